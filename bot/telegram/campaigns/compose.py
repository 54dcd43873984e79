"""/broadcast: operators write what goes to all, see it as others will, choose, and confirm."""

import re
from functools import cache

from telegram import Message, Update
from telegram.ext import filters

from bot.assistant.texts.campaigns import campaign_texts
from bot.broadcast.errors import CampaignError
from bot.telegram.campaigns import correction, show
from bot.telegram.campaigns.draft import written
from bot.telegram.campaigns.steps import Plan
from bot.telegram.campaigns.target import choosing
from bot.telegram.chats.admit import admit
from bot.telegram.chats.operators import ask_to_write, is_operator, operators_message
from bot.telegram.context import Context, services
from bot.telegram.questions import ask
from bot.telegram.sending.catalogues import campaign_words
from bot.telegram.sending.language import script_for
from bot.telegram.sending.place import Place
from bot.telegram.sending.send import tell
from index.script import Script, in_script

_NUMBER = re.compile(r"#([0-9]{1,9})")


class ToAnOperatorsTask(filters.MessageFilter):
    """Takes replies to what the bot asked an operator to write."""

    def filter(self, message: Message) -> bool:
        asked = message.reply_to_message
        return (
            asked is not None
            and asked.from_user is not None
            and asked.from_user.is_bot
            and (asked.text or "").startswith(_asked())
        )


@cache
def _asked() -> tuple[str, ...]:
    """How the bot's requests to operators begin, in all scripts: others may write the mark, too."""
    begun = (texts.correct_it.partition("{number}")[0] for texts in map(campaign_texts, Script))
    whole = (texts.write_it for texts in map(campaign_texts, Script))
    return tuple(
        in_script(script, words)
        for words in (*begun, *whole)
        for script in (Script.HANS, Script.HANT)
    )


async def broadcast(update: Update, context: Context) -> None:
    """Ask for the text; with a number, show how far that campaign has come."""
    message = await operators_message(update, context)
    if message is None:
        return
    script, place = script_for(update), Place.of(message)
    asked = context.args[0].lstrip("#＃") if context.args else ""
    if asked.isdecimal():  # also in the wide digits of Chinese keyboards
        await _show(int(asked), place, script, context)
        return
    await ask_to_write(campaign_words(script, "write_it"), place, context)


async def _show(number: int, place: Place, script: Script, context: Context) -> None:
    try:
        await show.status(number, place, script, context)
    except CampaignError:
        await tell(place, campaign_words(script, "no_such"), context)


async def draft(update: Update, context: Context) -> None:
    """Show what an operator wrote as others will see it, and ask to whom it goes."""
    message = update.effective_message
    if message is None or message.reply_to_message is None:
        return
    if not is_operator(update, context):
        await ask.ask(update, context)
        return
    if not await admit(update, context):
        return
    script, place, given = script_for(update), Place.of(message), written(message)
    asked = _NUMBER.search(message.reply_to_message.text or "")
    if asked is not None:
        await correction.offer(int(asked[1]), given, place, script, context)
        return
    if given is None or not given.fits:
        reason = "too_long" if given is not None and given.text.strip() else "not_this"
        await tell(place, campaign_words(script, reason), context)
        return
    preview = await show.preview(given, given.file_id, place, script, context)
    if preview is None:
        return
    page = choosing(Plan(), await services(context).campaigns.audience(Plan().target), script)
    await show.below(page, preview.message_id, place, context)
