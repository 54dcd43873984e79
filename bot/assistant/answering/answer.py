"""Composes answers out of passages: the direct answer, what it stands on, where to go on."""

import re
from collections.abc import Sequence
from itertools import chain

from bot.assistant.aid_texts import CallTexts
from bot.assistant.answering.quoting import beginning, repeats, shorten
from bot.assistant.answering.sources import quoted, source_line
from bot.assistant.reply import (
    SUGGESTIONS,
    Button,
    Cited,
    Do,
    Paragraph,
    Reply,
    Style,
    under_heading,
)
from bot.assistant.texts import Texts, texts_for
from bot.assistant.triage import Intent
from index import Hit, Library, Passage
from index.passages import EMERGENCY, STATUTE
from index.script import Script

DIRECT_LENGTH = 500  # characters of the direct answer
_AT_ALL = 0.0005  # likelihood of a topic below which a card has nothing to do with the question
TWINS = 0.07  # of the fused score: two cards nearer than that may be meant one as well as the other
SECOND_LENGTH, SECOND_NAMED = 160, 2  # characters of what the other card says; articles, sources
BRIEF = 90  # characters of an answer in short
ENGLISH_LENGTH = 260  # the same in English, which takes twice as many
LABEL_LENGTH, ENGLISH_LABEL_LENGTH = 24, 48
SECTIONS, NEAREST = 9, 6  # buttons for a card's further parts; of more there are the nearest only
ENGLISH_SECTIONS = 4  # buttons for further parts, which take a row each
NO_METHOD = "law-no-method"  # the card for those who ask how to cheat
_INNER = str.maketrans("“”", "‘’")  # quotation marks within others
_BEFORE = re.compile("拨 110 .{0,4}之前")  # something else comes before the call
_LISTED = re.compile(r"^(?:\d+[.、]|-|·)")


def compose(
    library: Library,
    hits: Sequence[Hit],
    confidence: float,
    script: Script,
    others: Sequence[Passage] = (),
) -> Reply:
    """Answer with the first hit; the further ones become questions to go on with.

    Where the second is hardly behind, what it says at its beginning is told too: so are two thirds
    of those questions answered whose card does not come first. `others` are told instead, if there
    are any: they answer other halves of the question.
    """
    first = hits[0]
    suggestions = suggested([hit for hit in hits[1:] if hit.topic >= _AT_ALL])
    reply = show(library, first.passage, script, suggestions, first.more, first.rest)
    told = others or _twin(hits, suggestions)
    beside = {each: in_short(library, each, reply.text, script) for each in told}
    cited = {hit.passage: Cited(hit.passage, hit.score, hit.more) for hit in hits[:3]}
    second = [each for each, said in beside.items() if said]
    order = dict.fromkeys((first.passage, *second, *cited))
    return Reply(
        Intent.ANSWER,
        (*reply.paragraphs, *chain(*beside.values())),
        reply.buttons,
        confidence=confidence,
        suggestions=reply.suggestions,
        passages=tuple(cited.get(each) or Cited(each) for each in order)[:3],
        told=1 + len(second),
    )


def _twin(hits: Sequence[Hit], suggestions: Sequence[Passage]) -> tuple[Passage, ...]:
    """Give the second hit's passage, where it may be meant as well and is offered first of all."""
    if len(hits) < 2 or hits[0].named or hits[0].score - hits[1].score >= TWINS:
        return ()
    passage = hits[1].passage
    return (passage,) if passage in suggestions[:1] and passage.folder != STATUTE else ()


def in_short(
    library: Library, passage: Passage, shown: str, script: Script, line: str = ""
) -> tuple[Paragraph, ...]:
    """What a card that may be meant says at its beginning, with its source.

    Nothing where that was `shown` already. Of a list its card's lead is told: the first items make
    no sense by themselves. `line` has a `{title}` and a `{text}`.
    """
    texts = texts_for(script)
    english = _in_english(library, passage) if script is Script.LATIN else ""
    lead = library.get(passage.document)
    if lead is not None and not english and _LISTED.match(passage.text):
        passage = lead
    said = beginning(english, ENGLISH_LENGTH) if english else beginning(passage.text, SECOND_LENGTH)
    if repeats(said, shown):
        return ()
    title = (passage.title_en if english else passage.name).translate(_INNER)
    source = source_line(library, (passage,), texts, SECOND_NAMED)
    told = (line or texts.or_else).format(title=title, text=said)
    return Paragraph(told), Paragraph(source, Style.SOURCE)


