"""Presents a verdict as a reply: what the message looks like, why, what to do, how to make sure."""

import re

from bot.assistant.answering.sources import source_line
from bot.assistant.check.evidence.evidence import Evidence, FlagKind
from bot.assistant.check.judging.matters import ALONE, Matter
from bot.assistant.check.judging.verdict import CLOSE, OTHER, PHISHING, Risk, Verdict
from bot.assistant.check.judging.verdict_cards import behind
from bot.assistant.check.judging.verdict_code import Judged
from bot.assistant.check.showing.button_texts import button_texts
from bot.assistant.check.showing.texts import CheckTexts, check_texts, in_one
from bot.assistant.places.place import Place, as_told_in
from bot.assistant.places.readers import place_of_readers
from bot.assistant.reply import Button, Cited, Do, Paragraph, Reply, Rows, Style
from bot.assistant.situations import MONEY_SENT
from bot.assistant.texts import texts_for
from bot.assistant.triage import Intent
from index import Library, Passage
from index.corpus.cards import EMERGENCY
from index.script import Script

# The card on friends who ask for money, and the part that a place's own card has on it.
_BORROWING, _BORROWING_AT = (
    "scam-haoyou-daohao",
    {
        Place.HONGKONG: "hongkong-18222#WhatsApp 里说是家人、朋友，要您过数",
    },
)
# Numbers that a text gives as a way to reach who wrote it.
_NUMBERS = frozenset(
    {
        FlagKind.ASKS_CALL,
        FlagKind.CLAIMED_NUMBER,
        FlagKind.FOREIGN_NUMBER,
        FlagKind.ODD_SHORT_CODE,
        FlagKind.PHONE,
        FlagKind.VIRTUAL_NUMBER,
    }
)
QUOTE_LENGTH = 40  # characters of a quotation; longer ones are cut in the middle


def present(
    library: Library, verdict: Verdict, script: Script, steps: Passage | None = None
) -> Reply:
    """Give the reply in the asker's language; quotations stay as they were written.

    A risky message gets `steps`, if they are given, in the place of what its readers are to do.
    """
    texts = check_texts(script)
    cards = tuple(each for each in map(library.get, _named(verdict, script)) if each is not None)
    paragraphs = (
        _risky(verdict, texts, script, cards, steps)
        if verdict.is_risky
        else _calm(verdict, texts, script, cards)
    )
    told = cards or _behind(library, verdict)
    return Reply(
        Intent.CHECK,
        (*paragraphs, *_ending(library, (steps,) if steps else told, script)),
        (*_actions(library, verdict, script), *_titles(told, script)),
        confidence=verdict.confidence,
        passages=tuple(map(Cited, (*((steps,) if steps else ()), *cards))),
        verdict=verdict,
    )


def _named(verdict: Verdict, script: Script) -> tuple[str, ...]:
    """Name the cards that speak: the verdict's own, or the one on friends who ask for money."""
    if verdict.cards or not verdict.borrows:
        return verdict.cards
    return (_BORROWING_AT.get(place_of_readers(verdict.text, script), _BORROWING),)


def advice(verdict: Verdict, script: Script) -> str:
    """Say what to do now, in one paragraph."""
    texts = check_texts(script)
    if verdict.scam is None:
        said = _calm_advice(verdict, texts, place_of_readers(verdict.text, script))
        return in_one(said, script)
    place = place_of_readers(verdict.text, script)
    return what_to_do(
        verdict.scam,
        script,
        verdict.matter,
        place,
        has_link=verdict.has_link,
        rings=any(each.kind in _NUMBERS for each in verdict.flags),
    )


def what_to_do(
    scam: str,
    script: Script,
    matter: Matter | None = None,
    place: Place = Place.MAINLAND,
    *,
    has_link: bool,
    rings: bool = False,
) -> str:
    """Say how to make sure, by the kind of fraud, and add common advice that this does not give."""
    texts = check_texts(script)
    first = texts.how_to_verify(scam, matter, place)
    if matter in ALONE:
        return first
    link = (texts.no_link,) if has_link and not re.search(texts.says_link, first) else ()
    ring = (texts.no_call,) if rings and not re.search(texts.says_call, first) else ()
    others = (each for said, each in texts.common if re.search(said, first, re.IGNORECASE) is None)
    return in_one((*link, *ring, first, *others, texts.called(texts.ask, place)), script)


def _calm_advice(verdict: Verdict, texts: CheckTexts, place: Place) -> tuple[str, ...]:
    if verdict.reminds:
        return (texts.called(texts.reminder_do, place),)
    told = texts.called(texts.told_do, place)
    if verdict.kinds:
        return texts.how_to_verify(verdict.kinds[0][0], verdict.matter, place), told
    return (told,) if verdict.told else (texts.watch,)


def _risky(
    verdict: Verdict,
    texts: CheckTexts,
    script: Script,
    cards: tuple[Passage, ...],
    steps: Passage | None,
) -> tuple[Paragraph, ...]:
    kinds = [texts.name_of(kind) for kind, _ in verdict.kinds]
    title = texts.high if verdict.risk is Risk.HIGH else texts.medium
    if verdict.matter is Matter.LONE_LINK:
        title = texts.untold
    heading = title.format(kind=_name(verdict, texts, script, cards))
    paragraphs = [Paragraph(heading, Style.TITLE)]
    close = len(verdict.kinds) > 1 and verdict.kinds[1][1] > CLOSE * verdict.kinds[0][1]
    if close and verdict.matter not in texts.apt.names:
        paragraphs.append(Paragraph(texts.also.format(kind=kinds[1])))
    paragraphs.append(_quoted(verdict, verdict.flags, texts, texts.why))
    if steps is not None:
        said = steps.english if script is Script.LATIN and steps.english else steps.text
        return (*paragraphs, Paragraph(as_told_in(said, place_of_readers(verdict.text, script))))
    return (
        *paragraphs,
        *_card(verdict, script, cards),
        Paragraph(texts.now.format(advice=advice(verdict, script))),
        Paragraph(texts.ignore),
    )


