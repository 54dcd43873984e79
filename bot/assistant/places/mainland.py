"""The mainland: whether somebody, his relative or a frozen account is there, as a text tells."""

import re

from bot.assistant.places.marks import CHINA
from bot.assistant.places.people import KIN, OURS, VISITED
from index.script import fold

# A relative is at home: numbers of the mainland help, wherever the writer is.
_HOME = "国内|老家|内地|大陆|北京|上海|广州|深圳|杭州|成都|重庆|武汉|南京|西安|天津"
# 話我個名喺內地開咗卡 repeats what a caller says.
_AT_HOME = re.compile(
    rf"(?<![话说讲])(?:{OURS})(?:(?![话说讲][佢他她我])[^,。!?]){{0,6}}(?:在|喺)(?:{_HOME})"
)
# I'm in Beijing: the writer, and no relative. He was at a bar there, or has his flat there.
_IN_CHINA = re.compile(
    rf"(?:^|\b(?:i|we|i'?m) (?:[\w']+ ){{0,3}}?|\b(?:i'?m|i am) an? (?:[\w']+ ){{1,3}}?"
    rf"|^(?:met|went) (?:[\w']+ ){{1,5}}?"
    rf"|^(?:an? )?(?:[\w']+ ){{0,2}}?(?:teacher|student|expat|engineer|tourist|intern) "
    rf"|{VISITED}|\b(?:hotel|landlord|flat|apartment|(?:bank )?(?:card|account)) )in"
    rf" (?:mainland )?{CHINA}\b"
    # a QR in a Chengdu cafe, near the Bund: things that a writer meets on the spot
    rf"|\b(?:in|at) (?:an? |the |my )?{CHINA} (?:cafe|bar|shop|mall|market|hotel|restaurant|metro"
    r"|station|airport|street|apartment|hospital|school)\b|\bthe bund\b"
)
_AT_HOME_IN_ENGLISH = re.compile(rf"\bmy (?:{KIN}) (?:[\w']+ ){{0,3}}?in {CHINA}\b")
# 大陸的戶頭凍了, 我張內地卡俾人凍, 被公安凍結: that account is one of the mainland, wherever its
# owner is. What a false officer says does not count.
_FROZEN_HERE = re.compile(
    "^(?!.*(?:假扮|冒充|自称|假公安|假警))"
    "(?:.*?(?:内地|大陆|对岸|国内)[^,。!?;]{0,6}(?:卡|[账帐]户|户[口头])[^,。!?;]{0,10}冻"
    "|.*?冻[^,。!?;]{0,8}(?:内地|大陆|对岸|国内)[^,。!?;]{0,4}(?:卡|[账帐]户|户[口头])"
    "|.*?(?:[被遭给俾畀][^,。!?;]{0,4}公安(?:局|机关)?|公安(?:局|机关)?[要会把将]?)冻"
    rf"|.*?\b(?:police|psb) in {CHINA} (?:have |has |had )?(?:froze|blocked))"
)
_CITIES = (
    "内地|大陆|广州|广东|深圳|佛山|东莞|珠海|惠州|福建|厦门|福州|泉州|上海|昆山|苏州|杭州|宁波|南京|北京|天津"
    "|成都|重庆|武汉|长沙|西安"
)
# 大陆公安, 内地法律, 话我喺内地有案底: what a caller says tells nothing of where somebody is;
# 我喺广州公安局 does.
_MAINLAND = re.compile(
    rf"(?:{_CITIES})(?!市?的?(?:公安|警|刑|检|法院|案|打[来嚟]|来电))"
    rf"|(?<![说话讲])我人?[在喺](?:{_CITIES})|人民币"
)
# It does not tell either where money went (转去内地的账户), where a stranger sends somebody
# (叫我去深圳开户口), or where the stranger himself is (骗子在广州) or comes from (被大陆的人骗).
_SENT = re.compile(
    rf"(?:转|汇|过|存|打|付)[^,。!?;]{{0,8}}[去到往入](?:{_CITIES})"
    rf"|[犯违]了?咗?(?:{_CITIES})"
    rf"|[话说讲](?:[佢他她我])[在喺](?:{_CITIES})(?=[^,。!?;]{{0,4}}[犯涉洗开])"
    rf"|[要叫话]我[^,。!?;]{{0,4}}?[去返到来](?:{_CITIES})"
    r"|(?:骗子|骗徒|对方|(?<![同和跟与])[佢他她]|卖家|[骗呃]我(?:的|嘅|嗰)?个?人?)(?:人|应该|可能)?"
    rf"[在喺](?:{_CITIES})"
    rf"|[被俾畀遭][^,。!?;]{{0,3}}(?:{_CITIES})(?:的|嘅|那边的?)?(?:人|女|男|网友|卖家|公司|集团|客服|骗)"
)

# 我人已经回到广州了: whoever was elsewhere when it happened is not there any more.
_BACK = re.compile(
    rf"(?:^|[,。!?;\s我俺])(?:我|俺|人)?(?:而家|现在|已经|都|刚|啱啱)*(?:回到?|返[到咗]?)了?(?:{_CITIES}|国内?)(?!的|嘅)"
)


def is_back(text: str) -> bool:
    """Tell whether the writer says that he is back in the mainland: 我人已经回到广州了."""
    return bool(_BACK.search(fold(text)))


def is_in_mainland(text: str) -> bool:
    """Tell whether a text names a place in the mainland, where 110 is the police."""
    return lives_in_china(text) or bool(_MAINLAND.search(_SENT.sub(" ", fold(text))))


def frozen_in_mainland(text: str) -> bool:
    """Tell whether a frozen account is one of the mainland, or the mainland's police froze it."""
    return bool(_FROZEN_HERE.search(fold(text)))


def lives_in_china(text: str) -> bool:
    """Tell whether somebody who writes English says that he is in the mainland."""
    return bool(_IN_CHINA.search(fold(text)))


def is_of_home(folded: str) -> bool:
    """Tell whether a folded text tells of a relative in the mainland, whom 110 helps."""
    return bool(_AT_HOME.search(folded) or _AT_HOME_IN_ENGLISH.search(folded))
