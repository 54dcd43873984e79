"""The model's folder: written whole or not at all, told from a damaged one, mended."""

import json
import shutil
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event
from typing import Any

import pytest

from index.errors import ModelError, StoreError
from index.model.folder import MANIFEST, fingerprint
from index.model.prepare import is_whole, model_folder, prepare
from index.model.weights import PROMPTS
from index.progress import bar
from index.storage.turns import in_turn
from tests.index.test_encoder import copy_model

pytestmark = pytest.mark.model


def never(*_: object) -> Iterable[Any]:
    raise AssertionError("the model was written again")


@pytest.fixture(scope="module")
def rebuilt(data_dir: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The folder that `prepare` writes in place of a damaged one; removed at the end (90 MB)."""
    base = tmp_path_factory.mktemp("rebuilt")
    folder = model_folder(base)
    copy_model(model_folder(data_dir), folder)
    truncate(folder / "pieces.npy")
    (folder / "left-over.txt").write_text("of another version", encoding="utf-8")
    assert prepare(base, bar) == folder
    yield folder
    shutil.rmtree(base)


@pytest.fixture
def copied(data_dir: Path, tmp_path: Path) -> Path:
    """A whole folder that a test may damage."""
    folder = model_folder(tmp_path)
    copy_model(model_folder(data_dir), folder)
    return folder


def truncate(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-1])


def files(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}


def test_a_damaged_folder_is_written_anew(rebuilt: Path) -> None:
    assert is_whole(rebuilt)
    assert not (rebuilt / "model.onnx.data").is_symlink()


def test_a_rebuilt_folder_holds_exactly_what_its_manifest_names(rebuilt: Path) -> None:
    manifest = json.loads((rebuilt / MANIFEST).read_text(encoding="utf-8"))
    assert files(rebuilt) == {MANIFEST, *manifest["files"]}
    assert sorted(manifest["files"]) == [
        "characters.json",
        "model.onnx",
        "model.onnx.data",
        "pieces.marisa",
        "pieces.npy",
    ]


def test_two_rebuilds_are_equal(rebuilt: Path, data_dir: Path) -> None:
    assert fingerprint(rebuilt) == fingerprint(model_folder(data_dir))


def test_every_user_may_read_a_rebuilt_folder(rebuilt: Path) -> None:
    modes = {name: (rebuilt / name).stat().st_mode & 0o444 for name in files(rebuilt)}
    assert set(modes.values()) == {0o444}


def test_nothing_is_left_beside_a_rebuilt_folder(rebuilt: Path) -> None:
    assert [path.name for path in rebuilt.parent.iterdir()] == [rebuilt.name]


def test_a_whole_folder_is_not_written_again(copied: Path, tmp_path: Path) -> None:
    assert is_whole(copied)
    assert prepare(tmp_path, never) == copied


def test_who_waited_for_another_takes_what_that_wrote(data_dir: Path, tmp_path: Path) -> None:
    told: list[str] = []
    waits = Event()

    def watch(items: Iterable[Any], label: str, _: int) -> Iterable[Any]:
        told.append(label)
        waits.set()
        return items

    folder = model_folder(tmp_path)
    with ThreadPoolExecutor(1) as pool:
        with in_turn(tmp_path, bar):
            late = pool.submit(prepare, tmp_path, watch)
            assert waits.wait(60)
            copy_model(model_folder(data_dir), folder)
        assert late.result() == folder
    assert told == ["waiting for another build"]


@pytest.mark.parametrize("name", ["model.onnx", "pieces.marisa", "pieces.npy", "characters.json"])
@pytest.mark.parametrize("damage", ["truncated", "altered", "missing"])
def test_a_damaged_file_is_found(copied: Path, name: str, damage: str) -> None:
    path = copied / name
    if damage == "truncated":
        truncate(path)
    elif damage == "altered":
        content = path.read_bytes()
        path.write_bytes(content[:-1] + bytes([content[-1] ^ 1]))
    else:
        path.unlink()
    assert not is_whole(copied)


@pytest.mark.parametrize("damage", ["altered", "missing", "half"])
def test_damaged_tensors_are_found(copied: Path, damage: str) -> None:
    path = copied / "model.onnx.data"
    target = path.resolve()
    path.unlink()
    if damage == "half":
        with target.open("rb") as file:
            path.write_bytes(file.read(1_000_000))
    elif damage == "altered":
        path.write_bytes(b"\0" * 100)
    assert not is_whole(copied)


@pytest.mark.parametrize(
    "change",
    [
        {"format": 0},
        {"weights": "0" * 64},
        {"files": None},
        {"files": {}},
    ],
)
def test_a_folder_of_another_format_or_other_weights_is_not_whole(
    copied: Path, change: dict[str, Any]
) -> None:
    path = copied / MANIFEST
    manifest = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps(manifest | change), encoding="utf-8")
    assert not is_whole(copied)


@pytest.mark.parametrize("content", [None, "", "[]", "{}", "null"])
def test_a_folder_without_a_readable_manifest_is_not_whole(
    copied: Path, content: str | None
) -> None:
    if content is None:
        (copied / MANIFEST).unlink()
    else:
        (copied / MANIFEST).write_text(content, encoding="utf-8")
    assert not is_whole(copied)


def test_a_folder_that_does_not_exist_is_not_whole(tmp_path: Path) -> None:
    assert not is_whole(tmp_path / "nowhere")


def dying(items: Iterable[Any], *_: object) -> Iterator[Any]:
    """Let the graph be written, then fail as a full disk does."""
    for number, item in enumerate(items):
        if number == 1:
            raise OSError("no space left on device")
        yield item


def test_a_preparation_that_dies_leaves_nothing(tmp_path: Path) -> None:
    told: list[tuple[str, int]] = []

    def watch(items: Iterable[Any], label: str, total: int) -> Iterable[Any]:
        told.append((label, total))
        return dying(items)

    with pytest.raises(StoreError, match="models cannot be written to: no space left"):
        prepare(tmp_path, watch)
    assert told == [("preparing the model", 3)]
    assert list((tmp_path / "models").iterdir()) == []


def test_a_preparation_that_dies_leaves_the_old_folder_as_it_was(
    copied: Path, tmp_path: Path
) -> None:
    truncate(copied / "characters.json")
    before = files(copied)
    with pytest.raises(StoreError, match="models cannot be written to: no space left"):
        prepare(tmp_path, dying)
    assert files(copied) == before
    assert not is_whole(copied)
    assert [path.name for path in copied.parent.iterdir()] == [copied.name]


def test_a_folder_without_files_has_no_fingerprint(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="no model in"):
        fingerprint(tmp_path)


def test_the_prompts_are_those_that_the_model_was_trained_with() -> None:
    assert PROMPTS == {"query": "query: ", "passage": "passage: "}
