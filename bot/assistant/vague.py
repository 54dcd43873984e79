"""Vague: texts that say too little to be answered, when nothing was shown that they refer to."""

import re

from bot.assistant.followup import leans
from bot.assistant.lexicon import concept, plain
from bot.assistant.onward import SIGNS, asks_more
from index.script import fold

_LONGEST_WORD = 4  # characters of a lone word: 银行卡, 我妈
_CRY = re.compile(
    r"(?:我|现在|那|这)*(?:该|要)?(?:怎么办|怎办|如何是好|怎么搞|怎么弄)(?:才好|好)?|"
    "help|(?:please )?help me(?: please)?|what (?:should|can|do) i do(?: now)?"
)
_ASKS = re.compile("吗|么|什|谁|哪|几|多|怎|咋|啥|何|[?？]")


def cries(text: str) -> bool:
    """Tell whether a text only asks what to do: 怎么办啊."""
    said, _ = concept("filler").remove(plain(text))
    return bool(_CRY.fullmatch(SIGNS.sub("", said)) or _CRY.fullmatch(fold(text).strip(" .?!")))


def hangs(text: str) -> bool:
    """Tell whether a text is about something said before: 那判几年呢, 再说详细点."""
    return leans(text) or asks_more(text)


def bare(text: str) -> bool:
    """Tell whether a text is a word or two that asks nothing."""
    said = fold(text)
    return len(SIGNS.sub("", said)) <= _LONGEST_WORD and not _ASKS.search(said)


def grieves(text: str) -> bool:
    """Tell whether somebody tells of sorrow or strain, of whatever cause."""
    return bool(concept("sorrow").find(plain(text)))
