"""Ordering: puts hits ahead of the others because of what a text asks, whatever their scores."""

from collections.abc import Callable, Sequence

from index import Hit, Passage
from index.hits import Within

TWINS = 0.07  # fused score: of two cards less apart than that, either may be meant


def ahead(asked: Sequence[Hit], hits: Sequence[Hit]) -> tuple[Hit, ...]:
    """Put some of the hits before the others, which keep their order."""
    return (*asked, *(hit for hit in hits if hit not in asked))


def near_parts(within: Within, behind: float, fits: Callable[[Passage], bool]) -> list[Passage]:
    """Give the parts that fit and are not further `behind` the nearest part, the nearest first."""
    return [part for part in within.nearest(within.near.max() - behind) if fits(part)]
