"""Chats that come and go: added, removed, blocked, demoted, turned into a supergroup."""

import asyncio
from datetime import datetime, timedelta

import structlog
from telegram import Chat, ChatMember, ChatMemberRestricted, ChatMemberUpdated, Update

from bot.clock import now
from bot.storage.chats.chats import Chat as KnownChat
from bot.storage.chats.chats import Gone
from bot.telegram.chats.kinds import kind_of
from bot.telegram.context import Context, services
from bot.telegram.guard.switch import tell_if_deaf
from bot.telegram.insight import noted
from bot.telegram.sending.language import script_for
from bot.telegram.sending.place import Place
from bot.telegram.sending.send import say

log = structlog.get_logger()
SETTLES = 2.0  # seconds in which the messages about a change that reached us are handled
_JUST_NOW = timedelta(minutes=1)
_OUT = {ChatMember.LEFT, ChatMember.BANNED}
_GROUPS = {Chat.GROUP, Chat.SUPERGROUP}


async def membership(update: Update, context: Context) -> None:
    """The bot's own place in a chat has changed; a group that adds it gets one short greeting.

    Without the place of an administrator it may no longer read what its guard is to look at.
    """
    change = update.my_chat_member
    if change is None:
        return
    await services(context).turns.wait(update)  # who removes it and adds it again does so in order
    chat, chats = change.chat, services(context).chats
    if _is_out(change.new_chat_member):
        how: Gone = "blocked" if chat.type == Chat.PRIVATE else "left"
        await noted.ended(chat.id, how, context)
        await chats.leave(chat.id, how, now())
    else:
        at, before = now(), await chats.get(chat.id)
        await chats.seen(chat.id, kind_of(chat), at)
        script = script_for(update)
        if chat.type in _GROUPS and _came_in(change):
            if chat.type == Chat.SUPERGROUP and await _was_a_group(chat.id, before, at, context):
                log.info("not_greeted")  # the group was, under its old number
                return
            username = context.bot.bot.username
            await say(Place(chat.id), script, "group_greeting", context, username=username)
        elif chat.type in _GROUPS and _is_demoted(change):
            await tell_if_deaf(chat.id, script, context)
    log.info("membership", chat=chat.type, status=change.new_chat_member.status)


async def migrated(update: Update, context: Context) -> None:
    """A group became a supergroup; Telegram tells it in the old chat and in the new one."""
    message = update.message
    if message is None:
        return
    old, new = message.chat_id, message.chat_id
    if message.migrate_to_chat_id is not None:
        new = message.migrate_to_chat_id
    if message.migrate_from_chat_id is not None:
        old = message.migrate_from_chat_id
    if old != new:
        await services(context).chats.migrate(old, new, now())
        log.info("migrated")


async def _was_a_group(
    chat_id: int, before: KnownChat | None, at: datetime, context: Context
) -> bool:
    """Tell whether the bot came into a supergroup because its group became one.

    Telegram tells that it came in as of any other group, before or after it tells of the change.
    So what is not known yet is looked at again after a while: then it is as old as the group.
    """
    if before is not None:
        return before.state == "active" and at - before.changed < _JUST_NOW
    await asyncio.sleep(SETTLES)
    known = await services(context).chats.get(chat_id)
    return known is not None and known.since < at


def _came_in(change: ChatMemberUpdated) -> bool:
    return _is_out(change.old_chat_member)


def _is_demoted(change: ChatMemberUpdated) -> bool:
    before, after = change.old_chat_member.status, change.new_chat_member.status
    return before == ChatMember.ADMINISTRATOR != after


def _is_out(member: ChatMember) -> bool:
    gone = isinstance(member, ChatMemberRestricted) and not member.is_member
    return gone or member.status in _OUT
