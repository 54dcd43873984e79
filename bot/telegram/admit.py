"""Lets a message in: notes its chat, and holds back those who send too fast."""

import time

from telegram import Update

from bot.assistant.texts import texts_for
from bot.assistant.triage import Intent, triage
from bot.telegram.clock import now
from bot.telegram.context import Context, services
from bot.telegram.kinds import kind_of
from bot.telegram.language import script_for
from bot.telegram.notice import notice


async def admit(update: Update, context: Context, text: str = "") -> bool:
    """Tell whether to go on with this message. Emergencies always pass."""
    chat, message = update.effective_chat, update.effective_message
    if chat is None or message is None:
        return False
    await services(context).chats.seen(chat.id, kind_of(chat), now())
    sender = update.effective_user or update.effective_sender
    who, at = (sender.id if sender else chat.id), time.monotonic()
    flood = services(context).flood
    if flood.admit(who, at) or triage(text).intent is Intent.EMERGENCY:
        return True
    wait = flood.tell(who, at)
    if wait is not None and chat.type == "private":
        words = texts_for(script_for(update, text)).slow_down.format(seconds=wait)
        await notice(message, context, words)
    return False
