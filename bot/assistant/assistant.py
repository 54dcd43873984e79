"""The assistant: text in, Reply out. No I/O, no state; the index behind it can be swapped whole."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from bot.assistant import answer
from bot.assistant.abroad import card_abroad
from bot.assistant.check.explain import explain
from bot.assistant.check.official import Official
from bot.assistant.check.present import present
from bot.assistant.check.reading import NO_LIST
from bot.assistant.check.verdict import Risk, Verdict, judge
from bot.assistant.check.weights import Weights
from bot.assistant.first_aid import first_aid, ways
from bot.assistant.followup import Shown, asks_basis, join, leans, turns_away
from bot.assistant.lexicon import plain
from bot.assistant.reply import Button, Do, Paragraph, Reply
from bot.assistant.texts import texts_for
from bot.assistant.triage import Intent, Triage, triage_plain
from index import Index, Library, Passage
from index.gate import Stance
from index.script import Script, script_of
from index.search import Result

MAX_LENGTH = 2000  # characters of a question
LIMIT = 3 * answer.SUGGESTIONS  # documents that are searched for
GROUP_SURE = 0.7  # confidence that an answer in a group needs; there a wrong one is noise for all
ALARMED = 0.6  # likelihood of an emergency from which no rule is needed
HINTED = 0.3  # likelihood of one from which an answer has a button that leads to its steps
DOUBTED = 0.2  # likelihood below which a rule is not believed
OTHER = 0.02  # likelihood of another situation from which a button leads there
FOREIGN = 0.5  # log-odds of being none of ours from which a declined question is no follow-up
DESPAIR = "emergency-despair"  # its rule is believed whatever the alarm says
SMALLTALK = {"hello", "thanks", "bye", "who"}

_QUESTION = Triage(Intent.ANSWER)


@dataclass(frozen=True)
class Assistant:
    """`search` gives the index when it is first needed: emergencies and smalltalk need none.

    `official` are the domains and numbers that messages to check are compared with.
    """

    library: Library
    search: Callable[[], Index]
    official: Official = NO_LIST

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
        text = self._readable(text)
        script = script_of(text)
        texts = texts_for(script)
        found = found or self.sort(text)
        if found.intent is Intent.EMERGENCY and found.situation is not None:
            others = self._others(text, found.situation)
            place = card_abroad(text)
            reply = first_aid(self.library, found.situation, script, others, place)
            if reply is not None:
                return reply.in_script(script)
        if len(text) > MAX_LENGTH:  # an emergency is helped however long it is told
            line = Paragraph(texts.too_long.format(limit=MAX_LENGTH))
            return Reply(Intent.UNKNOWN, (line,), confidence=0.0).in_script(script)
        if found.intent is Intent.SMALLTALK:
            return self._smalltalk(found.smalltalk or "hello", script).in_script(script)
        if found.intent is Intent.CHECK and not found.told:
            return self._checked(text, script)
        reply = self._answer(text, script, shown, result)
        if found.told and reply.intent is not Intent.ANSWER:
            return self.check(text)
        return self._hinting(reply, found, script).in_script(script)

    def sort(self, text: str) -> Triage:
        """Tell what kind of message this is; no model is needed for it."""
        mended = self.library.normalise(text)
        readable = plain(self._readable(text))
        found = triage_plain(readable)
        likelihood, situation = self.library.alarm.judge(mended)
        if found.intent is Intent.ANSWER and likelihood > ALARMED:
            return Triage(Intent.EMERGENCY, situation)
        if found.intent is Intent.ANSWER and (mended := plain(mended)) != readable:
            found = triage_plain(mended)  # a slip of the pen hides from the rules what has happened
        if found.intent is not Intent.EMERGENCY:
            return replace(found, hint=situation) if likelihood >= HINTED else found
        if found.situation == DESPAIR:
            return found
        return Triage(Intent.EMERGENCY, situation) if likelihood >= DOUBTED else _QUESTION

    def _checked(self, text: str, script: Script) -> Reply:
        """Judge a message; what is too little to judge may be a question all the same."""
        judged = self.check(text)
        if judged.verdict is None or judged.verdict.risk is not Risk.UNKNOWN:
            return judged
        reply = self._answer(text, script, None, None)
        sure = reply.intent is Intent.ANSWER and reply.confidence >= GROUP_SURE
        return reply.in_script(script) if sure else judged

    def look_up(self, texts: Sequence[str]) -> list[Result]:
        """Search for several messages together, which takes less time than one by one."""
        readable = [self._readable(text) for text in texts]
        return list(self.search().search_all(readable, LIMIT))

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

    def _readable(self, text: str) -> str:
        """Pinyin is Chinese, and is sorted and answered as such."""
        return self.library.normalise(text) if script_of(text) is Script.LATIN else text

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
        if passage.folder == "emergency" and not passage.heading:
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
            if leans(text) or (result.stance is not Stance.ANSWER and not _elsewhere(result)):
                near = None if turns_away(text) else shown.document
                joined = self.search().search(join(shown, text), LIMIT, near=near)
                if leans(text) or joined.confidence > result.confidence:
                    result = joined
        if result.stance is Stance.ANSWER and result.hits:
            return answer.compose(self.library, result.hits, result.confidence, script)
        close = result.stance is Stance.ASK
        return answer.unknown(
            self.library, result.hits, result.confidence, script, self._examples(), close=close
        )

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
        asks = tuple(answer.question(self.library, each, script) for each in examples)
        return Reply(
            Intent.SMALLTALK,
            (Paragraph(line),),
            tuple(
                (Button(ask, Do.ASK, each.id),) for ask, each in zip(asks, examples, strict=True)
            ),
            suggestions=asks,
        )

    def _examples(self) -> tuple[Passage, ...]:
        wanted = ("yijian-chaka", "law-lend-bank-card", "scam-shuadan")
        return tuple(each for each in map(self.library.get, wanted) if each is not None)


def _elsewhere(result: Result) -> bool:
    """Tell whether a question is surely of another field, and not about what was just shown."""
    return result.stance is Stance.DECLINE and result.stand.foreign >= FOREIGN
