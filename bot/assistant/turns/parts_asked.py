"""Parts asked: few words ask for a part that each card on a trick has: how it goes, how to tell.

他们怎么弄的 names neither the trick nor anything of it; the search gives what was just read.
"""

import re

from bot.assistant.language.lengths import TURN, fits
from index.asked_in import script_of
from index.language.dialects import as_asked
from index.script import SIGNS, Script

GOES, SIGNS_OF_IT, SAYS, GUARD = "怎么骗", "危险信号", "骗子会说", "防"

_WHO = (
    "(?:骗子|对方|人家|(?:[他她它佢]|那些?人|这些?人)们?|声音|视频|照片)"
    "(?:都|又|就|到底|究竟|是|的|呢)*"
)
_HOW = "(?:怎么|怎样|咋|如何|点样|点)(?:样|个)?"
_MAY = "(?:要是|如果|一般|通常|平时|以后|下次|今后|往后|将来|要|应该|该|能|可以|会|都|才|去)*"
_ASKED = (
    (
        GOES,
        re.compile(
            # Without them it asks what the writer is to do: 怎么办, 怎么弄.
            f"{_WHO}{_MAY}{_HOW}(?:弄|做|搞|骗|办|整|操作|运作|下手|得手|实施)"
            "(?:到|成|出来?|人|的|法|嘅)*"
            f"|{_MAY}{_HOW}(?:骗(?:到|人|钱)*的?|(?:弄|做|搞|办)(?:到|成|出来?)?[的嘅])"
            f"|(?:{_WHO})?{_MAY}(?:有|用)?(?:什么|啥|哪些|哪种|乜嘢?)(?:套路|手法|手段|路数|把戏|伎俩|原理)"
            # 为什么开头真给钱: the bait is part of how it goes.
            f"|(?:{_WHO})?(?:为什么|为啥|点解|凭什么)(?:{_WHO})?"
            "(?:一?开[头始]|刚开始|起初|头几[单次回]|先|真的?|还|会|又|要|肯)*"
            "(?:给|返|发|打)[我你俺]?(?:钱|佣金|红包|本金|利息)"
            "|(?:套路|手法|手段|原理|过程|流程)(?:是|有)?(?:什么|啥|怎样|哪些|怎么样)的?"
        ),
    ),
    (
        SIGNS_OF_IT,
        re.compile(
            f"{_MAY}{_HOW}(?:看|认|分|识别|识破|辨别|分辨|判断|发现|察觉)(?:得|出|出来|穿|呢|真假)*"
            f"|(?:{_WHO})?{_MAY}(?:有)?(?:什么|啥|哪些|乜嘢?)(?:特征|特点|破绽|征兆|迹象|信号|漏洞|马脚)"
            "|(?:破绽|特征|特点)(?:在哪里?|是什么|有哪些)"
        ),
    ),
    (
        SAYS,
        re.compile(
            f"{_WHO}{_MAY}{_HOW}(?:说|讲|开口|聊)(?:的|话)*"
            f"|{_WHO}{_MAY}(?:说|讲)(?:些|点)?(?:什么|啥|乜嘢?)(?:话)?"
            f"|(?:{_WHO})?{_MAY}(?:有|用)?(?:什么|啥|哪些)话术|话术(?:是|有)?(?:什么|哪些|怎样)?的?"
        ),
    ),
    (
        GUARD,
        re.compile(
            f"(?:{_MAY}{_HOW}|{_MAY}(?:做|注意)(?:点|些)?(?:什么|啥)(?:才)?(?:能|可以|来|去)*)"
            "(?:防范?|预防|防备|防止|避免|提防|当心|不(?:再)?(?:被骗|上当))(?:呢|它|这种|这类|再?被骗)*"
            f"|{_MAY}{_HOW}才?(?:能|可以)?不(?:再)?(?:被骗|上当|中招)"
        ),
    ),
)
_IN_ENGLISH = (
    (GOES, r"how (?:do|did|does|can) (?:they|it|this|he|she|that|the scam) (?:do it|do that|work)"),
    (SIGNS_OF_IT, r"how (?:can|do|could) (?:i|we|you|one) (?:tell|know|recogni[sz]e (?:it|this))"),
    (SAYS, r"what (?:do|will|would) they (?:usually )?say"),
    (
        GUARD,
        r"how (?:can|do) (?:i|we) (?:avoid|prevent) (?:it|this|that)(?: next time| in future)?",
    ),
)
_ENGLISH = tuple((part, re.compile(pattern)) for part, pattern in _IN_ENGLISH)
_AROUND = re.compile(
    "^(?:那么?|哎|诶|欸|请问|所以|这个?|现在)+|(?:啊|呀|呢|咧|嘞|啦|哦|架|㗎|吗)+$"
)
_OPENS = re.compile(r"^(?:(?:so|and|but|then|ok|okay)\b[ ,]*)+")


def asked_part(text: str) -> str | None:
    """Give the part that a turn asks for, one of the four named above; None for other texts."""
    if not fits(text, TURN):
        return None
    said = as_asked(text).strip()
    if script_of(text) is Script.LATIN:
        said = _OPENS.sub("", SIGNS.sub(" ", said).strip())
        return next((part for part, pattern in _ENGLISH if pattern.fullmatch(said)), None)
    words = _AROUND.sub("", SIGNS.sub("", said))
    return next((part for part, pattern in _ASKED if pattern.fullmatch(words)), None)
