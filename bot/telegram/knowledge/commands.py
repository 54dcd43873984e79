"""/reload, /rollback and /stale: operators keep the knowledge current from Telegram."""

from telegram import Update

from bot.storage.operators.audit import Deed
from bot.telegram.chats.operators import operators_message
from bot.telegram.context import Context, services
from bot.telegram.insight.noted import audited
from bot.telegram.knowledge import describe
from bot.telegram.knowledge.newest_button import newest_button, script_of_button
from bot.telegram.knowledge.reloader import Outcome, Result
from bot.telegram.sending.catalogues import knowledge_words
from bot.telegram.sending.language import script_for
from bot.telegram.sending.place import Place
from bot.telegram.sending.render import Page
from bot.telegram.sending.send import send_pages, tell
from bot.telegram.updates.operators_press import operators_press
from bot.telegram.updates.queries import respond
from index.script import Script

_LONGEST = 2000  # characters, so that the button stands under all of it, whatever the alphabet


async def reload(update: Update, context: Context) -> None:
    """Build the knowledge anew; what became of it is told later, in a message of its own."""
    message = await operators_message(update, context)
    if message is None:
        return
    script, reloader = script_for(update), services(context).reloader
    if reloader.busy:
        await tell(Place.of(message), knowledge_words(script, "busy"), context)
        return
    if reloader.builds:
        await tell(Place.of(message), knowledge_words(script, "building"), context)

    async def work() -> None:
        outcome = await reloader.reload()
        await _note(outcome, Deed.INDEX_RELOAD, update, context)
        await _tell(outcome, Place.of(message), script, context)

    # The update is done with at once; a stop ends the build, and this with it. With the update the
    # operator is told where the work fails.
    context.application.create_task(work(), update)


async def rollback(update: Update, context: Context) -> None:
    """Go back to the version before, or to the one that is named."""
    message = await operators_message(update, context)
    if message is None:
        return
    version = context.args[0] if context.args else None
    outcome = await services(context).reloader.roll_back(version)
    await _note(outcome, Deed.INDEX_ROLLBACK, update, context)
    await _tell(outcome, Place.of(message), script_for(update), context)


async def stale(update: Update, context: Context) -> None:
    """List the cards that should be reviewed."""
    message = await operators_message(update, context)
    if message is None:
        return
    found = await services(context).reloader.stale()
    await tell(Place.of(message), describe.stale(found, script_for(update)), context)


async def press(update: Update, context: Context) -> None:
    """Take the newest version that is built."""
    pressed = await operators_press(update, context, script_of_button)
    if pressed is None:
        return
    await respond(pressed.query)
    outcome = await services(context).reloader.open_newest()
    await _note(outcome, Deed.INDEX_RELOAD, update, context)
    await _tell(outcome, pressed.place, pressed.step, context)


async def _note(outcome: Outcome, deed: Deed, update: Update, context: Context) -> None:
    who = update.effective_user
    if outcome.result is Result.SWAPPED and who is not None:
        await audited(who.id, deed, outcome.version, context)


async def _tell(outcome: Outcome, place: Place, script: Script, context: Context) -> None:
    offered = newest_button(script) if outcome.result is Result.CANNOT_BUILD else None
    page = Page(describe.outcome(outcome, script)[:_LONGEST], (), offered)
    await send_pages([page], place, context)
