"""Instead: the part of a place's own card that is on the same matter as what holds in the mainland.

It is told first, and the mainland's below it, as in first aid.
"""

import re
from collections.abc import Mapping

from bot.assistant.places.cards import HONGKONG, MACAU, TAIWAN
from bot.assistant.places.local import ABROAD, PARTS
from bot.assistant.situations import (
    CARD_LENT,
    CODE_GIVEN,
    COINS,
    FROZEN,
    MONEY_SENT,
    ON_THE_LINE,
    WONT_LISTEN,
)
from index import Library, Passage
from index.script import fold

# Cards of the mainland on one matter, and what a text has to say for the part of a place to be on
# the same: who is only asked to lend a card has nothing to report lost.
_REPORTING = {"baoan", "law-report-accept"}
_PHISHING = {
    "mosheng-duanxin", "mosheng-dianhua", "scam-etc-sms", "scam-subsidy-sms", "scam-medicare-sms",
    "scam-points-expire", "scam-bank-phishing-sms",
}  # fmt: skip
_LENDING = {
    "law-lend-bank-card", "law-unknowing", "law-collection-code", "law-paofen", "chuzu-chujie-ka",
    "scam-money-mule", "emergency-strange-money",
}  # fmt: skip
_OFFICERS = {
    "scam-gongjianfa", "scam-kuaidi-lipei", "wuqu-zhuanjie", "law-fake-police",
    "law-official-misconduct", "law-aml-authority",
}  # fmt: skip
_JOBS = {"scam-ruzhi-shoufei", "scam-shuadan", "scam-dianzan-renwu", "law-brushing"}
# 我张内地卡俾人冻结 is asked of the mainland; 俾人假扮公安呃咗 is not.
_NOT_HERE = "^(?!.*(?:内地|大陆|国内|(?<![假扮充称])公安))"
_THERE = re.compile(_NOT_HERE)
_WHERE = re.compile(
    f"{_NOT_HERE}.*?(?:哪[里儿]|去哪|边[度间]|带|准备|[点怎如][样么何]?报|"
    "(?<![a-z])(?:where|bring|how)(?![a-z]))"
)
_BY_TEXT = re.compile(
    "[简短][讯信]|讯息|连结|链接|撳|网址|(?<![a-z])(?:links?|sms|texts?)(?![a-z])"
)
_FILLED = re.compile(
    r"(?<![没未不冇])(?:填|输|入|报)[^，。,?？!]{0,8}(?:了|咗)|\b(?:entered|filled|typed)\b"
)
_OFFICIAL = re.compile(  # who calls; not how it is punished
    "^(?!.*(?:判|坐牢|什么罪|乜罪))(?=.*(?:打[嚟来俾畀给电]|来电|电话|自称|话[我系佢]|说[我是]))"
    ".*?(?:公安|警|差人|检察|法院|廉[政署]|入境处|违禁|涉案|(?<!反)洗黑?钱"
    "|移民[局厅]|[使领]馆|中联办|(?<![a-z])(?:ica|mas)(?![a-z]))"
)
_OFFICER_CALLED = re.compile(
    r"^(?=.*\b(?:calls?|called|calling|rang|phoned|says?|said|told)\b).*\b(?:police|officers?|fbi|irs|bail"
    r"|immigration|embassy|consulate|uscis|social security|tax office)\b"
)
_LOST = re.compile(
    "[输转投买过汇存俾畀][^，。,?？!]{0,4}[咗了]|被[^，。,?？!]{0,4}骗|呃咗|[攞拿提][唔不]|出金|追"
    r"|\b(?:lost|sent|paid)\b"
)
_LENT = re.compile(  # who asks how it is punished is answered by the law
    "^(?!.*(?:判|坐牢|罪|罚|拘|案底|抓|差[点啲]|prison|jail)).*?"
    "(?:(?<![没未不唔冇])[借卖租交寄]"
    "(?:[^，。,?？!]{0,8}(?:咗|了(?!解))|[^。?？!]{0,8}[被俾畀]人?[攞拿]去)"
    r"|\b(?:lent|sold|rented)\b)"
)
_FOR_WORK = re.compile("兼职|[搵找揾]工|见工|打工|求职|应征|(?<![a-z])(?:jobs?|part-time)(?![a-z])")
_BY_PHONE = re.compile("whatsapp|号|电话|过数")


