"""Screenshots, files, forwards in a burst: read off the event loop and judged as one case."""

from benchmarks.screens import as_bytes, poster, sms
from bot.assistant.check.showing.button_texts import ZH as BUTTONS
from bot.assistant.check.showing.texts import ZH as CHECK
from bot.assistant.texts import ZH
from tests.bot.reading.files import SMS, bomb, chat_png, pdf, poster_png, sms_png
from tests.botapi import BotApiServer, PrivateChat
from tests.e2e.conftest import Start
from tests.e2e.process import BotProcess
from tests.e2e.test_privacy import CANARY, left_in

PATIENCE = 60.0  # seconds; the reader starts, on a busy machine
VOICE = {"voice": {"file_id": "v", "file_unique_id": "v", "duration": 3}}
ME = "@fanzha_test_bot"
ENGLISH = "Your parcel is held. Pay the customs fee at http://track-parcel.top now or lose it"
LIKE_FRAUD = CHECK.high.partition("：")[0]


def verdict(chat: PrivateChat) -> str:
    return chat.wait_for_reply(PATIENCE).text


def test_a_screenshot_gets_a_verdict_on_what_it_says(chat: PrivateChat) -> None:
    chat.send(photo=chat_png())
    text = verdict(chat)
    assert text.startswith(LIKE_FRAUD)
    assert "“会议软件”" in text
    assert [each.action for each in chat.actions][:1] == ["typing"]


def test_a_code_is_evidence_and_is_not_opened(chat: PrivateChat) -> None:
    chat.send(document=poster_png(), file_name="海报.png", mime_type="image/png")
    text = verdict(chat)
    assert text.startswith(LIKE_FRAUD)
    assert "t.me/+AbCdEfGh123" in text


def test_an_album_is_one_case(chat: PrivateChat) -> None:
    chat.send(photo=sms_png(), media_group="album")
    chat.send(photo=poster_png(), media_group="album")
    assert verdict(chat).startswith(LIKE_FRAUD)
    assert chat.stays_silent(1)


def test_an_album_with_a_command_is_one_case_too(chat: PrivateChat) -> None:
    chat.send("/check", photo=sms_png(), media_group="asked")
    chat.send(photo=poster_png(), media_group="asked")
    assert verdict(chat).startswith(LIKE_FRAUD)
    assert chat.stays_silent(3)


def test_a_picture_under_a_command_of_another_kind_is_read(chat: PrivateChat) -> None:
    for caption in ("/help", "/report 这是真的吗"):
        chat.send(caption, photo=chat_png())
        assert verdict(chat).startswith(LIKE_FRAUD)
    chat.send("/help 我刚给骗子转了两万", photo=chat_png())
    assert chat.wait_for_reply().marked("bold")[0].startswith("先打")


def test_a_group_is_told_that_only_one_picture_of_an_album_was_seen(api: BotApiServer) -> None:
    group, ann = api.group(), api.user(first_name="Ann")
    shown = group.send(ann, f"{ME} 这是真的吗", photo=sms_png(), media_group="shown")
    group.send(ann, photo=poster_png(), media_group="shown")
    assert ZH.partly_read["one_of_album"] in group.wait_for_reply(PATIENCE).text
    group.send(ann, f"/check{ME}", reply_to=shown)
    assert ZH.partly_read["one_of_album"] in group.wait_for_reply(PATIENCE).text


def test_a_group_may_answer_the_bot_with_screenshots(api: BotApiServer) -> None:
    group, ann = api.group(), api.user(first_name="Ann")
    group.send(ann, f"/check{ME}")
    asked = group.wait_for_reply()
    shown = group.send(ann, photo=chat_png(), reply_to=asked)
    reply = group.wait_for_reply(PATIENCE)
    assert (reply.text.startswith(LIKE_FRAUD), reply.reply_to) == (True, shown.id)
    for data in (sms_png(), poster_png()):
        group.send(ann, photo=data, reply_to=asked, media_group="answer")
    assert group.wait_for_reply(PATIENCE).text.startswith(LIKE_FRAUD)
    assert group.stays_silent(3)


