"""Which files the bot reads, and which messages bring them."""

from dataclasses import replace
from typing import Any

import pytest
from telegram import Message

from bot.assistant.reply import Reply
from bot.assistant.texts import EN, ZH, Texts
from bot.assistant.triage import Intent
from bot.reading.values import Note, Reason
from bot.telegram.context import Context
from bot.telegram.questions.examine import Examined, examine, with_remarks
from bot.telegram.questions.wish import Wish, wish
from bot.telegram.updates.media import Attachment, attachment
from index.script import Script
from tests.bot.telegram.questions.test_wish import GROUP, ME, PRIVATE, mention, message, said

ANN = {"id": 1, "is_bot": False, "first_name": "Ann"}
SIZES = [
    {"file_id": "small", "file_unique_id": "s", "width": 90, "height": 90, "file_size": 900},
    {"file_id": "large", "file_unique_id": "l", "width": 900, "height": 900, "file_size": 9000},
]
DOCUMENT = {"file_id": "d", "file_unique_id": "d", "file_size": 5, "file_name": "退款助手.APK"}
VOICE = {"file_id": "v", "file_unique_id": "v", "duration": 3}
PHOTO = Attachment("large", 9000)


def bare(**fields: Any) -> Message:
    found = Message.de_json({"message_id": 3, "date": 1, "chat": PRIVATE, "from": ANN} | fields)
    assert found is not None
    return found


def test_of_a_picture_the_largest_size_is_read() -> None:
    assert attachment(bare(photo=SIZES)) == PHOTO


def test_documents_are_read_and_voices_and_videos_are_not() -> None:
    found = attachment(bare(document=DOCUMENT))
    assert found == Attachment("d", 5, "退款助手.APK")
    assert found.installs
    video = {"file_id": "a", "file_unique_id": "a", "width": 9, "height": 9, "duration": 1}
    assert attachment(bare(voice=VOICE)) is None
    assert attachment(bare(video=video)) is None
    assert attachment(bare(document=DOCUMENT, animation=video)) is None


def test_a_file_of_an_album_is_known() -> None:
    assert attachment(bare(photo=SIZES, media_group_id="1")) == Attachment(
        "large", 9000, of_album=True
    )


FORWARD = {"type": "hidden_user", "date": 1, "sender_user_name": "某人"}


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"photo": SIZES}, Wish("", goes_on=True, file=PHOTO)),
        ({"photo": SIZES, "caption": "真的吗"}, Wish("真的吗", goes_on=True, file=PHOTO)),
        ({"photo": SIZES, "caption": "/check"}, Wish("", "check", file=PHOTO)),
        ({"photo": SIZES, "caption": "/help"}, Wish("", goes_on=True, file=PHOTO)),
        (
            {"photo": SIZES, "caption": "/report 这是真的吗"},
            Wish("这是真的吗", goes_on=True, file=PHOTO),
        ),
        ({"photo": SIZES, "caption": "/emergency"}, Wish("", file=PHOTO)),
        ({"photo": SIZES, "caption": "/ask 96110"}, Wish("96110", "ask")),
        (
            {"photo": SIZES, "caption": "急", "forward_origin": FORWARD},
            Wish("急", forwarded=True, file=PHOTO),
        ),
    ],
)
def test_a_private_picture_is_wanted_checked(fields: dict[str, Any], expected: Wish) -> None:
    assert wish(message(PRIVATE, **fields), ME) == expected


def test_check_in_a_group_points_at_the_picture_that_it_answers() -> None:
    shown = said(ANN, "", photo=SIZES, caption="快看")
    del shown["text"]
    found = wish(message(GROUP, "/check@helper_bot", reply_to_message=shown), ME)
    assert found == Wish("", "check", about="快看", shows=PHOTO)
    called = "@helper_bot 真的吗"
    found = wish(message(GROUP, called, entities=mention(called), reply_to_message=shown), ME)
    assert found == Wish("真的吗", about="快看", shows=PHOTO)
    assert wish(message(GROUP, photo=SIZES), ME) is None


def test_a_case_is_the_evidence_or_else_what_its_sender_says() -> None:
    assert Examined("转账", "真的吗").wish == Wish("转账", "check")
    assert Examined("", "真的吗", (Reason.BROKEN,)).wish == Wish("真的吗")


async def test_who_shows_one_picture_of_an_album_is_told_that_the_others_were_not_seen(
    context: Context,
) -> None:
    one = Wish("", "check", file=replace(PHOTO, of_album=True))
    assert (await examine((one,), context)).notes == (Note.ONE_OF_ALBUM,)
    assert (await examine((one, one), context)).notes == ()


async def test_the_askers_words_stand_beside_those_of_others(context: Context) -> None:
    resolved = Wish("转账", "check", forwarded=True, words="真的吗")
    assert await examine((resolved,), context) == Examined("转账", "真的吗")


@pytest.mark.parametrize("texts", [ZH, EN], ids=["zh", "en"])
def test_every_reason_and_note_has_its_sentence(texts: Texts) -> None:
    assert set(texts.unreadable) == set(Reason)
    assert set(texts.partly_read) == set(Note)


def test_remarks_come_in_the_script_of_the_reply() -> None:
    case = Examined("x", reasons=(Reason.BROKEN,), notes=(Note.FIRST_FRAME,))
    reply = Reply(Intent.CHECK, ())
    assert with_remarks(reply, Examined("x"), Script.HANS) is reply
    told = with_remarks(reply, case, Script.HANT).text
    assert "這是動圖" in told
    assert told.count("\n") == 1


async def test_what_came_together_is_kept_in_its_parts(context: Context) -> None:
    several = (Wish("一", forwarded=True), Wish("真的吗"), Wish("二", forwarded=True))
    case = await examine(several, context)
    assert case == Examined("一\n二", "真的吗", parts=("一", "二"))
    assert case.wish == Wish("一\n二", "check", parts=("一", "二"))
