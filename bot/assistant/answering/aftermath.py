"""Aftermath: which part of a place's card answers the questions that are asked after first aid.

These are: whether the money comes back, what to do if the police take no report, whether to pay
once more, and who the man was that fetched the money. `instead.py` reads the tables.
"""

import re
from collections.abc import Mapping, Set

from bot.assistant.places.cards import HONGKONG, MACAU, MALAYSIA, OTHER_COUNTRY, SINGAPORE, TAIWAN

_NOT_HERE = "^(?!.*(?:内地|大陆|国内|mainland))"
# An offer to get the money back for a fee is no such question: it is a trick at any place.
_GOT_BACK = re.compile(
    f"{_NOT_HERE}(?!.*(?:帮|替|收费|手续费|佣|黑客|律师|公司|hacker|lawyer|agent|fee))"
    ".*?(?:(?:追|要|拿|攞|取|揾)[得唔不能]?(?:[返翻]|回(?!复))|有[冇没]得追|追得"
    r"|\b(?:get|getting|got)\b.{0,20}\bback\b|\brecover|\brefund|\breimburs|\bcompensat)"
)
_DISPUTED = re.compile(
    f"{_NOT_HERE}.*?(?:商业|消费|民事|钱债|债务|买卖|经济)(?:上的?)?(?:纠纷|案|争议|事)?"
    r"|\b(?:civil|commercial|business|consumer|contract)\b"
)
_ONCE_MORE = re.compile(
    "再(?:交|俾|畀|给|付|转|过数|充|补|缴)|[交俾畀付缴]多(?:一)?[笔次]|又(?:要|叫)[^，。]{0,6}[交俾畀付转缴]"
    r"|保证金|解冻|\b(?:pay|send|transfer|deposit)\b.{0,20}\b(?:again|more|another|first)\b|\btax\b|\bfee\b"
)
_LIKED = re.compile(
    "(?=.*(?:赞|like|刷单|刷评|好评|任务|youtube|tiktok|抖音))"
    ".*(?:有人|人家|[搵找揾叫请让]我|兼职|每[条单个次]|一[条单个次]|做[咗了]|赚|搵钱)"
)
_PICTURES = re.compile("下架|放上网|删|移除|take(?:n)? (?:it |them )?down|remove|影片|私密|裸")
_COURIER = re.compile(
    "车手|面交|专员|收(?:钱|款|现金)|取(?:钱|款)|攞(?:钱|现金)|courier|collect|cash"
)
_OVER_THERE: Mapping[str, str] = {
    HONGKONG: "人在香港，被骗的钱追得回吗",
    MACAU: "人在澳门，报了案以后：钱追得回吗，还要做什么",
    TAIWAN: "人在台湾，被骗的钱追得回来吗",
    SINGAPORE: "人在新加坡，被骗的钱追得回吗",
    MALAYSIA: "人在马来西亚，被骗的钱追得回吗",
    OTHER_COUNTRY: "人在国外，被骗的钱追得回吗",
}
# What comes next after first aid for a loss.
NEXT: Mapping[str, str] = {
    HONGKONG: "人在香港，银行停好了，还要做什么",
    MACAU: _OVER_THERE[MACAU],
    TAIWAN: _OVER_THERE[TAIWAN],
    SINGAPORE: "打过 1799，接下来",
    MALAYSIA: "打过 997，接下来",
}

