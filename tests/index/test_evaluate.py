"""How often the search finds what answers, counted on known outcomes and on a small index."""

import math
import re

import pytest

from index.evaluate import Outcome, calibration, figures, render, run, table
from index.progress import bar
from index.questions import Question
from index.search import Index


def question(name: str, folder: str, text: str = "问", *cards: str) -> Question:
    return Question(name, "tune", "plain", folder, text, cards, (), re.compile(""))


def outcome(rank: int, confidence: float, folder: str = "law") -> Outcome:
    return Outcome(question("q", folder), rank, None, confidence, confidence < 0.5, "first")


def test_the_figures_of_a_group_are_shares() -> None:
    found = figures("all", [outcome(1, 0.9), outcome(3, 0.8), outcome(0, 0.1), outcome(1, 0.2)])
    assert found.count == 4
    shares = (found.at_1, found.at_3, found.mrr, found.declined)
    assert shares == pytest.approx((0.5, 0.75, (1 + 1 / 3 + 1) / 4, 0.5))
    assert math.isnan(found.article)


def test_a_table_counts_all_then_folders_voices_and_the_rest() -> None:
    rows = table([outcome(1, 0.9), outcome(0, 0.2, "scams"), outcome(0, 0.1, "near")])
    assert [(row.group, row.count) for row in rows] == [
        ("in scope", 2),
        ("folder law", 1),
        ("folder scams", 1),
        ("out of scope: near", 1),
        ("voice plain", 2),
    ]


def test_calibration_looks_at_answers_only() -> None:
    assert calibration([outcome(1, 0.9), outcome(0, 0.4)]) == pytest.approx(0.1)


def test_a_search_is_evaluated(small_index: Index) -> None:
    asked = (
        question("right", "measures", "96110是什么电话", "hotline-96110"),
        question("wrong", "measures", "96110是什么电话", "yizhengtongcha-2"),
        question("out", "far", "红烧肉怎么做"),
    )
    outcomes = run(small_index, asked, bar)
    assert [each.rank for each in outcomes] == [1, 0, 0]
    assert [each.question for each in outcomes] == list(asked)
    assert outcomes[0].first == "hotline-96110"
    assert all(each.declined == (each.confidence < 0.5) for each in outcomes)


def test_the_table_is_drawn_with_a_line_for_each_group() -> None:
    lines = render([outcome(1, 0.9), outcome(0, 0.1, "near")]).splitlines()
    assert [line[:20].strip() for line in lines] == [
        "group",
        "in scope",
        "folder law",
        "out of scope: near",
        "voice plain",
        "calibration error of",
    ]
