"""What hinders writing is told in one way, whatever library writes."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from marisa_trie import Trie

from index import arrays
from index.errors import StoreError
from index.storage.writable import writing_to
from index.vectors import VectorIndex
from tests.index.full_disk import full_disk


def text(folder: Path) -> None:
    (folder / "text").write_text("文" * 10_000, encoding="utf-8")


def array(folder: Path) -> None:
    arrays.save(folder, array=np.zeros(10_000))


def vectors(folder: Path) -> None:
    VectorIndex.build(np.zeros((1_000, 16), np.float32)).save(folder / "keys.faiss")


def trie(folder: Path) -> None:
    Trie([str(number) * 3 for number in range(10_000)]).save(str(folder / "trie"))


@pytest.mark.parametrize("write", [text, array, vectors, trie])
def test_a_full_disk_is_named_with_the_folder(
    tmp_path: Path, write: Callable[[Path], None]
) -> None:
    with pytest.raises(StoreError, match=f"{tmp_path} cannot be written to: "):  # noqa: SIM117
        with writing_to(tmp_path), full_disk(1_000):
            write(tmp_path)


def test_a_folder_that_is_gone_is_named_by_what_faiss_says(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="gone cannot be written to: "), \
            writing_to(tmp_path / "gone"):  # fmt: skip
        vectors(tmp_path / "gone")


def test_a_file_elsewhere_that_cannot_be_read_is_named_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("lesson").mkdir()
    with pytest.raises(StoreError, match=r"^lesson cannot be read: "), writing_to(Path("index")):
        Path("lesson").read_bytes()
    with pytest.raises(StoreError, match=r"^index cannot be written to: "), \
            writing_to(Path("index")):  # fmt: skip
        (tmp_path / "index" / "keys").write_bytes(b"")


def test_what_has_nothing_to_do_with_writing_stays_what_it_is(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match="out of memory"), writing_to(tmp_path):
        raise RuntimeError("out of memory")
