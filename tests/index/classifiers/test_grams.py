"""N-grams of texts, as sparse rows."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.classifiers.grams import Grams, grams

TEXTS = ("刷单返利", "刷单骗局", "返利骗局", "下雨了")


@given(st.text(max_size=30), st.integers(1, 4))
def test_grams_are_pieces_of_the_text_and_no_longer_than_asked(text: str, longest: int) -> None:
    found = grams(text, longest)
    assert {"^", "$"} <= found
    assert max(map(len, found)) <= longest


def test_what_stands_in_one_text_only_is_left_out() -> None:
    space = Grams.fit(TEXTS, 2)
    assert {"刷单", "返利", "骗局", "^刷"} <= set(space.trie)
    assert not {"下雨", "单返", "雨"} & set(space.trie)


def test_a_row_has_length_one_and_rarer_grams_weigh_more() -> None:
    space = Grams.fit((*TEXTS, "刷刷"), 2)
    columns, values = space.row("刷单骗")
    assert np.linalg.norm(values) == pytest.approx(1)
    assert columns.tolist() == sorted(columns.tolist())
    weights = dict(zip(columns.tolist(), values.tolist(), strict=True))
    assert weights[space.trie["刷单"]] > weights[space.trie["刷"]]


def test_of_a_text_without_known_grams_only_its_ends_are_known() -> None:
    columns, _ = Grams.fit(TEXTS, 1).row("天晴")
    assert len(columns) == 2


def test_a_matrix_holds_the_rows() -> None:
    space = Grams.fit(TEXTS, 3)
    matrix = space.matrix(TEXTS).toarray()
    assert matrix.shape == (len(TEXTS), len(space.trie))
    for dense, text in zip(matrix, TEXTS, strict=True):
        columns, values = space.row(text)
        assert dense[columns] == pytest.approx(values)
        assert np.count_nonzero(dense) == len(columns)


@given(st.text(alphabet="刷单返利骗局3", max_size=12))
def test_the_grams_of_a_row_are_those_of_the_text_that_are_known(text: str) -> None:
    space = Grams.fit(TEXTS, 3)
    columns, _ = space.row(text)
    known = {space.trie[gram] for gram in grams(text, 3) if gram in space.trie}
    assert set(columns.tolist()) == known


def test_saved_grams_give_the_same_rows(tmp_path: Path) -> None:
    space = Grams.fit(TEXTS, 3)
    space.save(tmp_path / "grams.marisa")
    loaded = Grams.load(tmp_path / "grams.marisa", space.idf, 3)
    for one, other in zip(loaded.row(TEXTS[0]), space.row(TEXTS[0]), strict=True):
        assert one.tolist() == other.tolist()
