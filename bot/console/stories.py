"""Stories told in several short messages: whether the reply to the last is what is needed."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.assistant.assistant import Assistant
from bot.assistant.reply import Reply
from bot.assistant.triage import Intent
from bot.console.conversation import replies
from index.corpus.tsv_rows import read_table
from index.evaluate.metrics import Share
from index.evaluate.table import share_cell

TABLE = "stories.tsv"
BETWEEN = " ⏎ "  # stands between the messages of a story
ASK, DECLINE = "ask", "decline"
EMERGENCY = "emergency"
KINDS = (EMERGENCY, "card", ASK, DECLINE)
_DECLINED = {Intent.UNKNOWN, Intent.SMALLTALK}


@dataclass(frozen=True)
class Story:
    """One story. `kind` is what the table wants first: an emergency, a card, ask or decline.

    `last` tells whether the reply to the last message is among what is wanted, `ever` whether any
    reply of the conversation is: first aid that came a message earlier is not given again.
    """

    part: str
    kind: str
    last: bool
    ever: bool


def stories(assistant: Assistant, folder: Path, *parts: str) -> tuple[Story, ...]:
    """Go through the stories of the table, or of these parts of it."""
    found = []
    for row in read_table(folder / TABLE):
        if parts and row["part"] not in parts:
            continue
        wanted = frozenset(row["expected"].split("|"))
        right = [meets(each, wanted) for each in replies(assistant, row["turns"].split(BETWEEN))]
        found.append(Story(row["part"], _kind(row["expected"]), right[-1], any(right)))
    return tuple(found)


def meets(reply: Reply, wanted: frozenset[str]) -> bool:
    """Tell whether a reply is one of those wanted: emergencies and cards by id, ask or decline.

    A note after first aid, which says whom to tell, belongs to that emergency.
    """
    if reply.listens and ASK in wanted:
        return True
    if reply.situation in wanted:
        return True
    if reply.intent in _DECLINED and not reply.passages:
        return DECLINE in wanted and not reply.listens
    first = reply.passages[0].passage if reply.passages else None
    return first is not None and bool({first.id, first.document} & wanted)


def render(found: Sequence[Story]) -> str:
    """Print, by part and kind, the share of stories that are answered as needed, with intervals."""
    lines = []
    for part in sorted({each.part for each in found}):
        for kind in (*KINDS, "all"):
            these = [each for each in found if each.part == part and kind in {each.kind, "all"}]
            last = share_cell(Share.of([each.last for each in these]), 0)
            ever = share_cell(Share.of([each.ever for each in these]), 0)
            lines.append(f"stories, {part}, {kind}: {len(these)}, last reply {last}, any {ever}")
    return "\n".join(lines)


def _kind(expected: str) -> str:
    first = expected.partition("|")[0]
    if first in KINDS:
        return first
    return EMERGENCY if first.startswith(EMERGENCY) else "card"
