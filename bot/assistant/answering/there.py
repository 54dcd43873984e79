"""There: lines above an answer, if the writer is or may be elsewhere, or has told the police."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.assistant.answering.answer import show
from bot.assistant.answering.instead import (
    OF_LAW,
    has_rung,
    instead,
    is_afterwards,
    of_place,
    tells_law,
)
from bot.assistant.answering.victims import accuses
from bot.assistant.ordering import ahead
from bot.assistant.places.abroad import first_said, is_unplaced, law_asked
from bot.assistant.places.cards import OTHER_COUNTRY, PLACES, REGIONS
from bot.assistant.places.local import is_first_aid, is_for_few
from bot.assistant.places.mainland import is_in_mainland
from bot.assistant.places.marks import CHINA
from bot.assistant.places.place import Place, place_of
from bot.assistant.reply import Button, Do, Paragraph, Reply, Style
from bot.assistant.texts import texts_for
from bot.assistant.turns.shown import Shown, is_reported, join, place_told
from index import Hit, Library, Passage
from index.corpus.cards import EMERGENCY, LAW, MEASURES, SCAMS
from index.passages import STATUTE
from index.script import Script, fold

_CALLED_ABOUT = {EMERGENCY, SCAMS, MEASURES}  # folders of cards that make people call for help
_CALLS = re.compile("(?:打|[Cc]all|[Dd]ial) ?110")
_DIALS = re.compile("(?<!\\d)(?:110|96110|12345|12381)(?!\\d)")  # numbers of the mainland
# A text that speaks to people abroad names the right numbers already.
_ABROAD = re.compile("当地(?:警|公安)|所在国|local police|police (?:there|where)", re.IGNORECASE)
_LOCAL = re.compile("(?<![\\d$])(?:165|18222)(?![\\d元万])")
# A victim asks the law for help, and needs a number to call as well.
_CHEATED = re.compile(
    r"[被俾畀][^，。,?？!]{0,6}[骗呃氹坑]|[骗呃氹][了咗走晒](?![人佢])|中招|\b(?:scammed|cheated|defrauded)\b"
)
# Such words ask for the law, whichever card answers.
_OF_CRIME = re.compile(
    "[犯违][唔不]?[犯违]?法|坐牢|坐监|有罪|判|\\b(?:illegal|crime|jail|prison)\\b"
)
NUMBER = re.compile(r"\d{3,}")
_HOME = "110"
# A whole number, and no part of a longer one: 1-888-495-8501.
_WHOLE = re.compile(r"(?<![\d-])\d{3,}(?![\d-])")
# In English: the writer is in the mainland; the reply already tells what holds elsewhere.
_IN_CHINA = re.compile(rf"\bin (?:mainland )?{CHINA}\b", re.IGNORECASE)
_TOLD_APART = re.compile(r"\babroad\b|\bmainland\b|\bnot in China\b", re.IGNORECASE)


@dataclass(frozen=True)
class _Asker:
    """The writer: his text, his script, and what he was `shown` before.

    `place` is the card of the place where he is, as he says or has said; None at home.
    """

    library: Library
    text: str
    shown: Shown | None
    script: Script
    place: str | None

    @property
    def card(self) -> Passage | None:
        return None if self.place is None else self.library.get(self.place)


def call_there(library: Library, text: str, shown: Shown, script: Script) -> str:
    """Say whom to call at the place outside the mainland that the writer named; "" for none."""
    place = place_told(text, shown)
    card = None if place is None else library.get(place)
    return "" if card is None else first_said(card, script)


def dialled_there(card: Passage | None, script: Script) -> str:
    """Give the number to dial at a place, 110 at home; words where the card has no number."""
    if card is None:
        return _HOME
    found = None if card.document == OTHER_COUNTRY else _WHOLE.search(first_said(card, script))
    return texts_for(script).aid.police_there if found is None else found[0]


def there(library: Library, reply: Reply, text: str, shown: Shown | None, script: Script) -> Reply:
    """Say first whom to call in Hong Kong, Macau or Taiwan, or whose law it is.

    Where the card of the place, whichever it is, has a part on the same matter, the reply tells
    that part, and a button leads to the mainland's answer, as in first aid. Otherwise, in other
    countries, the line with whom to call there stands below an answer with the mainland's numbers;
    after first aid it stands above it. At home, if the writer has told the police and the reply
    would send him to them, a line says that this is done. A writer of English may be anywhere:
    below the first answer a line says whose numbers those are.
    """
    asker = _Asker(library, text, shown, script, place_told(text, shown))
    own = _own(asker, reply)
    if own is not None:
        return _own_first(asker, own, reply)
    lines = _lines(asker, reply)
    if lines:
        return replace(reply, paragraphs=(*map(Paragraph, lines), *reply.paragraphs))
    texts, card = texts_for(script), asker.card
    below = () if card is None else (texts.numbers_there.format(call=first_said(card, script)),)
    if script is Script.LATIN and (shown is None or not shown.document):
        here = is_in_mainland(text) or _IN_CHINA.search(text)
        below = below if here else (*below, texts.elsewhere)
    return _whose_numbers(reply, below, script) if below else reply


def _whose_numbers(reply: Reply, lines: tuple[str, ...], script: Script) -> Reply:
    """Put these lines, which say that the numbers are the mainland's, below the first answer.

    A line is left out if the answer says the same. In English the first answer ends where the
    Chinese text begins, which is there to be shown to others.
    """
    first = reply.passages[0].passage
    if first.folder not in _CALLED_ABOUT or first.document in PLACES:
        return reply
    chinese = Paragraph(texts_for(Script.LATIN).in_chinese)
    ends = (
        at
        for at, each in enumerate(reply.paragraphs)
        if (each == chinese if script is Script.LATIN else each.style is Style.SOURCE)
    )
    end = next(ends, None)
    if end is None:
        return reply
    above, below = reply.paragraphs[:end], reply.paragraphs[end:]
    told = "\n".join(paragraph.text for paragraph in above)
    if not _DIALS.search(told):
        return reply
    apart = bool(_TOLD_APART.search(told) or _ABROAD.search(told) or _LOCAL.search(told))
    lines = tuple(each for each in lines if not _stands(each, told, apart=apart))
    return replace(reply, paragraphs=(*above, *map(Paragraph, lines), *below))


def _stands(line: str, told: str, *, apart: bool) -> bool:
    """Tell whether the answer says already what a line does.

    It does if it tells `apart` what holds elsewhere. A line with a number is needed all the same,
    unless the answer holds that number.
    """
    if line == texts_for(Script.LATIN).elsewhere:
        return apart
    numbers = NUMBER.findall(line)
    return all(each in told for each in numbers) if numbers else apart


def _own(asker: _Asker, reply: Reply) -> Passage | None:
    """Give the part of the place's own card on the same matter as the answer.

    None if it was shown before.
    """
    first, text, shown = reply.passages[0].passage, asker.text, asker.shown
    if asker.place is None or first.document in PLACES:
        return None
    told = text if shown is None else join(shown, text)
    part = instead(asker.library, asker.place, first, text, told)
    read = shown is not None and part is not None and part.id in shown.passages
    return None if read else part


def _own_first(asker: _Asker, own: Passage, reply: Reply) -> Reply:
    """Tell the `own` part of a place; a button leads to what holds in the mainland.

    A part of the card for all countries names no number of this one: that stands above it, unless
    the writer has told the police already.
    """
    told = _unfolded(show(asker.library, own, asker.script, more=()).paragraphs)
    reported = asker.shown is not None and asker.shown.reported
    if asker.card is not None and own.document != asker.place and not reported:
        told = (Paragraph(first_said(asker.card, asker.script)), *told)
    first = reply.passages[0]
    label, home = texts_for(asker.script).aid.at_home, first.passage.id
    return replace(
        reply,
        paragraphs=told,
        buttons=((Button(label, Do.ASK, home),), *reply.buttons),
        # So that it counts as read; later turns still lean on the mainland's card.
        passages=(replace(first, more=(own,)), *reply.passages[1:]),
    )


def law_there_first(text: str, hits: Sequence[Hit]) -> Sequence[Hit]:
    """Put the law ahead of a place's card and its first aid, if the text asks for the place's law.

    The law is the mainland's, and a line above it says so.
    """
    first = hits[0].passage if hits else None
    if first is None or first.document not in PLACES or not law_asked(text):
        return hits
    if first.heading and not is_first_aid(first):
        return hits
    laws = [hit for hit in hits if hit.passage.document not in PLACES and tells_law(hit.passage)]
    return ahead(laws[:1], hits)


def unhurt(library: Library, text: str, hits: Sequence[Hit]) -> Sequence[Hit]:
    """Leave first aid that few people need out of what a place's card tells in general.

    Otherwise somebody who asks whom to call would read of nude photos, or of dying. A question
    where to report, or a text on an officer's call, is answered by the part on that first.
    """
    first = hits[0] if hits else None
    if first is None or first.passage.document not in PLACES:
        return hits
    rung = has_rung(text)
    if not rung:
        first = replace(first, more=tuple(each for each in first.more if not is_afterwards(each)))
        hits = (first, *hits[1:])
    if first.passage.heading and not is_for_few(first.passage) and not rung:
        return hits
    part = of_place(library, first.passage.document, text)
    if part is not None:
        return (replace(first, passage=part, more=()), *hits[1:])
    if first.passage.heading:
        return hits
    more = tuple(each for each in first.more if not is_for_few(each))
    return (replace(first, more=more), *hits[1:])


def declined_there(
    library: Library, reply: Reply, text: str, shown: Shown | None, script: Script
) -> Reply:
    """Name whom to ask at the place where the writer is or may be, not the mainland's numbers."""
    texts, place = texts_for(script), place_told(text, shown)
    # Relatives who write Chinese of somebody abroad are at home themselves.
    theirs = place in REGIONS or script is Script.LATIN
    card = library.get(place) if place is not None and theirs else None
    if card is not None:
        line = texts.advice_there.format(call=first_said(card, script))
    elif place is None and not is_in_mainland(text) and place_of(text, script) is Place.EITHER:
        line = texts.advice_elsewhere
    else:
        return reply
    said = texts.advice_line
    told = (Paragraph(line) if each.text == said else each for each in reply.paragraphs)
    return replace(reply, paragraphs=tuple(told))


