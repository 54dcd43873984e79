"""Rules of cards whose breach is also told to people who never see a file, in their own words."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, unique


@unique  # two rules of the same words would be one
class Breach(Enum):
    """A rule that was broken; the value is what an editor of files reads, with places for values.

    A rule that is not among them is told to everybody in the words of `Problem.message`.
    """

    LEAD_LONG = "lead: {length} characters, {limit} allowed"
    SECTION_LONG = "{heading}: {length} characters, {limit} allowed"
    ENGLISH_LONG = "{heading}: in English: {length} characters, {limit} allowed"
    MARKUP = "no markup in cards: {what!r}"
    NO_LEAD = "no lead"
    SECTION_MISSING = "the section {heading!r} is missing"
    SECTION_EMPTY = "the section {heading!r} is empty"
    SECTION_TWICE = "the heading {heading!r} stands twice"
    MARK_MISPLACED = "{mark}：stands above the text, once: first 问, then 急救, 依据, 英文"
    FEW_LINES = "at least {lines} lines that swindlers say"
    NEAR = "nearly the same line stands in {path}: {line}"
    TITLE_LONG = "title: at most {limit} characters"
    TITLE_EN_LONG = "title_en: at most {limit} characters"
    KEY_MISSING = "{key!r} is missing"
    FEW_ASKS = "at least {chinese} aliases in Chinese and {english} in English"
    ASK_WORDLESS = "{key!r} holds no word: {ask!r}"
    ASK_TAKEN = "the alias {alias!r} stands already in {path}"
    SOURCE_SHORT = "a source needs a publisher and a date"
    DATE_WRONG = "a source's date is 2023, 2023-05 or 2023-05-30, not {date!r}"
    DATE_AHEAD = "a source's date is 'verified' ({verified}) or earlier, not {date!r}"
    CITED_UNKNOWN = "no such article: {article}"
    NAMED_UNKNOWN = "no such article: {law}{article}"
    FIGURE = "the figure {figure!r} is in none of the facts that the card names"
    WRONG_SAYING = "wrong saying {trap}: {right}"
    WEAK_SOURCE = "weak source ({facts}): say {note}"

    def by(self, **values: object) -> "Broken":
        """Tell of one card that breaks the rule by these values."""
        return Broken(self, values)


@dataclass(frozen=True)
class Broken:
    """A breach of one card; `values` fill the places of the rule's text."""

    rule: Breach
    values: Mapping[str, object]

    def __str__(self) -> str:
        return self.rule.value.format_map(self.values)
