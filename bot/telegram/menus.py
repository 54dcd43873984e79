"""The menus of commands that Telegram shows, by scope and language."""

from functools import partial

import structlog
from telegram import (
    Bot,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeDefault,
)
from telegram.error import TelegramError

from bot.assistant.texts import EN, ZH
from bot.logs import error_name
from bot.telegram.handlers import menu
from bot.telegram.sending.persist import persist

log = structlog.get_logger()
# Telegram knows Chinese by one code only, so Simplified is what everybody sees who has no own list.
_LANGUAGES = ((ZH, None), (EN, "en"))


async def set_menus(bot: Bot) -> None:
    """Set all menus; a bot without them still works."""
    scopes = (
        (BotCommandScopeDefault(), False),
        (BotCommandScopeAllPrivateChats(), False),
        (BotCommandScopeAllGroupChats(), True),
    )
    for scope, groups in scopes:
        for texts, language in _LANGUAGES:
            commands = tuple(menu(texts, groups=groups))
            request = partial(bot.set_my_commands, commands, scope, language_code=language)
            try:
                await persist(request, harmless=True)
            except TelegramError as error:
                log.warning("menu_not_set", error=error_name(error))
