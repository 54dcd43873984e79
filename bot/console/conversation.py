"""Conversations that are known beforehand: each turn is answered after those before it."""

from collections.abc import Iterable, Iterator

from bot.assistant.assistant import Assistant
from bot.assistant.reply import Reply
from bot.assistant.turns.shown import Shown, remember


def replies(assistant: Assistant, turns: Iterable[str]) -> Iterator[Reply]:
    """Answer all turns, as if each came right after the one before."""
    shown: Shown | None = None
    for text in turns:
        reply = assistant.reply(text, shown)
        shown = remember(text, reply, shown, now=0.0)
        yield reply
