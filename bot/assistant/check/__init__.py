"""The message check: what a text shows (evidence/), what follows (judging/), and how it is told.

Beside these rooms stands what the person says who shows the message: around it (framing.py),
instead of it (pointing.py, telling.py) and about its verdict (asking.py).
"""
