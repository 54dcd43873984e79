"""Order: the rules that put a hit first, whatever the scores say, in one list, read from above."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from bot.assistant.answering.acted import (
    never_second,
    persuading_first,
    steps_first,
    unclaimed,
)
from bot.assistant.answering.article import asked_first, of_the_crime
from bot.assistant.answering.instead import LENDING
from bot.assistant.answering.law import law_first, on_track
from bot.assistant.answering.method import others_first
from bot.assistant.answering.nearby import region_first
from bot.assistant.answering.notices import notice_first
from bot.assistant.answering.point import point_first
from bot.assistant.answering.report_day import report_first, undated
from bot.assistant.answering.second_half import second_half
from bot.assistant.answering.there import law_there_first, unhurt
from bot.assistant.answering.victims import wronged_first
from bot.assistant.answering.why import why_first
from bot.assistant.audience import anybodys_first, meant_first
from bot.assistant.own_part import own_first
from bot.assistant.places.abroad import without_place
from bot.assistant.places.cards import PLACES
from bot.assistant.places.ranking import (
    at_home_first,
    at_home_there_first,
    of_here,
    there_first,
)
from bot.assistant.reply import LIMIT
from bot.assistant.staff import citizens_first, parts_for
from bot.assistant.states import fitting_state
from bot.assistant.theft import lost_first
from bot.assistant.turns.shown import Shown, is_staff, join, place_told
from index import Hit, Index, Library
from index.corpus.cards import SCAMS
from index.gate import Stance
from index.script import Script

Hits = Sequence[Hit]


@dataclass(frozen=True)
class Context:
    """What an order goes by: a text, and what was `shown` just before it."""

    library: Library
    index: Index
    text: str
    script: Script
    shown: Shown | None

    @property
    def before(self) -> str:
        return self.shown.question if self.shown is not None else ""

    @property
    def is_abroad(self) -> bool:
        """Whether another country was told of, or was the matter, just before."""
        shown = self.shown
        return shown is not None and (shown.place is not None or shown.document in PLACES)

    @cached_property
    def told(self) -> str:
        """The text with what was told before it."""
        return self.text if self.shown is None else join(self.shown, self.text)

    def state_of(self, hits: Hits) -> str:
        """Give what was told of the state of things.

        That is all that was told, if the first hit is first aid, or first aid was shown before: a
        victim must not read parts for other people. Otherwise it is the text alone.
        """
        shown = self.shown
        if shown is None or not hits:
            return self.text
        ours = shown.harmed or hits[0].passage.document == shown.aid
        return self.told if ours else self.text

    def search(self, text: str) -> Hits:
        return self.index.search(text, LIMIT).hits


Step = Callable[[Context, Hits], Hits]


def _meant_first(context: Context, hits: Hits) -> Hits:
    """Let hits for anybody go ahead; titles in English name no groups of people."""
    if context.script is Script.LATIN:
        return hits
    if context.shown is None:
        return anybodys_first(context.text, hits)
    return meant_first(f"{context.before}，{context.text}", hits)


def _matter_first(context: Context, hits: Hits) -> Hits:
    """Put the matter of a question ahead of the place at which it is met: 在加拿大刷单.

    A trick goes ahead, since whom to call there stands below it anyway; so does the law on lent
    accounts, since the reply says that it is the mainland's.
    """
    first = hits[0].passage if hits else None
    if first is None or first.document not in PLACES or first.heading:
        return hits
    said = without_place(context.told)
    if not said:
        return hits
    found = context.index.search(said, LIMIT)
    trick = found.hits[0] if found.stance is Stance.ANSWER and found.hits else None
    lending = trick is not None and trick.passage.document in LENDING
    if trick is None or not (lending or trick.passage.folder == SCAMS):
        return hits
    return (trick, *(hit for hit in hits if hit.passage.document != trick.passage.document))


def _report_first(context: Context, hits: Hits) -> Hits:
    said = undated(context.text)
    return report_first(context.text, hits, context.search(said) if said else ())


# A step sees what those above it left, so what stands below has the last word.
ORDER: tuple[Step, ...] = (
    # Who asks, and what has happened: hits that do not fit go before a later step can raise them.
    lambda context, hits: fitting_state(context.state_of(hits), hits),
    lambda context, hits: unclaimed(context.told, hits),
    lambda context, hits: wronged_first(context.text, context.before, hits),
    lambda context, hits: others_first(context.text, hits),
    _meant_first,
    lambda asked, hits: citizens_first(asked.text, hits),
    # Where: the place's own card, or the mainland's; then what the place's card tells in general.
    lambda context, hits: at_home_first(context.text, hits, abroad=context.is_abroad),
    lambda context, hits: of_here(
        context.library, place_told(context.text, context.shown), context.text, hits
    ),
    lambda context, hits: at_home_there_first(
        place_told(context.text, context.shown), context.told, hits
    ),
    lambda context, hits: there_first(place_told(context.text, context.shown), hits),
    lambda context, hits: unhurt(context.library, context.text, hits),
    # On what: the matter goes ahead of the place at which it is met.
    lambda context, hits: law_there_first(context.text, hits),
    _matter_first,
    lambda context, hits: lost_first(context.text, hits),
    lambda context, hits: why_first(context.index, context.text, hits),
    # The law, the report of a day, and of several law cards the one on the crime.
    lambda context, hits: law_first(context.text, hits),
    _report_first,
    lambda context, hits: of_the_crime(context.text, hits),
    # In a region that is known by then, its own card comes before all that holds here only.
    lambda context, hits: region_first(
        context.library, context.index, context.text, context.shown, hits
    ),
    # Which parts of the first card, now that it is known, and how to talk to a victim.
    lambda context, hits: steps_first(context.library, context.text, hits),
    lambda context, hits: never_second(context.library, context.text, hits),
    lambda context, hits: persuading_first(context.text, hits),
    # Words for others to read, where they are context for.
    lambda context, hits: notice_first(context.library, context.index, context.text, hits),
    lambda context, hits: point_first(context.index, context.text, hits),
    lambda context, hits: parts_for(hits, staff=is_staff(context.text, context.shown)),
    lambda context, hits: own_first(context.index, context.text, hits),
    lambda context, hits: second_half(context.index, context.text, hits),
    # Which article the first hit names first.
    lambda context, hits: on_track(context.library, context.text, hits),
    lambda context, hits: asked_first(
        context.library, context.text, hits, context.index.laws(context.text)
    ),
)


def ordered(context: Context, hits: Hits) -> Hits:
    for step in ORDER:
        hits = step(context, hits)
    return hits
