"""Whether Telegram takes the token no longer: one refusal proves nothing.

A proxy that starts again answers 404 for a moment, and that is what a wrong token gets too. An end
is for good, since whoever starts the bot takes it for a wrong setting: so Telegram is asked again
for about a minute.
"""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager

import structlog
from telegram import Bot
from telegram.error import InvalidToken, NetworkError, TelegramError

from bot.logs import error_name
from bot.settings import Settings

log = structlog.get_logger()
PAUSES = (2.0, 4.0, 8.0, 16.0, 30.0)  # seconds before each time that Telegram is asked again


@contextmanager
def doubting() -> Iterator[None]:
    """Raise NetworkError in place of InvalidToken, so that the request is made again."""
    try:
        yield
    except InvalidToken as error:
        raise NetworkError("the token was refused, perhaps for a moment") from error


async def until_refused(bot: Bot, doubted: asyncio.Event) -> None:
    """Wait until the token is refused for good; `doubted` is set whenever it was refused once."""
    while True:
        await doubted.wait()
        log.warning("token_doubted")
        if await _stays_refused(bot):
            return
        doubted.clear()


async def _stays_refused(bot: Bot) -> bool:
    for pause in PAUSES:
        await asyncio.sleep(pause)
        try:
            await bot.get_me()
        except InvalidToken:
            continue
        except TelegramError as error:  # that says nothing; the next refusal asks anew
            log.warning("token_not_checked", error=error_name(error))
        return False
    return True


def refused_words(settings: Settings) -> str:
    """Say in one line which setting may be wrong."""
    default = Settings.model_fields["telegram_base_url"].default
    if settings.telegram_base_url == default:
        return "FANZHA_TELEGRAM_TOKEN: Telegram refuses this token"
    return (
        "FANZHA_TELEGRAM_TOKEN: the server at FANZHA_TELEGRAM_BASE_URL refuses this token; "
        "one of the two is wrong"
    )
