"""Presses of inline buttons: each shows something or counts a vote; a stale one gets a sentence."""

from telegram import CallbackQuery, InlineKeyboardMarkup, Message, Update

from bot.assistant.menu import menu
from bot.assistant.reply import Button, Do, Reply
from bot.assistant.texts import Texts, texts_for
from bot.telegram.callbacks import decode
from bot.telegram.clock import now
from bot.telegram.context import Context, services
from bot.telegram.language import script_for
from bot.telegram.send import edit, send
from index.script import Script

_VOTES = {Do.USEFUL, Do.USELESS}


async def press(update: Update, context: Context) -> None:
    """Do what a button says; always answer the query, so that no client keeps spinning."""
    query = update.callback_query
    if query is None:
        return
    message = query.message if isinstance(query.message, Message) else None
    script = script_for(update, (message.text or "") if message else "")
    texts = texts_for(script)
    button = decode(query.data or "")
    if button is None or message is None:
        await query.answer(texts.stale_button)
    elif button.do in _VOTES:
        await _vote(query, button, message, texts, context)
    elif button.do is Do.MENU:
        await _turn(query, button, message, script, context)
    else:
        await _show(query, button, message, script, context)


async def _show(
    query: CallbackQuery, button: Button, message: Message, script: Script, context: Context
) -> None:
    reply = _reply(button, script, context)
    if reply is None:
        await query.answer(texts_for(script).passage_gone, show_alert=True)
        return
    await query.answer()
    await send(reply, message, context)


def _reply(button: Button, script: Script, context: Context) -> Reply | None:
    assistant = services(context).assistant
    if button.do is Do.ORIGINAL:
        return assistant.original(button.value, script)
    if button.do is Do.EMERGENCY:
        return assistant.emergency(button.value, script)
    return assistant.passage(button.value, script)


async def _turn(
    query: CallbackQuery, button: Button, message: Message, script: Script, context: Context
) -> None:
    reply = menu(services(context).assistant.library, button.value, button.page, script)
    if reply is None:
        await query.answer(texts_for(script).stale_button)
        return
    await query.answer()
    if _is_menu(message):
        await edit(reply, message)
    else:
        await send(reply, message, context)


def _is_menu(message: Message) -> bool:
    """A menu turns its pages in place; any other message stays, and the menu comes below it."""
    presses = _presses(message)
    return (
        bool(presses)
        and all(each.do in {Do.ASK, Do.MENU} for each in presses)
        and any(each.do is Do.MENU and each.page for each in presses)
    )


async def _vote(
    query: CallbackQuery, button: Button, message: Message, texts: Texts, context: Context
) -> None:
    """Count a vote once for each message: its voting buttons go."""
    service = services(context)
    if service.assistant.library.get(button.value) is None:
        await query.answer(texts.passage_gone)
        return
    await service.votes.add(button.value, useful=button.do is Do.USEFUL, day=now().date())
    await query.answer(texts.thanks_for_vote)
    markup = message.reply_markup
    rows = markup.inline_keyboard if markup else ()
    kept = [row for row in rows if not any(_is_vote(str(each.callback_data)) for each in row)]
    await message.edit_reply_markup(InlineKeyboardMarkup(kept) if kept else None)


def _is_vote(data: str) -> bool:
    button = decode(data)
    return button is not None and button.do in _VOTES


def _presses(message: Message) -> list[Button]:
    markup = message.reply_markup
    rows = markup.inline_keyboard if markup else ()
    found = [decode(str(each.callback_data)) for row in rows for each in row]
    return [each for each in found if each is not None]
