"""Emergency replies: the number to dial first, then the reviewed steps of one card."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from bot.assistant.aid.afterwards import Afterwards, afterwards
from bot.assistant.aid.audience import BY_RELATIVES
from bot.assistant.aid.nearest import NOWHERE, Nearest
from bot.assistant.aid.suited import Suited, suit
from bot.assistant.answering.answer import DIRECT_LENGTH, call_texts, clipped, section_rows
from bot.assistant.reply import Button, Cited, Do, Paragraph, Reply, Style, under_heading
from bot.assistant.situations import DESPAIR, HELD, NEVER, STEPS, UNREACHABLE
from bot.assistant.texts import Texts, texts_for
from bot.assistant.triage import Intent
from index import Library, Passage
from index.script import Script

_FIRST = re.compile(r"(?<=。)|(?<=\.) ")  # the end of a first sentence, and of no address
# These cards say whom to call abroad, and who of the family at home.
_TOLD_ABROAD = {HELD, UNREACHABLE}

_Rows = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True)
class Case:
    """What is known of an emergency beside its situation.

    `text` is how it was told, and `near` the part of its card that this is nearest to. `others`
    are situations that may be meant instead: buttons lead there. `abroad` is the card of the place
    where it happens, outside the mainland: whom to call there comes first. `home` says that it
    happens in the mainland, whatever the script is.
    """

    text: str = ""
    near: Nearest = NOWHERE
    others: tuple[str, ...] = ()
    abroad: str | None = None
    home: bool = False


_UNKNOWN = Case()


def first_aid(
    library: Library, situation: str, script: Script, case: Case = _UNKNOWN
) -> Reply | None:
    """Give the reply for a situation, an emergency card's id; None where there is no such card."""
    passages = library.document(situation)
    if not passages:
        return None
    texts = texts_for(script)
    lead = passages[0]
    abroad = None if situation in _TOLD_ABROAD else case.abroad
    local = None if abroad is None else library.get(abroad)
    call_line = call_texts(lead, texts).start if local is None else texts.aid.call_at_home
    # Whom to call there is known, or that it is here.
    known = case.home or local is not None or script is Script.HANS
    elsewhere = () if known else (Paragraph(texts.aid.elsewhere),)
    if script is Script.LATIN and lead.english:
        paragraphs = [Paragraph(lead.english), *elsewhere]
        if lead.call and lead.call.isdigit():
            call = Paragraph(call_line.format(number=lead.call), Style.TITLE)
            paragraphs.insert(0, call)
        later = list(passages[1:])
        rows: _Rows = ()
        part: tuple[Passage, ...] = ()
    else:
        away = local is not None or not known
        suited = suit(passages, case.text, case.near, away=away)
        paragraphs, later = _steps(suited, script, call_line, elsewhere)
        part = tuple(each for each in passages if each.id == suited.part)
        rows = _left_out(passages, suited.left_out)
    if local is not None:
        whole = local.english if script is Script.LATIN and local.english else local.text
        paragraphs.insert(0, Paragraph(_FIRST.split(whole, maxsplit=1)[0]))
    paragraphs.append(Paragraph(texts.source.format(source="；".join(lead.sources)), Style.SOURCE))
    return Reply(
        Intent.EMERGENCY,
        tuple(paragraphs),
        (*rows, *_rows(library, later, case.others, script)),
        situation=situation,
        passages=(Cited(lead, more=part), *map(Cited, passages[1:3])),
    )


def go_on(
    library: Library,
    situation: str,
    script: Script,
    shown: Collection[str],
    others: Sequence[str] = (),
) -> Reply:
    """Go on after the first steps of a situation; once all was `shown`, only with other cards."""
    texts, after = texts_for(script), afterwards(situation)
    # Who is in despair is held on to whatever was said, and never told that there is nothing more.
    despair = situation == DESPAIR
    rest = library.document(situation)[0 if despair else 1 :]
    seen = () if despair else shown
    left = tuple(each for each in rest if each.heading != STEPS and each.id not in seen)
    now = tuple(each for each in (library.get(after.now or ""),) if each is not None and left)
    titles, rows = _then(library, after, script)
    return Reply(
        Intent.ANSWER,
        _later((*now, *left), texts, () if despair else (Paragraph(texts.aid.afterwards),)),
        (*rows, *ways(library, others, script, texts.aid.other_situation)),
        suggestions=titles,
        passages=(*(Cited(each, more=left[1:]) for each in left[:1]), *map(Cited, now)),
    )


