"""Assault: somebody is beaten or locked in at home, and nothing tells of a swindler.

The alarm hears 他在打我，救我 and takes the writer for somebody whom a swindler leads by telephone.
Both have to call the police, but a word about hanging up or about money does not help here.
"""

import re

from bot.assistant.language.kin import FAMILY
from bot.assistant.language.lengths import NEWS, fits
from bot.assistant.language.lexicon import concept
from bot.assistant.places.abroad import DENS
from index.script import spaced

_CLOSE = f"(?:{FAMILY}|男朋友|男友|女朋友|女友)"
# 打我电话, 打我卡里, 打我三千, 打我都不通 go on behind 打我: it is a blow only where it ends there.
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
# 老公不让我出门，还收了我手机; 妈妈不让我出去玩 is none.
_KEPT_IN = (
    f"(?:{_CLOSE})[^，。,\\s]{{0,4}}(?:不|唔)(?:让|许|准|[给俾畀])(?:我|俺)(?:出(?:门|屋|去)|走|离开|回家)"
    "(?=.{0,20}(?:锁|没?收了?|[扣抢藏夺]|拿走|打|怕|救|钥匙))"
)
# 老公喝了酒砸东西，我不敢回家: no blow yet, and the police are whom to call.
_RAGES = (
    f"{_CLOSE}[^，。,\\s]{{0,8}}[砸摔](?:东西|家里?|门|碗|锅)"
    "(?=.{0,20}(?:不敢|好?怕|躲|救|跑出|吓))"
)
# A child that cries for help in a call, while somebody wants a ransom, is not beside the writer.
_IN_A_CALL = (
    "绑|勒索|赎|语音|来电|自称|电话(?:里|中|那[头边]|说|话)|[接收]到[^，。,]{0,6}电话|有人打电话"
    r"|\b(?:kidnap\w*|ransom|caller|a call|on the phone|they (?:say|said|want|have)"
    r"|call(?:s|ed) (?:me|us|and|saying|from))\b"
)
# 隔壁有人喊救命: the writer is in no danger himself, and calls all the same.
_NEXT_DOOR = (
    f"^(?!.*(?:{_IN_A_CALL})).*?"
    "(?:(?:隔壁|楼[上下]|对[门面]|邻居|走廊|门外|外[面头]|听[到见])[^，。,]{0,12}[喊叫嗌](?:着|了)?救命"
    r"|\b(?:scream|yell|shout|cry|call)ing for help\b)"
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
_ASSAULT = re.compile(
    f"{_BLOWS}|{_AGAIN}|{_LOCKED}|{_KEPT_IN}|{_RAGES}|{_NEXT_DOOR}|{_KNIFE}|{_ENGLISH}"
)
# 民警扇我耳光: the writer was beaten by an officer, and asks for his rights. 警察来之前他打我 says
# nothing of that kind.
_BY_OFFICER = re.compile(
    "(?:民警|[辅干员]警|警察|差[人佬])[^，。,？?！!他她来走没不老男女前爸妈]{0,10}(?:打(?!电话)|[揍踹掐扇]|踢|动手|郁手)"
)
_ABROAD = re.compile(
    rf"{DENS}|\b(?:abroad|overseas|myanmar|cambodia|laos|thailand|dubai|philippines)\b"
)


def is_assault(text: str) -> bool:
    """Tell whether a short text tells of blows or of being locked in, and of no swindler."""
    said = spaced(text)
    return _is_told(said) and not _ABROAD.search(said) and not _BY_OFFICER.search(said)


def is_beaten_abroad(text: str) -> bool:
    """Tell whether it happens abroad, where people are held to swindle, far from our police."""
    said = spaced(text)
    return _is_told(said) and bool(_ABROAD.search(said))


def _is_told(said: str) -> bool:
    told = fits(said, NEWS) and bool(_ASSAULT.search(said))
    return told and not concept("beside_blows").find(said)
