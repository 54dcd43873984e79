"""Judging: what the evidence and the models say together: risk, kind of fraud, and matter."""
