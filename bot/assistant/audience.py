"""Audience: for whom single lines and parts of first aid are, and how those people write.

A line for people whom their words betray is left out for other readers, since first aid is read in
haste. A line whose label is not among these is for anybody.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from bot.assistant.language.lexicon import concept, plain
from bot.assistant.ordering import ahead
from bot.assistant.places import abroad
from bot.assistant.reply import SUGGESTIONS
from bot.assistant.situations import HELD, UNREACHABLE
from bot.assistant.trades import at_work, speaks_to
from index import Hit, Passage

LABEL = re.compile(r"^([^：\d.-][^：。，]{1,24})：")  # 您是室友、同学、同事：……
# Not a line on what the reader's relative does: 家里人正跟“警察”视频.
BY_RELATIVES = re.compile("^(?:家里人(?!正|说在|在宾馆)|是?您身边的人|身边的人（)")


@dataclass(frozen=True)
class Audience:
    """People whom a line names in its `label`, and what they write of themselves.

    `says` may also fit texts of other people: they only read one line more.
    """

    label: re.Pattern[str]
    says: re.Pattern[str]
    concepts: tuple[str, ...] = ()

    def wrote(self, text: str) -> bool:
        """Tell whether a text sounds like one of these people, or somebody who asks for them."""
        said = plain(text)
        found = (concept(each).find(said) for each in self.concepts)
        return bool(self.says.search(said)) or any(found)


AWAY = Audience(
    re.compile("境外|国外|回不去"),
    re.compile(
        f"{abroad.WORDS}|时差|当地警|欧元|英镑|美[元金刀]|日元"
        "|清迈|巴厘|印尼|印度|土耳其|埃及|巴西|墨西哥|南非|非洲|迪拜|阿联酋|哈萨克|蒙古"
        "|在[^，。,\\s]{1,6}(?:旅游|留学|读书|打工|出差|交换)"
    ),
    ("abroad", "sea"),
)
_SCHOOL = (
    "小学|初[一二三中1-3]|高[一二三中1-3]|年级|成年|[没未不][满到够](?:18|十八)"
    "|中学|上学|学生|作业|班主任"
)
_PARENTS = "(?:爸|妈|爷爷|奶奶|外公|外婆)"
# 不敢告诉我妈, 用爸爸的手机付的; not 我爸被骗了, which grown children tell
_UNDER_PARENTS = (
    rf"(?:[敢怕瞒]|告诉|背着|偷偷|[用拿]了?)[^，。,]{{0,4}}{_PARENTS}"
    rf"|{_PARENTS}[^，。,]{{0,6}}(?:知道|骂|打我|揍|的?(?:手机|微信|卡|支付宝))"
)
YOUNG = Audience(
    re.compile("[没未]成年|孩子|小(?:孩|朋友)|十[一二三四五六七]{1,2}岁"),
    re.compile(
        rf"{_SCHOOL}|老师|家长|{_UNDER_PARENTS}|让[^，。,]{{0,4}}{_PARENTS}"
        "|孩子|小孩|娃|儿子|女儿|闺女|丫头|孙[子女]|外孙|弟|妹|侄|外甥"
        r"|(?<!\d)1[0-7](?!\d)|(?<![二三四五六七八九])十[一二三四五六七]?岁|才?十[一二三四五六七]"
    ),
)
# Lines on minors are for minors and for the parents of one: not for everybody with a daughter.
MINORS = Audience(
    re.compile("[没未]成年"),
    re.compile(
        rf"{_SCHOOL}|{_UNDER_PARENTS}|(?<![带哄看])孩子|小孩|小朋友|(?<![带哄看])娃(?!在)"
        r"|才(?:1[0-7]|十[一二三四五六七])(?![块万千百元])"
        r"|(?<!\d)1[0-7]岁|(?<![二三四五六七八九])十[一二三四五六七]岁"
    ),
)
TRADE = Audience(
    re.compile("店员|店家|店里：|花店|司机|骑手"),
    re.compile(
        "店|铺|摊|商家|超市|司机|骑手|跑腿|快递|外卖|代驾|出租|滴滴|闪送|网约车|收银|柜|蛋糕|花束|黄?金"
    ),
)
FOREIGN = Audience(
    re.compile("外国人|留学生|外籍"),
    re.compile(
        "外[国籍教宾企]|老外|洋|留学|护照|签证|国籍|不[会懂]中文|[英日韩法德俄]语|使馆|领事馆"
    ),
    ("abroad",),
)
OF_LINES = (AWAY, YOUNG, TRADE, FOREIGN, MINORS)
# Titles are for people abroad where they name those: 房东在国外 is for who rents at home.
_TITLED_AWAY = replace(AWAY, label=re.compile("(?:人|[我您])在[^，：]{0,8}(?:境外|国外)|回不去"))
_OF_TITLES = (_TITLED_AWAY, YOUNG, TRADE, FOREIGN)
_FOR_FAMILIES = frozenset({HELD, UNREACHABLE})  # families at home may not know where a victim is


def meant_first(told: str, hits: Sequence[Hit]) -> Sequence[Hit]:
    """Put hits for anybody before a first hit whose title names people who did not write.

    `told` is all that the writer has told: 人在国外 is not for a writer who told of no country.
    """
    return _anybody_first(hits, lambda passage: is_for_others(passage, told))


def anybodys_first(text: str, hits: Sequence[Hit]) -> Sequence[Hit]:
    """Put hits for anybody before a first part whose own heading names people who did not write.

    A whole card of which the title names them may be on the matter all the same.
    """
    return _anybody_first(hits, lambda passage: _part_for_others(passage, text))


def _anybody_first(hits: Sequence[Hit], is_others: Callable[[Passage], bool]) -> Sequence[Hit]:
    """Put near hits that are for anybody before a first hit that is not."""
    if not hits or not is_others(hits[0].passage):
        return hits
    return ahead([hit for hit in hits[:SUGGESTIONS] if not is_others(hit.passage)], hits)


def _part_for_others(passage: Passage, text: str) -> bool:
    return any(
        each.label.search(passage.heading) and not each.wrote(text)
        for each in (YOUNG, TRADE, FOREIGN)
    )


def is_for_others(passage: Passage, told: str) -> bool:
    """Tell whether a title names people to whom the writer who `told` this does not belong."""
    if passage.document in _FOR_FAMILIES:
        return False
    return any(each.label.search(passage.name) and not each.wrote(told) for each in _OF_TITLES)


# 我是真老师：有人顶我的头像在群里收钱
_SPEAKER = re.compile("^我是(?:真的?|一?[个名])?([^：，。]{1,8})：")


def speaking(text: str, hit: Hit) -> Hit:
    """Let the part that speaks as the writer does (我是老师) stand for its card."""
    parts = (hit.passage, *hit.more, *hit.rest)
    work = at_work(text)
    near = (each for each in parts[: 1 + len(hit.more)] if speaks_to(work, each))
    said = (each for each in parts if _speaks_so(text, each))
    own = next(chain(near, said), hit.passage)
    return hit if own == hit.passage else replace(hit, passage=own, more=())


def _speaks_so(text: str, part: Passage) -> bool:
    found = _SPEAKER.match(part.heading)
    names = found[1].split("、") if found else ()
    return any(re.search(f"我(?:就)?(?:是|系|当|做)[^，。,]{{0,6}}{each}", text) for each in names)


# 我是小学生, 我10岁, 我读四年级: the child himself writes; no parent would write so.
_CHILD = re.compile(
    r"我(?:是|才|今年|刚满?|还是|上|读|在读|在上|现在)*(?:一?[个名])?"
    r"(?:小学生|小朋友|小学(?![老教校的])|[一二三四五六1-6]年级"
    r"|(?:[6-9]|1[0-3]|[六七八九]|十[一二三]?)岁)"
    r"|\bi(?:'m| am) (?:only |just )?(?:[6-9]|1[0-3])(?: years? old)?\b"
    r"(?! (?:months?|weeks?|days?|hours?|min|years? in))"
)

# 我是小孩：扫了码; 孩子扫了码 speaks to parents.
_TO_CHILDREN, _TO_PARENTS = re.compile("^我(?:是小孩|没成年)"), re.compile("^孩子")
_CHEATED = re.compile(r"(?<![能会])(?:被[骗坑]|上当)了|\b(?:was|got) scammed\b")


def is_cheated_child(text: str) -> bool:
    """Tell whether a child says that he was cheated: 我12岁被骗了300块."""
    return is_child(text) and bool(_CHEATED.search(plain(text)))


def is_child(text: str) -> bool:
    """Tell whether a child writes of himself."""
    return bool(_CHILD.search(plain(text)))


# 我14岁, 我才初二, 我没成年: old enough to write alone, and still under his parents.
_MINOR = re.compile(
    r"我(?:是|才|今年|刚满?|还|上|读|在读|在上|现在|就)*(?:一?[个名])?"
    r"(?:(?<!\d)1[4-7](?:岁|(?=[了啊呀，。,! ]|$))|十[四五六七]岁"
    r"|初中生?(?!同学|老师)|初[一二三]|高[一二三](?!点|些)"
    r"|[没未](?:有)?(?:成年|满18|满十八))"
    r"|\bi(?:'m| am) (?:only |just )?(?:1[4-7](?: years? old)?\b"
    r"(?! (?:months?|weeks?|days?|hours?|min|years? in))|under ?age|a minor)"
)


def is_minor(text: str) -> bool:
    """Tell whether somebody under age, child or not, writes of himself."""
    return is_child(text) or bool(_MINOR.search(plain(text)))


def minors_own(nearest: Sequence[Passage], card: Sequence[Passage], told: str) -> list[Passage]:
    """Leave out of the nearest parts what speaks to parents, if a child writes and has a part."""
    own = is_minor(told) and any(_TO_CHILDREN.match(each.heading) for each in card)
    return [each for each in nearest if not (own and _TO_PARENTS.match(each.heading))]


def childs_part(parts: Sequence[Passage]) -> Passage | None:
    """Give the part of a card that speaks to a child, else that on what a child has done."""
    found = [each for to in (_TO_CHILDREN, _TO_PARENTS) for each in parts if to.match(each.heading)]
    return next(iter(found), None)
