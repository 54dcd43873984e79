"""Presses in the form: choosing what a card is about, editing, publishing, another's word."""

from collections.abc import Awaitable, Callable
from dataclasses import replace

import structlog
from telegram import Update

from bot.assistant.texts.cards import card_texts
from bot.telegram.cards import form, publishing
from bot.telegram.cards.desk import CardDesk
from bot.telegram.cards.steps import Action, CardStep, Field, button, decode, read_about, token
from bot.telegram.context import Context, services
from bot.telegram.sending.catalogues import card_words
from bot.telegram.sending.place import Place
from bot.telegram.sending.render import Page
from bot.telegram.sending.rows import marked
from bot.telegram.sending.send import send_pages, tell
from bot.telegram.updates.operators_press import OperatorsPress, operators_press
from bot.telegram.updates.queries import respond
from index.authoring.draft import FORM_FOLDERS, CardDraft
from index.corpus.cards import KINDS, SCAMS

log = structlog.get_logger()


async def press(update: Update, context: Context) -> None:
    """Do what a button says, for operators; a stale one gets a sentence."""
    pressed = await operators_press(update, context, decode)
    if pressed is None:
        return
    await _STEPS[pressed.step.action](pressed)
    log.info("card_step", step=pressed.step.action.name.lower())


async def _folder(pressed: OperatorsPress[CardStep]) -> None:
    folder = pressed.step.value
    if folder not in FORM_FOLDERS:
        await _cannot(pressed)
        return
    draft = await _draft(pressed)
    changed = replace(draft, folder=folder, kind="" if folder != draft.folder else draft.kind)
    await _chosen(changed, card_texts(pressed.step.script).folders[folder], pressed)


async def _kind(pressed: OperatorsPress[CardStep]) -> None:
    draft, value = await _draft(pressed), pressed.step.value
    if draft.folder != SCAMS or not value.isdigit() or int(value) >= len(KINDS):
        await _cannot(pressed)
        return
    kind = KINDS[int(value)]
    await _chosen(replace(draft, kind=kind), kind, pressed)


async def _chosen(draft: CardDraft, label: str, pressed: OperatorsPress[CardStep]) -> None:
    """Keep a choice, show it in the place of the buttons, and ask on."""
    await _desk(pressed).keep(pressed.message.chat_id, draft)
    await respond(pressed.query)
    await pressed.put(Page(f"{pressed.message.text or ''}\n{marked(label)}"))
    await form.go_on(pressed.place, pressed.step.script, pressed.context)


async def _go_on(pressed: OperatorsPress[CardStep]) -> None:
    await respond(pressed.query)
    await form.go_on(pressed.place, pressed.step.script, pressed.context)


async def _edit(pressed: OperatorsPress[CardStep]) -> None:
    """List what can be written anew."""
    if await _desk(pressed).find(pressed.message.chat_id) is None:
        await _cannot(pressed)
        return
    await respond(pressed.query)
    script, fields = pressed.step.script, card_texts(pressed.step.script).fields
    rows = [[button(label, CardStep(script, Action.FIELD, name))] for name, label in fields.items()]
    back = [button(card_words(script, "back"), CardStep(script, Action.GO_ON))]
    listed = Page.with_buttons(card_words(script, "edit_what"), [*rows, back])
    await send_pages([listed], pressed.place, pressed.context)


async def _field(pressed: OperatorsPress[CardStep]) -> None:
    found = await _desk(pressed).find(pressed.message.chat_id)
    if found is None or pressed.step.value not in set(Field):
        await _cannot(pressed)
        return
    await respond(pressed.query)
    field, draft = Field(pressed.step.value), found[1]
    if field is Field.FOLDER:
        draft = replace(draft, folder="", kind="")
    await form.put(field, draft, pressed.place, pressed.step.script, pressed.context)


async def _cancel(pressed: OperatorsPress[CardStep]) -> None:
    gone = await _desk(pressed).drafts.delete(pressed.message.chat_id)
    await respond(pressed.query)
    if pressed.step.value == "new":
        await pressed.put(form.beginning(pressed.step.script))
        return
    name = "cancelled" if gone else "nothing_to_cancel"
    await tell(pressed.place, card_words(pressed.step.script, name), pressed.context)


async def _publish(pressed: OperatorsPress[CardStep]) -> None:
    found = await _desk(pressed).find(pressed.message.chat_id)
    if found is None or token(found[0]) != pressed.step.value:
        await _cannot(pressed)
        return
    task = publishing.Task(*found, pressed.who, pressed.place, pressed.step.script, pressed.context)
    done = await (task.ask_others() if _desk(pressed).need_second else task.begin())
    await (respond(pressed.query) if done else _cannot(pressed))


async def _agree(pressed: OperatorsPress[CardStep]) -> None:
    await _decide(pressed, agreed=True)


async def _refuse(pressed: OperatorsPress[CardStep]) -> None:
    await _decide(pressed, agreed=False)


async def _decide(pressed: OperatorsPress[CardStep], *, agreed: bool) -> None:
    """Take a second operator's word about somebody's card, once."""
    about = read_about(pressed.step.value)
    found = await _desk(pressed).find(about[0]) if about else None
    if about is None or found is None or token(found[0]) != about[1]:
        await _cannot(pressed)
        return
    if pressed.who == about[0]:
        await _cannot(pressed, "not_your_own")
        return
    place = Place(about[0])
    task = publishing.Task(*found, about[0], place, pressed.step.script, pressed.context)
    done = await task.decide(pressed.who, agreed=agreed)
    if not done:
        await _cannot(pressed)
        return
    await respond(pressed.query)
    told = card_words(pressed.step.script, "agreed" if agreed else "disagreed")
    await pressed.put(Page(f"{pressed.message.text or ''}\n\n{told}"))


async def _cannot(pressed: OperatorsPress[CardStep], why: str = "not_now") -> None:
    await respond(pressed.query, card_words(pressed.step.script, why), alert=True)


def _desk(pressed: OperatorsPress[CardStep]) -> CardDesk:
    return services(pressed.context).cards


async def _draft(pressed: OperatorsPress[CardStep]) -> CardDraft:
    found = await _desk(pressed).find(pressed.message.chat_id)
    return CardDraft() if found is None else found[1]


_STEPS: dict[Action, Callable[[OperatorsPress[CardStep]], Awaitable[None]]] = {
    Action.FOLDER: _folder,
    Action.KIND: _kind,
    Action.GO_ON: _go_on,
    Action.EDIT: _edit,
    Action.FIELD: _field,
    Action.CANCEL: _cancel,
    Action.PUBLISH: _publish,
    Action.AGREE: _agree,
    Action.REFUSE: _refuse,
}
