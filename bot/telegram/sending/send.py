"""Sends, corrects and removes messages, and notes what a refusal of Telegram means for a chat."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import partial

import structlog
from telegram import InlineKeyboardMarkup, Message
from telegram.error import BadRequest, ChatMigrated, Forbidden

from bot.assistant.reply import Paragraph, Reply
from bot.assistant.triage import Intent
from bot.broadcast.outcome import NOT_MODIFIED
from bot.clock import now
from bot.telegram.context import Context, services
from bot.telegram.sending.catalogues import sentence
from bot.telegram.sending.failures import gone, silenced, unchanged
from bot.telegram.sending.persist import UnsureError, persist
from bot.telegram.sending.place import Place
from bot.telegram.sending.render import NO_PREVIEW, Page, draw
from index.script import Script

log = structlog.get_logger()


@dataclass(frozen=True)
class SentMessages:
    """The numbers of the messages that arrived; `unsure` says that a further one may have."""

    ids: tuple[int, ...] = ()
    unsure: bool = False


async def send(reply: Reply, place: Place, script: Script, context: Context) -> SentMessages:
    """Send a reply, page by page. A chat that cannot be reached is noted and is no error."""
    return await send_pages(draw(reply, script), place, context)


async def say(
    place: Place, script: Script, name: str, context: Context, **values: object
) -> SentMessages:
    """Send one sentence of the catalogue."""
    return await tell(place, sentence(script, name, **values), context)


async def tell(place: Place, words: str, context: Context) -> SentMessages:
    """Send words that are already in the reader's script."""
    return await send(Reply(Intent.SMALLTALK, (Paragraph(words),)), place, Script.HANS, context)


async def correct(
    reply: Reply, earlier: Sequence[int], place: Place, script: Script, context: Context
) -> SentMessages:
    """Put a reply in the place of an earlier one, if any, with as many messages as it needs."""
    laid = draw(reply, script)
    kept: list[int] = []
    async with _reachable(place, context):
        for number, page in zip(earlier, laid, strict=False):
            if not await _edit(page, place.chat_id, number, context):
                break  # the message is gone: this page and the next are sent anew
            kept.append(number)
    await retract(earlier[len(kept) :], place, context)
    sent = await send_pages(laid[len(kept) :], place, context)
    return SentMessages((*kept, *sent.ids), sent.unsure)


async def replace(page: Page, number: int, place: Place, context: Context) -> None:
    """Put a page in the place of a message, if the message is still there."""
    async with _reachable(place, context):
        await _edit(page, place.chat_id, number, context)


async def put_buttons(
    keyboard: InlineKeyboardMarkup | None, message: Message, context: Context
) -> None:
    """Put other buttons, or none, under a message, if the message is still there."""
    async with _reachable(Place.of(message), context):
        try:
            await persist(lambda: message.edit_reply_markup(keyboard), harmless=True)
        except BadRequest:
            log.info("buttons_stay")  # another press was faster, or the message is gone


async def retract(ids: Sequence[int], place: Place, context: Context) -> None:
    """Remove messages that the bot sent, except those that are gone or too old."""
    async with _reachable(place, context):
        for number in ids:
            try:
                delete = partial(context.bot.delete_message, place.chat_id, number)
                await persist(delete, harmless=True)
            except (BadRequest, Forbidden):
                log.info("not_retracted")


async def send_pages(pages: Sequence[Page], place: Place, context: Context) -> SentMessages:
    """Send pages that are laid out already."""
    ids: list[int] = []
    unsure = False
    async with _reachable(place, context):
        for page in pages:
            try:
                place, number = await _follow(page, place, context)
                ids.append(number)
            except UnsureError:
                unsure = True
                log.warning("answer_unsure")
    return SentMessages(tuple(ids), unsure)


async def _follow(page: Page, place: Place, context: Context) -> tuple[Place, int]:
    """Send a page; if the group has become a supergroup in between, send it there."""
    try:
        return place, await _send_page(page, place, context)
    except ChatMigrated as error:
        place = await _moved(place, error, context)
        return place, await _send_page(page, place, context)


async def _moved(place: Place, error: ChatMigrated, context: Context) -> Place:
    """Note the supergroup that a group has become; give the place in it."""
    await services(context).storing.store(
        services(context).chats.migrate(place.chat_id, error.new_chat_id, now())
    )
    return place.moved(error.new_chat_id)


async def _send_page(page: Page, place: Place, context: Context) -> int:
    message = await persist(
        lambda: context.bot.send_message(
            place.chat_id,
            page.text,
            entities=page.entities,
            reply_markup=page.keyboard,
            reply_parameters=place.quoted,
            message_thread_id=place.thread_id,
            link_preview_options=NO_PREVIEW,
        )
    )
    return message.message_id


async def _edit(page: Page, chat_id: int, number: int, context: Context) -> bool:
    """Change a message; False where it is no longer there."""
    try:
        await persist(
            lambda: context.bot.edit_message_text(
                page.text,
                chat_id,
                number,
                entities=page.entities,
                reply_markup=page.keyboard,
                link_preview_options=NO_PREVIEW,
            ),
            harmless=True,
        )
    except BadRequest as error:
        reason = unchanged(error)
        if reason is None:
            raise
        return reason == NOT_MODIFIED
    return True


@asynccontextmanager
async def _reachable(place: Place, context: Context) -> AsyncIterator[None]:
    """Note what a refusal says about the chat, and go on."""
    try:
        yield
    except Forbidden as error:
        await services(context).storing.store(
            services(context).chats.leave(place.chat_id, gone(error), now())
        )
        log.info("chat_unreachable", reason=gone(error))
    except ChatMigrated as error:
        await _moved(place, error, context)  # old messages of the group can no longer be changed
    except BadRequest as error:
        reason = silenced(error)
        if reason is None:
            raise
        log.info("chat_silenced", reason=reason)
