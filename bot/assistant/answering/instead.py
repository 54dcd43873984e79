"""Instead: the part of a place's own card that is told in the place of the mainland's answer.

It is on the same matter; a button leads to what holds in the mainland, as in first aid.
"""

import re
from collections.abc import Iterable

from bot.assistant.answering.aftermath import LAWS, MATTERS, NEXT, asks_charged
from bot.assistant.language.deeds import UNHEARD
from bot.assistant.places.abroad import law_asked
from bot.assistant.places.cards import (
    AUSTRALIA,
    CANADA,
    COUNTRIES,
    HONGKONG,
    MACAU,
    MALAYSIA,
    PLACES,
    REGIONS,
    SINGAPORE,
    TAIWAN,
    UK,
)
from bot.assistant.places.local import OFFICES, Parts
from bot.assistant.situations import (
    CARD_LENT,
    CODE_GIVEN,
    COINS,
    FROZEN,
    FROZEN_CARD,
    ID_PHOTOGRAPHED,
    MONEY_SENT,
    ON_THE_LINE,
    WONT_LISTEN,
)
from index import Library, Passage
from index.corpus.cards import LAW, POLICY
from index.passages import STATUTE
from index.script import fold

OF_LAW = {LAW, POLICY, STATUTE}
# Cards of the mainland on one matter, and what a text has to say for the place's part to answer it
# as well: somebody who is only asked to lend a card has nothing to report lost.
_REPORTING = {"baoan", "law-report-accept"}
_PHISHING = {
    "mosheng-duanxin", "mosheng-dianhua", "scam-etc-sms", "scam-subsidy-sms", "scam-medicare-sms",
    "scam-points-expire", "scam-bank-phishing-sms",
}  # fmt: skip
LENDING = {
    "law-lend-bank-card", "law-unknowing", "law-collection-code", "law-paofen", "chuzu-chujie-ka",
    "scam-money-mule", "emergency-strange-money",
}  # fmt: skip
_OFFICERS = {
    "scam-gongjianfa", "scam-kuaidi-lipei", "wuqu-zhuanjie", "wuqu-baomi", "law-fake-police",
    "law-official-misconduct", "law-aml-authority",
}  # fmt: skip
_EMBASSIES = {"scam-jia-lingguan"}
_JOBS = {"scam-ruzhi-shoufei", "scam-shuadan", "scam-dianzan-renwu", "law-brushing"}
# 我张内地卡俾人冻结 is asked of the mainland; 俾人假扮公安呃咗 is not.
_NOT_HERE = "^(?!.*(?:内地|大陆|国内|(?<![假扮充称])公安))"
_THERE = re.compile(_NOT_HERE)
# These parts of the card tell what to do first, as the place's own part does. The other parts
# answer questions of which that part says nothing: 凍咗卡點樣出糧, 要我賠錢俾受害人先解.
_OF_FREEZE = {"", "公安冻结的，怎么办", "银行限制的，怎么办", "要冻多久，几时能解开"}
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
_OFFICIAL = re.compile(  # an officer calls; not how that is punished, nor which number to call
    "^(?!.*(?:判|坐牢|什么罪|乜罪|[哪边](?:一?个|条)(?:电话|号|热线)|有(?:冇|没有)[^，。,]{0,6}热线))"
    "(?=.*(?:打[嚟来俾畀给电]|来电|电话|自称|话[我系佢]|说[我是]))"
    ".*?(?:公安|警|差人|检察|法院|廉[政署]|入境处|违禁|涉案|(?<!反)洗黑?钱"
    "|移民[局厅]|[使领]馆|中联办|(?<![a-z])(?:ica|mas)(?![a-z]))"
)
_OFFICER_CALLED = re.compile(
    r"^(?=.*\b(?:calls?|called|calling|rang|phoned|says?|said|told)\b).*\b(?:police|officers?|fbi|irs|bail"
    r"|immigration|embassy|consulate|uscis|social security|tax office)\b"
)
# “Call from ICA”, “MAS called”: an office of one country calls, whichever card is near.
_OFFICE = (
    "(?:irs|fbi|uscis|ssa|social security|ice|ica|mas|spf|iras|mom(?= officer)|pdrm|lhdn|bukit aman"
    "|bank negara|hmrc|home office|cra|cbsa|ato|abf)"
)
_OFFICE_CALLED = re.compile(  # not: somebody asked the office something
    r"^(?!.*\b(?:appointment|my application|returned my call|call(?:ed|s)? (?:me |us )?back)\b)"
    ".*?(?:"
    r"\b(?:(?:video |phone |whatsapp )?calls?|called|phoned|rung?|voicemails?) (?:\w+ )?from "
    rf"(?:the |an? )?(?:singapore |malaysian? |us )?{_OFFICE}\b"
    rf"|\b{_OFFICE} (?:officers? |agents? |staff |people )?"
    r"(?:really |just |will |would |do |does )*"
    r"(?:called|calls?|calling|rang|phoned|video ?call(?:s|ed)?)\b"
    rf"|\b{_OFFICE} (?:officers? |agents? )?(?:says?|said|wants?|threatens?)\b"
    rf"|(?<![a-z]){_OFFICE} ?(?:的人|官员)?(?:打[来嚟给电]|来电))"
)
# 可唔可以叫银行追返: whether the bank can stop it.
_BACK = re.compile(
    "银行[^,，。]{0,8}(?:追(?![我你佢他她数债讨收])|拦|截|撤|[攞拎拿][返回番])"
    r"|\bbank\b.{0,12}\b(?:stop (?:it|the|this|my (?:transfer|payment))|reverse|recall"
    r"|get (?:it|my money|the money) back)\b"
)
# WhatsApp有人扮我个女: a swindler poses as one of the family, and nobody's own account is gone.
_POSES = re.compile(
    "^(?=.*whatsapp).*?(?:扮|冒充|自称|话佢?系|说[他她]?是)(?:系|是)?我(?:个|嘅|的)?(?:亲?[女仔囡]|儿子|女儿|孙"
    "|老[公婆豆母]|阿?(?:爸|妈|爷|嫲|婆|公|哥|姐|弟|妹)|同学|同事|朋友|亲戚|老[板细])"
)
_LOST = re.compile(
    "[输转投买过汇存俾畀][^，。,?？!]{0,4}[咗了]|被[^，。,?？!]{0,4}骗|呃咗|[攞拿提][唔不]|出金|追"
    r"|\b(?:lost|sent|paid)\b"
)
_LENT = re.compile(  # not how that is punished, which the law answers
    "^(?!.*(?:判|坐牢|罪|罚|拘|案底|抓|差[点啲]|prison|jail)).*?"
    "(?:(?<![没未不唔冇])[借卖租交寄]"
    "(?:[^，。,?？!]{0,8}(?:咗|了(?!解))|[^。?？!]{0,8}[被俾畀]人?[攞拿]去)"
    r"|\b(?:lent|sold|rented)\b)"
)
# 雙證件拍給代辦了: somebody who showed his papers fears that his name is used.
_SHOWED = re.compile(
    f"{_NOT_HERE}(?=.*(?:证件|身[份分]证|健保卡|驾照|护照))"
    ".*?(?<![没未不冇])(?:拍|传|给|俾|畀|发|影|交|拿走)[^，。,?？!]{0,8}[了咗]"
)
_FOR_WORK = re.compile(
    "兼职|暑期工|[搵找揾]工|见工|打工|求职|应征|(?<![a-z])(?:jobs?|part-time)(?![a-z])"
)
_BY_PHONE = re.compile("whatsapp|号|电话|过数")


