"""Hands a wrongly judged message to the operators: only masked, only after a second press."""

import time

import structlog
from telegram import Message, Update

from bot.assistant.check.judging.verdict import Verdict
from bot.assistant.check.judging.verdict_code import Judged
from bot.assistant.check.showing.mask import mask
from bot.clock import now
from bot.telegram.context import Context, services
from bot.telegram.sending.catalogues import report_words, sentence
from bot.telegram.sending.language import script_for
from bot.telegram.sending.place import Place
from bot.telegram.sending.render import Page
from bot.telegram.sending.send import replace, send_pages
from bot.telegram.updates.queries import message_of, respond
from bot.telegram.verdicts.steps import Action, ReportStep, button, decode
from index.script import Script

log = structlog.get_logger()
LONGEST = 1500  # characters that are handed in: one message can show so many


async def offer(verdict: Verdict, place: Place, script: Script, context: Context) -> None:
    """Show the masked text that would be handed in, and ask."""
    text = await _masked(verdict, context)
    rows = [
        [
            button(report_words(script, "offer_yes"), ReportStep(Action.HAND_IN, script)),
            button(report_words(script, "offer_no"), ReportStep(Action.LEAVE_IT, script)),
        ]
    ]
    asked = Page.with_buttons(report_words(script, "offer", text=text), rows)
    sent = await send_pages([asked], place, context)
    for number in sent.ids:
        services(context).held.keep(place.chat_id, number, verdict, time.monotonic())


async def press(update: Update, context: Context) -> None:
    """Hand a message in, leave it, or take it back, in a private chat only."""
    query = update.callback_query
    if query is None:
        return
    message, step = message_of(query), decode(query.data or "")
    if message is None or step is None:
        await respond(query, sentence(script_for(update), "stale_button"), alert=True)
        return
    if message.chat.type != message.chat.PRIVATE:
        await respond(query, sentence(step.script, "stale_button"), alert=True)
        return
    await services(context).turns.wait(update)  # two quick presses hand in once
    page = await _page(step, message, context)
    if page is None:
        await respond(query, report_words(step.script, "gone"), alert=True)
        return
    await respond(query)
    await replace(page, message.message_id, Place.of(message), context)
    log.info("report_step", step=step.action.name.lower())


async def _page(step: ReportStep, message: Message, context: Context) -> Page | None:
    """Do the step; give the page for the message from now on, None if the verdict is forgotten."""
    service, chat_id, number = services(context), message.chat_id, message.message_id
    if step.action is Action.WITHDRAW:
        await service.reports.withdraw(step.number, chat_id)
        return Page(report_words(step.script, "withdrawn"))
    if step.action is Action.LEAVE_IT:
        service.held.discard(chat_id, number)
        return Page(report_words(step.script, "not_sent"))
    verdict = service.held.of(chat_id, number, time.monotonic())
    if verdict is None:
        return None
    text, judged = await _masked(verdict, context), Judged.of(verdict)
    report = await service.reports.hand_in(
        chat_id, str(judged.risk), judged.scam or "", text, now()
    )
    service.held.discard(chat_id, number)  # only now: if storing failed, it can be handed in again
    back = button(
        report_words(step.script, "withdraw"), ReportStep(Action.WITHDRAW, step.script, report)
    )
    said = report_words(step.script, "sent", days=service.report_days, text=text)
    return Page.with_buttons(said, [[back]])


async def _masked(verdict: Verdict, context: Context) -> str:
    return await services(context).thinking.quick(mask, verdict.text[:LONGEST])
