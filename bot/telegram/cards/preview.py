"""A card before it is published: how it reads, how the bot would answer with it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from telegram import InlineKeyboardButton

from bot.assistant.assistant import Assistant
from bot.assistant.reply import Paragraph, Reply, Style, under_heading
from bot.assistant.triage import Intent
from bot.storage.operators.card_drafts import StoredDraft
from bot.telegram.cards.complaints import Complaint, complaints
from bot.telegram.cards.steps import Action, CardStep, button, token
from bot.telegram.context import Context, services
from bot.telegram.questions.thinking import BusyError
from bot.telegram.sending.catalogues import card_words, sentence
from bot.telegram.sending.place import Place
from bot.telegram.sending.render import Page, draw
from bot.telegram.sending.send import send_pages, tell
from index import CorpusError
from index.authoring.draft import CardDraft
from index.authoring.examine import Examined
from index.authoring.trial import Trial, try_out
from index.script import Script

_DISPLACED = 6


@dataclass(frozen=True)
class Tried:
    """How a card reads, and what was found about it."""

    card: Reply
    report: str


async def show(
    stored: StoredDraft, draft: CardDraft, place: Place, script: Script, context: Context
) -> tuple[Complaint, ...]:
    """Show the card with the buttons that publish it; or give the rules that it breaks."""
    service = services(context)
    await tell(place, card_words(script, "trying"), context)
    try:
        examined = await service.cards.examine(draft)
    except CorpusError:
        await tell(place, card_words(script, "no_corpus"), context)
        return ()
    wrong = complaints(examined.problems, examined.name, script)
    if wrong:
        return wrong
    try:
        tried = await service.thinking.search(
            _try, draft, examined, service.thinking.assistant, script
        )
    except BusyError:
        await tell(place, sentence(script, "busy"), context)
        return ()
    pages = [*draw(tried.card, script), Page.with_buttons(tried.report, _rows(stored, script))]
    await send_pages(pages, place, context)
    return ()


def card_reply(name: str, assistant: Assistant, script: Script) -> Reply:
    """All of a card as readers see it part by part, without buttons."""
    lead = assistant.passage(name, script)
    if lead is None:
        raise ValueError(f"no card {name}")
    seen = {lead.passages[0].passage, *lead.passages[0].more}
    rest = [each for each in assistant.library.document(name) if each not in seen]
    parts = tuple(Paragraph(under_heading(each)) for each in rest)
    whole = replace(lead, paragraphs=(*lead.paragraphs, *parts), buttons=())
    return whole.in_script(script)


def plain(draft: CardDraft, script: Script) -> Reply:
    """A draft as it was written, with what it stands on and the ways of asking."""
    quoted = card_words(script, "quoted", quote=draft.quote) if draft.quote else ""
    texts = filter(None, (draft.body, draft.source, "；".join(draft.cites or ()), quoted))
    asks = "\n".join(f"· {ask}" for ask in draft.asks)
    title = Paragraph(draft.title, Style.TITLE)
    return Reply(Intent.ANSWER, (title, *map(Paragraph, (*texts, asks))))


def _try(draft: CardDraft, examined: Examined, assistant: Assistant, script: Script) -> Tried:
    """Try a card in the index that answers now. Takes seconds."""
    trial = try_out(draft, examined, assistant.search())
    whole = replace(assistant, library=trial.index.library, search=lambda: trial.index)
    without = replace(assistant, library=trial.held_out.library, search=lambda: trial.held_out)
    tried = [(question, without.reply(question)) for question in draft.trials]
    lines = [
        card_words(script, "tried"),
        *(_answered(each, after, examined.name, assistant, script) for each, after in tried),
        "",
        *(
            ()
            if any(_ours(after, examined.name) for _, after in tried)
            else (card_words(script, "elsewhere"),)
        ),
        *_displaced(trial, script),
    ]
    if trial.like:
        titles = "、".join(f"《{title}》" for title in trial.like)
        lines.append(card_words(script, "like", titles=titles))
    path = f"{draft.folder}/{examined.name}.md"
    day = examined.card.verified if examined.card else ""
    lines += ["", card_words(script, "where", path=path, day=day)]
    return Tried(card_reply(examined.name, whole, script), "\n".join(lines))


def _ours(reply: Reply, name: str) -> bool:
    """Tell whether the card `name` answers."""
    answers = reply.intent is Intent.ANSWER and reply.passages
    return bool(answers) and reply.passages[0].passage.document == name


def _answered(question: str, after: Reply, name: str, assistant: Assistant, script: Script) -> str:
    """Say how a question is answered with the card, and how it is without it."""
    before = assistant.reply(question)
    share = f"{after.confidence:.0%}"
    if _ours(after, name):
        now = card_words(script, "try_this", confidence=share)
    elif after.intent is Intent.ANSWER and after.passages:
        title = after.passages[0].passage.title
        now = card_words(script, "try_other", confidence=share, title=title)
    elif after.asks_back and after.suggestions:
        now = card_words(script, "try_back", title=after.suggestions[0])
    else:
        now = card_words(script, "try_nothing")
    if before.intent is Intent.ANSWER and before.passages:
        was = card_words(script, "now_other", title=before.passages[0].passage.title)
    else:
        was = card_words(script, "now_nothing")
    return card_words(script, "try_one", question=question, now=now, before=was)


def _displaced(trial: Trial, script: Script) -> Iterator[str]:
    if not trial.displaced:
        yield card_words(script, "displaced_none")
        return
    yield card_words(script, "displaced")
    for each in trial.displaced[:_DISPLACED]:
        yield card_words(script, "displaced_one", question=each.question, title=each.title)


def _rows(stored: StoredDraft, script: Script) -> list[list[InlineKeyboardButton]]:
    edit, cancel = CardStep(script, Action.EDIT), CardStep(script, Action.CANCEL)
    return [
        [button(card_words(script, "publish"), CardStep(script, Action.PUBLISH, token(stored)))],
        [button(card_words(script, "edit"), edit), button(card_words(script, "cancel"), cancel)],
    ]
