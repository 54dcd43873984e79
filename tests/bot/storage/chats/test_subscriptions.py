"""What chats want to receive is kept as it was given."""

from dataclasses import replace
from datetime import time

import pytest

from bot.storage.broadcasts.campaigns import Campaigns, Counts
from bot.storage.broadcasts.delivery import TIPS, NewDelivery
from bot.storage.chats.chats import Chats
from bot.storage.chats.subscriptions import Subscriber, Subscription, Subscriptions
from bot.storage.database.engine import Database
from tests.bot.storage.moments import LATER, MUCH_LATER, NOON

GROUP = -100123
FULL = Subscription(
    GROUP,
    7,
    "小区群",
    "America/New_York",
    (time(9), time(18, 30)),
    (1, 7),
    (time(22), time(8)),
    ("elderly", "工作"),
    True,
    NOON,
    0,
    False,
)


@pytest.fixture
def subscriptions(database: Database) -> Subscriptions:
    return Subscriptions(database)


@pytest.mark.parametrize(
    "given",
    [FULL, Subscription(GROUP), Subscription(GROUP, times=(), weekdays=()),
     replace(FULL, subscribed=False, next_due=None)],
)  # fmt: skip
async def test_what_is_put_is_got(subscriptions: Subscriptions, given: Subscription) -> None:
    await subscriptions.put(replace(FULL, chat_id=given.chat_id, thread_id=given.thread_id))
    await subscriptions.put(given)
    assert await subscriptions.get(given.chat_id, given.thread_id) == given
    assert await subscriptions.of(given.chat_id) == (given,)


async def test_subscribers_come_page_by_page(
    subscriptions: Subscriptions, database: Database
) -> None:
    chats = Chats(database)
    for number in range(5):
        await chats.seen(number, "private", NOON)
        await subscriptions.put(Subscription(number))
    await subscriptions.put(Subscription(99))  # nobody knows this chat
    first = await subscriptions.page(None, 3)
    rest = await subscriptions.page(first[-1].subscription.key, 3)
    assert [each.subscription.chat_id for each in (*first, *rest)] == [0, 1, 2, 3, 4]
    assert first[0] == Subscriber(Subscription(0), "private", None, "active")


async def test_a_group_that_removed_the_bot_has_to_ask_again(
    subscriptions: Subscriptions, database: Database
) -> None:
    chats = Chats(database)
    await chats.seen(GROUP, "supergroup", NOON)
    await subscriptions.put(FULL)
    await chats.leave(GROUP, "left", LATER)
    await chats.seen(GROUP, "supergroup", MUCH_LATER)
    assert not (await subscriptions.of(GROUP))[0].subscribed


async def test_somebody_who_unblocks_the_bot_gets_tips_again(
    subscriptions: Subscriptions, database: Database
) -> None:
    chats = Chats(database)
    await chats.seen(5, "private", NOON)
    await subscriptions.put(Subscription(5))
    await chats.leave(5, "blocked", LATER)
    assert (await subscriptions.of(5))[0].subscribed


async def test_several_are_looked_up_by_chat_and_topic(database: Database) -> None:
    subscriptions = Subscriptions(database)
    await subscriptions.put(Subscription(-1), Subscription(-1, 7), Subscription(-2, 8))
    found = await subscriptions.several([(-1, 7), (-2, 8), (-3, 0)])
    assert found == {(-1, 7): Subscription(-1, 7), (-2, 8): Subscription(-2, 8)}
    assert await subscriptions.several([]) == {}


async def test_a_group_takes_its_subscriptions_to_its_new_id(
    subscriptions: Subscriptions, database: Database
) -> None:
    chats = Chats(database)
    await chats.seen(-5, "group", NOON)
    await subscriptions.put(Subscription(-5, topics=("old",)), Subscription(-5, 3))
    await subscriptions.put(Subscription(GROUP, topics=("new",)))
    await chats.migrate(-5, GROUP, LATER)
    assert await subscriptions.of(GROUP) == (
        Subscription(GROUP, topics=("new",)),
        Subscription(GROUP, 3),
    )


def word(topic: Subscription) -> NewDelivery:
    return NewDelivery(TIPS, topic.chat_id, 0, NOON, NOON, MUCH_LATER, content="!7:closed")


@pytest.mark.parametrize("ends", [False, True])
async def test_a_topic_that_takes_nothing_is_noted_and_told_of_once(
    subscriptions: Subscriptions, database: Database, ends: bool
) -> None:
    await subscriptions.put(FULL, replace(FULL, thread_id=8))
    told = [
        await subscriptions.stumble(FULL.key, "closed", word(FULL), ends=ends) for _ in range(2)
    ]
    assert told == [True, False]
    assert await Campaigns(database).counts(TIPS) == Counts(pending=1)
    assert await subscriptions.troubled() == {"closed": 1}
    states = [(each.thread_id, each.subscribed) for each in await subscriptions.of(GROUP)]
    assert states == [(7, not ends), (8, True)]


async def test_a_topic_that_takes_messages_again_may_be_told_of_again(
    subscriptions: Subscriptions,
) -> None:
    await subscriptions.put(FULL)
    assert await subscriptions.stumble(FULL.key, "closed", word(FULL), ends=False)
    await subscriptions.recover(*FULL.key)
    assert await subscriptions.troubled() == {}
    assert await subscriptions.stumble(FULL.key, "closed", word(FULL), ends=False)
    await subscriptions.put(FULL)  # somebody chose anew
    assert await subscriptions.troubled() == {}


async def test_of_what_nobody_wants_any_more_nobody_is_told(
    subscriptions: Subscriptions, database: Database
) -> None:
    await subscriptions.put(replace(FULL, subscribed=False))
    assert not await subscriptions.stumble(FULL.key, "closed", word(FULL), ends=True)
    assert not await subscriptions.stumble((GROUP, 9), "closed", word(FULL), ends=True)
    assert await Campaigns(database).counts(TIPS) == Counts()
