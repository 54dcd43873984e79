"""Aiding: first aid, with what stands beside it."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from bot.assistant.aid.asked import Asked
from bot.assistant.aid.first_aid import Circumstances, first_aid, part_there
from bot.assistant.aid.hearing.mistaken import told_apart
from bot.assistant.aid.hearing.only_asked import only_asked
from bot.assistant.aid.hearing.relatives import of_whom
from bot.assistant.aid.suiting.beside_aid import (
    Beside,
    is_known,
    knows_better,
    may_come_first,
    persuades,
)
from bot.assistant.aid.suiting.left import counts
from bot.assistant.aid.suiting.nearest import (
    NOWHERE,
    meant,
    nearest,
    surely_there,
    with_marked,
)
from bot.assistant.aid.suiting.staffed import beside_first, of_own_work, part_of_staff
from bot.assistant.answering.acted import persuading_first
from bot.assistant.answering.answer import brief, show
from bot.assistant.answering.buttons import aid_rows
from bot.assistant.answering.instead import has_rung, is_afterwards, of_place
from bot.assistant.answering.law import on_track
from bot.assistant.answering.several_questions import answers, asking
from bot.assistant.audience import speaking
from bot.assistant.language.lexicon import concept, plain
from bot.assistant.language.payment import has_given, lost_some
from bot.assistant.language.tone import asks
from bot.assistant.own_part import is_victim_at_work
from bot.assistant.places.local import holds_at
from bot.assistant.places.mainland import frozen_in_mainland, is_in_mainland
from bot.assistant.reply import Paragraph, Reply, under_heading
from bot.assistant.situations import (
    DESPAIR,
    FROZEN,
    LOSSES,
    WONT_LISTEN,
)
from bot.assistant.sorting import CERTAIN, ruled
from bot.assistant.staff import others
from bot.assistant.states import suits_state
from bot.assistant.texts import texts_for
from bot.assistant.triage import Intent, Triage
from bot.assistant.turns.shown import deeds_told, is_staff, misses_relative, place_told
from bot.assistant.turns.turn import Turn
from index import Index, Library
from index.hits import Result

OTHER = 0.04  # likelihood of another situation, from which a button leads to its first aid
GIVEN = 0.7  # likelihood from which the steps come first, where a text says plainly that he paid


@dataclass(frozen=True)
class Aid:
    """Gives first aid. It searches only if that `is_open`, and waits for nothing."""

    library: Library
    search: Callable[[], Index]
    is_open: Callable[[], bool]

    def given(self, turn: Turn, found: Triage) -> Reply | None:
        """Give first aid for the emergency that a turn tells of; None where it tells of none."""
        if found.intent is not Intent.EMERGENCY or found.situation is None:
            return None
        alone = turn.alone() if self.is_open() else None
        situation = meant(alone, found.situation) if alone else found.situation
        case = self._case(turn, situation, alone)
        rung = has_rung(turn.text) and of_place(self.library, case.abroad or "", turn.text)
        if rung and is_afterwards(rung):
            return show(self.library, rung, turn.script, more=())
        reply = first_aid(self.library, situation, turn.script, case)
        if reply is None:
            return None
        if situation in LOSSES and misses_relative(turn.text, turn.shown):
            then = Paragraph(texts_for(turn.script).aid.missing_too)
            reply = replace(reply, paragraphs=(*reply.paragraphs[:-1], then, reply.paragraphs[-1]))
        staff = is_staff(turn.text, turn.shown) and not is_victim_at_work(turn.text)
        reply = self._with_part_of_staff(reply, turn, case, staff=staff)
        if situation != DESPAIR and alone is not None:
            reply = self._with_beside(reply, situation, turn, case, staff=staff)
        return reply.in_script(turn.script)

    def _asked(self) -> Asked:
        return Asked(self.library, self.search, self.is_open)

    def _case(self, turn: Turn, situation: str, alone: Result | None) -> Circumstances:
        """Gather what is known of an emergency; earlier turns may have said where somebody is."""
        home, place = is_in_mainland(turn.text), place_told(turn.text, turn.shown)
        if situation == FROZEN and frozen_in_mainland(turn.text):
            home, place = True, None
        near = nearest(alone.hits, situation, turn.text) if alone else NOWHERE
        there = surely_there(alone, place) if alone else None
        near = with_marked(near, self.library.document(situation), turn.text)
        others = self._others(turn.text, situation)
        told = of_whom(turn) if situation == DESPAIR else turn.text
        done = counts(situation, deeds_told(turn.text))
        asked = only_asked(turn.text) or self._asked().sounds(turn)
        return Circumstances(told, near, others, place, there, home, asked, done)

    def _with_beside(
        self, aid: Reply, situation: str, turn: Turn, case: Circumstances, *, staff: bool
    ) -> Reply:
        """Add to first aid the trick that the text tells of, and answers to what else it asks."""
        text, alone, asked = turn.text, turn.alone(), asks(turn.text)
        beside = Beside(self.library, turn.script, text)
        theirs = alone.hits if staff else others(alone.hits)
        himself = is_victim_at_work(text)
        spoken = theirs if himself else [speaking(text, hit) for hit in theirs]
        fitting = (hit for hit in spoken if suits_state(hit.passage.heading, text))
        hits = persuading_first(text, on_track(self.library, text, tuple(fitting)))
        own = of_own_work(self.search(), text, hits) if staff else ()
        result = replace(alone, hits=tuple(own or hits))
        # Where the place has steps of its own, nothing that helps only here may precede them.
        place = case.abroad or ""
        there = part_there(self.library, self.library.get(place), situation, case)
        known = is_known(result, situation) and self._asked().spares(turn, situation, result)
        heard, _ = self.library.alarm.judge(self.library.normalise(text))
        lost = lost_some(text)
        better = knows_better(result, situation, heard) and not lost
        doubtful = better or persuades(result, situation, text)
        above = asked and may_come_first(result, situation, staff=staff)
        first = bool(own) or known or doubtful or above
        if first and (there is None or staff or holds_at(place, result.hits[0].passage)):
            unpaid = bool(own) and not lost and not has_given(text)
            short = known or doubtful or unpaid
            aid = self._in_short(aid, turn, case, staff=staff) if short else aid
            aid = beside.after_answer(aid, result.hits[0])
        else:
            waits = case.only_asked and situation != WONT_LISTEN
            gone = lost and situation in LOSSES
            sure = gone or (self._is_sure(text, situation) and not waits)
            fresh = bool(concept("fresh").find(plain(text)))
            aid = beside.with_matter(
                aid, result, sure=sure, asks=asked, below=there is not None, fresh=fresh
            )
        return beside.with_answers(aid, answers(self.search(), text, asking(text), alone))

    def _in_short(self, aid: Reply, turn: Turn, case: Circumstances, *, staff: bool) -> Reply:
        """Shorten first aid to whom to call and what to do first.

        The writer tells of nothing that he did; he may have done it after all.
        """
        situation, texts = aid.situation or "", texts_for(turn.script).aid
        passages = self.library.document(situation)
        told = brief(self.library, passages, turn.script).paragraphs
        if situation not in {FROZEN, WONT_LISTEN}:  # these befell him, whatever he did
            told = (Paragraph(texts.if_done), *told)
        way = aid_rows(self.library, (situation,), turn.script, texts.happening)
        short = replace(aid, paragraphs=told, buttons=(*way, *aid.buttons))
        return self._with_part_of_staff(short, turn, case, staff=staff)

    def _is_sure(self, text: str, situation: str) -> bool:
        """Tell whether a rule says so, or the alarm leaves no doubt: then steps come first."""
        likelihood, heard = self.library.alarm.judge(self.library.normalise(text))
        return (
            situation == ruled(self.library, text)
            or (likelihood >= (GIVEN if has_given(text) else CERTAIN) and heard == situation)
            or (told_apart(heard, text) == situation != heard)
        )

    def _with_part_of_staff(
        self, aid: Reply, turn: Turn, case: Circumstances, *, staff: bool
    ) -> Reply:
        """Put what people at the writer's work can do before first aid."""
        # What staff at home can do stands on the mainland's law: nobody elsewhere reads it.
        part = None
        if case.abroad is None:
            part = part_of_staff(self.library, aid.situation, turn.text, case.near, staff=staff)
        if part is None:
            return beside_first(aid, turn.text)
        told = Paragraph(under_heading(part))
        rest = (each for each in aid.paragraphs if each.text != told.text)
        return replace(aid, paragraphs=(told, *rest))

    def _others(self, text: str, situation: str) -> tuple[str, ...]:
        """Give the likeliest situation beside the one that is taken, if it is likely enough."""
        if situation == DESPAIR:
            return ()
        likely = self.library.alarm.likely(self.library.normalise(text), OTHER)
        return tuple(each for each in likely if each != situation)[:1]
