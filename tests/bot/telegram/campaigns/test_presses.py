"""A confirmation that fails can be given again, and sends once."""

from dataclasses import MISSING, fields, replace

import pytest

from bot.assistant.texts.campaigns import ZH
from bot.assistant.texts.subscriptions import ZH as KEPT_ABOUT
from bot.broadcast.campaign import CampaignDesk
from bot.broadcast.errors import CampaignError
from bot.clock import now
from bot.storage.chats.subscriptions import Subscription
from bot.telegram.context import SERVICES, Services
from tests.bot.telegram.cards.conftest import CITIZEN, Desk
from tests.botapi import Message, PrivateChat

# What one bot's parts share beyond its handlers.
KEPT = {"metrics", "reader", "turns", "storing", "watching"}
TEXT = "今天有人冒充社区送米送油，请别扫码。"


async def confirming(desk: Desk, chat: PrivateChat) -> Message:
    """The message that asks whether to send."""
    await desk.services.subscriptions.put(Subscription(CITIZEN))
    chat.send("/broadcast")
    await desk.replied(chat, await chat.next_reply(30), TEXT)
    panel = await chat.next_reply(30)
    await desk.pressed(chat, panel, ZH.send)
    return await chat.next_reply(30)


@pytest.mark.parametrize("failure", [RuntimeError, CampaignError])
async def test_a_confirmation_that_fails_can_be_repeated(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, failure: type[Exception]
) -> None:
    chat = desk.operator()
    await desk.services.chats.seen(CITIZEN, "private", now())
    asked = await confirming(desk, chat)
    yes = ZH.confirm_yes.format(count=1)

    async def start(*_: object) -> tuple[int, int]:
        raise failure("the database is away")

    with monkeypatch.context() as away:
        away.setattr(CampaignDesk, "start", start)
        assert (await desk.pressed(chat, asked, yes))["show_alert"]
    assert (await chat.next_reply(30)).text == ZH.preparing
    again = await chat.next_reply(30)
    assert (again.id, again.text, again.buttons) == (asked.id, asked.text, asked.buttons)
    await desk.pressed(chat, again, yes)
    assert (await desk.services.campaigns.status(1)).campaign.text == TEXT
    with pytest.raises(CampaignError):
        await desk.services.campaigns.status(2)


async def test_a_press_that_comes_again_after_a_death_sends_nothing_more(desk: Desk) -> None:
    chat = desk.operator()
    await desk.services.chats.seen(CITIZEN, "private", now())
    asked = await confirming(desk, chat)
    yes = ZH.confirm_yes.format(count=1)
    await desk.pressed(chat, asked, yes)
    assert (await desk.services.campaigns.status(1)).campaign.text == TEXT
    # Who takes the update over knows nothing of it but what was written down.
    assert desk.bot is not None
    fresh = {
        each.name: each.default_factory()
        for each in fields(Services)
        if each.default_factory is not MISSING and each.name not in KEPT
    }
    desk.bot.application.bot_data[SERVICES] = replace(desk.services, **fresh)
    assert (await desk.pressed(chat, asked, yes))["text"] == ZH.not_now
    with pytest.raises(CampaignError):
        await desk.services.campaigns.status(2)


async def test_what_tells_that_a_campaign_was_sent_goes_with_its_chat(desk: Desk) -> None:
    chat = desk.operator()
    await desk.services.chats.seen(CITIZEN, "private", now())
    asked = await confirming(desk, chat)
    await desk.pressed(chat, asked, ZH.confirm_yes.format(count=1))
    once = desk.services.insight.once
    assert await once.count(chat.id) == 1
    chat.send("/forget")
    asked = await chat.next_reply(30)
    while KEPT_ABOUT.forget_yes not in str(asked.buttons):
        asked = await chat.next_reply(30)
    await desk.pressed(chat, asked, KEPT_ABOUT.forget_yes)
    assert await once.count(chat.id) == 0
