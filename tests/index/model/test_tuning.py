"""What was learnt is added to the package's weights, and to nothing else."""

from pathlib import Path

import numpy as np
import pytest

from index.model import tuning
from index.model.tuning import RANK, Tuning, open_tuned
from index.model.weights import open_weights


def example() -> Tuning:
    random = np.random.default_rng(3)
    tall, wide = random.standard_normal((96, 5)), random.standard_normal((5, 80))
    matrix = (tall @ wide * 0.01).astype(np.float32)
    vector = random.standard_normal(12).astype(np.float32)
    common = np.eye(1, 8, dtype=np.float32)[0]
    return Tuning.of({"l9.fi.w": matrix, "l9.fi.b": vector}, common)


def test_a_matrix_of_low_rank_is_kept_whole() -> None:
    random = np.random.default_rng(3)
    matrix = (random.standard_normal((96, 5)) @ random.standard_normal((5, 80)) * 0.01).astype("f4")
    found = example().difference("l9.fi.w")
    assert found is not None
    assert np.abs(found - matrix.reshape(-1)).max() < 1e-3 * np.abs(matrix).max() * 5


def test_what_is_written_is_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tuning, "_FILE", tmp_path / "tuning.npz")
    written = example()
    written.write()
    read = Tuning.read()
    for name in ("l9.fi.w", "l9.fi.b"):
        assert np.array_equal(read.difference(name), written.difference(name))  # type: ignore[arg-type]
    assert np.array_equal(read.common, written.common)


def test_other_tensors_have_no_difference() -> None:
    assert example().difference("l0.q.w") is None


def test_the_shipped_file_is_small_and_of_the_rank() -> None:
    shipped = Tuning.read()
    assert tuning._FILE.stat().st_size < 6e6
    assert {tall.shape[1] for tall, _ in shipped.matrices.values()} == {RANK}
    assert np.linalg.norm(shipped.common) == pytest.approx(1, abs=1e-5)


@pytest.mark.model
def test_only_the_upper_layers_are_tuned() -> None:
    plain, tuned = open_weights(), open_tuned()
    words = {"emb.word"}  # in four bits, and never moved
    pairs = zip(plain.tensors(words), tuned.tensors(words), strict=True)
    moved = {name for (name, given), (_, now) in pairs if not np.array_equal(given, now)}
    assert {name.split(".")[0] for name in moved} == {f"l{layer}" for layer in range(6, 12)}
    assert moved == {*tuned._tuning.matrices, *tuned._tuning.vectors}
