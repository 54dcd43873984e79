"""Operators: tells who is one, lets only operators use a command, and asks them to write."""

from telegram import ForceReply, Message, Update

from bot.telegram import commands
from bot.telegram.chats.admit import admit
from bot.telegram.context import Context, services
from bot.telegram.sending.persist import persist
from bot.telegram.sending.place import Place


def is_operator(update: Update, context: Context) -> bool:
    """Tell whether an update comes from an operator who is alone with the bot."""
    user, chat = update.effective_user, update.effective_chat
    private = chat is not None and chat.type == chat.PRIVATE
    return private and user is not None and user.id in services(context).operators


async def operators_message(update: Update, context: Context) -> Message | None:
    """Give the message of an operator; answer others as if there were no such command."""
    message = update.effective_message
    if message is None or not is_operator(update, context):
        await commands.unknown(update, context)
        return None
    return message if await admit(update, context) else None


async def ask_to_write(asked: str, place: Place, context: Context) -> None:
    """Ask for a text with a forced reply, by which the answer is recognised."""
    await persist(
        lambda: context.bot.send_message(
            place.chat_id, asked, reply_markup=ForceReply(), message_thread_id=place.thread_id
        )
    )
