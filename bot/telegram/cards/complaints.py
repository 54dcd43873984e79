"""What is wrong with a card, in an operator's words, and which question is to be asked again. Pure.

The corpus's rules speak English to editors of files. What no pattern here knows is shown as it is.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from bot.telegram.cards.steps import Field
from bot.telegram.cards.words import words
from index import Problem
from index.script import Script


@dataclass(frozen=True)
class Complaint:
    field: Field
    text: str


_RULES = tuple(
    (re.compile(pattern, re.DOTALL), field, name)
    for pattern, field, name in (
        (r"lead: (?P<length>\d+) characters, (?P<limit>\d+) allowed", Field.ANSWER, "lead_long"),
        (r"(?P<heading>.+): (?P<length>\d+) characters, (?P<limit>\d+) allowed", Field.ANSWER,
         "section_long"),
        (r"no markup in cards: '(?P<what>.+)'", Field.ANSWER, "markup"),
        (r"the section '(?P<heading>.+)' is missing", Field.ANSWER, "section_missing"),
        (r"the section '(?P<heading>.+)' is empty", Field.ANSWER, "section_empty"),
        (r"the heading '(?P<heading>.+)' stands twice", Field.ANSWER, "section_twice"),
        (r"no lead", Field.ANSWER, "no_lead"),
        (r"title: at most (?P<limit>\d+) characters", Field.ASKS, "title_long"),
        (r"title_en: at most (?P<limit>\d+) characters", Field.ASKS, "title_en_long"),
        (r"at least (?P<chinese>\d+) aliases in Chinese and (?P<english>\d+) in English",
         Field.ASKS, "too_few"),
        (r"at least (?P<lines>\d+) lines that swindlers say", Field.ANSWER, "few_lines"),
        (r"the alias '(?P<alias>.+)' stands already in (?P<path>.+)", Field.ASKS, "alias_taken"),
        (r"'(?:title|title_en|aliases)' holds no word: '(?P<ask>.+)'", Field.ASKS, "ask_wordless"),
        (r"(?P<mark>问|依据|英文)：stands above the text, .+", Field.ANSWER, "mark_misplaced"),
        (r"nearly the same line stands in (?P<path>.+?): (?P<line>.+)", Field.ANSWER, "near"),
        (r"no such article: (?P<article>\S+ \d.*)", Field.CITES, "no_article"),
        (r"no such article: (?P<article>.+)", Field.ANSWER, "no_article"),
        (r"the figure '(?P<figure>.+)' is in none of the facts that the card names", Field.FACTS,
         "figure"),
        (r"wrong saying \S+: (?P<right>.+)", Field.ANSWER, "wrong_saying"),
        (r"weak source \(.+\): say (?P<note>.+)", Field.ANSWER, "weak"),
        (r"a source's date is 'verified' .+, not '(?P<date>.+)'", Field.SOURCE, "date_ahead"),
        (r"a source's date is .+, not '(?P<date>.+)'", Field.SOURCE, "bad_date"),
        (r"a source needs a publisher and a date", Field.SOURCE, "source_short"),
        (r"'cites' is missing", Field.CITES, "cites_needed"),
    )
)  # fmt: skip
_TITLES = {"'title' is missing", "'title_en' is missing", "'aliases' is missing"}


def complaints(problems: Iterable[Problem], name: str, script: Script) -> tuple[Complaint, ...]:
    """Say what is wrong with the card `name`, each thing once."""
    found = (_complaint(problem, name, script) for problem in problems)
    return tuple(dict.fromkeys(found))


def _complaint(problem: Problem, name: str, script: Script) -> Complaint:
    if problem.message in _TITLES:
        return Complaint(
            Field.ASKS, words.entry(script, "complaints", "too_few", chinese=6, english=2)
        )
    for pattern, field, key in _RULES:
        match = pattern.fullmatch(problem.message)
        if match is not None:
            values = {**match.groupdict(), "card": _other(match.groupdict(), problem, name)}
            return Complaint(field, words.entry(script, "complaints", key, **values))
    text = words.entry(script, "complaints", "other", message=problem.message)
    return Complaint(Field.ANSWER, text)


def _other(found: dict[str, str], problem: Problem, name: str) -> str:
    """The card that this one clashes with: either of the two may be the one that is blamed."""
    named = Path(found.get("path", "")).stem
    return named if named and named != name else problem.path.stem
