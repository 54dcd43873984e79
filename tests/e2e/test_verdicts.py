"""Buttons under a verdict: help, why, a warning for the family, and what is said to be wrong."""

import sqlite3

import pytest

from bot.assistant.check.judging.verdict import Risk
from bot.assistant.check.showing.button_texts import EN, ZH
from bot.assistant.check.showing.report_texts import ZH as REPORT
from bot.assistant.texts import ZH as COMMON
from bot.assistant.texts.subscriptions import ZH as KEPT
from index.script import to_traditional
from tests.botapi import BotApiServer, Message, PrivateChat
from tests.e2e.conftest import Start
from tests.e2e.process import BotProcess

POLICE = (
    "我是市公安局的李警官，你涉嫌洗钱，请马上把钱转到安全账户，加QQ 12345678 配合调查，不要告诉家人"
)
MASKED = POLICE.replace("李警官", "某警官").replace("12345678", "########")
EVERYDAY = "明天几点开会，记得带上投影仪的转接头"


def check(chat: PrivateChat, text: str = POLICE) -> Message:
    chat.send(f"/check {text}")
    return chat.wait_for_reply(where=lambda message: ZH.money_sent in message.buttons)


def rows(bot: BotProcess, query: str, *values: int) -> list[tuple[object, ...]]:
    with sqlite3.connect(bot.folder / "fanzha.db") as database:
        return database.execute(query, values).fetchall()


def stored(bot: BotProcess, chat: PrivateChat) -> list[tuple[object, ...]]:
    return rows(bot, "SELECT risk, scam, text FROM reports WHERE chat_id = ?", chat.id)


def test_a_verdict_has_its_buttons(chat: PrivateChat) -> None:
    risky = check(chat)
    assert risky.buttons[:4] == [ZH.money_sent, ZH.why, ZH.wrong, ZH.share]
    assert check(chat, EVERYDAY).buttons == [ZH.money_sent, ZH.why, ZH.wrong]


def test_who_has_sent_money_gets_the_steps_at_once(chat: PrivateChat) -> None:
    chat.press(check(chat), ZH.money_sent).wait_for_answer()
    assert chat.wait_for_reply().marked("bold")[0] == COMMON.aid.call.start.format(number="110")


def test_why_quotes_what_was_found(chat: PrivateChat) -> None:
    chat.press(check(chat), ZH.why).wait_for_answer()
    told = chat.wait_for_reply().text
    assert told.startswith(ZH.why_title)
    assert "“我是市公安局" in told
    assert "“不要告诉" in told
    assert "冒充公检法" in told


def test_why_of_a_calm_verdict_promises_nothing(chat: PrivateChat) -> None:
    chat.press(check(chat, EVERYDAY), ZH.why).wait_for_answer()
    assert ZH.found[Risk.LOW] in chat.wait_for_reply().text


def test_the_warning_for_the_family_holds_none_of_the_words(chat: PrivateChat) -> None:
    answer = chat.press(check(chat), ZH.share).wait_for_answer()
    assert answer["text"] == ZH.share_how
    shared = chat.wait_for_reply()
    assert "冒充公检法" in shared.text
    assert shared.buttons == []
    assert not any(words in shared.text for words in ("李警官", "12345678", "洗钱"))


def test_buttons_keep_the_script_of_their_verdict(chat: PrivateChat) -> None:
    chat.send(f"/check {to_traditional(POLICE)}")
    reply = chat.wait_for_reply()
    chat.press(reply, to_traditional(ZH.share)).wait_for_answer()
    shared = chat.wait_for_reply().text
    assert shared == to_traditional(shared)
    english = "Your parcel is held. Pay the customs fee at http://track-parcel.top now or lose it"
    chat.send(f"/check {english}")
    assert EN.money_sent in chat.wait_for_reply().buttons


def test_a_verdict_that_is_forgotten_gets_a_sentence(chat: PrivateChat) -> None:
    chat.send("/privacy")
    other = chat.wait_for_reply()
    answer = chat.press(other, data="ws:low.").wait_for_answer()
    assert (answer["text"], answer["show_alert"]) == (ZH.why_gone, True)
    assert chat.press(other, data="fs:low.").wait_for_answer()["text"] == COMMON.stale_button


@pytest.mark.parametrize("data", ["ws:", "ws:x", "ws:high.", "ws:low.刷单返利", "xs:high.无此类"])
def test_a_forged_button_gets_a_sentence(chat: PrivateChat, data: str) -> None:
    chat.send("/privacy")
    pressed = chat.press(chat.wait_for_reply(), data=data)
    assert pressed.wait_for_answer()["text"] == COMMON.stale_button


def test_a_mistake_is_counted_once_and_nothing_else_is_stored(
    chat: PrivateChat, bot: BotProcess
) -> None:
    counted = "SELECT coalesce(sum(number), 0) FROM misjudged WHERE risk = 'high'"
    before = rows(bot, counted)[0][0]
    reply = check(chat)
    for _ in range(2):
        assert chat.press(reply, ZH.wrong).wait_for_answer()["text"] == REPORT.counted
    assert rows(bot, counted)[0][0] == int(str(before)) + 1
    offered = chat.wait_for_reply()
    assert MASKED in offered.text
    assert not any(words in offered.text for words in ("李警官", "12345678"))
    chat.press(offered, REPORT.offer_no).wait_for_answer()
    assert chat.wait_for_reply(where=lambda each: each.edited).text == REPORT.not_sent
    assert stored(bot, chat) == []
    forged = chat.press(offered, data="Vys:0").wait_for_answer()
    assert forged["text"] == REPORT.gone


