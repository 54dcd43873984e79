"""A question, as a plain message or after /ask: answered in its chat."""

import asyncio
import time
from collections import OrderedDict

import structlog
from telegram import Message, Update

from bot.assistant.assistant import GROUP_SURE
from bot.assistant.reply import Reply
from bot.assistant.texts import texts_for
from bot.assistant.triage import Intent
from bot.telegram.addressed import addressed
from bot.telegram.admit import admit
from bot.telegram.context import Context, services
from bot.telegram.language import script_for
from bot.telegram.notice import notice
from bot.telegram.send import edit, send, typing

log = structlog.get_logger()
_SENT = "sent"
_REMEMBERED = 2_000


async def ask(update: Update, context: Context) -> None:
    """Answer a message that is meant for the bot; in groups only when it is sure."""
    message = update.effective_message
    if message is None:
        return
    text = addressed(message, context.bot.bot)
    if text is None or not await admit(update, context, text):
        return
    if not text.strip():
        if message.chat.type == "private":
            await notice(message, context, texts_for(script_for(update)).only_text)
        return
    await _answer(text, message, context, forwarded=message.forward_origin is not None)


async def ask_command(update: Update, context: Context) -> None:
    """`/ask question`, or `/ask` as a reply to a message that holds one."""
    message = update.effective_message
    if message is None:
        return
    text = _argument(message)
    if not text:
        await notice(message, context, texts_for(script_for(update)).ask_usage)
    elif await admit(update, context, text):
        await _answer(text, message, context, forwarded=False)


async def check_command(update: Update, context: Context) -> None:
    """`/check words`, or `/check` as a reply to the message in doubt."""
    message = update.effective_message
    if message is None:
        return
    text = _argument(message)
    if not text:
        await notice(message, context, texts_for(script_for(update)).check_ask)
    elif await admit(update, context, text):
        async with typing(message):
            reply = await asyncio.to_thread(services(context).assistant.check, text)
        await send(reply, message, context)


async def edited(update: Update, context: Context) -> None:
    """A question that its writer corrected: the answer under it is corrected too."""
    message = update.edited_message
    if message is None:
        return
    before = _sent(context).get((message.chat_id, message.message_id))
    text = addressed(message, context.bot.bot)
    if before is None or not text or not await admit(update, context, text):
        return
    reply = await _reply(text, context, forwarded=False)
    await edit(reply, before)


async def _answer(text: str, message: Message, context: Context, *, forwarded: bool) -> None:
    started = time.perf_counter()
    async with typing(message):
        reply = await _reply(text, context, forwarded=forwarded)
    silent = message.chat.type != "private" and not _speaks_in_group(reply)
    sent = () if silent else await send(reply, message, context)
    if sent:
        remembered = _sent(context)
        remembered[message.chat_id, message.message_id] = sent[0]
        if len(remembered) > _REMEMBERED:
            remembered.popitem(last=False)
    log.info(
        "answered",
        intent=str(reply.intent),
        passages=[cited.passage.id for cited in reply.passages],
        confidence=round(reply.confidence, 2),
        chat=message.chat.type,
        silent=silent,
        milliseconds=round((time.perf_counter() - started) * 1000),
    )


async def _reply(text: str, context: Context, *, forwarded: bool) -> Reply:
    assistant = services(context).assistant
    return await asyncio.to_thread(assistant.check if forwarded else assistant.reply, text)


def _speaks_in_group(reply: Reply) -> bool:
    """In a group a wrong or empty answer is noise: silence unless the bot is surer than usual."""
    if reply.intent is Intent.UNKNOWN:
        return False
    return reply.intent is not Intent.ANSWER or reply.confidence >= GROUP_SURE


def _argument(message: Message) -> str:
    """Give the words after a command, or those of the message that it replies to."""
    _, _, rest = (message.text or message.caption or "").partition(" ")
    if rest.strip():
        return rest.strip()
    replied = message.reply_to_message
    return ((replied.text or replied.caption or "") if replied else "").strip()


def _sent(context: Context) -> OrderedDict[tuple[int, int], Message]:
    found = context.bot_data.setdefault(_SENT, OrderedDict())
    assert isinstance(found, OrderedDict)  # noqa: S101
    return found
