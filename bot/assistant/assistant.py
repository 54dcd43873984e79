"""The assistant: text in, Reply out. No I/O, no state; the index behind it can be swapped whole."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from bot.assistant import answer
from bot.assistant.first_aid import first_aid
from bot.assistant.followup import Shown, asks_basis, join, leans, turns_away
from bot.assistant.reply import Button, Cited, Do, Paragraph, Reply, Style
from bot.assistant.texts import texts_for
from bot.assistant.triage import Intent, Triage, triage
from index import Index, Library, Passage
from index.script import Script, script_of

MAX_LENGTH = 2000  # characters of a question
SURE = 0.5  # confidence from which the first hit is the answer
GROUP_SURE = 0.7  # the same in groups, where a wrong answer is noise for all
CLOSE = 0.25  # confidence from which the question is worth asking back
ALARMED = 0.85  # likelihood of an emergency from which no rule is needed
DOUBTED = 0.1  # likelihood below which a rule is not believed
CHECK_SURE = 0.9  # cosine from which a message is taken for a known scam
SMALLTALK = {"hello", "thanks", "bye", "who"}


@dataclass(frozen=True)
class Assistant:
    """`search` gives the index when it is first needed: emergencies and smalltalk need none."""

    library: Library
    search: Callable[[], Index]

    def reply(self, text: str, shown: Shown | None = None) -> Reply:
        """Answer one message in the script that it is written in.

        `shown` is what the same person was shown just before, where that is still fresh.
        """
        text = self._readable(text)
        script = script_of(text)
        texts = texts_for(script)
        if len(text) > MAX_LENGTH:
            line = Paragraph(texts.too_long.format(limit=MAX_LENGTH))
            return Reply(Intent.UNKNOWN, (line,), confidence=0.0).in_script(script)
        found = self.sort(text)
        if found.intent is Intent.EMERGENCY and found.situation is not None:
            reply = first_aid(self.library, found.situation, script)
            if reply is not None:
                return reply.in_script(script)
        if found.intent is Intent.SMALLTALK:
            return self._smalltalk(found.smalltalk or "hello", script).in_script(script)
        if found.intent is Intent.CHECK:
            return self.check(text)
        return self._answer(text, script, shown).in_script(script)

    def sort(self, text: str) -> Triage:
        """Tell what kind of message this is; no model is needed for it."""
        text = self._readable(text)
        found = triage(text)
        likelihood, situation = self.library.alarm.judge(text)
        if found.intent is Intent.EMERGENCY and likelihood < DOUBTED:
            return Triage(Intent.ANSWER)
        if found.intent is Intent.ANSWER and likelihood > ALARMED:
            return Triage(Intent.EMERGENCY, situation)
        return found

    def _readable(self, text: str) -> str:
        """Pinyin is Chinese, and is sorted and answered as such."""
        return self.library.normalise(text) if script_of(text) is Script.LATIN else text

    def check(self, text: str) -> Reply:
        """Compare a suspicious message with the known scams."""
        script = script_of(text)
        texts = texts_for(script)
        result = self.search().search(text, folders={"scams"})
        advice = Paragraph(texts.check_advice)
        cheated = (Button(texts.i_was_cheated, Do.MENU, "emergency"),)
        best = result.hits[0] if result.hits else None
        if best is None or max(best.asks, best.body) < CHECK_SURE:
            reply = Reply(
                Intent.CHECK,
                (Paragraph(texts.check_unknown), advice),
                (cheated,),
                confidence=result.confidence,
            )
            return reply.in_script(script)
        shown = answer.show(self.library, best.passage, script)
        found = Paragraph(texts.check_found.format(kind=best.passage.kind), Style.TITLE)
        return replace(
            shown,
            intent=Intent.CHECK,
            paragraphs=(found, *shown.paragraphs[1:-1], advice, shown.paragraphs[-1]),
            buttons=(cheated, *shown.buttons),
            confidence=result.confidence,
            passages=tuple(Cited(hit.passage, hit.score) for hit in result.hits),
        ).in_script(script)

    def emergency(self, situation: str, script: Script) -> Reply | None:
        reply = first_aid(self.library, situation, script)
        return None if reply is None else reply.in_script(script)

    def passage(self, passage_id: str, script: Script) -> Reply | None:
        """Show the passage that a button names; None where the corpus no longer holds it."""
        passage = self.library.get(passage_id)
        if passage is None:
            return None
        if passage.folder == "emergency" and not passage.heading:
            return self.emergency(passage.document, script)
        return answer.show(self.library, passage, script).in_script(script)

    def original(self, passage_id: str, script: Script) -> Reply | None:
        passage = self.library.get(passage_id)
        if passage is None:
            return None
        return answer.original(self.library, passage, script).in_script(script)

    def _answer(self, text: str, script: Script, shown: Shown | None) -> Reply:
        limit = 3 * answer.SUGGESTIONS
        result = self.search().search(text, limit)
        if shown is not None and not result.stand.named:
            basis = self._basis(text, shown, script)
            if basis is not None:
                return basis
            if leans(text) or result.confidence < SURE:
                near = None if turns_away(text) else shown.document
                joined = self.search().search(join(shown, text), limit, near=near)
                if leans(text) or joined.confidence > result.confidence:
                    result = joined
        if result.confidence >= SURE and result.hits:
            return answer.compose(self.library, result.hits, result.confidence, script)
        close = result.confidence >= CLOSE
        return answer.unknown(self.library, result.hits, result.confidence, script, close=close)

    def _basis(self, text: str, shown: Shown, script: Script) -> Reply | None:
        """The articles that the last answer stands on, when that is what is asked for."""
        passages = self.library.document(shown.document)
        if not asks_basis(text) or not passages or not passages[0].cites:
            return None
        return answer.original(self.library, passages[0], script)

    def _smalltalk(self, kind: str, script: Script) -> Reply:
        texts = texts_for(script)
        line = getattr(texts, kind if kind in SMALLTALK else "hello")
        examples = self._examples() if kind in {"hello", "who"} else ()
        return Reply(
            Intent.SMALLTALK,
            (Paragraph(line),),
            tuple((Button(self.library.question(each), Do.ASK, each.id),) for each in examples),
            suggestions=tuple(self.library.question(each) for each in examples),
        )

    def _examples(self) -> tuple[Passage, ...]:
        wanted = ("yijian-chaka", "law-jie-ka", "scam-shuadan")
        return tuple(each for each in map(self.library.get, wanted) if each is not None)
