"""A cache that embeds each text once, in batches, and is begun anew where it is damaged."""

import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from index.batches import BATCH
from index.building import vector_cache as cache_module
from index.building.vector_cache import VectorCache
from index.encoder import Vectors
from index.errors import CacheError
from index.progress import bar
from tests.index.fake_encoder import FakeEncoder


@pytest.fixture
def cache(tmp_path: Path) -> VectorCache:
    return VectorCache(tmp_path / "vectors" / "fake.sqlite")


def test_vectors_come_in_the_order_of_the_texts(cache: VectorCache) -> None:
    texts = ["最长的一段文字在最前面", "短", "中等长度", "短"]
    vectors = cache.encode(FakeEncoder(), "queries", texts, bar)
    assert vectors.dtype == np.float32
    assert vectors.tolist() == FakeEncoder().queries(texts).tolist()


def test_a_text_is_embedded_once(cache: VectorCache) -> None:
    encoder = FakeEncoder()
    cache.encode(encoder, "queries", ["甲", "乙", "甲"], bar)
    assert sorted(encoder.given) == [("queries", "乙"), ("queries", "甲")]
    cache.encode(encoder, "queries", ["乙", "丙", "甲"], bar)
    assert encoder.given[2:] == [("queries", "丙")]


def test_a_new_process_knows_the_old_vectors(cache: VectorCache) -> None:
    first = cache.encode(FakeEncoder(), "passages", ["甲", "乙"], bar)
    encoder = FakeEncoder()
    again = VectorCache(cache.path).encode(encoder, "passages", ["乙", "甲"], bar)
    assert encoder.given == []
    assert again.tolist() == first[::-1].tolist()


def test_a_question_and_a_passage_of_the_same_words_are_two(cache: VectorCache) -> None:
    encoder = FakeEncoder()
    cache.encode(encoder, "queries", ["甲"], bar)
    cache.encode(encoder, "passages", ["甲"], bar)
    assert encoder.given == [("queries", "甲"), ("passages", "甲")]


def test_no_texts_give_no_vectors(cache: VectorCache) -> None:
    assert cache.encode(FakeEncoder(dimension=8), "queries", [], bar).shape == (0, 8)


def test_long_texts_are_embedded_together(cache: VectorCache) -> None:
    encoder = FakeEncoder()
    texts = [str(number) * (number % 7 + 1) for number in range(10, 10 + 2 * BATCH)]
    cache.encode(encoder, "queries", texts, bar)
    lengths = [len(text) for _, text in encoder.given]
    assert lengths == sorted(lengths)
    assert len(lengths) == 2 * BATCH


def test_what_was_embedded_before_a_crash_is_kept(cache: VectorCache) -> None:
    class Dying(FakeEncoder):
        def queries(self, texts: Sequence[str]) -> Vectors:
            if self.given:
                raise RuntimeError("out of memory")
            return super().queries(texts)

    texts = [f"文{number}" for number in range(10, 10 + BATCH + 5)]
    with pytest.raises(RuntimeError, match="out of memory"):
        cache.encode(Dying(), "queries", texts, bar)
    encoder = FakeEncoder()
    cache.encode(encoder, "queries", texts, bar)
    assert len(encoder.given) == 5


def test_progress_is_told_of_the_batches_that_are_left(cache: VectorCache) -> None:
    told: list[tuple[str, int]] = []

    def watch(items: Iterable[Any], label: str, total: int) -> Iterable[Any]:
        told.append((label, total))
        return items

    cache.encode(FakeEncoder(), "queries", ["甲"], watch)
    cache.encode(FakeEncoder(), "queries", ["甲", *map(str, range(BATCH + 1))], watch)
    cache.encode(FakeEncoder(), "queries", ["甲"], watch)
    assert told == [("embedding queries", 1), ("embedding queries", 2), ("embedding queries", 0)]


def test_a_damaged_cache_is_begun_anew(tmp_path: Path) -> None:
    path = tmp_path / "vectors.sqlite"
    path.write_bytes(b"no database at all" * 100)
    encoder = FakeEncoder()
    vectors = VectorCache(path).encode(encoder, "queries", ["一键查卡"], lambda items, *_: items)
    assert vectors.shape == (1, encoder.dimension)


def test_a_cache_that_another_holds_is_named_and_stays(
    cache: VectorCache, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache.encode(FakeEncoder(), "queries", ["甲"], bar)
    with closing(sqlite3.connect(cache.path)) as other:
        other.execute("BEGIN EXCLUSIVE")
        monkeypatch.setattr(sqlite3, "connect", partial(sqlite3.connect, timeout=0))
        with pytest.raises(CacheError, match=r"fake\.sqlite: .*database is locked") as caught:
            VectorCache(cache.path)
        with pytest.raises(CacheError, match="database is locked"):
            cache.encode(FakeEncoder(), "queries", ["甲"], bar)
    assert not caught.value.damaged
    encoder = FakeEncoder()
    VectorCache(cache.path).encode(encoder, "queries", ["甲"], bar)
    assert encoder.given == []


def test_a_cache_that_is_damaged_further_in_says_what_to_do(cache: VectorCache) -> None:
    texts = [f"文{number}" for number in range(BATCH)]
    cache.encode(FakeEncoder(), "queries", texts, bar)
    whole = cache.path.read_bytes()
    cache.path.write_bytes(whole[:4096] + b"\xff" * (len(whole) - 4096))
    with pytest.raises(CacheError, match="remove it"):
        cache.encode(FakeEncoder(), "queries", texts, bar)


def test_only_the_keys_that_are_wanted_are_read(
    cache: VectorCache, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cache_module, "_LOOKED_UP", 2)
    texts = [f"文{number}" for number in range(9)]
    cache.encode(FakeEncoder(), "queries", texts, bar)
    read: list[str] = []

    class Watched(sqlite3.Connection):
        def __init__(self, *args: Any) -> None:
            super().__init__(*args)
            self.set_trace_callback(read.append)

    monkeypatch.setattr(sqlite3, "connect", Watched)
    encoder = FakeEncoder()
    vectors = cache.encode(encoder, "queries", texts[:5], bar)
    assert vectors.tolist() == FakeEncoder().queries(texts[:5]).tolist()
    assert encoder.given == []
    assert [each.count("x'") for each in map(str.lower, read) if "select" in each] == [2, 2, 1]