_CALLS = {TAIWAN: "人在台湾，来电说健保卡、身分证被冒用，转给检察官"}
_CALLED = Parts(_CALLS, ON_THE_LINE, PLACES)
_POSED = Parts({HONGKONG: "WhatsApp 里说是家人、朋友，要您过数"})
_REPORT = "在台湾报案，去哪里、带什么"
_REPORTS = Parts(
    {TAIWAN: _REPORT, HONGKONG: "在香港报警，打 999 还是 18222"}, MONEY_SENT, frozenset({MACAU})
)
_WHERE_TO_REPORT = re.compile(
    f"{_NOT_HERE}.*?(?:(?:哪[里儿个]|去哪|边[度间个])[^,，。]{{0,4}}报[案警]"
    "|报[案警][^,，。]{0,6}(?:哪[里儿]|边[度间])|\\bwhere (?:do|can|should|to)\\b.*\\breport)"
)
# Somebody who says that he rang the hotline of a place is not told to ring it.
_AFTER = {each: NEXT[each] for each in (SINGAPORE, MALAYSIA)}
# 165 sends people to the police, 18222 to the bank first.
_SINCE = Parts(_AFTER | {TAIWAN: _REPORT, HONGKONG: NEXT[HONGKONG]})
_RINGS = (
    r"\b(?:called|calling|rang|phoned|dialled|contacted|reported (?:it )?to|told)"
    r" (?:the )?(?:997|1799|165|18222|nsrc|scamshield)\b"
)
# I have not called 997, should I have called 1799, he says he called 997; or nobody answered.
_NOT_THROUGH = (
    rf"{UNHEARD}"
    r"|(?:\bnot|n't|\bnever|\bnobody|\bno one|\bshould|\bhave you|\bbefore|\bif|\bs?he|\bthey"
    rf"|\bscammer) (?:[\w']+ ){{0,2}}?{_RINGS}"
    r"|\b(?:no (?:one |body )?answer|not (?:answer|get through)|line (?:is|was) busy)"
    "|n't (?:answer|get through)"
)
_RANG = re.compile(
    f"^(?!.*(?:{_NOT_THROUGH})).*?(?:"
    "(?<![没未不想要该冇])(?<![没冇]有)[打拨](?:(?:给|通|去)?[了过咗通完][^,，。\\d]{0,4}"
    "(?:997|1799|165|18222|nsrc|scamshield)(?![\\d.元块万给]|令吉|过去)"
    "|给?(?:997|1799|165|18222|nsrc)[报问讲说]?[了过咗完])"
    "|(?<![\\d.])(?:997|1799|165|18222)[^,，。\\d元块]{0,3}[打拨报][了过咗通完]"
    f"|{_RINGS})"
)


