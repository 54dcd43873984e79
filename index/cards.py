"""Cards: the Markdown files of the corpus as values. The format is described in docs/corpus.md."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from index.errors import Problem

FOLDERS = ("report", "measures", "law", "policy", "scams", "emergency")

KINDS = (
    "刷单返利", "虚假投资理财", "虚假购物服务", "冒充电商物流客服", "虚假贷款", "虚假征信",
    "冒充领导熟人", "冒充公检法及政府机关", "网络婚恋交友", "网络游戏虚假交易", "冒充军警购物",
    "机票退改签", "裸聊敲诈", "中奖福利", "钓鱼盗号", "网络赌博", "AI换脸拟声", "其他",
)  # fmt: skip

_KEYS = (
    "id", "title", "title_en", "lead_en", "kind", "document", "call", "sources", "verified",
    "review_months", "facts", "cites", "aliases",
)  # fmt: skip
_REQUIRED = {"id", "title", "title_en", "sources", "verified", "aliases"}
_ONLY_IN = {"kind": "scams", "document": "policy", "call": "emergency"}
_LISTS = {"sources", "facts", "cites", "aliases"}
_SOURCE_KEYS = {"publisher", "document", "date", "url"}

_FRONT = re.compile(r"\A---\n(?P<front>.*?\n)---\n(?P<body>.*)\Z", re.DOTALL)
_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_MONTHS = re.compile(r"[1-9]\d{0,2}")
_CITATION = re.compile(r"(?P<law>\S+) (?P<article>\d+(之[一二三四五六七八九十])?)")
_ASKS = re.compile(r"\A问[:：](?P<asks>.*)\n?")
_BASIS = re.compile(r"\A依据[:：](?P<cites>.*)\n?")
_ENGLISH = re.compile(r"\A英文[:：](?P<english>.*)\n?")


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
    card's `lead_en`.
    """

    heading: str
    asks: tuple[str, ...]
    text: str
    line: int = field(default=0, compare=False)
    cites: tuple[Citation, ...] = ()
    english: str = ""


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

    def problem(self, fragment: str, message: str, within: Section | None = None) -> Problem:
        return Problem(self.path, self.line_of(fragment, within), message)