def _name(verdict: Verdict, texts: CheckTexts, script: Script, cards: tuple[Passage, ...]) -> str:
    """Name the fraud: by its matter, its kind, or the card that speaks.

    For a fraud of no named kind the title of its card says more than “another kind”. Phishing names
    a means, so that the title says what it is about.
    """
    kind = verdict.kinds[0][0]
    said = texts.headed(kind, verdict.matter)
    if kind not in {OTHER, PHISHING} or verdict.matter in texts.apt.names or not cards:
        return said
    title = cards[0].title_en if script is Script.LATIN else cards[0].title
    return title if kind == OTHER else texts.of_kind.format(kind=said, title=title)


def _calm(
    verdict: Verdict, texts: CheckTexts, script: Script, cards: tuple[Passage, ...]
) -> tuple[Paragraph, ...]:
    do = Paragraph(advice(verdict, script))
    if verdict.reminds:
        return Paragraph(texts.reminder, Style.TITLE), do
    if verdict.kinds:
        return _story(verdict, texts, script, cards)
    if verdict.borrows:
        return Paragraph(texts.borrows, Style.TITLE), *_card(verdict, script, cards)
    if verdict.told:
        return Paragraph(texts.told), _quoted(verdict, verdict.told, texts), do
    seen = texts.calls if verdict.calls else texts.low
    first = seen if verdict.risk is Risk.LOW else texts.unknown
    spreads = (Paragraph(texts.spreads),) if verdict.spreads else ()
    charges = (Paragraph(texts.charges),) if verdict.charges else ()
    codes = (Paragraph(texts.codes),) if verdict.codes else ()
    return Paragraph(first), *spreads, *charges, *codes, Paragraph(texts.watch)


def _story(
    verdict: Verdict, texts: CheckTexts, script: Script, cards: tuple[Passage, ...]
) -> tuple[Paragraph, ...]:
    """Answer a doubt about a known trick: its kind, its signs, its card, how to make sure."""
    verify, told = _calm_advice(verdict, texts, place_of_readers(verdict.text, script))
    return (
        Paragraph(texts.told_kind.format(kind=_name(verdict, texts, script, cards)), Style.TITLE),
        *((_quoted(verdict, verdict.told, texts),) if verdict.told else ()),
        *_card(verdict, script, cards),
        Paragraph(texts.now.format(advice=verify)),
        Paragraph(told),
    )


def _card(verdict: Verdict, script: Script, cards: tuple[Passage, ...]) -> tuple[Paragraph, ...]:
    """Give the first card's text, without the numbers that the advice gives by place."""
    if not cards or script is Script.LATIN:
        return ()
    said = as_told_in(cards[0].text, place_of_readers(verdict.text, script))
    return (Paragraph(said),) if said else ()


def _quoted(
    verdict: Verdict, places: tuple[Evidence, ...], texts: CheckTexts, *title: str
) -> Paragraph:
    quotes = tuple(one_line(each.quote(verdict.text)) for each in places)
    lines = (
        texts.quote.format(quote=quote, meaning=texts.flags[each.kind])
        for quote, each in zip(quotes, places, strict=True)
    )
    return Paragraph("\n".join((*title, *lines)), kept=quotes)


def _ending(library: Library, told: tuple[Passage, ...], script: Script) -> tuple[Paragraph, ...]:
    """Name the card that was told, or that the advice is taken from, and its sources."""
    if not told:
        return ()
    title = told[0].title_en if script is Script.LATIN else told[0].name
    source = source_line(library, told[:1], texts_for(script))
    named = check_texts(script).taken_from.format(title=title)
    return (Paragraph(f"{named}\n{source}", Style.SOURCE),)


def _behind(library: Library, verdict: Verdict) -> tuple[Passage, ...]:
    """Give the card that the advice on a fraud is taken from; none where nothing is called one."""
    card = library.get(behind(verdict.kinds[0][0], verdict.matter)) if verdict.kinds else None
    return () if card is None else (card,)


def _actions(library: Library, verdict: Verdict, script: Script) -> Rows:
    """Give the buttons under a verdict; the one for people whose money is gone comes first."""
    texts, code = button_texts(script), Judged.of(verdict).code
    sent = Button(texts.money_sent, Do.EMERGENCY, MONEY_SENT)
    if not library.document(MONEY_SENT):
        sent = Button(texts.money_sent, Do.MENU, EMERGENCY)
    if verdict.risk is Risk.UNKNOWN:
        return ((sent,),)
    doubts = Button(texts.why, Do.WHY, code), Button(texts.wrong, Do.WRONG, code)
    if not verdict.is_risky:
        return (sent,), doubts
    return (sent,), doubts, (Button(texts.share, Do.SHARE, code),)


def _titles(cards: tuple[Passage, ...], script: Script) -> Rows:
    return tuple(
        (Button(card.title_en if script is Script.LATIN else card.title, Do.ASK, card.id),)
        for card in cards
    )


def one_line(quote: str) -> str:
    """Put a quotation on one line and leave out its middle where it is long."""
    line = " ".join(quote.split())
    if len(line) <= QUOTE_LENGTH:
        return line
    half = QUOTE_LENGTH // 2 - 1
    return f"{line[:half]}……{line[-half:]}"
