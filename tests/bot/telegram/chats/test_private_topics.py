"""What operators ask for in a topic of their private chat is asked, shown and drawn there."""

import pytest

from bot.assistant.texts.campaigns import ZH as CAMPAIGNS
from bot.assistant.texts.cards import ZH as CARDS
from tests.bot.telegram.cards.conftest import Desk, desk, knowledge, need_second
from tests.botapi import Message, PrivateChat
from tests.botapi.state import Topic

__all__ = ["desk", "knowledge", "need_second"]

WORK = 77


@pytest.fixture
def chat(desk: Desk) -> PrivateChat:
    """An operator's chat, which has topics."""
    made = desk.operator()
    made.state.is_forum = True
    made.state.topics[WORK] = Topic("工作")
    return made


async def shown_there(chat: PrivateChat, number: int) -> list[Message]:
    """Give so many messages of the bot, all of which came in the topic."""
    messages = [await chat.next_reply(30) for _ in range(number)]
    assert [each.thread_id for each in messages] == [WORK] * number
    return messages


async def test_a_campaign_is_asked_for_and_previewed_in_the_topic(chat: PrivateChat) -> None:
    chat.send("/broadcast", thread_id=WORK)
    (asked,) = await shown_there(chat, 1)
    assert asked.text == CAMPAIGNS.write_it
    chat.send("警惕刷单", reply_to=asked, thread_id=WORK)
    preview, below = await shown_there(chat, 2)
    assert preview.text == "警惕刷单"
    assert below.buttons


async def test_figures_are_drawn_in_the_topic(desk: Desk, chat: PrivateChat) -> None:
    chat.send("/stats", thread_id=WORK)
    (drawn,) = await shown_there(chat, 1)
    await desk.pressed(chat, drawn, drawn.buttons[1])
    await shown_there(chat, 1)


async def test_a_card_is_asked_for_in_the_topic(desk: Desk, chat: PrivateChat) -> None:
    chat.send("/newcard", thread_id=WORK)
    (begun,) = await shown_there(chat, 1)
    await desk.pressed(chat, begun, CARDS.folders["measures"])
    _, asked = await shown_there(chat, 2)
    assert asked.text == CARDS.asked["asks"]
