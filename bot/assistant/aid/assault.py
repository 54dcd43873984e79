"""Assault: somebody is beaten or locked in at home, and nothing tells of a swindler.

The alarm hears 他在打我，救我 and thinks of who is led by telephone. The police are whom to call
then, too, but not a word about hanging up or about money helps.
"""

import re

from bot.assistant.abroad import DENS
from bot.assistant.kin import FAMILY
from bot.assistant.lengths import NEWS, fits
from bot.assistant.lexicon import concept
from index.script import spaced

_CLOSE = f"(?:{FAMILY}|男朋友|男友|女朋友|女友)"
# 打我电话, 打我卡里, 打我三千, 打我都不通 go on: only what ends there is a blow.
_ENDS = "(?=[了骂]?$|[了骂]?[，。！？,.!?\\s]|一[顿拳巴脚]|得|很|好[几多])"
_ME = f"(?:我|俺|咱)们?(?:的?{_CLOSE})?{_ENDS}"
_BLOWS = (
    f"(?:(?<![拨抽要会])(?:[打揍踹掐勒]|踢(?!.*群))(?:了|着|过)?{_ME}|(?<!未)郁手(?!术)|[在正][挨捱]打(?!击)"
    f"|家暴(?:了|咗)?{_ME}|对(?:我|俺)(?:又|再)?(?:动手|拳打)|扇(?:我|俺)(?:耳光|巴掌|嘴巴)"
    f"|[掐勒](?:我|俺)的?脖子|(?:跟踪|尾随)(?:着|了)?(?:我|俺)|[被俾](?:我|俺)?的?{_CLOSE}打(?!电话))"
)
_AGAIN = "(?:又|喝[^，。,\\s]{0,4})动手(?:了|打)?(?=$|[，。！,.!\\s])"  # 又动手做饭 is none
_LOCKED = (
    f"(?:{_CLOSE}|他|她)[^，。,\\s]{{0,4}}[把将](?:我|俺)"
    "(?!们?的?(?:手机|电话|电脑|平板|号|微信|卡|账))[^，。,]{0,6}(?:反?锁|关(?![注系心联机闭]))"
)
# 前夫拿刀在门口; 拿刀切菜 is none.
_KNIFE = (
    f"(?:{_CLOSE}|前[夫妻任]|前[男女]友|邻居)[^，。,\\s]{{0,4}}"
    f"(?:[拿提举]着?菜?刀(?![切削剪做])|[砍捅]死?{_ME})"
)
_ENGLISH = (
    r"\b(?:is|keeps|started|was) (?:beating|hitting|choking|punching|kicking) (?:me|my)\b"
    r"|\b(?:beats|hits) (?:me|us)\b|\blocked me in\b"
    r"|\b(?:he|she|husband|wife|boyfriend|girlfriend|dad|father|mom|mother|ex) (?:just |has )?"
    r"(?:hit|beat|beaten|choked|punched|kicked|slapped|strangled) me\b"
    r"(?<!hit me(?= up))(?! (?:out|from|off|on)\b)"
)
_ASSAULT = re.compile(f"{_BLOWS}|{_AGAIN}|{_LOCKED}|{_KNIFE}|{_ENGLISH}")
_ABROAD = re.compile(
    rf"{DENS}|\b(?:abroad|overseas|myanmar|cambodia|laos|thailand|dubai|philippines)\b"
)


def is_assault(text: str) -> bool:
    """Tell whether a short text tells of blows or of being locked in, and of no swindler."""
    said = spaced(text)
    return _is_told(said) and not _ABROAD.search(said)


def is_beaten_abroad(text: str) -> bool:
    """Tell whether it happens where people are held to swindle: the police at home are far."""
    said = spaced(text)
    return _is_told(said) and bool(_ABROAD.search(said))


def _is_told(said: str) -> bool:
    told = fits(said, NEWS) and bool(_ASSAULT.search(said))
    return told and not concept("beside_blows").find(said)
