"""Presses under a verdict: why it was given, a warning for the family, and that it is wrong."""

import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import structlog
from telegram import CallbackQuery, Message, Update

from bot.assistant.check.judging.verdict import Verdict
from bot.assistant.check.judging.verdict_code import Judged, parse
from bot.assistant.check.showing.share import share
from bot.assistant.reply import Do
from bot.clock import now
from bot.telegram.buttons import data_of, show, wait_for
from bot.telegram.context import Context, services
from bot.telegram.questions.leaning import keep_beside
from bot.telegram.sending.callbacks import decode
from bot.telegram.sending.catalogues import button_words, report_words, sentence
from bot.telegram.sending.language import script_for
from bot.telegram.sending.place import Place
from bot.telegram.updates.queries import message_of, respond
from bot.telegram.verdicts.reports import offer
from index.script import Script

log = structlog.get_logger()
PATTERN = r"^[wfx][ste]:"


@dataclass(frozen=True)
class Pressed:
    """A press under the verdict `judged`."""

    judged: Judged
    script: Script
    message: Message
    query: CallbackQuery
    context: Context

    def verdict(self) -> Verdict | None:
        """Look up the whole verdict, which is remembered for some minutes."""
        held, message = services(self.context).held, self.message
        return held.of(message.chat_id, message.message_id, time.monotonic())


async def press(update: Update, context: Context) -> None:
    """Do what a button says; answer a stale or forged button with a sentence."""
    query = update.callback_query
    if query is None:
        return
    message, pressed = message_of(query), decode(query.data or "")
    judged = None if pressed is None else parse(pressed.button.value)
    if message is None or pressed is None or judged is None:
        await respond(query, sentence(script_for(update), "stale_button"))
    elif (wait := wait_for(pressed.button, update, context)) is not None:
        await respond(query, sentence(pressed.script, "slow_down", seconds=wait))
    else:
        work = _DO[pressed.button.do]
        await work(Pressed(judged, pressed.script, message, query, context))
        log.info("pressed", do=str(pressed.button.do), risk=str(judged.risk))


async def _why(pressed: Pressed) -> None:
    verdict, context = pressed.verdict(), pressed.context
    if verdict is None:
        await respond(pressed.query, button_words(pressed.script, "why_gone"), alert=True)
        return
    thinking = services(context).thinking
    reply = await thinking.quick(thinking.assistant.why, verdict, pressed.script)
    sent = await show(pressed.query, reply, pressed.message, pressed.script, context)
    if sent is not None:
        keep_beside(pressed.message, sent, pressed.query.from_user.id, context)


async def _share(pressed: Pressed) -> None:
    thinking = services(pressed.context).thinking
    reply = await thinking.quick(share, pressed.judged, pressed.verdict(), pressed.script)
    if reply is None:
        await respond(pressed.query, sentence(pressed.script, "stale_button"))
        return
    said = button_words(pressed.script, "share_how")
    await show(pressed.query, reply, pressed.message, pressed.script, pressed.context, said)


async def _wrong(pressed: Pressed) -> None:
    """Count a mistake once for each verdict; in a private chat, offer to hand the message in."""
    message, query, script = pressed.message, pressed.query, pressed.script
    verdict = pressed.verdict()
    await _count(pressed)
    if message.chat.type != message.chat.PRIVATE:
        await respond(query, report_words(script, "counted"))
    elif verdict is None:
        await respond(
            query, report_words(script, "counted") + report_words(script, "gone"), alert=True
        )
    else:
        await respond(query, report_words(script, "counted"))
        await offer(verdict, Place.of(message), script, pressed.context)


async def _count(pressed: Pressed) -> None:
    service, message, judged = services(pressed.context), pressed.message, pressed.judged
    key = message.chat_id, message.message_id
    if pressed.query.data not in data_of(message) or not service.counted.doubts.first(key):
        return
    try:
        await service.reports.count(str(judged.risk), judged.scam or "", now().date())
    except Exception:
        service.counted.doubts.forget(key)
        raise


_DO: dict[Do, Callable[[Pressed], Awaitable[None]]] = {
    Do.WHY: _why,
    Do.SHARE: _share,
    Do.WRONG: _wrong,
}
