"""/review: operators read the reports that were handed in, one by one, and keep or delete them."""

from datetime import timedelta

from telegram import InlineKeyboardButton, Update

from bot.assistant.check.judging.verdict import Risk
from bot.assistant.check.showing.report_texts import report_texts
from bot.clock import now
from bot.storage.operators.audit import Deed
from bot.storage.operators.reports import Report
from bot.telegram.chats.operators import operators_message
from bot.telegram.context import Context, services
from bot.telegram.insight.noted import audited
from bot.telegram.sending.catalogues import report_words
from bot.telegram.sending.language import script_for
from bot.telegram.sending.place import Place
from bot.telegram.sending.render import Page
from bot.telegram.sending.send import send_pages
from bot.telegram.updates.operators_press import operators_press
from bot.telegram.updates.queries import respond
from bot.telegram.verdicts.steps import Action, ReportStep, button, decode
from index.script import Script

_DAYS = 28  # days, for which /review tells how often verdicts were called wrong


async def review(update: Update, context: Context) -> None:
    """Show the first report."""
    message = await operators_message(update, context)
    if message is None:
        return
    page = await _next(0, script_for(update), context)
    await send_pages([page], Place.of(message), context)


async def press(update: Update, context: Context) -> None:
    """Keep a report, delete it or pass it over, and show the next one in its place."""
    pressed = await operators_press(update, context, decode)
    if pressed is None:
        return
    step = pressed.step
    await respond(pressed.query, await _settle(step, pressed.who, context))
    await pressed.put(await _next(step.number, step.script, context))


async def _settle(step: ReportStep, who: int, context: Context) -> str:
    """Do the step; say what became of the report."""
    reports = services(context).reports
    if step.action is Action.LATER:
        return ""
    done = await (reports.keep if step.action is Action.KEEP else reports.delete)(step.number)
    if not done:
        return report_words(step.script, "was_withdrawn")
    deed = Deed.REPORT_KEEP if step.action is Action.KEEP else Deed.REPORT_DELETE
    await audited(who, deed, step.number, context)
    return report_words(step.script, "was_kept" if step.action is Action.KEEP else "was_deleted")


async def _next(after: int, script: Script, context: Context) -> Page:
    """Lay out the next report; after the last one come those that were passed over."""
    service = services(context)
    found = await service.reports.next_new(after) or await service.reports.next_new()
    piles = await service.reports.piles()
    if found is None:
        kept = report_words(script, "review_kept", kept=piles.kept, days=service.report_days)
        mistakes = await _mistakes(script, context)
        return Page("\n".join((report_words(script, "review_done"), kept, *mistakes)))
    return Page.with_buttons(_described(found, piles.new, script), [_row(found.id, script)])


async def _mistakes(script: Script, context: Context) -> list[str]:
    """Tell how often verdicts were called wrong, by their risk."""
    counts = await services(context).reports.counts(now().date() - timedelta(days=_DAYS))
    lines = [
        report_words(
            script, "mistake", risk=report_words.entry(script, "risks", risk), number=counts[risk]
        )
        for risk in Risk
        if risk in counts
    ]
    return [report_words(script, "mistakes", days=_DAYS), *lines] if lines else []


def _described(report: Report, left: int, script: Script) -> str:
    texts = report_texts(script)
    return report_words(
        script,
        "review",
        left=left,
        risk=texts.risks[Risk(report.risk)],
        kind=report.scam or texts.no_kind,
        day=report.at.date(),
        text=report.text,
    )


def _row(number: int, script: Script) -> list[InlineKeyboardButton]:
    return [
        button(report_words(script, name), ReportStep(action, script, number))
        for name, action in (
            ("keep", Action.KEEP),
            ("delete", Action.DELETE),
            ("later", Action.LATER),
        )
    ]
