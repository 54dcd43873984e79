"""Commands that need no search: greetings, menus, what the bot knows and keeps."""

from telegram import Message, Update

from bot.assistant.menu import menu, sources
from bot.assistant.reply import Reply
from bot.assistant.texts import Texts, texts_for
from bot.telegram.admit import admit
from bot.telegram.context import Context, services
from bot.telegram.language import script_for
from bot.telegram.notice import notice
from bot.telegram.send import send


async def start(update: Update, context: Context) -> None:
    await _say(update, context, texts_for(script_for(update)).start)


async def privacy(update: Update, context: Context) -> None:
    await _say(update, context, texts_for(script_for(update)).privacy)


async def help_(update: Update, context: Context) -> None:
    """List the commands; in groups also say when the bot speaks and what it can read."""
    texts = texts_for(script_for(update))
    listed = "\n".join(f"/{name} {words}" for name, words in texts.commands.items())
    lines = [texts.help.format(commands=listed), group_rules(texts, context)]
    await _say(update, context, "\n\n".join(lines))


async def emergency(update: Update, context: Context) -> None:
    await _menu(update, context, "emergency")


async def law(update: Update, context: Context) -> None:
    await _menu(update, context, "law")


async def measures(update: Update, context: Context) -> None:
    await _menu(update, context, "measures")


async def scams(update: Update, context: Context) -> None:
    await _menu(update, context, "scams")


async def sources_(update: Update, context: Context) -> None:
    await _send(update, context, sources(services(context).assistant.library, script_for(update)))


def group_rules(texts: Texts, context: Context) -> str:
    """Say when the bot speaks in groups, and whether Telegram lets it read more than that."""
    bot = context.bot.bot
    reading = texts.reads_all if bot.can_read_all_group_messages else texts.reads_little
    return texts.help_group.format(username=bot.username, reading=reading)


async def _menu(update: Update, context: Context, folder: str) -> None:
    reply = menu(services(context).assistant.library, folder, 1, script_for(update))
    if reply is not None:
        await _send(update, context, reply)


async def _say(update: Update, context: Context, words: str) -> None:
    message = await _admitted(update, context)
    if message is not None:
        await notice(message, context, words, script_for(update))


async def _send(update: Update, context: Context, reply: Reply) -> None:
    message = await _admitted(update, context)
    if message is not None:
        await send(reply, message, context)


async def _admitted(update: Update, context: Context) -> Message | None:
    message = update.effective_message
    return message if message is not None and await admit(update, context) else None
