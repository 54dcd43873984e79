"""Deletes what has been kept for long enough."""

import asyncio
from datetime import timedelta

import structlog

from bot.clock import now
from bot.telegram.context import Services
from bot.waiting import PRUNE_EVERY, repeat

log = structlog.get_logger()
DRAFTS = timedelta(days=30)  # for which a card may lie unfinished


async def tidy(services: Services, stop: asyncio.Event) -> None:
    """Prune reports, figures and records now and every hour until told to stop."""

    async def prune() -> None:
        gone = await services.reports.prune(now() - timedelta(days=services.report_days))
        if gone:
            log.info("reports_pruned", number=gone)
        await services.insight.tidy()
        await services.cards.drafts.prune(now() - DRAFTS)

    await repeat(prune, PRUNE_EVERY, stop, "tidying_failed")
