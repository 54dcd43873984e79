"""The weekly digest: on Monday at nine each operator gets it once, from whichever process."""

import asyncio
from contextlib import suppress
from datetime import datetime, timedelta
from functools import partial
from typing import Any

import structlog
from telegram.error import TelegramError
from telegram.ext import ExtBot

from bot.assistant.insight.describe import described, review, themes
from bot.assistant.insight.texts import InsightTexts, insight_texts
from bot.assistant.reply import Paragraph, Reply, Style
from bot.assistant.triage import Intent
from bot.broadcast.notices import lost
from bot.broadcast.outcome import RetryAt, Unsure
from bot.broadcast.programme import script_of_chat
from bot.logs import error_name
from bot.storage.broadcasts.campaigns import Campaign, Counts
from bot.storage.database.errors import StorageError
from bot.storage.operators.doubts import ENOUGH
from bot.storage.processes.once import task_of
from bot.telegram.context import Services
from bot.telegram.insight.calendar import Span
from bot.telegram.insight.figures import scores_of, summary_of
from bot.telegram.insight.noted import titled
from bot.telegram.sending.render import Page, draw
from bot.telegram.sending.transport import what_became
from bot.waiting import repeat
from index.script import Script, in_script

log = structlog.get_logger()
LOOK_EVERY = 60.0  # seconds
LEASE = timedelta(minutes=5)  # in which one process writes a digest and sends it
CARDS = 5
_MUCH = 0.1  # of a campaign, that did not arrive


async def digests(bot: ExtBot[Any], services: Services, stop: asyncio.Event) -> None:
    """Send the digests when they are due, until told to stop."""
    settled: set[str] = set()
    if services.insight.weekly_digest and services.operators:
        await repeat(lambda: send_due(bot, services, settled), LOOK_EVERY, stop, "digests_failed")


async def send_due(bot: ExtBot[Any], services: Services, settled: set[str]) -> None:
    """Send last week's digest to the operators who have not got it.

    `settled` are those of which this process knows that nobody has anything to do with them any
    more. What fails with one operator is raised once the others had their turn.
    """
    week = services.insight.calendar.week_to_tell()
    if week is None:
        settled.clear()
        return
    failed: Exception | None = None
    for operator in sorted(services.operators):
        name = task_of(operator, "digest", week.first)
        if name not in settled:
            try:
                if await _send_once(bot, services, operator, name, week):
                    settled.add(name)
            except Exception as error:
                failed = failed or error
    if failed is not None:
        raise failed


async def _send_once(
    bot: ExtBot[Any], services: Services, operator: int, name: str, week: Span
) -> bool:
    """Send one digest, or what is left of it, unless another process does; tell if it is settled.

    Raises what kept it from being sent and may pass. A page whose request has left is never sent
    again: it may have arrived.
    """
    once, clock = services.insight.once, services.insight.calendar.clock
    until = clock() + LEASE
    begun = await once.take(name, clock(), until)
    if begun is None:
        return await once.done(name)
    if begun:
        log.info("digest_continued", pages=begun)
    try:
        pages = draw(await digest(services, operator, week), Script.HANS)
        for page in pages[begun:]:
            if not await once.begin(name, until):
                log.warning("digest_lease_lost")
                return False
            if not await _send(bot, services, operator, page, (name, until)):
                break
    except Exception:
        with suppress(StorageError):  # then it waits for the end of the lease
            await once.leave(name, until, clock())
        raise
    await once.finish(name, until)
    return True


async def _send(
    bot: ExtBot[Any], services: Services, operator: int, page: Page, held: tuple[str, datetime]
) -> bool:
    """Send a page, with one request; tell whether the next may follow.

    Raises what says that Telegram did not take it now.
    """
    try:
        await _post(bot, operator, page)
    except TelegramError as error:
        match what_became(error):
            case RetryAt():
                await services.insight.once.undo(*held)
                raise
            case Unsure():
                log.warning("digest_unsure", error=error_name(error))
            case _:  # the operator never wrote to the bot, or blocked it
                log.warning("digest_not_sent", error=error_name(error))
                return False
    else:
        log.info("digest_sent")
    return True


async def _post(bot: ExtBot[Any], chat_id: int, page: Page) -> None:
    await bot.send_message(chat_id, page.text, entities=page.entities)


async def digest(services: Services, operator: int, week: Span) -> Reply:
    """Write the digest of a week, in the script that the operator's chat reads."""
    chat = await services.chats.get(operator)
    script = script_of_chat(None if chat is None else chat.language)
    texts = insight_texts(script)

    title = partial(titled, services.thinking.assistant.library)
    troubled = await services.subscriptions.troubled()
    found = await services.insight.doubts.themes(week.first, week.last)
    parts = [
        described(await summary_of(services, week), title, script),
        themes(found, ENOUGH, title, script),
        review(await scores_of(services), title, script, CARDS),
        await _broadcasts(services, week, texts),
        *lost(troubled, script),
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
