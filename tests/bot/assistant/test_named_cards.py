"""What code names of the corpus is there: no card, and no part of one, is renamed in one place."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from bot import assistant
from bot.assistant import situations
from bot.assistant.aid.hearing.mistaken import mistakes
from bot.assistant.aid.suiting.nearest import _MARKED
from bot.assistant.states import _STATES
from index.corpus.corpus import Corpus

CODE = Path(assistant.__path__[0])
_ID = re.compile(r"[a-z]+(?:-[a-z\d]+)+(?:#.+)?")


def named() -> Iterator[str]:
    """Give the strings in code that look like the id of a card or of its part."""
    yield from (each for each in vars(situations).values() if isinstance(each, str) and "#" in each)
    for path in CODE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            value = node.value if isinstance(node, ast.Constant) else None
            if isinstance(value, str) and _ID.fullmatch(value):
                yield value


def test_every_card_and_part_that_code_names_is_in_the_corpus(corpus: Corpus) -> None:
    cards = {card.id for card in corpus.cards}
    parts = {f"{card.id}#{each.heading}" for card in corpus.cards for each in card.sections}
    beginnings = {card.partition("-")[0] for card in cards}
    ours = {each for each in named() if each.partition("-")[0] in beginnings}
    assert len(ours) > 100
    assert ours - cards - parts == set()


def test_every_situation_that_is_mistaken_has_its_card(corpus: Corpus) -> None:
    cards = {card.id for card in corpus.cards if card.folder == "emergency"}
    told = {each.means for each in mistakes() if each.means is not None}
    assert told.union(*(each.heard for each in mistakes())) <= cards


def test_every_heading_that_code_looks_for_is_that_of_a_part(corpus: Corpus) -> None:
    headings = {each.heading for card in corpus.cards for each in card.sections}
    patterns = [heading for heading, _ in (*_STATES, *_MARKED)]
    assert [each.pattern for each in patterns if not any(map(each.search, headings))] == []
