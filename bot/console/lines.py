"""Lines of standard input as texts: plain, or JSON where a text holds line breaks or turns."""

import json


class LineError(ValueError):
    """A line of input is not what the command takes; the text says what is."""


def turns(line: str) -> tuple[str, ...]:
    """Read one line: a text, a JSON string, or a JSON array of strings (turns of a conversation).

    A line that merely begins with a quotation mark or bracket, as people write, is a text.
    """
    stripped = line.strip()
    if not stripped:
        raise LineError("an empty line holds no question")
    if stripped[0] not in '"[':
        return (stripped,)
    try:
        value = json.loads(stripped)
    except ValueError:
        return (stripped,)
    if isinstance(value, str) and value.strip():
        return (value,)
    if (
        isinstance(value, list)
        and value
        and all(isinstance(each, str) and each.strip() for each in value)
    ):
        return tuple(value)
    raise LineError("a JSON line is a string or an array of strings, none of them empty")