def _in_regions(situation: str) -> Parts:
    return Parts(aid=situation, places=REGIONS)


_ANYWHERE = (
    (_PHISHING, _FILLED, Parts(aid=CODE_GIVEN, places=PLACES)),
    (_OFFICERS, _OFFICIAL, _CALLED),
)
_MATTERS = (
    (_REPORTING, _WHERE, _REPORTS),
    (_PHISHING | {"scam-kuaidi-lipei"}, _BY_TEXT, Parts({
        TAIWAN: "短信怎么认", HONGKONG: "收到短信、电邮，带链接",
    })),
    (LENDING, _LENT, _in_regions(CARD_LENT)),
    (_JOBS, _FOR_WORK, Parts({HONGKONG: "香港搵工遇上骗局"})),
    ({"scam-haoyou-daohao", "scam-lingdao-weixin"}, _BY_PHONE, _POSED),
    ({"shenfen-maoyong-zicha"}, _SHOWED, _in_regions(ID_PHOTOGRAPHED)),
    ({FROZEN_CARD}, _THERE, _in_regions(FROZEN)),
    ({"jiaren-buting-quan"}, _THERE, _in_regions(WONT_LISTEN)),
    ({"law-crypto-victim"}, _LOST, _in_regions(COINS)),
)  # fmt: skip
_CONSULATES = Parts({CANADA: "华人常遇到的"}, ON_THE_LINE, COUNTRIES)
_COUNTRIES = (
    (_OFFICERS | _EMBASSIES, _OFFICER_CALLED, _CONSULATES),
    (_EMBASSIES, _OFFICIAL, _CONSULATES),
)
_ALL = (
    *_ANYWHERE,
    *_MATTERS,
    *_COUNTRIES,
    *((cards, says, Parts(headings)) for cards, says, headings in MATTERS),
)
# Matters that a text tells of by its own words, whichever card is near it.
_OFFICES = Parts(
    {each: OFFICES[each][1] for each in (CANADA, UK, AUSTRALIA)}, ON_THE_LINE, COUNTRIES
)
_ANYHOW = ((_RANG, _SINCE), (_OFFICE_CALLED, _OFFICES))
# Matters that a text surely is about, whichever part of a place's card is near it.
_SURELY = (
    (_RANG, _SINCE),
    (_WHERE_TO_REPORT, _REPORTS),
    (_OFFICIAL, _CALLED),
    (_OFFICER_CALLED, _CALLED),
    (_POSES, _POSED),
    (_BACK, Parts(aid=MONEY_SENT, places=PLACES)),
)
# Words of people who teach others: they ask for the matter, and not for what to do.
_TEACHES = re.compile(
    "范例|案例|个案|工作坊|教材|教育|宣[导传]|海报|演练|剧本|脚本|新闻|[写做份篇]报告|写文|上课|备课"
    r"|\b(?:teach|lesson|workshop|training|examples?|news)\b"
)


