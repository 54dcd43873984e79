"""Ordering: puts hits ahead of the others because of what a text asks, whatever their scores."""

from collections.abc import Callable, Sequence

from index import Hit, Passage
from index.hits import Within

TWINS = 0.07  # fused score: of two cards less apart than that, either may be meant


def ahead(asked: Sequence[Hit], hits: Sequence[Hit]) -> tuple[Hit, ...]:
    """Put some of the hits before the others, which keep their order."""
    return (*asked, *(hit for hit in hits if hit not in asked))


def near_parts(
    within: Within, behind: float, fits: Callable[[Passage], bool]
) -> dict[Passage, float]:
    """Give the parts that fit, with their nearness, and are not further `behind` the nearest."""
    least = within.near.max() - behind
    pairs = zip(within.passages, within.near, strict=True)
    return {part: float(at) for part, at in pairs if at >= least and fits(part)}
