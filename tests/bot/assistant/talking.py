"""A conversation, for tests that look at what is said last."""

from bot.assistant.assistant import Assistant
from bot.assistant.reply import Reply
from bot.console.conversation import replies


def talk(assistant: Assistant, *turns: str) -> Reply:
    """Give the reply to the last of a person's messages."""
    *_, last = replies(assistant, turns)
    return last
