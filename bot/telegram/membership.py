"""Chats that come and go: added, removed, blocked, turned into a supergroup."""

import structlog
from telegram import ChatMember, ChatMemberUpdated, Update
from telegram.error import TelegramError

from bot.assistant.texts import ZH
from bot.telegram.clock import now
from bot.telegram.context import Context, services
from bot.telegram.kinds import kind_of

log = structlog.get_logger()
_OUT = {ChatMember.LEFT, ChatMember.BANNED}
_GROUPS = {"group", "supergroup"}


async def membership(update: Update, context: Context) -> None:
    """The bot's own place in a chat has changed; a group that adds it gets one short greeting."""
    change = update.my_chat_member
    if change is None:
        return
    chats = services(context).chats
    if change.new_chat_member.status in _OUT:
        private = change.chat.type == change.chat.PRIVATE
        await chats.leave(change.chat.id, "blocked" if private else "left", now())
    else:
        await chats.seen(change.chat.id, kind_of(change.chat), now())
        if change.chat.type in _GROUPS and _came_in(change):
            await _greet(change, context)
    log.info("membership", chat=change.chat.type, status=change.new_chat_member.status)


async def migrated(update: Update, context: Context) -> None:
    """A group became a supergroup: its number changes wherever it is kept."""
    message = update.effective_message
    if message is None or message.migrate_to_chat_id is None:
        return
    await services(context).chats.migrate(message.chat_id, message.migrate_to_chat_id, now())


def _came_in(change: ChatMemberUpdated) -> bool:
    return change.old_chat_member.status in _OUT


async def _greet(change: ChatMemberUpdated, context: Context) -> None:
    words = ZH.group_greeting.format(username=context.bot.bot.username)
    try:
        await context.bot.send_message(change.chat.id, words)
    except TelegramError:
        log.info("greeting_refused")
