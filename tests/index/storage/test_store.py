"""Index folders: written aside, swapped in whole, refused when anything differs."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from index.errors import IndexMissing, IndexRefused, StoreError
from index.storage import store
from index.storage.store import Manifest
from index.storage.writable import writing_to
from tests.index.full_disk import full_disk

MEND = "python -m index build"


def add_version(root: Path, text: str, encoder: str = "e-1") -> Path:
    with store.new_version(root) as folder, writing_to(root):
        fill(folder, text, encoder)
    return store.current(root)


def fill(folder: Path, text: str, encoder: str = "e-1") -> Manifest:
    (folder / "passages.jsonl").write_text(text, encoding="utf-8")
    (folder / "terms").mkdir()
    (folder / "terms" / "params.json").write_text("{}", encoding="utf-8")
    return store.seal(
        folder, corpus="c-1", encoder=encoder, counts={"passages": 1}, verified="2026-11-25"
    )


def text_of(folder: Path) -> str:
    return (folder / "passages.jsonl").read_text(encoding="utf-8")


def names(root: Path) -> set[str]:
    return {path.name for path in root.iterdir()}


def test_a_whole_version_is_read(tmp_path: Path) -> None:
    folder = add_version(tmp_path, "one")
    assert store.verify(folder, "e-1") == Manifest.read(folder)
    assert text_of(folder) == "one"
    assert names(tmp_path) == {"CURRENT", folder.name}


def test_a_manifest_names_every_file_and_what_it_was_made_of(tmp_path: Path) -> None:
    manifest = fill(tmp_path, "one")
    assert manifest == Manifest.read(tmp_path)
    assert manifest == Manifest(
        format=store.FORMAT,
        created=manifest.created,
        corpus="c-1",
        encoder="e-1",
        counts={"passages": 1},
        verified="2026-11-25",
        files={
            "passages.jsonl": "7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed",
            "terms/params.json": "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a",
        },
    )


def test_where_nothing_was_built_the_command_is_named(tmp_path: Path) -> None:
    with pytest.raises(IndexMissing, match=MEND):
        store.current(tmp_path / "index")


def test_a_version_that_is_gone_is_missing(tmp_path: Path) -> None:
    add_version(tmp_path, "one")
    (tmp_path / "CURRENT").write_text("20200101T000000-1\n", encoding="utf-8")
    with pytest.raises(IndexMissing, match=f"gone; .*{MEND}"):
        store.current(tmp_path)


@pytest.mark.parametrize("content", [b"", b"\n", b"..\n", b"\xff\xfe\x00\x80"])
def test_a_damaged_pointer_names_the_command(tmp_path: Path, content: bytes) -> None:
    add_version(tmp_path / "index", "one")
    (tmp_path / "index" / "CURRENT").write_bytes(content)
    with pytest.raises((IndexMissing, IndexRefused), match=MEND):
        store.verify(store.current(tmp_path / "index"), "e-1")


def test_a_new_version_replaces_the_old_one(tmp_path: Path) -> None:
    old = add_version(tmp_path, "one")
    new = add_version(tmp_path, "two")
    assert text_of(store.current(tmp_path)) == "two"
    assert new.name > old.name
    assert text_of(old) == "one"


def test_the_newest_three_versions_are_kept(tmp_path: Path) -> None:
    folders = [add_version(tmp_path, text) for text in ("one", "two", "three", "four")]
    assert names(tmp_path) == {"CURRENT", *(each.name for each in folders[1:])}


def test_folders_of_others_are_no_versions_and_stay(tmp_path: Path) -> None:
    others = {"0-my-backup", "lost+found", "backup-of-20261130T225941513162-11661", ".2-of-mine"}
    for name in others:
        (tmp_path / name).mkdir()
        os.utime(tmp_path / name, (0, 0))
    folders = [add_version(tmp_path, text) for text in ("one", "two", "three", "four")]
    assert store.folders(tmp_path) == tuple(folders[:0:-1])
    assert names(tmp_path) == {"CURRENT", *others, *(each.name for each in folders[1:])}


def test_what_a_killed_build_left_goes_after_a_day(killed: Path) -> None:
    (left,) = (each for each in killed.iterdir() if each.name.startswith("."))
    add_version(killed, "two")
    assert left.is_dir()  # it may be another build that is under way
    os.utime(left, (0, 0))
    add_version(killed, "three")
    assert not left.exists()


def test_a_folder_that_cannot_be_written_to_is_named(tmp_path: Path) -> None:
    (tmp_path / "index").write_text("", encoding="utf-8")
    with pytest.raises(StoreError, match="index cannot be written to"), \
            store.new_version(tmp_path / "index"):  # fmt: skip
        raise AssertionError("nothing to write into")


def test_what_cannot_be_read_meanwhile_is_not_called_unwritten(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="lesson"), store.new_version(tmp_path):
        (tmp_path / "lesson").read_bytes()


def test_a_build_that_finds_the_disk_full_leaves_the_old_version(tmp_path: Path) -> None:
    old = add_version(tmp_path, "one")
    with pytest.raises(StoreError, match=f"{tmp_path} cannot be written to: "), full_disk(1_000):
        add_version(tmp_path, "two" * 1_000)
    assert store.current(tmp_path) == old
    assert names(tmp_path) == {"CURRENT", old.name}


def test_a_build_that_raises_half_way_leaves_the_old_version(tmp_path: Path) -> None:
    old = add_version(tmp_path, "one")

    def half_build() -> None:
        with store.new_version(tmp_path) as folder:
            (folder / "passages.jsonl").write_text("half", encoding="utf-8")
            raise RuntimeError("out of memory")

    with pytest.raises(RuntimeError, match="out of memory"):
        half_build()
    assert store.current(tmp_path) == old
    assert names(tmp_path) == {"CURRENT", old.name}


KILLED = """
import sys, time
from pathlib import Path
from index.storage import store
with store.new_version(Path(sys.argv[1])) as folder:
    (folder / "passages.jsonl").write_text("half")
    print("half", flush=True)
    time.sleep(60)
