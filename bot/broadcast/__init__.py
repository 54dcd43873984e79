"""Sends tips by schedule and campaigns by order: each once, in time, at a bearable pace."""
