"""Reads pictures, PDF and text files in a process of its own, which hostile files may break."""