def show(
    library: Library,
    passage: Passage,
    script: Script,
    suggestions: Sequence[Passage] = (),
    more: Sequence[Passage] | None = None,
    rest: Sequence[Passage] = (),
) -> Reply:
    """Show one passage with its source, its law and its buttons.

    `more` are passages of the same document to show under it; without them, a short lead is
    followed by the card's next section. `rest` are the others, best first: what there are buttons
    for. Without them those of a card are in its own order.
    """
    texts = texts_for(script)
    more = _next(library, passage) if more is None else more
    parts = (passage, *more)
    paragraphs: list[Paragraph] = []
    if script is Script.LATIN:
        paragraphs += _above(library, parts, texts)
    else:
        paragraphs.append(Paragraph(passage.name, Style.TITLE))
    if passage.folder == STATUTE:
        said = [Paragraph(shorten(passage.text, DIRECT_LENGTH), Style.QUOTE)]
    else:
        said = [Paragraph(passage.text), *(Paragraph(under_heading(each)) for each in more)]
    standing = next((each for each in parts if each.basis), None)
    article = library.get(standing.cites[0]) if standing is not None else None
    if standing is not None and article is not None:
        said.append(quoted(article, f"{standing.heading}{standing.text}"))
    if script is Script.LATIN and all(each.english for each in parts):
        said = [_folded(said)]
    paragraphs += said
    paragraphs.append(Paragraph(source_line(library, parts, texts), Style.SOURCE))
    return Reply(
        Intent.ANSWER,
        tuple(paragraphs),
        _buttons(library, parts, suggestions, script, rest),
        suggestions=tuple(question(library, each, script) for each in suggestions),
        passages=(Cited(passage, more=tuple(more)),),
    )


def nothing_more(library: Library, suggestions: Sequence[Passage], script: Script) -> Reply:
    """Say that all of a card was shown, and offer what is near it."""
    return Reply(
        Intent.ANSWER,
        (Paragraph(texts_for(script).nothing_more),),
        tuple(ask_row(library, each, script) for each in suggestions),
        suggestions=tuple(question(library, each, script) for each in suggestions),
    )


def call_texts(lead: Passage, texts: Texts) -> CallTexts:
    """Give the lines with the number to dial: at once, or after what a `lead` says first."""
    return texts.aid.call_then if _BEFORE.match(lead.text) else texts.aid.call


def brief(library: Library, passages: Sequence[Passage], script: Script) -> Reply:
    """Show only what a document says at its beginning; of first aid, whom to call before that."""
    texts, lead = texts_for(script), passages[0]
    english = lead.english if script is Script.LATIN else ""
    said = shorten(english, ENGLISH_LENGTH) if english else shorten(lead.text, BRIEF)
    called = lead.folder == EMERGENCY and lead.call
    title = call_texts(lead, texts).start.format(number=lead.call) if called else lead.title
    return Reply(
        Intent.ANSWER,
        (
            Paragraph(lead.title_en if english and not called else title, Style.TITLE),
            Paragraph(said),
            Paragraph(source_line(library, (lead,), texts, 1), Style.SOURCE),
        ),
        _buttons(library, (lead,), (), script),
        passages=(Cited(lead),),
    )


def _in_english(library: Library, passage: Passage) -> str:
    """Give what a passage says, in English, or else what its card says in general, if anything."""
    lead = library.get(passage.document)
    return passage.english or (lead.english if lead is not None else "")


