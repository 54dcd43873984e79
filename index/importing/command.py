"""`python -m index import FILE`: a document or a page becomes cards for review."""

import argparse
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from index.errors import USAGE_ERROR
from index.settings import KnowledgeSettings

if TYPE_CHECKING:
    from index.corpus.cards import Source
    from index.importing.page import Body, Found, Removed

_INTERRUPTED = 130
_WORDS = 60  # characters shown of a block that was removed


class _Unanswered(Exception):  # noqa: N818 - nobody is there to say it
    """The source is not known in full and nobody can be asked."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command's arguments."""
    parser.add_argument(
        "file", type=Path, metavar="FILE", help="a document or page: PDF, DOCX, HTML or plain text"
    )
    parser.add_argument(
        "--into", type=Path, metavar="FOLDER",
        help="folder for the cards (default: review/<file name> in the data folder)",
    )  # fmt: skip
    parser.add_argument("--publisher", type=_words, help="who published the page")
    parser.add_argument("--document", type=_words, help="the document's title")
    parser.add_argument("--date", type=_day, metavar="YYYY-MM-DD", help="when it was published")
    parser.add_argument(
        "--yes", action="store_true", help="take what the page says of itself, without asking"
    )


def run(args: argparse.Namespace, settings: KnowledgeSettings) -> int:
    """Write the cards, name them on standard output, and on standard error what was removed."""
    from index.importing.cut import cut
    from index.importing.write import slug_of, write

    page = read_page(args.file)
    body = page.body
    _say(report(body.removed))
    try:
        source = _source(args, body.found, page.hinted)
    except _Unanswered as error:
        _say(f"import: {error}")
        return USAGE_ERROR
    except KeyboardInterrupt:
        _say("\nimport: nothing was written")
        return _INTERRUPTED
    slug = slug_of(args.file.stem, page.text)
    root = args.into or settings.data_dir / "review" / slug
    paths = write(cut(body), source, slug, root, settings.corpus_dir)
    sys.stdout.write("".join(f"{path}\n" for path in paths))
    _say(f"{len(paths)} cards; what they still need: FANZHA_CORPUS_DIR={root} "
         ".venv/bin/python -m index check")  # fmt: skip
    return 0


@dataclass(frozen=True)
class Read:
    """A file's body, what its properties hint at, and all of its text."""

    body: "Body"
    hinted: "Found"
    text: str


def read_page(path: Path) -> Read:
    """Read a file and find the body in it."""
    from index.importing.body import strip
    from index.importing.files import read_file

    sheet = read_file(path)
    body = strip(sheet.lines, sheet.said, path.name)
    text = "\n".join(line.text for line in sheet.lines)
    return Read(replace(body, removed=(*sheet.removed, *body.removed)), sheet.hinted, text)


def report(removed: "tuple[Removed, ...]") -> str:
    """Name what was removed: how many lines, why, and the first words of each block."""
    count = sum(len(block.lines) for block in removed)
    rows = [f"lines removed: {count}" + (f", in blocks: {len(removed)}" if removed else "")]
    for block in removed:
        words = " / ".join(block.lines)
        shown = words if len(words) <= _WORDS else words[: _WORDS - 1] + "…"
        rows.append(f"{len(block.lines):5} {block.reason:<16} {shown}")
        rows += [f"      ! a sentence: {each}" for each in block.sentences]
    return "\n".join(rows)


def _source(args: argparse.Namespace, found: "Found", hinted: "Found") -> "Source":
    """Complete the source: from the options, else what the page says, else by asking.

    A file's properties are only offered: they may be those of the file that it was copied from.
    """
    from index.corpus.cards import Source

    detected = _fields(found)
    offered = {name: detected[name] or hint for name, hint in _fields(hinted).items()}
    said = {name: getattr(args, name) for name in detected}
    if args.yes:
        said = {name: said[name] or detected[name] for name in said}
    missing = [name for name in said if not said[name]]
    if missing and (args.yes or not sys.stdin.isatty()):
        raise _Unanswered(_missing(missing, detected, _fields(hinted), args.yes))
    for name in missing:
        said[name] = _ask(name, offered[name], _day if name == "date" else _words)
    return Source(said["publisher"], said["document"], said["date"])


def _fields(found: "Found") -> dict[str, str | None]:
    return {"publisher": found.publisher, "document": found.title, "date": found.date}


def _missing(
    missing: list[str],
    detected: dict[str, str | None],
    hinted: dict[str, str | None],
    yes: bool,
) -> str:
    options = ", ".join(f"--{name}" for name in missing)
    known = [f"{name} {detected[name]}" for name in missing if detected[name]]
    hints = [f"{name} {hinted[name]}" for name in missing if hinted[name] and not detected[name]]
    said = f" (the page says: {', '.join(known)}; --yes takes it)" if known and not yes else ""
    return f"missing {options}{said}" + (
        f" (the file's properties, to be checked: {', '.join(hints)})" if hints else ""
    )


def _ask(name: str, default: str | None, read: Callable[[str], str]) -> str:
    """Ask on the terminal until the answer can be used; an empty one takes what was detected."""
    while True:
        sys.stderr.write(f"{name} [{default}]: " if default else f"{name}: ")
        sys.stderr.flush()
        line = sys.stdin.readline()
        if not line:
            raise _Unanswered(f"missing --{name}")
        answer = line.strip() or default or ""
        try:
            return read(answer)
        except argparse.ArgumentTypeError as error:
            _say(str(error))


def _words(text: str) -> str:
    words = " ".join(text.split())
    if not words:
        raise argparse.ArgumentTypeError("this must not be empty")
    return words


def _day(text: str) -> str:
    """Check a date; cards allow 2023 and 2023-05 too, where a page says no more."""
    parts = text.strip().split("-")
    try:
        full = date.fromisoformat("-".join([*parts, *["01"] * (3 - len(parts))]))
    except ValueError:
        raise argparse.ArgumentTypeError(f"a date is YYYY-MM-DD, not {text!r}") from None
    return full.isoformat()[: len(text.strip())]


def _say(text: str) -> None:
    sys.stderr.write(f"{text}\n")
