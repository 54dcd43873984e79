"""N-grams of texts, as sparse rows."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.grams import Grams, grams

TEXTS = ("刷单返利", "刷单骗局", "返利骗局", "下雨了")


@given(st.text(max_size=30), st.integers(1, 4))
def test_grams_are_pieces_of_the_text_and_no_longer_than_asked(text: str, longest: int) -> None:
    found = grams(text, longest)
    assert {"^", "$"} <= found
    assert max(map(len, found)) <= longest


def test_what_stands_in_one_text_only_is_left_out() -> None:
    space = Grams.fit(TEXTS, 2)
    assert {"刷单", "返利", "骗局", "^刷"} <= set(space.columns)
    assert not {"下雨", "单返", "雨"} & set(space.columns)


def test_a_row_has_length_one_and_rarer_grams_weigh_more() -> None:
    space = Grams.fit((*TEXTS, "刷刷"), 2)
    columns, values = space.row("刷单骗")
    assert np.linalg.norm(values) == pytest.approx(1)
    assert columns.tolist() == sorted(columns.tolist())
    weights = dict(zip(columns.tolist(), values.tolist(), strict=True))
    assert weights[space.columns["刷单"]] > weights[space.columns["刷"]]


def test_of_a_text_without_known_grams_only_its_ends_are_known() -> None:
    columns, _ = Grams.fit(TEXTS, 1).row("天晴")
    assert len(columns) == 2


def test_a_matrix_holds_the_rows() -> None:
    space = Grams.fit(TEXTS, 3)
    matrix = space.matrix(TEXTS).toarray()
    assert matrix.shape == (len(TEXTS), len(space.columns))
    for dense, text in zip(matrix, TEXTS, strict=True):
        columns, values = space.row(text)
        assert dense[columns] == pytest.approx(values)
        assert np.count_nonzero(dense) == len(columns)
