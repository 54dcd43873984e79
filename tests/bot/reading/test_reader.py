"""The real process: what it reads, and that it survives, or is replaced, whatever it is given."""

import asyncio
import os
import resource
from pathlib import Path

import pytest
from PIL import Image

from benchmarks.screens import Said, as_bytes, chat
from bot.reading.reader import Reader
from bot.reading.values import Found, Limits, Note, Reason, UnreadableError
from tests.bot.reading.files import (
    CHAT,
    SMS,
    TARGET,
    blank,
    bomb,
    chat_png,
    locked_pdf,
    moving,
    pdf,
    poster_png,
    sms_png,
)

pytestmark = pytest.mark.asyncio(loop_scope="package")


async def refused(reader: Reader, data: bytes) -> Reason:
    with pytest.raises(UnreadableError) as caught:
        await reader.read(data)
    return caught.value.reason


def process_of(reader: Reader) -> int:
    assert reader.process is not None
    return reader.process.pid


def environment_of(number: int) -> bytes:
    return Path(f"/proc/{number}/environ").read_bytes()


def is_there(number: int) -> bool:
    return Path(f"/proc/{number}").exists()


async def test_a_chat_is_read_with_its_speakers(reader: Reader) -> None:
    found = await reader.read(chat_png())
    expected = [("我：" if each.mine else "对方：") + each.text for each in CHAT]
    assert found.text.split("\n") == ["客服小张", *expected]


async def test_a_text_message_is_read_as_one_paragraph(reader: Reader) -> None:
    number, text = (await reader.read(sms_png())).text.split("\n")
    assert number.replace(" ", "") == "106902538812"
    assert text.replace(" ", "") == SMS.replace(" ", "")


async def test_a_poster_is_read_with_its_code(reader: Reader) -> None:
    found = await reader.read(poster_png())
    assert found.text.split("\n")[:2] == ["刷单兼职", "在家动动手，日入300-800元"]
    assert found.codes == (TARGET,)
    assert found.evidence.endswith(f"\n二维码：{TARGET}")


async def test_a_long_chat_is_read_in_strips(reader: Reader) -> None:
    said = [Said(f"第{at}条，马上转到安全账户", mine=at % 3 == 0) for at in range(1, 25)]
    found = await reader.read(as_bytes(chat("客服", "昨天 20:11", said, height=5000)))
    told = found.text.split("\n")[1:]
    assert told == [("我：" if each.mine else "对方：") + each.text for each in said]
    assert not found.notes


async def test_a_moving_picture_gets_its_first_frame_read(reader: Reader) -> None:
    first = Image.new("RGB", (900, 1600), "white")
    found = await reader.read(moving([chat("客服", "9:41", CHAT).resize((900, 1950)), first]))
    assert found.notes == (Note.FIRST_FRAME,)
    assert "屏幕共享" in found.text


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (bomb(), Reason.TOO_LARGE),
        (blank((400, 400)), Reason.NOTHING),
        (chat_png()[:50_000], Reason.BROKEN),
        (b"\x89PNG\r\n\x1a\n", Reason.BROKEN),
        (locked_pdf(), Reason.ENCRYPTED),
        (b"PK\x03\x04" + bytes(range(256)), Reason.UNKNOWN_KIND),
        (b"", Reason.NOTHING),
        (bytes(10 * 2**20 + 1), Reason.TOO_BIG),
    ],
    # Names of their own: pytest puts them in an environment variable, which must stay short.
    ids=["bomb", "blank", "torn", "head", "locked", "zip", "empty", "big"],
)
async def test_a_bad_file_has_its_reason_and_the_process_goes_on(
    reader: Reader, data: bytes, reason: Reason
) -> None:
    await reader.read(b"first")
    before = process_of(reader)
    assert await refused(reader, data) is reason
    assert await reader.read("您好".encode()) == Found("您好")
    assert process_of(reader) == before


async def test_fifty_pages_are_read_up_to_the_tenth(reader: Reader) -> None:
    found = await reader.read(pdf([f"This is page number {at}" for at in range(50)]))
    assert found.notes == (Note.FIRST_PAGES,)
    assert found.text.endswith("number 9")


