"""Who may change a group's settings: its administrators, the anonymous ones among them."""

import structlog
from telegram import Chat, ChatMember, Update
from telegram.error import BadRequest, ChatMigrated, Forbidden

from bot.telegram.context import Context
from bot.telegram.persist import persist

log = structlog.get_logger()
_ADMINS = {ChatMember.OWNER, ChatMember.ADMINISTRATOR}


async def may_change(update: Update, context: Context) -> bool:
    """Tell whether whoever sent this update may; in a private chat it is theirs."""
    chat, user, message = update.effective_chat, update.effective_user, update.message
    if chat is None:
        return False
    if chat.type == Chat.PRIVATE:
        return True
    if message is not None and message.sender_chat is not None:
        return message.sender_chat.id == chat.id  # else it is a channel's, which has no rights
    return user is not None and await _is_admin(chat.id, user.id, context)


async def _is_admin(chat_id: int, user_id: int, context: Context) -> bool:
    bot = context.bot
    try:
        member = await persist(lambda: bot.get_chat_member(chat_id, user_id), harmless=True)
        return member.status in _ADMINS
    except ChatMigrated as error:
        return await _is_admin(error.new_chat_id, user_id, context)
    except BadRequest:
        log.info("member_not_told")  # Telegram promises that to administrators only
    except Forbidden:
        return False
    try:
        admins = await persist(lambda: bot.get_chat_administrators(chat_id), harmless=True)
    except (BadRequest, Forbidden):
        return False
    return any(each.user.id == user_id for each in admins)
