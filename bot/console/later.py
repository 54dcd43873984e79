"""Later turns of conversations: whether what is shown answers them, by readers' labels."""

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from bot.assistant.assistant import Assistant
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


def later_turns(assistant: Assistant, folder: Path) -> tuple[Turn, ...]:
    """Go through the conversations of the table; each row is one, up to the turn that counts."""
    return tuple(
        Turn(row["part"], row["kind"], _worth(assistant, row)) for row in read_table(folder / TABLE)
    )


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


def _worth(assistant: Assistant, row: dict[str, str]) -> Worth:
    *_, reply = replies(assistant, json.loads(row["turns"]))
    if reply.intent is Intent.UNKNOWN or not reply.passages:
        return Worth.NONE
    first = reply.passages[0].passage.id
    if first in row["good"].split("|"):
        return Worth.GOOD
    return Worth.FAIR if first in row["fair"].split("|") else Worth.OTHER
