"""Composes answers out of passages: the direct answer, what it stands on, where to go on."""

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from itertools import chain

from bot.assistant.answering.buttons import ask_row, below, question
from bot.assistant.answering.calling import first_call
from bot.assistant.answering.quoting import (
    DIRECT_LENGTH,
    beginning,
    in_lines,
    repeats,
    sentences_within,
    shorten,
)
from bot.assistant.answering.sources import quoted, source_line
from bot.assistant.reply import SUGGESTIONS, Cited, Paragraph, Reply, Style, under_heading
from bot.assistant.situations import NO_METHOD
from bot.assistant.texts import Texts, texts_for
from bot.assistant.triage import Intent
from index import Hit, Library, Passage
from index.corpus.cards import EMERGENCY, SCAMS
from index.passages import STATUTE
from index.script import Script

_AT_ALL = 0.0005  # likelihood of a topic below which a card has nothing to do with the question
# The second card is told too, if it is no more than this behind and the question at least so likely
# about it. Readers found 57 of 420 second cards needed: 40 of these are told, and 47 of the 307
# that are superfluous (28 and 31, when only cards hardly behind were told).
BEHIND, MEANT = 0.15, 0.05
# Confidence from which the first card answers alone. On tables that nobody had read, 99 more second
# cards would be told otherwise, of which eight are needed.
ALONE = 0.95
SECOND_LENGTH, SECOND_NAMED = 160, 2  # characters of what the other card says; articles, sources
ASKED_LENGTH = 320  # the same of a card that answers a second question
BRIEF = 90  # characters of an answer in short
ENGLISH_LENGTH, ENGLISH_ASKED = 260, 520  # the same in English, which takes twice as many
_INNER = str.maketrans("“”", "‘’")  # quotation marks within others
_LISTED = re.compile(r"^(?:\d+[.、]|-|·)")


def compose(
    library: Library,
    hits: Sequence[Hit],
    confidence: float,
    script: Script,
    others: Sequence[Passage] = (),
) -> Reply:
    """Answer with the first hit; the further ones become questions to go on with.

    Where the second may be meant as well, and the first is not sure, the beginning of the second is
    told too. If there are `others`, they are told instead: they answer other parts of the question.
    """
    first = hits[0]
    suggestions = suggested([hit for hit in hits[1:] if hit.topic >= _AT_ALL])
    reply = show(library, first.passage, script, suggestions, first.more, first.rest)
    told = others or (_twin(hits, suggestions) if confidence < ALONE else ())
    line = texts_for(script).see_also if others else ""
    beside = {each: in_short(library, each, reply.text, script, line) for each in told}
    cited = {hit.passage: Cited(hit.passage, hit.score, hit.more) for hit in hits[:3]}
    second = [each for each, said in beside.items() if said]
    order = dict.fromkeys((first.passage, *second, *cited))
    return replace(
        reply,
        paragraphs=(*reply.paragraphs, *chain(*beside.values())),
        confidence=confidence,
        passages=tuple(cited.get(each) or Cited(each) for each in order)[:3],
        told=1 + len(second),
    )


def _twin(hits: Sequence[Hit], suggestions: Sequence[Passage]) -> tuple[Passage, ...]:
    """Give the passage of the second hit, if it may be meant as well and is offered first."""
    if len(hits) < 2 or hits[0].named or not _may_be_meant(*hits[:2]):
        return ()
    passage = hits[1].passage
    if hits[0].passage.document == NO_METHOD and passage.folder == SCAMS:  # it shows the way
        return ()
    return (passage,) if passage in suggestions[:1] and passage.folder != STATUTE else ()


def _may_be_meant(first: Hit, second: Hit) -> bool:
    return second.topic >= MEANT and first.score - second.score < BEHIND


