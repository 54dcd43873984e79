"""Card files: the Markdown files of the corpus, read as cards, with what is wrong and where."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from index.breaches import Breach, Broken
from index.corpus.card_fields import is_blank, is_wordless, unseen, wrong_source, wrong_text
from index.corpus.cards import (
    CARD_FOLDERS,
    EMERGENCY,
    LAW,
    POLICY,
    SCAMS,
    Card,
    Citation,
    Section,
    Source,
    whole_day,
)
from index.corpus.yaml_rows import STRINGS, broken
from index.errors import Problem

_KEYS = (
    "id", "title", "title_en", "lead_en", "kind", "document", "call", "sources", "verified",
    "review_months", "facts", "cites", "aliases",
)  # fmt: skip
_REQUIRED = {"id", "title", "title_en", "sources", "verified", "aliases"}
_ONLY_IN = {"kind": SCAMS, "document": POLICY, "call": EMERGENCY}
_LISTS = {"sources", "facts", "cites", "aliases"}
_ASKED = {"title", "title_en", "aliases"}  # keys of the search, which hears words only

_FRONT = re.compile(r"\A---\n(?P<front>.*?\n)---\n(?P<body>.*)\Z", re.DOTALL)
_MONTHS = re.compile(r"[1-9]\d{0,2}")
_CITATION = re.compile(r"(?P<law>\S+) (?P<article>\d+(之[一二三四五六七八九十])?)")
_ASKS = re.compile(r"\A问[:：](?P<asks>.*)\n?")
_AIDS = re.compile(r"\A急救[:：](?P<aids>.*)\n?")
_BASIS = re.compile(r"\A依据[:：](?P<cites>.*)\n?")
_ENGLISH = re.compile(r"\A英文[:：](?P<english>.*)\n?")
MARK = re.compile(r"^[ \t\u3000]*(?P<mark>问|急救|依据|英文)[ \t\u3000]*[:：]", re.MULTILINE)


class _Reader:
    """Reads one file and gathers what is wrong with it instead of stopping at the first."""

    def __init__(self, path: Path, folder: str) -> None:
        self.path = path
        self.folder = folder
        self.raw = path.read_text(encoding="utf-8-sig")
        self.problems: list[Problem] = []

    def report(self, line: int, what: str | Broken) -> None:
        self.problems.append(Problem.of(self.path, line, what))

    def key_line(self, key: str) -> int:
        for number, line in enumerate(self.raw.splitlines(), start=1):
            if line.startswith(f"{key}:"):
                return number
        return 1

    def item_line(self, key: str, item: str) -> int:
        """Find the line of a list's item; that of the key where the item has none of its own."""
        first = self.key_line(key)
        rows = enumerate(self.raw.splitlines()[first:], start=first + 1)
        items = (
            (number, line.strip()[1:]) for number, line in rows if line.strip()[:2] in {"-", "- "}
        )
        return next((number for number, text in items if text.strip(" '\"") == item.strip()), first)

    def read(self) -> Card | None:
        for number, line in enumerate(self.raw.split("\n"), start=1):
            if wrong := unseen(line):
                self.report(number, f"the line {wrong}")
        if self.problems:
            return None
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
            front = yaml.load(text, Loader=STRINGS)  # noqa: S506 - strings only
        except yaml.YAMLError as error:
            line, problem = broken(text, error)
            self.report(line + 1 if line else 1, f"front matter: {problem}")
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
        if self.folder == LAW:
            required |= {"cites"}
        for key in sorted(required, key=_KEYS.index):
            if is_blank(front.get(key)):
                self.report(1, Breach.KEY_MISSING.by(key=key))
        for key, value in front.items():
            if key != "sources" and not (key in required and is_blank(value)):
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
        items = value if key in _LISTS else [value]
        if not isinstance(items, list) or not all(isinstance(item, str) for item in items):
            form = "a list of texts" if key in _LISTS else "one text"
            self.report(self.key_line(key), f"{key!r} is {form}")
            return
        for item in items:
            if wrong := wrong_text(item):
                self.report(self.item_line(key, item), f"{key!r} {wrong}")
            elif key in _ASKED and is_wordless(item):
                breach = Breach.ASK_WORDLESS.by(key=key, ask=item)
                self.report(self.item_line(key, item), breach)

    def _sources(self, value: object) -> Iterator[Source]:
        line = self.key_line("sources")
        if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
            self.report(line, "'sources' is a list of publisher, document, date, url")
            return
        for item in value:
            wrong = tuple(wrong_source(item))
            for each in wrong:
                self.report(line, each)
            if not wrong:
                yield Source(item["publisher"], item.get("document"), item["date"], item.get("url"))

    def _verified(self, text: object) -> date | None:
        day = whole_day(str(text))
        if day is None:
            self.report(self.key_line("verified"), f"'verified' is YYYY-MM-DD, not {text!r}")
        return day

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
            yield from self._section(heading, "\n".join(gathered), start)
            heading, start, gathered = line.removeprefix("## ").strip(), number, []
            if not line.startswith("## ") or not heading:
                self.report(number, "headings are '## heading'")
            elif heading in seen:
                self.report(number, Breach.SECTION_TWICE.by(heading=heading))
            seen.add(heading)
        yield from self._section(heading, "\n".join(gathered), start)

    def _section(self, heading: str, whole: str, line: int) -> Iterator[Section]:
        """Read a part; `line` is that of its heading, or for the lead that of its first line."""
        text = whole.strip()
        asks: tuple[str, ...] = ()
        if match := _ASKS.match(text):
            if not heading:
                self.report(line, "the ways to ask for the lead are the card's aliases")
            asks = self._asks(match["asks"], line)
            text = text[match.end() :].strip()
        aids: tuple[str, ...] = ()
        if match := _AIDS.match(text):
            if not heading:
                self.report(line, "first aid at a place stands in a section")
            aids = _listed(match["aids"])
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
        self._shown(text, line + bool(heading) + whole.rstrip().count("\n"))
        if text:
            yield Section(heading, asks, text, line, cites, english, aids)
        else:
            empty = Breach.SECTION_EMPTY.by(heading=heading) if heading else Breach.NO_LEAD.by()
            self.report(line, empty)

    def _asks(self, text: str, line: int) -> tuple[str, ...]:
        asks = _listed(text)
        if not asks:
            self.report(line, "no way to ask stands after 问")
        for ask in asks:
            if wrong := wrong_text(ask):
                self.report(line, f"问 {wrong}")
            elif is_wordless(ask):
                self.report(line, f"问 holds no word: {ask!r}")
        return asks

    def _shown(self, text: str, last: int) -> None:
        """Report lines for the search that readers would see; `last` is that of the text."""
        for found in MARK.finditer(text):
            misplaced = Breach.MARK_MISPLACED.by(mark=found["mark"])
            self.report(last - text.count("\n", found.start()), misplaced)


def _listed(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in re.split(r"[;；]", text) if part.strip())


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
    for folder in CARD_FOLDERS:
        for path in sorted((corpus / folder).glob("*.md")):
            card, found = read_card(path, folder)
            problems.extend(found)
            if card is not None:
                cards.append(card)
    folders = {corpus / folder for folder in CARD_FOLDERS}
    for path in sorted(each for each in corpus.rglob("*") if each.suffix.lower() == ".md"):
        if path.parent not in folders:
            problems.append(Problem(path, 0, f"cards stand in {', '.join(CARD_FOLDERS)}"))
        elif path.suffix != ".md":
            problems.append(Problem(path, 0, "a card's name ends in .md, in small letters"))
    return tuple(cards), tuple(problems)
