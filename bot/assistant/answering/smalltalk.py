"""Small talk: a greeting, thanks, a farewell, anger, play, or what the bot is, in a few lines."""

from bot.assistant.answering.buttons import question
from bot.assistant.answering.declining import examples
from bot.assistant.reply import Button, Do, Paragraph, Reply
from bot.assistant.texts import texts_for
from bot.assistant.triage import Intent
from index import Library
from index.script import Script

_SHOWN_EXAMPLES = {"hello", "who", "can", "made", "play"}


def smalltalk(library: Library, kind: str, script: Script) -> Reply:
    """Answer small talk of a kind; a greeting, play or a question on the bot gets examples too."""
    offered = examples(library) if kind in _SHOWN_EXAMPLES else ()
    asks = tuple(question(library, each, script) for each in offered)
    return Reply(
        Intent.SMALLTALK,
        (Paragraph(getattr(texts_for(script), kind)),),
        tuple((Button(ask, Do.ASK, each.id),) for ask, each in zip(asks, offered, strict=True)),
        suggestions=asks,
    )
