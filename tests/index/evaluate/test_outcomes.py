"""What comes of a question, on a small index."""

import re
from dataclasses import replace

import pytest

from index.evaluate.outcomes import judge, run
from index.progress import bar
from index.search import Index
from tests.index.evaluate.asked import LAW_31, outcome, question


@pytest.mark.parametrize(
    ("rank", "confidence", "shown", "right"),
    [
        pytest.param(1, 0.9, 1, True, id="first"),
        pytest.param(3, 0.9, 3, False, id="third"),
        pytest.param(0, 0.9, 0, False, id="not found"),
        pytest.param(1, 0.1, 0, False, id="found but declined"),
    ],
)
def test_a_declined_question_shows_nothing(
    rank: int, confidence: float, shown: int, right: bool
) -> None:
    found = outcome(rank, confidence)
    assert (found.shown, found.right) == (shown, right)


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
    assert outcomes[2].declined


@pytest.mark.parametrize(
    ("must", "holds"), [("拿不准是不是诈骗", True), ("预警劝阻", True), ("12381", False)]
)
def test_all_that_is_shown_of_the_first_document_may_hold_what_was_asked_for(
    small_index: Index, must: str, holds: bool
) -> None:
    asked = replace(
        question("q", "measures", "96110什么时候打", "hotline-96110"), must=re.compile(must)
    )
    (found,) = run(small_index, [asked], bar)
    assert found.holds is holds


def test_the_first_passage_must_name_a_labelled_article(small_index: Index) -> None:
    lent = small_index.library.document("law-lend-card")[0]
    hotline = small_index.library.document("hotline-96110")[0]
    asked = question("q", "law", "问", "law-lend-card", articles=(LAW_31,))
    assert judge(asked, [lent, hotline], 0.9, declined=False).cited is True
    assert judge(asked, [hotline, lent], 0.9, declined=False).cited is False
    assert judge(asked, [], 0.0, declined=True).cited is False
    assert judge(question("q", "law"), [lent], 0.9, declined=False).cited is None
