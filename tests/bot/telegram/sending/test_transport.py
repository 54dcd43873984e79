"""What becomes of a broadcast's request, over HTTP, for every way in which it can end."""

import base64
import time
from collections.abc import AsyncIterator

import pytest
from telegram.ext import ExtBot
from telegram.request import HTTPXRequest

from bot.broadcast.message import Content, Delete, Edit, Photo, Post
from bot.broadcast.outcome import Gone, Moved, Outcome, Rejected, RetryAt, Sent, Stale, Unsure
from bot.broadcast.pace import LocalBudget, Pace
from bot.telegram.sending.answers_first import AnswersFirst
from bot.telegram.sending.transport import TelegramTransport
from tests.botapi import ApiError, BotApiServer, faults

PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="
)


@pytest.fixture
def pace() -> Pace:
    return Pace(LocalBudget(10), time.monotonic)


@pytest.fixture
async def telegram(server: BotApiServer, pace: Pace) -> AsyncIterator[ExtBot[None]]:
    bot: ExtBot[None] = ExtBot(
        server.token,
        base_url=server.base_url,
        base_file_url=server.base_file_url,
        request=HTTPXRequest(connection_pool_size=4),
        rate_limiter=AnswersFirst(pace),
    )
    async with bot:
        yield bot


@pytest.fixture
def transport(telegram: ExtBot[None]) -> TelegramTransport:
    return TelegramTransport(telegram)


def post(chat_id: int, text: str = "警惕刷单", thread_id: int = 0) -> Post:
    return Post(chat_id, thread_id, Content(text))


async def test_a_text_arrives_with_all_that_belongs_to_it(
    server: BotApiServer, transport: TelegramTransport
) -> None:
    chat = server.private_chat()
    content = Content(
        "警惕刷单",
        ({"type": "bold", "offset": 0, "length": 2},),
        (({"text": "查看", "url": "https://example.org/"},),),
    )
    outcome = await transport.send(Post(chat.id, 0, content))
    message = chat.replies[-1]
    assert outcome == Sent(message.id)
    assert message.marked("bold") == ["警惕"]
    assert [[each["text"] for each in row] for row in message.rows] == [["查看"]]


async def test_a_topic_gets_what_is_for_it(
    server: BotApiServer, transport: TelegramTransport
) -> None:
    group = server.group(forum=True)
    thread = group.topic("反诈")
    await transport.send(post(group.id, thread_id=thread))
    assert group.replies[-1].thread_id == thread


@pytest.mark.parametrize(
    "words",
    [
        "wrong file identifier/HTTP URL specified",
        "wrong remote file identifier specified: can't unserialize it. Wrong last symbol",
        "FILE_REFERENCE_0_EXPIRED",
    ],
)
async def test_a_photo_that_telegram_no_longer_has_is_told_apart(
    server: BotApiServer, transport: TelegramTransport, words: str
) -> None:
    chat = server.private_chat()
    server.fail("sendPhoto", status=400, description=words)
    lost = Post(chat.id, 0, Content("图", photo=Photo(file_id="lost")))
    assert await transport.send(lost) == Stale()
    assert await transport.send(lost) == Stale()  # in the server's own words
    assert chat.replies == []


async def test_a_photo_is_uploaded_once(server: BotApiServer, transport: TelegramTransport) -> None:
    chat = server.private_chat()
    first = await transport.send(Post(chat.id, 0, Content("图", photo=Photo(PIXEL))))
    assert isinstance(first, Sent)
    assert first.file_id is not None
    again = await transport.send(
        Post(chat.id, 0, Content("图", photo=Photo(file_id=first.file_id)))
    )
    assert isinstance(again, Sent)
    assert [bool(call.files) for call in server.calls("sendPhoto")] == [True, False]
    edited = await transport.send(Edit(chat.id, again.message_id, Content("新", photo=Photo())))
    assert edited == Sent(again.message_id)
    assert chat.replies[-1].text == "新"


