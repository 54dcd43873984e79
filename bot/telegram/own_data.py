"""/mydata shows what is kept about a chat, /forget removes it at once: those who may change it."""

import structlog
from telegram import InlineKeyboardButton, Update

from bot.assistant.insight.texts import insight_texts
from bot.assistant.texts.subscriptions import subscription_texts
from bot.storage.chats.records import Record
from bot.telegram.chats.admins import admins_message, may_change
from bot.telegram.context import Context, services
from bot.telegram.insight import noted
from bot.telegram.insight.desk import KEEP_TASKS
from bot.telegram.sending.catalogues import sentence, subscription_words
from bot.telegram.sending.language import script_for
from bot.telegram.sending.place import Place
from bot.telegram.sending.render import Page
from bot.telegram.sending.script_codes import CODE, SCRIPT
from bot.telegram.sending.send import replace, send_pages, tell
from bot.telegram.subscriptions.describe import summary
from bot.telegram.updates.queries import message_of, respond
from index.at_hand import forget_texts
from index.script import Script, in_script

log = structlog.get_logger()
PATTERN = r"^F[01][ste]$"
_TOLD = ("deliveries", "shown", "received", "reports", "guards")


async def mydata(update: Update, context: Context) -> None:
    """Show what is kept about this chat."""
    message = await admins_message(update, context)
    if message is None:
        return
    service, script = services(context), script_for(update)
    record = await service.records.of(message.chat_id)
    told = described(record, service.retention_days, script)
    beside = await _counted_too(message.chat_id, script, context)
    await tell(Place.of(message), "\n".join((told, *beside)), context)


async def forget(update: Update, context: Context) -> None:
    """Ask first: Telegram lets commands be pressed by accident."""
    message = await admins_message(update, context)
    if message is None:
        return
    script = script_for(update)
    rows = [
        [
            InlineKeyboardButton(
                subscription_words(script, name), callback_data=f"F{yes}{CODE[script]}"
            )
        ]
        for name, yes in (("forget_yes", 1), ("forget_no", 0))
    ]
    asked = Page.with_buttons(subscription_words(script, "forget_ask"), rows)
    await send_pages([asked], Place.of(message), context)


async def press(update: Update, context: Context) -> None:
    """Remove everything, or leave it."""
    query = update.callback_query
    if query is None:
        return
    message, data = message_of(query), query.data or ""
    script = SCRIPT[data[2]]
    if message is None:
        await respond(query, subscription_words(script, "stale"), alert=True)
        return
    if not await may_change(update, context):
        await respond(query, sentence(script, "admins_only"), alert=True)
        return
    sure = data[1] == "1"
    if sure:
        # What was sent before is looked at and answered first, or it would be remembered after.
        await services(context).turns.wait(update)
        await _forget(message.chat_id, context)
    await respond(query)
    said = subscription_words(script, "forgotten" if sure else "not_forgotten")
    await replace(Page(said), message.message_id, Place.of(message), context)


async def _forget(chat_id: int, context: Context) -> None:
    """Remove what the database keeps of a chat, and what is remembered for some minutes."""
    service = services(context)
    await noted.ended(chat_id, "forgotten", context)
    await service.insight.counting.forget(chat_id)
    await service.insight.once.forget(chat_id)
    await service.chats.forget(chat_id)
    for memory in (service.recent, service.told, service.held, service.answers):
        memory.drop(chat_id)
    forget_texts()
    log.info("forgotten")


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
    deeds, tasks = await insight.audit.count(chat_id), await insight.once.count(chat_id)
    lines = [texts.kept_doubts.format(number=doubts)] if doubts else []
    lines += [texts.kept_tasks.format(number=tasks, days=KEEP_TASKS.days)] if tasks else []
    lines += [texts.kept_actions.format(number=deeds, days=insight.audit_days)] if deeds else []
    return [in_script(script, line) for line in ("", *lines)] if lines else []


def _counted(record: Record) -> dict[str, int]:
    return {name: record.rows.get(name, 0) for name in _TOLD}