class _Reader:
    """Reads one file and gathers what is wrong with it instead of stopping at the first."""

    def __init__(self, path: Path, folder: str) -> None:
        self.path = path
        self.folder = folder
        self.raw = path.read_text(encoding="utf-8")
        self.problems: list[Problem] = []

    def report(self, line: int, message: str) -> None:
        self.problems.append(Problem(self.path, line, message))

    def key_line(self, key: str) -> int:
        for number, line in enumerate(self.raw.splitlines(), start=1):
            if line.startswith(f"{key}:"):
                return number
        return 1

    def read(self) -> Card | None:
        match = _FRONT.match(self.raw)
        if match is None:
            self.report(1, "a card starts with a front matter between two lines of ---")
            return None
        front = self._front(match["front"])
        if front is None:
            return None
        first = match["front"].count("\n") + 3
        sections = tuple(self._sections(match["body"], first))
        sources = tuple(self._sources(front.get("sources", [])))
        verified = self._verified(front["verified"]) if front.get("verified") else None
        cites = tuple(self._cites(front.get("cites", []), self.key_line("cites")))
        months = self._months(front.get("review_months"))
        if self.problems or verified is None:
            return None
        return Card(
            id=front["id"],
            folder=self.folder,
            title=front["title"],
            title_en=front["title_en"],
            sources=sources,
            verified=verified,
            aliases=tuple(front["aliases"]),
            sections=sections,
            facts=tuple(front.get("facts", [])),
            cites=cites,
            kind=front.get("kind"),
            document=front.get("document"),
            call=front.get("call"),
            review_months=months,
            lead_en=str(front.get("lead_en", "")).strip(),
            path=self.path,
            raw=self.raw,
        )

    def _front(self, text: str) -> Mapping[str, Any] | None:
        try:
            front = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - strings only
        except yaml.YAMLError as error:
            mark = getattr(error, "problem_mark", None)
            problem = getattr(error, "problem", None) or "cannot be read"
            self.report(mark.line + 2 if mark else 1, f"front matter: {problem}")
            return None
        if not isinstance(front, dict):
            self.report(1, "the front matter holds `key: value` lines")
            return None
        self._twice(text, front)
        for key in front:
            if key not in _KEYS:
                self.report(self.key_line(key), f"unknown key {key!r}; known: {', '.join(_KEYS)}")
            elif _ONLY_IN.get(key, self.folder) != self.folder:
                self.report(self.key_line(key), f"{key!r} is for {_ONLY_IN[key]}/ only")
        order = [key for key in front if key in _KEYS]
        if order != sorted(order, key=_KEYS.index):
            self.report(1, f"keys stand in this order: {', '.join(sorted(order, key=_KEYS.index))}")
        required = _REQUIRED | {key for key, only in _ONLY_IN.items() if only == self.folder}
        if self.folder == "law":
            required |= {"cites"}
        for key in sorted(required, key=_KEYS.index):
            if not front.get(key):
                self.report(1, f"{key!r} is missing")
        for key, value in front.items():
            if key != "sources":
                self._shape(key, value)
        return front

    def _twice(self, text: str, front: Mapping[str, Any]) -> None:
        seen: set[str] = set()
        for number, line in enumerate(text.splitlines(), start=2):
            key, colon, _ = line.partition(":")
            if colon and key in front and key in seen:
                self.report(number, f"{key!r} stands twice")
            seen.add(key)

    def _shape(self, key: str, value: object) -> None:
        if key in _LISTS:
            if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
                self.report(self.key_line(key), f"{key!r} is a list of texts")
        elif not isinstance(value, str):
            self.report(self.key_line(key), f"{key!r} is one text")

    def _sources(self, value: object) -> Iterator[Source]:
        line = self.key_line("sources")
        if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
            self.report(line, "'sources' is a list of publisher, document, date, url")
            return
        for item in value:
            unknown = set(item) - _SOURCE_KEYS
            if unknown:
                self.report(line, f"unknown key in sources: {', '.join(sorted(unknown))}")
            publisher, day = item.get("publisher"), item.get("date")
            if not publisher or not day:
                self.report(line, "a source needs a publisher and a date")
            elif not _is_date(str(day)):
                self.report(line, f"a source's date is 2023, 2023-05 or 2023-05-30, not {day!r}")
            else:
                yield Source(publisher, item.get("document"), day, item.get("url"))

    def _verified(self, text: object) -> date | None:
        try:
            if _DAY.fullmatch(str(text)):
                return date.fromisoformat(str(text))
        except ValueError:
            pass
        self.report(self.key_line("verified"), f"'verified' is YYYY-MM-DD, not {text!r}")
        return None

    def _months(self, text: object) -> int | None:
        if text is None:
            return None
        if _MONTHS.fullmatch(str(text)):
            return int(str(text))
        self.report(self.key_line("review_months"), f"'review_months' is 1 to 999, not {text!r}")
        return None

    def _cites(self, value: object, line: int) -> Iterator[Citation]:
        for item in value if isinstance(value, list) else []:
            match = _CITATION.fullmatch(str(item))
            if match is None:
                self.report(line, f"a citation is like '刑法 287之二': {item!r}")
            else:
                yield Citation(match["law"], match["article"])

    def _sections(self, body: str, first_line: int) -> Iterator[Section]:
        heading, start, gathered = "", first_line, list[str]()
        seen: set[str] = set()
        for number, line in enumerate(body.splitlines(), start=first_line):
            if not line.startswith("#"):
                gathered.append(line)
                continue
            yield from self._section(heading, "\n".join(gathered).strip(), start)
            heading, start, gathered = line.removeprefix("## ").strip(), number, []
            if not line.startswith("## ") or not heading:
                self.report(number, "headings are '## heading'")
            elif heading in seen:
                self.report(number, f"the heading {heading!r} stands twice")
            seen.add(heading)
        yield from self._section(heading, "\n".join(gathered).strip(), start)

    def _section(self, heading: str, text: str, line: int) -> Iterator[Section]:
        asks: tuple[str, ...] = ()
        match = _ASKS.match(text)
        if match is not None:
            if not heading:
                self.report(line, "the ways to ask for the lead are the card's aliases")
            asks = _listed(match["asks"])
            if not asks:
                self.report(line, "no way to ask stands after 问")
            text = text[match.end() :].strip()
        cites: tuple[Citation, ...] = ()
        basis = _BASIS.match(text)
        if basis is not None:
            cites = tuple(self._cites([*_listed(basis["cites"])], line))
            text = text[basis.end() :].strip()
        english = ""
        if said := _ENGLISH.match(text):
            if not heading:
                self.report(line, "the lead in English is the card's lead_en")
            english = said["english"].strip()
            text = text[said.end() :].strip()
        if text:
            yield Section(heading, asks, text, line, cites, english)
        else:
            self.report(line, f"the section {heading!r} is empty" if heading else "no lead")


def _listed(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in re.split(r"[;；]", text) if part.strip())


def _is_date(text: str) -> bool:
    """Tell whether it is a day, a month or a year that exists."""
    try:
        return bool(_DATE.fullmatch(text) and date.fromisoformat(text + "-01-01"[len(text) - 4 :]))
    except ValueError:
        return False


def read_card(path: Path, folder: str) -> tuple[Card | None, tuple[Problem, ...]]:
    """Read one file. The card is None where a problem keeps it from being a value."""
    try:
        reader = _Reader(path, folder)
    except (OSError, UnicodeDecodeError) as error:
        return None, (Problem(path, 0, f"cannot be read: {error}"),)
    card = reader.read()
    return card, tuple(reader.problems)


def read_cards(corpus: Path) -> tuple[tuple[Card, ...], tuple[Problem, ...]]:
    """Read every card below `corpus`, in the order of folders and file names."""
    cards: list[Card] = []
    problems: list[Problem] = []
    for folder in FOLDERS:
        for path in sorted((corpus / folder).glob("*.md")):
            card, found = read_card(path, folder)
            problems.extend(found)
            if card is not None:
                cards.append(card)
    for path in sorted(corpus.glob("*/**/*.md")):
        if path.parent not in {corpus / folder for folder in FOLDERS}:
            problems.append(Problem(path, 0, f"cards stand in {', '.join(FOLDERS)}"))
    return tuple(cards), tuple(problems)
