"""The guard at work: looks at what a group's members write, and warns when it is very sure.

No text is stored or logged, memory loses it within a minute, and a message that cannot lead to a
warning now is not read at all. While the database is away nobody can tell which groups want to be
warned, so messages pass.
"""

from dataclasses import replace

import structlog
from telegram import Chat, InlineKeyboardMarkup, Message, Update
from telegram.ext import filters

from bot.assistant.check.showing.warning import warning
from bot.assistant.insight.names import GUARD
from bot.clock import now
from bot.telegram.context import Context, services
from bot.telegram.guard.steps import SILENCE, button
from bot.telegram.questions.thinking import BusyError
from bot.telegram.questions.wish import wish
from bot.telegram.sending.place import Place
from bot.telegram.sending.render import draw
from bot.telegram.sending.send import send_pages
from bot.telegram.updates.hidden import words_of

log = structlog.get_logger()
_LEAST = 12  # characters; shorter messages are talk


class ToOthers(filters.MessageFilter):
    """Takes messages that are written in a group and not meant for the bot."""

    def filter(self, message: Message) -> bool:
        return message.chat.type != Chat.PRIVATE and wish(message, message.get_bot().bot) is None


async def watch(update: Update, context: Context) -> None:
    """Warn under a new message that looks very much like fraud, where an admin asked for that."""
    message, service = update.message, services(context)
    text = words_of(message).strip() if message else ""
    if message is None or len(text) < _LEAST or _is_the_groups_own(message):
        return
    found = None
    with service.guard.outage:
        found = await service.guard.groups.get(message.chat_id)
    if found is None or not found.may_warn(now(), service.guard.pause):
        return
    if not service.thinking.ready or service.guard.looking.locked():
        return  # questions come first
    try:
        async with service.guard.looking:
            verdict = await service.thinking.verdict(text)
            script = await service.thinking.script(text)
    except BusyError:
        return
    reply = await service.thinking.quick(warning, verdict, script)
    claimed = False
    if reply is not None:
        with service.guard.outage:
            claimed = await service.guard.groups.claim(message.chat_id, now(), service.guard.pause)
    if reply is None or not claimed:
        return
    page = draw(reply, script)[-1]
    rows = list(page.keyboard.inline_keyboard) if page.keyboard else []
    rows.append((button(script, "silence", SILENCE),))
    await send_pages(
        [replace(page, keyboard=InlineKeyboardMarkup(rows))], Place.of(message), context
    )
    service.insight.counting.count(GUARD, verdict.scam or "")
    log.info("guard_warned", kind=verdict.scam, probability=round(verdict.probability, 3))


def _is_the_groups_own(message: Message) -> bool:
    """Tell whether a message comes from the linked channel or an anonymous administrator."""
    sent_as = message.sender_chat
    return bool(message.is_automatic_forward) or (
        sent_as is not None and sent_as.id == message.chat_id
    )
