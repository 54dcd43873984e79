"""A correction: held against its campaign, shown as readers will see it, and confirmed."""

from dataclasses import replace

from bot.broadcast.errors import CampaignError
from bot.storage.broadcasts.campaigns import Campaign
from bot.telegram.campaigns import show
from bot.telegram.campaigns.draft import Draft, rows_of
from bot.telegram.campaigns.steps import Action, CampaignStep, button
from bot.telegram.context import Context, services
from bot.telegram.sending.catalogues import campaign_words
from bot.telegram.sending.place import Place
from bot.telegram.sending.render import Page
from bot.telegram.sending.send import tell
from index.script import Script


async def offer(
    number: int, given: Draft | None, place: Place, script: Script, context: Context
) -> None:
    """Show what an operator wrote as a campaign's new text, or say why it does not go."""
    desk = services(context).campaigns
    try:
        campaign = (await desk.status(number)).campaign
    except CampaignError:
        await tell(place, campaign_words(script, "no_such"), context)
        return
    wrong = _wrong(given, campaign)
    if given is None or wrong is not None:
        await tell(place, campaign_words(script, wrong or "no_picture"), context)
        return
    corrected = replace(given, buttons=given.buttons or rows_of(campaign.buttons))
    # The bytes are always at hand; Telegram may no longer take the id.
    photo = await desk.photo(number) if campaign.has_photo else None
    shown = await show.preview(corrected, photo, place, script, context)
    if shown is not None:
        await show.below(_asking(number, script), shown.message_id, place, context)


def _wrong(given: Draft | None, campaign: Campaign) -> str | None:
    """Name the sentence that says what does not go; None where all does."""
    if given is None or given.file_id is not None:
        return "no_picture"
    if not given.text.strip():
        return "no_text"
    return None if given.fits_as(pictured=campaign.has_photo) else "too_long"


def _asking(number: int, script: Script) -> Page:
    step = CampaignStep(script, Action.CORRECT_SURELY, number=number)
    return Page.with_buttons(
        campaign_words(script, "correction", number=number),
        [[button(campaign_words(script, "correction_yes"), step)]],
    )
