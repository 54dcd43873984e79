"""Later turns of conversations: whether what is shown answers them, by readers' labels."""

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

TABLE = "turns.tsv"


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
    """One later turn. `kind` is lean, own, detail or out, as the table's readers told."""

    part: str
    kind: str
    worth: Worth


def later_turns(assistant: Assistant, folder: Path, *parts: str) -> tuple[Turn, ...]:
    """Judge the last turn of each conversation of the table, or of these parts of it."""
    rows = [row for row in read_table(folder / TABLE) if not parts or row["part"] in parts]
    told = _told(assistant, map(_turns, rows))
    return tuple(Turn(row["part"], row["kind"], _worth(told[_turns(row)], row)) for row in rows)


def render(turns: Sequence[Turn]) -> str:
    """Print, by part and kind, what the replies were worth."""
    lines = []
    for part in sorted({each.part for each in turns}):
        for kind in ("lean", "detail", "own", "out"):
            these = [each for each in turns if (each.part, each.kind) == (part, kind)]
            counts = Counter(each.worth for each in these)
            told = ", ".join(f"{worth} {counts[worth]}" for worth in Worth)
            lines.append(f"later turns, {part}, {kind}: {len(these)}, {told}")
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
