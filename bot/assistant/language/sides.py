"""Sides: whether a text speaks of a victim, or of somebody who helped swindlers.

Both sides ask in the same words: 退赃能退给我多少, 要带什么去派出所.
"""

import re

from index.script import fold

_CHEATED = re.compile(
    r"(?<![没未不会能])(?<!没有)被人?[骗坑](?:了|走|光|\d)|我[^，。,没未会]{0,3}被人?[骗坑](?![去来着])"
    "|受害[人者]|骗(?:了|走)我|(?<![没未不会能])被人?盗(?:刷|用|走|转)|被人冒名"
    r"|\b(?:(?:was|were|got|been) (?:scammed|cheated)|victim)\b"
)
_GAVE_AWAY = "[借卖租][^，。,]{0,6}[卡号户]|卡[^，。,]{0,4}(?:借|卖|租|[给寄]了)|跑分|自首"
# These texts tell of an account lent, money passed on or a gain, as a culprit's text may.
_TOOK_PART = re.compile(
    rf"{_GAVE_AWAY}|[帮替][^，。,]{{0,8}}[转收取打]|涉案|冻"
    "|流水|拉[^，。,]{0,4}[人群]|认罪|我[也去]?骗|(?<!被)骗人|被告|从犯|帮信|同案|取保|刑拘|好处费|佣金"
    r"|\b(?:lent|sold|rented|helped|us(?:ed|ing) my (?:account|card))\b"
)
_LENT = re.compile(
    rf"{_GAVE_AWAY}|[帮替](?![我您你俺])[^，。,]{{0,8}}[转收取打]"
    r"|\b(?:lent|sold|rented) (?:out )?(?:my|his|her) "
)


def was_cheated(text: str) -> bool:
    return bool(_CHEATED.search(fold(text)))


def took_part(text: str) -> bool:
    """Tell whether a text may speak of somebody who helped swindlers, as by lending a card."""
    return bool(_TOOK_PART.search(fold(text)))


def has_lent(text: str) -> bool:
    """Tell whether a text surely speaks of a card lent or money passed on, and of no victim."""
    return bool(_LENT.search(fold(text))) and not was_cheated(text)
