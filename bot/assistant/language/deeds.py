"""Deeds: which first steps somebody says were taken, so that they are not told again.

A victim who is wrongly believed to have called the bank loses money. So a clause has to name the
step, say that it is done, and tell nothing else; and no clause may say that a step failed. A step
that is planned, asked about, denied, advised or taken by somebody else is no deed.
"""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from itertools import chain, pairwise
from pathlib import Path
from typing import Any

from bot.assistant.language.clauses import clauses
from bot.assistant.language.lexicon import plain
from index.at_hand import at_hand
from index.script import HAN, SIGNS, spaced

_FILE = Path(__file__).with_name("deeds.toml")
_LONGEST = 600  # characters of a text that is listened to


class Deed(StrEnum):
    """A first step after a fraud."""

    POLICE = "police"  # called, or told in another way
    STATION = "station"  # visited: a statement made, a receipt taken, a case opened
    BANK = "bank"  # told, or the card blocked
    PASSWORD = "password"  # noqa: S105 - changed
    PHONE = "phone"  # cut off, restarted, or freed of what was installed
    EVIDENCE = "evidence"  # kept
    SUPPORT = "support"  # of the payment app or platform told


# Others may have frozen the card, switched off the phone or changed the password.
_BEFALLS = {Deed.BANK, Deed.PHONE, Deed.PASSWORD}
_DATED = {Deed.POLICE, Deed.STATION}  # it may be told how long ago these were taken
_SURELY = re.compile(
    r"挂失|掛失|打.{0,3}[銀银]行|[銀银]行.{0,3}[打去跑]|[改換换].{0,3}密[码碼]|密[码碼].{0,3}[改換换]|重启|重啟|卸|共享|飞行模式"
    r"|出厂|\b(?:i|we)\b|\bbank\b",
    re.IGNORECASE,
)
# 照你说的都做了 speaks to the bot: 说 here tells no words of somebody else.
_AS_TOLD = re.compile(
    "都?(?:照|按|依)(?:着|照)?[你您恁](?:们)?(?:[说讲教]的?)(?:那)?(?:几样|几步)?[俺我]?(?:都)?"
    "(?:[做办弄](?:了|妥了|完了|好了))?[:：]?"
)


# What is said by who need not be told again: police, bank and station know, evidence is kept.
ADVISED = frozenset({Deed.POLICE, Deed.STATION, Deed.BANK, Deed.EVIDENCE})
_ALL = re.compile(
    "(?=.*[都全该照按依])(?:我|俺|咱|但是?|可是?)*(?:(?:按|照|依)?(?:着|照)?[你您恁](?:们)?[说讲教]的(?:那?(?:几样|几步|些))?|(?:该|能)(?:做|办|打|报|弄)的"
    "|(?:这|那|上面|前面|刚才)(?:些|几步|几样|说的|那些)*)?(?:我|俺|咱)?(?:已经|全部?|早就)*都?(?:已经|全部?)*"
    "(?:做|办|弄|搞)(?:(?:过|完|好|妥|齐)了?|了)(?:啊|呀|啦|的)*"
)

# Nobody was reached who was called; part of patterns of folded text.
UNHEARD = (
    "(?:没人|冇人|无人)(?:接|听|理|应)|打(?:极都)?(?:不|唔)(?:通|进)|接(?:不|唔)通|没[打接]通|占线|忙线"
    "|一直(?:在)?(?:忙|排队)|排队"
)
# 昨天被骗的 110 报过了: people type a space around the number, too.
_DIALLED = re.compile(r"(?<=[\u4e00-\u9fff]) (96110|110|165|18222) ?(?=[\u4e00-\u9fff])")
# 刚打完110 银行那边还没打: behind the number another helper begins another clause.
_BEFORE_NEXT = re.compile(r"(?<=[\u4e00-\u9fff]110) (?=银行|卡|派出所|密码)")

