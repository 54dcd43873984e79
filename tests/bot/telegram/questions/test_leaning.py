"""A reply leans on the message that it answers; what is shown unasked can be leant on, too."""

import time
from typing import Any

import pytest
from telegram import Message

from bot.assistant.insight import names
from bot.assistant.texts import ZH
from bot.assistant.texts.subscriptions import ZH as FORGET
from bot.assistant.turns.shown import Shown
from bot.telegram.context import Context
from bot.telegram.process.assembly import Bot
from bot.telegram.questions.leaning import keep, leant_on
from bot.telegram.sending.place import Place
from bot.telegram.sending.send import SentMessages
from index import Library
from tests.botapi import BotApiServer

ANN, BOB = 1, 2
LAST = Shown("乙", "law-b", 0.0)


def saying(context: Context, *, of_bot: bool = True, **replied: Any) -> Message:
    """A message in a group, which replies to message 10 where anything is told of that."""
    chat = {"id": -5, "type": "supergroup"}
    head = {"date": 1, "chat": chat}
    body: dict[str, Any] = {"message_id": 20, "text": "依据呢"} | head
    if replied:
        who = {"id": context.bot.id if of_bot else ANN, "is_bot": of_bot, "first_name": "x"}
        body["reply_to_message"] = {"message_id": 10, "from": who, "text": "答"} | head | replied
    found = Message.de_json(body, context.bot)
    assert found is not None
    return found


@pytest.fixture
def first(context: Context) -> Shown:
    """What message 10 showed to Ann."""
    shown = Shown("甲", "law-a", time.monotonic())
    keep(shown, Place(-5), SentMessages((10,)), ANN, context)
    return shown


@pytest.mark.parametrize("who", [ANN, BOB])
def test_a_reply_to_the_bot_leans_on_that_message(context: Context, first: Shown, who: int) -> None:
    assert leant_on(saying(context, text="答"), who, LAST, context) == first


@pytest.mark.usefixtures("first")
def test_where_that_is_not_known_a_reply_leans_on_nothing(context: Context) -> None:
    assert leant_on(saying(context, message_id=11), ANN, LAST, context) is None


@pytest.mark.usefixtures("first")
def test_whatever_replies_to_nothing_of_the_bots_leans_on_what_came_last(context: Context) -> None:
    opened = {"name": "话题", "icon_color": 1}
    for message in (
        saying(context),
        saying(context, of_bot=False, text="话"),
        saying(context, forum_topic_created=opened),
    ):
        assert leant_on(message, ANN, LAST, context) == LAST


async def test_a_card_that_a_link_names_is_leant_on_and_counted(
    running: Bot, server: BotApiServer, library: Library
) -> None:
    card = library.leads("law")[0]
    chat, service = server.private_chat(), running.services
    chat.send(f"/start {card.id}")
    shown = await chat.next_reply()
    chat.send("/privacy")
    assert (await chat.next_reply()).text == ZH.privacy
    who = chat.user.id
    last = service.recent.of((chat.id, who), time.monotonic())
    assert last is not None
    assert last.document == card.document
    assert service.told.of(Place(chat.id), shown.id, who, time.monotonic()) == last
    insight = service.insight
    await insight.counting.flush()
    figures = await insight.figures.between(*insight.calendar.last_days(2))
    assert {each.key: number for each, number in figures.items() if each.name == names.SHOWN} == {
        card.document: 1
    }


async def test_what_was_shown_is_forgotten_with_the_rest(
    running: Bot, server: BotApiServer, library: Library
) -> None:
    chat, service = server.private_chat(), running.services
    chat.send(f"/start {library.leads('law')[0].id}")
    shown = await chat.next_reply()
    chat.send("/forget")
    asked = await chat.next_reply()
    chat.press(asked, FORGET.forget_yes)
    assert (await chat.next_reply()).text == FORGET.forgotten
    assert service.told.of(Place(chat.id), shown.id, chat.user.id, time.monotonic()) is None
