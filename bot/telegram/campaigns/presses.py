"""Operators' presses: choosing and confirming a draft, steering what is being sent."""

from collections.abc import Awaitable, Callable

import structlog
from telegram import Message, Update

from bot.broadcast.campaign import CampaignDesk
from bot.broadcast.errors import CampaignError
from bot.clock import now
from bot.storage.broadcasts.campaigns import NewCampaign
from bot.storage.database.errors import StorageError
from bot.storage.operators.audit import Deed
from bot.storage.processes.once import task_of
from bot.telegram.campaigns import progress, show, target
from bot.telegram.campaigns.draft import Draft, previewed
from bot.telegram.campaigns.steps import Action, CampaignStep, decode
from bot.telegram.chats.operators import ask_to_write
from bot.telegram.context import Context, services
from bot.telegram.insight.noted import audited
from bot.telegram.sending.catalogues import campaign_words
from bot.telegram.sending.render import Page
from bot.telegram.updates.media import download
from bot.telegram.updates.operators_press import OperatorsPress, operators_press
from bot.telegram.updates.queries import respond

log = structlog.get_logger()


async def press(update: Update, context: Context) -> None:
    """Do what a button says, for operators; a stale one gets a sentence."""
    pressed = await operators_press(update, context, decode)
    if pressed is None:
        return
    step, query = pressed.step, pressed.query
    try:
        await _STEPS[step.action](pressed)
    except CampaignError:
        await respond(query, campaign_words(step.script, "not_now"), alert=True)
    else:
        await respond(query)
        if step.action in _DEEDS:
            await audited(pressed.who, _DEEDS[step.action], step.number, context)
    log.info("campaign_step", step=step.action.name.lower(), campaign=step.number)


async def _choose(pressed: OperatorsPress[CampaignStep]) -> None:
    plan = pressed.step.plan
    count = await services(pressed.context).campaigns.audience(plan.target)
    await pressed.put(target.choosing(plan, count, pressed.step.script))


async def _topics(pressed: OperatorsPress[CampaignStep]) -> None:
    await pressed.put(target.topics(pressed.step.plan, pressed.step.script))


async def _ask(pressed: OperatorsPress[CampaignStep], *, again: bool = False) -> None:
    plan, script = pressed.step.plan, pressed.step.script
    count = await services(pressed.context).campaigns.audience(plan.target)
    if not count or _draft(pressed) is None:
        raise CampaignError("nobody to send to, or nothing to send")
    await pressed.put(target.confirming(plan, count, script, again=again))


async def _ask_again(pressed: OperatorsPress[CampaignStep]) -> None:
    await _ask(pressed, again=True)


async def _send(pressed: OperatorsPress[CampaignStep]) -> None:
    """Start the campaign, once for each preview however often it is confirmed.

    That is written down: Telegram gives a press again when the process died over it.
    """
    step, context, draft = pressed.step, pressed.context, _draft(pressed)
    place, once = pressed.place, services(context).insight.once
    name = task_of(place.chat_id, "campaign", pressed.message.message_id)
    if draft is None or not await once.claim(name, now()):
        raise CampaignError("nothing to send, or sent already")
    try:
        number = await _start(draft, pressed)
    except StorageError:
        raise  # the last write may have arrived all the same: never twice, /broadcast tells
    except Exception:
        await once.give_back(name)
        await pressed.put(_as_before(pressed.message))
        raise
    await audited(pressed.who, Deed.CAMPAIGN_START, number, context)
    await show.refresh(number, pressed.message.message_id, place, step.script, context)


async def _start(draft: Draft, pressed: OperatorsPress[CampaignStep]) -> int:
    """Say that it is being prepared, queue it, and give its number."""
    plan, context = pressed.step.plan, pressed.context
    await pressed.put(Page(campaign_words(pressed.step.script, "preparing")))
    photo = None if draft.file_id is None else await download(draft.file_id, context.bot)
    campaign = NewCampaign(
        draft.text, photo, draft.entities_json, draft.buttons_json, urgent=plan.urgent
    )
    number, _ = await services(context).campaigns.start(campaign, plan.target)
    return number


async def _discard(pressed: OperatorsPress[CampaignStep]) -> None:
    await pressed.put(Page(campaign_words(pressed.step.script, "discarded")))


async def _steer(pressed: OperatorsPress[CampaignStep]) -> None:
    step = pressed.step
    await _STEERING[step.action](services(pressed.context).campaigns, step.number)
    await _view(pressed)


async def _correct(pressed: OperatorsPress[CampaignStep]) -> None:
    asked = campaign_words(pressed.step.script, "correct_it", number=pressed.step.number)
    await ask_to_write(asked, pressed.place, pressed.context)


async def _correct_surely(pressed: OperatorsPress[CampaignStep]) -> None:
    draft = _draft(pressed)
    if draft is None:
        raise CampaignError("nothing to correct it with")
    desk = services(pressed.context).campaigns
    number, entities = pressed.step.number, draft.entities_json
    await desk.correct(number, draft.text, entities, draft.buttons_json)
    await _view(pressed)


async def _retract(pressed: OperatorsPress[CampaignStep]) -> None:
    service, message = services(pressed.context), pressed.message
    status = await service.campaigns.status(pressed.step.number)
    service.watching.leave((message.chat_id, message.message_id))
    await pressed.put(progress.asking_to_retract(status, pressed.step.script))


async def _view(pressed: OperatorsPress[CampaignStep]) -> None:
    step, place, context = pressed.step, pressed.place, pressed.context
    await show.refresh(step.number, pressed.message.message_id, place, step.script, context)


def _draft(pressed: OperatorsPress[CampaignStep]) -> Draft | None:
    """Read what is to be sent from the preview above."""
    above = pressed.message.reply_to_message
    return None if above is None else previewed(above)


def _as_before(message: Message) -> Page:
    """Give a message as it was when its button was pressed."""
    return Page(message.text or "", message.entities, message.reply_markup)


# What is written down after it was done; a start has no number before.
_DEEDS: dict[Action, Deed] = {
    Action.PAUSE: Deed.CAMPAIGN_PAUSE,
    Action.RESUME: Deed.CAMPAIGN_RESUME,
    Action.CANCEL: Deed.CAMPAIGN_CANCEL,
    Action.CORRECT_SURELY: Deed.CAMPAIGN_CORRECT,
    Action.RETRACT_SURELY: Deed.CAMPAIGN_RETRACT,
}
_STEERING: dict[Action, Callable[[CampaignDesk, int], Awaitable[None]]] = {
    Action.PAUSE: CampaignDesk.pause,
    Action.RESUME: CampaignDesk.resume,
    Action.CANCEL: CampaignDesk.cancel,
    Action.RETRACT_SURELY: CampaignDesk.retract,
}
_STEPS: dict[Action, Callable[[OperatorsPress[CampaignStep]], Awaitable[None]]] = {
    Action.CHOOSE: _choose,
    Action.TOPICS: _topics,
    Action.ASK: _ask,
    Action.ASK_AGAIN: _ask_again,
    Action.SEND: _send,
    Action.DISCARD: _discard,
    Action.CORRECT: _correct,
    Action.CORRECT_SURELY: _correct_surely,
    Action.RETRACT: _retract,
    Action.VIEW: _view,
    **dict.fromkeys(_STEERING, _steer),
}
