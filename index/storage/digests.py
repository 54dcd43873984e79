"""SHA-256 of files, by which a manifest tells a whole folder from a damaged one."""

import hashlib
from pathlib import Path


def file_digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def folder_digests(folder: Path) -> dict[str, str]:
    """Give the digest of every file below a folder, by its name there, in the order of names."""
    names = sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())
    return {name: file_digest(folder / name) for name in names}
