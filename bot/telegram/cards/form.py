"""The form: /newcard asks one thing after another, /cancel ends it. Answers are replies.

Which question a reply answers is read from the question itself, and the draft is in the database,
so that a restart, or another replica, goes on where the operator is.
"""

from collections.abc import Sequence
from functools import cache

from telegram import Message, Update
from telegram.ext import filters

from bot.assistant.texts.cards import card_texts
from bot.telegram.cards import preview
from bot.telegram.cards.answers import said, wanted
from bot.telegram.cards.complaints import Complaint
from bot.telegram.cards.steps import Action, CardStep, Field, button
from bot.telegram.chats.admit import admit
from bot.telegram.chats.operators import ask_to_write, is_operator, operators_message
from bot.telegram.context import Context, services
from bot.telegram.questions import ask
from bot.telegram.sending.catalogues import card_words
from bot.telegram.sending.language import script_for
from bot.telegram.sending.place import Place
from bot.telegram.sending.render import Page
from bot.telegram.sending.rows import in_rows
from bot.telegram.sending.send import send_pages, tell
from index.authoring.draft import CardDraft
from index.corpus.cards import KINDS, SCAMS
from index.script import Script, in_script

_FACTS = 8  # of the table that are offered
_FACT_LENGTH = 80


class ToAFormsQuestion(filters.MessageFilter):
    """Takes replies to what the form asked."""

    def filter(self, message: Message) -> bool:
        return asked_in(message.reply_to_message) is not None


def asked_in(message: Message | None) -> Field | None:
    """Tell which question a message of the bot asks."""
    if message is None or message.from_user is None or not message.from_user.is_bot:
        return None
    first = (message.text or "").partition("\n")[0]
    return _first_lines().get(first)


@cache
def _first_lines() -> dict[str, Field]:
    """The first line of each question, in all scripts: others may begin with the mark, too."""
    return {
        in_script(script, text.partition("\n")[0]): Field(field)
        for script in Script
        for field, text in card_texts(script).asked.items()
    }


async def newcard(update: Update, context: Context) -> None:
    """Begin a card, or ask what is to become of the one that was begun."""
    message = await operators_message(update, context)
    if message is None:
        return
    script, place = script_for(update), Place.of(message)
    if not services(context).cards.is_there:
        await tell(place, card_words(script, "no_corpus"), context)
        return
    found = await services(context).cards.find(message.chat_id)
    if found is None:
        await send_pages([beginning(script)], place, context)
        return
    title = found[1].title or card_words(script, "untitled")
    buttons = [
        [button(card_words(script, "go_on"), CardStep(script, Action.GO_ON))],
        [button(card_words(script, "drop"), CardStep(script, Action.CANCEL, "new"))],
    ]
    asked = Page.with_buttons(card_words(script, "unfinished", title=title), buttons)
    await send_pages([asked], place, context)


async def cancel(update: Update, context: Context) -> None:
    """Drop the card that is being written."""
    message = await operators_message(update, context)
    if message is None:
        return
    gone = await services(context).cards.drafts.delete(message.chat_id)
    name = "cancelled" if gone else "nothing_to_cancel"
    await tell(Place.of(message), card_words(script_for(update), name), context)


async def answer(update: Update, context: Context) -> None:
    """Take an answer, say what is wrong with it, and ask on."""
    message = update.effective_message
    field = asked_in(message.reply_to_message) if message is not None else None
    if message is None or field is None:
        return
    if not is_operator(update, context):
        await ask.ask(update, context)
        return
    if not await admit(update, context):
        return
    await services(context).turns.wait(update)
    script, place, desk = script_for(update), Place.of(message), services(context).cards
    found = await desk.find(message.chat_id)
    if found is None:
        await tell(place, card_words(script, "no_draft"), context)
        return
    draft = found[1]
    if message.text is None:
        await tell(place, card_words(script, "only_text"), context)
        await put(field, draft, place, script, context)
        return
    taken = await desk.take(field, message.text, draft, script)
    if taken.complaints:
        await complain(taken.complaints, place, script, context)
    elif taken.again is None:
        await desk.keep(message.chat_id, taken.draft)
    if taken.again is not None:
        await put(taken.again, draft, place, script, context)
    else:
        await go_on(place, script, context)


async def go_on(place: Place, script: Script, context: Context) -> None:
    """Ask for what is missing; with nothing missing, examine the card and show it."""
    found = await services(context).cards.find(place.chat_id)
    if found is None:
        await tell(place, card_words(script, "no_draft"), context)
        return
    stored, draft = found
    field = wanted(draft)
    if field is not None:
        await put(field, draft, place, script, context)
        return
    wrong = await preview.show(stored, draft, place, script, context)
    if wrong:
        await mend(wrong, draft, place, script, context)


async def mend(
    wrong: Sequence[Complaint], draft: CardDraft, place: Place, script: Script, context: Context
) -> None:
    """Say what breaks a rule, and ask again for the first thing that does."""
    field = wrong[0].field
    if field is Field.FACTS:
        told = [each.text for each in wrong if each.field is field]
        await complain(told, place, script, context)
    else:
        await complain([each.text for each in wrong], place, script, context)
    await put(field, draft, place, script, context)


async def put(
    field: Field, draft: CardDraft, place: Place, script: Script, context: Context
) -> None:
    """Put a question; where it was answered before, with what the draft says."""
    if field is Field.FOLDER:
        await send_pages([folders(draft, script)], place, context)
        return
    if field is Field.FACTS:
        facts = await services(context).cards.facts_with(draft)
        lines = [f"{name}  {text[:_FACT_LENGTH]}" for name, text in facts[:_FACTS]]
        listed = "\n".join(lines or [card_words(script, "no_facts")])
        await ask_to_write(card_words.entry(script, "asked", field, facts=listed), place, context)
        return
    earlier = said(field, draft)
    if earlier:
        await tell(place, f"{card_words(script, 'now_it_says')}\n{earlier}", context)
    asked = card_words.entry(script, "asked", field)
    if field is Field.ANSWER and draft.folder == SCAMS:
        asked = f"{asked}\n{card_words(script, 'scam_parts')}"
    await ask_to_write(asked, place, context)


async def complain(lines: Sequence[str], place: Place, script: Script, context: Context) -> None:
    listed = "\n".join(f"- {each}" for each in dict.fromkeys(lines))
    await tell(place, f"{card_words(script, 'to_mend')}\n{listed}", context)


def beginning(script: Script) -> Page:
    return folders(CardDraft(), script, card_words(script, "begin"))


def folders(draft: CardDraft, script: Script, text: str = "") -> Page:
    """Ask what the card is about; of a kind of fraud, which one."""
    texts = card_texts(script)
    stop = [button(texts.cancel, CardStep(script, Action.CANCEL))]
    if draft.folder == SCAMS:
        kinds = [
            button(kind, CardStep(script, Action.KIND, str(at))) for at, kind in enumerate(KINDS)
        ]
        return Page.with_buttons(card_words(script, "which_kind"), [*in_rows(kinds, 2), stop])
    rows = [
        [button(label, CardStep(script, Action.FOLDER, name))]
        for name, label in texts.folders.items()
    ]
    first = text or card_words(script, "begin").rpartition("\n")[2]
    return Page.with_buttons(first, [*rows, stop])
