"""Crime: somebody asks what the law does to a swindler, which a trick's card does not say."""

import re
from collections.abc import Sequence

from bot.assistant.ordering import ahead
from index import Hit
from index.passages import LAW, SCAMS
from index.script import fold

_BEHIND = 0.25  # of the fused score, that the nearest law card may be behind the trick
_ASKS = re.compile(
    r"(?<!涉嫌)(?:什么|啥|何|哪条|几条|边条|咩)罪|判(?:几|多|啥|什么|得?重|咩)|(?:坐|蹲|关)(?:几|多)|法律上"
    r"|(?:几|多少)年(?!前)|(?:能|可以|可唔可以)治[他她佢]|(?:怎么|咋|点)(?:罚|判[他她佢])"
    r"|\b(?:what (?:crime|offen[cs]e)|how many years|how long in (?:jail|prison)|sentenced?"
    r"|punish\w*|penalt\w+)\b"
)


def asks_of_crime(text: str) -> bool:
    """Tell whether a text asks for a crime or its punishment, which no swindler threatens with."""
    return bool(_ASKS.search(fold(text)))


def law_first(text: str, hits: Sequence[Hit]) -> Sequence[Hit]:
    """Put the nearest law card before the trick that a text tells of, where it asks for the crime.

    Such a question tells the trick at length and the law in two words, and is nearest to the trick.
    """
    if not hits or hits[0].passage.folder != SCAMS or not asks_of_crime(text):
        return hits
    least = hits[0].score - _BEHIND
    law = [hit for hit in hits if hit.passage.folder == LAW and hit.score >= least][:1]
    return ahead(law, hits)
