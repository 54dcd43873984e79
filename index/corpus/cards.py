"""Cards as values; `card_file` reads them. Their format is described in docs/corpus.md."""

import re
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from index.breaches import Broken
from index.errors import Problem

# The folders, by what their cards are about.
REPORT = "report"  # the police report and its figures
MEASURES = "measures"  # hotlines, apps, and what to do at a bank or with the police
LAW = "law"  # answers that stand on articles
POLICY = "policy"  # documents that are no statutes
SCAMS = "scams"  # the tricks of swindlers, each with what to do
EMERGENCY = "emergency"  # what to do at once; read out before anything is searched
CARD_FOLDERS = (REPORT, MEASURES, LAW, POLICY, SCAMS, EMERGENCY)

SAID = "骗子会说"  # the section whose lines are a swindler's own words

KINDS = (
    "刷单返利", "虚假投资理财", "虚假购物服务", "冒充电商物流客服", "虚假贷款", "虚假征信",
    "冒充领导熟人", "冒充公检法及政府机关", "网络婚恋交友", "网络游戏虚假交易", "冒充军警购物",
    "机票退改签", "裸聊敲诈", "中奖福利", "钓鱼盗号", "网络赌博", "AI换脸拟声", "其他",
)  # fmt: skip

_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True)
class Source:
    """Who published what, and when (`2023`, `2023-05` or `2023-05-30`)."""

    publisher: str
    document: str | None
    date: str
    url: str | None = None

    def __str__(self) -> str:
        document = f"《{self.document}》" if self.document else ""
        return f"{self.publisher}{document} {self.date}"


@dataclass(frozen=True, order=True)
class Citation:
    """An article by the law's short name (or a document's id) and its number, as in `287之二`."""

    law: str
    article: str

    def __str__(self) -> str:
        return f"{self.law} {self.article}"


@dataclass(frozen=True)
class Section:
    """A part of a card that makes sense under its title. The lead's heading is empty.

    `cites` names those of the card's articles that this part stands on, the weightiest first;
    empty where they are the card's own. `english` says what the text says; the lead's is the
    card's `lead_en`. `aids` are the emergencies, ids of their cards, of which this part is the
    first aid at the place that the card is on.
    """

    heading: str
    asks: tuple[str, ...]
    text: str
    line: int = field(default=0, compare=False)
    cites: tuple[Citation, ...] = ()
    english: str = ""
    aids: tuple[str, ...] = ()


@dataclass(frozen=True)
class Card:
    id: str
    folder: str
    title: str
    title_en: str
    sources: tuple[Source, ...]
    verified: date
    aliases: tuple[str, ...]
    sections: tuple[Section, ...]
    facts: tuple[str, ...] = ()
    cites: tuple[Citation, ...] = ()
    kind: str | None = None
    document: str | None = None
    call: str | None = None
    review_months: int | None = None
    lead_en: str = ""
    path: Path = field(default=Path(), compare=False)
    raw: str = field(default="", compare=False, repr=False)

    @property
    def lead(self) -> str:
        return self.sections[0].text

    def section(self, heading: str) -> Section | None:
        return next((each for each in self.sections if each.heading == heading), None)

    def line_of(self, fragment: str, within: Section | None = None) -> int:
        """Find the line, from 1, that is this text or holds it; 0 where none does.

        Of several lines the first one counts; `within` a section, the lines before it do not.
        """
        first = fragment.split("\n", maxsplit=1)[0]
        lines = [*enumerate(self.raw.splitlines(), start=1)][within.line - 1 if within else 0 :]
        whole = [number for number, line in lines if line.strip().removeprefix("- ") == first]
        return next(iter((*whole, *(number for number, line in lines if first in line))), 0)

    def problem(self, fragment: str, what: str | Broken, within: Section | None = None) -> Problem:
        return Problem.of(self.path, self.line_of(fragment, within), what)


def first_day(text: str) -> date:
    """Give the day, or the first one of the month or year. Raises ValueError for any other text."""
    if not _DATE.fullmatch(text):
        raise ValueError(f"not 2023, 2023-05 or 2023-05-30: {text!r}")
    return date.fromisoformat(text + "-01-01"[len(text) - 4 :])


def whole_day(text: str) -> date | None:
    """Give the day that a text such as 2023-05-30 names; None for any other text."""
    try:
        return date.fromisoformat(text) if _DAY.fullmatch(text) else None
    except ValueError:
        return None
