"""What all presses of buttons need: the message above, patience, an answer to the query."""

import time
from collections.abc import Awaitable, Callable

from telegram import CallbackQuery, Message, Update
from telegram.error import BadRequest

from bot.telegram.chats.admit import sender
from bot.telegram.chats.flood import FloodControl
from bot.telegram.sending.persist import persist


def message_of(query: CallbackQuery) -> Message | None:
    """Give the message above a button; None where the message is deleted, or too old."""
    message = query.message
    # python-telegram-bot may give a Message for one that cannot be reached, too.
    return message if isinstance(message, Message) and message.is_accessible else None


def too_fast(update: Update, presses: FloodControl) -> int | None:
    """Count a press; give the seconds to wait, if the sender presses too fast, else None."""
    who, at = sender(update), time.monotonic()
    return None if presses.admit(who, at) else presses.wait(who, at)


async def respond(query: CallbackQuery, words: str = "", *, alert: bool = False) -> None:
    """Answer a press, so that no client keeps spinning."""
    await answer(lambda: query.answer(words or None, show_alert=alert))


async def answer(request: Callable[[], Awaitable[bool]]) -> None:
    """Answer a query. Telegram forgets queries soon, so one that waited for the bot stays open."""
    try:
        await persist(request, harmless=True)
    except BadRequest as error:
        if "query" not in error.message.lower():
            raise