def _aid(situation: str, places: Mapping[str, Mapping[str, str]] = PARTS) -> Mapping[str, str]:
    """Give the parts that are the first aid of a situation as well, by the card of the place."""
    return {place: parts[situation] for place, parts in places.items() if situation in parts}


_CALLED_IN_REGIONS = {
    **_aid(ON_THE_LINE),
    TAIWAN: "人在台湾，来电说健保卡、身分证被冒用，转给检察官",
}
_CALLED = {**_CALLED_IN_REGIONS, **_aid(ON_THE_LINE, ABROAD)}
_REPORTS = {
    TAIWAN: "在台湾报案，去哪里、带什么",
    HONGKONG: "在香港报警，打 999 还是 18222",
    MACAU: PARTS[MACAU][MONEY_SENT],
}
_WHERE_TO_REPORT = re.compile(
    f"{_NOT_HERE}.*?(?:(?:哪[里儿个]|去哪|边[度间个])[^,，。]{{0,4}}报[案警]"
    "|报[案警][^,，。]{0,6}(?:哪[里儿]|边[度间])|\\bwhere (?:do|can|should|to)\\b.*\\breport)"
)
_MATTERS = (
    (_REPORTING, _WHERE, _REPORTS),
    (_PHISHING, _FILLED, _aid(CODE_GIVEN)),
    (_OFFICERS, _OFFICIAL, _CALLED_IN_REGIONS),
    (_PHISHING | {"scam-kuaidi-lipei"}, _BY_TEXT, {
        TAIWAN: "短信怎么认", HONGKONG: "收到短信、电邮，带链接",
    }),
    (_LENDING, _LENT, _aid(CARD_LENT)),
    (_JOBS, _FOR_WORK, {HONGKONG: "香港搵工遇上骗局"}),
    ({"scam-haoyou-daohao", "scam-lingdao-weixin"}, _BY_PHONE, {
        HONGKONG: "WhatsApp 里说是家人、朋友，要您过数",
    }),
    ({"yinhangka-dongjie"}, _THERE, _aid(FROZEN)),
    ({"jiaren-buting-quan"}, _THERE, _aid(WONT_LISTEN)),
    ({"law-crypto-victim"}, _LOST, _aid(COINS)),
)  # fmt: skip
_COUNTRIES = (
    (_OFFICERS, _OFFICIAL, _aid(ON_THE_LINE, ABROAD)),
    (_PHISHING, _FILLED, _aid(CODE_GIVEN, ABROAD)),
)
# Who teaches others asks for the matter, and not for what to do.
_TEACHES = re.compile(
    "范例|案例|个案|工作坊|教材|教育|宣[导传]|海报|演练|剧本|脚本|新闻|[写做份篇]报告|写文|上课|备课"
    r"|\b(?:teach|lesson|workshop|training|examples?|news)\b"
)


def of_place(library: Library, place: str, text: str) -> Passage | None:
    """Give the part of a place's card on what a text surely is about; None where that is open.

    That is where one reports, and an officer's call.
    """
    said = fold(text)
    matters = ((_WHERE_TO_REPORT, _REPORTS), (_OFFICIAL, _CALLED), (_OFFICER_CALLED, _CALLED))
    found = (parts[place] for says, parts in matters if place in parts and says.search(said))
    heading = next(found, None)
    return None if heading is None else library.get(f"{place}#{heading}")


def instead(
    library: Library, place: str, first: Passage, text: str, told: str = ""
) -> Passage | None:
    """Give the part of a place's card that is on the same matter as what answers a text first.

    `told` is the text with what was asked before it: a later turn may say little (然後呢).
    """
    said, whole = fold(text), fold(told or text)
    if _TEACHES.search(said):
        return None
    for cards, says, headings in (*_MATTERS, *_COUNTRIES):
        if first.document not in cards or place not in headings:
            continue
        if says.search(whole) or (says is not _THERE and says.search(said)):
            return library.get(f"{place}#{headings[place]}")
    return None
