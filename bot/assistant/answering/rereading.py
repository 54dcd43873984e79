"""Rereading: a part of a long message is searched for, where nothing answers it as a whole.

Somebody who speaks into his telephone also tells what else he did that day. The search weighs all
of that, until no card surely answers; without the beginning or the end it finds the matter. So
it does without words that only colour the tale: 完了完了, 气死我了, 哈哈.
"""

from bot.assistant.language.colouring import without_colour
from index import Index
from index.corpus.cards import EMERGENCY
from index.gate import Stance
from index.hits import Result

LONG = 40  # characters of a message that holds more than its matter
SURE = 0.55  # confidence that the answer to a part needs


def reread(index: Index, text: str, whole: Result, limit: int) -> Result:
    """Give the result for a part of a long text that is answered; else that for the `whole`.

    A part may be about a side matter: so its answer must be among the hits for the whole text too.
    """
    if whole.stance is Stance.ANSWER:
        return whole
    plain = without_colour(text)
    if plain != text:
        return reread(index, plain, index.search(plain, limit), limit)
    if len(text) < LONG:
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