def is_afterwards(passage: Passage) -> bool:
    """Tell whether a part is for people who have already rung the hotline of its place."""
    return _AFTER.get(passage.document) == passage.heading


def has_rung(text: str) -> bool:
    """Tell whether somebody says that he rang a hotline outside the mainland himself."""
    return bool(_RANG.search(fold(text)))


def of_place(library: Library, place: str, text: str) -> Passage | None:
    """Give the part of a place's card on what a text surely is about; None where that is open.

    Such matters are: what comes after a hotline was rung, where to report, a call by an officer, a
    swindler who poses as one of the family, and whether a bank can get money back.
    """
    return _told_of(library, place, fold(text), _SURELY)


def _told_of(
    library: Library,
    place: str,
    said: str,
    matters: Iterable[tuple[re.Pattern[str], Parts]],
) -> Passage | None:
    """Give the part of a place's card on the first of these matters that a text tells of."""
    found = (parts.at(library, place) for says, parts in matters if says.search(said))
    return next(filter(None, found), None)


def tells_law(passage: Passage) -> bool:
    """Tell whether a part is of the law, or stands on an article of it."""
    return passage.folder in OF_LAW or bool(passage.cites)


def instead(library: Library, place: str, first: Passage, text: str, told: str) -> Passage | None:
    """Give the part of a place's card on the same matter as the `first` answer to a text.

    `told` is the text with what was asked before it: a later turn may say little (然後呢).
    """
    said, whole = fold(text), fold(told)
    if _TEACHES.search(said):
        return None
    if place in LAWS and law_asked(text) == place and tells_law(first):
        return library.get(f"{place}#{LAWS[place]}")
    if first.folder == LAW and (charged := asks_charged(place, said, whole)):
        return library.get(f"{place}#{charged}")
    anyhow = () if first.folder in {LAW, POLICY} else _ANYHOW
    if (part := _told_of(library, place, said, anyhow)) is not None:
        return part
    if first.document == FROZEN_CARD and first.heading not in _OF_FREEZE:
        return None
    for cards, says, parts in _ALL:
        if first.document not in cards or (part := parts.at(library, place)) is None:
            continue
        if says.search(whole) or (says is not _THERE and says.search(said)):
            return part
    return None
