"""Theft: recognises that a thing was stolen or robbed, a phone or a purse above all.

A stolen phone is in the owner's hands no more, so “force a restart” is no help to him: the card on
a lost phone goes first.
"""

import re
from collections.abc import Sequence

from bot.assistant.ordering import ahead
from bot.assistant.situations import APP_INSTALLED, REMOTE_CONTROL
from index import Hit
from index.script import fold, spaced

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
# Any thing that was stolen. A stolen account, or stolen data, is another matter.
_STOLEN = re.compile(
    "(?:被|给|俾|畀|让|叫)(?:人|别人|小偷|贼)?(?:偷|扒|摸|抢劫?|劫|撬)(?:走|去|咗|了|$)"
    "|(?:遭|进|来|入)了?(?:小偷|贼)|入室盗窃|爆窃"
    r"|\b(?:stole|stolen|robbed|burgled|pickpocket\w*|mugged)\b"
)
_NO_THING = re.compile(
    r"号|账[户号]|身份|密码|信息|数据|隐私|照片|脸|\b(?:accounts?|identity|passwords?|data|codes?|photos?)\b"
)
_LOST = "law-lost-card"
_IN_HAND = frozenset({"scam-phone-hijack", REMOTE_CONTROL, APP_INSTALLED})


def is_gone(text: str) -> bool:
    """Tell whether a text says that a phone or a purse was taken from its owner."""
    return bool(_GONE.search(spaced(text)))


def is_stolen(text: str) -> bool:
    """Tell whether a text says that a thing was stolen or robbed, whatever it is: 电动车被偷了."""
    said = fold(text)
    return is_gone(text) or bool(_STOLEN.search(said) and not _NO_THING.search(said))


def lost_first(text: str, hits: Sequence[Hit]) -> Sequence[Hit]:
    """Put the card on a lost phone ahead of steps on a phone in hand, if the phone was stolen.

    A first hit on another matter, such as the law, stays first.
    """
    if not hits or hits[0].passage.document not in _IN_HAND or not is_gone(text):
        return hits
    lost = [hit for hit in hits if hit.passage.document == _LOST]
    return ahead(lost[:1], hits)
