"""A folder is swapped in whole, whoever else writes it."""

from pathlib import Path

import pytest

from index.errors import StoreError
from index.model.folder import written_aside


def test_a_new_folder_takes_the_place_of_the_old_one_and_every_user_may_open_it(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "models" / "a"
    for text in ("old", "new"):
        with written_aside(folder) as aside:
            (aside / text).touch()
    assert [path.name for path in folder.iterdir()] == ["new"]
    assert [path.name for path in folder.parent.iterdir()] == ["a"]
    assert folder.stat().st_mode & 0o055 == 0o055


def test_two_who_write_one_folder_do_not_meet(tmp_path: Path) -> None:
    folder = tmp_path / "a"
    with written_aside(folder) as one, written_aside(folder) as other:
        (one / "one").touch()
        (other / "other").touch()
    assert [path.name for path in folder.iterdir()] == ["one"]  # which ended last
    assert [path.name for path in tmp_path.iterdir()] == ["a"]


def test_what_fails_leaves_the_old_folder_and_is_named(tmp_path: Path) -> None:
    folder = tmp_path / "a"
    folder.mkdir()
    (folder / "old").touch()
    with pytest.raises(StoreError, match=f"{tmp_path} cannot be written to: full"):  # noqa: SIM117
        with written_aside(folder):
            raise OSError("full")
    assert [path.name for path in folder.iterdir()] == ["old"]
    assert [path.name for path in tmp_path.iterdir()] == ["a"]
