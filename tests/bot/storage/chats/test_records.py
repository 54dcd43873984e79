"""What is kept about a chat can be seen, and all of it goes."""

from datetime import timedelta

from bot.storage.broadcasts.delivery import NewDelivery
from bot.storage.broadcasts.outbox import Outbox
from bot.storage.broadcasts.pictures import Pictures
from bot.storage.chats.chats import Chats
from bot.storage.chats.records import Records
from bot.storage.chats.subscriptions import Subscription, Subscriptions
from bot.storage.database.engine import Database
from bot.storage.processes.received import Arrival, Received
from bot.storage.tables import about_chats
from tests.bot.storage.moments import NOON

CHAT, OTHER = -100123, -100456


async def fill(database: Database, chat_id: int) -> None:
    await Chats(database).seen(chat_id, "supergroup", NOON)
    await Subscriptions(database).put(Subscription(chat_id), Subscription(chat_id, 7))
    await Received(database).claim([Arrival(abs(chat_id), chat_id)], "run", NOON)
    row = NewDelivery(0, chat_id, 0, NOON, NOON, NOON + timedelta(hours=1), content="tip")
    await Outbox(database).add([row])


async def test_every_table_that_names_a_chat_is_counted(database: Database) -> None:
    await fill(database, CHAT)
    record = await Records(database).of(CHAT)
    assert record.chat is not None
    assert [each.thread_id for each in record.subscriptions] == [0, 7]
    assert set(record.rows) == {table.name for table in about_chats()}
    assert {name: number for name, number in record.rows.items() if number} == {
        "subscriptions": 2,
        "received": 1,
        "deliveries": 1,
    }


async def test_what_is_forgotten_is_gone_everywhere_and_others_stay(database: Database) -> None:
    for chat in (CHAT, OTHER):
        await fill(database, chat)
    other = await Records(database).of(OTHER)
    await Chats(database).forget(CHAT)
    record = await Records(database).of(CHAT)
    assert (record.chat, record.subscriptions, set(record.rows.values())) == (None, (), {0})
    assert await Records(database).of(OTHER) == other


async def test_a_picture_is_known_by_its_latest_id(database: Database) -> None:
    pictures = Pictures(database)
    assert await pictures.get("poster") is None
    for file_id in ("one", "two"):
        await pictures.keep("poster", file_id)
    assert await pictures.get("poster") == "two"


async def test_a_subscription_is_found_with_its_chat(database: Database) -> None:
    await fill(database, CHAT)
    await Chats(database).set_language(CHAT, "zh-Hant", NOON)
    found = await Subscriptions(database).subscriber(CHAT, 7)
    assert found is not None
    assert (found.subscription.thread_id, found.kind, found.language) == (
        7, "supergroup", "zh-Hant",
    )  # fmt: skip
    assert await Subscriptions(database).subscriber(CHAT, 8) is None
