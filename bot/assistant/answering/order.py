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
class Asked:
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


Step = Callable[[Asked, Hits], Hits]


def _meant_first(asked: Asked, hits: Hits) -> Hits:
    """Let hits for anybody go ahead; titles in English name no groups of people."""
    if asked.script is Script.LATIN:
        return hits
    if asked.shown is None:
        return anybodys_first(asked.text, hits)
    return meant_first(f"{asked.before}，{asked.text}", hits)


def _matter_first(asked: Asked, hits: Hits) -> Hits:
    """Put the matter of a question ahead of the place at which it is met: 在加拿大刷单.

    A trick goes ahead, since whom to call there stands below it anyway; so does the law on lent
    accounts, since the reply says that it is the mainland's.
    """
    first = hits[0].passage if hits else None
    if first is None or first.document not in PLACES or first.heading:
        return hits
    said = without_place(asked.told)
    if not said:
        return hits
    found = asked.index.search(said, LIMIT)
    trick = found.hits[0] if found.stance is Stance.ANSWER and found.hits else None
    lending = trick is not None and trick.passage.document in LENDING
    if trick is None or not (lending or trick.passage.folder == SCAMS):
        return hits
    return (trick, *(hit for hit in hits if hit.passage.document != trick.passage.document))


def _report_first(asked: Asked, hits: Hits) -> Hits:
    said = undated(asked.text)
    return report_first(asked.text, hits, asked.search(said) if said else ())


# A step sees what those above it left, so what stands below has the last word.
ORDER: tuple[Step, ...] = (
    # Who asks, and what has happened: hits that do not fit go before a later step can raise them.
    lambda asked, hits: fitting_state(asked.state_of(hits), hits),
    lambda asked, hits: unclaimed(asked.told, hits),
    lambda asked, hits: wronged_first(asked.text, asked.before, hits),
    lambda asked, hits: others_first(asked.text, hits),
    _meant_first,
    lambda asked, hits: citizens_first(asked.text, hits),
    # Where: the place's own card, or the mainland's; then what the place's card tells in general.
    lambda asked, hits: at_home_first(asked.text, hits, abroad=asked.is_abroad),
    lambda asked, hits: of_here(
        asked.library, place_told(asked.text, asked.shown), asked.text, hits
    ),
    lambda asked, hits: at_home_there_first(place_told(asked.text, asked.shown), asked.told, hits),
    lambda asked, hits: there_first(place_told(asked.text, asked.shown), hits),
    lambda asked, hits: unhurt(asked.library, asked.text, hits),
    # On what: the matter goes ahead of the place at which it is met.
    lambda asked, hits: law_there_first(asked.text, hits),
    _matter_first,
    lambda asked, hits: lost_first(asked.text, hits),
    lambda asked, hits: why_first(asked.index, asked.text, hits),
    # The law, the report of a day, and of several law cards the one on the crime.
    lambda asked, hits: law_first(asked.text, hits),
    _report_first,
    lambda asked, hits: of_the_crime(asked.text, hits),
    # Which parts of the first card, now that it is known, and how to talk to a victim.
    lambda asked, hits: steps_first(asked.library, asked.text, hits),
    lambda asked, hits: never_second(asked.library, asked.text, hits),
    lambda asked, hits: persuading_first(asked.text, hits),
    # Words for others to read, where they are asked for.
    lambda asked, hits: notice_first(asked.library, asked.index, asked.text, hits),
    lambda asked, hits: point_first(asked.index, asked.text, hits),
    lambda asked, hits: parts_for(hits, staff=is_staff(asked.text, asked.shown)),
    lambda asked, hits: own_first(asked.index, asked.text, hits),
    lambda asked, hits: second_half(asked.index, asked.text, hits),
    # Which article the first hit names first.
    lambda asked, hits: on_track(asked.library, asked.text, hits),
    lambda asked, hits: asked_first(asked.library, asked.text, hits, asked.index.laws(asked.text)),
)


def ordered(asked: Asked, hits: Hits) -> Hits:
    for step in ORDER:
        hits = step(asked, hits)
    return hits
