"""Operators' presses: choosing and confirming a draft, steering what is being sent."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import structlog
from telegram import CallbackQuery, Message, Update

from bot.broadcast.campaign import CampaignDesk
from bot.broadcast.errors import CampaignError
from bot.clock import now
from bot.storage.broadcasts.campaigns import NewCampaign
from bot.storage.database.errors import StorageError
from bot.storage.operators.audit import Deed
from bot.telegram.campaigns import progress, show, target
from bot.telegram.campaigns.draft import Draft, previewed
from bot.telegram.campaigns.steps import Do, Step, decode
from bot.telegram.campaigns.words import words
from bot.telegram.chats.operators import ask_to_write
from bot.telegram.context import Context, services
from bot.telegram.insight.noted import audited
from bot.telegram.sending.place import Place
from bot.telegram.sending.render import Page
from bot.telegram.sending.send import replace
from bot.telegram.updates.media import download
from bot.telegram.updates.operators_press import operators_press
from bot.telegram.updates.queries import respond

log = structlog.get_logger()


@dataclass(frozen=True)
class Pressed:
    """A press, the message that it is under, and what is told of it at the end."""

    step: Step
    message: Message
    query: CallbackQuery
    context: Context

    @property
    def draft(self) -> Draft | None:
        """What is to be sent, read from the preview above."""
        above = self.message.reply_to_message
        return None if above is None else previewed(above)

    @property
    def page(self) -> Page:
        """The message as it was when the button was pressed."""
        return Page(self.message.text or "", self.message.entities, self.message.reply_markup)

    async def put(self, page: Page) -> None:
        place = Place.of(self.message)
        await replace(page, self.message.message_id, place, self.context)


async def press(update: Update, context: Context) -> None:
    """Do what a button says, for operators; a stale one gets a sentence."""
    pressed = await operators_press(update, context, decode)
    if pressed is None:
        return
    step, query = pressed.step, pressed.query
    try:
        await _STEPS[step.do](Pressed(step, pressed.message, query, context))
    except CampaignError:
        await respond(query, words(step.script, "not_now"), alert=True)
    else:
        await respond(query)
        if step.do in _DEEDS:
            await audited(query.from_user.id, _DEEDS[step.do], step.number, context)
    log.info("campaign_step", step=step.do.name.lower(), campaign=step.number)


async def _choose(pressed: Pressed) -> None:
    plan = pressed.step.plan
    count = await services(pressed.context).campaigns.audience(plan.target)
    await pressed.put(target.choosing(plan, count, pressed.step.script))


async def _topics(pressed: Pressed) -> None:
    await pressed.put(target.topics(pressed.step.plan, pressed.step.script))


async def _ask(pressed: Pressed, *, again: bool = False) -> None:
    plan, script = pressed.step.plan, pressed.step.script
    count = await services(pressed.context).campaigns.audience(plan.target)
    if not count or pressed.draft is None:
        raise CampaignError("nobody to send to, or nothing to send")
    await pressed.put(target.confirming(plan, count, script, again=again))


async def _ask_again(pressed: Pressed) -> None:
    await _ask(pressed, again=True)


async def _send(pressed: Pressed) -> None:
    """Start the campaign, once for each preview however often it is confirmed.

    That is written down: Telegram gives a press again when the process died over it.
    """
    step, context, draft = pressed.step, pressed.context, pressed.draft
    place, once = Place.of(pressed.message), services(context).insight.once
    name = f"campaign/{place.chat_id}/{pressed.message.message_id}"
    if draft is None or not await once.claim(name, now()):
        raise CampaignError("nothing to send, or sent already")
    try:
        number = await _start(draft, pressed)
    except StorageError:
        raise  # the last write may have arrived all the same: never twice, /broadcast tells
    except Exception:
        await once.give_back(name)
        await pressed.put(pressed.page)
        raise
    await audited(pressed.query.from_user.id, Deed.CAMPAIGN_START, number, context)
    await show.refresh(number, pressed.message.message_id, place, step.script, context)


async def _start(draft: Draft, pressed: Pressed) -> int:
    """Say that it is being prepared, queue it, and give its number."""
    plan, context = pressed.step.plan, pressed.context
    await pressed.put(Page(words(pressed.step.script, "preparing")))
    photo = None if draft.file_id is None else await download(draft.file_id, context.bot)
    campaign = NewCampaign(
        draft.text, photo, draft.entities_json, draft.buttons_json, urgent=plan.urgent
    )
    number, _ = await services(context).campaigns.start(campaign, plan.target)
    return number


async def _discard(pressed: Pressed) -> None:
    await pressed.put(Page(words(pressed.step.script, "discarded")))


async def _steer(pressed: Pressed) -> None:
    step = pressed.step
    await _STEERING[step.do](services(pressed.context).campaigns, step.number)
    await _view(pressed)


async def _correct(pressed: Pressed) -> None:
    asked = words(pressed.step.script, "correct_it", number=pressed.step.number)
    await ask_to_write(asked, Place.of(pressed.message), pressed.context)


async def _correct_surely(pressed: Pressed) -> None:
    draft = pressed.draft
    if draft is None:
        raise CampaignError("nothing to correct it with")
    desk = services(pressed.context).campaigns
    number, entities = pressed.step.number, draft.entities_json
    await desk.correct(number, draft.text, entities, draft.buttons_json)
    await _view(pressed)


async def _retract(pressed: Pressed) -> None:
    service, message = services(pressed.context), pressed.message
    status = await service.campaigns.status(pressed.step.number)
    service.watching.leave((message.chat_id, message.message_id))
    await pressed.put(progress.asking_to_retract(status, pressed.step.script))


async def _view(pressed: Pressed) -> None:
    step, message = pressed.step, pressed.message
    place = Place.of(message)
    await show.refresh(step.number, message.message_id, place, step.script, pressed.context)


# What is written down after it was done; a start has no number before.
_DEEDS: dict[Do, Deed] = {
    Do.PAUSE: Deed.CAMPAIGN_PAUSE,
    Do.RESUME: Deed.CAMPAIGN_RESUME,
    Do.CANCEL: Deed.CAMPAIGN_CANCEL,
    Do.CORRECT_SURELY: Deed.CAMPAIGN_CORRECT,
    Do.RETRACT_SURELY: Deed.CAMPAIGN_RETRACT,
}
_STEERING: dict[Do, Callable[[CampaignDesk, int], Awaitable[None]]] = {
    Do.PAUSE: CampaignDesk.pause,
    Do.RESUME: CampaignDesk.resume,
    Do.CANCEL: CampaignDesk.cancel,
    Do.RETRACT_SURELY: CampaignDesk.retract,
}
_STEPS: dict[Do, Callable[[Pressed], Awaitable[None]]] = {
    Do.CHOOSE: _choose,
    Do.TOPICS: _topics,
    Do.ASK: _ask,
    Do.ASK_AGAIN: _ask_again,
    Do.SEND: _send,
    Do.DISCARD: _discard,
    Do.CORRECT: _correct,
    Do.CORRECT_SURELY: _correct_surely,
    Do.RETRACT: _retract,
    Do.VIEW: _view,
    **dict.fromkeys(_STEERING, _steer),
}
