"""Parts: which passages of a document are shown for a question, and in what order."""

from collections.abc import Collection, Sequence

from index.corpus.cards import LAW
from index.fusion import Scores, order
from index.passages import Passage

PARTS = 3  # passages of one document that an answer is made of
LENGTH = 360  # characters of them together; the nearest is whole whatever its length
WORDED = 0.04  # cosine that the part with the most of a question's words is ahead by
# How likely a question is about a part, given that it is about its document, from which the part is
# shown below the nearest. Of 665 further parts that there was room for, readers called 410
# superfluous: this leaves out 269 of these, and 16 of 83 that were needed.
LIKELY = 0.02
AHEAD = 0.02  # cosine by which a part must be nearer than the lead to name another article first


def choose(passages: Sequence[Passage], near: Scores, likely: Scores) -> tuple[Passage, ...]:
    """Give the nearest passages of a document that fit and may be asked for, nearest first.

    The lead is one of them: what is asked stands in it less often than in the nearest section. In
    the law it goes ahead of a section that stands on another article and is hardly nearer. `near`
    is how near the question is to each, `likely` how likely it is about each of them.
    """
    ranked = [int(place) for place in order(near, len(near))]
    lead, nearest = passages[0], passages[ranked[0]]
    in_law = lead.folder == LAW and not lead.heading
    if in_law and lead.cites[:1] != nearest.cites[:1] and near[0] >= near[ranked[0]] - AHEAD:
        ranked.sort(key=lambda place: place != 0)
    first, *others = ranked
    least = LIKELY if likely.any() else 0.0  # nothing was learnt of a new document
    asked = [passages[place] for place in others if likely[place] >= least]
    return passages[first], *_that_fit(asked, LENGTH - len(passages[first].text))


def following(passages: Sequence[Passage], seen: Collection[str]) -> tuple[Passage, ...]:
    """Give the next parts of a document that have not been shown, as many as fit, in its order."""
    chosen: list[Passage] = []
    room = LENGTH
    for passage in passages:
        if passage.id in seen:
            continue
        if chosen and (len(passage.text) > room or len(chosen) == PARTS):
            break
        chosen.append(passage)
        room -= len(passage.text)
    return tuple(chosen)


def _that_fit(passages: Sequence[Passage], room: int) -> tuple[Passage, ...]:
    """Give the first passages that together have room, of characters; a long one is passed over."""
    chosen: list[Passage] = []
    for passage in passages:
        if len(passage.text) <= room and len(chosen) < PARTS - 1:
            chosen.append(passage)
            room -= len(passage.text)
    return tuple(chosen)
