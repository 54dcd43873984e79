"""Drafts of cards: one a chat, one publishes of many who try, and old ones go."""

import asyncio
from datetime import datetime, timedelta

import pytest

from bot.storage.chats.chats import Chats
from bot.storage.database.engine import Database
from bot.storage.operators.card_drafts import HELD, CardDrafts, DraftState, StoredDraft
from tests.bot.storage.moments import LATER, NOON

OPERATOR = 7001
WRITING, WAITING, PUBLISHING = DraftState.WRITING, DraftState.WAITING, DraftState.PUBLISHING


@pytest.fixture
def drafts(database: Database) -> CardDrafts:
    return CardDrafts(database)


async def test_a_draft_is_kept_until_it_is_deleted(drafts: CardDrafts) -> None:
    assert await drafts.get(OPERATOR) is None
    assert await _put(drafts, "一", NOON) == 1
    assert await _put(drafts, "二", LATER) == 2
    assert await drafts.get(OPERATOR) == StoredDraft(OPERATOR, 2, WRITING, "二", LATER)
    assert await drafts.delete(OPERATOR)
    assert not await drafts.delete(OPERATOR)
    assert await drafts.get(OPERATOR) is None


async def test_of_many_that_want_to_publish_one_does(drafts: CardDrafts) -> None:
    version = await _put(drafts, "卡", NOON)
    moves = await asyncio.gather(
        *(drafts.move(OPERATOR, version, PUBLISHING, NOON, since=WRITING) for _ in range(8))
    )
    assert sum(moves) == 1


async def test_a_word_for_an_earlier_version_does_not_count(drafts: CardDrafts) -> None:
    version = await _put(drafts, "一", NOON)
    assert await drafts.move(OPERATOR, version, WAITING, NOON, since=WRITING)
    await drafts.put(OPERATOR, "二", LATER)
    assert not await drafts.move(OPERATOR, version, PUBLISHING, LATER, since=WAITING)


async def test_what_a_dead_process_was_publishing_can_be_taken_on(drafts: CardDrafts) -> None:
    version = await _put(drafts, "卡", NOON)
    assert await drafts.move(OPERATOR, version, PUBLISHING, NOON, since=WRITING)
    soon, later = NOON + HELD / 2, NOON + HELD + timedelta(seconds=1)
    assert not await drafts.move(OPERATOR, version, PUBLISHING, soon, since=WRITING)
    assert await drafts.move(OPERATOR, version, PUBLISHING, later, since=WRITING)


async def test_what_is_being_published_is_dropped_once(drafts: CardDrafts) -> None:
    published = await _publishing(drafts, "卡")
    assert await drafts.finish(published)
    assert await drafts.get(OPERATOR) is None
    assert not await drafts.finish(published)


async def test_what_was_changed_since_it_was_published_stays(drafts: CardDrafts) -> None:
    published = await _publishing(drafts, "卡")
    await drafts.put(OPERATOR, "改", LATER)
    assert not await drafts.finish(published)
    assert await drafts.get(OPERATOR) == StoredDraft(OPERATOR, 2, WRITING, "改", LATER)


async def test_another_card_with_the_same_version_stays(drafts: CardDrafts) -> None:
    published = await _publishing(drafts, "一")
    await drafts.delete(OPERATOR)
    other = await _publishing(drafts, "二")
    assert other.version == published.version
    assert not await drafts.finish(published)
    assert await drafts.get(OPERATOR) == other


async def test_a_draft_that_is_written_again_is_not_dropped(drafts: CardDrafts) -> None:
    published = await _publishing(drafts, "卡")
    assert await drafts.move(OPERATOR, published.version, WRITING, LATER, since=PUBLISHING)
    assert not await drafts.finish(published)
    assert await drafts.get(OPERATOR) is not None


async def test_a_draft_is_put_back_only_where_there_is_none(drafts: CardDrafts) -> None:
    assert await drafts.put_back(OPERATOR, "一", NOON)
    assert not await drafts.put_back(OPERATOR, "二", LATER)
    assert await drafts.get(OPERATOR) == StoredDraft(OPERATOR, 1, WRITING, "一", NOON)


async def test_of_a_change_and_the_end_of_publishing_the_change_is_kept(
    drafts: CardDrafts,
) -> None:
    for _ in range(8):
        published = await _publishing(drafts, "卡")
        await asyncio.gather(drafts.finish(published), drafts.put(OPERATOR, "改", LATER))
        found = await drafts.get(OPERATOR)
        assert found is not None
        assert (found.state, found.content) == (WRITING, "改")


async def test_untouched_drafts_go(drafts: CardDrafts) -> None:
    await drafts.put(OPERATOR, "旧", NOON)
    await drafts.put(OPERATOR + 1, "新", LATER)
    assert await drafts.prune(LATER) == 1
    assert await drafts.get(OPERATOR) is None


async def test_a_draft_goes_with_its_chat(drafts: CardDrafts, database: Database) -> None:
    await drafts.put(OPERATOR, "卡", NOON)
    await Chats(database).forget(OPERATOR)
    assert await drafts.get(OPERATOR) is None


async def _put(drafts: CardDrafts, content: str, at: datetime) -> int:
    """Store a draft and give its version."""
    await drafts.put(OPERATOR, content, at)
    found = await drafts.get(OPERATOR)
    assert found is not None
    return found.version


async def _publishing(drafts: CardDrafts, content: str) -> StoredDraft:
    """Store a draft, begin to publish it, and give it as it then is."""
    version = await _put(drafts, content, NOON)
    assert await drafts.move(OPERATOR, version, PUBLISHING, NOON, since=WRITING)
    found = await drafts.get(OPERATOR)
    assert found is not None
    return found
