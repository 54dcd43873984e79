"""Reads what was counted, in the form in which operators are told of it."""

from datetime import timedelta

from bot.assistant.insight.feedback import RECENT_DAYS, Score, scores
from bot.assistant.insight.summary import Summary, summarise
from bot.clock import now
from bot.telegram.context import Services
from bot.telegram.insight.calendar import Span


async def summary_of(services: Services, days: Span) -> Summary:
    """Add up some days, with what this process has counted until now."""
    await services.insight.counting.flush()
    counts = await services.insight.figures.between(*days)
    return summarise(counts.items(), *days)


async def scores_of(services: Services) -> tuple[Score, ...]:
    """Give what people say of all cards that the corpus still holds."""
    since = now().date() - timedelta(days=RECENT_DAYS - 1)
    votes, recent = await services.votes.totals(), await services.votes.totals(since)
    library = services.thinking.assistant.library
    known = {card: each for card, each in votes.items() if library.document(card)}
    return scores(known, recent)
