"""Rows of subscriptions: what is written can be read, and what cannot is named."""

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.broadcast.schedule import zones
from bot.console.rows import HEADER, RowError, read, write
from bot.console.topics import CHOICES
from bot.storage.chats.subscriptions import Subscriber, Subscription

walls = st.builds(time, st.integers(0, 23), st.integers(0, 59))
words = st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=8)


@given(
    st.builds(
        Subscription,
        chat_id=st.integers(-(10**14), -1),
        thread_id=st.integers(0, 10**6),
        title=st.none() | words,
        timezone=st.sampled_from(sorted(zones())),
        times=st.sets(walls, max_size=4).map(lambda each: tuple(sorted(each))),
        weekdays=st.sets(st.integers(1, 7)).map(lambda each: tuple(sorted(each))),
        quiet=st.none() | st.tuples(walls, walls).filter(lambda each: each[0] != each[1]),
        topics=st.lists(st.sampled_from(CHOICES), max_size=3).map(tuple),
        subscribed=st.booleans(),
    ),
    st.sampled_from(["group", "supergroup", "channel"]),
    st.sampled_from([None, "en", "zh-Hant"]),
)
def test_what_is_written_can_be_read(wanted: Subscription, kind: str, language: str | None) -> None:
    subscriber = Subscriber(wanted, kind, language, "active")  # type: ignore[arg-type]
    cells = write(subscriber)
    assert tuple(cells) == HEADER
    row = read(cells)
    assert (row.subscription, row.kind, row.language) == (wanted, kind, language)


@pytest.mark.parametrize(
    ("number", "kind"), [("5", "private"), ("-5", "group"), ("-1001234567890", "supergroup")]
)
def test_missing_columns_take_defaults(number: str, kind: str) -> None:
    row = read({"chat_id": number, "unknown": "x"})
    assert row.subscription == Subscription(int(number))
    assert (row.kind, row.language) == (kind, None)


def test_an_empty_list_is_an_empty_list() -> None:
    row = read({"chat_id": "5", "times": "", "weekdays": "", "quiet_hours": "", "topics": ""})
    assert row.subscription == Subscription(5, times=(), weekdays=())


def test_days_may_be_named() -> None:
    assert read({"chat_id": "5", "weekdays": "mon; Sunday"}).subscription.weekdays == (1, 7)


def test_a_topic_of_a_private_chat_is_moved_too() -> None:
    wanted = Subscription(5, 7)
    cells = write(Subscriber(wanted, "private", None, "active"))
    assert read(cells).subscription == wanted


def test_the_name_of_a_person_is_not_kept() -> None:
    assert read({"chat_id": "5", "title": "王阿姨"}).subscription.title is None


@pytest.mark.parametrize(
    ("cells", "words"),
    [
        ({}, "chat_id: a number"),
        ({"chat_id": "abc"}, "chat_id: a number"),
        ({"chat_id": "0"}, "chat_id: "),
        ({"chat_id": str(2**63)}, "chat_id: "),
        ({"type": "bot"}, "type: one of"),
        ({"chat_id": "-5", "type": "private"}, "type: private chats"),
        ({"language": "中文"}, "language: "),
        ({"timezone": "Beijing"}, "timezone: "),
        ({"times": "9"}, "times: "),
        ({"times": "24:00"}, "times: "),
        ({"weekdays": "0"}, "weekdays: "),
        ({"weekdays": "12"}, "weekdays: "),
        ({"quiet_hours": "22:00"}, "quiet_hours: "),
        ({"topics": "老人"}, "topics: '老人' "),
        ({"topics": "elderly,loans"}, "topics: 'elderly,loans' "),
        ({"topics": "elder; law;season"}, "topics: 'elder', 'season' "),
        ({"chat_id": "-5", "title": "二\0队"}, "title: "),
        ({"thread_id": "-1"}, "thread_id: "),
        ({"subscribed": "perhaps"}, "subscribed: "),
        ({"subscribed": ""}, "subscribed: true or false is expected"),
        ({"subscribed": " "}, "subscribed: true or false is expected"),
    ],
)
def test_a_cell_that_cannot_be_read_is_named(cells: dict[str, str], words: str) -> None:
    given = cells if not cells else {"chat_id": "5"} | cells
    with pytest.raises(RowError, match=f"^{words}"):
        read(given)
