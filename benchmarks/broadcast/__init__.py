"""Broadcasts, measured against a local Bot API server."""
