"""Mistaken verdicts: counts add up, and what was handed in can be taken back."""

import asyncio
from datetime import date, timedelta

import pytest

from bot.storage.chats.chats import Chats
from bot.storage.chats.records import Records
from bot.storage.database.engine import Database
from bot.storage.operators.reports import Piles, Report, Reports
from tests.bot.storage.moments import LATER, MUCH_LATER, NOON

CHAT, OTHER = 7, 8


@pytest.fixture
def reports(database: Database) -> Reports:
    return Reports(database)


async def test_mistakes_add_up_by_risk(reports: Reports) -> None:
    days = (date(2026, 5, 1), date(2026, 6, 1))
    assert await reports.counts(days[0]) == {}
    await asyncio.gather(*(reports.count("high", "刷单返利", days[n % 2]) for n in range(20)))
    await reports.count("high", "", days[1])
    await reports.count("low", "", days[0])
    assert await reports.counts(days[0]) == {"high": 21, "low": 1}
    assert await reports.counts(days[1]) == {"high": 11}


async def test_reports_are_read_one_by_one(reports: Reports) -> None:
    one = await reports.hand_in(CHAT, "low", "", "甲", NOON)
    two = await reports.hand_in(OTHER, "high", "刷单返利", "乙", LATER)
    first = await reports.next_new()
    assert first == Report(one, "low", "", "甲", NOON)
    skipped = await reports.next_new(after=one)
    assert skipped is not None
    assert skipped.id == two
    assert await reports.keep(one)
    assert await reports.piles() == Piles(new=1, kept=1)
    assert await reports.delete(two)
    assert await reports.next_new() is None
    assert not await reports.delete(two)
    assert not await reports.keep(two)


async def test_only_its_own_chat_takes_a_report_back(reports: Reports) -> None:
    number = await reports.hand_in(CHAT, "low", "", "甲", NOON)
    await reports.keep(number)
    assert not await reports.withdraw(number, OTHER)
    assert await reports.withdraw(number, CHAT)
    assert not await reports.withdraw(number, CHAT)
    assert await reports.piles() == Piles(0, 0)


async def test_reports_go_when_they_are_old_or_their_chat_is_forgotten(
    reports: Reports, database: Database
) -> None:
    old = await reports.hand_in(CHAT, "low", "", "甲", NOON)
    await reports.keep(old)
    await reports.hand_in(CHAT, "low", "", "乙", MUCH_LATER)
    await reports.hand_in(OTHER, "low", "", "丙", MUCH_LATER)
    assert (await Records(database).of(CHAT)).rows["reports"] == 2
    assert await reports.prune(NOON + timedelta(seconds=1)) == 1
    await Chats(database).forget(CHAT)
    assert (await Records(database).of(CHAT)).rows["reports"] == 0
    assert await reports.piles() == Piles(new=1, kept=0)
