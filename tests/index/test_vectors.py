"""Search for the nearest keys, against plain numpy."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import faiss
import numpy as np
import pytest

from index import vectors as vectors_module
from index.encoder import Vectors
from index.vectors import BYTES_FROM, VectorIndex


def unit(generator: np.random.Generator, count: int) -> Vectors:
    vectors = generator.standard_normal((count, 16))
    return np.asarray(vectors / np.linalg.norm(vectors, axis=1, keepdims=True), dtype=np.float32)


@pytest.mark.parametrize("count", [1, 7, 200, 10_000])
def test_the_nearest_keys_equal_brute_force(count: int) -> None:
    generator = np.random.default_rng(1)
    keys, questions = unit(generator, 500), unit(generator, 20)
    owners = generator.integers(0, 90, 500).astype(np.int32)
    index = VectorIndex.build(keys, owners)
    for vector in questions:
        plain = keys @ vector
        rows = np.argsort(-plain)[:count]
        similarities, found = index.nearest(vector, count)
        np.testing.assert_allclose(similarities, plain[rows], atol=1e-6)
        assert found.tolist() == owners[rows].tolist()


def test_a_search_takes_one_core_and_leaves_other_threads_theirs() -> None:
    keys = unit(np.random.default_rng(1), 50)
    index = VectorIndex.build(keys)
    before = faiss.omp_get_max_threads()

    def searched() -> int:
        index.nearest(keys[0], 5)
        return int(faiss.omp_get_max_threads())

    with ThreadPoolExecutor(1) as pool:
        assert pool.submit(searched).result() == 1
    assert faiss.omp_get_max_threads() == before


def test_a_key_is_nearest_to_itself() -> None:
    keys = unit(np.random.default_rng(3), 50)
    index = VectorIndex.build(keys, np.arange(100, 150, dtype=np.int32))
    found = [index.nearest(vector, 1) for vector in keys]
    assert [int(rows[0]) for _, rows in found] == list(range(100, 150))
    assert [float(similarities[0]) for similarities, _ in found] == pytest.approx([1.0] * 50)


def test_a_saved_index_finds_the_same(tmp_path: Path) -> None:
    generator = np.random.default_rng(4)
    keys, vector = unit(generator, 60), unit(generator, 1)[0]
    owners = np.arange(60, dtype=np.int32)
    built = VectorIndex.build(keys, owners)
    built.save(tmp_path / "keys.faiss")
    loaded = VectorIndex.load(tmp_path / "keys.faiss", owners)
    for one, other in zip(loaded.nearest(vector, 60), built.nearest(vector, 60), strict=True):
        assert one.tolist() == other.tolist()


@pytest.mark.parametrize("bytes_from", [1_000, 10])
def test_a_loaded_index_outlives_its_file_and_can_be_extended(
    bytes_from: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It lies in the file's pages: those of a file that is removed stay for who has mapped it."""
    monkeypatch.setattr(vectors_module, "BYTES_FROM", bytes_from)
    generator = np.random.default_rng(9)
    keys, more = unit(generator, 200), unit(generator, 2)
    VectorIndex.build(keys).save(tmp_path / "keys.faiss")
    loaded = VectorIndex.load(tmp_path / "keys.faiss")
    (tmp_path / "keys.faiss").unlink()
    longer = loaded.extended(more, np.array([200, 201], np.int32))
    np.testing.assert_allclose(loaded.cosines(keys[3]), keys @ keys[3], atol=6e-3)
    assert len(longer.cosines(keys[3])) == 202
    assert [longer.nearest(each, 1)[1].tolist() for each in more] == [[200], [201]]


def test_many_keys_are_held_in_8_bits_and_nearly_the_same_are_found(tmp_path: Path) -> None:
    generator = np.random.default_rng(5)
    keys, questions = unit(generator, BYTES_FROM), unit(generator, 20)
    VectorIndex.build(keys).save(tmp_path / "keys.faiss")
    assert (tmp_path / "keys.faiss").stat().st_size < 1.1 * keys.nbytes * 8 / 32
    assert (tmp_path / "keys.sketch").stat().st_size < 1.1 * keys.nbytes * 4 / 32
    loaded = VectorIndex.load(tmp_path / "keys.faiss")
    found = 0
    for vector in questions:
        plain = keys @ vector
        cosines, rows = loaded.nearest(vector, 100)
        np.testing.assert_allclose(cosines, plain[rows], atol=6e-3)
        assert (np.diff(cosines) <= 0).all()
        assert rows[0] == loaded.nearest(vector, 1)[1][0]
        assert plain[rows[0]] == pytest.approx(plain.max(), abs=6e-3)
        found += len(set(np.argsort(-plain)[:100].tolist()) & set(rows.tolist()))
    assert found / (100 * len(questions)) > 0.98


def test_very_many_keys_are_searched_by_a_graph(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(vectors_module, "BYTES_FROM", 100)
    monkeypatch.setattr(vectors_module, "GRAPH_FROM", 2_000)
    generator = np.random.default_rng(7)
    keys, questions = unit(generator, 2_000), unit(generator, 20)
    owners = generator.integers(0, 90, len(keys)).astype(np.int32)
    VectorIndex.build(keys, owners).save(tmp_path / "keys.faiss")
    loaded = VectorIndex.load(tmp_path / "keys.faiss", owners)
    longer = loaded.extended(questions, np.full(len(questions), 1_000, np.int32))
    found = 0.0
    for vector in questions:
        best = set(owners[np.argsort(-(keys @ vector))[:10]].tolist())
        cosines, rows = loaded.nearest(vector, 10)
        assert (np.diff(cosines) <= 0).all()
        found += len(best & set(rows.tolist())) / len(best)
        assert longer.nearest(vector, 1)[1].tolist() == [1_000]
    assert found / len(questions) > 0.95


@pytest.mark.parametrize("bytes_from", [1_000, 100])
def test_all_cosines_come_in_the_order_of_the_keys(
    bytes_from: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(vectors_module, "BYTES_FROM", bytes_from)
    generator = np.random.default_rng(8)
    keys, vector = unit(generator, 300), unit(generator, 1)[0]
    found = VectorIndex.build(keys).cosines(vector)
    np.testing.assert_allclose(found, keys @ vector, atol=6e-3)
