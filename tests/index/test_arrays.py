"""Arrays are mapped as they were written."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from index import arrays

SAVED: dict[str, Any] = {
    "rows": np.arange(12, dtype=np.float16).reshape(3, 4),
    "none": np.zeros((0, 8), np.float32),
    "bias": np.float64(0.1),
    "count": 7,
}


def test_arrays_and_numbers_are_read_as_they_were_written(tmp_path: Path) -> None:
    arrays.save(tmp_path, **SAVED)
    loaded = arrays.load(tmp_path)
    assert loaded.keys() == SAVED.keys()
    for name, saved in SAVED.items():
        assert loaded[name].dtype == np.asarray(saved).dtype
        assert np.array_equal(loaded[name], saved)


def test_arrays_outlive_their_files_and_cannot_be_changed(tmp_path: Path) -> None:
    arrays.save(tmp_path, **SAVED)
    rows = arrays.load(tmp_path)["rows"]
    (tmp_path / "rows.npy").unlink()
    assert rows.sum() == 66
    with pytest.raises(ValueError, match="read-only"):
        rows[0] = 1


def test_a_damaged_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "rows.npy").write_bytes(b"no array")
    with pytest.raises((OSError, ValueError)):
        arrays.load(tmp_path)
