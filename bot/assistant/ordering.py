"""Ordering: puts hits ahead of the others because of what a text asks, whatever their scores."""

from collections.abc import Sequence

from index import Hit

TWINS = 0.07  # fused score: of two cards less apart than that, either may be meant


def ahead(asked: Sequence[Hit], hits: Sequence[Hit]) -> tuple[Hit, ...]:
    """Put some of the hits before the others, which keep their order."""
    return (*asked, *(hit for hit in hits if hit not in asked))