# 會被關嗎 is asked of an account that the writer told of before, or of the place's law in general.
_GUILT = re.compile(
    "^(?!.*(?:几|多[久少])).*(?:坐[牢监]|被关|关起来|判刑|前科|案底|刑责|有罪|犯法|起诉|被告|被抓|俾人拉|拉我|抓我)"
    r"|\b(?:jail|prison|charged|convicted|criminal record)\b"
)
_GAVE = re.compile(
    f"{_NOT_HERE}(?:.*(?:[寄借卖租交给骗]|收钱|代收).*(?:卡|户头|[账帐]户|户口|簿)"
    "|.*(?:卡|户头|[账帐]户|户口|簿).*(?:[寄借卖租交给骗]|收钱|收[咗了]))"
)
# The law of these places is not known: a question for it is told what to do all the same.
LAWS = {
    HONGKONG: "在香港犯不犯法、判几年",
    MACAU: "澳门的法律怎么判",
    MALAYSIA: "马来西亚的法律怎么罚户口借人、骗子",
    SINGAPORE: "新加坡的法律怎么罚骗子、户口借人",
    TAIWAN: "台湾的“打诈专法”讲什么",
}


_CHARGED = {
    HONGKONG: LAWS[HONGKONG], MACAU: LAWS[MACAU], TAIWAN: "人在台湾，卡是被骗走的，会不会被告",
}  # fmt: skip

# Cards of the mainland on one matter, a pattern of what texts say of the matter, and the heading of
# the part by the place's card.
Matter = tuple[Set[str], re.Pattern[str], Mapping[str, str]]
MATTERS: tuple[Matter, ...] = (
    (
        {
            "law-money-back", "scam-recovery-fee", "jinji-zhifu", "zijin-fanhuan",
            "wuqu-zhuizou-meiyong", "wuqu-lian-zhuihui", "law-victim-court", "law-sue-scammer",
        },
        _GOT_BACK,
        _OVER_THERE,
    ),
    (
        {
            "law-report-not-filed", "law-report-accept", "baoan", "lian-qixian",
            "scam-shoucang-huigou", "law-sue-scammer", "law-fraud-threshold",
        },
        _DISPUTED,
        {
            HONGKONG: "香港警方说是商业纠纷、钱债，不受理",
            MACAU: "澳门警方说是钱债、消费纠纷，不受理",
            TAIWAN: "台湾警察说是消费纠纷、民事，不受理",
            SINGAPORE: "新加坡警方说是民事、消费纠纷",
            MALAYSIA: "马来西亚警方说是民事、买卖纠纷",
        },
    ),
    (
        {"wuqu-xianjiao", "scam-touzi-licai", "scam-xuni-huobi", "scam-recovery-fee"},
        _ONCE_MORE,
        {
            HONGKONG: "人在香港，对方说再交一笔才拿得回",
            MACAU: "人在澳门，对方说再交一笔才拿得回",
            TAIWAN: "人在台湾，出金前说要先缴税、缴保证金",
            SINGAPORE: "人在新加坡，对方说再交一笔才拿得回",
            MALAYSIA: "人在马来西亚，对方说再交一笔才拿得回",
        },
    ),
    (
        {"law-brushing", "scam-dianzan-renwu", "scam-shuadan"},
        _LIKED,
        {HONGKONG: "香港：有人请您点赞、刷单赚钱", TAIWAN: "人在台湾，有人请您按赞、刷单赚钱"},
    ),
    (
        {"law-civil-portrait", "law-public-info", "law-threat-msg", "scam-nude-chat"},
        _PICTURES,
        {
            HONGKONG: "人在香港，私密照被放上网了，怎么下架",
            TAIWAN: "人在台湾，私密照被放上网了，怎么下架",
        },
    ),
    (
        {"law-cash-courier", "law-fraud-sentence", "scam-cash-gold-pickup"},
        _COURIER,
        {
            HONGKONG: "人在香港，来收钱的人是谁、捉到会怎样",
            TAIWAN: "人在台湾，来收钱的车手：会判多久，我要做什么",
        },
    ),
)  # fmt: skip


def asks_charged(place: str, said: str, whole: str) -> str:
    """Give the heading of a region's part on being charged for an account; "" for no such question.

    `said` is the turn, and `whole` all that was told, both folded.
    """
    return _CHARGED.get(place, "") if _GUILT.search(said) and _GAVE.search(whole) else ""
