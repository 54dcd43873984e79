"""Every way into the bot, in order: the first route that takes an update has it.

Menus are made from the same list; what /help says of each command stands with the texts.
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
    InlineQueryHandler,
    MessageHandler,
    filters,
)

from bot.assistant.texts import Texts
from bot.telegram import ask, buttons, commands, membership, own_data
from bot.telegram.campaigns import compose, steps
from bot.telegram.campaigns import presses as campaign_presses
from bot.telegram.cards import form
from bot.telegram.cards import presses as card_presses
from bot.telegram.cards.steps import PATTERN as CARDS
from bot.telegram.context import Context
from bot.telegram.guard import switch, watch
from bot.telegram.guard.words import PATTERN as GUARD
from bot.telegram.inline import inline
from bot.telegram.insight import lists, stats
from bot.telegram.knowledge import commands as knowledge
from bot.telegram.knowledge.words import PATTERN as KNOWLEDGE
from bot.telegram.subscriptions import changes, presses
from bot.telegram.subscriptions import commands as settings
from bot.telegram.verdicts import presses as verdict_presses
from bot.telegram.verdicts import reports, review
from bot.telegram.verdicts.steps import PATTERN as REPORTS
from bot.telegram.verdicts.steps import REVIEW
from bot.telegram.wish import MENUS

Callback = Callable[[Update, Context], Coroutine[Any, Any, None]]
Handler = BaseHandler[Update, Context, None]
_NEW = filters.UpdateType.MESSAGE
_PRIVATE = _NEW & filters.ChatType.PRIVATE
_GROUPS = filters.ChatType.GROUPS
_WORDS = filters.TEXT | filters.CAPTION
# What was forwarded was said to others: it is evidence, and never a command.
_ORDERS = filters.COMMAND & ~filters.FORWARDED


@dataclass(frozen=True)
class Route:
    """One way in, by a `command` or by a `handler` of its own.

    `reason` says why it stands where it stands.
    """

    reason: str
    callback: Callback
    command: str | None = None
    handler: Callable[[Callback], Handler] | None = None
    in_groups: bool = True
    in_private: bool = True

    def __post_init__(self) -> None:
        if (self.command is None) == (self.handler is None):
            raise ValueError(f"a route has either a command or a handler: {self.reason}")

    def build(self) -> Handler:
        if self.handler is not None:
            return self.handler(self.callback)
        return CommandHandler(self.command or "", self.callback, filters=_NEW & ~filters.FORWARDED)


def _for_operators(reason: str, callback: Callback, command: str) -> Route:
    """Give the way in of a command that no menu lists; it answers in private chats."""
    return Route(
        reason,
        callback,
        handler=lambda called: CommandHandler(
            command, called, filters=_PRIVATE & ~filters.FORWARDED
        ),
    )


ROUTES: tuple[Route, ...] = (
    Route(
        "a group's number changes before anything else is sent there",
        membership.migrated,
        handler=lambda callback: MessageHandler(_NEW & filters.StatusUpdate.MIGRATE, callback),
    ),
    Route(
        "words after a menu's name are a question, so this stands before the menus",
        ask.ask,
        handler=lambda callback: CommandHandler(
            MENUS, callback, filters=_NEW & ~filters.FORWARDED, has_args=True
        ),
    ),
    Route("cheated people press first", commands.emergency, "emergency"),
    Route("the first press in a private chat", commands.start, "start", in_groups=False),
    Route("a question with or without a reply", ask.ask, "ask"),
    Route("a message in doubt", ask.ask, "check"),
    Route("browse what can be asked", commands.scams, "scams"),
    Route("browse what can be asked", commands.measures, "measures"),
    Route("browse what can be asked", commands.law, "law"),
    Route("what a chat is sent, and when", settings.settings, "tips"),
    Route("the same, for those who look for it", settings.settings, "settings"),
    Route("warnings that nobody asked for", switch.guard, "guard", in_private=False),
    Route("trust: where answers come from", commands.sources_, "sources"),
    Route("trust: what is kept", commands.privacy, "privacy"),
    Route("trust: what is kept about this very chat", own_data.mydata, "mydata"),
    Route("the end of it", own_data.forget, "forget"),
    Route("how to use all this", commands.help_, "help"),
    _for_operators(
        "for operators alone, so that no menu lists it",
        compose.broadcast,
        "broadcast",
    ),
    _for_operators(
        "the same: what people say was judged wrongly",
        review.review,
        "review",
    ),
    _for_operators(
        "the same: a card was changed, and is answered from within minutes",
        knowledge.reload,
        "reload",
    ),
    _for_operators(
        "the same: what was reloaded turns out to be wrong",
        knowledge.rollback,
        "rollback",
    ),
    _for_operators(
        "the same: which cards to look at again",
        knowledge.stale,
        "stale",
    ),
    _for_operators(
        "the same: what people ask, as a picture",
        stats.stats,
        "stats",
    ),
    _for_operators(
        "the same: cards whose votes fall, and questions without a good answer",
        lists.cards,
        "cards",
    ),
    _for_operators(
        "the same: what operators did",
        lists.audit,
        "audit",
    ),
    _for_operators(
        "the same: a card for what the bot cannot answer yet",
        form.newcard,
        "newcard",
    ),
    _for_operators(
        "the end of the card that is being written",
        form.cancel,
        "cancel",
    ),
    Route(
        "answers to what the form for a card asks, before they are taken for questions",
        form.answer,
        handler=lambda callback: MessageHandler(
            _PRIVATE & form.ToAFormsQuestion() & ~_ORDERS, callback
        ),
    ),
    Route(
        "what operators were asked to write, before it is taken for a question",
        compose.draft,
        handler=lambda callback: MessageHandler(
            _PRIVATE & compose.ToAnOperatorsTask() & ~_ORDERS, callback
        ),
    ),
    Route(
        "a command that nobody knows, after all that are known; in groups it is another bot's",
        commands.unknown,
        handler=lambda callback: MessageHandler(_PRIVATE & _ORDERS, callback),
    ),
    Route(
        "buttons under the settings, which have data of their own",
        presses.press,
        handler=lambda callback: CallbackQueryHandler(callback, changes.PATTERN),
    ),
    Route(
        "buttons of operators",
        campaign_presses.press,
        handler=lambda callback: CallbackQueryHandler(callback, steps.PATTERN),
    ),
    Route(
        "buttons of operators who write a card, or who are asked for their word on one",
        card_presses.press,
        handler=lambda callback: CallbackQueryHandler(callback, CARDS),
    ),
    Route(
        "the answer to whether all is to be forgotten",
        own_data.press,
        handler=lambda callback: CallbackQueryHandler(callback, own_data.PATTERN),
    ),
    Route(
        "buttons about a verdict, which may need the message that it is about",
        verdict_presses.press,
        handler=lambda callback: CallbackQueryHandler(callback, verdict_presses.PATTERN),
    ),
    Route(
        "the second press that hands a message in, and the third that takes it back",
        reports.press,
        handler=lambda callback: CallbackQueryHandler(callback, REPORTS),
    ),
    Route(
        "operators' buttons under what was handed in",
        review.press,
        handler=lambda callback: CallbackQueryHandler(callback, REVIEW),
    ),
    Route(
        "operators' button where nothing can be built",
        knowledge.press,
        handler=lambda callback: CallbackQueryHandler(callback, KNOWLEDGE),
    ),
    Route(
        "the periods under the figures",
        stats.press,
        handler=lambda callback: CallbackQueryHandler(callback, stats.PATTERN),
    ),
    Route(
        "the switch of a group's guard",
        switch.press,
        handler=lambda callback: CallbackQueryHandler(callback, GUARD),
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
        "what a group's members say to one another, before it is taken for a question",
        watch.watch,
        handler=lambda callback: MessageHandler(
            _NEW & _GROUPS & _WORDS & ~_ORDERS & watch.ToOthers(), callback
        ),
    ),
    Route(
        "after all commands: plain words, and captions",
        ask.ask,
        handler=lambda callback: MessageHandler(_NEW & _WORDS & ~_ORDERS, callback),
    ),
    Route(
        "a screenshot or file that answers the bot, which asks for them",
        ask.ask,
        handler=lambda callback: MessageHandler(
            _NEW & _GROUPS & (filters.PHOTO | filters.Document.ALL) & ~watch.ToOthers(), callback
        ),
    ),
    Route(
        "what is left in a private chat cannot be read, and its sender is told so",
        ask.ask,
        handler=lambda callback: MessageHandler(_PRIVATE & ~filters.StatusUpdate.ALL, callback),
    ),
    Route(
        "typed behind the bot's name in any chat",
        inline,
        handler=lambda callback: InlineQueryHandler(callback),  # noqa: PLW0108 - types
    ),
)


def menu(texts: Texts, *, groups: bool) -> Iterator[BotCommand]:
    """Give the commands that Telegram lists, in the order of the catalogue."""
    shown = {route.command for route in ROUTES if (route.in_groups if groups else route.in_private)}
    for name, words in texts.commands.items():
        if name in shown:
            yield BotCommand(name, words)
