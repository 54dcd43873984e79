"""Trades: at what work a writer says that he is, and to whom at that work a part speaks.

Both are read with the same words, so that a new heading (群主：…) needs no rule of its own.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from index import Passage
from index.script import spaced


@dataclass(frozen=True)
class Trade:
    """A line of work: the `people` in it, and the `places` where it is done.

    `cares` says that it looks after other people's money or safety.
    """

    people: str
    places: str = ""
    cares: bool = False

    @property
    def words(self) -> str:
        return f"{self.people}|{self.places}" if self.places else self.people


_TRADES = (
    Trade(
        "柜员|大堂经理|客户经理",
        "柜面|(?<!保险)柜台|(?<!快递)网点|[支分]行|银行|邮储|信用社|农商行|储蓄所",
        cares=True,
    ),
    Trade("营业员", "营业厅|代办点", cares=True),
    Trade("民警|辅警|警察", "派出所", cares=True),
    Trade(
        "网格员|社工|村(?:干部|支书|主任|会计|文书)|妇女主任|志愿者",
        "社区|居委会?|街道",
        cares=True,
    ),
    Trade("老师|班主任|辅导员|教师|宿管", cares=True),
    Trade("(?:宾馆|酒店|旅馆)?(?<!物业)前台", "酒店|宾馆|旅馆", cares=True),
    Trade("护士|护工", "养老院|医院", cares=True),
    Trade("客服", cares=True),
    Trade("保险柜台"),
    Trade("金[店铺]"),
    Trade("店[长员主家]|收银员?|商家|摊主", "(?<!酒)店里?|超市|小卖部"),
    Trade("快递员", "快递|驿站"),
    Trade("司机|骑手|代驾", "网约车|滴滴|跑腿|闪送|出租车|开出租"),
    Trade("物业|保安"),
    Trade("群主|群管理员?"),
    Trade("人事|(?<![a-z])hr"),
    Trade("支付公司|合规"),
    Trade("记者"),
)
WORKERS = "|".join(each.people for each in _TRADES)
_WORD = "|".join(each.words for each in _TRADES)
# What may stand behind it: 柜台上班, 金店店员, 快递站点, 街道干部.
_BEHIND = (
    "(?:员工?|店员|店[长主里家]|老板|经理|主任|干部|工作人员|人员|前台|网点|站点?|上班|工作|值班"
    "|负责人)"
)
_END = r"(?=[，。：:、,.!?！？\s]|$)"
_NO_STOP = r"[^，。！？：:、,.!?\s]"
# Not 我想当骑手, 孩子学校老师, 公司让人事, 阿妈信咗个假警察: a first clause that names the work
# and nothing else.
_OTHERS = "被在去找让给跟和听叫说问到从要有是他她您你我孩想聘假佢咗俾畀"
_OPENING = re.compile(
    rf"^(?:[^，。！？：:、,.!?\s{_OTHERS}]{{0,6}}?)(?:{_WORD}){_BEHIND}?"
    rf"(?:做[^，。,\s]{{1,4}}的|的|这边|这儿|问一?下|想问|请教)?(?=[，。：:、,.!?！？\s]+\S)"
)
# 老师，我被骗了: who is spoken to. 银行，卡怎么冻了: of whom is spoken.
_SPOKEN_TO = re.compile(
    rf"^(?:{WORKERS})(?:同志)?[，,!！\s]*(?:我(?!们?[班带这])|请问|[您你]|帮|求|救|什么时候)"
    rf"|^(?:银行|社区|派出所|医院|街道|快递|酒店|宾馆|商家|客服|店|超市){_END}"
)
_ME = "(?:我|俺|咱|我们|咱们|本人|作为|身为)"
# 我是群主, 我开打印店, 我在小区当保安, 我村里的网格员, 我在柜台上班
_SELF = re.compile(
    rf"(?:(?<!说){_ME}就?(?:是|做|当|开|跑|在{_NO_STOP}{{0,6}}[当做])|作为|身为)"
    rf"(?![被去让叫给])[^，。！？：:、,.!?\s被]{{0,8}}?(?:{_WORD}){_BEHIND}?的?{_END}"
    rf"|^我们?[村镇街乡社区县][里上道区]?的?(?:{_WORD}){_BEHIND}?{_END}"
    rf"|{_ME}在{_NO_STOP}{{0,8}}?(?:{_WORD})[里上]?(?:上班|工作|值班|做事|当{_NO_STOP})"
)
_ITEM = re.compile(rf"[^“”]{{0,4}}?(?:{_WORD})(?:{_BEHIND}|上门|的人)?")
# 柜员：…, 我是真老师：…; 我是司机、骑手、快递员、金店; 银行和社区的人看到了; 民警接警先做什么
_LABEL = re.compile(
    r"^(我[是开](?:真的?|一?[个名])?)?([^：，。“”]{1,16}?)(?:(：|看到|接警|遇到|发现|想劝)|$)"
)


def at_work(text: str) -> str:
    """Give the words with which a writer names his work as his own; "" where he names none."""
    said = spaced(text)
    opening = None if is_spoken_to(text) else _OPENING.match(said)
    found = (*((opening,) if opening else ()), *_SELF.finditer(said))
    return "，".join(each[0] for each in found)


def is_spoken_to(text: str) -> bool:
    """Tell whether a text begins with whom, or of whom, its writer speaks: 老师，我被骗了."""
    return bool(_SPOKEN_TO.match(spaced(text)))


def addressed(heading: str) -> tuple[str, ...]:
    """Give the people at work to whom a part speaks by its heading: 骑手、司机：…; else none."""
    found = _LABEL.match(heading)
    if found is None or not (found[1] or found[3]):
        return ()
    items = tuple(re.split("[、和]", found[2]))
    return items if any(map(_ITEM.fullmatch, items)) else ()


def speaks_to(work: str, part: Passage) -> bool:
    """Tell whether a part speaks to a writer who named his `work` in these words."""
    items = addressed(part.heading)
    if not work or not items:
        return False
    return any(each in work for each in items) or bool(_trades((work,)) & _trades(items))


def is_about(work: str, card: Passage) -> bool:
    """Tell whether a card's title names the writer's line of work."""
    return bool(_trades((work,)) & _trades((card.title,)))


def cares(work: str) -> bool:
    """Tell whether it is part of a work to look after other people."""
    return any(each.cares for each in _trades((work,)))


def is_for_carers(part: Passage) -> bool:
    """Tell whether a part speaks to people whose work is to look after others: clerks, police."""
    items = addressed(part.heading)
    return bool(items) and all(map(cares, items))


def _trades(words: Sequence[str]) -> frozenset[Trade]:
    return frozenset(each for each in _TRADES if any(re.search(each.words, word) for word in words))
