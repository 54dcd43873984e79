"""/cards and /audit: which cards operators should look at, and what operators did."""

from functools import partial

from telegram import Update

from bot.assistant.insight.describe import review, themes
from bot.assistant.insight.texts import InsightTexts, insight_texts
from bot.storage.operators.audit import Action
from bot.storage.operators.doubts import ENOUGH
from bot.telegram.chats.operators import operators_message
from bot.telegram.context import Context, services
from bot.telegram.insight.calendar import Calendar
from bot.telegram.insight.figures import scores_of
from bot.telegram.insight.noted import titled
from bot.telegram.sending.language import script_for
from bot.telegram.sending.place import Place
from bot.telegram.sending.send import tell
from index.script import in_script

LAST = 20  # actions
_CARDS = 15
_DAYS = 28  # of which themes are told


async def cards(update: Update, context: Context) -> None:
    """List the cards whose votes fall, and the themes that found no good answer."""
    message = await operators_message(update, context)
    if message is None:
        return
    service, script = services(context), script_for(update)
    title = partial(titled, service.thinking.assistant.library)
    await service.insight.counting.flush()
    found = await service.insight.doubts.themes(*service.insight.calendar.last_days(_DAYS))
    parts = (
        review(await scores_of(service), title, script, _CARDS),
        themes(found, ENOUGH, title, script),
    )
    await tell(Place.of(message), in_script(script, "\n\n".join(parts)), context)


async def audit(update: Update, context: Context) -> None:
    """List the last actions of all operators."""
    message = await operators_message(update, context)
    if message is None:
        return
    insight, script = services(context).insight, script_for(update)
    found = await insight.audit.latest(LAST)
    texts = insight_texts(script)
    lines = [texts.actions.format(number=len(found)) if found else texts.actions_none]
    lines += [told(each, texts, insight.calendar) for each in found]
    await tell(Place.of(message), in_script(script, "\n".join(lines)), context)


def told(action: Action, texts: InsightTexts, calendar: Calendar) -> str:
    """Tell of one action in a line."""
    return texts.action.format(
        at=f"{action.at.astimezone(calendar.zone):%m-%d %H:%M}",
        deed=texts.deeds.get(action.what, action.what),
        target=f" {action.target}" if action.target else "",
        via=texts.vias[action.via],
        who=action.who,
    )
