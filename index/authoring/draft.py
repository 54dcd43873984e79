"""A card while it is written: what was said so far, and the file that it makes."""

import json
import re
from collections.abc import Collection, Mapping
from dataclasses import asdict, dataclass
from datetime import date

import yaml

from index.corpus.cards import LAW, MEASURES, SCAMS
from index.script import HAN

FORM_FOLDERS = (MEASURES, SCAMS, LAW)  # the others are written line by line, in files
GRADE = "B"  # of a fact that an operator quotes; an editor may know better
HELD_OUT = 3  # questions that a trial asks and that the card on trial does not know
_PREFIXES = {SCAMS: "scam-", LAW: "law-", MEASURES: ""}
_ID_LENGTH = 40
_HEADING = re.compile(r"^(?:##?\s*|【)(?P<heading>[^】]{1,20}?)】?\s*$", re.MULTILINE)
_BULLET = re.compile(r"^(?:[•·●*]\s*|[-–—]\s+)", re.MULTILINE)
_NUMBER = re.compile(r"^(\d{1,2})[.、．](?!\d)\s*", re.MULTILINE)


@dataclass(frozen=True)
class CardDraft:
    """What an author said. Empty fields were not asked for yet; `cites` is None until it was.

    `asks` are the ways of asking, the first Chinese and the first English one being the titles;
    `day` is that of the source; `cites` are written as in cards: `刑法 287之二`;
    `quote` holds the source's own words for figures that no fact of the table vouches for.
    """

    folder: str = ""
    kind: str = ""
    asks: tuple[str, ...] = ()
    answer: str = ""
    publisher: str = ""
    document: str = ""
    day: str = ""
    url: str = ""
    cites: tuple[str, ...] | None = None
    facts: tuple[str, ...] = ()
    quote: str = ""

    @property
    def title(self) -> str:
        return next((ask for ask in self.asks if is_chinese(ask)), "")

    @property
    def title_en(self) -> str:
        return next((ask for ask in self.asks if not is_chinese(ask)), "")

    @property
    def trials(self) -> tuple[str, ...]:
        """The questions that a trial asks: the last Chinese ones, which are no title."""
        return tuple(ask for ask in self.asks if is_chinese(ask) and ask != self.title)[-HELD_OUT:]

    @property
    def source(self) -> str:
        """The source in one line."""
        named = f"《{self.document}》" if self.document else ""
        return " ".join(filter(None, (f"{self.publisher}{named}", self.day, self.url)))

    @property
    def body(self) -> str:
        """The answer as cards write it: headings with ##, lists with - or 1."""
        text = _HEADING.sub(lambda match: f"\n## {match['heading'].strip()}", self.answer)
        text = _NUMBER.sub(r"\1. ", _BULLET.sub("- ", text))
        lines = (line.rstrip() for line in text.strip().splitlines())
        return re.sub(r"\n{3,}", "\n\n", "\n".join(lines))

    def card_id(self, taken: Collection[str]) -> str:
        """The file's name, made of the English title; a number where it stands already."""
        slug = re.sub("[^a-z0-9]+", "-", self.title_en.lower()).strip("-") or "card"
        name = (_PREFIXES.get(self.folder, "") + slug)[:_ID_LENGTH].strip("-")
        more = (f"{name}-{number}" for number in range(2, len(taken) + 3))
        return next(each for each in (name, *more) if each not in taken)

    def card_text(self, name: str, verified: date, *, without: Collection[str] = ()) -> str:
        """The card's file; `without` leaves ways of asking out."""
        source = {"publisher": self.publisher, "document": self.document, "date": self.day,
                  "url": self.url}  # fmt: skip
        front = {
            "id": name,
            "title": self.title,
            "title_en": self.title_en,
            "kind": self.kind,
            "sources": [{key: value for key, value in source.items() if value}],
            "verified": verified.isoformat(),
            "facts": [*self.facts, *([fact_id(name)] if self.quote else ())],
            "cites": list(self.cites or ()),
            "aliases": [ask for ask in self.asks if ask not in without],
        }
        kept: dict[str, object] = {key: value for key, value in front.items() if value}
        return f"---\n{_yaml(kept)}---\n{self.body}\n"

    def fact_text(self, name: str, verified: date) -> str:
        """The table of the card's own fact; empty where it brings none."""
        if not self.quote:
            return ""
        row = {"id": fact_id(name), "text": self.quote, "source": self.source, "grade": GRADE,
               "verified": verified.isoformat()}  # fmt: skip
        # What JSON writes as a text, TOML reads as the same.
        lines = (f"{key} = {json.dumps(value, ensure_ascii=False)}" for key, value in row.items())
        return "\n".join(("[[fact]]", *lines, ""))

    def to_json(self) -> str:
        return json.dumps(asdict(self), ensure_ascii=False)

    @classmethod
    def from_json(cls, text: str) -> "CardDraft":
        """Read what `to_json` wrote. Raises ValueError or TypeError for anything else."""
        row = json.loads(text)
        lists = {name: tuple(row[name]) for name in ("asks", "facts")}
        return cls(**row | lists | {"cites": None if row["cites"] is None else tuple(row["cites"])})


def fact_id(name: str) -> str:
    """The id of the fact that the card `name` brings."""
    return f"O:{name}"


def is_chinese(text: str) -> bool:
    return HAN.search(text) is not None


class _Strings(yaml.SafeDumper):
    """Writes dates plain, as cards do, and lists further in than their key."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)
        del indentless


def _yaml(front: Mapping[str, object]) -> str:
    written = yaml.dump(front, Dumper=_Strings, allow_unicode=True, sort_keys=False, width=10_000)
    return re.sub(
        r"^((?:verified|    date): )'([\d-]+)'$", r"\1\2", str(written), flags=re.MULTILINE
    )
