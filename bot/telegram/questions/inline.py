"""Inline mode: `@bot text` in any chat gives at most one article, and nothing when unsure."""

import asyncio
import time

import structlog
from telegram import (
    InlineQuery,
    InlineQueryResultArticle,
    InputTextMessageContent,
    Update,
)

from bot.assistant.inline import LEAST, Article, article
from bot.telegram.context import Context, services
from bot.telegram.questions.thinking import BusyError
from bot.telegram.sending.render import NO_PREVIEW, draw
from bot.telegram.updates.queries import answer
from index.script import Script

log = structlog.get_logger()
PATIENCE = 6.0  # seconds; Telegram and people give up soon after
POSTED = 1200  # UTF-16 units of what is posted at most


async def inline(update: Update, context: Context) -> None:
    """Answer the newest query of a person; the clients drop the others' answers anyhow."""
    query, service = update.inline_query, services(context)
    if query is None:
        return
    text, found = query.query.strip(), None
    if not await service.limits.typed.settle(query.from_user.id, query.id):
        return
    admitted = service.limits.inline.admit(query.from_user.id, time.monotonic())
    if len(text) >= LEAST and admitted and service.thinking.ready:
        try:
            async with asyncio.timeout(PATIENCE):
                found = await service.thinking.search(article, service.thinking.assistant, text)
        except (TimeoutError, BusyError):
            log.info("inline_late")
    log.info("inline", found=found is not None)
    await _answer(query, found)


async def _answer(query: InlineQuery, found: Article | None) -> None:
    results = [] if found is None else [_result(found)]
    await answer(lambda: query.answer(results, cache_time=0, is_personal=True))


def _result(found: Article) -> InlineQueryResultArticle:
    page = draw(found.reply, Script.HANS, POSTED)[0]  # in its script already
    content = InputTextMessageContent(
        page.text,
        entities=page.entities,
        link_preview_options=NO_PREVIEW,
    )
    return InlineQueryResultArticle("1", found.title, content, description=found.description)
