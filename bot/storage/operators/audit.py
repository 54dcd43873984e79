"""The record of operators' actions: who, what, to what, when, from where. Never anybody's text."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sqlalchemy import Row, delete, func, insert, select

from bot.storage.database.engine import Database
from bot.storage.tables import actions

LONGEST = 200  # characters of a target: a number, the id of a card, the version of an index


class Via(StrEnum):
    """From where an operator acts; it says whether `who` is a number of Telegram or the system."""

    TELEGRAM = "telegram"
    CONSOLE = "console"


class Deed(StrEnum):
    """The actions of operators. Names may be added, never changed: the table holds them."""

    CAMPAIGN_START = "campaign.start"
    CAMPAIGN_PAUSE = "campaign.pause"
    CAMPAIGN_RESUME = "campaign.resume"
    CAMPAIGN_CANCEL = "campaign.cancel"
    CAMPAIGN_CORRECT = "campaign.correct"
    CAMPAIGN_RETRACT = "campaign.retract"
    REPORT_KEEP = "report.keep"
    REPORT_DELETE = "report.delete"
    INDEX_RELOAD = "index.reload"
    INDEX_ROLLBACK = "index.rollback"
    CARD_CONFIRM = "card.confirm"
    CARD_PUBLISH = "card.publish"
    CHATS_EXPORT = "chats.export"
    CHATS_IMPORT = "chats.import"


@dataclass(frozen=True, slots=True)
class Action:
    """One action of an operator.

    `who` is a Telegram number, or on the command line the system's number of the user. `what` is a
    Deed, or the name of a deed that only a newer program knows.
    """

    at: datetime
    who: int
    via: Via
    what: str
    target: str


class Audit:
    """The record of all actions: nobody changes it, and only old actions are deleted."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def note(
        self, who: int, what: Deed, target: str, now: datetime, via: Via = Via.TELEGRAM
    ) -> None:
        """Write down an action after it was done. `target` is an id of ours."""
        async with self._database.writing() as connection:
            await connection.execute(
                insert(actions).values(
                    at=now, who=who, via=via.value, what=what.value, target=target[:LONGEST]
                )
            )

    async def latest(self, number: int) -> tuple[Action, ...]:
        """Give the last actions, the latest first."""
        last = select(actions).order_by(actions.c.id.desc()).limit(number)
        return tuple(map(_action, await self._database.rows(last)))

    async def count(self, who: int) -> int:
        """Count the actions that somebody took from Telegram."""
        async with self._database.reading() as connection:
            found = await connection.execute(
                select(func.count())
                .select_from(actions)
                .where(actions.c.who == who, actions.c.via == Via.TELEGRAM.value)
            )
            return int(found.scalar_one())

    async def prune(self, before: datetime) -> int:
        """Delete the actions before `before`; give their number."""
        return await self._database.write(delete(actions).where(actions.c.at < before))


def _action(row: Row[tuple[object, ...]]) -> Action:
    return Action(row.at, row.who, Via(row.via), row.what, row.target)
