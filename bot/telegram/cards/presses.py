"""Presses in the form: choosing what a card is about, editing, publishing, another's word."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace

import structlog
from telegram import CallbackQuery, Message, Update

from bot.assistant.texts.cards import card_texts
from bot.telegram.cards import form, publishing
from bot.telegram.cards.desk import CardDesk
from bot.telegram.cards.steps import Do, Field, Step, button, decode, read_about, token
from bot.telegram.cards.words import words
from bot.telegram.context import Context, services
from bot.telegram.sending.place import Place
from bot.telegram.sending.render import Page
from bot.telegram.sending.rows import marked
from bot.telegram.sending.send import replace as put_in_place
from bot.telegram.sending.send import send_pages, tell
from bot.telegram.updates.operators_press import operators_press
from bot.telegram.updates.queries import respond
from index.authoring.draft import FOLDERS, CardDraft
from index.corpus.cards import KINDS, SCAMS
from index.script import Script

log = structlog.get_logger()


@dataclass(frozen=True)
class Pressed:
    """A press by the operator `who`, under a message in that operator's private chat."""

    step: Step
    who: int
    message: Message
    query: CallbackQuery
    context: Context

    @property
    def script(self) -> Script:
        return self.step.script

    @property
    def desk(self) -> CardDesk:
        return services(self.context).cards

    @property
    def place(self) -> Place:
        return Place.of(self.message)

    async def put(self, page: Page) -> None:
        await put_in_place(page, self.message.message_id, self.place, self.context)

    async def refuse(self, name: str = "not_now") -> None:
        await respond(self.query, words(self.script, name), alert=True)


async def press(update: Update, context: Context) -> None:
    """Do what a button says, for operators; a stale one gets a sentence."""
    pressed = await operators_press(update, context, decode)
    if pressed is None:
        return
    step = pressed.step
    await _STEPS[step.do](Pressed(step, pressed.who, pressed.message, pressed.query, context))
    log.info("card_step", step=step.do.name.lower())


async def _folder(pressed: Pressed) -> None:
    folder = pressed.step.value
    if folder not in FOLDERS:
        await pressed.refuse()
        return
    draft = await _draft(pressed)
    changed = replace(draft, folder=folder, kind="" if folder != draft.folder else draft.kind)
    await _chosen(changed, card_texts(pressed.script).folders[folder], pressed)


async def _kind(pressed: Pressed) -> None:
    draft, value = await _draft(pressed), pressed.step.value
    if draft.folder != SCAMS or not value.isdigit() or int(value) >= len(KINDS):
        await pressed.refuse()
        return
    kind = KINDS[int(value)]
    await _chosen(replace(draft, kind=kind), kind, pressed)


async def _chosen(draft: CardDraft, label: str, pressed: Pressed) -> None:
    """Keep a choice, show it in the place of the buttons, and ask on."""
    await pressed.desk.keep(pressed.message.chat_id, draft)
    await respond(pressed.query)
    await pressed.put(Page(f"{pressed.message.text or ''}\n{marked(label)}"))
    await form.go_on(pressed.place, pressed.script, pressed.context)


async def _go_on(pressed: Pressed) -> None:
    await respond(pressed.query)
    await form.go_on(pressed.place, pressed.script, pressed.context)


async def _edit(pressed: Pressed) -> None:
    """List what can be written anew."""
    if await pressed.desk.find(pressed.message.chat_id) is None:
        await pressed.refuse()
        return
    await respond(pressed.query)
    script, fields = pressed.script, card_texts(pressed.script).fields
    rows = [[button(label, Step(script, Do.FIELD, name))] for name, label in fields.items()]
    back = [button(words(script, "back"), Step(script, Do.GO_ON))]
    listed = Page.with_buttons(words(script, "edit_what"), [*rows, back])
    await send_pages([listed], pressed.place, pressed.context)


async def _field(pressed: Pressed) -> None:
    found = await pressed.desk.find(pressed.message.chat_id)
    if found is None or pressed.step.value not in set(Field):
        await pressed.refuse()
        return
    await respond(pressed.query)
    field, draft = Field(pressed.step.value), found[1]
    if field is Field.FOLDER:
        draft = replace(draft, folder="", kind="")
    await form.put(field, draft, pressed.place, pressed.script, pressed.context)


async def _cancel(pressed: Pressed) -> None:
    gone = await pressed.desk.drafts.delete(pressed.message.chat_id)
    await respond(pressed.query)
    if pressed.step.value == "new":
        await pressed.put(form.beginning(pressed.script))
        return
    name = "cancelled" if gone else "nothing_to_cancel"
    await tell(pressed.place, words(pressed.script, name), pressed.context)


async def _publish(pressed: Pressed) -> None:
    found = await pressed.desk.find(pressed.message.chat_id)
    if found is None or token(found[0]) != pressed.step.value:
        await pressed.refuse()
        return
    task = publishing.Task(*found, pressed.who, pressed.place, pressed.script, pressed.context)
    done = await (task.ask_others() if pressed.desk.need_second else task.begin())
    await (respond(pressed.query) if done else pressed.refuse())


async def _agree(pressed: Pressed) -> None:
    await _decide(pressed, agreed=True)


async def _refuse(pressed: Pressed) -> None:
    await _decide(pressed, agreed=False)


async def _decide(pressed: Pressed, *, agreed: bool) -> None:
    """Take a second operator's word about somebody's card, once."""
    about = read_about(pressed.step.value)
    found = await pressed.desk.find(about[0]) if about else None
    if about is None or found is None or token(found[0]) != about[1]:
        await pressed.refuse()
        return
    if pressed.who == about[0]:
        await pressed.refuse("not_your_own")
        return
    place = Place(about[0])
    task = publishing.Task(*found, about[0], place, pressed.script, pressed.context)
    done = await task.decide(pressed.who, agreed=agreed)
    if not done:
        await pressed.refuse()
        return
    await respond(pressed.query)
    told = words(pressed.script, "agreed" if agreed else "disagreed")
    await pressed.put(Page(f"{pressed.message.text or ''}\n\n{told}"))


async def _draft(pressed: Pressed) -> CardDraft:
    found = await pressed.desk.find(pressed.message.chat_id)
    return CardDraft() if found is None else found[1]


_STEPS: dict[Do, Callable[[Pressed], Awaitable[None]]] = {
    Do.FOLDER: _folder,
    Do.KIND: _kind,
    Do.GO_ON: _go_on,
    Do.EDIT: _edit,
    Do.FIELD: _field,
    Do.CANCEL: _cancel,
    Do.PUBLISH: _publish,
    Do.AGREE: _agree,
    Do.REFUSE: _refuse,
}
