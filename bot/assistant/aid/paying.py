"""Paying: whether to pay, asked in the middle of an extortion or while a relative is held."""

import re

from bot.assistant.situations import HELD, NEVER, ON_THE_LINE, SEXTORTION, UNREACHABLE
from index import Library, Passage
from index.script import to_simplified

LONGEST = 60  # characters; a longer turn tells more than that
_SITUATIONS = {SEXTORTION, HELD, UNREACHABLE, ON_THE_LINE}
_PAYS = re.compile(
    r"(?:要不要|该不该|能不能|可不可以|应不应该|需不需要|是不是要|要唔要|使唔使|该|先|还是)[^，。,.!！?？]{0,6}"
    r"(?:给|打|转|交|付|汇|凑|俾|畀|比)(?:他|她|佢|你|钱|款|一半|一点|过去|[\d一二三四五六七八九十百千万]|[^，。?？]{0,4}(?:吗|么|呢|[?？]))"
    r"|(?:给|打|转|交|付|俾|畀|比)[^，。,.!！?？]{0,8}(?:行不行|行吗|好不好|可以吗|得唔得|[给俾畀比付交]唔?不?[给俾畀比付交])"
    r"|([给付交俾畀比])[不唔]\1"
    r"|\b(?:do|should|can|must) (?:i|we) (?:just |really )?(?:pay|send|give|transfer)\b"
)


def never_paid(library: Library, aid: str, text: str) -> Passage | None:
    """Give what never to do in the emergency that was shown, where somebody asks whether to pay."""
    if aid not in _SITUATIONS or len(text) > LONGEST:
        return None
    if not _PAYS.search(to_simplified(text).lower()):
        return None
    parts = library.document(aid)
    return next((part for part in parts if part.heading == NEVER), None)
