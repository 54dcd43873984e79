"""Numbers that were fitted: those of the program, and those of other models in the data folder.

The program's own files were fitted with the default model. What is fitted with another one must not
replace them: they belong to everybody, and an update would bring them back.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar
from urllib.parse import quote

from index.encoder import encoder_fingerprint
from index.storage.writable import writing_to

FOLDER = "fits"

T = TypeVar("T")


def fitted(read: Callable[[Path], T], shipped: Path, data_dir: Path, encoder: str) -> T:
    """Read the file that was fitted with this encoder, or else the one that is shipped.

    What another version of the program fitted, and this one cannot use, counts as not fitted.
    """
    try:
        return read(_own(shipped, data_dir, encoder))
    except (OSError, ValueError, TypeError, KeyError):
        return read(shipped)


def file_to_fit(shipped: Path, data_dir: Path, model: str | None) -> Path:
    """Name the file that a fit writes: the program's own for the default model alone."""
    if model is None:
        return shipped
    return _own(shipped, data_dir, encoder_fingerprint(data_dir, model))


def keep(text: str, path: Path) -> None:
    """Write what was fitted. Raises StoreError where that cannot be done."""
    with writing_to(path.parent):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def _own(shipped: Path, data_dir: Path, encoder: str) -> Path:
    return data_dir / FOLDER / quote(encoder, safe="") / shipped.name
