"""The gate's fit, and the tables of questions that it and every evaluation stand on."""

import re
import tomllib
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from index import gate_fit as module
from index.corpus.corpus import Corpus
from index.evaluate.questions import HELD, TUNE, Question, read_questions
from index.gate import FEATURES, Gate, Stance
from index.gate_fit import fit, write
from index.passages import entries
from index.progress import bar
from index.script import fold
from index.search import Index
from tests.conftest import CORPUS

QUESTIONS = CORPUS / "questions"
SCOPED = (
    "answer.tsv",
    "blind-60.tsv",
    "blind-240.tsv",
    "blind-352.tsv",
    "blind-322.tsv",
    "blind-7.tsv",
    "blind-8.tsv",
    "blind-9.tsv",
    "blind-10.tsv",
    "blind-11.tsv",
    "legal.tsv",
    "terse.tsv",
)
GATE_FILE = Path(module.__file__).with_name("gate.toml")
NAMES = {
    "questions",
    "calibration_error",
    "in_scope_declined",
    "out_of_scope_declined",
    "near_declined",
}
RUN = 6  # characters in a row that a question must not share with a way of asking for its card


def ask(text: str, card: str, folder: str = "measures") -> Question:
    return Question(text, TUNE, "plain", folder, text, (card,), (), re.compile(""))


def asked(rounds: int = 6) -> list[Question]:
    """Questions that the small corpus answers, and others that it does not."""
    pairs = [("96110是什么电话", "hotline-96110"), ("一证通查", "yizhengtongcha")]
    right = [ask(text + "啊" * turn, card) for turn in range(rounds) for text, card in pairs]
    wrong = [ask(text + "呀" * turn, "", "far") for turn in range(rounds)
             for text in ("红烧肉怎么做", "孩子发烧吃什么药")]  # fmt: skip
    return right + wrong


def test_the_real_gate_has_every_feature_and_the_figures_of_its_fit() -> None:
    table = tomllib.loads(GATE_FILE.read_text(encoding="utf-8"))
    assert set(table["scope"]["weights"]) == set(FEATURES)
    assert set(table["figures"]) == NAMES
    assert isinstance(table["fitted"], date)
    assert 0 < table["figures"]["calibration_error"] < 0.1
    assert table["figures"]["in_scope_declined"] < 0.05
    assert table["figures"]["out_of_scope_declined"] > 0.9


def test_a_fitted_gate_tells_right_from_wrong_and_is_read_back(
    small_index: Index, tmp_path: Path
) -> None:
    gate, figures = fit(small_index, asked(), bar)
    assert set(figures) == NAMES
    assert figures["questions"] == len(asked())
    results = tuple(small_index.search_all([each.text for each in asked()]))
    sure = [gate.confidence(result.stand) for result in results]
    assert min(sure[:4]) > max(sure[-4:])
    stances = [gate.stance(result.stand) for result in results]
    assert set(stances[:4]) == {Stance.ANSWER}
    assert Stance.ANSWER not in stances[-4:]
    write(gate, figures, tmp_path / "gate.toml", date(2026, 11, 25))
    table = tomllib.loads((tmp_path / "gate.toml").read_text(encoding="utf-8"))
    assert Gate.from_table(table) == gate
    assert table["figures"] == {name: round(value, 4) for name, value in figures.items()}


def test_a_question_that_names_an_article_is_left_out(small_index: Index) -> None:
    named = ask("刑法第二百六十六条", "刑法/266", "law")
    assert fit(small_index, [*asked(), named], bar) == fit(small_index, asked(), bar)


@cache
def table(name: str) -> tuple[Question, ...]:
    return read_questions(QUESTIONS, name)


@pytest.fixture(scope="module")
def asks(corpus: Corpus) -> dict[str, list[str]]:
    """Give what leads to each document of the real corpus: its titles, aliases and 问."""
    found: dict[str, list[str]] = {}
    for entry in entries(corpus):
        found.setdefault(entry.passage.document, []).extend(entry.asks)
    return found


def test_a_card_that_is_none_is_no_card(tmp_path: Path) -> None:
    (tmp_path / "a.tsv").write_text(
        "id\tpart\tvoice\tfolder\ttext\tcard\nq\ttune\tplain\tlaw\t问\t-\n", encoding="utf-8"
    )
    (question,) = read_questions(tmp_path, "a.tsv")
    assert (question.cards, question.in_scope) == ((), True)


@pytest.mark.parametrize("name", SCOPED)
def test_every_card_of_a_table_exists(name: str, asks: dict[str, list[str]]) -> None:
    assert {each.part for each in table(name)} <= {TUNE, HELD}
    assert {card for each in table(name) for card in each.cards} - set(asks) == set()


@pytest.mark.parametrize("name", SCOPED)
def test_no_question_repeats_what_leads_to_its_own_cards(
    name: str, asks: dict[str, list[str]]
) -> None:
    copied = [
        each.id for each in table(name) for card in each.cards
        if any(not runs(each.text).isdisjoint(runs(way)) for way in asks[card])
    ]  # fmt: skip
    assert copied == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("骗子叫我转账", {"骗 子 叫 我 转 账"}),
        ("騙子，叫我 轉帳", {"骗 子 叫 我 转 帐"}),
        ("骗子叫我转", set()),
        ("怎么用一键查卡查", set()),
        ("it is a big scam", set()),
        ("is it a big scam here", {"is it a big scam here"}),
        ("打96110问一下", set()),
        ("被骗1100元", {"被 骗 1 1 0 0", "骗 1 1 0 0 元"}),
    ],
)
def test_runs_are_counted_without_names(text: str, found: set[str]) -> None:
    assert runs(text) == found


@cache
def runs(text: str) -> frozenset[str]:
    """Give all runs of characters, a Latin word counting as one, that hold no name."""
    pieces = (piece.split() for piece in _names().sub("|", _characters(text)).split("|"))
    return frozenset(
        " ".join(piece[at : at + RUN]) for piece in pieces for at in range(len(piece) - RUN + 1)
    )


@cache
def _names() -> re.Pattern[str]:
    """The glossary, longest first; the digits of a hotline are no part of a longer number."""
    lines = (QUESTIONS / "glossary.txt").read_text(encoding="utf-8").splitlines()
    names = sorted(map(_characters, lines), key=len, reverse=True)
    each = "|".join(
        r"(?<!\d )" * name[0].isdigit() + re.escape(name) + r"(?! \d)" * name[-1].isdigit()
        for name in names
    )
    return re.compile(rf"(?<!\S)(?:{each})(?!\S)")


def _characters(text: str) -> str:
    return " ".join(re.findall(r"[a-z]+|[^\W_a-z]", fold(text)))
