"""Staffed: what people at work can do in an emergency that others are in, before first aid."""

from collections.abc import Sequence
from dataclasses import replace

from bot.assistant.aid.hearing.relatives import names_others
from bot.assistant.aid.suiting.beside_aid import is_no_aid
from bot.assistant.aid.suiting.nearest import Nearest
from bot.assistant.audience import BY_RELATIVES
from bot.assistant.language.lexicon import concept, plain
from bot.assistant.own_part import asks_at_work, looks_after, own_first
from bot.assistant.reply import Paragraph, Reply
from bot.assistant.situations import DESPAIR
from bot.assistant.trades import at_work, cares, is_about, is_for_carers, speaks_to
from index import Hit, Index, Library, Passage

_FOR_FAMILY = "（家里人看）"  # also for who stands by them: 网格员，家属来找我
FOR_OFFICERS = "jinji-zhifu#民警接警先做什么"


def part_of_staff(
    library: Library, situation: str | None, text: str, near: Nearest, *, staff: bool
) -> Passage | None:
    """Give the part of an emergency's card for the writer's work, or for staff, if `staff` ask."""
    said = concept("officer").find(plain(text))
    part = library.get(FOR_OFFICERS) if said else None
    if not staff or situation is None:
        return part
    work, parts = asks_at_work(text), library.document(situation)
    own = [each for each in parts if speaks_to(work, each)]
    if not own and (cares(work) or not at_work(text)):
        own = [each for each in parts if is_for_carers(each)]
    if not own and cares(work) and names_others(text):
        own = [each for each in parts if _FOR_FAMILY in each.heading]
    return min(own, key=near.rank, default=part)


def beside_first(aid: Reply, text: str) -> Reply:
    """Put first the line for those around the victim, where it is their work to look after him."""
    if aid.situation == DESPAIR or not looks_after(text):
        return aid
    for at, paragraph in enumerate(aid.paragraphs):
        lines = paragraph.text.split("\n")
        own = next((line for line in lines if BY_RELATIVES.match(line)), None)
        if own is None:
            continue
        rest = replace(paragraph, text="\n".join(line for line in lines if line != own))
        left = (*aid.paragraphs[:at], rest, *aid.paragraphs[at + 1 :])
        return replace(aid, paragraphs=(Paragraph(own), *(each for each in left if each.text)))
    return aid


def of_own_work(index: Index, text: str, hits: Sequence[Hit]) -> Sequence[Hit]:
    """Give the hits, that for the writer's work first; none where that one is missing or is aid."""
    work = asks_at_work(text)
    ordered = own_first(index, text, hits) if work else ()
    if not ordered:
        return ()
    first = ordered[0].passage
    theirs = speaks_to(work, first) or (not cares(work) and is_about(work, first))
    return ordered if theirs and is_no_aid(first) else ()
