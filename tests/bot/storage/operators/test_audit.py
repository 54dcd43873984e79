"""What operators did is written down, in order, and goes with time alone."""

from bot.storage.chats.chats import Chats
from bot.storage.database.engine import Database
from bot.storage.operators.audit import Action, Audit, Deed, Via
from tests.bot.storage.moments import EARLIER, LATER, NOON

OPERATOR = 5_000_000_001


async def test_actions_come_back_the_latest_first(database: Database) -> None:
    audit = Audit(database)
    await audit.note(OPERATOR, Deed.CAMPAIGN_START, "12", NOON)
    await audit.note(1000, Deed.CAMPAIGN_CANCEL, "12", LATER, Via.CONSOLE)
    assert await audit.latest(20) == (
        Action(LATER, 1000, Via.CONSOLE, "campaign.cancel", "12"),
        Action(NOON, OPERATOR, Via.TELEGRAM, "campaign.start", "12"),
    )
    assert len(await audit.latest(1)) == 1


async def test_a_target_is_short(database: Database) -> None:
    audit = Audit(database)
    await audit.note(OPERATOR, Deed.CARD_PUBLISH, "x" * 1000, NOON)
    assert len((await audit.latest(1))[0].target) == 200


async def test_forgetting_a_chat_leaves_what_its_owner_did_as_an_operator(
    database: Database,
) -> None:
    audit = Audit(database)
    await audit.note(OPERATOR, Deed.REPORT_DELETE, "3", NOON)
    await audit.note(OPERATOR, Deed.REPORT_DELETE, "3", NOON, Via.CONSOLE)
    await Chats(database).forget(OPERATOR)
    assert await audit.count(OPERATOR) == 1  # the other is the system's user of that number


async def test_actions_are_kept_for_a_time(database: Database) -> None:
    audit = Audit(database)
    await audit.note(OPERATOR, Deed.INDEX_RELOAD, "a", EARLIER)
    await audit.note(OPERATOR, Deed.INDEX_RELOAD, "b", NOON)
    assert await audit.prune(NOON) == 1
    assert [each.target for each in await audit.latest(9)] == ["b"]
