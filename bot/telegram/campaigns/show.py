"""Sends and edits operators' messages."""

from telegram import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    Message,
    ReplyParameters,
)
from telegram.error import BadRequest

from bot.broadcast.campaign import Status
from bot.telegram.campaigns.draft import Draft, Rows
from bot.telegram.campaigns.progress import Speed, progress
from bot.telegram.context import Context, services
from bot.telegram.sending.catalogues import campaign_words
from bot.telegram.sending.persist import persist
from bot.telegram.sending.place import Place
from bot.telegram.sending.render import NO_PREVIEW, Page
from bot.telegram.sending.send import replace, send_pages, tell
from index.script import Script


def markup(rows: Rows) -> InlineKeyboardMarkup | None:
    """Make a campaign's own buttons."""
    if not rows:
        return None
    return InlineKeyboardMarkup(
        [[InlineKeyboardButton(each["text"], url=each["url"]) for each in row] for row in rows]
    )


async def preview(
    given: Draft, photo: str | bytes | None, place: Place, script: Script, context: Context
) -> Message | None:
    """Send a draft as its readers will see it; say so where Telegram does not take it."""
    try:
        return await _drawn(given, photo, place, context)
    except BadRequest as error:
        await tell(place, campaign_words(script, "not_taken", reason=error.message), context)
        return None


async def _drawn(
    given: Draft, photo: str | bytes | None, place: Place, context: Context
) -> Message:
    """Send a draft, under a picture where there is one."""
    rows, bot, chat = markup(given.buttons), context.bot, place.chat_id
    if photo is None:
        return await persist(
            lambda: bot.send_message(
                chat,
                given.text,
                entities=given.entities,
                reply_markup=rows,
                message_thread_id=place.thread_id,
                link_preview_options=NO_PREVIEW,
            )
        )
    return await persist(
        lambda: bot.send_photo(
            chat,
            photo,
            caption=given.text,
            caption_entities=given.entities,
            reply_markup=rows,
            message_thread_id=place.thread_id,
        )
    )


async def below(given: Page, number: int, place: Place, context: Context) -> None:
    """Send a page that points at a message: what it is about is read from there."""
    await persist(
        lambda: context.bot.send_message(
            place.chat_id,
            given.text,
            reply_markup=given.keyboard,
            message_thread_id=place.thread_id,
            reply_parameters=ReplyParameters(number),
        )
    )


async def status(number: int, place: Place, script: Script, context: Context) -> None:
    """Show a campaign's progress in a new message, and keep it up to date.

    Raises CampaignError where there is none of that number.
    """
    found = await services(context).campaigns.status(number)
    sent = await send_pages([progress(found, None, script)], place, context)
    if sent.ids and found.state == "running":
        follow(number, sent.ids[0], place, script, context)


async def refresh(
    number: int, message_id: int, place: Place, script: Script, context: Context
) -> None:
    """Put a campaign's progress in the place of a message, and keep it up to date."""
    found = await services(context).campaigns.status(number)
    await replace(progress(found, None, script), message_id, place, context)
    if found.state == "running":
        follow(number, message_id, place, script, context)


def follow(number: int, message_id: int, place: Place, script: Script, context: Context) -> None:
    """Keep a progress message up to date."""

    async def show(found: Status, speed: Speed | None) -> None:
        await replace(progress(found, speed, script), message_id, place, context)

    service = services(context)
    service.watching.follow((place.chat_id, message_id), number, service.campaigns, show)
