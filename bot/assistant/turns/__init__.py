"""Later turns: what was shown before, and how a text that leans on it is read."""
