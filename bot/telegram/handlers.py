"""Every way into the bot, in order: the first route that takes an update has it.

Menus, /help and the operator's guide are made from the same list.
"""

from collections.abc import Callable, Coroutine, Iterator
from dataclasses import dataclass
from typing import Any

from telegram import BotCommand, Update
from telegram.ext import (
    BaseHandler,
    CallbackQueryHandler,
    ChatMemberHandler,
    CommandHandler,
    MessageHandler,
    filters,
)

from bot.assistant.texts import Texts
from bot.telegram import ask, buttons, commands, membership
from bot.telegram.context import Context

Callback = Callable[[Update, Context], Coroutine[Any, Any, None]]
_NEW = filters.UpdateType.MESSAGE
_WORDS = filters.TEXT | filters.CAPTION
_MEDIA = (
    filters.PHOTO | filters.VOICE | filters.AUDIO | filters.VIDEO | filters.VIDEO_NOTE
    | filters.Document.ALL | filters.Sticker.ALL
)  # fmt: skip


@dataclass(frozen=True)
class Route:
    """One way in. A command's `command` names it; `reason` says why it stands where it stands."""

    reason: str
    callback: Callback
    command: str | None = None
    handler: Callable[[Callback], BaseHandler[Update, Context, None]] | None = None
    in_groups: bool = True

    def build(self) -> BaseHandler[Update, Context, None]:
        if self.handler is not None:
            return self.handler(self.callback)
        return CommandHandler(str(self.command), self.callback, filters=_NEW)


ROUTES: tuple[Route, ...] = (
    Route(
        "a group's number changes before anything else is sent there",
        membership.migrated,
        handler=lambda callback: MessageHandler(filters.StatusUpdate.MIGRATE, callback),
    ),
    Route("cheated people press first", commands.emergency, "emergency"),
    Route("the first press in a private chat", commands.start, "start", in_groups=False),
    Route("a question with or without a reply", ask.ask_command, "ask"),
    Route("a message in doubt", ask.check_command, "check"),
    Route("browse what can be asked", commands.scams, "scams"),
    Route("browse what can be asked", commands.measures, "measures"),
    Route("browse what can be asked", commands.law, "law"),
    Route("trust: where answers come from", commands.sources_, "sources"),
    Route("trust: what is kept", commands.privacy, "privacy"),
    Route("how to use all this", commands.help_, "help"),
    Route(
        "buttons under earlier replies",
        buttons.press,
        handler=lambda callback: CallbackQueryHandler(callback),  # noqa: PLW0108 - types
    ),
    Route(
        "added, removed, blocked",
        membership.membership,
        handler=lambda callback: ChatMemberHandler(callback, ChatMemberHandler.MY_CHAT_MEMBER),
    ),
    Route(
        "a corrected question gets a corrected answer",
        ask.edited,
        handler=lambda callback: MessageHandler(
            filters.UpdateType.EDITED_MESSAGE & _WORDS & ~filters.COMMAND, callback
        ),
    ),
    Route(
        "after all commands: plain words, and pictures, of which only the caption is read",
        ask.ask,
        handler=lambda callback: MessageHandler(
            _NEW & ((_WORDS & ~filters.COMMAND) | _MEDIA), callback
        ),
    ),
)


def menu(texts: Texts, *, groups: bool) -> Iterator[BotCommand]:
    """Give the commands that Telegram lists, in the order of the catalogue."""
    shown = {route.command for route in ROUTES if route.in_groups or not groups}
    for name, words in texts.commands.items():
        if name in shown:
            yield BotCommand(name, words)
