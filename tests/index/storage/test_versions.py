"""Built versions: listed, gone back to in one step, refused where anything differs."""

import threading
from pathlib import Path

import pytest

from index.errors import IndexMissing, IndexRefused, StoreError
from index.storage import store
from index.storage.versions import open_version, versions
from tests.index.storage.test_store import add_version, fill, rewrite, text_of


@pytest.fixture
def three(tmp_path: Path) -> list[Path]:
    return [add_version(tmp_path, text) for text in ("one", "two", "three")]


def test_versions_are_listed_newest_first_with_the_current_one_marked(
    tmp_path: Path, three: list[Path]
) -> None:
    found = versions(tmp_path)
    assert [each.folder for each in found] == three[::-1]
    assert [each.current for each in found] == [True, False, False]
    assert str(found[0]).startswith(f"* {three[2].name}  built 20")
    assert str(found[1]).endswith("  1 passages")


def test_what_cannot_be_used_is_listed_as_such(tmp_path: Path, three: list[Path]) -> None:
    rewrite(three[0], {"format": 1})
    (three[1] / store.MANIFEST).unlink()
    assert [str(each).partition("  cannot")[2] for each in versions(tmp_path)] == [
        "",
        " be used: it has no readable manifest",
        " be used: format 1",
    ]


def test_where_nothing_was_built_nothing_is_listed(tmp_path: Path) -> None:
    assert versions(tmp_path / "index") == ()


def test_going_back_leads_to_the_version_before_and_further(
    tmp_path: Path, three: list[Path]
) -> None:
    assert open_version(tmp_path, "e-1") == three[1]
    assert store.current(tmp_path) == three[1]
    assert open_version(tmp_path, "e-1") == three[0]
    with pytest.raises(IndexMissing, match=f"no version before {three[0].name}"):
        open_version(tmp_path, "e-1")
    assert store.current(tmp_path) == three[0]


def test_a_named_version_becomes_the_current_one(tmp_path: Path, three: list[Path]) -> None:
    assert open_version(tmp_path, "e-1", three[0].name) == three[0]
    assert open_version(tmp_path, "e-1", three[2].name) == three[2]
    assert text_of(store.current(tmp_path)) == "three"


@pytest.mark.parametrize("name", ["20200101T000000-1", "", ".", "..", "../index", "CURRENT"])
def test_a_version_that_is_not_kept_is_not_there(
    tmp_path: Path, three: list[Path], name: str
) -> None:
    with pytest.raises(IndexMissing, match="there is no version"):
        open_version(tmp_path, "e-1", name)
    assert store.current(tmp_path) == three[2]


def test_a_damaged_version_is_refused_and_the_current_one_stays(
    tmp_path: Path, three: list[Path]
) -> None:
    (three[1] / "passages.jsonl").write_text("other", encoding="utf-8")
    with pytest.raises(IndexRefused, match="damaged"):
        open_version(tmp_path, "e-1")
    with pytest.raises(IndexRefused, match="the model e-1, not e-2"):
        open_version(tmp_path, "e-2", three[0].name)
    assert store.current(tmp_path) == three[2]


def test_a_build_after_going_back_is_the_newest_and_current_one(
    tmp_path: Path, three: list[Path]
) -> None:
    open_version(tmp_path, "e-1", three[0].name)
    four = add_version(tmp_path, "four")
    assert [each.folder for each in versions(tmp_path)] == [four, three[2], three[1]]
    assert store.current(tmp_path) == four


def test_a_pointer_that_cannot_be_written_is_named(tmp_path: Path, three: list[Path]) -> None:
    (tmp_path / "CURRENT").unlink()
    (tmp_path / "CURRENT").mkdir()
    with pytest.raises(StoreError, match=r"CURRENT cannot be written"):
        open_version(tmp_path, "e-1", three[0].name)


def test_a_reader_sees_a_whole_version_while_others_swap(tmp_path: Path, three: list[Path]) -> None:
    ended = threading.Event()

    def swap() -> None:
        while not ended.is_set():
            for folder in three:
                open_version(tmp_path, "e-1", folder.name)

    swapping = threading.Thread(target=swap)
    swapping.start()
    found = {text_of(store.current(tmp_path)) for _ in range(500)}
    ended.set()
    swapping.join()
    assert found <= {"one", "two", "three"}


def test_going_back_while_a_build_is_under_way_is_not_undone_by_it(
    tmp_path: Path, three: list[Path]
) -> None:
    def build() -> None:
        with store.new_version(tmp_path) as folder:
            fill(folder, "four")
            assert open_version(tmp_path, "e-1") == three[1]

    with pytest.raises(StoreError, match=f"^version {three[1].name} was gone back to meanwhile"):
        build()
    assert store.current(tmp_path) == three[1]
    assert list(store.folders(tmp_path)) == three[::-1]
    assert text_of(add_version(tmp_path, "five")) == "five"
    assert text_of(store.current(tmp_path)) == "five"
