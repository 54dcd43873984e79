"""`python -m bot evaluate`: how often whole replies are right, declined or wrongly alarmed."""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from bot.assistant.assistant import Assistant
from bot.assistant.triage import Intent
from bot.console import conversation
from index.corpus.tsv_rows import read_table
from index.evaluate.outcomes import Outcome, judge
from index.evaluate.questions import Question
from index.progress import Progress


@dataclass(frozen=True)
class Alarm:
    """One message of the emergency tables: what it is, and what the assistant took it for."""

    part: str
    text: str
    expected: str | None
    given: str | None

    @property
    def right(self) -> bool:
        return self.given == self.expected


@dataclass(frozen=True)
class Talk:
    """One conversation: whether what its last message asks for is said in the last reply.

    `ever` tells whether any reply says it: what was shown a moment ago need not be said again.
    """

    part: str
    last: bool
    ever: bool


def replies(
    assistant: Assistant, questions: Sequence[Question], progress: Progress
) -> tuple[Outcome, ...]:
    """Answer every question; an answer counts by its first passages, a declined one as wrong."""
    outcomes = []
    for question in progress(questions, "answering", len(questions)):
        reply = assistant.reply(question.text)
        shown = [cited.passage for cited in reply.passages]
        declined = reply.intent in {Intent.UNKNOWN, Intent.SMALLTALK}
        text = reply.passages[0].text if reply.passages else ""
        outcome = judge(question, shown, reply.confidence, declined=declined, text=text)
        outcomes.append(replace(outcome, told=reply.told))
    return tuple(outcomes)


def alarms(assistant: Assistant, folder: Path) -> tuple[Alarm, ...]:
    """Put the emergency tables through the assistant's triage."""
    found = []
    for row in read_table(folder / "emergency.tsv"):
        found.append(_alarm(assistant, row, row["situation"]))
    for row in read_table(folder / "not-emergency.tsv"):
        found.append(_alarm(assistant, row, None))
    return tuple(found)


def talks(assistant: Assistant, folder: Path, *parts: str) -> tuple[Talk, ...]:
    """Go through the conversations of the table of follow-ups, or of these parts of it."""
    found = []
    for row in read_table(folder / "followup.tsv"):
        if parts and row["part"] not in parts:
            continue
        said = conversation.replies(assistant, json.loads(row["turns"]))
        holds = [bool(re.search(row["must"], each.text)) for each in said]
        found.append(Talk(row["part"], holds[-1], any(holds)))
    return tuple(found)


def render_talks(found: Sequence[Talk]) -> str:
    """Print, by part, how many conversations end with what was asked for."""
    lines = []
    for part in sorted({each.part for each in found}):
        these = [each for each in found if each.part == part]
        last, ever = sum(each.last for each in these), sum(each.ever for each in these)
        lines.append(
            f"follow-ups, {part}: {len(these)}, answered by the last reply {last}, by any {ever}"
        )
    return "\n".join(lines)


def render_told(outcomes: Sequence[Outcome]) -> str:
    """Print how often an answer tells of two cards, and whether the right one is told of."""
    ours = [each for each in outcomes if each.question.in_scope]
    two = sum(each.told > 1 and not each.declined for each in ours)
    right = sum(each.right_is_told for each in ours)
    share = f"{right / len(ours):.3f}" if ours else "-"
    return (
        f"of {len(ours)} in scope, {two} answers tell of two cards; the right one is told: {share}"
    )


def render_alarms(found: Sequence[Alarm]) -> str:
    """Print, by part, recall and right situation of emergencies and false alarms of the rest."""
    lines = []
    for part in sorted({each.part for each in found}):
        real = [each for each in found if each.part == part and each.expected]
        rest = [each for each in found if each.part == part and not each.expected]
        missed = sum(each.given is None for each in real)
        right = sum(each.right for each in real)
        false = sum(each.given is not None for each in rest)
        lines.append(
            f"emergencies, {part}: {len(real)}, missed {missed}, right situation {right}; "
            f"ordinary: {len(rest)}, taken for emergencies {false}"
        )
    return "\n".join(lines)


def _alarm(assistant: Assistant, row: dict[str, str], expected: str | None) -> Alarm:
    found = assistant.sort(row["text"])
    return Alarm(row["part"], row["text"], expected, found.situation)
