"""Index folders: written aside, named by version, swapped in whole by one small file.

    <root>/CURRENT             the name of the version to read
    <root>/<version>/          manifest.json, passages.jsonl, owners.npz, asks.faiss, ...

A reader sees the old version or the new one, never a mix; a build that dies leaves the old one.
"""

import hashlib
import json
import os
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from index.errors import IndexMissing, IndexRefused

FORMAT = 4
CURRENT = "CURRENT"
MANIFEST = "manifest.json"
OFFICIAL = "official.toml"  # the list that messages to check are compared with
KEPT = 2
_MEND = "build it anew with: python -m index build"


@dataclass(frozen=True)
class Manifest:
    """What an index was made of. `corpus` is the hash of the entries, `files` of each file."""

    format: int
    created: str
    corpus: str
    encoder: str
    counts: dict[str, int]
    verified: str
    files: dict[str, str]

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
        if not (folder / name).is_file() or _hash(folder / name) != known:
            raise IndexRefused(f"{folder / name} is missing or damaged; {_MEND}")
    return manifest


@contextmanager
def new_version(root: Path) -> Iterator[Path]:
    """Give a folder aside to write into; when the block ends well, it becomes the current one.

    The block must end with `seal`. Whatever is raised inside removes the folder again.
    """
    root.mkdir(parents=True, exist_ok=True)
    version = f"{datetime.now(UTC):%Y%m%dT%H%M%S%f}-{os.getpid()}"
    aside = root / f".{version}"
    aside.mkdir()
    try:
        yield aside
        aside.rename(root / version)
        _point(root, version)
    finally:
        shutil.rmtree(aside, ignore_errors=True)
    _prune(root, version)


def seal(folder: Path, **described: Any) -> Manifest:
    """Write the manifest of a folder that is otherwise complete."""
    names = sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())
    manifest = Manifest(
        format=FORMAT,
        created=datetime.now(UTC).isoformat(timespec="seconds"),
        files={name: _hash(folder / name) for name in names},
        **described,
    )
    (folder / MANIFEST).write_text(
        json.dumps(asdict(manifest), ensure_ascii=False, indent=2) + "\n", encoding="utf-8"
    )
    return manifest


def _point(root: Path, version: str) -> None:
    aside = root / f".{CURRENT}.{os.getpid()}"
    aside.write_text(version + "\n", encoding="utf-8")
    aside.replace(root / CURRENT)


def _prune(root: Path, version: str) -> None:
    """Keep the newest versions: a process that opened the one before still reads its files."""
    versions = sorted(
        (path for path in root.iterdir() if path.is_dir() and not path.name.startswith(".")),
        reverse=True,
    )
    for path in versions[KEPT:]:
        if path.name != version:
            shutil.rmtree(path, ignore_errors=True)


def _hash(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
