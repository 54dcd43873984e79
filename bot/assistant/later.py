"""Answers a later turn that begins anew, is about what was shown, or only goes on with it."""

from dataclasses import dataclass, replace
from typing import Protocol

from bot.assistant.aid.after.afterwards import afterwards, noted
from bot.assistant.aid.after.done import still_next
from bot.assistant.aid.after.pressed import pressed
from bot.assistant.aid.after.still import OPENED, There, still_to_do
from bot.assistant.aid.after.unreached import unreached
from bot.assistant.aid.hearing.relief import broken_off, over
from bot.assistant.aid.hearing.saved import glad_since
from bot.assistant.aid.suiting.left import counts
from bot.assistant.aid.unpaid import never_paid
from bot.assistant.answering import answer
from bot.assistant.answering.aftermath import NEXT
from bot.assistant.answering.correcting import Correction
from bot.assistant.answering.declining import examples
from bot.assistant.answering.instead import has_rung, of_place
from bot.assistant.answering.smalltalk import smalltalk
from bot.assistant.answering.there import NUMBER, call_there, dialled_there, there
from bot.assistant.check.asking import HOW_TO_TELL, asks_how_to_tell, asks_why
from bot.assistant.check.judging.verdict import Verdict
from bot.assistant.check.showing.texts import check_texts
from bot.assistant.language.deeds import Deed, done_and_left, left_undone, only_deeds, takes_back
from bot.assistant.language.lengths import SHORT
from bot.assistant.language.payment import has_given
from bot.assistant.language.tone import asks, closes, thanks
from bot.assistant.messages import BY_ITSELF, Messages
from bot.assistant.places.local import local_part
from bot.assistant.reply import LIMIT, Paragraph, Reply, Style
from bot.assistant.since import Since
from bot.assistant.situations import BEFALLEN, DESPAIR, FROZEN, MONEY_SENT, SAFE
from bot.assistant.somebody_else import SomebodyElse
from bot.assistant.talk import Talk
from bot.assistant.texts import texts_for
from bot.assistant.triage import Intent, Triage
from bot.assistant.turns.continuing import is_new
from bot.assistant.turns.detail import tells_detail
from bot.assistant.turns.few import asks_what_to_do
from bot.assistant.turns.followup import begins_anew
from bot.assistant.turns.onward import (
    asks_more,
    asks_what_is_left,
    asks_whom,
    has_called,
    has_reported,
    moves_on,
    only_called,
)
from bot.assistant.turns.shown import Shown, deeds_told, join, place_told
from bot.assistant.turns.turn import Turn
from bot.assistant.vague import only_adds_detail
from bot.assistant.verdicts import verdict
from index import Passage
from index.parts import following
from index.script import Script

CALLED = "hotline-110#打完 110 再做什么"
PROGRESS = "lian-qixian"  # the card on what becomes of a report
# Cards on how to report, or to stop a payment: after doing so people ask what comes next.
REPORTING = frozenset({"baoan", "hotline-110", "jinji-zhifu", "wuqu-baojing-diuren"})


class Explainer(Talk, Protocol):
    """What answers a message that stands by itself, and says how a verdict came about."""

    def why(self, verdict: Verdict, script: Script) -> Reply: ...


