"""A correction: refused where it does not go, and otherwise previewed as readers will see it."""

import json
from io import BytesIO

import pytest
from PIL import Image

from bot.assistant.texts.campaigns import ZH
from bot.broadcast.campaign import Target
from bot.storage.broadcasts.campaigns import NewCampaign
from tests.bot.telegram.cards.conftest import Desk
from tests.botapi import Message, PrivateChat

OLD = json.dumps([[{"text": "官网", "url": "https://example.org/a"}]], ensure_ascii=False)
NEW = "\n[按钮] 新站 https://example.org/b"
SHORT, LONG = "更正：是社区真的送米。", "字" * 1025


def picture() -> bytes:
    kept = BytesIO()
    Image.new("RGB", (60, 40), "red").save(kept, "PNG")
    return kept.getvalue()


async def asked(desk: Desk, chat: PrivateChat, *, pictured: bool = False) -> Message:
    """What the bot says when an operator wants to correct campaign 1."""
    photo = picture() if pictured else None
    await desk.services.campaigns.start(NewCampaign("警惕刷单", photo, buttons=OLD), Target())
    chat.send("/broadcast 1")
    status = await chat.next_reply(30)
    await desk.pressed(chat, status, ZH.steps["f"])
    return await chat.next_reply(30)


@pytest.mark.parametrize(
    ("written", "label", "url"), [("", "官网", "example.org/a"), (NEW, "新站", "example.org/b")]
)
async def test_the_preview_has_the_buttons_that_readers_will_have(
    desk: Desk, written: str, label: str, url: str
) -> None:
    chat = desk.operator()
    preview = await desk.replied(chat, await asked(desk, chat), SHORT + written)
    assert (preview.text, preview.buttons) == (SHORT, [label])
    panel = await chat.next_reply(30, lambda message: ZH.correction_yes in message.buttons)
    assert panel.reply_to == preview.id
    await desk.pressed(chat, panel, ZH.correction_yes)
    corrected = (await desk.services.campaigns.status(1)).campaign
    assert corrected.text == SHORT
    ((button,),) = json.loads(corrected.buttons or "")
    assert button["text"] == label
    assert url in button["url"]


async def test_the_preview_of_a_picture_has_the_picture(desk: Desk) -> None:
    chat = desk.operator()
    preview = await desk.replied(chat, await asked(desk, chat, pictured=True), SHORT)
    assert preview.photo is not None
    assert (preview.text, preview.buttons) == (SHORT, ["官网"])


@pytest.mark.parametrize("pictured", [False, True])
async def test_a_text_is_held_against_the_limit_of_its_campaign(desk: Desk, pictured: bool) -> None:
    chat = desk.operator()
    told = await desk.replied(chat, await asked(desk, chat, pictured=pictured), LONG)
    assert told.text == (ZH.too_long if pictured else LONG)


REFUSED = "inline keyboard button URL 'https://官网' is invalid: Wrong HTTP URL"


@pytest.mark.parametrize("correcting", [False, True])
async def test_what_telegram_does_not_take_is_said_with_its_reason(
    desk: Desk, correcting: bool
) -> None:
    chat = desk.operator()
    if correcting:
        question = await asked(desk, chat)
    else:
        chat.send("/broadcast")
        question = await chat.next_reply(30)
    desk.server.fail("sendMessage", status=400, description=f"Bad Request: {REFUSED}")
    told = await desk.replied(chat, question, f"{SHORT}\n[按钮] 官网 https://官网")
    assert told.text.lower() == ZH.not_taken.format(reason=REFUSED).lower()
    assert told.buttons == []


async def test_what_a_correction_cannot_change_is_said(desk: Desk) -> None:
    chat = desk.operator()
    question = await asked(desk, chat)
    chat.send(SHORT, photo=picture(), reply_to=question)
    assert (await chat.next_reply(30)).text == ZH.no_picture
    chat.send(document=b"x", file_name="x.txt", reply_to=question)
    assert (await chat.next_reply(30)).text == ZH.no_picture
    assert (await desk.replied(chat, question, NEW)).text == ZH.no_text
    assert (await desk.services.campaigns.status(1)).campaign.version == 1
