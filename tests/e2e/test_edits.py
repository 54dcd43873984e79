"""Edited messages: the answer under them is corrected."""

from bot.assistant.texts import ZH
from tests.botapi import BotApiServer, PrivateChat
from tests.e2e.process import PATIENCE


def test_a_corrected_question_corrects_its_answer(chat: PrivateChat) -> None:
    question = chat.send("96110是什么")
    first = chat.wait_for_reply()
    chat.edit(question, "一键查卡是什么")
    corrected = chat.wait_for_reply()
    assert corrected.edited
    assert corrected.id == first.id
    assert "一键查卡" in corrected.marked("bold")[0]
    assert corrected.buttons[-1] == ZH.useless
    assert len(chat.replies) == 1


def test_a_corrected_command_corrects_its_answer(chat: PrivateChat) -> None:
    question = chat.send("/ask 96110是什么")
    first = chat.wait_for_reply()
    chat.edit(question, "/ask 一键查卡是什么")
    corrected = chat.wait_for_reply()
    assert corrected.id == first.id
    assert "一键查卡" in corrected.marked("bold")[0]


def test_an_edit_that_changes_nothing_is_ignored(chat: PrivateChat, api: BotApiServer) -> None:
    question = chat.send("96110是什么")
    chat.wait_for_reply()
    chat.edit(question, "96110是什么")
    chat.send("/privacy")
    chat.wait_for_reply(where=lambda message: message.text == ZH.privacy)
    assert [call for call in api.calls("editMessageText") if call.chat_id == chat.id] == []


def test_a_correction_comes_anew_where_the_answer_was_deleted(chat: PrivateChat) -> None:
    question = chat.send("96110是什么")
    first = chat.wait_for_reply()
    chat.delete(first)
    chat.edit(question, "一键查卡是什么")
    corrected = chat.wait_for_reply()
    assert corrected.id != first.id
    assert "一键查卡" in corrected.marked("bold")[0]


def test_a_caption_that_comes_later_is_answered(chat: PrivateChat) -> None:
    picture = chat.send(photo=b"\x89PNG\r\n\x1a\n and nothing else")
    sentence = chat.wait_for_reply(PATIENCE)
    assert sentence.text == ZH.unreadable["broken"]
    chat.edit(picture, "一键查卡是什么")
    corrected = chat.wait_for_reply()
    assert corrected.id == sentence.id
    assert "一键查卡" in corrected.marked("bold")[0]


def test_a_corrected_text_may_turn_out_to_be_an_emergency(chat: PrivateChat) -> None:
    question = chat.send("你好")
    chat.wait_for_reply()
    chat.edit(question, "刚给客服转了两万")
    assert chat.wait_for_reply().marked("bold")[0] == ZH.aid.call.start.format(number="110")


def test_a_message_that_was_never_answered_is_not_answered_by_an_edit(
    chat: PrivateChat, api: BotApiServer
) -> None:
    """After a restart Telegram's idle edits of old messages would all be answered again."""
    api.fail("sendMessage", status=403, description="bot was blocked by the user", chat_id=chat.id)
    question = chat.send("96110是什么")
    api.wait_for_call("sendMessage", where=lambda call: call.chat_id == chat.id)
    chat.edit(question, "一键查卡是什么")
    assert "一键查卡" in chat.wait_for_reply().marked("bold")[0]
    # It was handled, so its correction is; a number that the bot never saw is another matter.
    with chat.world.lock:
        unseen = dict(chat.state.messages[question.id].json, message_id=987_654)
        chat.world.push("edited_message", unseen)
    chat.send("/privacy")
    assert chat.wait_for_reply().text == ZH.privacy
