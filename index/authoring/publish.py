"""Puts a card into the corpus: whole or not at all, and never over another one."""

import os
from contextlib import suppress
from pathlib import Path

from index.authoring.draft import FORM_FOLDERS
from index.corpus.facts import FOLDER as FACTS
from index.errors import KnowledgeError


class UnwritableError(KnowledgeError):
    """The corpus's folder takes no card: it is read-only, full, or not ours."""


class TakenError(KnowledgeError):
    """Another card has this id already."""


def publish(root: Path, folder: str, name: str, text: str, fact: str = "") -> Path:
    """Write a card's file, after that of the fact which it brings, if any; give the card's path.

    The same card twice is one card. Raises TakenError or UnwritableError; then nothing has changed.
    """
    if folder not in FORM_FOLDERS:
        raise ValueError(f"no folder of cards for the form: {folder}")
    path = root / folder / f"{name}.md"
    others = [each for each in root.glob(f"*/{name}.md") if each != path]
    if others:
        raise TakenError(f"{others[0]} has this id already")
    table = _table(root, name)
    if fact:
        _write(table, fact)
    try:
        _write(path, text)
    except KnowledgeError:
        if fact and not path.exists():
            _remove(table)
        raise
    return path


def withdraw(path: Path, text: str) -> bool:
    """Take a card away again, unless somebody has changed it; tell whether it is gone."""
    try:
        if path.read_text(encoding="utf-8") != text:
            return False
        path.unlink()
    except OSError:
        return False
    _remove(_table(path.parents[1], path.stem))
    return True


def _table(root: Path, name: str) -> Path:
    return root / FACTS / f"{name}.toml"


def _write(path: Path, text: str) -> None:
    """Write a file aside and link it into place: unlike a rename, that takes no other's place."""
    aside = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        if path.parent.name == FACTS:
            path.parent.mkdir(exist_ok=True)
        with aside.open("w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        os.link(aside, path)
    except FileExistsError:
        if path.read_text(encoding="utf-8") != text:
            raise TakenError(f"{path} exists already") from None
    except OSError as error:
        raise UnwritableError(f"{path}: {error.strerror}") from error
    finally:
        _remove(aside)


def _remove(path: Path) -> None:
    with suppress(OSError):  # a read-only folder, in which there is nothing to remove
        path.unlink(missing_ok=True)