"""


@pytest.fixture
def killed(tmp_path: Path) -> Path:
    """A folder with one whole version, in which a build was killed half way."""
    root = tmp_path / "index"
    add_version(root, "one")
    with subprocess.Popen(
        [sys.executable, "-c", KILLED, str(root)], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "half\n"
        process.kill()
    assert process.returncode == -signal.SIGKILL
    return root


def test_a_killed_build_leaves_the_old_version(killed: Path) -> None:
    folder = store.current(killed)
    store.verify(folder, "e-1")
    assert text_of(folder) == "one"


@pytest.mark.parametrize("name", ["passages.jsonl", "terms/params.json"])
@pytest.mark.parametrize(
    "content", [pytest.param(b"{", id="altered"), pytest.param(b"", id="truncated"), None]
)
def test_a_damaged_file_is_named_with_the_mending_command(
    tmp_path: Path, name: str, content: bytes | None
) -> None:
    folder = add_version(tmp_path, "one")
    if content is None:
        (folder / name).unlink()
    else:
        (folder / name).write_bytes(content)
    with pytest.raises(IndexRefused, match=f"{name} is missing or damaged; .*{MEND}"):
        store.verify(folder, "e-1")


def test_a_file_that_cannot_be_read_is_named_with_the_mending_command(tmp_path: Path) -> None:
    folder = add_version(tmp_path, "one")
    (folder / "passages.jsonl").unlink()
    (folder / "passages.jsonl").symlink_to("/proc/self/mem")  # whose first page nobody can read
    with pytest.raises(IndexRefused, match=f"passages.jsonl cannot be read: .*{MEND}"):
        store.verify(folder, "e-1")


@pytest.mark.parametrize("change", [{"format": store.FORMAT + 1}, {"format": 0}])
def test_another_format_is_refused_with_the_mending_command(
    tmp_path: Path, change: dict[str, int]
) -> None:
    folder = add_version(tmp_path, "one")
    rewrite(folder, change)
    with pytest.raises(IndexRefused, match=f"format {change['format']}, .*{MEND}"):
        store.verify(folder, "e-1")


def test_another_encoder_is_refused_with_the_mending_command(tmp_path: Path) -> None:
    folder = add_version(tmp_path, "one", encoder="e-1")
    with pytest.raises(IndexRefused, match=f"the model e-1, not e-2; .*{MEND}"):
        store.verify(folder, "e-2")


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(None, id="missing"),
        pytest.param("", id="empty"),
        pytest.param("[]", id="a list"),
        pytest.param('{"format": 1}', id="keys missing"),
        pytest.param("\x00", id="no json"),
    ],
)
def test_a_folder_without_a_readable_manifest_is_refused(
    tmp_path: Path, content: str | None
) -> None:
    folder = add_version(tmp_path, "one")
    if content is None:
        (folder / store.MANIFEST).unlink()
    else:
        (folder / store.MANIFEST).write_text(content, encoding="utf-8")
    with pytest.raises(IndexRefused, match=f"manifest; .*{MEND}"):
        store.verify(folder, "e-1")


def test_two_builds_of_one_process_do_not_meet(tmp_path: Path) -> None:
    with store.new_version(tmp_path) as one, store.new_version(tmp_path) as other:
        assert one != other
        fill(one, "one")
        fill(other, "other")
    store.verify(store.current(tmp_path), "e-1")


def test_a_version_is_named_by_its_time_and_process(tmp_path: Path) -> None:
    folder = add_version(tmp_path, "one")
    assert folder.name.endswith(f"-{os.getpid()}")


def rewrite(folder: Path, change: dict[str, int]) -> None:
    path = folder / store.MANIFEST
    manifest = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps(manifest | change), encoding="utf-8")
