"""Going on: what is said in later turns of an emergency in which first aid was given."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from bot.assistant.aid.after.afterwards import Course, called_there, go_on, noted
from bot.assistant.aid.after.staying import first_words
from bot.assistant.aid.first_aid import Circumstances, first_aid
from bot.assistant.aid.suiting.beside_aid import Beside
from bot.assistant.aid.suiting.left import counts
from bot.assistant.aid.suiting.nearest import Nearest
from bot.assistant.aid.suiting.suited import given_first
from bot.assistant.answering.answer import again_in_short, brief, show
from bot.assistant.answering.declining import reminding
from bot.assistant.answering.nearby import nearby
from bot.assistant.answering.there import call_there, dialled_there
from bot.assistant.audience import childs_part, is_minor, minors_own
from bot.assistant.language.tone import asks, grieves
from bot.assistant.places.abroad import place_said
from bot.assistant.places.cards import REGIONS
from bot.assistant.places.local import local_part, part_of_card
from bot.assistant.places.mainland import lives_in_china
from bot.assistant.reply import Reply
from bot.assistant.situations import (
    BEFALLEN,
    DESPAIR,
    FROZEN,
    MONEY_SENT,
    OF_MINORS,
    STEPS,
    WHOLE,
    WONT_LISTEN,
)
from bot.assistant.states import theirs
from bot.assistant.triage import Intent, Triage
from bot.assistant.turns.detail import exactly
from bot.assistant.turns.few import asks_what_to_do
from bot.assistant.turns.onward import has_called, moves_on, surely
from bot.assistant.turns.shown import (
    Shown,
    deeds_told,
    is_reported,
    join,
    place_told,
    with_tale,
)
from bot.assistant.turns.turn import Turn
from bot.assistant.vague import only_adds_detail
from index import Index, Library, Passage
from index.corpus.cards import EMERGENCY
from index.script import Script

# Nearness (`Within`) of a part of first aid to all that was told, from which it fits the case.
THEIRS = 0.995
NEAR = 0.35  # confidence from which a reply names the card that a detail is nearest to


@dataclass(frozen=True)
class GoingOn:
    """Goes on with first aid; like `Aid`, it searches only if that `is_open`."""

    library: Library
    search: Callable[[], Index]
    is_open: Callable[[], bool]

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

    def after(self, turn: Turn, shown: Shown) -> Reply:
        """Go on with first aid. Somebody who only adds how he paid has taken no step of it yet.

        打了 may mean that he paid, not that he called: a button leads to first aid for that.
        """
        text, script = turn.text, turn.script
        if only_adds_detail(text):
            return self._again(text, shown, script) or self._kept(turn, shown)
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

    def minors(self, turn: Turn, shown: Shown) -> Reply | None:
        """Give the part for children to who says after first aid that he is under age: 我14岁.

        Whoever lent his card, or took money in, reads what holds for him instead.
        """
        took_part = not shown.documents.isdisjoint(BEFALLEN)
        own = (
            self.library.get(OF_MINORS)
            if took_part
            else childs_part(self.library.document(shown.aid))
        )
        part = own if is_minor(turn.text) else None
        if part is None or part.id in shown.passages or asks(turn.text):
            return None
        told = show(self.library, part, turn.script, more=())
        told = replace(told, situation=shown.aid, asked=join(shown, turn.text))
        return self._called(told, turn, shown)

    def added(self, turn: Turn, shown: Shown) -> Reply | None:
        """Give the part of the open emergency that fits with what a turn adds; None without one.

        Where that was read, it is said again in short.
        """
        case, aid = join(shown, turn.text), replace(shown, document=shown.aid)
        part = self._there(turn, shown)
        if part is None:
            part = self._near(case, aid) or self._near(case, replace(aid, passages=()))
        if part is None:
            return None
        told = (
            again_in_short(self.library, part, turn.script)
            if part.id in shown.passages
            else show(self.library, part, turn.script, more=())
        )
        told = replace(told, situation=shown.aid, asked=case)
        return told if part.document in REGIONS else self._called(told, turn, shown)

    def _there(self, turn: Turn, shown: Shown) -> Passage | None:
        """Give the part of the region's own card that is near to the case, or its first aid."""
        place = place_told(turn.text, shown)
        if place is None or place not in REGIONS or not self.is_open():
            return None
        under_way = shown.aid if shown.aid == WONT_LISTEN else ""
        part = nearby(self.search(), place, turn.text, shown, under_way, leans=True)
        return part or part_of_card(self.library, place, shown.aid)

    def _again(self, text: str, shown: Shown, script: Script) -> Reply | None:
        """Give first aid again with a detail, and the part that fits it; None without one."""
        told = join(shown, text)
        part = self._near(told, shown)
        if part is None or part != self._near(text, shown):
            return None
        near = Nearest(part.id, above=True, leads=True)
        case = Circumstances(told, near, abroad=place_told(text, shown))
        again = first_aid(self.library, shown.document, script, case)
        return None if again is None else replace(again, asked=told)

    def _kept(self, turn: Turn, shown: Shown) -> Reply:
        """Note a detail that no part is on, above what was read on the case, in short.

        That is the part nearest to the case, if it was read, else the beginning of first aid.
        """
        case, lead = join(shown, turn.text), self.library.document(shown.document)[0]
        part = self._near(case, replace(shown, passages=()))
        read = part if part is not None and part.id in shown.passages else lead
        said = again_in_short(self.library, given_first(read, case), turn.script)
        return replace(
            said,
            intent=Intent.EMERGENCY,
            paragraphs=(*self.note(turn, shown).paragraphs, *said.paragraphs),
            situation=shown.document,
            asked=case,
        )

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
        parts = [each for each in within.nearest(THEIRS) if each.heading not in WHOLE]
        parts = minors_own(parts, self.library.document(shown.document), with_tale(shown, told))
        unread = (each for each in theirs(parts, told) if each.id not in shown.passages)
        return next(unread, None)

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
