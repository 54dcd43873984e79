"""Theft: a phone or a purse that was taken away, so that nobody has it in hand any more.

Who reads “force a restart” then can do nothing; what to do about a lost phone comes first.
"""

import re
from collections.abc import Sequence

from bot.assistant.ordering import ahead
from index import Hit
from index.script import spaced

# 手机被偷了, 抢走我的钱包, my phone got stolen. Not 手机微信号被偷.
GONE = (
    "(?:手机|电话|钱包)(?:卡|[在刚又也昨今早晚前][^，。,号户钱款]{0,6})?"
    "(?:被|[让给叫俾畀遭])(?:别?人|小偷|贼|扒手)?给?(?:偷|抢|扒|摸|劫)(?![录拍看偷听窥])"
    "|(?:偷|抢)(?:走|去)?[了咗]我(?:的|部|嘅)?(?:手机|电话|钱包)(?![里号上])"
    r"|\b(?:stole|snatched|grabbed) my (?:i?phone|mobile|wallet|purse)\b"
    r"|\bmy (?:i?phone|mobile|wallet|purse)(?: phone)? (?:was|is|got|has been|just got) "
    r"(?:stolen|snatched|robbed)\b"
)
_GONE = re.compile(GONE)
_LOST = "law-lost-card"
_IN_HAND = frozenset({"scam-phone-hijack", "emergency-remote-control", "emergency-app-installed"})


def is_gone(text: str) -> bool:
    """Tell whether a phone or a purse was taken from somebody."""
    return bool(_GONE.search(spaced(text)))


def lost_first(text: str, hits: Sequence[Hit]) -> Sequence[Hit]:
    """Put what to do about a lost phone ahead of steps on a phone that is in hand, where it is not.

    Another matter, as what the law says, stays first.
    """
    if not hits or hits[0].passage.document not in _IN_HAND or not is_gone(text):
        return hits
    lost = [hit for hit in hits if hit.passage.document == _LOST]
    return ahead(lost[:1], hits)
