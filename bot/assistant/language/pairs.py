"""Pairs: two Chinese characters that stand together, so that no words have to be cut."""

from itertools import pairwise

from index.script import HAN


def pairs(folded: str) -> set[str]:
    """Give all pairs of Chinese characters that stand together in a folded text."""
    return {a + b for a, b in pairwise(folded) if HAN.match(a) and HAN.match(b)}