async def test_the_process_is_confined_and_knows_no_secret(
    reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    await reader.read(b"first")
    number = process_of(reader)
    assert resource.prlimit(number, resource.RLIMIT_CORE) == (0, 0)
    assert resource.prlimit(number, resource.RLIMIT_FSIZE) == (0, 0)
    assert resource.prlimit(number, resource.RLIMIT_AS)[1] == Limits().memory
    monkeypatch.setenv("FANZHA_TELEGRAM_TOKEN", "123:canary")
    monkeypatch.setenv("https_proxy", "http://user:canary@127.0.0.1:1")
    other = Reader()
    try:
        await other.read(b"first")
        assert b"canary" not in environment_of(process_of(other))
    finally:
        await other.close()


async def test_what_takes_too_long_is_ended_and_the_next_file_is_read() -> None:
    reader = Reader(Limits(seconds=0.05))
    try:
        assert await refused(reader, chat_png()) is Reason.TOO_SLOW
        assert reader.process is None
        reader.limits = Limits()
        assert (await reader.read(b"next")).text == "next"
    finally:
        await reader.close()


async def test_a_process_that_dies_over_a_file_is_replaced() -> None:
    reader = Reader()
    try:
        await reader.read(b"first")
        before = process_of(reader)
        reading = asyncio.ensure_future(reader.read(chat_png()))
        await asyncio.sleep(0.05)
        os.kill(before, 9)
        with pytest.raises(UnreadableError, match=Reason.CRASHED):
            await reading
        assert (await reader.read(b"next")).text == "next"
        assert process_of(reader) != before
    finally:
        await reader.close()


@pytest.mark.parametrize("told", [b"[]", b"1", b"null", b"[" * 100_000, b'{"text": "a"}'],
                         ids=lambda told: repr(told[:9]))  # fmt: skip
async def test_a_process_that_answers_what_it_cannot_have_written_is_replaced(
    told: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    reader = Reader()
    try:
        await reader.read(b"first")
        process = reader.process
        assert process is not None

        async def answer(*_: object) -> bytes:
            return told

        with monkeypatch.context() as patch:
            patch.setattr(reader, "_exchanged", answer)
            assert await refused(reader, b"next") is Reason.CRASHED
        assert process.returncode is not None
        assert (await reader.read(b"next")).text == "next"
    finally:
        await reader.close()


async def test_memory_is_bounded_and_enough_for_the_largest_picture(reader: Reader) -> None:
    largest = as_bytes(Image.new("RGBA", (8000, 5000)))
    assert await refused(reader, largest) is Reason.NOTHING
    small = Reader(Limits(memory=760 * 2**20))
    try:
        assert await refused(small, largest) in {Reason.TOO_LARGE, Reason.CRASHED}
        assert (await small.read(b"next")).text == "next"
    finally:
        await small.close()


async def test_an_idle_process_ends_and_is_started_again() -> None:
    reader = Reader(Limits(idle_seconds=0.2))
    try:
        await reader.read(b"first")
        process = reader.process
        assert process is not None
        await asyncio.wait_for(process.wait(), 20)
        assert (await reader.read(b"next")).text == "next"
    finally:
        await reader.close()


async def test_no_more_than_so_many_wait() -> None:
    reader = Reader(Limits(waiting=2))
    with reader.place(), reader.place(), pytest.raises(UnreadableError) as caught, reader.place():
        pass
    assert caught.value.reason is Reason.BUSY
    with reader.place():
        pass


async def test_an_answer_that_nobody_waits_for_is_not_taken_for_the_next() -> None:
    reader = Reader()
    try:
        await reader.read(b"first")
        reading = asyncio.ensure_future(reader.read(b"abandoned"))
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        reading.cancel()
        await asyncio.wait((reading,))
        assert (await reader.read(b"next")).text == "next"
    finally:
        await reader.close()


async def test_waking_starts_the_process_and_closing_ends_it() -> None:
    reader = Reader()
    reader.wake()
    reader.wake()
    assert (await reader.read(b"first")).text == "first"
    number = process_of(reader)
    await reader.close()
    assert not is_there(number)
    reader.wake()
    await asyncio.sleep(0.05)
    await reader.close()
    assert reader.process is None
