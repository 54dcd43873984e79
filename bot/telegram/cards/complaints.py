"""What is wrong with a card, in an operator's words, and which question is to be asked again. Pure.

The corpus's rules speak English to editors of files; one that no row here words anew is shown so.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from bot.telegram.cards.steps import Field
from bot.telegram.sending.catalogues import card_words
from index import Problem
from index.breaches import Breach, Broken
from index.corpus.check import ALIASES, ALIASES_ENGLISH
from index.script import Script


@dataclass(frozen=True)
class Complaint:
    field: Field
    text: str


# The question that the form asks again, and the entry among the texts of complaints.
_SAID: Mapping[Breach, tuple[Field, str]] = {
    Breach.LEAD_LONG: (Field.ANSWER, "lead_long"),
    Breach.SECTION_LONG: (Field.ANSWER, "section_long"),
    Breach.ENGLISH_LONG: (Field.ANSWER, "english_long"),
    Breach.MARKUP: (Field.ANSWER, "markup"),
    Breach.SECTION_MISSING: (Field.ANSWER, "section_missing"),
    Breach.SECTION_EMPTY: (Field.ANSWER, "section_empty"),
    Breach.SECTION_TWICE: (Field.ANSWER, "section_twice"),
    Breach.NO_LEAD: (Field.ANSWER, "no_lead"),
    Breach.FEW_LINES: (Field.ANSWER, "few_lines"),
    Breach.MARK_MISPLACED: (Field.ANSWER, "mark_misplaced"),
    Breach.NEAR: (Field.ANSWER, "near"),
    Breach.NAMED_UNKNOWN: (Field.ANSWER, "no_article_named"),
    Breach.WRONG_SAYING: (Field.ANSWER, "wrong_saying"),
    Breach.WEAK_SOURCE: (Field.ANSWER, "weak"),
    Breach.TITLE_LONG: (Field.ASKS, "title_long"),
    Breach.TITLE_EN_LONG: (Field.ASKS, "title_en_long"),
    Breach.FEW_ASKS: (Field.ASKS, "too_few"),
    Breach.ASK_TAKEN: (Field.ASKS, "alias_taken"),
    Breach.ASK_WORDLESS: (Field.ASKS, "ask_wordless"),
    Breach.CITED_UNKNOWN: (Field.CITES, "no_article"),
    Breach.FIGURE: (Field.FACTS, "figure"),
    Breach.SOURCE_SHORT: (Field.SOURCE, "source_short"),
    Breach.DATE_WRONG: (Field.SOURCE, "bad_date"),
    Breach.DATE_AHEAD: (Field.SOURCE, "date_ahead"),
}
_COUNTS = {"chinese": ALIASES, "english": ALIASES_ENGLISH}  # of asks
# A missing title is a missing first way of asking.
_NEEDED = {
    "title": (Field.ASKS, "too_few"),
    "title_en": (Field.ASKS, "too_few"),
    "aliases": (Field.ASKS, "too_few"),
    "cites": (Field.CITES, "cites_needed"),
}


def complaints(problems: Iterable[Problem], name: str, script: Script) -> tuple[Complaint, ...]:
    """Say what is wrong with the card `name`, each thing once."""
    found = (_complaint(problem, name, script) for problem in problems)
    return tuple(dict.fromkeys(found))


def _complaint(problem: Problem, name: str, script: Script) -> Complaint:
    broken = problem.broken
    told = _told(broken) if broken is not None else None
    if broken is None or told is None:
        text = card_words.entry(script, "complaints", "other", message=problem.message)
        return Complaint(Field.ANSWER, text)
    field, key = told
    values = {**_COUNTS, **broken.values, "card": _other(broken, problem, name)}
    return Complaint(field, card_words.entry(script, "complaints", key, **values))


def _told(broken: Broken) -> tuple[Field, str] | None:
    if broken.rule is Breach.KEY_MISSING:
        return _NEEDED.get(str(broken.values["key"]))
    return _SAID.get(broken.rule)


def _other(broken: Broken, problem: Problem, name: str) -> str:
    """Name the card that this one clashes with: either of the two may be the one that is blamed."""
    named = Path(str(broken.values.get("path", ""))).stem
    return named if named and named != name else problem.path.stem