def handed_in(chat: PrivateChat) -> Message:
    chat.press(check(chat), ZH.wrong).wait_for_answer()
    offered = chat.wait_for_reply()
    chat.press(offered, REPORT.offer_yes).wait_for_answer()
    return chat.wait_for_reply(where=lambda each: each.id == offered.id)


def test_who_agrees_hands_the_masked_message_in_and_may_take_it_back(
    chat: PrivateChat, bot: BotProcess
) -> None:
    told = handed_in(chat)
    assert MASKED in told.text
    assert stored(bot, chat) == [("high", "冒充公检法及政府机关", MASKED)]
    chat.send("/mydata")
    assert "交给管理员的消息 1 条" in chat.wait_for_reply().text
    chat.press(told, REPORT.withdraw).wait_for_answer()
    assert chat.wait_for_reply().text == REPORT.withdrawn
    assert stored(bot, chat) == []


def test_nobody_takes_back_what_others_handed_in(
    chat: PrivateChat, api: BotApiServer, bot: BotProcess
) -> None:
    told = handed_in(chat)
    other = api.private_chat()
    other.send("/privacy")
    data = str(told.rows[0][0]["callback_data"])
    other.press(other.wait_for_reply(), data=data).wait_for_answer()
    assert len(stored(bot, chat)) == 1


def test_forget_removes_what_was_handed_in_and_what_is_remembered(
    chat: PrivateChat, bot: BotProcess
) -> None:
    handed_in(chat)
    reply = check(chat)
    chat.send("/forget")
    chat.press(chat.wait_for_reply(), KEPT.forget_yes).wait_for_answer()
    chat.wait_for_reply()
    assert stored(bot, chat) == []
    assert chat.press(reply, ZH.why).wait_for_answer()["text"] == ZH.why_gone


def test_forget_waits_for_what_was_sent_before_it(chat: PrivateChat) -> None:
    chat.send("/forget")
    asked = chat.wait_for_reply()
    said = chat.send(POLICE, forward="隐藏的用户")
    chat.press(asked, KEPT.forget_yes).wait_for_answer()
    judged = chat.wait_for_reply()
    assert ZH.why in judged.buttons
    assert chat.wait_for_reply().text == KEPT.forgotten
    assert chat.press(judged, ZH.why).wait_for_answer()["text"] == ZH.why_gone
    chat.edit(said, POLICE + "。")
    assert chat.stays_silent(1)


def test_a_forwarded_english_message_is_judged_as_its_reader_reads(
    chat: PrivateChat, api: BotApiServer
) -> None:
    english = "Your parcel is held. Pay the customs fee at http://track-parcel.top now or lose it"
    for asker, label in (
        (chat, ZH.money_sent),
        (api.private_chat(language_code="zh-TW"), to_traditional(ZH.money_sent)),
        (api.private_chat(language_code="en"), EN.money_sent),
    ):
        asker.send(english, forward="Unknown")
        assert label in asker.wait_for_reply().buttons


def test_a_group_is_told_once_why(api: BotApiServer) -> None:
    group, user = api.group(), api.user()
    group.send(user, f"/check@fanzha_test_bot {POLICE}")
    judged = group.wait_for_reply()
    members = [api.user() for _ in range(3)]
    told = [group.press(judged, ZH.why, user=each).wait_for_answer()["text"] for each in members]
    assert told == ["", COMMON.shown_already, COMMON.shown_already]
    assert group.wait_for_reply().text.startswith(ZH.why_title)
    assert group.stays_silent(0.3)


def test_in_a_group_a_mistake_is_only_counted(api: BotApiServer) -> None:
    group, user = api.group(), api.user()
    group.send(user, f"/check@fanzha_test_bot {POLICE}")
    reply = group.wait_for_reply()
    assert group.press(reply, ZH.wrong, user=user).wait_for_answer()["text"] == REPORT.counted
    assert group.stays_silent(0.3)


@pytest.fixture
def operators(server: BotApiServer, start: Start) -> tuple[PrivateChat, PrivateChat]:
    """An operator's chat and somebody's."""
    operator, somebody = server.private_chat(), server.private_chat()
    start(server, FANZHA_ADMIN_IDS=str(operator.id)).wait_for("ready")
    return operator, somebody


def test_operators_read_what_was_handed_in_one_by_one(
    operators: tuple[PrivateChat, PrivateChat],
) -> None:
    operator, somebody = operators
    somebody.send("/review")
    assert "/help" in somebody.wait_for_reply().text  # for others there is no such command
    told = [handed_in(somebody) for _ in range(3)]
    operator.send("/review")
    first = operator.wait_for_reply()
    assert MASKED in first.text
    assert first.text.startswith("还有 3 条要看")
    refused = somebody.press(told[0], data=str(first.rows[0][1]["callback_data"]))
    assert refused.wait_for_answer()["text"] == COMMON.operators_only
    assert operator.press(first, REPORT.keep).wait_for_answer()["text"] == REPORT.was_kept
    second = operator.wait_for_reply()
    assert (second.id, second.text[:6]) == (first.id, "还有 2 条")
    assert operator.press(second, REPORT.delete).wait_for_answer()["text"] == REPORT.was_deleted
    third = operator.wait_for_reply()
    somebody.press(told[2], REPORT.withdraw).wait_for_answer()
    assert operator.press(third, REPORT.keep).wait_for_answer()["text"] == REPORT.was_withdrawn
    done = operator.wait_for_reply().text
    assert done.startswith(REPORT.review_done)
    called_wrong = REPORT.mistake.format(risk=REPORT.risks[Risk.HIGH], number=3)
    assert called_wrong in done.splitlines()
