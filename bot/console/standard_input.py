"""Lines of standard input as texts: plain, or JSON where a text holds line breaks or turns."""

import json
import re
import sys
from io import TextIOWrapper
from typing import Any, TextIO

_MARK = "\ufeff"  # Windows Notepad begins a file with it
_SURROGATE = re.compile(r"[\ud800-\udfff]")


class LineError(ValueError):
    """A line of input is not what the command takes; the text says what is."""


def standard_input() -> TextIO:
    """Give standard input so that bytes that are not UTF-8 spoil their own line alone."""
    if isinstance(sys.stdin, TextIOWrapper):
        sys.stdin.reconfigure(errors="surrogateescape")
    return sys.stdin


def plain(line: str) -> str:
    """Give a line without space and mark around it. Raises LineError where it is not UTF-8."""
    if _SURROGATE.search(line):
        raise LineError("the line is not UTF-8")
    return line.removeprefix(_MARK).strip()


def turns(line: str) -> tuple[str, ...]:
    """Read one line: a text, a JSON string, or a JSON array of strings (turns of a conversation).

    A line that merely begins with a quotation mark or bracket, as people write, is a text.
    """
    stripped = plain(line)
    if not stripped:
        raise LineError("an empty line holds no question")
    found = _parsed(stripped) if stripped[0] in '"[' else stripped
    texts = found if isinstance(found, list) else [found]
    if not texts or not all(isinstance(each, str) and plain(each) for each in texts):
        raise LineError("a JSON line is a string or an array of strings, none of them empty")
    return tuple(texts)


def _parsed(text: str) -> Any:
    """Read JSON; what is none, or is nested beyond measure, is a text."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return text
