"""Figures elsewhere: questions how much fraud there is in another place, which no card answers."""

import re

from bot.assistant.places.abroad import places_named
from bot.assistant.places.cards import OTHER_COUNTRY, USA
from index.script import fold

_HOW_MUCH = re.compile(
    "多少|几多|几(?:宗|件|起)|统计|数字|数据|\\b(?:how many|how much|statistics|number of)\\b"
)
_OF_FRAUD = re.compile("骗|诈|呃|罪案|\\b(?:scam|fraud|swindle)")
_IN_A_YEAR = re.compile(
    "去年|今年|前年|上半年|下半年|[一每]年|(?<!\\d)20\\d\\d|\\b(?:last|this|a|per|every) year\\b"
)
# Words of other questions: of people who tell of themselves, or ask whom to call, or from how much
# on it is a crime.
_OTHER = re.compile(
    "我|俺|立案|量刑|判|罚|报[案警]|退|赔|电话|热线|几号|内地|大陆|中国|\\b(?:i|my|me|call|china)\\b"
)
_KNOWN = {USA, OTHER_COUNTRY}  # the one card has figures, the other is about no single place


def asks_figures_there(text: str) -> bool:
    """Tell whether a text asks how much fraud there is in a place of which no figure is known."""
    said = fold(text)
    asked = all(each.search(said) for each in (_HOW_MUCH, _OF_FRAUD, _IN_A_YEAR))
    named = places_named(text) if asked and not _OTHER.search(said) else ()
    return bool(named) and named[0] not in _KNOWN
