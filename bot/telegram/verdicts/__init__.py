"""After a verdict: why it was given, that it is wrong, and /review for operators."""
