"""The weekly digest: on Monday at nine each operator gets it once, from whichever process."""

import asyncio
from datetime import timedelta
from functools import partial
from typing import Any

import structlog
from telegram.error import BadRequest, Forbidden
from telegram.ext import ExtBot

from bot.assistant.insight.describe import described, review, themes
from bot.assistant.insight.texts import InsightTexts, insight_texts
from bot.assistant.reply import Paragraph, Reply, Style
from bot.assistant.triage import Intent
from bot.broadcast.programme import script_of_chat
from bot.repeat import repeat
from bot.storage.campaigns import Campaign, Counts
from bot.storage.doubts import ENOUGH
from bot.telegram.context import Services
from bot.telegram.failures import kind
from bot.telegram.insight.calendar import Span
from bot.telegram.insight.figures import scores_of, summary_of
from bot.telegram.insight.noted import titled
from bot.telegram.persist import UnsureError, persist
from bot.telegram.render import Page, draw
from index.script import Script, in_script

log = structlog.get_logger()
LOOK_EVERY = 60.0  # seconds
CARDS = 5
_MUCH = 0.1  # of a campaign, that did not arrive


async def digests(bot: ExtBot[Any], services: Services, stop: asyncio.Event) -> None:
    """Send the digests when they are due, until told to stop."""
    settled: set[str] = set()
    if services.insight.weekly_digest and services.operators:
        await repeat(lambda: send_due(bot, services, settled), LOOK_EVERY, stop, "digests_failed")


async def send_due(bot: ExtBot[Any], services: Services, settled: set[str]) -> None:
    """Send last week's digest to the operators who have not got it.

    `settled` are those of which this process knows that it has nothing to do with them any more.
    """
    week = services.insight.calendar.week_to_tell()
    if week is None:
        settled.clear()
        return
    for operator in sorted(services.operators):
        name = f"digest/{week.first}/{operator}"
        if name not in settled:
            await _send_once(bot, services, operator, name, week)
            settled.add(name)


async def _send_once(
    bot: ExtBot[Any], services: Services, operator: int, name: str, week: Span
) -> None:
    """Send one digest, unless another process does.

    Raises what kept it from being sent and may pass. What fails after the first page is not sent
    again, for that page has arrived.
    """
    once = services.insight.once
    if not await once.claim(name, services.insight.calendar.clock()):
        return
    arrived = 0
    try:
        for page in draw(await digest(services, operator, week), Script.HANS):
            await _post(bot, operator, page)
            arrived += 1
    except (UnsureError, Forbidden, BadRequest) as error:
        # It may have arrived, or cannot: the operator never wrote to the bot, or blocked it.
        log.warning("digest_not_sent", error=kind(error), pages=arrived)
    except Exception:
        if not arrived:
            await once.give_back(name)
        raise
    else:
        log.info("digest_sent")


async def _post(bot: ExtBot[Any], chat_id: int, page: Page) -> None:
    await persist(partial(bot.send_message, chat_id, page.text, entities=page.entities))


async def digest(services: Services, operator: int, week: Span) -> Reply:
    """Write the digest of a week, in the script that the operator's chat reads."""
    chat = await services.chats.get(operator)
    script = script_of_chat(None if chat is None else chat.language)
    texts = insight_texts(script)

    title = partial(titled, services.thinking.assistant.library)
    found = await services.insight.doubts.themes(week.first, week.last)
    parts = [
        described(await summary_of(services, week), title, script),
        themes(found, ENOUGH, title, script),
        review(await scores_of(services), title, script, CARDS),
        await _broadcasts(services, week, texts),
        texts.digest_more,
    ]
    lines = [Paragraph(in_script(script, part)) for part in parts]
    return Reply(
        Intent.SMALLTALK, (Paragraph(in_script(script, texts.digest), Style.TITLE), *lines)
    )


async def _broadcasts(services: Services, week: Span, texts: InsightTexts) -> str:
    """List the week's campaigns that did not go well."""
    campaigns, calendar = services.insight.campaigns, services.insight.calendar
    end = calendar.begin(week.last + timedelta(days=1))
    lines = []
    for each in await campaigns.since(calendar.begin(week.first)):
        counts = await campaigns.counts(each.id)
        if each.created < end and fails(each, counts):
            lines.append(_broadcast(each, counts, texts))
    return "\n".join((texts.broadcasts, *lines)) if lines else texts.broadcasts_none


def fails(campaign: Campaign, counts: Counts) -> bool:
    """Tell whether the bot stopped a campaign itself, or much of it did not arrive."""
    lost = counts.failed + counts.unreachable + counts.unsure
    return campaign.halted is not None or lost > _MUCH * counts.total


def _broadcast(campaign: Campaign, counts: Counts, texts: InsightTexts) -> str:
    return texts.broadcast.format(
        number=campaign.id,
        sent=counts.sent,
        failed=counts.failed + counts.unreachable + counts.unsure,
        halted=texts.halted if campaign.halted else "",
    )