@dataclass(frozen=True)
class Later:
    """Answers, with the help of `talk`, later turns that need no search of their own."""

    talk: Explainer

    def answered(self, turn: Turn, shown: Shown, found: Triage) -> Reply | None:
        """Answer the turn; None where it is to be answered as any other message."""
        text, script, since = turn.text, turn.script, self._since
        if (new := begins_anew(text)) and not moves_on(text):
            return self.talk.reply(new)
        done = closes(text) or (thanks(text) and has_called(text))
        if found.intent is Intent.ANSWER and done and not moves_on(text):
            return smalltalk(self.talk.library, "closing", script)
        said = (
            glad_since(self.talk.library, turn, shown, found)
            or since.dropped(turn, shown)
            or since.carried_out(turn, shown)
            or self._still(turn, shown, found)
            or SomebodyElse(self.talk).answered(turn, shown, found)
        )
        if said is None:
            told = self._of_message if shown.message else since.paid
            said = told(turn, shown, found)
        in_it = bool(shown.aid) and not is_new(found, shown)  # the emergency that was shown
        if said is None and in_it:
            said = since.paid_since(turn, shown) or self._detail(turn, shown)
            said = said or self._unreached(turn, shown) or self._whom(turn, shown)
            said = said or self._placed(turn, shown)
        if said is not None:
            return said
        said = (self._pressed(turn, shown) if in_it else None) or self._never(turn, shown)
        if said is None and not is_new(found, shown):
            said = verdict(self.talk.library, turn, shown)
        if said is not None:
            return replace(said, asked=said.asked or shown.question)
        if in_it and shown.aid != DESPAIR and broken_off(text):
            gone = noted(self.talk.library, shown.aid, script, called=shown.reported)
            return replace(gone, asked=shown.question)
        news = over(text, shown.aid) if in_it else None
        beside = Correction(self.talk).beside(news, shown, script) if news else None
        if beside is not None and beside.intent is not Intent.UNKNOWN:
            return beside
        if news is None and (undone := since.undone(turn, shown, found)) is not None:
            return undone
        on = self._further(turn, shown, found, relieved=news == "")
        return None if on is None else replace(on, asked=on.asked or shown.question)

    @property
    def _since(self) -> Since:
        return Since(self.talk)

    def _still(self, turn: Turn, shown: Shown, found: Triage) -> Reply | None:
        """Tell what is left to do, if a turn says which steps were taken, and nothing else.

        A frozen card is no such step if its owner lent it or took money in: others froze it.
        """
        text, library = turn.text, self.talk.library
        left = bool(shown.aid) and bool(left_undone(text))  # 银行还没打, a turn after 110打了
        if not (only_deeds(text) or done_and_left(text) or asks_what_is_left(text) or left):
            return None
        if (further := still_next(library, turn, shown)) is not None:
            return replace(further, asked=shown.question)
        lost = MONEY_SENT if shown.harmed or self._since.is_victims(shown) else None
        situation = shown.aid or found.situation or found.hint or lost
        done = counts(situation, deeds_told(text, shown)) if situation else frozenset()
        place = place_told(text, shown) or ""
        befell = situation in BEFALLEN and found.hint == FROZEN
        rung = has_rung(text) and Deed.STATION not in done
        theirs = rung and of_place(library, place, text) is not None
        if situation is None or befell or not done or theirs:
            return None
        card, call = library.get(place), call_there(library, text, shown, turn.script)
        where = There(local_part(library, card, situation), dialled_there(card, turn.script))
        told = still_to_do(library, situation, join(shown, text), turn.script, done, where)
        if call and not any(each in text for each in NUMBER.findall(call)):
            told = replace(told, paragraphs=(Paragraph(call), *told.paragraphs))
        return replace(told, asked=shown.question)

    def _of_message(self, turn: Turn, shown: Shown, found: Triage) -> Reply | None:
        """Answer a turn about the message that was judged before: why, how to make sure.

        If a turn only goes on about a harmless one (那我去拿了), say what would change the verdict.
        """
        text, script = turn.text, turn.script
        if asks_why(text):
            return self.talk.why(self.talk.verdict(shown.message), script)
        if found.intent not in {Intent.ANSWER, Intent.CHECK} or len(text) > SHORT:
            return None
        beside = Messages(self.talk).asked_later(turn, shown.message)
        if beside is not None or found.intent is Intent.CHECK:
            return beside
        done = self._since.after_message(turn, shown, found)
        if done is not None or shown.question:
            return done
        if asks_how_to_tell(text):
            return self.talk.passage(HOW_TO_TELL, script)
        if asks(text) or turn.sure() >= BY_ITSELF:
            return None
        if self.talk.verdict(shown.message).is_risky:  # a risky message that no card is about
            return None
        return Reply(Intent.ANSWER, (Paragraph(check_texts(script).watch),))

    def _pressed(self, turn: Turn, shown: Shown) -> Reply | None:
        """Say not to pay, if a turn tells that more is asked for.

        A part of another card is headed by these words, since its heading is on what was paid.
        """
        part = pressed(self.talk.library, shown.aid, turn.text)
        if part is None:
            return None
        told = answer.show(self.talk.library, part, turn.script)
        if part.document == shown.aid:
            return told
        head = Paragraph(texts_for(turn.script).aid.pressed, Style.TITLE)
        return replace(told, paragraphs=(head, *told.paragraphs[1:]))

    def _never(self, turn: Turn, shown: Shown) -> Reply | None:
        """Say what never to do in the emergency that was shown, if a turn asks whether to pay."""
        part = never_paid(self.talk.library, shown.aid, turn.text)
        return None if part is None else answer.show(self.talk.library, part, turn.script)

    def _detail(self, turn: Turn, shown: Shown) -> Reply | None:
        """Note a sum, a time, a bank or a name, if a turn tells that and nothing else.

        微信转的 is left to what goes on with first aid: a part of it may be on just that.
        """
        text = turn.text
        if shown.aid == DESPAIR or not tells_detail(text) or only_adds_detail(text):
            return None
        return replace(self.talk.going_on.note(turn, shown), asked=join(shown, text))

    def _unreached(self, turn: Turn, shown: Shown) -> Reply | None:
        """Say what to do, in the emergency that was shown, if the bank or 110 cannot be reached."""
        part = unreached(self.talk.library, shown.aid, turn.text)
        if part is None:
            return None
        reply = answer.show(self.talk.library, part, turn.script, more=())
        reply = there(self.talk.library, reply, turn.text, shown, turn.script)
        return replace(reply, asked=shown.question)

    def _whom(self, turn: Turn, shown: Shown) -> Reply | None:
        """Say once more whom to call in the emergency that was shown, if a turn asks only that.

        Outside the mainland the card of the place tells whom to call.
        """
        asked = shown.in_aid and not shown.reported and asks_whom(turn.text)
        if not asked:
            return None
        place = place_told(turn.text, shown)
        card = self.talk.library.get(place) if place and shown.aid != DESPAIR else None
        if card is not None:
            told = answer.show(self.talk.library, card, turn.script, more=())
            return replace(told, asked=shown.question)
        parts = self.talk.library.document(shown.aid)
        return replace(answer.brief(self.talk.library, parts, turn.script), asked=shown.question)

    def _placed(self, turn: Turn, shown: Shown) -> Reply | None:
        """Say what to do at the place of the writer, if a turn adds where he is."""
        reply = self.talk.going_on.placed(turn, shown)
        return None if reply is None else replace(reply, asked=join(shown, turn.text))

    def _further(self, turn: Turn, shown: Shown, found: Triage, *, relieved: bool) -> Reply | None:
        """Go on with what was shown, if a text asks for no more than that."""
        text, script = turn.text, turn.script
        above = bool(shown.aid) and not shown.in_aid
        then = afterwards(shown.aid).now
        on = not asks_more(text) or (
            shown.harmed and then is not None and then not in shown.passages
        )
        if above and (asks_what_to_do(text) or (moves_on(text) and on and not only_called(text))):
            shown = replace(shown, document=shown.aid)
        if self.talk.going_on.goes_on(text, shown, found):
            part = self._next_there(place_told(text, shown), shown)
            if part is not None and part.id not in shown.passages:
                return answer.show(self.talk.library, part, script, more=())
            if part is not None and shown.reported:
                return Reply(Intent.ANSWER, (Paragraph(texts_for(script).aid.aid_done),))
            after = self.talk.going_on.after(text, shown, script)
            if not after.passages or place_told(text, shown) is None:
                return after
            return there(self.talk.library, after, text, shown, script)
        told = self._since_reported(turn, shown)
        if told is not None:
            return answer.show(self.talk.library, told, script)
        if asks_more(text) and self.talk.library.document(shown.document):
            return self._more(shown, script)
        safe = self.talk.library.get(SAFE) if relieved else None
        if safe is not None:
            reply = answer.show(self.talk.library, safe, script)
            opening = Paragraph(texts_for(script).aid.relieved)
            return replace(reply, paragraphs=(opening, *reply.paragraphs))
        return None

    def _next_there(self, place: str | None, shown: Shown) -> Passage | None:
        """Give the part of a place's card on what comes after a loss, if it has one."""
        lost = afterwards(shown.aid).now is not None
        heading = NEXT.get(place) if place is not None and lost else None
        return None if heading is None else self.talk.library.get(f"{place}#{heading}")

    def _since_reported(self, turn: Turn, shown: Shown) -> Passage | None:
        """Give the unread part on what follows a report, if the writer made one and asks no more.

        None otherwise.
        """
        text, library = turn.text, self.talk.library
        more = asks(text) or has_given(text) or takes_back(text)
        only = shown.harmed and has_reported(text) and not more
        near = next((hit.passage for hit in turn.alone().hits), None) if only else None
        about = near.document if near is not None else ""
        on = shown.harmed and shown.reported and (asks_more(text) or asks_what_to_do(text))
        reports = (on and shown.document in REPORTING) or about in REPORTING
        if not (only_called(text) or reports or about == PROGRESS):
            return None
        then = (near if about == PROGRESS else None, library.get(CALLED), library.get(OPENED))
        return next((part for part in then if part and part.id not in shown.passages), None)

    def _more(self, shown: Shown, script: Script) -> Reply:
        """Show the next parts of the card that was shown, or say that there are none."""
        library = self.talk.library
        near = self.talk.search().search(shown.question, LIMIT).hits
        others = [hit for hit in near if hit.passage.document != shown.document]
        suggestions = answer.suggested(others)
        parts = following(library.document(shown.document), shown.passages)
        if not parts:
            return answer.nothing_more(library, suggestions or examples(library), script)
        return answer.show(library, parts[0], script, suggestions, parts[1:])
