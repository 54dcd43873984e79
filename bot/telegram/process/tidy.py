"""Deletes what has been kept for long enough, in the database and in memory."""

import asyncio
import time
from datetime import timedelta

import structlog

from bot.clock import now
from bot.telegram.context import Services
from bot.waiting import PRUNE_EVERY, repeat
from index.at_hand import forget_texts

log = structlog.get_logger()
DRAFTS = timedelta(days=30)  # for which a card may lie unfinished
_FORGET_EVERY = 60.0  # seconds; what the bot promises to forget is counted in minutes


async def tidy(services: Services, stop: asyncio.Event) -> None:
    """Prune and forget, now and again and again until told to stop."""

    async def prune() -> None:
        await _prune(services)

    async def forget() -> None:
        _forget(services)

    await asyncio.gather(
        repeat(prune, PRUNE_EVERY, stop, "tidying_failed"),
        repeat(forget, _FORGET_EVERY, stop, "forgetting_failed"),
    )


async def _prune(services: Services) -> None:
    """Delete reports, figures, records and drafts of the database that are old."""
    gone = await services.reports.prune(now() - timedelta(days=services.report_days))
    if gone:
        log.info("reports_pruned", number=gone)
    await services.insight.tidy()
    await services.cards.drafts.prune(now() - DRAFTS)


def _forget(services: Services) -> None:
    """Forget people's words in time, even where nobody writes to the bot any more."""
    at = time.monotonic()
    for memory in (services.recent, services.told, services.held):
        memory.forget(at)
    forget_texts()
