"""What the bot knows about its own work, as one value: counts, doubts, votes, deeds."""

from dataclasses import dataclass
from datetime import timedelta
from hashlib import blake2b

from bot.clock import now
from bot.settings import Settings
from bot.storage.broadcasts.campaigns import Campaigns
from bot.storage.database.engine import Database
from bot.storage.operators.audit import Audit
from bot.storage.operators.doubts import Doubts
from bot.storage.operators.figures import Figures
from bot.storage.processes.once import Once
from bot.telegram.insight.calendar import Calendar, Clock
from bot.telegram.insight.counting import Counting

KEEP_FIGURES = timedelta(days=400)  # a year, to be compared with the next one
KEEP_TASKS = timedelta(days=30)


@dataclass(frozen=True)
class Insight:
    """The stores, what is counted now, and the calendar by which days are told apart."""

    counting: Counting
    figures: Figures
    doubts: Doubts
    audit: Audit
    campaigns: Campaigns
    once: Once
    calendar: Calendar
    audit_days: int = 365
    weekly_digest: bool = True

    async def tidy(self) -> None:
        """End the weeks that are over, and delete what has been kept for long enough."""
        at, today = self.calendar.clock(), self.calendar.today()
        await self.doubts.close_weeks(today)
        await self.doubts.prune(today - KEEP_FIGURES)
        await self.figures.prune(today - KEEP_FIGURES)
        await self.audit.prune(at - timedelta(days=self.audit_days))
        await self.once.prune(at - KEEP_TASKS)


def make_insight(settings: Settings, database: Database, clock: Clock = now) -> Insight:
    """Put it together. The token is what keys of people are made with beside the database."""
    secret = blake2b(settings.token.encode(), digest_size=32, person=b"fanzha doubts").digest()
    figures, doubts = Figures(database), Doubts(database, secret)
    calendar = Calendar(settings.timezone, clock)
    return Insight(
        counting=Counting(figures, doubts, calendar),
        figures=figures,
        doubts=doubts,
        audit=Audit(database),
        campaigns=Campaigns(database),
        once=Once(database),
        calendar=calendar,
        audit_days=settings.audit_retention_days,
        weekly_digest=settings.weekly_digest,
    )
