"""Wanted: a few words ask how to do what a swindler wants, or when he keeps what he promised.

寄顺丰要写什么 and 多久退 name neither him nor his trick. By themselves they are near to other
matters: to what banks and the police do, above all.
"""

import re

from bot.assistant.language.lengths import TURN, fits
from bot.assistant.turns.whether import VERB, Kind, Whether, bare
from index.asked_in import script_of
from index.language.dialects import as_asked
from index.script import SIGNS, Script

# What is done to get money back, and to be safe, is not done for a swindler.
_FOR_HELP = re.compile(
    "报警|报案|举报|投诉|挂失|冻结|止付|解绑|注销|取消|撤|拦|追|起诉|仲裁|核实|查|证据|截图|警察|民警|公安|派出所|法院|银行|律师|拉黑|删|卸"
    "|[要拿退找讨]得?回|防"
)
_HIS = re.compile("骗子|下一步|他们?怎么|为什么|为啥|判|罚|坐牢|犯法|是什么意思|是啥意思")
_WHAT = (
    "(?:什么|啥|哪(?:个|家|张|里|儿|种|些)?|多少|几(?:个|张|份|次)?"
    "|(?:怎么|咋|如何)(?!办|弄|样|回事|整)|谁)"
)
# 退, 信 and 听 are no errands, and 做什么 asks what to do.
_NO_ERRAND = frozenset({"退", "信", "听", "听他的", "做", "回", "回他", "见", "见面", "买"})
_BEFORE = "(?:要|得|该|应该|需要|[那这]?个[^，。,了过没不吗]{1,3})?"
_OBJECT = "[^，。,了过没不吗]{0,6}?"
_HOW = (
    re.compile(f"{_BEFORE}(?:怎么|咋|如何|点样)(?:去|来|样|给他|给她|个)?(?P<verb>{VERB}){_OBJECT}(?:法|呢|啊)?"),
    re.compile(
        f"{_BEFORE}(?P<verb>{VERB}){_OBJECT}(?:[要得该写填说备注发给到去往用是]|应该|需要)*{_WHAT}{_OBJECT}"
    ),
    re.compile(f"{_BEFORE}(?:往|到|在|从|用|去)(?:哪(?:里|儿|个|家|张)?|什么|啥)[^，。,了过没不吗]{{0,4}}?(?P<verb>{VERB})"),
)  # fmt: skip
# 先打再补单, 叫我打款: only after such words 打 means to pay, and not to call somebody.
_PAYS_BY_IT = re.compile(
    "打款|打钱|打过去|打给(?:他|她|对方|客户)|先打(?!电话|1|9)|打[\\d一二两三四五六七八九十几]+万"
)
_STRIKES = re.compile(
    "(?:要不要|该不该|能不能|要|该|能|可以)?(?:打吗|打么|打不打|打过去吗|打不|打嘛)|(?:要不要|该不该|能不能)打"
)

_WHEN = "(?:多(?:久|长时间|少天)|几(?:天|时|耐|点|久)|(?:什么|啥|乜嘢?)时候|何时)"
_KEEPS = "退|返|还|到[账帐]|放款|下款|批款?|提现|结算|结|发货|发|回本|兑现|解冻|解封|[出提]来"
_TO_ME = "(?:给我|我|钱|款|回来|回|现|本金|货|工资|佣金|补贴|奖金|的)*"
_ONCE = "(?:[转付交打充垫投填做]完?(?:以后|之后|后|进去|过去)?)?"
_MAY = "(?:能|会|可以|才|就|要|大概|一般|钱|款|全部)*"
_KEPT = (
    re.compile(f"{_ONCE}{_WHEN}{_MAY}(?:给我)?(?P<verb>{_KEEPS}){_TO_ME}"),
    re.compile(f"{_ONCE}{_MAY}(?P<verb>{_KEEPS}){_TO_ME}(?:要|得|需要)?{_WHEN}"),
    re.compile(f"{_ONCE}(?:真的?)?(?:会不会|会|真能|真的能)(?:真的?)?(?:给我)?(?P<verb>{_KEEPS}){_TO_ME}(?:吗|么|不|嘛)?"),
)  # fmt: skip
_PROMISED = re.compile(
    "(?:(?:一天|一个?月|每天|每个?月|一单|一次|年化|总共)?(?:利息|收益率?|利润|利率|佣金|提成|回报率?|分红|工资|薪水|奖金|补贴|返利|返现|返|赚|挣)"
    "(?:能|会|有|是|可以|给|钱)*(?:多少|几个?点|高不高|高吗)(?:钱|块|元)?)"
    "|(?:一天|一个?月|每天|每个?月|一单)?(?:能|可以|会)?(?:赚|挣|返|拿)(?:到)?(?:多少|几百|几千)(?:钱|块)?"
    "|(?:真的?)?(?:包|保)(?:过|本|赚|退|中|下款|拿证|成功|录取|就业|分配)(?:的)?(?:吗|么|不|嘛)"
)


def wanted(text: str, before: str) -> Whether | None:
    """Tell what a turn asks of what a swindler wants or promised; None for other texts.

    It is for the caller to know that the matter told `before` is a trick.
    """
    if not fits(text, TURN) or script_of(text) is Script.LATIN:
        return None
    words = bare(SIGNS.sub("", as_asked(text).strip()))
    if _FOR_HELP.search(words) or _HIS.search(words):
        return None
    if _STRIKES.fullmatch(words):
        return Whether(Kind.DO, "打") if _PAYS_BY_IT.search(as_asked(before)) else None
    for pattern in _KEPT:
        if found := pattern.fullmatch(words):
            return Whether(Kind.KEPT, found["verb"])
    if _PROMISED.fullmatch(words):
        return Whether(Kind.KEPT)
    how = next(filter(None, (each.fullmatch(words) for each in _HOW)), None)
    return None if how is None or how["verb"] in _NO_ERRAND else Whether(Kind.DO, how["verb"])