def _unfolded(own: tuple[Paragraph, ...]) -> tuple[Paragraph, ...]:
    """Give what a part says, without the Chinese text below an English one."""
    chinese = Paragraph(texts_for(Script.LATIN).in_chinese)
    return tuple(each for each in own if each != chinese and each.style is not Style.FOLDED)


def _lines(asker: _Asker, reply: Reply) -> tuple[str, ...]:
    """Give the lines that stand above a reply."""
    text, shown, script, place = asker.text, asker.shown, asker.script, asker.place
    first = reply.passages[0].passage
    sent = place is None and first.folder != EMERGENCY and _CALLS.search(reply.text)
    if sent and shown is not None and is_reported(text, shown):
        return (texts_for(script).aid.reported,)
    if first.document in PLACES:
        return ()
    card = asker.card
    if card is not None and place in REGIONS:
        return _at(card, first, text, script)
    # Only victims need the line above an answer: somebody who asks whether a call is a swindle must
    # read 挂断 first. A victim who has told the police since then has read it already.
    harmed = shown is not None and shown.harmed and not shown.reported
    dials = _DIALS.search(reply.text) and not _ABROAD.search(reply.text)
    if card is not None and harmed and dials:
        return (texts_for(script).there.format(call=first_said(card, script)),)
    law = first.folder in OF_LAW or (first.cites and law_asked(text))
    if law and (place or law_asked(text) or OTHER_COUNTRY) != OTHER_COUNTRY:
        return (texts_for(script).law_there,)
    unsaid = place is None and not is_in_mainland(text)
    # The characters are those of Hong Kong, Macau and Taiwan, and no word tells which.
    if unsaid and place_of(text, script) is Place.EITHER:
        return _elsewhere(first, reply, script)
    if unsaid and first.folder in _CALLED_ABOUT and dials and is_unplaced(text):
        return (texts_for(script).aid.elsewhere,)
    return ()


def _at(card: Passage, first: Passage, text: str, script: Script) -> tuple[str, ...]:
    """Give the lines for a place that is known, by its card."""
    texts, call = texts_for(script), first_said(card, script)
    if first.folder in OF_LAW or (first.cites and _OF_CRIME.search(fold(text))):
        helps = first.folder == LAW and not accuses(first) and _CHEATED.search(fold(text))
        return (texts.law_there, call) if helps else (texts.law_there,)
    return (texts.there.format(call=call),) if first.folder in _CALLED_ABOUT else ()


def _elsewhere(first: Passage, reply: Reply, script: Script) -> tuple[str, ...]:
    """Give the lines for somebody who may be elsewhere: on the law, and on numbers to call."""
    texts = texts_for(script)
    if first.folder in {LAW, STATUTE}:  # the documents of policy name who issued them
        return (texts.law_elsewhere,)
    dials = _DIALS.search(reply.text) and not _LOCAL.search(reply.text)
    return (texts.elsewhere,) if first.folder in _CALLED_ABOUT and dials else ()
