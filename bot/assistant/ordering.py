"""Ordering: hits that go ahead of the others for what a text asks, whatever their scores say."""

from collections.abc import Sequence

from index import Hit

TWINS = 0.07  # of the fused score: two cards nearer than that may be meant one as well as the other


def ahead(asked: Sequence[Hit], hits: Sequence[Hit]) -> tuple[Hit, ...]:
    """Put some of the hits before the others, which keep their order."""
    return (*asked, *(hit for hit in hits if hit not in asked))
