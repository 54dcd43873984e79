"""Somebody else: a turn asks the same for another person: 那我妈怎么办, 我同事也收到了."""

from dataclasses import dataclass, replace

from bot.assistant.aid.first_aid import Circumstances, first_aid
from bot.assistant.answering import answer
from bot.assistant.answering.acted import steps
from bot.assistant.answering.buttons import aid_rows
from bot.assistant.answering.question import Question
from bot.assistant.check.showing.present import advice
from bot.assistant.check.showing.texts import check_texts
from bot.assistant.places.mainland import is_in_mainland
from bot.assistant.reply import Paragraph, Reply
from bot.assistant.situations import (
    APP_INSTALLED,
    AUTO_PAY,
    CARD_LENT,
    CASH_HANDED,
    CODE_GIVEN,
    COINS,
    GIFT_CARD,
    HELD,
    ID_PHOTOGRAPHED,
    LOAN_TAKEN,
    MONEY_SENT,
    NFC_TAP,
    ON_THE_LINE,
    SEXTORTION,
    THREATENED,
    UNREACHABLE,
)
from bot.assistant.talk import Talk
from bot.assistant.texts import texts_for
from bot.assistant.triage import Intent, Triage
from bot.assistant.turns.another import Another, another
from bot.assistant.turns.shown import Shown, place_told
from bot.assistant.turns.turn import Turn
from index.corpus.cards import SCAMS

# In these nothing is lost before the victim does what he is told; the other emergencies befall him.
_DEEDS = frozenset({
    APP_INSTALLED, AUTO_PAY, CARD_LENT, CASH_HANDED, CODE_GIVEN, COINS, GIFT_CARD, ID_PHOTOGRAPHED,
    LOAN_TAKEN, MONEY_SENT, NFC_TAP, ON_THE_LINE,
})  # fmt: skip
# After these, 那我老婆怎么办 may ask what she learns of it, or what the swindlers do to her.
_FEARED_FOR = frozenset({HELD, SEXTORTION, THREATENED, UNREACHABLE})
# What is known of the other person, in words by which first aid is suited to that person.
_LOST = "{who}被骗了"


@dataclass(frozen=True)
class SomebodyElse:
    """Answers, with the help of `talk`, for somebody else what was asked before."""

    talk: Talk

    def answered(self, turn: Turn, shown: Shown, found: Triage) -> Reply | None:
        """Answer a turn on somebody else by what was shown; None for any other turn.

        A person in despair who asks 那我妈怎么办 means what becomes of others: that gets None, too.
        """
        other = None if shown.despair else another(turn.text, shown.question)
        if other is None or (other.did and found.intent is Intent.EMERGENCY):
            return None  # a turn that tells so much gets first aid that is suited to it
        if shown.message:
            return self._of_message(turn, shown, other)
        if shown.in_aid:
            return self._in_need(turn, shown, other)
        return self._of_card(turn, shown, other) if shown.document else None

    def _of_message(self, turn: Turn, shown: Shown, other: Another) -> Reply | None:
        """Say what anybody should do who got the judged message, if it was found risky."""
        verdict = self.talk.verdict(shown.message)
        if not verdict.is_risky:
            return None
        if other.paid:
            return self._paid(turn)
        library, script = self.talk.library, turn.script
        line = check_texts(script).anybody.format(advice=advice(verdict, script))
        parts = (steps(library, each) for each in verdict.cards)
        part = next(filter(None, parts), None)
        told = Reply(Intent.ANSWER, (Paragraph(line),))
        if part is not None:
            card = answer.show(library, part, script)
            told = replace(card, paragraphs=(*told.paragraphs, *card.paragraphs))
        way = aid_rows(library, (MONEY_SENT,), script, texts_for(script).aid.happening)
        return replace(told, buttons=(*way, *told.buttons), asked=shown.question)

    def _in_need(self, turn: Turn, shown: Shown, other: Another) -> Reply | None:
        """Give the same first aid if the same befell the other; else say when it will be due."""
        library, script, texts = self.talk.library, turn.script, texts_for(turn.script)
        if shown.aid in _FEARED_FOR and not other.is_told_of:
            return None
        if not other.did and shown.aid in _DEEDS:
            way = aid_rows(library, (shown.aid,), script, texts.aid.happening)
            return Reply(Intent.ANSWER, (Paragraph(texts.aid.untouched),), way)
        place, home = place_told(turn.text, shown), is_in_mainland(turn.text)
        case = Circumstances(
            _LOST.format(who=other.who) if other.who else "", abroad=place, home=home
        )
        again = first_aid(library, shown.aid, script, case)
        if again is None:
            return None
        return replace(again, paragraphs=(Paragraph(texts.aid.the_same), *again.paragraphs))

    def _of_card(self, turn: Turn, shown: Shown, other: Another) -> Reply | None:
        """Answer by the card that was shown: by the part that the search finds, or by its steps.

        The search may leave the trick that was shown for another that also befalls a mother.
        """
        library, script = self.talk.library, turn.script
        parts = library.document(shown.document)
        trick = bool(parts) and parts[0].folder == SCAMS
        if trick and other.paid:
            return self._paid(turn)
        found = Question(library, self.talk.search(), turn.text, script, shown).reply(turn.alone())
        first = found.passages[0].passage.document if found.passages else ""
        new = first == shown.document and not (trick and found.told)  # not what was read before
        if new or (found.intent is Intent.ANSWER and not trick) or not parts:
            return found
        told = answer.show(library, steps(library, shown.document) or parts[0], script)
        told = answer.told_before(library, told, frozenset(shown.passages), script)
        return replace(told, asked=shown.question)

    def _paid(self, turn: Turn) -> Reply | None:
        return self.talk.aid.given(turn, Triage(Intent.EMERGENCY, MONEY_SENT))
