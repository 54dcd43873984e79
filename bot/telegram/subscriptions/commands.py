"""/tips and /settings: the settings of this chat, or of the topic in which they are asked for."""

from telegram import Update

from bot.telegram.chats.admins import admins_message
from bot.telegram.context import Context
from bot.telegram.sending.language import script_for
from bot.telegram.sending.place import Place
from bot.telegram.sending.send import send_pages
from bot.telegram.subscriptions.changes import MAIN
from bot.telegram.subscriptions.panel import page, wishes_of


async def settings(update: Update, context: Context) -> None:
    """Show the settings, to those who may change them."""
    message = await admins_message(update, context)
    if message is None:
        return
    place = Place.of(message)
    wishes = await wishes_of(place, context)
    await send_pages([page(wishes, MAIN, script_for(update))], place, context)
