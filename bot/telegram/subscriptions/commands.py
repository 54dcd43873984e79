"""/tips and /settings: the settings of this chat, or of the topic in which they are asked for."""

from telegram import Update

from bot.telegram.admit import admit
from bot.telegram.context import Context
from bot.telegram.language import script_for
from bot.telegram.place import Place
from bot.telegram.send import send_pages, tell
from bot.telegram.subscriptions.admins import may_change
from bot.telegram.subscriptions.changes import MAIN
from bot.telegram.subscriptions.panel import page, wishes_of, words


async def settings(update: Update, context: Context) -> None:
    """Show the settings, to those who may change them."""
    message = update.effective_message
    if message is None or not await admit(update, context):
        return
    place, script = Place.of(message), script_for(update)
    if not await may_change(update, context):
        await tell(place, words(script, "admins_only"), context)
        return
    wishes = await wishes_of(place, context)
    await send_pages([page(wishes, MAIN, script)], place, context)
