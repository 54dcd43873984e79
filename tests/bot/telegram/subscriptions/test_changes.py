"""What presses change: each leads to one state, however often it comes, and nothing else does."""

from dataclasses import replace
from datetime import UTC, datetime, time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.assistant.texts.subscriptions import EN, ZH, SubscriptionTexts
from bot.broadcast.schedule import Schedule, next_due, zones
from bot.storage.chats.subscriptions import Subscription
from bot.telegram.subscriptions.changes import (
    MOST_TIMES,
    Press,
    Wishes,
    apply,
    decode,
    encode,
    moved,
)
from bot.telegram.subscriptions.describe import described
from bot.telegram.subscriptions.keyboard import keyboard
from index.corpus.tips import TOPICS
from index.script import Script

NOW = datetime(2026, 5, 1, 4, tzinfo=UTC)  # noon in Shanghai, a Friday
PAGES = ("o", "t", "d", "p", "q", "m", "z", "l")
BEGINNING = Wishes(Subscription(-1, subscribed=False))


def changed(change: str, **fields: Any) -> Subscription:
    after = apply(Wishes(Subscription(-1, **fields)), change, NOW)
    assert after is not None
    return after.subscription


@pytest.mark.parametrize(
    ("change", "field", "expected"),
    [
        ("o0", "subscribed", False),
        ("ta0800", "times", (time(8), time(10))),
        ("tr1000", "times", (time(10),)),  # the last one stays
        ("tm1000-1030", "times", (time(10, 30),)),
        ("tm0900-0930", "times", (time(10),)),  # somebody else moved it
        ("d-7", "weekdays", (1, 2, 3, 4, 5, 6)),
        ("d=6,7", "weekdays", (6, 7)),
        ("p+law", "topics", ("law",)),
        ("p-law", "topics", ()),
        ("p=", "topics", ()),
        ("q2200-0800", "quiet", (time(22), time(8))),
        ("q", "quiet", None),
        ("m0", "quiz_every", 0),
        ("x0", "posters", False),
        ("zAsia/Tokyo", "timezone", "Asia/Tokyo"),
    ],
)
def test_a_press_changes_one_thing(change: str, field: str, expected: object) -> None:
    once = changed(change)
    assert getattr(once, field) == expected
    twice = apply(Wishes(once), change, NOW)
    assert twice is not None
    assert getattr(twice.subscription, field) == expected
    before = Subscription(-1)
    kept = {field: getattr(before, field), "next_due": before.next_due}
    assert replace(once, **kept) == before


def test_a_time_that_is_moved_onto_another_stays() -> None:
    both = (time(10), time(10, 30))
    assert changed("tm1000-1030", times=both).times == both
    assert changed("tm1030-1000", times=both).times == both


@pytest.mark.parametrize(
    "change",
    ["?", "o2", "ta99", "ta2575", "t", "d+8", "d?1", "p+weather", "q2200", "q1000-1000", "m-1",
     "x", "zMars/Base", "l2", "m12", "ta١٢٣٤"],
)  # fmt: skip
def test_what_no_button_says_is_refused(change: str) -> None:
    assert apply(BEGINNING, change, NOW) is None


@given(st.text())
def test_nothing_that_anyone_sends_is_more_than_refused(data: str) -> None:
    pressed = decode(data)
    assert pressed is None or encode(pressed) == data
    apply(BEGINNING, data, NOW)


@given(st.sampled_from(Script), st.sampled_from(PAGES), st.text(max_size=20))
def test_what_is_printed_is_parsed_back(script: Script, page: str, change: str) -> None:
    assert decode(encode(Press(script, page, change))) == Press(script, page, change)


def test_whoever_turns_it_on_is_planned_next() -> None:
    wanted = changed("o1", subscribed=False)
    assert wanted.next_due == next_due(Schedule.of(wanted), NOW)
    assert changed("o0").next_due is None


def test_another_topic_leaves_the_plan_alone_and_another_time_does_not() -> None:
    waiting = datetime(2026, 5, 1, 3, 59, tzinfo=UTC)  # due, and not planned yet
    assert changed("p+law", next_due=waiting).next_due == waiting
    later = changed("ta1800", next_due=waiting).next_due
    assert later == datetime(2026, 5, 1, 10, tzinfo=UTC)


def test_times_go_round_the_clock() -> None:
    assert moved(time(0), -1) == time(23, 30)
    assert moved(time(23, 30), 1) == time(0)


def test_there_are_never_too_many_times() -> None:
    times = tuple(time(hour) for hour in range(8, 8 + MOST_TIMES))
    assert changed("ta2000", times=times).times == times


wishes = st.builds(
    Wishes,
    st.builds(
        Subscription,
        st.just(-1),
        st.sampled_from([0, 7]),
        st.none(),
        st.sampled_from(sorted(zones())),
        st.lists(st.sampled_from([time(0), time(9, 30), time(23, 30)]), min_size=1, unique=True)
        .map(sorted).map(tuple),
        st.sets(st.integers(1, 7)).map(sorted).map(tuple),
        st.sampled_from([None, (time(22), time(8))]),
        st.sets(st.sampled_from(TOPICS[:5])).map(sorted).map(tuple),
        st.booleans(),
        st.none(),
        st.sampled_from([0, 1, 2, 3, 4, 5]),
        st.booleans(),
    ),
    st.booleans(),
)  # fmt: skip


@given(wishes, st.sampled_from((*PAGES, "y")), st.sampled_from(Script))
def test_every_button_is_understood_and_fits(given: Wishes, page: str, script: Script) -> None:
    buttons = [each for row in keyboard(given, page, script).inline_keyboard for each in row]
    assert len(buttons) <= 100
    for button in buttons:
        data = str(button.callback_data)
        assert len(data.encode()) <= 64
        pressed = decode(data)
        assert pressed is not None
        assert pressed.script is script
        assert apply(given, pressed.change, NOW) is not None


@given(wishes, st.sampled_from(Script))
def test_the_words_say_how_to_stop_what_is_on(given: Wishes, script: Script) -> None:
    told = described(given, script, NOW)
    assert len(told) < 1000
    if given.subscription.subscribed and script is Script.HANS:
        assert ZH.how_to_stop in told


def test_the_first_line_says_what_comes_and_when() -> None:
    wanted = Subscription(-1, times=(time(9), time(18, 30)), weekdays=(1, 2, 3, 4, 5))
    lines = described(Wishes(wanted), Script.HANS, NOW).split("\n")
    assert lines[0] == "防骗提示开着：周一到周五 09:00、18:30，每次一条（北京时间）。"
    assert lines[1] == "下一条：5月1日（周五）18:30。"


def test_labels_are_in_the_readers_script() -> None:
    told = [each.text for row in keyboard(BEGINNING, "o", Script.HANT).inline_keyboard
            for each in row]  # fmt: skip
    assert told[0] == "開啟"
    assert "時間" in told


@pytest.mark.parametrize("texts", [ZH, EN], ids=["zh", "en"])
def test_every_topic_but_the_season_has_a_name(texts: SubscriptionTexts) -> None:
    assert {*texts.topics, "season"} == set(TOPICS)
    assert set(texts.zones) <= zones()
