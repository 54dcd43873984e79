"""Showing: a verdict as a reply, its reasons, and warnings for a family or a group."""
