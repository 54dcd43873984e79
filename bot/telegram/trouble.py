"""When a handler fails: the user hears of it with a short code, and the log has the same code.

The log gets the kind of error and where it happened, never the update or the error's own words,
for they may hold what somebody wrote.
"""

import secrets
import traceback

import structlog
from telegram import Update
from telegram.error import Forbidden, TelegramError

from bot.assistant.texts import texts_for
from bot.telegram.context import Context
from bot.telegram.language import script_for
from bot.telegram.notice import notice

log = structlog.get_logger()


async def failed(update: object, context: Context) -> None:
    error = context.error
    code = secrets.token_hex(3)
    frames = traceback.extract_tb(error.__traceback__ if error else None)
    log.error(
        "handler_failed",
        code=code,
        error=type(error).__name__,
        where=[f"{frame.filename.rsplit('/', 1)[-1]}:{frame.lineno}" for frame in frames[-4:]],
    )
    if not isinstance(update, Update) or update.effective_message is None:
        return
    if isinstance(error, Forbidden) or update.effective_message.chat.type != "private":
        return
    script = script_for(update)
    words = texts_for(script).failed.format(code=code)
    try:
        await notice(update.effective_message, context, words, script)
    except TelegramError as second:
        log.warning("trouble_not_told", code=code, error=type(second).__name__)
