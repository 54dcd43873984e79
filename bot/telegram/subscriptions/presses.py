"""Presses under the settings: each changes one thing, and the message says at once what holds."""

import structlog
from telegram import CallbackQuery, Message, Update

from bot.clock import now
from bot.telegram.chats.admins import may_change
from bot.telegram.chats.kinds import kind_of
from bot.telegram.context import Context, services
from bot.telegram.insight import noted
from bot.telegram.sending.catalogues import sentence, subscription_words
from bot.telegram.sending.language import script_for
from bot.telegram.sending.place import Place
from bot.telegram.sending.send import replace
from bot.telegram.subscriptions.changes import Press, apply, decode
from bot.telegram.subscriptions.panel import keep, page, wishes_of
from bot.telegram.updates.queries import message_of, respond, too_fast

log = structlog.get_logger()


async def press(update: Update, context: Context) -> None:
    """Change what a button says, for those who may; a stale one gets a sentence."""
    query = update.callback_query
    if query is None:
        return
    message, pressed = message_of(query), decode(query.data or "")
    if message is None or pressed is None:
        await respond(query, subscription_words(script_for(update), "stale"), alert=True)
        return
    if (wait := too_fast(update, services(context).limits.presses)) is not None:
        await respond(query, sentence(pressed.script, "slow_down", seconds=wait))
    elif not await may_change(update, context):
        await respond(query, sentence(pressed.script, "admins_only"), alert=True)
    else:
        await services(context).turns.wait(update)  # two admins change one after another
        await _change(query, pressed, message, context)


async def _change(query: CallbackQuery, pressed: Press, message: Message, context: Context) -> None:
    place = Place.of(message)
    await services(context).chats.seen(place.chat_id, kind_of(message.chat), now())
    before = await wishes_of(place, context)
    after = apply(before, pressed.change, now())
    if after is None:
        await respond(query, subscription_words(pressed.script, "stale"), alert=True)
        return
    await keep(before, after, context)
    noted.changed(before.subscription, after.subscription, context)
    await respond(query)
    await replace(page(after, pressed.page, pressed.script), message.message_id, place, context)
    log.info("settings", page=pressed.page, change=pressed.change[:1])
