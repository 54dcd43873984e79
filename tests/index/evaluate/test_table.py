"""Figures of an evaluation, counted on known outcomes."""

import math
from dataclasses import replace

import pytest

from index.evaluate.questions import HELD
from index.evaluate.table import calibration, figures, misses, render, table
from tests.index.evaluate.asked import outcome


def test_declined_questions_count_as_wrong_and_as_found() -> None:
    found = figures("all", [outcome(1, 0.9), outcome(3, 0.8), outcome(0, 0.1), outcome(1, 0.2)])
    assert found.count == 4
    shares = (found.at_1.value, found.found, found.at_3.value, found.mrr, found.declined.value)
    assert shares == pytest.approx((0.25, 0.5, 0.5, (1 + 1 / 3) / 4, 0.5))
    assert math.isnan(found.article)


def test_an_article_that_is_declined_is_not_cited() -> None:
    cited = [outcome(1, 0.9, cited=True), outcome(1, 0.1, cited=True), outcome(1, 0.9, cited=False)]
    assert figures("law", [*cited, outcome(1, 0.9)]).article == pytest.approx(1 / 3)


def test_out_of_scope_only_the_declined_share_counts() -> None:
    found = figures("far", [outcome(0, 0.1, "far"), outcome(0, 0.9, "far")])
    assert found.declined.value == 0.5
    none = (found.at_1.value, found.found, found.at_3.value, found.mrr, found.calibration)
    assert all(map(math.isnan, none))


def test_a_table_counts_all_then_folders_voices_and_the_rest() -> None:
    rows = table([outcome(0, 0.1, "near"), outcome(1, 0.9), outcome(0, 0.2, "scams")])
    assert [(row.group, row.count) for row in rows] == [
        ("in scope", 2),
        ("folder law", 1),
        ("folder scams", 1),
        ("voice plain", 2),
        ("out of scope, near", 1),
    ]


def test_calibration_looks_at_answers_only() -> None:
    assert calibration([outcome(1, 0.9), outcome(0, 0.4)]) == pytest.approx(0.1)


def test_the_table_is_drawn_with_a_line_for_each_group() -> None:
    lines = render([outcome(1, 0.9), outcome(1, 0.2), outcome(0, 0.1, "near")]).splitlines()
    shares = "0.500 [0.00–1.00] 1.000 0.500 [0.00–1.00] 0.500 0.000 0.500 [0.00–1.00] 0.100"
    assert [" ".join(line.split()) for line in lines[1:-2]] == [
        f"in scope 2 {shares}",
        f"folder law 2 {shares}",
        f"voice plain 2 {shares}",
        "out of scope, near 1 1.000 [1.00–1.00]",
    ]
    assert len({len(line) for line in lines[:-2]}) == 1
    assert "in and out of scope: 0.100" in lines[-2]


def test_whole_replies_have_no_share_found_before_the_gate() -> None:
    line = render([outcome(1, 0.9)], ungated=False).splitlines()[1]
    assert line.split()[:5] == ["in", "scope", "1", "1.000", "[1.00–1.00]"]
    assert line.split()[5:7] == ["1.000", "[1.00–1.00]"]


def test_misses_are_listed_of_the_tuning_part_only() -> None:
    held = outcome(0, 0.9)
    held = replace(held, question=replace(held.question, part=HELD))
    found = [
        outcome(1, 0.9),
        outcome(2, 0.8),
        outcome(1, 0.1),
        outcome(0, 0.7, "far"),
        outcome(0, 0.2, "far"),
        held,
    ]
    assert misses(found).splitlines() == [
        "q\t2\t0.80\tanswered\tfirst\t\t问",
        "q\t1\t0.10\tdeclined\tfirst\t\t问",
        "q\t0\t0.70\tanswered\tfirst\t\t问",
    ]