def test_an_english_screenshot_is_judged_in_the_askers_language(chat: PrivateChat) -> None:
    chat.send("这是真的吗", photo=as_bytes(sms("106", "10:32", ENGLISH)))
    reply = chat.wait_for_reply(PATIENCE)
    assert BUTTONS.money_sent in reply.buttons


def test_forwards_in_a_burst_are_one_case(chat: PrivateChat) -> None:
    for part in ("您好，我是平台客服", "您的会员即将自动扣费800元", "请下载会议软件共享屏幕关闭"):
        chat.send(part, forward="隐藏的用户")
    assert verdict(chat).startswith(LIKE_FRAUD)
    assert chat.stays_silent(1)


def test_a_file_that_cannot_be_read_gets_its_reason(chat: PrivateChat, bot: BotProcess) -> None:
    failures = len(bot.named("handler_failed"))
    for data, reason in (
        (bomb(), "too_large"),
        (chat_png()[:40_000], "broken"),
        (b"PK\x03\x04" + bytes(range(256)), "unknown_kind"),
        (bytes(11 * 2**20), "too_big"),
    ):
        chat.send(document=data, file_name="x.bin")
        assert verdict(chat) == ZH.unreadable[reason]
    chat.send(document=pdf(["Dear customer, pay 500 USDT to the safe account"]), file_name="x.pdf")
    assert verdict(chat)
    assert len(bot.named("handler_failed")) == failures


def test_a_program_is_judged_by_its_name(chat: PrivateChat) -> None:
    chat.send(document=b"PK\x03\x04" + bytes(range(256)), file_name="退款助手.apk")
    assert ZH.unreadable["unknown_kind"] in verdict(chat)


def test_who_has_paid_is_not_kept_waiting_for_the_picture(chat: PrivateChat) -> None:
    chat.send("刚给客服转了两万", photo=chat_png())
    assert chat.wait_for_reply().marked("bold")[0] == "先打 110"


def test_a_file_that_telegram_does_not_give_gets_a_sentence(
    chat: PrivateChat, api: BotApiServer
) -> None:
    api.fail("getFile", status=400, description="wrong file_id", times=1)
    chat.send(photo=sms_png())
    assert verdict(chat) == ZH.unreadable["not_fetched"]


def test_voice_and_stickers_get_a_sentence(chat: PrivateChat) -> None:
    chat.send(extra=VOICE)
    assert chat.wait_for_reply().text == ZH.only_text


def test_check_in_a_group_reads_the_picture_that_it_answers(api: BotApiServer) -> None:
    group, ann, bob = api.group(), api.user(first_name="Ann"), api.user(first_name="Bob")
    shown = group.send(ann, photo=chat_png())
    group.send(bob, "/check@fanzha_test_bot", reply_to=shown)
    reply = group.wait_for_reply(PATIENCE)
    assert reply.text.startswith(LIKE_FRAUD)
    spoken = group.send(ann, extra=VOICE)
    group.send(bob, "/check@fanzha_test_bot", reply_to=spoken)
    assert group.wait_for_reply().text == ZH.only_text


def test_a_text_message_is_quoted_as_it_is_written(chat: PrivateChat) -> None:
    chat.send("这是真的吗", photo=sms_png())
    text = verdict(chat)
    quoted = [line.split("”")[0][3:] for line in text.split("\n") if line.startswith("· “")]
    assert quoted
    joined = SMS.replace(" ", "")
    assert all(part.replace(" ", "") in joined for part in quoted[0].split("……"))


def test_nothing_of_a_picture_or_file_is_kept(server: BotApiServer, start: Start) -> None:
    bot = start(server, FANZHA_LOG_LEVEL="DEBUG")
    chat = server.private_chat()
    shown = as_bytes(poster("刷单兼职", [CANARY], f"https://{CANARY}.example"))
    for data in (shown, shown[: len(shown) // 2], f"请转账 {CANARY}".encode(), bomb()):
        chat.send(CANARY, document=data, file_name=f"{CANARY}.apk")
        chat.wait_for_reply(PATIENCE)
    bot.kill()
    assert bot.named("examined")
    assert left_in(bot.folder, 0) == []
