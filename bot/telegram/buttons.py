"""Presses of inline buttons: each shows something or counts a vote; a stale one gets a sentence."""

import time
from dataclasses import replace

import structlog
from telegram import CallbackQuery, InlineKeyboardMarkup, Message, Update

from bot.assistant.menu import menu, parts
from bot.assistant.reply import Button, Do, Reply
from bot.clock import now
from bot.telegram.chats.admit import sender
from bot.telegram.context import Context, services
from bot.telegram.insight import noted
from bot.telegram.questions.leaning import keep_card
from bot.telegram.sending.callbacks import Press, decode
from bot.telegram.sending.catalogues import sentence
from bot.telegram.sending.language import script_for
from bot.telegram.sending.place import Place
from bot.telegram.sending.send import SentMessages, correct, put_buttons, send
from bot.telegram.updates.queries import message_of, respond, too_fast
from index.script import Script

log = structlog.get_logger()
_VOTES = {Do.USEFUL, Do.USELESS}


async def press(update: Update, context: Context) -> None:
    """Do what a button says, and always answer the query."""
    query = update.callback_query
    if query is None:
        return
    message, pressed = message_of(query), _read(query.data or "", context)
    if pressed is None or message is None:
        await respond(query, sentence(script_for(update), "stale_button"))
    elif (wait := wait_for(pressed.button, update, context)) is not None:
        await respond(query, sentence(pressed.script, "slow_down", seconds=wait))
    elif pressed.button.do in _VOTES:
        await _vote(query, pressed, message, context)
    else:
        await _show(update, query, pressed, message, context)


async def show(
    query: CallbackQuery,
    reply: Reply,
    message: Message,
    script: Script,
    context: Context,
    said: str = "",
) -> SentMessages | None:
    """Send what a button shows, and answer its query with `said`.

    None in a group that was sent it just now: there many may press, and as often as they like.
    """
    place, pressed = Place.of(message), services(context).counted.presses
    key = message.chat_id, message.message_id, query.data
    if place.answers is not None and not pressed.first(key, time.monotonic()):
        await respond(query, sentence(script, "shown_already"))
        return None
    sent = SentMessages()
    try:
        await respond(query, said)
        sent = await send(reply, place, script, context)
    finally:
        if not sent.ids:
            pressed.forget(key)  # nobody has seen it
    return sent


def _read(data: str, context: Context) -> Press | None:
    """Parse a button, with what was too long for it spelled out."""
    pressed = decode(data)
    if pressed is None:
        return None
    value = services(context).abbreviated.get(pressed.button.value, pressed.button.value)
    return replace(pressed, button=replace(pressed.button, value=value))


def wait_for(button: Button, update: Update, context: Context) -> int | None:
    """Give the seconds to wait, to those who press too fast. Emergencies always pass."""
    if button.do is Do.EMERGENCY or button.value.startswith("emergency"):
        return None
    return too_fast(update, services(context).limits.messages)


async def _show(
    update: Update, query: CallbackQuery, pressed: Press, message: Message, context: Context
) -> None:
    reply = await services(context).thinking.quick(_reply, pressed, context)
    if reply is None:
        await respond(query, sentence(pressed.script, "passage_gone"), alert=True)
        return
    place, button = Place.of(message), pressed.button
    sent: SentMessages | None
    if _turns_page(button, message):
        await respond(query)
        sent = await correct(reply, (message.message_id,), place, pressed.script, context)
    else:
        sent = await show(query, reply, message, pressed.script, context)
    if sent is None:
        return
    article = button.value if button.do is Do.ORIGINAL else ""
    keep_card(reply, place, sent, sender(update), context, article=article)
    noted.shown(reply, context)
    log.info("pressed", do=str(button.do), value=button.value)


def _reply(pressed: Press, context: Context) -> Reply | None:
    assistant, script = services(context).thinking.assistant, pressed.script
    do, value = pressed.button.do, pressed.button.value
    if do is Do.MENU:
        return menu(assistant.library, value, pressed.button.page, script)
    if do is Do.PARTS:
        return parts(assistant.library, value, script)
    if do is Do.ORIGINAL:
        return assistant.original(value, script)
    if do is Do.EMERGENCY:
        return assistant.emergency(value, script)
    return assistant.passage(value, script)


def _turns_page(button: Button, message: Message) -> bool:
    """A menu turns its pages in place; under any other message the menu comes as a new one."""
    if button.do is not Do.MENU:
        return False
    shown = [each.button for each in map(decode, data_of(message)) if each is not None]
    menus = {each.value for each in shown if each.do is Do.MENU}
    return menus == {button.value} and {each.do for each in shown} == {Do.ASK, Do.MENU}


async def _vote(query: CallbackQuery, pressed: Press, message: Message, context: Context) -> None:
    """Count a vote once for each message: its voting buttons go."""
    service, button = services(context), pressed.button
    key = message.chat_id, message.message_id
    if service.thinking.assistant.library.get(button.value) is None:
        await respond(query, sentence(pressed.script, "passage_gone"))
        return
    if query.data in data_of(message) and service.counted.votes.first(key):
        try:
            await service.votes.add(button.value, useful=button.do is Do.USEFUL, day=now().date())
            if button.do is Do.USELESS:
                service.insight.counting.doubt("disliked", button.value, query.from_user.id)
        except Exception:
            service.counted.votes.forget(key)
            raise
    await respond(query, sentence(pressed.script, "thanks_for_vote"))
    await _remove_votes(message, context)


async def _remove_votes(message: Message, context: Context) -> None:
    rows = message.reply_markup.inline_keyboard if message.reply_markup else ()
    kept = [row for row in rows if not any(_is_vote(str(each.callback_data)) for each in row)]
    if len(kept) == len(rows):
        return
    markup = InlineKeyboardMarkup(kept) if kept else None
    await put_buttons(markup, message, context)


def _is_vote(data: str) -> bool:
    pressed = decode(data)
    return pressed is not None and pressed.button.do in _VOTES


def data_of(message: Message) -> list[str]:
    """List the data of the buttons that stand under a message."""
    rows = message.reply_markup.inline_keyboard if message.reply_markup else ()
    return [str(each.callback_data) for row in rows for each in row]
