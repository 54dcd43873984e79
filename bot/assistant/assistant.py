"""The assistant: text in, Reply out. No I/O, no state; its index can be swapped as a whole."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache

from bot.assistant.added import Added
from bot.assistant.aid.after.done import next_steps
from bot.assistant.aid.after.staying import staying
from bot.assistant.aid.aiding import Aid
from bot.assistant.aid.asked import Asked
from bot.assistant.aid.doubted import doubted
from bot.assistant.aid.first_aid import first_aid
from bot.assistant.aid.going_on import GoingOn
from bot.assistant.aid.hearing.assault import is_assault
from bot.assistant.aid.hearing.billed import PART, billed_here
from bot.assistant.aid.hearing.bystander import stands_by
from bot.assistant.aid.hearing.harmless import is_everyday
from bot.assistant.aid.hearing.joked import joked, kindly, soft
from bot.assistant.aid.hearing.relief import noticed
from bot.assistant.aid.hearing.saved import glad
from bot.assistant.aid.ordinary import ordinary
from bot.assistant.aid.suiting.comfort import comforted, is_cheated
from bot.assistant.aid.suiting.doctor import with_doctor
from bot.assistant.aid.unpaid import spared
from bot.assistant.answering import answer
from bot.assistant.answering.buttons import aid_rows
from bot.assistant.answering.correcting import Correction
from bot.assistant.answering.declining import declined
from bot.assistant.answering.method import asking
from bot.assistant.answering.question import Question
from bot.assistant.answering.smalltalk import smalltalk
from bot.assistant.answering.sources import original
from bot.assistant.answering.there import there
from bot.assistant.check.evidence.official import NO_LIST, Official
from bot.assistant.check.judging.exact import LONGEST, exact
from bot.assistant.check.judging.judge import judge_all
from bot.assistant.check.judging.verdict import Verdict
from bot.assistant.check.judging.weights import Weights
from bot.assistant.check.showing.explain import explain
from bot.assistant.check.showing.present import present
from bot.assistant.language.chatting import chats
from bot.assistant.language.lengths import SHORT
from bot.assistant.language.tone import asks, nods, talks_back, thanks
from bot.assistant.later import Later
from bot.assistant.messages import Messages
from bot.assistant.pieces import Pieces
from bot.assistant.reply import LIMIT, Paragraph, Reply
from bot.assistant.situations import ASSAULTED, DESPAIR, HELD, MONEY_SENT, SAFE, UNREACHABLE
from bot.assistant.sorting import readable, sort
from bot.assistant.texts import texts_for
from bot.assistant.triage import Intent, Triage
from bot.assistant.turns.continuing import due, reconsidered
from bot.assistant.turns.shown import Shown
from bot.assistant.turns.turn import Turn, script_in
from index import Index, Library
from index.asked_in import script_of
from index.corpus.cards import EMERGENCY, SCAMS
from index.hits import Result
from index.script import Script

MAX_LENGTH = 2000  # characters of a question
GROUP_SURE = 0.7  # confidence needed to answer in a group, where a wrong answer disturbs everybody
# After first aid for these, news of blows changes no step: people who are held are beaten, too.
_ALSO_BEATEN = frozenset({DESPAIR, HELD, UNREACHABLE})


@dataclass(frozen=True)
class Assistant:
    """`search` gives the index when it is first needed: emergencies and smalltalk can do without.

    `official` are the domains and numbers that messages to check are compared with. `is_open`
    tells whether `search` gives the index at once. If it does not, and it is doubtful whether
    somebody is in an emergency, the assistant `waits` for the index or decides without it.
    """

    library: Library
    search: Callable[[], Index]
    official: Official = NO_LIST
    is_open: Callable[[], bool] = lambda: True
    waits: bool = False

    def reply(
        self,
        text: str,
        shown: Shown | None = None,
        found: Triage | None = None,
        result: Result | None = None,
    ) -> Reply:
        """Answer one message in the script that it is written in.

        `shown` is what the same person was shown just before, if that is still fresh. `found` is
        what `sort` told of the message, and `result` what `look_up` found for it, if the caller has
        asked them already.
        """
        text = readable(self.library, text)
        alone = cache(lambda: result or self.search().search(text[:MAX_LENGTH], LIMIT))
        turn = Turn(text, script_in(text, shown), shown, alone, self._at_hand)
        reply = with_doctor(turn, self._reply(turn, found))
        return staying(self.library, turn, reply).in_script(turn.script)

    def _reply(self, turn: Turn, found: Triage | None) -> Reply:
        text, shown, script = turn.text, turn.shown, turn.script
        short = len(text) <= MAX_LENGTH
        remark = Correction(self).remarked(text, shown, script) if short else None
        if remark:
            return remark
        alarmed = found or self.sort(text)
        if joke := self._joked(turn, alarmed):
            return joke
        found = reconsidered(self.library, turn, alarmed, self._hear)
        asked = Asked(self.library, self.search, self._at_hand)
        found = spared(turn, stands_by(text, shown, found), asked)
        found = asking(text, doubted(self.library, turn, found))
        pieces = Pieces(self)
        told = pieces.aided(turn, found) or pieces.announced(turn, found)
        if told is None and shown is not None:
            told = Added(self).refrained(turn, shown) or Later(self).answered(turn, shown, found)
            told = told or Added(self).answered(turn, shown, found)
        if told is None and (shown is None or not shown.aid):
            told = next_steps(self.library, turn, found)
        told = told or self._unsearched(*pieces.told_whole(turn, found))
        if told is not None:
            return told
        kind = comforted(self.library, turn)
        if kind is not None:
            return self._comforting(turn, kind, found)
        if shown is None and is_everyday(text):
            return declined(self.library, text, turn.alone(), script, None)
        if shown is None and chats(text):
            return smalltalk(self.library, "heard", script)
        reply = Question(self.library, self.search(), text, script, shown).reply(turn.alone())
        reply = ordinary(self.library, turn, reply)
        if shown is None and reply.intent is Intent.ANSWER and noticed(text):
            return self._praised(reply, script)
        if reply.intent is not Intent.ANSWER and found.told:
            reply = self.check(text)
        elif reply.intent is not Intent.ANSWER:
            reply = self._unanswered(turn, reply, alarmed)
        else:
            reply = pieces.answered(turn, reply)
        return self._hinting(reply, found, script)

    def _joked(self, turn: Turn, found: Triage) -> Reply | None:
        """Answer what is asked beside a joke on dying; it is meant if that is none of ours."""
        rest = joked(turn, found)
        if not rest:
            return None if rest is None else soft(turn)
        alone = cache(lambda: self.search().search(rest, LIMIT))
        reply = self._reply(replace(turn, text=rest, alone=alone), None)
        if reply.intent is Intent.ANSWER:
            return kindly(self.library, turn, reply)
        return self.aid.given(turn, Triage(Intent.EMERGENCY, DESPAIR))

    def _comforting(self, turn: Turn, kind: Reply, found: Triage) -> Reply:
        """Say the `kind` words; if no first aid was given yet, add a button for it.

        Give first aid instead to a writer who says that he was cheated and got none yet.
        """
        if turn.shown is not None and (turn.shown.aid or turn.shown.harmed):
            return self._hinting(kind, found, turn.script)
        lost = Triage(Intent.EMERGENCY, MONEY_SENT)
        aid = self.aid.given(turn, lost) if is_cheated(turn.text) else None
        hint = replace(found, hint=found.hint or MONEY_SENT)
        return aid or self._hinting(kind, hint, turn.script)

    def _praised(self, reply: Reply, script: Script) -> Reply:
        """Praise somebody who saw through a swindler, above the trick's card, or what to do now.

        Cards on the law, or on how to swindle, would accuse a person who did right.
        """
        first = reply.passages[0].passage if reply.passages else None
        safe = self.library.get(SAFE)
        if safe is not None and (first is None or first.folder != SCAMS):
            reply = answer.show(self.library, safe, script)
        opening = Paragraph(texts_for(script).aid.noticed)
        return replace(reply, paragraphs=(opening, *reply.paragraphs))

    def _unsearched(self, turn: Turn, found: Triage) -> Reply | None:
        """Answer a text that is no question: an emergency, small talk, a message to check."""
        text, script = turn.text, turn.script
        aid = self.aid.given(turn, found)
        if aid is not None:
            return aid
        if len(text) > MAX_LENGTH:  # an emergency gets first aid however long its text is
            line = Paragraph(texts_for(script).too_long.format(limit=MAX_LENGTH))
            return Reply(Intent.UNKNOWN, (line,), confidence=0.0)
        held = turn.shown is not None and turn.shown.aid in _ALSO_BEATEN
        in_danger = self.library.get(ASSAULTED) if not held and is_assault(text) else None
        if in_danger is not None:
            return answer.show(self.library, in_danger, script)
        bill = self.library.get(PART) if billed_here(text, script, turn.shown) else None
        if bill is not None:
            shown = answer.show(self.library, bill, script)
            return there(self.library, shown, text, turn.shown, script)
        good = glad(self.library, text, script) if turn.shown is None else None
        if good is not None:
            return good
        if found.intent is Intent.SMALLTALK:
            kind = "hello" if turn.shown is None and nods(text) else found.smalltalk
            return smalltalk(self.library, kind or "hello", script)
        if talks_back(text):
            return None
        if found.message:
            return Messages(self).framed(turn, found)
        a_turn = found.pasted and turn.shown is not None and len(text) <= SHORT
        checks = found.intent is Intent.CHECK and not found.told and not a_turn
        return Messages(self).checked(text, script, found) if checks else None

    def _unanswered(self, turn: Turn, reply: Reply, alarmed: Triage) -> Reply:
        """Do what is due where the search has no answer: `reply` declines or asks back.

        A text that asks nothing and looks like fraud is a swindler's message after all.
        """
        if due(self.library, turn.text, alarmed, turn.shown):
            return self.aid.given(turn, alarmed) or reply
        if thanks(turn.text) and alarmed.hint == DESPAIR:  # the farewell may be one for good
            return self.aid.given(turn, Triage(Intent.EMERGENCY, DESPAIR)) or reply
        if thanks(turn.text):
            return smalltalk(self.library, "thanks", turn.script)
        if turn.shown is None and not asks(turn.text):
            judged = self.check(turn.text, turn.script)
            if judged.verdict is not None and judged.verdict.is_risky:
                return judged
        return self.going_on.held_on(turn, Pieces(self).unanswered(turn, reply))

    @property
    def aid(self) -> Aid:
        return Aid(self.library, self.search, self.is_open)

    @property
    def going_on(self) -> GoingOn:
        return GoingOn(self.library, self.search, self.is_open)

    def _at_hand(self) -> bool:
        return self.waits or self.is_open()

    def sort(self, text: str) -> Triage:
        """Tell what kind of message a text is, at once, whether the search is open or not."""
        return sort(self.library, text, self._hear)

    def _hear(self, normalised: str) -> float | None:
        """Give the log-odds of an emergency by a text's meaning; None while the index is closed."""
        return self.search().hear(normalised) if self._at_hand() else None

    def look_up(self, texts: Sequence[str]) -> list[Result]:
        """Search for several messages together, which takes less time than searching one by one."""
        queries = [readable(self.library, text) for text in texts]
        return list(self.search().search_all(queries, LIMIT))

    def _hinting(self, reply: Reply, found: Triage, script: Script) -> Reply:
        """Add to an answer a button for the steps of an emergency that the question may tell of."""
        if found.hint is None:
            return reply
        way = aid_rows(self.library, (found.hint,), script, texts_for(script).aid.happening)
        return replace(reply, buttons=(*way, *reply.buttons))

    def check(self, text: str, script: Script | None = None, parts: Sequence[str] = ()) -> Reply:
        """Say what a message, or its `parts`, look like and why, in `script`, else in its own."""
        script = script or script_of(text)
        verdict = self._exact(text, self.verdict(*(parts or (text,))))
        return present(self.library, verdict, script).in_script(script)

    def _exact(self, text: str, verdict: Verdict) -> Verdict:
        """Let the card of the very trick speak, where the search over a risky message knows it."""
        if not verdict.is_risky or len(text) > LONGEST:
            return verdict
        result = self.search().search(text)
        first = result.hits[0].passage.document if result.hits else ""
        return exact(verdict, self.library.get(first), result.confidence)

    def verdict(self, *parts: str) -> Verdict:
        """Judge a suspicious message, or several that were shown together."""
        return judge_all(parts, self.official, self.search().likenesses, Weights.default())

    def why(self, verdict: Verdict, script: Script) -> Reply:
        """Say how a verdict came about."""
        return explain(verdict, self.official, Weights.default(), script)

    def emergency(self, situation: str, script: Script) -> Reply | None:
        reply = first_aid(self.library, situation, script)
        return None if reply is None else reply.in_script(script)

    def passage(self, passage_id: str, script: Script) -> Reply | None:
        """Show the passage that a button names; None where the corpus no longer holds it."""
        passage = self.library.get(passage_id)
        if passage is None:
            return None
        if passage.folder == EMERGENCY and not passage.heading:
            return self.emergency(passage.document, script)
        return answer.show(self.library, passage, script).in_script(script)

    def original(self, passage_id: str, script: Script) -> Reply | None:
        passage = self.library.get(passage_id)
        if passage is None:
            return None
        return original(self.library, (passage,), script).in_script(script)
