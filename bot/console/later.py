"""Everyday messages and later turns: whether what is shown answers them, by readers' labels."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from bot.assistant.assistant import Assistant
from bot.assistant.reply import Reply
from bot.assistant.triage import Intent
from bot.console.conversation import replies
from index.corpus.tsv_rows import read_table

TABLE, EVERYDAY, TALKS = "turns.tsv", "everyday.tsv", "talks.tsv"
KINDS = ("lean", "detail", "own", "ask", "out")


class Worth(StrEnum):
    """What the first passage of a reply is worth to who asked.

    It says what was asked for (GOOD); is on the matter and of use (FAIR); is neither, as far as
    was labelled (OTHER); none was shown, since it was declined or asked back (NONE).
    """

    GOOD = "good"
    FAIR = "fair"
    OTHER = "other"
    NONE = "none"


@dataclass(frozen=True)
class Turn:
    """One message, mostly a later turn. `kind` is one of KINDS, as the table's readers told.

    A message of the kind `ask` says too little for anybody to answer it.
    """

    part: str
    kind: str
    worth: Worth


def later_turns(
    assistant: Assistant, folder: Path, *parts: str, table: str = TABLE
) -> tuple[Turn, ...]:
    """Judge the last turn of each conversation of the table, or of these parts of it."""
    rows = [row for row in read_table(folder / table) if not parts or row["part"] in parts]
    told = _told(assistant, map(_turns, rows))
    return tuple(Turn(row["part"], row["kind"], _worth(told[_turns(row)], row)) for row in rows)


def render(turns: Sequence[Turn], name: str = "later turns") -> str:
    """Print, by part and kind, what the replies were worth."""
    lines = []
    for part in sorted({each.part for each in turns}):
        for kind in KINDS:
            these = [each for each in turns if (each.part, each.kind) == (part, kind)]
            if not these:
                continue
            counts = Counter(each.worth for each in these)
            told = ", ".join(f"{worth} {counts[worth]}" for worth in Worth)
            lines.append(f"{name}, {part}, {kind}: {len(these)}, {told}")
    return "\n".join(lines)


def _turns(row: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(json.loads(row["turns"]))


def _told(
    assistant: Assistant, conversations: Iterable[tuple[str, ...]]
) -> dict[tuple[str, ...], Reply]:
    """Give the last reply of each conversation; what only begins another is not held twice."""
    told: dict[tuple[str, ...], Reply] = {}
    for turns in sorted(conversations, key=len, reverse=True):
        if turns not in told:
            for count, reply in enumerate(replies(assistant, turns), start=1):
                told[turns[:count]] = reply
    return told


def _worth(reply: Reply, row: Mapping[str, str]) -> Worth:
    if reply.intent is Intent.UNKNOWN or not reply.passages:
        return Worth.NONE
    first = reply.passages[0].passage.id
    if first in row["good"].split("|"):
        return Worth.GOOD
    return Worth.FAIR if first in row["fair"].split("|") else Worth.OTHER
