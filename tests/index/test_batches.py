"""Batches of texts, the shortest first, and each vector at its own text's place."""

from index.batches import BATCH, encoded, in_batches, shortest_first
from index.progress import bar
from tests.index.fake_encoder import FakeEncoder


def test_texts_of_one_length_stay_in_their_order() -> None:
    assert shortest_first(["三个字", "字", "两字", "一"]) == [1, 3, 2, 0]


def test_batches_are_of_like_length_and_each_vector_is_its_own_text_s() -> None:
    texts = [f"第{number}个" * (number % 7 + 1) for number in range(BATCH + 5)]
    encoder = FakeEncoder()
    batches = list(in_batches(encoder, "passages", texts, bar))
    assert [len(places) for places, _ in batches] == [BATCH, 5]
    assert [len(text) for _, text in encoder.given] == sorted(map(len, texts))
    found = encoded(FakeEncoder(), "passages", texts, bar)
    assert found.tolist() == FakeEncoder().passages(texts).tolist()
