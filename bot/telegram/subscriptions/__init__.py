"""/tips and /settings: what a chat wants sent to it, and when."""
