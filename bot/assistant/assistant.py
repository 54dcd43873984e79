"""The assistant: text in, Reply out. No I/O, no state; the index behind it can be swapped whole."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache

from bot.assistant.aid.aiding import Aid, Alone, Answers
from bot.assistant.aid.bystander import stands_by
from bot.assistant.aid.first_aid import first_aid, ways
from bot.assistant.aid.paying import never_paid
from bot.assistant.aid.relief import SAFE, over
from bot.assistant.aid.staying import staying
from bot.assistant.aid.unpaid import spared
from bot.assistant.answering import answer
from bot.assistant.answering.correcting import Correction
from bot.assistant.answering.declining import examples
from bot.assistant.answering.halves import answers, asking
from bot.assistant.answering.question import LIMIT, Question
from bot.assistant.answering.smalltalk import smalltalk
from bot.assistant.answering.sources import original
from bot.assistant.check.asking import HOW_TO_TELL, asks_how_to_tell, asks_why
from bot.assistant.check.explain import explain
from bot.assistant.check.official import Official
from bot.assistant.check.present import present
from bot.assistant.check.reading import NO_LIST
from bot.assistant.check.several import judge_all
from bot.assistant.check.texts import check_texts_for
from bot.assistant.check.verdict import Risk, Verdict
from bot.assistant.check.weights import Weights
from bot.assistant.reply import Paragraph, Reply
from bot.assistant.sorting import readable, sort
from bot.assistant.texts import texts_for
from bot.assistant.triage import Intent, Triage
from bot.assistant.turns.continuing import due, is_new, reconsidered
from bot.assistant.turns.followup import Shown, begins_anew
from bot.assistant.turns.onward import asks_more, has_called, moves_on
from bot.assistant.turns.referring import ALONE, LONGEST
from bot.assistant.vague import asks, closes, talks_back, thanks
from index import Index, Library
from index.parts import following
from index.passages import EMERGENCY
from index.script import Script, script_of
from index.search import Result

MAX_LENGTH = 2000  # characters of a question
GROUP_SURE = 0.7  # confidence that an answer in a group needs; there a wrong one is noise for all
SURELY_PASTED = 0.95  # likelihood that somebody else wrote it, to be told that it looks harmless
OWN = 0.5  # the same likelihood, below which it is told in the writer's own words


@dataclass(frozen=True)
class Assistant:
    """`search` gives the index when it is first needed: emergencies and smalltalk can do without.

    `official` are the domains and numbers that messages to check are compared with. `is_open`
    tells whether `search` gives the index at once; where it does not, a doubt whether somebody is
    in an emergency `waits` for it or is decided without.
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

        `shown` is what the same person was shown just before, where that is still fresh; `found`
        is what `sort` told of the message, and `result` what `look_up` found for it, where they
        have been asked already.
        """
        text = readable(self.library, text)
        script = script_of(text)
        reply = self._reply(text, script, shown, found, self._alone(text, result))
        return staying(self.library, text, reply, shown, script).in_script(script)

    def _reply(
        self, text: str, script: Script, shown: Shown | None, found: Triage | None, alone: Alone
    ) -> Reply:
        short = len(text) <= MAX_LENGTH
        remark = Correction(self).remarked(text, shown, script) if short else None
        if remark:
            return remark
        found = alarmed = found or self.sort(text)
        sure = self._sure(alone)
        if shown is not None:
            found = reconsidered(self.library, text, shown, found, self._hear, sure)
        found = spared(text, stands_by(text, shown, found), sure)
        turn = None if shown is None else self._turn(text, shown, found, script, alone)
        told = turn or self._unsearched(text, shown, found, script, alone)
        if told is not None:
            return told
        reply = Question(self.library, self.search(), text, script, shown).reply(alone())
        if reply.intent is not Intent.ANSWER and found.told:
            reply = self.check(text)
        elif reply.intent is not Intent.ANSWER:
            reply = self._unanswered(text, reply, alarmed, shown, alone)
        return self._hinting(reply, found, script)

    def _turn(
        self, text: str, shown: Shown, found: Triage, script: Script, alone: Alone
    ) -> Reply | None:
        """Answer a later turn that begins anew, that tells of relief, or only goes on."""
        if (new := begins_anew(text)) and not moves_on(text):
            return self.reply(new)
        done = closes(text) or (thanks(text) and has_called(text))
        if found.intent is Intent.ANSWER and done and not moves_on(text):
            return smalltalk(self.library, "closing", script)
        said = self._of_message(text, shown, found, script, alone) if shown.message else None
        if said is not None:
            return said
        never = never_paid(self.library, shown.aid, text)
        if never is not None:
            return answer.show(self.library, never, script)
        news = over(text, shown.aid) if shown.aid and not is_new(found, shown) else None
        if news:
            return Correction(self).beside(news, shown, script)
        further = self._further(text, shown, found, script, relieved=news is not None)
        return None if further is None else replace(further, asked=shown.question)

    def _of_message(
        self, text: str, shown: Shown, found: Triage, script: Script, alone: Alone
    ) -> Reply | None:
        """Answer what is said of the message that was judged before: why, how to make sure.

        Who only goes on about a harmless one (那我去拿了) is told what would change that.
        """
        if asks_why(text):
            return self.why(self.verdict(shown.message), script)
        if shown.question or found.intent is not Intent.ANSWER or len(text) > LONGEST:
            return None
        if asks_how_to_tell(text):
            return self.passage(HOW_TO_TELL, script)
        if self._sure(alone)() >= ALONE or asks(text):
            return None
        return Reply(Intent.ANSWER, (Paragraph(check_texts_for(script).watch),))

    def _unsearched(
        self, text: str, shown: Shown | None, found: Triage, script: Script, alone: Alone
    ) -> Reply | None:
        """Answer what is no question: an emergency, small talk, a message to check."""
        aid = self.aid.given(text, found, script, alone, shown, self._answers(text, alone))
        if aid is not None:
            return aid
        if len(text) > MAX_LENGTH:  # an emergency is helped however long it is told
            line = Paragraph(texts_for(script).too_long.format(limit=MAX_LENGTH))
            return Reply(Intent.UNKNOWN, (line,), confidence=0.0)
        if found.intent is Intent.SMALLTALK:
            return smalltalk(self.library, found.smalltalk or "hello", script)
        if talks_back(text):
            return None
        if found.message:
            return self.check(found.message, script_of(text.replace(found.message, "")))
        own = found.pasted and shown is not None and len(text) <= LONGEST  # a turn, no message
        checks = found.intent is Intent.CHECK and not found.told and not own
        return self._checked(text, script, found) if checks else None

    def _unanswered(
        self, text: str, reply: Reply, alarmed: Triage, shown: Shown | None, alone: Alone
    ) -> Reply:
        """Do what is due where the search has no answer: `reply` declines or asks back."""
        script = script_of(text)
        if due(self.library, text, alarmed, shown):
            answers = self._answers(text, alone)
            return self.aid.given(text, alarmed, script, alone, shown, answers) or reply
        if thanks(text):
            return smalltalk(self.library, "thanks", script)
        return self.aid.held_on(text, reply, shown, script)

    @property
    def aid(self) -> Aid:
        return Aid(self.library, self.is_open)

    def _alone(self, text: str, result: Result | None) -> Alone:
        """Give what the search finds for a text by itself, searched for once and when first asked.

        It is `result`, where that is known.
        """
        return cache(lambda: result or self.search().search(text[:MAX_LENGTH], LIMIT))

    def _answers(self, text: str, alone: Alone) -> Answers:
        """Give what answers the clauses of a text that ask something, looked for when asked."""
        return lambda: answers(self.search(), text, asking(text), alone())

    def _sure(self, alone: Alone) -> Callable[[], float]:
        """Give how sure that is; 0 where it would have to be waited for."""
        return lambda: alone().confidence if self.waits or self.is_open() else 0.0

    def sort(self, text: str) -> Triage:
        """Tell what kind of message this is, at once, whether the search is open or not."""
        return sort(self.library, text, self._hear)

    def _hear(self, normalised: str) -> float | None:
        """Hear what a text means; None while that would have to be waited for."""
        return self.search().hear(normalised) if self.waits or self.is_open() else None

    def _further(
        self, text: str, shown: Shown, found: Triage, script: Script, *, relieved: bool
    ) -> Reply | None:
        """Go on with what was shown, where a text only says that much."""
        if self.aid.goes_on(text, shown, found):
            return self.aid.after(text, shown, script)
        if asks_more(text) and self.library.document(shown.document):
            return self._more(shown, script)
        safe = self.library.get(SAFE) if relieved else None
        if safe is not None:
            reply = answer.show(self.library, safe, script)
            opening = Paragraph(texts_for(script).aid.relieved)
            return replace(reply, paragraphs=(opening, *reply.paragraphs))
        return None

    def _more(self, shown: Shown, script: Script) -> Reply:
        """Show the next parts of the card that was shown, or say that there are none."""
        near = self.search().search(shown.question, LIMIT).hits
        others = [hit for hit in near if hit.passage.document != shown.document]
        suggestions = answer.suggested(others)
        parts = following(self.library.document(shown.document), shown.passages)
        if not parts:
            return answer.nothing_more(self.library, suggestions or examples(self.library), script)
        return answer.show(self.library, parts[0], script, suggestions, parts[1:])

    def _checked(self, text: str, script: Script, found: Triage) -> Reply:
        """Judge a message; what is too little to judge may be a question all the same.

        So may what is harmless, where only its wording speaks for a message. What is told in the
        writer's own words holds none of a swindler's: that it looks harmless is never said.
        """
        judged = self.check(text)
        risk = Risk.UNKNOWN if judged.verdict is None else judged.verdict.risk
        own = risk is Risk.LOW and self._is_own(text)
        harmless = risk is Risk.LOW and not found.pasted and not own
        if risk in {Risk.HIGH, Risk.MEDIUM} or harmless:
            return judged
        reply = Question(self.library, self.search(), text, script).reply()
        if own and reply.intent is not Intent.ANSWER:
            return present(self.library, Verdict(text, Risk.UNKNOWN), script).in_script(script)
        sure = reply.intent is Intent.ANSWER and reply.confidence >= GROUP_SURE
        doubted = found.pasted and (risk is Risk.UNKNOWN or found.pasted < SURELY_PASTED)
        return reply.in_script(script) if own or sure or doubted else judged

    def _is_own(self, text: str) -> bool:
        """Tell whether a text sounds like its writer's own words, and like no message of others."""
        return self.library.pasted(text) < OWN

    def look_up(self, texts: Sequence[str]) -> list[Result]:
        """Search for several messages together, which takes less time than one by one."""
        queries = [readable(self.library, text) for text in texts]
        return list(self.search().search_all(queries, LIMIT))

    def _hinting(self, reply: Reply, found: Triage, script: Script) -> Reply:
        """Lead to the steps of an emergency that the question may tell of, beside its answer."""
        if found.hint is None:
            return reply
        way = ways(self.library, (found.hint,), script, texts_for(script).aid.happening)
        return replace(reply, buttons=(*way, *reply.buttons))

    def check(self, text: str, script: Script | None = None, parts: Sequence[str] = ()) -> Reply:
        """Say what a message, or its `parts`, look like and why: in its script, or the asker's."""
        script = script or script_of(text)
        return present(self.library, self.verdict(*(parts or (text,))), script).in_script(script)

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
