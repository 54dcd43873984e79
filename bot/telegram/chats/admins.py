"""Who may change a group's settings: its administrators, the anonymous ones among them."""

import structlog
from telegram import Chat, ChatMember, Message, Update
from telegram.error import BadRequest, ChatMigrated, Forbidden

from bot.telegram.chats.admit import admit
from bot.telegram.context import Context
from bot.telegram.sending.language import script_for
from bot.telegram.sending.persist import persist
from bot.telegram.sending.place import Place
from bot.telegram.sending.send import say

log = structlog.get_logger()
_ADMINS = {ChatMember.OWNER, ChatMember.ADMINISTRATOR}


async def admins_message(update: Update, context: Context) -> Message | None:
    """Give a message whose sender may change the chat's settings; tell other senders who may."""
    message = update.effective_message
    if message is None or not await admit(update, context):
        return None
    if await may_change(update, context):
        return message
    await say(Place.of(message), script_for(update), "admins_only", context)
    return None


async def may_change(update: Update, context: Context) -> bool:
    """Tell whether the sender of an update may change settings; in a private chat he always may."""
    chat, user, message = update.effective_chat, update.effective_user, update.message
    if chat is None:
        return False
    if chat.type == Chat.PRIVATE:
        return True
    if message is not None and message.sender_chat is not None:
        return message.sender_chat.id == chat.id  # any other is a channel, which has no rights
    return user is not None and await _is_admin(chat.id, user.id, context)


async def _is_admin(chat_id: int, user_id: int, context: Context) -> bool:
    bot = context.bot
    try:
        member = await persist(lambda: bot.get_chat_member(chat_id, user_id), harmless=True)
        return member.status in _ADMINS
    except ChatMigrated as error:
        return await _is_admin(error.new_chat_id, user_id, context)
    except BadRequest:
        log.info("member_not_told")  # Telegram promises this answer to administrators only
    except Forbidden:
        return False
    try:
        admins = await persist(lambda: bot.get_chat_administrators(chat_id), harmless=True)
    except (BadRequest, Forbidden):
        return False
    return any(each.user.id == user_id for each in admins)