def in_short(
    library: Library,
    passage: Passage,
    shown: str,
    script: Script,
    line: str = "",
    *,
    asked: bool = False,
) -> tuple[Paragraph, ...]:
    """Give the beginning of a card that may be meant, with its source.

    Nothing where it was `shown` already. Where the part is a list, the lead of its card is told:
    the first items of a list make no sense by themselves. `line` has a `{title}` and a `{text}`. A
    card that was `asked` for is told at more length, since cut short it answers nothing.
    """
    texts = texts_for(script)
    english = _in_english(library, passage) if script is Script.LATIN else ""
    lead = library.get(passage.document)
    if lead is not None and not english and _LISTED.match(passage.text):
        passage = lead
    if english:
        said = beginning(english, ENGLISH_ASKED if asked else ENGLISH_LENGTH)
    else:
        said = beginning(passage.text, ASKED_LENGTH if asked else SECOND_LENGTH)
    if repeats(said, shown):
        return ()
    title = _title(library, passage, script)
    told = (line or texts.or_else).format(title=title, text=said)
    return _with_source(library, passage, told, texts)


def show(
    library: Library,
    passage: Passage,
    script: Script,
    suggestions: Sequence[Passage] = (),
    more: Sequence[Passage] | None = None,
    rest: Sequence[Passage] = (),
) -> Reply:
    """Show one passage with its source, its law and its buttons.

    `more` are passages of the same document to show under it; without them, the card's next section
    follows a short lead. `rest` are the other parts, for which there are buttons.
    """
    texts = texts_for(script)
    more = _next(library, passage) if more is None else more
    parts = (passage, *more)
    said = _said(library, passage, more)
    if script is Script.LATIN and all(each.english for each in parts):  # to be shown to others
        said = (Paragraph("\n\n".join(each.text for each in said), Style.FOLDED),)
    source = Paragraph(source_line(library, parts, texts), Style.SOURCE)
    return Reply(
        Intent.ANSWER,
        (*_above(library, parts, script), *said, source),
        below(library, parts, suggestions, script, rest),
        suggestions=tuple(question(library, each, script) for each in suggestions),
        passages=(Cited(passage, more=tuple(more)),),
    )


def _said(library: Library, passage: Passage, more: Sequence[Passage]) -> tuple[Paragraph, ...]:
    """Give what parts of a document say, and the first article that one of them stands on."""
    if passage.folder == STATUTE:
        return (Paragraph(shorten(passage.text, DIRECT_LENGTH), Style.QUOTE),)
    said = (Paragraph(passage.text), *(Paragraph(under_heading(each)) for each in more))
    standing = next((each for each in (passage, *more) if each.basis), None)
    article = library.get(standing.cites[0]) if standing is not None else None
    if standing is None or article is None:
        return said
    return *said, quoted(article, f"{standing.heading}{standing.text}")


def nothing_more(library: Library, suggestions: Sequence[Passage], script: Script) -> Reply:
    """Say that all of a card was shown, and offer what is near it."""
    return Reply(
        Intent.ANSWER,
        (Paragraph(texts_for(script).nothing_more),),
        tuple(ask_row(library, each, script) for each in suggestions),
        suggestions=tuple(question(library, each, script) for each in suggestions),
    )


def told_before(
    library: Library,
    reply: Reply,
    read: Collection[str],
    script: Script,
    *,
    beside: Callable[[Passage], Passage | None] = lambda _: None,
    adds: bool = False,
) -> Reply:
    """Tell only what is new, where a reply would tell again what has been `read`; else give it.

    New is what stands below the first part, or what `beside` gives for it; a line says that the
    part that was read still holds. Where nothing is new, the reply points to what was read. If the
    writer `adds` a detail and asks nothing, the line says that it holds with the detail, too.
    """
    first = reply.passages[0] if reply.passages else None
    if reply.intent is not Intent.ANSWER or first is None or first.passage.id not in read:
        return reply
    texts = texts_for(script)
    fresh = tuple(each for each in first.more if each.id not in read)
    part = None if fresh else beside(first.passage)
    new = fresh if part is None else (part,)
    reply = replace(reply, passages=(replace(first, more=new), *reply.passages[1:]), told=1)
    if not new:
        line = texts.told_added if adds else texts.told_before
        pointer = _pointer(library, first.passage, script, line)
        return replace(reply, paragraphs=(*pointer, Paragraph(texts.told_enough)))
    holds = Paragraph(texts.still_holds.format(title=_title(library, first.passage, script)))
    if part is not None and part.document != first.passage.document:
        other = _pointer(library, part, script, texts.see_also)
        return replace(reply, paragraphs=(holds, *other))
    parts = show(library, new[0], script, more=new[1:]).paragraphs
    return replace(reply, paragraphs=(*parts, holds))


