"""Marks: tells a country by the name that a caller takes, or by a means of payment."""

import re

from bot.assistant.places.cards import JAPAN, KOREA, MALAYSIA, SINGAPORE, TAIWAN
from bot.assistant.places.gazetteer import BESIDE, OF_COUNTRY
from index.script import Script

CHINA = (
    "(?:china|beijing|shanghai|guangzhou|shenzhen|hangzhou|chengdu|chongqing|wuhan|nanjing|suzhou"
    "|xi'?an|tianjin|qingdao|xiamen|dalian|kunming|sanya|dongguan|zhuhai|ningbo|changsha|harbin"
    "|sanlitun)"
)
_BY_COUNTRY = re.compile("|".join(f"(?<![a-z])({each})(?![a-z])" for each in OF_COUNTRY))
_COUNTRIES = tuple(OF_COUNTRY.values())
_BESIDE = {card: re.compile(f"(?<![a-z])(?:{words})(?![a-z])") for words, card in BESIDE.items()}
_SIMPLIFIED = {SINGAPORE, MALAYSIA, TAIWAN, JAPAN, KOREA}
OF_CHINA = re.compile(
    rf"(?<![a-z])(?:yuan|rmb|cny|alipay|wechat|taobao|{CHINA})(?![a-z])|微信|支付宝|淘宝"
)
# Words of callers: put through to Shanghai police, named in a case in China.
_CALLERS = re.compile(
    rf"(?<![a-z]){CHINA}(?:'s)? (?:police|public security|psb|customs|courts?|officers?)(?![a-z])"
    rf"|(?<![a-z])(?:crimes?|cases?|laundering|fraud) in (?:mainland )?{CHINA}(?![a-z])"
)


def by_country(folded: str, script: Script) -> str | None:
    """Give the card of the only country where people get such calls, or pay so; None in doubt."""
    at_home = OF_CHINA.search(_CALLERS.sub(" ", folded))
    found = None if at_home else _BY_COUNTRY.search(folded)
    if found is None or found.lastindex is None:
        return None
    card = _COUNTRIES[found.lastindex - 1]
    beside = card in _BESIDE and _BESIDE[card].search(folded)
    return None if script is Script.HANS and card not in _SIMPLIFIED and not beside else card