# 打完110了，银行那边还没打: what is still to be done takes nothing back of what was done.
_STILL = "(?:还|都|也|暂时)*(?:没有?|未|冇)(?:来得及|顾上|去)?"
_LEFT = re.compile(
    "(?:但是?|可是?|就|只|是|不过)*(?:"
    "(?P<whom>银行卡?|卡|密码|派出所|110|警|案|警察|客服|支付宝|微信|运营商|手机卡?)(?:那边|那里|的?电话|客服)*"
    f"{_STILL}(?:打|联系|说|停|挂失|改|去|办|弄|冻结?|告诉|找|通知|报)?"
    f"|{_STILL}(?P<what>报警|报案|打110|(?:打|联系|找|告诉|通知)(?:给)?银行|(?:停|冻|挂失|冻结)(?:银行)?卡|挂失|改密码|去派出所)"
    ")(?:呢|的|过|电话)*"
)
_HELPED_BY = (
    (Deed.BANK, re.compile("银行|挂失|卡$")),
    (Deed.POLICE, re.compile("110|警|案")),
    (Deed.STATION, re.compile("派出所")),
    (Deed.PASSWORD, re.compile("密码")),
    (Deed.SUPPORT, re.compile("客服|支付宝|微信")),
)

# 报了警，他就会发照片: what would come of it, unless who writes says that it is done.
_WOULD = re.compile("(?:他|她|佢|对方|骗子|人家)们?(?:就|才)(?:会|能|肯)")
_MINE = re.compile("[我俺咱已刚昨今早]")

_WANTS = re.compile(
    "(?:骗子|对方|那个?骗子|骗我的人?)们?(?:又|还|再|刚才?|今天|现在)*(?:叫|让|要|说|催|打|发|来).*"
)


@dataclass(frozen=True)
class _Words:
    """The table deeds.toml in one language."""

    deeds: Mapping[Deed, tuple[re.Pattern[str], ...]]
    clause: Mapping[str, re.Pattern[str]]

    def told(self, clause: str, *, dated: bool = True) -> frozenset[Deed]:
        """Give the deeds of a clause that tells nothing else; none where the clause is in doubt.

        It may tell how many days ago the police were told, if `dated`.
        """
        doubt = any(self._has(name, clause) for name in ("open", "others", "says"))
        if doubt or clause.rstrip().endswith(("?", "？")):
            return frozenset()
        befell = self._has("passive", clause)
        found, told = set[Deed](), set[int]()
        for deed, patterns in self.deeds.items():
            hits = [hit.span() for each in patterns for hit in each.finditer(clause)]
            if hits and not (befell and deed in _BEFALLS):
                found.add(deed)
                told.update(chain.from_iterable(map(range, *zip(*hits, strict=True))))
        rest = "".join(" " if at in told else each for at, each in enumerate(clause))
        rest = self.clause["since"].sub(" ", rest) if dated and found <= _DATED else rest
        return frozenset() if self._tells(rest) else frozenset(found)

    def is_known(self, clause: str) -> bool:
        """Tell whether a clause names a deed, asks what comes next, or says nothing.

        报案一个星期了 tells more: who waits so long asks what becomes of it.
        """
        said = SIGNS.sub(" ", clause).strip()
        asks_on = "then" in self.clause and self.clause["then"].fullmatch(said) is not None
        return bool(self.told(clause, dated=False)) or asks_on or not self._tells(clause)

    def _tells(self, rest: str) -> bool:
        """Tell whether what is left of a clause says anything."""
        return bool(self.clause["filler"].sub("", SIGNS.sub(" ", rest)).strip())

    def voids(self, clause: str) -> bool:
        """Tell whether a clause says that a step failed, or that a false officer spoke."""
        return self._has("voids", clause)

    def _has(self, name: str, clause: str) -> bool:
        return name in self.clause and self.clause[name].search(clause) is not None


@at_hand(64)
def deeds(text: str) -> frozenset[Deed]:
    """Give the steps that a text says were taken; none if one failed or a false officer spoke.

    Making a statement counts as telling the police, too.
    """
    told = _clauses(text)
    if any(_words(each).voids(each) for each in told):
        return frozenset()
    found = frozenset[Deed]().union(*(_words(each).told(each) for each in _own(told)))
    # 卡冻结了 alone may mean that others froze the card.
    if len(found) == 1 and found <= _BEFALLS and not _SURELY.search(text):
        return frozenset()
    return found | {Deed.POLICE} if Deed.STATION in found else found


def all_done(text: str) -> bool:
    """Tell whether a clause says that whatever was advised was done: 该做的我都做了."""
    return any(_ALL.fullmatch(SIGNS.sub("", each)) for each in clauses(_spaced(text)))


def asked(text: str) -> frozenset[Deed]:
    """Tell which steps a text of the corpus asks its reader to take."""
    return frozenset(deed for deed, pattern in _asked().items() if pattern.search(text))


