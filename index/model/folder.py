"""A model's folder on disk: written whole or not at all, told from a damaged one, named by content.

A folder is written aside and renamed when it is whole; its manifest names every file with its
SHA-256, so a damaged folder is told from a good one and is written anew.
"""

import hashlib
import json
import shutil
import tempfile
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path

from index.errors import ModelError
from index.model.weights import SHA256
from index.storage.digests import file_digest, folder_digests
from index.storage.writable import writing_to

MANIFEST = "fanzha-model.json"


def is_whole(folder: Path, form: int, needed: Collection[str]) -> bool:
    """Compare every file with the manifest, byte for byte by its hash.

    `form` is the format that the manifest must name, `needed` are the files without which the
    folder is of no use.
    """
    try:
        manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        if manifest["format"] != form or manifest["weights"] != SHA256:
            return False
        files = manifest["files"]
        return files.keys() >= set(needed) and all(
            file_digest(folder / name) == known for name, known in files.items()
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return False


@contextmanager
def written_aside(folder: Path) -> Iterator[Path]:
    """Give an empty folder to fill; it takes the place of `folder` unless filling it fails.

    A folder that is not empty cannot be renamed over, so between two renames there is none. Readers
    lose nothing by that: only a folder that `is_whole` refuses is replaced, and they would refuse
    it too. Raises StoreError where the folder cannot be written.
    """
    with writing_to(folder.parent):
        folder.parent.mkdir(parents=True, exist_ok=True)
        room = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", dir=folder.parent))
        new, old = room / "new", room / "old"
        try:
            new.mkdir()  # every user may read it, unlike `room`
            yield new
            if folder.exists():
                folder.rename(old)
            new.rename(folder)
        finally:
            shutil.rmtree(room, ignore_errors=True)


def seal(folder: Path, form: int, model: str) -> None:
    """Write the manifest over all files of a finished folder, and let every user read them."""
    digests = folder_digests(folder)
    for name in digests:
        (folder / name).chmod(0o644)  # safetensors writes files that only their owner can read
    manifest = {
        "format": form,
        "model": model,
        "weights": SHA256,
        "files": digests,
    }
    (folder / MANIFEST).write_text(json.dumps(manifest, indent=2) + "\n", encoding="utf-8")


def fingerprint(folder: Path) -> str:
    """Name the encoder by what its files hold. Raises ModelError for a folder without a model."""
    manifest = folder / MANIFEST
    if manifest.is_file():
        digest = hashlib.sha256(manifest.read_bytes())
    else:
        digest = hashlib.sha256()
        paths = sorted(path for path in folder.rglob("*") if path.is_file())
        if not paths:
            raise ModelError(f"no model in {folder}")
        for path in paths:
            digest.update(f"{path.relative_to(folder)} {file_digest(path)}\n".encode())
    return f"{folder.name}-{digest.hexdigest()[:16]}"
