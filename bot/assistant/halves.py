"""Halves: a message that asks two things, each of which may have a card of its own."""

import re
from collections.abc import Sequence

from index import Hit, Passage
from index.script import fold
from index.search import Result

_BREAK = re.compile(
    r"[，,。；;！!?？\n]+|(?<=[吗呢么])\s+|\s+(?=(?:and|what|how|can|is|do|will)\b)"
)
_ASKS = re.compile(
    r"吗|呢|嘛|怎|咋|点样|如何|什么|啥|多少|多久|几(?![万千百十])|谁|哪|是不是|能不能|会不会|要不要|有没有|算不算|可不可以|"
    r"使唔使|会唔会|可唔可以|[不没]$|必须.{1,6}|\b(?:what|how|can|is|are|do|does|will|should|which|why|where)\b"
)
_FEWEST = 5  # characters of a half that says what it is about
MOST = 3
SURE = 0.8  # confidence from which a half is told of


def halves(text: str) -> tuple[str, ...]:
    """Give the clauses that ask something, where there are two or three of them; else nothing."""
    clauses = (clause.strip() for clause in _BREAK.split(fold(text)))
    asking = [clause for clause in clauses if len(clause) >= _FEWEST and _ASKS.search(clause)]
    return tuple(asking) if 2 <= len(asking) <= MOST else ()


def other_half(whole: Result, parts: Sequence[Result]) -> Passage | None:
    """Give what answers a half surely, is near to the whole, and is not shown for it already."""
    first = whole.hits[0]
    shown = {first.passage.id, *(each.id for each in first.more)}
    near = {hit.passage.document for hit in whole.hits}
    found = (_sure(part) for part in parts)
    return next(
        (
            hit.passage
            for hit in found
            if hit is not None and hit.passage.id not in shown and hit.passage.document in near
        ),
        None,
    )


def _sure(part: Result) -> Hit | None:
    return part.hits[0] if part.hits and part.confidence >= SURE else None