def only_deeds(text: str) -> bool:
    """Tell whether a text only says which steps were taken, and perhaps asks what comes next."""
    return not left_undone(text) and _all_known(text)


def done_and_left(text: str) -> bool:
    """Tell whether a text only says which steps were taken and which are left: 110打了 银行还没."""
    return bool(left_undone(text)) and _all_known(text)


def _all_known(text: str) -> bool:
    return bool(deeds(text)) and all(_words(each).is_known(each) for each in _clauses(text))


def beside_deeds(text: str) -> str:
    """Give the clauses of a text that tell no deed: 吃了一瓶药 of 报警了，吃了一瓶药."""
    rest = [each for each in clauses(_spaced(text)) if not _words(plain(each)).told(plain(each))]
    return "，".join(rest)


def left_undone(text: str) -> frozenset[Deed]:
    """Give the steps that a text says are still to be taken: 银行还没打."""
    found = (_LEFT.fullmatch(plain(each)) for each in clauses(_spaced(text)))
    named = [each["whom"] or each["what"] for each in found if each is not None]
    return frozenset(deed for deed, pattern in _HELPED_BY if any(map(pattern.search, named)))


def takes_back(text: str) -> bool:
    """Tell whether a text says that a step failed after all: 其实没打通.

    What a swindler wants takes nothing back (骗子又让我转), nor does a step that is left to do
    (银行还没打).
    """
    said = (each for each in _clauses(text) if not _LEFT.fullmatch(each))
    return any(_words(each).voids(_WANTS.sub("", each)) for each in said)


def _own(told: Sequence[str]) -> list[str]:
    """Give the clauses on the writer's own deeds; after "he says" comes what somebody else did.

    Nor is it a deed of which a clause tells what would come of it.
    """
    own, before = list[str](), ""
    for clause, after in pairwise((*told, "")):
        words = _words(clause).clause
        speaks = "speaks" in words and words["speaks"].search(before)
        would = _WOULD.match(after) and not _MINE.search(clause)
        if not would and (not speaks or words["own"].match(clause)):
            own.append(clause)
        before = clause
    return own


def _clauses(text: str) -> list[str]:
    """Give the clauses in plain form, split at English joining words; none of a long text."""
    if len(text) > _LONGEST:
        return []
    joins = _table()[1].clause["joins"]
    said = _AS_TOLD.sub("", _spaced(text))
    halves = (each for clause in clauses(said) for each in joins.split(clause))
    told = [plain(each) for each in halves if each.strip()]
    taken = [each for each in told if not _LEFT.fullmatch(each)]
    return taken if any(_words(each).told(each) for each in taken) else told


def _spaced(text: str) -> str:
    """Give a text with its commas; a space beside a number that is dialled parts nothing else."""
    return _BEFORE_NEXT.sub("，", _DIALLED.sub(r"，\1", spaced(text)))


def _words(clause: str) -> _Words:
    return _table()[0 if HAN.search(clause) else 1]


@cache
def _asked() -> Mapping[Deed, re.Pattern[str]]:
    entries = _data()["deed"].items()
    return {Deed(name): re.compile("|".join(entry["asked"]), re.I) for name, entry in entries}


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads(_FILE.read_text(encoding="utf-8"))


@cache
def _table() -> tuple[_Words, _Words]:
    """Read the table: Chinese, English."""
    data = _data()
    parts: dict[str, str] = {}
    for name, entry in data["part"].items():
        parts[name] = _filled(entry, parts)
    chinese = {
        Deed(name): tuple(re.compile(_filled(each, parts)) for each in entry["words"])
        for name, entry in data["deed"].items()
    }
    english = {
        Deed(name): tuple(_whole([each]) for each in entry["english"])
        for name, entry in data["deed"].items()
    }
    around = {name: re.compile("|".join(entries)) for name, entries in data["clause"].items()}
    around_english = {name: _whole(entries) for name, entries in data["clause_english"].items()}
    return _Words(chinese, around), _Words(english, around_english)


def _filled(entry: str, parts: Mapping[str, str]) -> str:
    for name, part in parts.items():
        entry = entry.replace(f"{{{name}}}", part)
    return entry


def _whole(entries: Sequence[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<![a-z])(?:{'|'.join(entries)})(?![a-z])")
