"""/mydata shows what is kept about a chat, /forget removes it at once: those who may change it."""

import structlog
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Message, Update

from bot.assistant.insight.texts import insight_texts
from bot.assistant.subscription_texts import subscription_texts
from bot.storage.records import Record
from bot.telegram.admit import admit
from bot.telegram.buttons import respond
from bot.telegram.context import Context, services
from bot.telegram.insight import noted
from bot.telegram.language import script_for
from bot.telegram.place import Place
from bot.telegram.render import Page
from bot.telegram.script_codes import CODE, SCRIPT
from bot.telegram.send import replace, send_pages, tell
from bot.telegram.subscriptions.admins import may_change
from bot.telegram.subscriptions.describe import in_script, summary
from bot.telegram.subscriptions.panel import words
from index.script import Script

log = structlog.get_logger()
PATTERN = r"^F[01][ste]$"
_TOLD = ("deliveries", "shown", "received", "reports", "guards")


async def mydata(update: Update, context: Context) -> None:
    """Show what is kept about this chat."""
    message = await _allowed(update, context)
    if message is None:
        return
    service = services(context)
    record = await service.records.of(message.chat_id)
    told = described(record, service.retention_days, script_for(update))
    told = "\n".join((told, *await _counted_too(message.chat_id, script_for(update), context)))
    await tell(Place.of(message), told, context)


async def forget(update: Update, context: Context) -> None:
    """Ask first: Telegram lets commands be pressed by accident."""
    message = await _allowed(update, context)
    if message is None:
        return
    script = script_for(update)
    rows = [
        [InlineKeyboardButton(words(script, name), callback_data=f"F{yes}{CODE[script]}")]
        for name, yes in (("forget_yes", 1), ("forget_no", 0))
    ]
    asked = Page(words(script, "forget_ask"), (), InlineKeyboardMarkup(rows))
    await send_pages([asked], Place.of(message), context)


async def press(update: Update, context: Context) -> None:
    """Remove everything, or leave it."""
    query = update.callback_query
    if query is None:
        return
    message, data = query.message, query.data or ""
    script = SCRIPT[data[2]]
    if not isinstance(message, Message) or not message.is_accessible:
        await respond(query, words(script, "stale"), alert=True)
        return
    if not await may_change(update, context):
        await respond(query, words(script, "admins_only"), alert=True)
        return
    if data[1] == "1":
        # What was sent before is looked at and answered first, or it would be remembered after.
        await services(context).turns.wait(update)
        await noted.ended(message.chat_id, "forgotten", context)
        await services(context).insight.counting.forget(message.chat_id)
        await services(context).chats.forget(message.chat_id)
        services(context).recent.drop(message.chat_id)
        services(context).told.drop(message.chat_id)
        services(context).held.drop(message.chat_id)
        services(context).answers.drop(message.chat_id)
        log.info("forgotten")
    await respond(query)
    said = words(script, "forgotten" if data[1] == "1" else "not_forgotten")
    await replace(Page(said), message.message_id, Place.of(message), context)


def described(record: Record, retention_days: int, script: Script) -> str:
    """Put what is kept in words."""
    texts, chat = subscription_texts(script), record.chat
    lines = [texts.kept]
    if chat is None:
        lines.append(texts.kept_nothing)
    else:
        known = texts.kept_chat.format(
            chat=chat.id, kind=chat.kind, language=chat.language or "—", since=chat.since.date()
        )
        numbers = texts.kept_numbers.format(days=retention_days, **_counted(record))
        wanted = [
            texts.kept_subscription.format(words=summary(each, texts))
            for each in record.subscriptions
        ]
        titles = [
            texts.kept_title.format(title=each.title) for each in record.subscriptions if each.title
        ]
        lines += [known, *titles, *wanted, numbers]
        if record.rows.get("card_drafts"):
            lines.append(texts.kept_draft)
    return in_script(script, "\n".join([*lines, "", texts.kept_not]))


async def _counted_too(chat_id: int, script: Script, context: Context) -> list[str]:
    """Tell what is kept under other names than the chat's: scrambled, or as an operator."""
    insight, texts = services(context).insight, insight_texts(script)
    doubts = await insight.counting.doubts_of(chat_id)
    deeds = await insight.audit.count(chat_id)
    lines = [texts.kept_doubts.format(number=doubts)] if doubts else []
    lines += [texts.kept_actions.format(number=deeds, days=insight.audit_days)] if deeds else []
    return [in_script(script, line) for line in ("", *lines)] if lines else []


def _counted(record: Record) -> dict[str, int]:
    return {name: record.rows.get(name, 0) for name in _TOLD}


async def _allowed(update: Update, context: Context) -> Message | None:
    message = update.effective_message
    if message is None or not await admit(update, context):
        return None
    if await may_change(update, context):
        return message
    await tell(Place.of(message), words(script_for(update), "admins_only"), context)
    return None
