"""Frames round-trip, and what is none of ours is not taken for an answer."""

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reading.frames import answer, body_of, error_in, found_in, framed, receive
from bot.reading.values import Found, Note, Reason, UnreadableError

TEXT = st.text(st.characters(exclude_categories=["Cs"]))


@given(st.lists(st.binary()))
def test_frames_come_out_as_they_went_in(sent: list[bytes]) -> None:
    stream = BytesIO(b"".join(map(framed, sent)))
    assert [receive(stream) for _ in sent] == sent
    assert receive(stream) is None


@pytest.mark.parametrize("cut", [1, 4, 6])
def test_a_frame_that_is_cut_is_the_end(cut: int) -> None:
    assert receive(BytesIO(framed(b"words")[:cut])) is None


@given(TEXT, st.lists(TEXT), st.lists(st.sampled_from(Note)))
def test_what_was_found_arrives(text: str, codes: list[str], notes: list[Note]) -> None:
    found = Found(text, tuple(codes), tuple(notes))
    assert found_in(body_of(answer(found))) == found


@pytest.mark.parametrize("reason", Reason)
def test_a_reason_arrives(reason: Reason) -> None:
    with pytest.raises(UnreadableError) as caught:
        found_in(body_of(answer(reason, "ValueError")))
    assert caught.value.reason is reason
    assert error_in(body_of(answer(reason, "ValueError"))) == "ValueError"


def test_only_the_name_of_an_error_gets_into_the_log() -> None:
    assert error_in(body_of(answer(Reason.BROKEN, "words of a file"))) == ""


NO_ANSWERS = [b"[]", b"1", b"null", b'"reason"', b"[" * 100_000, b"", b"{", b"\xff"]


@pytest.mark.parametrize("data", NO_ANSWERS, ids=lambda data: repr(data[:9]))
def test_what_is_no_object_is_no_answer(data: bytes) -> None:
    with pytest.raises(ValueError, match=r".+"):
        body_of(data)


def test_codes_are_lines_of_the_evidence() -> None:
    assert Found("字", ("a", "b")).evidence == "字\n二维码：a\n二维码：b"
    assert Found("", ("a",)).evidence == "二维码：a"
    assert Found().evidence == ""
