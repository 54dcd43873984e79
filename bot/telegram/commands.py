"""Commands that need no search: greetings, menus, what the bot knows and keeps."""

from collections.abc import Callable, Coroutine
from typing import Any

from telegram import Message, Update

from bot.assistant.menu import MENU_FOLDERS, menu, sources
from bot.assistant.reply import Button, Do, Paragraph, Reply
from bot.assistant.texts import texts_for
from bot.assistant.triage import Intent
from bot.telegram.chats.admit import admit, sender
from bot.telegram.context import Context, services
from bot.telegram.insight import noted
from bot.telegram.questions.ask import rescue
from bot.telegram.questions.leaning import keep_card
from bot.telegram.questions.wish import is_for_another
from bot.telegram.sending.catalogues import sentence
from bot.telegram.sending.language import group_rules, script_for
from bot.telegram.sending.place import Place
from bot.telegram.sending.send import say, send, tell
from index.corpus.cards import EMERGENCY
from index.script import in_script


async def start(update: Update, context: Context) -> None:
    """Greet, with a button for each menu; the cheated come first. A link may name a card."""
    card = context.args[0] if context.args else ""
    if not await _is_card(card, context) and await rescue(update, context):
        return
    message = await _admitted(update, context)
    if message is None:
        return
    script = script_for(update)
    if card and await _show_card(card, message, update, context):
        return
    texts = texts_for(script)
    labels = {name: texts.commands[name] for name in MENU_FOLDERS}
    labels[EMERGENCY] = texts.i_was_cheated
    buttons = tuple((Button(label, Do.MENU, name),) for name, label in labels.items())
    reply = Reply(Intent.SMALLTALK, (Paragraph(texts.start),), buttons).in_script(script)
    await send(reply, Place.of(message), script, context)


async def privacy(update: Update, context: Context) -> None:
    message = await _admitted(update, context)
    if message is not None:
        await say(Place.of(message), script_for(update), "privacy", context)


async def help_(update: Update, context: Context) -> None:
    """List the commands; also say when the bot speaks in groups and what it can read there."""
    if await rescue(update, context):
        return
    message = await _admitted(update, context)
    if message is None:
        return
    script = script_for(update)
    commands = texts_for(script).commands.items()
    listed = in_script(script, "\n".join(f"/{name} {words}" for name, words in commands))
    lines = [sentence(script, "help", commands=listed), group_rules(script, context.bot.bot)]
    await tell(Place.of(message), "\n\n".join(lines), context)


async def unknown(update: Update, context: Context) -> None:
    """Say what commands there are, unless this one is another bot's."""
    message = update.effective_message
    if message is not None and not is_for_another(message.text or "", context.bot.bot):
        await help_(update, context)


def opens(folder: str) -> Callable[[Update, Context], Coroutine[Any, Any, None]]:
    """Give the command that opens a menu."""

    async def command(update: Update, context: Context) -> None:
        message = await _admitted(update, context)
        if message is None:
            return
        thinking, script = services(context).thinking, script_for(update)
        reply = await thinking.quick(menu, thinking.assistant.library, folder, 1, script)
        if reply is not None:
            await send(reply, Place.of(message), script, context)

    return command


async def sources_(update: Update, context: Context) -> None:
    message = await _admitted(update, context)
    if message is not None:
        thinking, script = services(context).thinking, script_for(update)
        reply = await thinking.quick(sources, thinking.assistant.library, script)
        await send(reply, Place.of(message), script, context)


async def _is_card(card: str, context: Context) -> bool:
    thinking = services(context).thinking
    return bool(card) and await thinking.quick(thinking.assistant.library.get, card) is not None


async def _show_card(card: str, message: Message, update: Update, context: Context) -> bool:
    place, script = Place.of(message), script_for(update)
    thinking = services(context).thinking
    reply = await thinking.quick(thinking.assistant.passage, card, script)
    if reply is None:
        return False
    sent = await send(reply, place, script, context)
    keep_card(reply, place, sent, sender(update), context)
    noted.shown(reply, context)
    return True


async def _admitted(update: Update, context: Context) -> Message | None:
    message = update.effective_message
    return message if message is not None and await admit(update, context) else None
