"""A doubt is told only where five people have it, and nobody can be named, not even in its week."""

import asyncio
from datetime import date, timedelta

import pytest
from sqlalchemy import select

from bot.storage.database.engine import Database
from bot.storage.operators.doubts import Doubt, DoubtKind, Doubts, Theme, monday
from bot.storage.tables import doubts as table
from bot.storage.tables import salts

MONDAY, SUNDAY = date(2026, 5, 4), date(2026, 5, 10)
NEXT = MONDAY + timedelta(days=7)
CARD = "yijian-chaka"
PEOPLE = (7, 8, -1001234567890123, 10**12, 2)


@pytest.fixture
def doubts(database: Database) -> Doubts:
    return Doubts(database, b"secret")


async def ask(
    doubts: Doubts, *people: int, day: date = MONDAY, kind: DoubtKind = "declined"
) -> None:
    for who in people:
        await doubts.add({Doubt(kind, CARD, who): 1}, day)


async def test_four_people_are_hidden_and_five_are_told(doubts: Doubts) -> None:
    await ask(doubts, *PEOPLE[:4])
    assert await doubts.themes(MONDAY, SUNDAY) == ()
    await ask(doubts, PEOPLE[4], PEOPLE[0])
    assert await doubts.themes(MONDAY, SUNDAY) == (Theme(MONDAY, "declined", CARD, 5, 6),)


async def test_one_person_fifty_times_is_hidden(doubts: Doubts) -> None:
    await doubts.add({Doubt("declined", CARD, 7): 25}, MONDAY)
    await ask(doubts, *[7] * 25)
    assert await doubts.themes(MONDAY, SUNDAY) == ()


async def test_kinds_and_cards_are_not_added_up(doubts: Doubts) -> None:
    await ask(doubts, *PEOPLE[:3])
    await ask(doubts, *PEOPLE[3:], kind="disliked")
    await doubts.add({Doubt("declined", "other", who): 1 for who in PEOPLE[:2]}, MONDAY)
    assert await doubts.themes(MONDAY, SUNDAY) == ()


async def test_weeks_are_not_added_up(doubts: Doubts) -> None:
    await ask(doubts, *PEOPLE[:4], day=SUNDAY)
    await ask(doubts, PEOPLE[4], day=NEXT)
    assert await doubts.themes(MONDAY, NEXT) == ()


async def test_when_a_week_is_over_only_what_may_be_told_stays(
    doubts: Doubts, database: Database
) -> None:
    await ask(doubts, *PEOPLE)
    await ask(doubts, *PEOPLE[:4], kind="disliked")
    assert await doubts.close_weeks(SUNDAY) == 0
    assert await doubts.close_weeks(NEXT) == 1
    assert await doubts.themes(MONDAY, NEXT) == (Theme(MONDAY, "declined", CARD, 5, 5),)
    async with database.reading() as connection:
        assert (await connection.execute(select(table))).all() == []
        assert (await connection.execute(select(salts))).all() == []


async def test_a_count_that_comes_after_the_end_changes_nothing(doubts: Doubts) -> None:
    await ask(doubts, *PEOPLE)
    await doubts.close_weeks(NEXT)
    await ask(doubts, *PEOPLE, 3, 4)
    await doubts.close_weeks(NEXT)
    assert await doubts.themes(MONDAY, NEXT) == (Theme(MONDAY, "declined", CARD, 5, 5),)


async def test_a_week_is_ended_once_by_many(doubts: Doubts) -> None:
    await ask(doubts, *PEOPLE)
    ended = await asyncio.gather(*(doubts.close_weeks(NEXT) for _ in range(5)))
    assert sorted(ended) == [0, 0, 0, 0, 1]
    assert len(await doubts.themes(MONDAY, NEXT)) == 1


async def hashes(database: Database) -> list[bytes]:
    async with database.reading() as connection:
        return sorted((await connection.execute(select(table.c.who))).scalars())


async def test_a_hash_leads_to_nobody_without_the_secret_and_not_to_next_week(
    doubts: Doubts, database: Database
) -> None:
    await ask(doubts, 7)
    first = await hashes(database)
    await Doubts(database, b"another").add({Doubt("unsure", CARD, 7): 1}, MONDAY)
    await ask(doubts, 7, day=NEXT)
    found = await hashes(database)
    assert len(set(found)) == 3
    assert set(first) < set(found)
    assert all(len(each) == 16 for each in found)


async def test_who_is_counted_can_see_and_end_it(doubts: Doubts) -> None:
    await ask(doubts, 7, 7, 8)
    await ask(doubts, 7, kind="disliked")
    assert [await doubts.of(who, SUNDAY) for who in (7, 8, 9)] == [3, 1, 0]
    await doubts.forget(7, SUNDAY)
    assert [await doubts.of(who, SUNDAY) for who in (7, 8)] == [0, 1]


async def test_the_most_people_come_first_within_the_latest_week(doubts: Doubts) -> None:
    await ask(doubts, *PEOPLE)
    await ask(doubts, *PEOPLE, 3, kind="unsure")
    await ask(doubts, *PEOPLE, day=NEXT)
    found = await doubts.themes(MONDAY, NEXT)
    assert [(each.week, each.kind) for each in found] == [
        (NEXT, "declined"),
        (MONDAY, "unsure"),
        (MONDAY, "declined"),
    ]


async def test_old_themes_are_pruned(doubts: Doubts) -> None:
    await ask(doubts, *PEOPLE)
    await doubts.close_weeks(NEXT)
    assert await doubts.prune(NEXT) == 1
    assert await doubts.themes(MONDAY, NEXT) == ()


async def test_people_who_ask_at_once_share_a_key(doubts: Doubts) -> None:
    await asyncio.gather(*(ask(doubts, who) for who in PEOPLE * 3))
    assert await doubts.themes(MONDAY, MONDAY) == (Theme(MONDAY, "declined", CARD, 5, 15),)


def test_a_week_begins_on_monday() -> None:
    assert [monday(MONDAY + timedelta(days=each)) for each in range(7)] == [MONDAY] * 7
    assert monday(NEXT) == NEXT
