"""Clauses and sentences: the pieces of a text, each of which says one thing."""

import re

# A point between figures ends nothing (3.5万), and a question mark stays with its clause. Some
# people type spaces for commas, but a space beside a figure or an English word is no comma
# (打了 110, what is 断卡), unless a pronoun follows.
_BREAK = re.compile(
    r"(?<=[?？])(?![?？])\s*|(?:[,，。!！;；~～…\n]|(?<!\d)\.|(?<=\d)\.(?!\d))+\s*"
    r"|(?<=[^\x00-\x7f])\s+(?!\d)|(?<=[a-z\d])\s+(?=[我俺你他她])"
)
_SENTENCE = re.compile(r"[^。！？!?\n]+[。！？!?\n]*")
_SAYS = re.compile(r"\w")


def clauses(text: str) -> list[str]:
    """Give a text's clauses, without the signs between them except question marks."""
    return [each.strip() for each in _BREAK.split(text) if _SAYS.search(each)]


def sentences(text: str) -> list[str]:
    """Give a text's sentences with their signs: together they are the text."""
    return _SENTENCE.findall(text)