def again_in_short(
    library: Library, passage: Passage, script: Script, *, adds: bool = True
) -> Reply:
    """Say in short that a passage that was read holds, with what the writer `adds` if he does."""
    reply = show(library, passage, script, more=())
    texts = texts_for(script)
    line = texts.told_added if adds else texts.told_before
    return replace(reply, paragraphs=_pointer(library, passage, script, line))


def _title(library: Library, passage: Passage, script: Script) -> str:
    """Give the title of a passage as it stands between quotation marks."""
    english = _in_english(library, passage) if script is Script.LATIN else ""
    return (passage.title_en if english else passage.name).translate(_INNER)


def _pointer(
    library: Library, passage: Passage, script: Script, line: str
) -> tuple[Paragraph, ...]:
    """Say in a `line` where a passage stands, and how it begins; name its source."""
    english = _in_english(library, passage) if script is Script.LATIN else ""
    said = shorten(english, ENGLISH_LENGTH) if english else shorten(passage.text, SECOND_LENGTH)
    told = line.format(title=_title(library, passage, script), text=said)
    return _with_source(library, passage, told, texts_for(script))


def _with_source(
    library: Library, passage: Passage, told: str, texts: Texts
) -> tuple[Paragraph, ...]:
    source = source_line(library, (passage,), texts, SECOND_NAMED)
    return Paragraph(told), Paragraph(source, Style.SOURCE)


def brief(library: Library, passages: Sequence[Passage], script: Script) -> Reply:
    """Show only the beginning of a document; if it is first aid, with whom to call above it."""
    texts, lead = texts_for(script), passages[0]
    english = lead.english if script is Script.LATIN else ""
    said = shorten(english, ENGLISH_LENGTH) if english else sentences_within(lead.text, BRIEF)
    called = lead.folder == EMERGENCY and lead.call
    title = first_call(lead, texts) if called else lead.title
    return Reply(
        Intent.ANSWER,
        (
            Paragraph(lead.title_en if english and not called else title, Style.TITLE),
            Paragraph(said),
            Paragraph(source_line(library, (lead,), texts, 1), Style.SOURCE),
        ),
        below(library, (lead,), (), script),
        passages=(Cited(lead),),
    )


def _in_english(library: Library, passage: Passage) -> str:
    """Give what a passage says, in English, or else what its card says in general, if anything."""
    lead = library.get(passage.document)
    return passage.english or (lead.english if lead is not None else "")


def _above(library: Library, parts: Sequence[Passage], script: Script) -> tuple[Paragraph, ...]:
    """Give the title; in English also what the parts say, or that they are in Chinese."""
    if script is not Script.LATIN:
        return (Paragraph(parts[0].name, Style.TITLE),)
    texts, title_en = texts_for(script), parts[0].title_en
    said = dict.fromkeys(filter(None, (_in_english(library, each) for each in parts)))
    if not said:
        return (Paragraph(texts.english_frame.format(title=title_en), Style.TITLE),)
    title = Paragraph(title_en, Style.TITLE)
    told = (Paragraph(in_lines(each)) for each in said)
    return title, *told, Paragraph(texts.in_chinese)


def _next(library: Library, passage: Passage) -> tuple[Passage, ...]:
    """Give the card's next section, if the lead leaves room for it."""
    rest = () if passage.heading else library.document(passage.document)[1:]
    fits = rest and len(passage.text) + len(rest[0].text) <= DIRECT_LENGTH
    return rest[:1] if fits else ()


def suggested(hits: Sequence[Hit]) -> tuple[Passage, ...]:
    """Give questions to go on with; none of an emergency, and none on how to commit a crime."""
    passages = [hit.passage for hit in hits if hit.passage.folder != EMERGENCY]
    return tuple([each for each in passages if each.document != NO_METHOD][:SUGGESTIONS])