async def test_a_picture_that_went_out_as_text_is_corrected_as_text(
    server: BotApiServer, transport: TelegramTransport
) -> None:
    group = server.group()
    server.fail("sendPhoto", status=400, description="not enough rights to send photos to the chat")
    rows = (({"text": "查看", "url": "https://example.org/"},),)
    bold = ({"type": "bold", "offset": 0, "length": 2},)
    content = Content("警惕刷单", bold, rows, Photo(PIXEL))
    sent = await transport.send(Post(group.id, 0, content))
    assert isinstance(sent, Sent)
    corrected = Content("更正刷单", bold, rows, Photo(file_id="file"))
    assert await transport.send(Edit(group.id, sent.message_id, corrected)) == sent
    (message,) = group.replies
    assert (message.text, message.marked("bold"), message.buttons) == (
        "更正刷单",
        ["更正"],
        ["查看"],
    )


async def test_what_was_sent_is_edited_and_deleted(
    server: BotApiServer, transport: TelegramTransport
) -> None:
    chat = server.private_chat()
    sent = await transport.send(post(chat.id))
    assert isinstance(sent, Sent)
    edit = Edit(chat.id, sent.message_id, Content("更正"))
    assert await transport.send(edit) == sent
    assert chat.replies[-1].text == "更正"
    assert await transport.send(edit) == Rejected("not modified")
    assert await transport.send(Delete(chat.id, sent.message_id)) == sent
    assert chat.replies == []
    assert await transport.send(Delete(chat.id, sent.message_id)) == Rejected("message gone")
    assert await transport.send(edit) == Rejected("message gone")


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (faults.flood(7), RetryAt(7)),
        (faults.migrated(-1005), Moved(-1005)),
        (faults.BLOCKED, Gone("blocked", "blocked")),
        (faults.DEACTIVATED, Gone("deactivated", "deactivated")),
        (faults.KICKED, Gone("left", "left")),
        (faults.NOT_FOUND, Gone("left", "chat not found")),
        (ApiError(400, "Bad Request: TOPIC_CLOSED"), Rejected("topic closed")),
        (ApiError(400, "Bad Request: message thread not found"), Rejected("topic deleted")),
        (ApiError(400, "Bad Request: TOPIC_DELETED"), Rejected("topic deleted")),
        (
            ApiError(400, "Bad Request: not enough rights to send text messages to the chat"),
            Rejected("no right to write"),
        ),
        (ApiError(400, "Bad Request: can't parse 云雀"), Rejected("refused")),
        (ApiError(401, "Unauthorized"), RetryAt()),
        (faults.SERVER_ERROR, RetryAt()),
        (faults.BAD_GATEWAY, RetryAt()),
    ],
)
async def test_each_answer_has_its_meaning(
    server: BotApiServer, transport: TelegramTransport, answer: ApiError, expected: Outcome
) -> None:
    chat = server.private_chat()
    server.fail("sendMessage", answer)
    assert await transport.send(post(chat.id)) == expected


@pytest.mark.parametrize("reset", ["before", "after"])
async def test_a_connection_that_breaks_leaves_it_open(
    server: BotApiServer, transport: TelegramTransport, reset: str
) -> None:
    chat = server.private_chat()
    server.fail("sendMessage", reset=reset)  # type: ignore[arg-type]
    assert await transport.send(post(chat.id)) == Unsure()


async def test_what_never_left_is_repeated(
    server: BotApiServer, transport: TelegramTransport
) -> None:
    chat = server.private_chat()
    with server.down():
        assert await transport.send(post(chat.id)) == RetryAt()


async def test_an_answer_to_somebody_takes_a_broadcasts_place(
    server: BotApiServer, telegram: ExtBot[None], transport: TelegramTransport, pace: Pace
) -> None:
    chat = server.private_chat()
    await transport.send(post(chat.id))
    assert pace.free_at(chat.id) <= time.monotonic()  # the sender reserves by itself
    await telegram.send_message(chat.id, "回答")
    assert pace.free_at(chat.id) > time.monotonic()