def _above(library: Library, parts: Sequence[Passage], texts: Texts) -> tuple[Paragraph, ...]:
    """What the parts say, in English, above the parts themselves; or that they are in Chinese."""
    title_en = parts[0].title_en
    said = dict.fromkeys(filter(None, (_in_english(library, each) for each in parts)))
    if not said:
        return (Paragraph(texts.english_frame.format(title=title_en), Style.TITLE),)
    title = Paragraph(title_en, Style.TITLE)
    return title, *map(Paragraph, said), Paragraph(texts.in_chinese)


def _folded(said: Sequence[Paragraph]) -> Paragraph:
    """Fold what was said above in the asker's language: it is there to be shown to others."""
    return Paragraph("\n\n".join(each.text for each in said), Style.FOLDED)


def _next(library: Library, passage: Passage) -> tuple[Passage, ...]:
    """The card's next section, under a lead that leaves room for it."""
    rest = () if passage.heading else library.document(passage.document)[1:]
    fits = rest and len(passage.text) + len(rest[0].text) <= DIRECT_LENGTH
    return rest[:1] if fits else ()


def suggested(hits: Sequence[Hit]) -> tuple[Passage, ...]:
    """Questions to go on with, none of an emergency, and none that asks how to commit a crime."""
    passages = [hit.passage for hit in hits if hit.passage.folder != EMERGENCY]
    return tuple([each for each in passages if each.document != NO_METHOD][:SUGGESTIONS])


def question(library: Library, passage: Passage, script: Script) -> str:
    """What leads to a passage; who reads English is given the card's title."""
    if script is Script.LATIN and passage.title_en:
        return passage.title_en
    return library.question(passage)


def ask_row(library: Library, passage: Passage, script: Script) -> tuple[Button, ...]:
    """Give the button that asks for a passage, in a row of its own."""
    longest = ENGLISH_LABEL_LENGTH if script is Script.LATIN else LABEL_LENGTH
    return (Button(clipped(question(library, passage, script), longest), Do.ASK, passage.id),)


def section_rows(parts: Sequence[Passage], script: Script) -> tuple[tuple[Button, ...], ...]:
    """Give the buttons that show further parts of a card.

    Headings are Chinese. In English a button begins as what it shows does, and has its own row.
    """
    if script is Script.LATIN:
        told = [each for each in parts if each.english][:ENGLISH_SECTIONS]
        return tuple(
            (Button(clipped(each.english, ENGLISH_LABEL_LENGTH), Do.SECTION, each.id),)
            for each in told
        )
    buttons = [Button(each.heading or each.title[:12], Do.SECTION, each.id) for each in parts]
    return tuple(tuple(buttons[at : at + 3]) for at in range(0, len(buttons), 3))


def clipped(label: str, longest: int = LABEL_LENGTH) -> str:
    """Cut what a button says, and mark the cut."""
    return label if len(label) <= longest else label[: longest - 1] + "…"


def _buttons(
    library: Library,
    shown: Sequence[Passage],
    suggestions: Sequence[Passage],
    script: Script,
    rest: Sequence[Passage] = (),
) -> tuple[tuple[Button, ...], ...]:
    texts = texts_for(script)
    rows: list[tuple[Button, ...]] = []
    passage = shown[0]
    ranked = dict.fromkeys((*rest, *library.document(passage.document)))
    others = [each for each in ranked if each not in shown]
    if (passage.folder == STATUTE and len(passage.text) > DIRECT_LENGTH) or (
        passage.folder != STATUTE and any(library.get(each) for each in passage.cites)
    ):
        rows.append((Button(texts.original, Do.ORIGINAL, passage.id),))
    rows += section_rows(others if len(others) <= SECTIONS else others[:NEAREST], script)
    if len(others) > SECTIONS and script is not Script.LATIN:
        label = texts.all_parts.format(count=len(library.document(passage.document)) - 1)
        rows.append((Button(label, Do.PARTS, passage.document),))
    rows += [ask_row(library, each, script) for each in suggestions]
    rows.append(
        (
            Button(texts.useful, Do.USEFUL, passage.document),
            Button(texts.useless, Do.USELESS, passage.document),
        )
    )
    return tuple(rows)
