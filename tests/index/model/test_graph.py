"""The word vectors lie in the file as our texts need them."""

import pytest

from index.model.graph import by_use
from index.model.weights import Vocabulary, open_weights


def vocabulary(pieces: dict[str, float]) -> Vocabulary:
    return Vocabulary(tuple(pieces), tuple(pieces.values()), 0, 1, 2, 3, {})


def test_chinese_comes_first_then_latin_and_the_frequent_before_the_rare() -> None:
    pieces = {
        "▁the": -3.0,
        "骗": -9.0,
        "▁мир": -1.0,
        "，": -4.0,
        "scam": -8.0,
        "▁96": -7.0,
        "é": -2.0,
    }
    ordered = [list(pieces)[each] for each in by_use(vocabulary(pieces), len(pieces))]
    assert ordered == ["，", "▁96", "骗", "▁the", "scam", "▁мир", "é"]


@pytest.mark.parametrize("rows", [3, 6])
def test_rows_without_a_piece_come_last(rows: int) -> None:
    order = by_use(vocabulary({"a": -1.0, "被骗": -2.0, "b": -0.5}), rows)
    assert order.tolist() == [1, 2, 0, *range(3, rows)]


@pytest.mark.model
def test_every_word_vector_of_the_model_has_one_place() -> None:
    weights = open_weights()
    order = by_use(weights.vocabulary, weights.shape.vocabulary)
    assert sorted(order.tolist()) == list(range(weights.shape.vocabulary))
