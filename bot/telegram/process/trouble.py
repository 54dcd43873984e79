"""When a handler fails: the user hears of it with a short code, and the log has the same code.

The log gets the kind of error and where it happened, never the update or the error's own words,
for they may hold what somebody wrote.
"""

import re
import secrets
import traceback

import structlog
from telegram import Update
from telegram.error import TelegramError

from bot.logs import error_name
from bot.telegram.context import Context
from bot.telegram.questions.wish import wish
from bot.telegram.sending.catalogues import sentence
from bot.telegram.sending.language import script_for
from bot.telegram.sending.persist import UnsureError
from bot.telegram.sending.place import Place
from bot.telegram.sending.send import tell
from bot.telegram.updates.queries import respond

log = structlog.get_logger()
_FRAMES = 5
_COMMAND = re.compile(r"^/\w+(@\w+)?")


async def failed(update: object, context: Context) -> None:
    error = context.error
    code = secrets.token_hex(3)
    log.error(
        "handler_failed", code=code, error=error_name(error) if error else "", where=where(error)
    )
    if not isinstance(update, Update):
        return
    script = script_for(update, _words(update))
    words = sentence(script, "failed", code=code)
    try:
        if update.callback_query is not None:
            await respond(update.callback_query, words, alert=True)
        elif update.effective_message is not None and _waits(update, context):
            await tell(Place.of(update.effective_message), words, context)
    except (TelegramError, UnsureError) as second:
        log.warning("trouble_not_told", code=code, error=error_name(second))


def where(error: BaseException | None) -> list[str]:
    """Name the last places of a traceback, without the lines of code in them."""
    frames = traceback.extract_tb(error.__traceback__ if error else None)[-_FRAMES:]
    return [f"{frame.filename.rsplit('/', 1)[-1]}:{frame.lineno}" for frame in frames]


def _words(update: Update) -> str:
    """What was said, without the command before it, which says nothing of the language."""
    message = update.message or update.edited_message
    return _COMMAND.sub("", (message.text or message.caption or "") if message else "")


def _waits(update: Update, context: Context) -> bool:
    """Tell whether somebody spoke to the bot and waits: not for news about groups."""
    message = update.message or update.edited_message
    if message is None:
        return False
    if message.chat.type == message.chat.PRIVATE:
        return True
    command = (message.text or "").startswith("/")
    return command or wish(message, context.bot.bot) is not None
