"""Flood control: one notice, and emergencies pass."""

from bot.assistant.texts import ZH
from tests.botapi import BotApiServer, PrivateChat


def test_who_sends_too_much_is_told_once_and_emergencies_pass(
    chat: PrivateChat, api: BotApiServer
) -> None:
    for _ in range(30):
        chat.send("/privacy")
    texts = [chat.wait_for_reply().text for _ in range(21)]
    assert texts.count(ZH.privacy) >= 20
    assert sum("太快" in text for text in texts) == 1
    chat.send("刚给客服转了两万")
    reply = chat.wait_for_reply(where=lambda message: message.text != ZH.privacy)
    assert reply.marked("bold")[0].startswith("先打")
    assert chat.stays_silent(0.5)
    other = api.private_chat()
    other.send("/privacy")
    assert other.wait_for_reply().text == ZH.privacy


def test_presses_count_too(chat: PrivateChat) -> None:
    chat.send("/law")
    menu = chat.wait_for_reply()
    presses = [chat.press(menu, data=f"ms{1 + number % 2}:law") for number in range(25)]
    answers = [each.wait_for_answer()["text"] for each in presses]
    assert any("太快" in text for text in answers)
    emergency = chat.press(menu, data="ms:emergency")
    assert "太快" not in emergency.wait_for_answer()["text"]
