"""Characters in a row: probabilities are some, and the likeliest row is found."""

from itertools import product
from math import prod
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.language.trigrams import EDGE, Trigrams

RUNS = ("被骗了怎么办", "被骗了报警", "骗子被抓了", "报警", "警") * 3
ROWS = Trigrams.learn(RUNS)


def probability(text: str, rows: Trigrams = ROWS) -> float:
    numbers = [EDGE, EDGE, *rows.numbers(text), EDGE]
    triples = np.array([numbers[at : at + 3] for at in range(len(numbers) - 2)])
    return float(np.prod(rows._likelihood(*triples.T)))


@pytest.mark.parametrize("context", [(EDGE, EDGE), (EDGE, 1), (1, 2), (2, EDGE), (99, 99)])
def test_what_may_follow_adds_up_to_one(context: tuple[int, int]) -> None:
    count = len(ROWS.characters) + 2
    first, second = (np.full(count, min(each, count - 1)) for each in context)
    assert ROWS._likelihood(first, second, np.arange(count)).sum() == pytest.approx(1)


def test_what_was_seen_is_likelier_the_more_of_it_was() -> None:
    seen = ["被骗了报警", "被骗了骗子", "被警骗了报", "被猫骗了报"]
    assert sorted(seen, key=probability, reverse=True) == seen


def test_three_in_a_row_that_stand_once_do_not_count() -> None:
    assert not len(Trigrams.learn(["被片了"]).triples)
    assert len(Trigrams.learn(["被片了"] * 2).triples) == 4


def test_a_character_that_the_texts_do_not_have_was_never_used() -> None:
    assert ROWS.uses("了", "报") == 3
    assert ROWS.uses("了", "猫") == ROWS.uses("猫", "被") == ROWS.uses("猫", "狗") == 0


@given(
    st.lists(st.sampled_from(["被骗", "片骗了", "报抱", "警", "了办猫"]), min_size=1, max_size=5)
)
def test_the_likeliest_row_is_found(places: list[str]) -> None:
    choices = [dict.fromkeys(each, 0.0) for each in places]
    best = max(probability("".join(each)) for each in product(*places))
    assert probability(ROWS.likeliest(choices)) == pytest.approx(best)


def test_a_price_outweighs_what_is_likelier() -> None:
    for price, chosen in ((0.0, "被骗了"), (99.0, "被片了")):
        choices = [{"被": 0.0}, {"片": 0.0, "骗": price}, {"了": 0.0}]
        assert ROWS.likeliest(choices) == chosen


def test_of_no_texts_everything_is_as_likely() -> None:
    rows = Trigrams.learn([])
    assert rows.likeliest([{"被": 0.0, "骗": 1.0}]) == "被"
    assert prod([probability("被", rows), probability("骗", rows)]) > 0
    assert rows.likeliest([]) == ""


def test_rows_are_read_as_they_were_written(tmp_path: Path) -> None:
    ROWS.save(tmp_path)
    assert Trigrams.load(tmp_path) == ROWS
    assert Trigrams.load(tmp_path) != Trigrams.learn(RUNS[:3])
