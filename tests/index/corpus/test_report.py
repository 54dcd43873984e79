"""Every sentence of the report of 2023-05-30 is covered by cards that exist."""

from collections.abc import Iterator
from decimal import Decimal

import pytest

from index.corpus.corpus import Corpus
from index.corpus.facts import read_facts
from index.corpus.figures import figures
from tests.conftest import CORPUS
from tests.index.corpus.report_table import COUNT, Row, digest, read_rows

FIGURES = 12
NAMES = 14


def values(row: Row) -> Iterator[tuple[Decimal, str]]:
    """The figures of a row, each with its words; words that hold no figure, or two, are wrong."""
    for words in row.figures:
        (value,) = figures(words)
        yield value, words


@pytest.mark.parametrize("row", read_rows(), ids=lambda row: str(row.number))
def test_a_sentence_is_covered_by_cards_of_the_report(row: Row, corpus: Corpus) -> None:
    known = {card.id for card in corpus.cards if card.folder == "report"}
    assert row.cards
    assert [card for card in row.cards if card not in known] == []
    assert [card for ids in row.figures.values() for card in ids if card not in known] == []


def test_the_table_numbers_every_sentence() -> None:
    assert [row.number for row in read_rows()] == list(range(1, COUNT + 1))


def test_the_table_holds_every_figure_and_name_of_the_report() -> None:
    rows = read_rows()
    assert sum(len(row.figures) for row in rows) == FIGURES
    assert len({value for row in rows for value, _ in values(row)}) == FIGURES
    assert len({name for row in rows for name in row.names}) == NAMES
    assert len({row.digest for row in rows}) == COUNT


def test_every_figure_and_name_of_the_table_is_a_fact_of_the_report() -> None:
    """Facts were read from the page apart from the table, so that neither can slip alone."""
    facts = read_facts(CORPUS / "facts.toml")[0].facts
    said = "\n".join(fact.text for name, fact in facts.items() if name.startswith("R:"))
    known = figures(said)
    for row in read_rows():
        assert [words for value, words in values(row) if value not in known] == []
        assert [name for name in row.names if f"“{name}”" not in said] == []


def test_every_figure_of_a_sentence_stands_in_a_card_that_covers_it(corpus: Corpus) -> None:
    leads = {card.id: card.lead for card in corpus.cards}
    missing = [
        (row.number, words)
        for row in read_rows()
        for value, words in values(row)
        if not any(value in figures(leads.get(card, "")) for card in row.cards)
    ]
    assert missing == []


def test_every_card_that_is_named_with_a_figure_says_it(corpus: Corpus) -> None:
    """So that a figure cannot change in one card while another still has it right."""
    leads = {card.id: card.lead for card in corpus.cards}
    wrong = [
        (card, words)
        for row in read_rows()
        for value, words in values(row)
        for card in row.figures[words]
        if value not in figures(leads.get(card, ""))
    ]
    assert wrong == []


def test_every_name_in_quotes_stands_in_a_card_that_covers_it(corpus: Corpus) -> None:
    leads = {card.id: f"{card.title} {card.lead}" for card in corpus.cards}
    missing = [
        (row.number, name)
        for row in read_rows()
        for name in row.names
        if not any(name in leads.get(card, "") for card in row.cards)
    ]
    assert missing == []


def test_a_sentence_is_known_again_however_its_page_prints_it() -> None:
    printed = digest("书屋一年借出38.7万册,谢谢“领读”;")
    assert digest(" 书屋一年借出３８.７万册，谢谢“领读”。\n") == printed
    assert digest("书屋一年借出387万册,谢谢“领读”;") != printed
