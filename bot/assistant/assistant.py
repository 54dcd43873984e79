"""The assistant: text in, Reply out. No I/O, no state; the index behind it can be swapped whole."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from bot.assistant import answer
from bot.assistant.abroad import card_abroad, is_in_mainland
from bot.assistant.acted import has_acted, persuading_first, steps, steps_first
from bot.assistant.check.explain import explain
from bot.assistant.check.official import Official
from bot.assistant.check.present import present
from bot.assistant.check.reading import NO_LIST
from bot.assistant.check.verdict import Risk, Verdict, judge
from bot.assistant.check.weights import Weights
from bot.assistant.declining import apologised, asked_back, declined, examples
from bot.assistant.first_aid import DESPAIR, MONEY_SENT, first_aid, go_on, ways
from bot.assistant.followup import (
    Shown,
    asks_basis,
    asks_if_true,
    join,
    leans,
    only_amount,
)
from bot.assistant.halves import halves, other_half
from bot.assistant.lexicon import concept, plain
from bot.assistant.onward import LONGEST, asks_more, moves_on, surely
from bot.assistant.referring import ALONE, taken_up
from bot.assistant.remarks import missed, wants_shorter
from bot.assistant.reply import Button, Do, Paragraph, Reply, Style, under_heading
from bot.assistant.sorting import readable, sort
from bot.assistant.texts import texts_for
from bot.assistant.triage import Intent, Triage
from bot.assistant.vague import adds
from index import Index, Library, Passage
from index.gate import Stance
from index.parts import following
from index.passages import EMERGENCY
from index.script import Script, script_of
from index.search import Result

MAX_LENGTH = 2000  # characters of a question
LIMIT = 3 * answer.SUGGESTIONS  # documents that are searched for
GROUP_SURE = 0.7  # confidence that an answer in a group needs; there a wrong one is noise for all
SURELY_PASTED = 0.95  # likelihood that somebody else wrote it, to be told that it looks harmless
OTHER = 0.02  # likelihood of another situation from which a button leads there
WHOLE = 0.6  # the same of one that may hang on something said before, or is a lone word
AGAIN = 0.5  # confidence up to which a detail after first aid gets the steps again
FOR_OFFICERS = "jinji-zhifu#民警接警先做什么"
SMALLTALK = {"hello", "thanks", "bye", "who"}


@dataclass(frozen=True)
class Assistant:
    """`search` gives the index when it is first needed: emergencies and smalltalk need none.

    `official` are the domains and numbers that messages to check are compared with. `is_open`
    tells whether `search` gives the index at once.
    """

    library: Library
    search: Callable[[], Index]
    official: Official = NO_LIST
    is_open: Callable[[], bool] = lambda: True

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
        texts = texts_for(script)
        if (remark := self._remarked(text, shown, script)) is not None:
            return remark.in_script(script)
        found = found or self.sort(text)
        if shown is not None and only_amount(text):  # 五万呢, of the penalty that was shown
            found = Triage(Intent.ANSWER)
        if shown is not None and self.is_aided(text, shown, found):
            return self._after_aid(text, shown, script).in_script(script)
        if found.intent is Intent.EMERGENCY and found.situation is not None:
            others = self._others(text, found.situation)
            place, home = card_abroad(text), is_in_mainland(text)
            reply = first_aid(self.library, found.situation, script, others, place, home=home)
            if reply is not None:
                return self._opened(reply, text, script).in_script(script)
        if len(text) > MAX_LENGTH:  # an emergency is helped however long it is told
            line = Paragraph(texts.too_long.format(limit=MAX_LENGTH))
            return Reply(Intent.UNKNOWN, (line,), confidence=0.0).in_script(script)
        if found.intent is Intent.SMALLTALK:
            return self._smalltalk(found.smalltalk or "hello", script).in_script(script)
        if shown is not None and asks_more(text) and self.library.document(shown.document):
            return self._more(shown, script).in_script(script)
        own = found.pasted and shown is not None and leans(text)  # it goes on with the last answer
        if found.intent is Intent.CHECK and not found.told and not own:
            return self._checked(text, script, found)
        reply = self._answer(text, script, shown, result)
        # A detail of an emergency: nobody is left alone with it.
        if shown is not None and shown.aid and reply.confidence < AGAIN and len(text) <= LONGEST:
            again = first_aid(self.library, shown.aid, script, (), card_abroad(text))
            reply = again or reply
        elif found.told and reply.intent is not Intent.ANSWER:
            return self.check(text)
        return self._hinting(reply, found, script).in_script(script)

    def _opened(self, aid: Reply, text: str, script: Script) -> Reply:
        """First aid behind what comes before it: an ambulance; what the police, who ask, do."""
        said = plain(text)
        opening: list[Paragraph] = []
        if concept("collapsed").find(said):
            opening.append(Paragraph(texts_for(script).collapsed, Style.TITLE))
        part = self.library.get(FOR_OFFICERS) if concept("officer").find(said) else None
        if part is not None:
            opening.append(Paragraph(under_heading(part)))
        return replace(aid, paragraphs=(*opening, *aid.paragraphs))

    def sort(self, text: str) -> Triage:
        """Tell what kind of message this is, at once, whether the search is open or not."""
        return sort(self.library, text, self._hear)

    def _hear(self, normalised: str) -> float | None:
        """Hear what a text means; None while that would have to be waited for."""
        return self.search().hear(normalised) if self.is_open() else None

    def is_aided(self, text: str, shown: Shown, found: Triage) -> bool:
        """Tell whether a text, sorted as `found`, goes on with the first aid that was shown.

        What may be another emergency does not, however short it is told.
        """
        if not self._is_aid(shown):
            return False
        mended = self.library.normalise(text)  # dialects too
        detail = found.intent is Intent.ANSWER and adds(text)
        if not detail and not moves_on(text) and not moves_on(mended):
            return False
        same = found.intent is not Intent.EMERGENCY or found.situation == shown.document
        return same or self._surely_aided(mended, shown)

    def _is_aid(self, shown: Shown) -> bool:
        passages = self.library.document(shown.document)
        return bool(passages) and passages[0].folder == EMERGENCY

    def _remarked(self, text: str, shown: Shown | None, script: Script) -> Reply | None:
        """Answer a remark on the last reply: in short, or with what else may have been meant."""
        if shown is not None and asks_if_true(text):  # 是骗子吗, of what was told before
            return self.reply(join(shown, text))
        passages = self.library.document(shown.document) if shown is not None else ()
        if passages and wants_shorter(text):
            return answer.brief(self.library, passages, script)
        meant = missed(text)
        if meant is None:
            return None
        if meant:
            return self.reply(meant)
        near = () if shown is None else self.search().search(shown.question, LIMIT).hits
        return apologised(self.library, near, shown, script)

    def _after_aid(self, text: str, shown: Shown, script: Script) -> Reply:
        """Go on with first aid; who only adds how it was paid has done no step of it yet.

        打了 may mean the money, not the call: a button leads there.
        """
        if adds(text) and (again := first_aid(self.library, shown.document, script)) is not None:
            return again
        unsure = not self._surely_aided(self.library.normalise(text), shown)
        paid = unsure and shown.document not in {MONEY_SENT, DESPAIR}
        others = (MONEY_SENT,) if paid else ()
        return go_on(self.library, shown.document, script, shown.passages, others)

    def _surely_aided(self, text: str, shown: Shown) -> bool:
        return surely(
            text, "".join(each.text for each in self.library.document(shown.document)[:2])
        )

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

        So may what is harmless, where only its wording speaks for a message.
        """
        judged = self.check(text)
        risk = Risk.UNKNOWN if judged.verdict is None else judged.verdict.risk
        if risk in {Risk.HIGH, Risk.MEDIUM} or (risk is Risk.LOW and not found.pasted):
            return judged
        reply = self._answer(text, script, None, None)
        sure = reply.intent is Intent.ANSWER and reply.confidence >= GROUP_SURE
        doubted = found.pasted and (risk is Risk.UNKNOWN or found.pasted < SURELY_PASTED)
        return reply.in_script(script) if sure or doubted else judged

    def look_up(self, texts: Sequence[str]) -> list[Result]:
        """Search for several messages together, which takes less time than one by one."""
        queries = [readable(self.library, text) for text in texts]
        return list(self.search().search_all(queries, LIMIT))

    def _others(self, text: str, situation: str) -> tuple[str, ...]:
        """The situation that is likeliest beside the one that is taken, if it is likely at all."""
        if situation == DESPAIR:
            return ()
        likely = self.library.alarm.likely(self.library.normalise(text), OTHER)
        return tuple(each for each in likely if each != situation)[:1]

    def _hinting(self, reply: Reply, found: Triage, script: Script) -> Reply:
        """Lead to the steps of an emergency that the question may tell of, beside its answer."""
        if found.hint is None:
            return reply
        way = ways(self.library, (found.hint,), script, texts_for(script).happening)
        return replace(reply, buttons=(*way, *reply.buttons))

    def check(self, text: str) -> Reply:
        """Say what a suspicious message looks like, and why."""
        script = script_of(text)
        return present(self.library, self.verdict(text), script).in_script(script)

    def verdict(self, text: str) -> Verdict:
        """Judge a suspicious message."""
        return judge(text, self.official, self.search().likenesses, Weights.default())

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
        return answer.original(self.library, passage, script).in_script(script)

    def _answer(
        self, text: str, script: Script, shown: Shown | None, result: Result | None
    ) -> Reply:
        result = result or self.search().search(text, LIMIT)
        if shown is not None and not result.stand.named:
            basis = self._basis(text, shown, script)
            if basis is not None:
                return basis
            if (part := self._steps(text, shown, result)) is not None:
                return answer.show(self.library, part, script)
            result = taken_up(self.search(), text, shown, result, LIMIT)
        elif not result.stand.named and result.confidence < WHOLE:
            back = asked_back(self.library, text, result, script)
            if back is not None:
                return back
        if result.stance is Stance.ANSWER and result.hits:
            hits = persuading_first(text, steps_first(self.library, text, result.hits))
            other = self._other_half(text, replace(result, hits=tuple(hits)))
            return answer.compose(self.library, hits, result.confidence, script, other)
        return declined(self.library, text, result, script, shown)

    def _other_half(self, text: str, result: Result) -> Passage | None:
        """What answers the other half of a question that asks two things."""
        parts = halves(text)
        if not parts or result.stand.named:
            return None
        return other_half(result, list(self.search().search_all(parts, 1)))

    def _steps(self, text: str, shown: Shown, result: Result) -> Passage | None:
        """The steps of the trick that was shown, where somebody adds that he went along with it."""
        sure = result.stance is Stance.ANSWER and result.confidence >= ALONE
        if sure or len(text) > LONGEST or not has_acted(text):
            return None
        return steps(self.library, shown.document)

    def _basis(self, text: str, shown: Shown, script: Script) -> Reply | None:
        """The articles that the last answer stands on, when that is what is asked for."""
        passages = self.library.document(shown.document)
        if not asks_basis(text) or not passages or not passages[0].cites:
            return None
        return answer.original(self.library, passages[0], script)

    def _smalltalk(self, kind: str, script: Script) -> Reply:
        texts = texts_for(script)
        line = getattr(texts, kind if kind in SMALLTALK else "hello")
        offered = examples(self.library) if kind in {"hello", "who"} else ()
        asks = tuple(answer.question(self.library, each, script) for each in offered)
        return Reply(
            Intent.SMALLTALK,
            (Paragraph(line),),
            tuple((Button(ask, Do.ASK, each.id),) for ask, each in zip(asks, offered, strict=True)),
            suggestions=asks,
        )
