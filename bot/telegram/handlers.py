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

from bot.assistant.menu import MENU_FOLDERS
from bot.assistant.texts import Texts
from bot.telegram import buttons, commands, membership, own_data
from bot.telegram.campaigns import compose, steps
from bot.telegram.campaigns import presses as campaign_presses
from bot.telegram.cards import form
from bot.telegram.cards import presses as card_presses
from bot.telegram.cards.steps import PATTERN as CARDS
from bot.telegram.context import Context
from bot.telegram.guard import switch, watch
from bot.telegram.guard.steps import PATTERN as GUARD
from bot.telegram.insight import lists, stats
from bot.telegram.knowledge import commands as knowledge
from bot.telegram.knowledge.newest_button import PATTERN as KNOWLEDGE
from bot.telegram.questions import ask
from bot.telegram.questions.inline import inline
from bot.telegram.subscriptions import changes, presses
from bot.telegram.subscriptions import commands as settings
from bot.telegram.verdicts import presses as verdict_presses
from bot.telegram.verdicts import reports, review
from bot.telegram.verdicts.steps import PATTERN as REPORTS
from bot.telegram.verdicts.steps import REVIEW

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
    allowed = _PRIVATE & ~filters.FORWARDED
    return Route(reason, callback, handler=lambda it: CommandHandler(command, it, filters=allowed))


def _for_messages(reason: str, callback: Callback, which: filters.BaseFilter) -> Route:
    return Route(reason, callback, handler=lambda it: MessageHandler(which, it))


def _for_buttons(reason: str, callback: Callback, pattern: str | None = None) -> Route:
    """Give the way in of buttons whose data fit; without a pattern, of all."""
    return Route(reason, callback, handler=lambda it: CallbackQueryHandler(it, pattern))


ROUTES: tuple[Route, ...] = (
    _for_messages(
        "a group's number changes before anything else is sent there",
        membership.migrated,
        _NEW & filters.StatusUpdate.MIGRATE,
    ),
    Route(
        "words after a menu's name are a question, so this stands before the menus",
        ask.ask,
        handler=lambda callback: CommandHandler(
            MENU_FOLDERS, callback, filters=_NEW & ~filters.FORWARDED, has_args=True
        ),
    ),
    Route("cheated people press first", commands.opens("emergency"), "emergency"),
    Route("the first press in a private chat", commands.start, "start", in_groups=False),
    Route("a question with or without a reply", ask.ask, "ask"),
    Route("a message in doubt", ask.ask, "check"),
    Route("browse what can be asked", commands.opens("scams"), "scams"),
    Route("browse what can be asked", commands.opens("measures"), "measures"),
    Route("browse what can be asked", commands.opens("law"), "law"),
    Route("what a chat is sent, and when", settings.settings, "tips"),
    Route("the same, for those who look for it", settings.settings, "settings"),
    Route("warnings that nobody asked for", switch.guard, "guard", in_private=False),
    Route("trust: where answers come from", commands.sources_, "sources"),
    Route("trust: what is kept", commands.privacy, "privacy"),
    Route("trust: what is kept about this very chat", own_data.mydata, "mydata"),
    Route("the end of it", own_data.forget, "forget"),
    Route("how to use all this", commands.help_, "help"),
    _for_operators("for operators alone, so that no menu lists it", compose.broadcast, "broadcast"),
    _for_operators("the same: what people say was judged wrongly", review.review, "review"),
    _for_operators(
        "the same: a card was changed, and is answered from within minutes",
        knowledge.reload,
        "reload",
    ),
    _for_operators(
        "the same: what was reloaded turns out to be wrong", knowledge.rollback, "rollback"
    ),
    _for_operators("the same: which cards to look at again", knowledge.stale, "stale"),
    _for_operators("the same: what people ask, as a picture", stats.stats, "stats"),
    _for_operators(
        "the same: cards whose votes fall, and questions without a good answer",
        lists.cards,
        "cards",
    ),
    _for_operators("the same: what operators did", lists.audit, "audit"),
    _for_operators("the same: a card for what the bot cannot answer yet", form.newcard, "newcard"),
    _for_operators("the end of the card that is being written", form.cancel, "cancel"),
    _for_messages(
        "answers to what the form for a card asks, before they are taken for questions",
        form.answer,
        _PRIVATE & form.ToAFormsQuestion() & ~_ORDERS,
    ),
    _for_messages(
        "what operators were asked to write, before it is taken for a question",
        compose.draft,
        _PRIVATE & compose.ToAnOperatorsTask() & ~_ORDERS,
    ),
    _for_messages(
        "a command that nobody knows, after all that are known; in groups it is another bot's",
        commands.unknown,
        _PRIVATE & _ORDERS,
    ),
    _for_buttons(
        "buttons under the settings, which have data of their own",
        presses.press,
        changes.PATTERN,
    ),
    _for_buttons("buttons of operators", campaign_presses.press, steps.PATTERN),
    _for_buttons(
        "buttons of operators who write a card, or who are asked for their word on one",
        card_presses.press,
        CARDS,
    ),
    _for_buttons("the answer to whether all is to be forgotten", own_data.press, own_data.PATTERN),
    _for_buttons(
        "buttons about a verdict, which may need the message that it is about",
        verdict_presses.press,
        verdict_presses.PATTERN,
    ),
    _for_buttons(
        "the second press that hands a message in, and the third that takes it back",
        reports.press,
        REPORTS,
    ),
    _for_buttons("operators' buttons under what was handed in", review.press, REVIEW),
    _for_buttons("operators' button where nothing can be built", knowledge.press, KNOWLEDGE),
    _for_buttons("the periods under the figures", stats.press, stats.PATTERN),
    _for_buttons("the switch of a group's guard", switch.press, GUARD),
    _for_buttons("buttons under earlier replies", buttons.press),
    Route(
        "added, removed, blocked",
        membership.membership,
        handler=lambda callback: ChatMemberHandler(callback, ChatMemberHandler.MY_CHAT_MEMBER),
    ),
    _for_messages(
        "a corrected message gets a corrected answer",
        ask.edited,
        filters.UpdateType.EDITED_MESSAGE & _WORDS,
    ),
    _for_messages(
        "what a group's members say to one another, before it is taken for a question",
        watch.watch,
        _NEW & _GROUPS & _WORDS & ~_ORDERS & watch.ToOthers(),
    ),
    _for_messages(
        "after all commands: plain words, and captions", ask.ask, _NEW & _WORDS & ~_ORDERS
    ),
    _for_messages(
        "a screenshot or file that answers the bot, which asks for them",
        ask.ask,
        _NEW & _GROUPS & (filters.PHOTO | filters.Document.ALL) & ~watch.ToOthers(),
    ),
    _for_messages(
        "what is left in a private chat cannot be read, and its sender is told so",
        ask.ask,
        _PRIVATE & ~filters.StatusUpdate.ALL,
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
