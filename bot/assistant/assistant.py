"""The assistant: text in, Reply out. No I/O, no state; the index behind it can be swapped whole."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from bot.assistant import answer
from bot.assistant.abroad import card_abroad, is_in_mainland
from bot.assistant.beside import with_matter
from bot.assistant.check.explain import explain
from bot.assistant.check.official import Official
from bot.assistant.check.present import present
from bot.assistant.check.reading import NO_LIST
from bot.assistant.check.verdict import Risk, Verdict, judge
from bot.assistant.check.weights import Weights
from bot.assistant.continuing import reconsidered
from bot.assistant.declining import apologised, examples, reminding
from bot.assistant.first_aid import DESPAIR, MONEY_SENT, first_aid, go_on, noted, ways
from bot.assistant.followup import Shown, asks_if_true, begins_anew, join
from bot.assistant.lexicon import concept, plain
from bot.assistant.onward import asks_more, moves_on, surely
from bot.assistant.question import LIMIT, Question
from bot.assistant.referring import LONGEST
from bot.assistant.relief import SAFE, over
from bot.assistant.remarks import missed, wants_shorter
from bot.assistant.reply import Button, Do, Paragraph, Reply, Style, under_heading
from bot.assistant.sorting import readable, ruled, sort
from bot.assistant.sources import original
from bot.assistant.texts import texts_for
from bot.assistant.triage import Intent, Triage
from bot.assistant.vague import adds, asks, grieves
from index import Index, Library
from index.parts import following
from index.passages import EMERGENCY
from index.script import Script, script_of
from index.search import Result

MAX_LENGTH = 2000  # characters of a question
GROUP_SURE = 0.7  # confidence that an answer in a group needs; there a wrong one is noise for all
SURELY_PASTED = 0.95  # likelihood that somebody else wrote it, to be told that it looks harmless
OWN = 0.5  # the same likelihood, below which it is told in the writer's own words
OTHER = 0.02  # likelihood of another situation from which a button leads there
FOR_OFFICERS = "jinji-zhifu#民警接警先做什么"
SMALLTALK = {"hello", "thanks", "bye", "who"}


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
        texts = texts_for(script)
        if (remark := self._remarked(text, shown, script)) is not None:
            return remark.in_script(script)
        found = found or self.sort(text)
        if shown is not None:
            if (new := begins_anew(text)) and not moves_on(text):
                return self.reply(new)
            found = reconsidered(self.library, text, shown, found, self._hear)
            if shown.aid and (rest := over(text)):
                return self.reply(rest)
            if (further := self._further(text, shown, found, script)) is not None:
                return replace(further, asked=shown.question).in_script(script)
        if found.intent is Intent.EMERGENCY and found.situation is not None:
            others = self._others(text, found.situation)
            place, home = card_abroad(text), is_in_mainland(text)
            reply = first_aid(self.library, found.situation, script, others, place, home=home)
            if reply is not None:
                reply = self._opened(reply, text, script)
                return self._with_matter(reply, text, script, result).in_script(script)
        if len(text) > MAX_LENGTH:  # an emergency is helped however long it is told
            line = Paragraph(texts.too_long.format(limit=MAX_LENGTH))
            return Reply(Intent.UNKNOWN, (line,), confidence=0.0).in_script(script)
        if found.intent is Intent.SMALLTALK:
            return self._smalltalk(found.smalltalk or "hello", script).in_script(script)
        own = found.pasted and shown is not None and len(text) <= LONGEST  # a turn, no message
        if found.intent is Intent.CHECK and not found.told and not own:
            return self._checked(text, script, found)
        reply = Question(self.library, self.search(), text, script, shown).reply(result)
        if reply.intent is not Intent.ANSWER:
            if found.told:
                return self.check(text)
            reply = self._held_on(text, reply, shown, script)
        return self._hinting(reply, found, script).in_script(script)

    def _opened(self, aid: Reply, text: str, script: Script) -> Reply:
        """First aid behind what comes before it: an ambulance; what the police, who ask, do."""
        said = plain(text)
        opening: list[Paragraph] = []
        if concept("collapsed").find(said):
            opening.append(Paragraph(texts_for(script).aid.collapsed, Style.TITLE))
        part = self.library.get(FOR_OFFICERS) if concept("officer").find(said) else None
        if part is not None:
            opening.append(Paragraph(under_heading(part)))
        return replace(aid, paragraphs=(*opening, *aid.paragraphs))

    def _with_matter(self, aid: Reply, text: str, script: Script, result: Result | None) -> Reply:
        """First aid with the trick that is told of, unless the search would be waited for."""
        if aid.situation == DESPAIR or not self.is_open():
            return aid
        found = result or self.search().search(text[:MAX_LENGTH], LIMIT)
        sure = aid.situation == ruled(self.library, text)
        return with_matter(self.library, aid, found, script, sure=sure, asks=asks(text))

    def sort(self, text: str) -> Triage:
        """Tell what kind of message this is, at once, whether the search is open or not."""
        return sort(self.library, text, self._hear)

    def _hear(self, normalised: str) -> float | None:
        """Hear what a text means; None while that would have to be waited for."""
        return self.search().hear(normalised) if self.waits or self.is_open() else None

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

    def _further(self, text: str, shown: Shown, found: Triage, script: Script) -> Reply | None:
        """Go on with what was shown, where a text only says that much."""
        if self.is_aided(text, shown, found):
            return self._after_aid(text, shown, script)
        if asks_more(text) and self.library.document(shown.document):
            return self._more(shown, script)
        safe = self.library.get(SAFE) if shown.aid and over(text) is not None else None
        if safe is not None:
            reply = answer.show(self.library, safe, script)
            opening = Paragraph(texts_for(script).aid.relieved)
            return replace(reply, paragraphs=(opening, *reply.paragraphs))
        return None

    def _held_on(self, text: str, reply: Reply, shown: Shown | None, script: Script) -> Reply:
        """Take note of what is added to an emergency, instead of declining it.

        Who asks what has no answer is told so, and only reminded. Despair is never left alone.
        """
        if shown is None or not shown.aid:
            return reply
        if shown.aid == DESPAIR:
            told = answer.brief(self.library, self.library.document(DESPAIR), script)
        elif asks(text) or grieves(text):
            return reminding(reply, self.library.document(shown.aid)[0], script)
        else:
            told = noted(self.library, shown.aid, script)
        return replace(told, confidence=reply.confidence, asked=shown.question)

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
        return self.library.alarm.pasted(self.library.normalise(text)) < OWN

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
        way = ways(self.library, (found.hint,), script, texts_for(script).aid.happening)
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
        return original(self.library, (passage,), script).in_script(script)

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
