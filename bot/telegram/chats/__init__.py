"""Whose chat it is: who comes and goes, how fast, who may do what, in which script."""
