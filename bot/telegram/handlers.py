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
from bot.telegram.wish import MENUS

Callback = Callable[[Update, Context], Coroutine[Any, Any, None]]
Handler = BaseHandler[Update, Context, None]
_NEW = filters.UpdateType.MESSAGE
_PRIVATE = _NEW & filters.ChatType.PRIVATE
_WORDS = filters.TEXT | filters.CAPTION


@dataclass(frozen=True)
class Route:
    """One way in. A command's `command` names it; `reason` says why it stands where it stands."""

    reason: str
    callback: Callback
    command: str | None = None
    handler: Callable[[Callback], Handler] | None = None
    in_groups: bool = True

    def build(self) -> Handler:
        if self.handler is not None:
            return self.handler(self.callback)
        return CommandHandler(str(self.command), self.callback, filters=_NEW)


ROUTES: tuple[Route, ...] = (
    Route(
        "a group's number changes before anything else is sent there",
        membership.migrated,
        handler=lambda callback: MessageHandler(_NEW & filters.StatusUpdate.MIGRATE, callback),
    ),
    Route(
        "words after a menu's name are a question, so this stands before the menus",
        ask.ask,
        handler=lambda callback: CommandHandler(MENUS, callback, filters=_NEW, has_args=True),
    ),
    Route("cheated people press first", commands.emergency, "emergency"),
    Route("the first press in a private chat", commands.start, "start", in_groups=False),
    Route("a question with or without a reply", ask.ask, "ask"),
    Route("a message in doubt", ask.ask, "check"),
    Route("browse what can be asked", commands.scams, "scams"),
    Route("browse what can be asked", commands.measures, "measures"),
    Route("browse what can be asked", commands.law, "law"),
    Route("trust: where answers come from", commands.sources_, "sources"),
    Route("trust: what is kept", commands.privacy, "privacy"),
    Route("how to use all this", commands.help_, "help"),
    Route(
        "a command that nobody knows, after all that are known; in groups it is another bot's",
        commands.unknown,
        handler=lambda callback: MessageHandler(_PRIVATE & filters.COMMAND, callback),
    ),
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
        "a corrected message gets a corrected answer",
        ask.edited,
        handler=lambda callback: MessageHandler(
            filters.UpdateType.EDITED_MESSAGE & _WORDS, callback
        ),
    ),
    Route(
        "after all commands: plain words, and captions",
        ask.ask,
        handler=lambda callback: MessageHandler(_NEW & _WORDS & ~filters.COMMAND, callback),
    ),
    Route(
        "what is left in a private chat cannot be read, and its sender is told so",
        ask.ask,
        handler=lambda callback: MessageHandler(_PRIVATE & ~filters.StatusUpdate.ALL, callback),
    ),
)


def menu(texts: Texts, *, groups: bool) -> Iterator[BotCommand]:
    """Give the commands that Telegram lists, in the order of the catalogue."""
    shown = {route.command for route in ROUTES if route.in_groups or not groups}
    for name, words in texts.commands.items():
        if name in shown:
            yield BotCommand(name, words)
