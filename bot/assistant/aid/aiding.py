"""Aiding: first aid in a conversation, with what stands beside it, and how it goes on."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from operator import itemgetter

from bot.assistant.aid.afterwards import Course, called_there, go_on, noted
from bot.assistant.aid.asked import Asked
from bot.assistant.aid.beside import (
    Beside,
    is_known,
    knows_better,
    may_come_first,
    persuades,
)
from bot.assistant.aid.first_aid import Circumstances, first_aid, part_there
from bot.assistant.aid.left import counts
from bot.assistant.aid.mistaken import told_apart
from bot.assistant.aid.nearest import NOWHERE, Nearest, meant, nearest, surely_there, with_marked
from bot.assistant.aid.only_asked import only_asked
from bot.assistant.aid.relatives import of_whom
from bot.assistant.aid.staffed import beside_first, of_own_work, part_of_staff
from bot.assistant.aid.staying import first_words
from bot.assistant.answering.acted import persuading_first
from bot.assistant.answering.answer import brief, show
from bot.assistant.answering.buttons import aid_rows
from bot.assistant.answering.declining import reminding
from bot.assistant.answering.instead import has_rung, is_afterwards, of_place
from bot.assistant.answering.law import on_track
from bot.assistant.answering.several_questions import answers, asking
from bot.assistant.answering.there import call_there, dialled_there
from bot.assistant.audience import is_for_others, speaking
from bot.assistant.language.lexicon import concept, plain
from bot.assistant.language.payment import has_given, lost_some
from bot.assistant.language.tone import asks, grieves
from bot.assistant.own_part import is_victim_at_work
from bot.assistant.places.abroad import place_said
from bot.assistant.places.local import holds_at, local_part
from bot.assistant.places.mainland import frozen_in_mainland, is_in_mainland, lives_in_china
from bot.assistant.reply import Paragraph, Reply, under_heading
from bot.assistant.situations import (
    BEFALLEN,
    DESPAIR,
    FROZEN,
    LOSSES,
    MONEY_SENT,
    STEPS,
    WHOLE,
    WONT_LISTEN,
)
from bot.assistant.sorting import CERTAIN, ruled
from bot.assistant.staff import others
from bot.assistant.states import fits, fitting
from bot.assistant.texts import texts_for
from bot.assistant.triage import Intent, Triage
from bot.assistant.turns.case import asks_what_to_do
from bot.assistant.turns.detail import exactly
from bot.assistant.turns.onward import has_called, moves_on, surely
from bot.assistant.turns.shown import Shown, deeds_told, is_reported, is_staff, join, place_told
from bot.assistant.turns.turn import Turn
from bot.assistant.vague import only_adds_detail
from index import Index, Library, Passage
from index.corpus.cards import EMERGENCY
from index.hits import Result
from index.script import Script

OTHER = 0.04  # likelihood of another situation, from which a button leads to its first aid
# Nearness (`Within`) of a part of first aid to all that was told, from which it fits the case.
THEIRS = 0.995
GIVEN = 0.7  # likelihood from which the steps come first, where a text says plainly that he paid
NEAR = 0.35  # confidence from which a reply names the card that a detail is nearest to


@dataclass(frozen=True)
class Aid:
    """Gives first aid. `is_open` tells whether the search is at hand; else nothing is searched."""

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
        fitting = (hit for hit in spoken if fits(hit.passage.heading, text))
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

    def goes_on(self, text: str, shown: Shown, found: Triage) -> bool:
        """Tell whether a text, sorted as `found`, goes on with the first aid that was shown.

        A text that may tell of another emergency does not, however short it is.
        """
        if not self._is_shown(shown):
            return False
        mended = self.library.normalise(text)  # dialects too
        detail = found.intent is Intent.ANSWER and only_adds_detail(text)
        onward = moves_on(text) or moves_on(mended) or asks_what_to_do(text)
        if not detail and not onward:
            return False
        same = found.intent is not Intent.EMERGENCY or found.situation == shown.document
        # 卡冻结了 is no step that was taken: it befell somebody who lent his card or took money in.
        befell = shown.document in BEFALLEN and found.hint == FROZEN and not detail
        return (same and not befell) or self._surely(mended, shown)

    def placed(self, turn: Turn, shown: Shown) -> Reply | None:
        """After first aid the writer says where he is: give the steps there; else None.

        The steps of the mainland have been read. Where a place has no steps of its own, its card
        tells whom to call.
        """
        place, script = place_said(turn.text), turn.script
        if not shown.in_aid or shown.aid == DESPAIR or asks(turn.text):
            return None
        if place is None:
            here = script is Script.LATIN and lives_in_china(turn.text)
            known = is_reported(turn.text, shown)
            return noted(self.library, shown.aid, script, called=known) if here else None
        if place == shown.place:
            return None
        card = self.library.get(place)
        if local_part(self.library, card, shown.aid) is not None:
            case = Circumstances(turn.text, abroad=place)
            return first_aid(self.library, shown.aid, script, case)
        return None if card is None else show(self.library, card, script)

    def _is_shown(self, shown: Shown) -> bool:
        lead = self.library.get(shown.document)
        return lead is not None and lead.folder == EMERGENCY

    def after(self, text: str, shown: Shown, script: Script) -> Reply:
        """Go on with first aid. Somebody who only adds how he paid has taken no step of it yet.

        打了 may mean that he paid, not that he called: a button leads to first aid for that.
        """
        again = self._again(text, shown, script) if only_adds_detail(text) else None
        if again is not None:
            return again
        steps = self._steps_again(text, shown)
        if steps is not None:
            return show(self.library, steps, script, more=())
        unsure = not self._surely(self.library.normalise(text), shown)
        paid = unsure and shown.document not in {MONEY_SENT, DESPAIR}
        others = (MONEY_SENT,) if paid else ()
        told = join(shown, text)
        done = counts(shown.document, deeds_told(text, shown))
        near = self._near(told, shown)
        course = Course(shown.passages, done, near, others, shown.reported, told)
        told_on = go_on(self.library, shown.document, script, course)
        fresh = not done and not moves_on(text) and not shown.reported
        return self._led(told_on, shown, script) if fresh else told_on

    def _led(self, reply: Reply, shown: Shown, script: Script) -> Reply:
        """Say again what comes first, above what comes next: no step was said to be taken."""
        parts = self.library.document(shown.document)
        steps = next((each for each in parts if each.heading == STEPS), None)
        if shown.aid == DESPAIR or (steps is None and not reply.passages):
            return reply
        again = () if steps is None else show(self.library, steps, script, more=()).paragraphs[1:]
        first = brief(self.library, parts, script).paragraphs[:2]
        return replace(reply, paragraphs=(*first, *(reply.paragraphs if reply.passages else again)))

    def added(self, turn: Turn, shown: Shown) -> Reply | None:
        """Give the part of the open emergency that fits with what a turn adds; None without one."""
        case = join(shown, turn.text)
        part = self._near(case, replace(shown, document=shown.aid))
        if part is None:
            return None
        told = show(self.library, part, turn.script, more=())
        return self._called(replace(told, situation=shown.aid, asked=case), turn, shown)

    def _again(self, text: str, shown: Shown, script: Script) -> Reply | None:
        """Give first aid again with a detail, and the part of it that fits the detail, if any."""
        told = join(shown, text)
        part = self._near(told, shown)
        theirs = part is not None and part == self._near(text, shown)
        near = Nearest(part.id, above=True, leads=True) if part and theirs else NOWHERE
        case = Circumstances(told, near, abroad=place_told(text, shown))
        again = first_aid(self.library, shown.document, script, case)
        return None if again is None else replace(again, asked=told)

    def _steps_again(self, text: str, shown: Shown) -> Passage | None:
        """Give the steps again where a turn asks what to do now and another part was told since."""
        parts = {part.heading: part for part in self.library.document(shown.document)}
        whole = {part.id for heading, part in parts.items() if heading in WHOLE}
        # First aid itself shows the part behind its beginning.
        since = len(shown.passages) > 1 and whole.isdisjoint(shown.passages[-2:])
        due = since and asks_what_to_do(text) and not moves_on(text) and shown.aid != DESPAIR
        return parts.get(STEPS) if due else None

    def _near(self, told: str, shown: Shown) -> Passage | None:
        """Give the part of first aid that surely fits the case and has not been read yet.

        None where the answer would have to wait for the search.
        """
        within = self.search().within(told, shown.document) if self.is_open() else None
        if within is None:
            return None
        likely = sorted(zip(within.near, within.passages, strict=True), key=itemgetter(0))
        near = [part for close, part in reversed(likely) if close >= THEIRS]
        parts = [each for each in near if each.heading not in WHOLE]
        theirs = fitting([each for each in parts if not is_for_others(each, told)], told)
        return next((each for each in theirs if each.id not in shown.passages), None)

    def _surely(self, text: str, shown: Shown) -> bool:
        return surely(
            text, "".join(each.text for each in self.library.document(shown.document)[:2])
        )

    def _with_nearest(self, told: Reply, declined: Reply, script: Script) -> Reply:
        """Add to a note the card that a detail, which was `declined`, is most likely about."""
        card = self.library.get(declined.nearest) if declined.nearest else None
        if card is None or card.folder == EMERGENCY or declined.confidence < NEAR:
            return told
        said = Beside(self.library, script).with_answers(told, (card,))
        return replace(said, passages=told.passages)  # later turns still lean on the emergency

    def _called(self, reply: Reply, turn: Turn, shown: Shown) -> Reply:
        """Put whom to call where the writer is above a reply that names 110."""
        call = call_there(self.library, turn.text, shown, turn.script)
        lead = self.library.document(shown.aid)[0]
        number = dialled_there(self.library.get(place_told(turn.text, shown) or ""), turn.script)
        return called_there(reply, lead, call, number, turn.script) if call else reply

    def note(self, turn: Turn, shown: Shown) -> Reply:
        """Take note of a detail of the emergency that was shown."""
        called = has_called(turn.text) or is_reported(turn.text, shown)
        told = noted(self.library, shown.aid, turn.script, called=called)
        return told if called else self._called(told, turn, shown)

    def held_on(self, turn: Turn, reply: Reply) -> Reply:
        """Take note of what is added to an emergency, instead of declining it.

        A question without an answer is declined, with a reminder of the first step, unless the turn
        speaks of the police. Somebody in despair reads the first words for despair again.
        """
        text, shown, script = turn.text, turn.shown, turn.script
        if shown is None or not shown.aid:
            return reply
        if shown.aid == DESPAIR:
            told = first_words(self.library, turn) or reply
        elif asks(exactly(text)) or grieves(text):
            lead = self.library.document(shown.aid)[0]
            known = has_called(text) or shown.reported
            return reply if known else self._called(reminding(reply, lead, script), turn, shown)
        else:
            told = self._with_nearest(self.note(turn, shown), reply, script)
        return replace(told, confidence=reply.confidence, asked=shown.question)
