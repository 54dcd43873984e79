"""Inline mode: what may be posted into any chat in the name of the bot. Only sure answers may.

“Nothing suspicious was found” is never offered: a swindler could post it under his own message.
"""

from dataclasses import dataclass

from bot.assistant.assistant import GROUP_SURE, Assistant
from bot.assistant.check.judging.verdict import Risk, Verdict
from bot.assistant.check.judging.verdict_code import Judged
from bot.assistant.check.showing.share import share
from bot.assistant.reply import Reply
from bot.assistant.triage import Intent
from index.asked_in import script_of
from index.script import Script

LEAST = 4  # characters of a query that can be answered
_LEAST_MESSAGE = 12  # characters from which an unanswered query is judged as a message
_DESCRIPTION = 100


@dataclass(frozen=True)
class Article:
    """A reply that a person can choose and post; `title` and `description` are for choosing."""

    title: str
    description: str
    reply: Reply


def article(assistant: Assistant, text: str) -> Article | None:
    """Answer a query, or judge it as a message; None where the bot is not sure."""
    reply = assistant.reply(text)
    if reply.verdict is not None:
        return _verdict(reply.verdict, script_of(text))
    sure = reply.intent is Intent.ANSWER and reply.confidence >= GROUP_SURE
    if sure or reply.intent is Intent.EMERGENCY:
        return _article(reply)
    if reply.intent is Intent.UNKNOWN and len(text) >= _LEAST_MESSAGE:
        verdict = assistant.verdict(text)
        if verdict.risk is Risk.HIGH:
            return _verdict(verdict, script_of(text))
    return None


def _verdict(verdict: Verdict, script: Script) -> Article | None:
    """Post the warning for the family, which repeats nothing of the message."""
    reply = share(Judged.of(verdict), verdict, script)
    if reply is None:
        return None
    said = reply.paragraphs
    return Article(said[1].text, said[-2].text[:_DESCRIPTION], reply)


def _article(reply: Reply) -> Article:
    first, *rest = reply.paragraphs
    described = rest[0].text if rest else ""
    return Article(first.text, described[:_DESCRIPTION], reply)
