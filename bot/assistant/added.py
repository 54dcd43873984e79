"""Added: a turn adds a piece to the trick that is talked about, and names no matter of its own."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.assistant.aid.after.afterwards import note_line
from bot.assistant.aid.hearing.only_asked import is_demand, nothing_given, only_asked
from bot.assistant.aid.hearing.relatives import names_kin
from bot.assistant.answering import answer
from bot.assistant.answering.acted import PERSUADING, persuades
from bot.assistant.language.clauses import clauses
from bot.assistant.language.payment import has_given, lost_some
from bot.assistant.language.tales import wonders
from bot.assistant.reply import Paragraph, Reply
from bot.assistant.shall_i import warning_part
from bot.assistant.situations import DESPAIR, MONEY_SENT
from bot.assistant.sorting import ruled
from bot.assistant.states import theirs
from bot.assistant.talk import Talk
from bot.assistant.texts import texts_for
from bot.assistant.texts.whether import whether_texts
from bot.assistant.triage import Intent, Triage
from bot.assistant.turns.adding import is_unheeded
from bot.assistant.turns.detail import tells_detail
from bot.assistant.turns.refraining import refrains
from bot.assistant.turns.shown import Shown, join
from bot.assistant.turns.told_so_far import joined
from bot.assistant.turns.turn import SURELY, Turn
from bot.assistant.turns.urging import Urging, urging
from index import Passage
from index.corpus.cards import EMERGENCY, SCAMS


@dataclass(frozen=True)
class Added:
    """Answers, with the help of `talk`, a turn that is read with the open matter alone."""

    talk: Talk

    def answered(self, turn: Turn, shown: Shown, found: Triage) -> Reply | None:
        """Answer the turn; None where it adds nothing, or tells of an emergency."""
        if shown.message or shown.aid == DESPAIR:
            return None
        if found.intent is Intent.ANSWER:
            told = self._persuading(turn, shown) or self._urged(turn, shown)
            told = told or self._detail(turn, shown)
        else:
            told = self._urged(turn, shown) if self._only_alarms(turn, shown, found) else None
        return None if told is None else replace(told, asked=join(shown, turn.text))

    def _only_alarms(self, turn: Turn, shown: Shown, found: Triage) -> bool:
        """Tell whether a turn sounds like a payment, and none was told of: 他哭着说再不交就完了."""
        told = turn.text, shown.question, joined(shown.tale)
        paid = lost_some(turn.text) or any(map(has_given, told))
        ruled_out = ruled(self.talk.library, turn.text) is None
        return found.situation == MONEY_SENT and ruled_out and not paid

    def refrained(self, turn: Turn, shown: Shown) -> Reply | None:
        """Agree with who asks if it is right to leave undone what the swindler wants.

        He is told nothing about who did it.
        """
        verb = refrains(turn.text)
        told = shown.message or shown.harmed or shown.despair or not nothing_given(shown.question)
        part = None if verb is None or told else warning_part(self.talk.library, shown)
        if verb is None or part is None:
            return None
        line = whether_texts(turn.script).refrain.format(verb=verb)
        said = answer.again_in_short(self.talk.library, part, turn.script, adds=False)
        said = replace(said, paragraphs=(Paragraph(line), *said.paragraphs))
        return replace(said, asked=shown.question)

    def _persuading(self, turn: Turn, shown: Shown) -> Reply | None:
        """Tell how to talk to a relative who was told of, if a turn says that he does not listen.

        In an open emergency a line below it says whom to call first.
        """
        case = f"{joined(shown.tale)}，{join(shown, turn.text)}"
        told = is_unheeded(turn.text) and not wonders(turn.text)
        if not (told and names_kin(case) and self._is_open(shown)):
            return None
        part = self._own(turn, shown, case) or self._nearest(turn, PERSUADING, shown, case)
        if part is None:
            return None
        reply = answer.show(self.talk.library, part, turn.script, more=())
        if not shown.harmed or shown.reported or not shown.aid:
            return reply
        lead = self.talk.library.document(shown.aid)[0]
        first = Paragraph(note_line(lead, texts_for(turn.script)))
        return replace(reply, paragraphs=(*reply.paragraphs, first), situation=shown.aid)

    def _is_open(self, shown: Shown) -> bool:
        parts = self.talk.library.document(shown.document)
        return bool(shown.aid) or (bool(parts) and parts[0].folder in {SCAMS, EMERGENCY})

    def _own(self, turn: Turn, shown: Shown, case: str) -> Passage | None:
        """Give the part on persuading of a trick that was shown; None once one was read."""
        library = self.talk.library
        for card in dict.fromkeys((shown.document, *sorted(shown.documents))):
            parts = [each for each in library.document(card) if persuades(each.heading)]
            if parts and parts[0].folder == SCAMS:
                read = any(each.id in shown.passages for each in parts)
                return None if read else self._nearest(turn, card, shown, case, parts)
        return None

    def _nearest(
        self,
        turn: Turn,
        card: str,
        shown: Shown,
        case: str,
        among: Sequence[Passage] | None = None,
    ) -> Passage | None:
        """Give the unread part of a card that is nearest to the case; else its beginning."""
        within = self.talk.search().within(case, card) if turn.at_hand() else None
        if within is None:
            return next(iter(among or self.talk.library.document(card)), None)
        parts = [part for part in within.nearest() if among is None or part in among]
        unread = (each for each in theirs(parts, case) if each.id not in shown.passages)
        return next(unread, self.talk.library.get(card))

    def _urged(self, turn: Turn, shown: Shown) -> Reply | None:
        """Say not to pay, above the card of the open trick, if its swindler presses for it."""
        how = urging(turn.text)
        card = self._trick(shown) if how is not None else ""
        paid = shown.harmed and not only_asked(shown.question)
        if not card or paid or shown.staff or self._names_own(turn):
            return None
        part = self._of_trick(turn, shown, card)
        if how is None or part is None:
            return None
        read = part.id in shown.passages
        said = (
            answer.again_in_short(self.talk.library, part, turn.script, adds=False)
            if read
            else answer.show(self.talk.library, part, turn.script, more=())
        )
        texts = whether_texts(turn.script)
        lines = {
            Urging.PRESSES: texts.urged,
            Urging.SHOWS: texts.proof,
            Urging.PROMISES: texts.promised,
        }
        return replace(said, paragraphs=(Paragraph(lines[how]), *said.paragraphs))

    def _names_own(self, turn: Turn) -> bool:
        """Tell whether a turn surely finds an answer by itself that is no other trick."""
        first = next((hit.passage for hit in turn.alone().hits), None) if turn.sure() else None
        return first is not None and first.folder != SCAMS and turn.sure() >= SURELY

    def _trick(self, shown: Shown) -> str:
        """Give the card of the trick that is open; "" where none surely is.

        Where the last card was on something else (the customs, in 她被海关扣了 要我垫钱), it is the
        trick that was shown before, as long as somebody wants something.
        """
        parts = self.talk.library.document(shown.document)
        if parts and parts[0].folder == SCAMS:
            return "" if shown.guessed else shown.document
        wants = any(map(is_demand, clauses(shown.question)))
        seen = [each for each in map(self.talk.library.get, shown.passages) if each is not None]
        tricks = [each.document for each in seen if each.folder == SCAMS]
        return tricks[-1] if wants and tricks else ""

    def _of_trick(self, turn: Turn, shown: Shown, card: str) -> Passage | None:
        """Give the part of a trick's card that is nearest to all that was told.

        A part of a trick that was shown, and that the turn surely finds by itself, goes ahead.
        """
        case = join(shown, turn.text)
        itself = next((hit.passage for hit in turn.alone().hits), None) if turn.sure() else None
        sure = itself is not None and itself.folder == SCAMS and turn.sure() >= SURELY
        if itself is not None and sure and itself.document in shown.documents:
            return itself
        within = self.talk.search().within(case, card) if turn.at_hand() else None
        if within is None:
            return next(iter(self.talk.library.document(card)), None)
        return next(iter(theirs(within.nearest(), case)), None)

    def _detail(self, turn: Turn, shown: Shown) -> Reply | None:
        """Say again in short what the trick's card says, if a turn only tells a sum or a day."""
        if shown.harmed or not shown.question or not tells_detail(turn.text):
            return None
        part = warning_part(self.talk.library, shown)
        if part is None:
            return None
        return answer.again_in_short(self.talk.library, part, turn.script)
