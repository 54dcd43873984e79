"""Gained: a sum beside who got, won, earned or was promised money is no payment.

他19，拿了800块 and 投了2000提出来2600 sound like a loss since they name money; nothing is gone.
The trick is told first, and a button leads to the steps.
"""

import re

from bot.assistant.language.lengths import NEWS, fits
from bot.assistant.language.payment import PAYS, cheated_of, has_given
from bot.assistant.situations import AUTO_PAY, MONEY_SENT
from index.script import spaced

# First aid for these is about money that was paid.
_OF_MONEY = {AUTO_PAY, MONEY_SENT}
_DIGITS = {each: value for value, each in enumerate("零一二三四五六七八九")} | {"两": 2}
_UNITS = {"十": 10, "百": 100, "千": 1000, "k": 1000, "万": 10_000, "w": 10_000}
_SUM = (
    r"(\d+(?:\.\d+)?[百千万kw]?|[一二两三四五六七八九十][一二两三四五六七八九十百千万]*)"
    r"(?![单次天年月个号点岁])"
)
_DONE = "(?:了|过|进去|咗)?"
_PUT_IN = re.compile(
    rf"(?<![说让叫要再能])[{PAYS}存]{_DONE}(?:进去|本金)?{_SUM}"
    r"|\b(?:put|paid|deposited|invested|sent|topped up)(?: in)? [$£€¥]?()(\d+k?)"
)
_TAKEN_OUT = re.compile(
    rf"(?:提现?|取|拿|到账|回来)(?:出来|出|回来|回|现|到|到手|过)?(?:了|咗)?{_SUM}"
    rf"|(?:返|退|赚)(?:回|现|到|给我)?(?:了|过|咗){_SUM}"  # 充五十返五百 is only promised
    r"|\b(?:took out|withdrew|got(?: back)?|received|cashed out) [$£€¥]?()(\d+k?)"
)
# Whatever sounds like a loss, or like a second payment, leaves the emergency that was heard.
_LOST = re.compile(
    "[提取拿登退][^，。,]{0,3}不|不(?:给|让|能|肯|返|退|到账|回|理|见)|没(?:有)?(?:返|给|到|收到|退|了)|拉黑|跑|走|失联|联系不|冻|解冻"
    "|保证金|手续费|税|骗|后来|结果|亏|套|卡住|审核|异常|踢|哪里|倒闭|关门|救|报[警案]|刚[^，。,]{0,4}[转投充垫付打交扫给买刷]|怎么办|咋办|还我|我的?钱|拿了我|收了我|领了我"
    "|[又再还][^，。,要]{0,4}(?:投|充|转|垫|打|付|交|存)[^，。,]{0,2}(?:了|进)"
    r"|\b(?:then|but|now (?:i )?can'?t|can'?t|cannot|won'?t|lost|scam\w*|block\w*|frozen|fee|tax)\b"
)
# Who is said to take it may be the swindler: 他收了八百块 is no gain where anybody was paid.
_GOT = re.compile(
    "(?:^|[，。,\\s\\d岁])(?:[我俺他她]|我[弟哥儿女姐妹]|(?:我)?(?:朋友|同学|室友))?(?:就|也|只|才|都|已经|一共|总共|上周|昨天)*"
    f"(?:拿|得|领|赚|挣|赢|分)(?:到|取)?(?:了|过|咗){_SUM}"
    f"|给(?:了|咗)我{_SUM}"
)
# 垫1200返1560, 做完这单给我返1300: what is said to come.
_OFFER = re.compile(
    f"(?:垫|充|投|付|交|买)(?:[^，。,了过咗]{{0,2}}){_SUM}[^，。,了过咗]{{0,6}}(?:返|送|赚|得|拿|变){_SUM}"
)
_PROMISED = re.compile(f"{_OFFER.pattern}|(?:返|送|奖|赚|给)(?:我)?(?:返|佣金)?{_SUM}")

# 已经返了我两单 is no payment either.
_RECEIVED = re.compile(
    "(?:已经|都)?(?:返|退|赚|领|到账|提现)(?:了|过)(?:我)?|给(?:了|过)我|拉了?我|进了?群"
)
# Words that say something was done, dialects' too: what was promised was then paid for.
_DONE_AT_ALL = re.compile("[了咧噻咯咗嘞啦]|过(?!去|来)|已经|一热")


def is_gain(situation: str | None, text: str) -> bool:
    """Tell whether money that is named came in or is promised, and none is lost as far as told."""
    said = spaced(text)
    if situation not in _OF_MONEY or not fits(said, 2 * NEWS) or _LOST.search(said):
        return False
    if has_given(text) or cheated_of(text):
        return _got_back(said)
    promised = _PROMISED.search(said) and not _DONE_AT_ALL.search(_RECEIVED.sub(" ", said))
    return bool(_got_back(said) or _GOT.search(said) or promised)


def _got_back(said: str) -> bool:
    """Tell whether at least as much came out as was put in."""
    said = _OFFER.sub(" ", said)  # what is only on offer was neither paid nor received
    paid, got = _total(_PUT_IN, said), _total(_TAKEN_OUT, said)
    return 0 < paid <= got


def _total(pattern: re.Pattern[str], said: str) -> float:
    return sum(_worth(max(filter(None, each.groups()), key=len)) for each in pattern.finditer(said))


def _worth(written: str) -> float:
    """Read a sum: 2000, 3.5万, 三千六, 六百五."""
    number = re.match(r"\d+(?:\.\d+)?", written)
    if number:
        return float(number.group()) * _UNITS.get(written[number.end() :], 1)
    total, digit, unit = 0, 0, 10
    for each in written:
        if each in _DIGITS:
            digit = _DIGITS[each]
        else:
            unit = _UNITS[each]
            total = (total + digit) * unit if unit == _UNITS["万"] else total + (digit or 1) * unit
            digit = 0
    return total + digit * max(unit // 10, 1)  # 六百五 is 650