def noted(library: Library, situation: str, script: Script, *, called: bool = False) -> Reply:
    """Take note of a detail: whom to tell it, and where to go on. The steps stand above.

    `called` says that the police know already.
    """
    texts, (titles, rows) = texts_for(script), _then(library, afterwards(situation), script)
    lead = library.document(situation)[0]
    line = texts.aid.heard if called else call_texts(lead, texts).noted
    told = Paragraph(line.format(number=lead.call))
    return Reply(Intent.ANSWER, (told,), rows, suggestions=titles)


def _then(library: Library, after: Afterwards, script: Script) -> tuple[tuple[str, ...], _Rows]:
    """Give the titles of the cards that come after a situation, and a row of buttons for each."""
    cards = [card for card in map(library.get, after.then) if card is not None]
    titles = tuple(card.title_en if script is Script.LATIN else card.name for card in cards)
    pairs = zip(titles, cards, strict=True)
    return titles, tuple((Button(title, Do.ASK, card.id),) for title, card in pairs)


def _later(
    parts: Sequence[Passage], texts: Texts, opening: tuple[Paragraph, ...]
) -> tuple[Paragraph, ...]:
    """What comes after the first steps, with its sources; a line where there is nothing."""
    if not parts:
        return (Paragraph(texts.aid.aid_done),)
    sources = "；".join(dict.fromkeys(source for each in parts for source in each.sources))
    return (
        *opening,
        *(Paragraph(under_heading(each)) for each in parts),
        Paragraph(texts.source.format(source=sources), Style.SOURCE),
    )


def _steps(
    suited: Suited, script: Script, call: str, elsewhere: Sequence[Paragraph]
) -> tuple[list[Paragraph], list[Passage]]:
    """The `call` to make first, whom to call `elsewhere`, the lead and the steps.

    What never to do, and what relatives can, stand below where there is room. All else is for some
    only and becomes buttons, but for the part that suits best.
    """
    texts = texts_for(script)
    lead, *rest = suited.passages
    paragraphs: list[Paragraph] = []
    if texts.emergency_frame:
        paragraphs.append(Paragraph(texts.emergency_frame))
    if lead.call:
        paragraphs.append(Paragraph(call.format(number=lead.call), Style.TITLE))
    paragraphs += elsewhere
    paragraphs.append(Paragraph(lead.text))
    length = len(lead.text) + suited.spared
    later: list[Passage] = []
    for passage in rest:
        if passage.id == suited.part:
            paragraphs.append(Paragraph(under_heading(passage)))
        elif passage.heading == STEPS or (
            _is_for_all(passage) and length + len(passage.text) <= DIRECT_LENGTH
        ):
            length += len(passage.text)
            paragraphs.append(Paragraph(under_heading(passage)))
        else:
            later.append(passage)
    return paragraphs, later


def _is_for_all(passage: Passage) -> bool:
    return passage.heading == NEVER or bool(BY_RELATIVES.match(passage.heading))


def _left_out(passages: Sequence[Passage], labels: Sequence[str]) -> _Rows:
    """A button that shows all steps, named by those for whom lines were left out."""
    steps = (each for each in passages if each.heading == STEPS and labels)
    return tuple((Button(clipped("、".join(labels)), Do.SECTION, each.id),) for each in steps)


def _rows(
    library: Library, later: Sequence[Passage], others: Sequence[str], script: Script
) -> _Rows:
    return (
        *section_rows(later, script),
        *ways(library, others, script, texts_for(script).aid.other_situation),
    )


def ways(library: Library, situations: Sequence[str], script: Script, label: str) -> _Rows:
    """Give a row with a button for each situation that may be meant; `label` has a `{title}`."""
    cards = [card for card in map(library.get, situations) if card is not None]
    titles = [card.title_en if script is Script.LATIN else card.title for card in cards]
    return tuple(
        (Button(label.format(title=title), Do.EMERGENCY, card.id),)
        for card, title in zip(cards, titles, strict=True)
    )
