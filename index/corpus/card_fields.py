"""What single fields of a card must be: texts that can be seen, days that exist, web addresses."""

import re
from collections.abc import Iterator, Mapping

from index.breaches import Breach, Broken
from index.corpus.cards import first_day

_KEYS = {"publisher", "document", "date", "url"}
_URL = re.compile(r"https?://[^\s/]\S*")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029]")  # not tabs and line ends


def is_blank(value: object) -> bool:
    return not (value.strip() if isinstance(value, str) else value)


def unseen(text: str) -> str:
    """Name a character that nobody sees; give an empty text where there is none."""
    found = _CONTROL.search(text)
    return f"holds a character that cannot be seen, {found[0]!a}: take it out" if found else ""


def wrong_text(text: str) -> str:
    """Tell what is wrong with a text; give an empty text where nothing is."""
    return unseen(text) if text.strip() else "holds an empty text: write it or take it out"


def is_wordless(text: str) -> bool:
    """Tell whether a text that people are to ask by holds no word."""
    return not re.search(r"\w", text)


def wrong_source(item: Mapping[str, object]) -> Iterator[str | Broken]:
    """Tell what is wrong with one of a card's sources."""
    unknown = set(item) - _KEYS
    if unknown:
        yield f"unknown key in sources: {', '.join(sorted(unknown))}"
    publisher, day = item.get("publisher"), item.get("date")
    if is_blank(publisher) or is_blank(day):
        yield Breach.SOURCE_SHORT.by()
    elif not _is_date(str(day)):
        yield Breach.DATE_WRONG.by(date=day)
    for key in ("publisher", "document", "url"):
        text = item.get(key)
        if text is None or (key == "publisher" and is_blank(text)):
            continue
        if not isinstance(text, str):
            yield f"a source's {key} is one text, not {text!r}"
        elif wrong := wrong_text(text):
            yield f"a source's {key} {wrong}"
        elif key == "url" and not _URL.fullmatch(text):
            yield f"a source's url begins with https:// or http://, not {text!r}"


def _is_date(text: str) -> bool:
    try:
        return bool(first_day(text))
    except ValueError:
        return False
