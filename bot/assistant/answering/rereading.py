"""Rereading: a long message is read again in part, where nothing answers it as a whole.

Who speaks into a telephone tells what he did that day too. All of that weighs in what is searched
for, until nothing surely answers; without its beginning, or its end, the matter is found.
"""

from index import Index
from index.corpus.cards import EMERGENCY
from index.gate import Stance
from index.search import Result

LONG = 40  # characters of a message that holds more than its matter
SURE = 0.55  # confidence of what answers a part


def reread(index: Index, text: str, whole: Result, limit: int) -> Result:
    """Give what answers a part of a long text; `whole` where something answers all of it, or none.

    A part may be about a side matter: what answers it is among what comes near the whole too.
    """
    if whole.stance is Stance.ANSWER or len(text) < LONG:
        return whole
    near = {hit.passage.document for hit in whole.hits}
    found = [each for each in index.search_all(_parts(text), limit) if _answers(each, near)]
    return max(found, key=lambda result: result.confidence, default=whole)


def _parts(text: str) -> tuple[str, ...]:
    """Leave out the first third, the last one, or a quarter at both ends."""
    third, quarter = len(text) // 3, len(text) // 4
    return text[third:], text[:-third], text[quarter:-quarter]


def _answers(found: Result, near: set[str]) -> bool:
    if found.stance is not Stance.ANSWER or not found.hits or found.confidence < SURE:
        return False
    first = found.hits[0].passage
    return first.document in near and first.folder != EMERGENCY
