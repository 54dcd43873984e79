"""Index folders: written aside, named by version, swapped in whole by one small file.

    <root>/CURRENT             the name of the version to read
    <root>/<version>/          manifest.json, passages.jsonl, owners.npz, asks.faiss, ...

A reader sees the old version or the new one, never a mix; a build that dies leaves the old one.
"""

import json
import os
import re
import shutil
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from index.errors import IndexMissing, IndexRefused, StoreError
from index.storage.digests import file_digest, folder_digests
from index.storage.writable import writing_to

FORMAT = 24
CURRENT = "CURRENT"
MANIFEST = "manifest.json"
OFFICIAL = "official.toml"  # the list that messages to check are compared with
KEPT = 3
_VERSION = re.compile(r"\d{8}T\d{12}-\d+")  # its time to the microsecond, and its process
_ABANDONED = 86_400.0  # seconds after which what a build left aside is nobody's any more
_MEND = "build it anew with: python -m index build"


@dataclass(frozen=True)
class Manifest:
    """What an index was made of.

    `corpus` is the hash of the entries, `makers` of the code that made it, `files` of each file.
    """

    format: int
    created: str
    corpus: str
    encoder: str
    counts: dict[str, int]
    verified: str
    files: dict[str, str]
    makers: str = ""  # of those made before it was written: they are read, and built anew

    @classmethod
    def read(cls, folder: Path) -> "Manifest":
        try:
            return cls(**json.loads((folder / MANIFEST).read_text(encoding="utf-8")))
        except (OSError, ValueError, TypeError) as error:
            raise IndexRefused(f"{folder} has no readable manifest; {_MEND}") from error


def index_root(data_dir: Path) -> Path:
    return data_dir / "index"


def current(root: Path) -> Path:
    """Give the folder of the version to read; raise IndexMissing where there is none."""
    try:
        name = (root / CURRENT).read_text(encoding="utf-8").strip()
    except UnicodeDecodeError as error:
        raise IndexMissing(f"{root / CURRENT} is damaged; {_MEND}") from error
    except OSError as error:
        raise IndexMissing(f"there is no index in {root} yet; {_MEND}") from error
    folder = root / name
    if not folder.is_dir():
        raise IndexMissing(f"the index {folder} is gone; {_MEND}")
    return folder


def current_if_any(root: Path) -> Path | None:
    """Give the same; None where there is none to read."""
    try:
        return current(root)
    except IndexMissing:
        return None


def verify(folder: Path, encoder: str | None, part: Sequence[str] = ("",)) -> Manifest:
    """Compare the folder with its manifest; raise IndexRefused with what mends it.

    Readers that use no vectors give no `encoder`, and the beginnings of the names that they read
    as `part`.
    """
    manifest = Manifest.read(folder)
    if manifest.format != FORMAT:
        raise IndexRefused(
            f"{folder} has format {manifest.format}, this program reads {FORMAT}; {_MEND}"
        )
    if encoder is not None and manifest.encoder != encoder:
        raise IndexRefused(
            f"{folder} was made with the model {manifest.encoder}, not {encoder}; {_MEND}"
        )
    for name, known in manifest.files.items():
        if not name.startswith(tuple(part)):
            continue
        if _digest(folder / name) != known:
            raise IndexRefused(f"{folder / name} is missing or damaged; {_MEND}")
    return manifest


def _digest(path: Path) -> str | None:
    """Give the digest of a file; None where there is none.

    Raises IndexRefused where it cannot be read.
    """
    try:
        return file_digest(path) if path.is_file() else None
    except OSError as error:
        raise IndexRefused(f"{path} cannot be read: {error.strerror}; {_MEND}") from error


@contextmanager
def new_version(root: Path) -> Iterator[Path]:
    """Give a folder aside to write into; when the block ends well, it becomes the current one.

    The block writes within `writing_to`, for it also reads, and it must end with `seal`. Whatever
    is raised inside removes the folder again. Raises StoreError where nothing can be written, or
    where somebody has gone back to an older version meanwhile.
    """
    version = f"{datetime.now(UTC):%Y%m%dT%H%M%S%f}-{os.getpid()}"
    aside = root / f".{version}"
    try:
        with writing_to(root):
            root.mkdir(parents=True, exist_ok=True)
            aside.mkdir()
        before = current_if_any(root)
        yield aside
        chosen = current_if_any(root)
        if chosen is not None and chosen != before and chosen.name < version:
            raise StoreError(f"version {chosen.name} was gone back to meanwhile, and stays")
        with writing_to(root):
            aside.rename(root / version)
            point(root, version)
    finally:
        shutil.rmtree(aside, ignore_errors=True)
    _prune(root, version)


def seal(folder: Path, **described: Any) -> Manifest:
    """Write the manifest of a folder that is otherwise complete."""
    manifest = Manifest(
        format=FORMAT,
        created=datetime.now(UTC).isoformat(timespec="seconds"),
        files=folder_digests(folder),
        **described,
    )
    (folder / MANIFEST).write_text(
        json.dumps(asdict(manifest), ensure_ascii=False, indent=2) + "\n", encoding="utf-8"
    )
    return manifest


def point(root: Path, version: str) -> None:
    """Make a version the current one, in one step. Raises StoreError where that cannot be written.

    What the version holds is not looked at.
    """
    aside = root / f".{CURRENT}.{os.getpid()}"
    try:
        aside.write_text(version + "\n", encoding="utf-8")
        aside.replace(root / CURRENT)
    except OSError as error:
        raise StoreError(f"{root / CURRENT} cannot be written: {error.strerror}") from error


def folders(root: Path) -> tuple[Path, ...]:
    """Give the folders of all whole versions, the newest first, and of nothing else."""
    try:
        found = [each for each in root.iterdir() if _VERSION.fullmatch(each.name) and each.is_dir()]
    except OSError:
        return ()
    return tuple(sorted(found, reverse=True))


def _prune(root: Path, version: str) -> None:
    """Keep the newest versions, for who wants to go back, and what killed builds left for a day."""
    for path in folders(root)[KEPT:]:
        if path.name != version:
            shutil.rmtree(path, ignore_errors=True)
    for path in root.glob(".2*"):
        left = _VERSION.fullmatch(path.name[1:]) and path.is_dir()
        if left and time.time() - path.stat().st_mtime > _ABANDONED:
            shutil.rmtree(path, ignore_errors=True)
