"""Every sentence of the report of 2023-05-30 is covered by cards that exist."""

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

import pytest

from index.corpus.corpus import Corpus
from index.corpus.figures import figures
from index.script import clean
from tests.conftest import ROOT

TABLE = Path(__file__).with_name("report_sentences.toml")
SEEDS = ROOT.parent / "shared" / "seeds"
COUNT = 20


@dataclass(frozen=True)
class Row:
    number: int
    begins: str
    cards: tuple[str, ...]


def read_rows() -> list[Row]:
    rows = tomllib.loads(TABLE.read_text(encoding="utf-8"))["sentence"]
    return [Row(**{**row, "cards": tuple(row["cards"])}) for row in rows]


def read_sentences() -> list[str]:
    """The sentences of the report's body, out of the page that was given."""
    pages = sorted(SEEDS.glob("*.txt"))
    if not pages:
        pytest.skip(f"the report itself is not here: no page in {SEEDS}")
    body = pages[0].read_text(encoding="utf-8").split("报道:", 1)[1].split("\nx\n", 1)[0]
    return [part.strip() for part in re.split(r"[。;；]", clean(body)) if part.strip()]


@pytest.mark.parametrize("row", read_rows(), ids=lambda row: str(row.number))
def test_a_sentence_is_covered_by_cards_of_the_report(row: Row, corpus: Corpus) -> None:
    known = {card.id for card in corpus.cards if card.folder == "report"}
    assert row.cards
    assert [card for card in row.cards if card not in known] == []


def test_the_table_numbers_every_sentence() -> None:
    assert [row.number for row in read_rows()] == list(range(1, COUNT + 1))


def test_the_table_begins_as_the_sentences_of_the_page() -> None:
    sentences = read_sentences()
    assert len(sentences) == COUNT
    wrong = [
        (row.begins, sentence[:12])
        for row, sentence in zip(read_rows(), sentences, strict=True)
        if not sentence.startswith(clean(row.begins))
    ]
    assert wrong == []


def test_every_figure_of_a_sentence_stands_in_a_card_that_covers_it(corpus: Corpus) -> None:
    leads = {card.id: card.lead for card in corpus.cards}
    missing = [
        (row.number, words)
        for row, sentence in zip(read_rows(), read_sentences(), strict=True)
        for value, words in figures(sentence).items()
        if not any(value in figures(leads.get(card, "")) for card in row.cards)
    ]
    assert missing == []


def test_every_name_in_quotes_stands_in_a_card_that_covers_it(corpus: Corpus) -> None:
    leads = {card.id: f"{card.title} {card.lead}" for card in corpus.cards}
    missing = [
        (row.number, name)
        for row, sentence in zip(read_rows(), read_sentences(), strict=True)
        for name in re.findall("“(.+?)”", sentence)
        if not any(name in leads.get(card, "") for card in row.cards)
    ]
    assert missing == []
