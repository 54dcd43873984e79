"""The assistant: text in, Reply out. No I/O, no state; its index can be swapped as a whole."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

from bot.assistant.aid.after.staying import staying
from bot.assistant.aid.aiding import Aid
from bot.assistant.aid.first_aid import first_aid
from bot.assistant.aid.going_on import GoingOn
from bot.assistant.aid.suiting.doctor import with_doctor
from bot.assistant.answering import answer
from bot.assistant.answering.sources import original
from bot.assistant.check.evidence.official import NO_LIST, Official
from bot.assistant.check.judging.exact import LONGEST, exact
from bot.assistant.check.judging.judge import judge_all
from bot.assistant.check.judging.verdict import Verdict
from bot.assistant.check.judging.weights import Weights
from bot.assistant.check.showing.explain import explain
from bot.assistant.check.showing.present import present
from bot.assistant.language.lengths import MAX_LENGTH
from bot.assistant.reply import LIMIT, Reply
from bot.assistant.replying import Replying
from bot.assistant.sorting import readable, sort
from bot.assistant.triage import Triage
from bot.assistant.turns.shown import Shown
from bot.assistant.turns.turn import Turn, script_in
from index import Index, Library
from index.asked_in import script_of
from index.corpus.cards import EMERGENCY
from index.hits import Result
from index.script import Script

GROUP_SURE = 0.7  # confidence needed to answer in a group, where a wrong answer disturbs everybody


@dataclass(frozen=True)
class Assistant:
    """`search` gives the index when it is first needed: emergencies and smalltalk can do without.

    `official` are the domains and numbers that messages to check are compared with. `is_open`
    tells whether `search` gives the index at once. If it does not, and it is doubtful whether
    somebody is in an emergency, the assistant `waits` for the index or decides without it.
    `weights` tell what each signal of a message to check is worth.
    """

    library: Library
    search: Callable[[], Index]
    official: Official = NO_LIST
    is_open: Callable[[], bool] = lambda: True
    waits: bool = False
    weights: Callable[[], Weights] = Weights.default

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
        turn = Turn(text, script_in(text, shown), shown, alone, self.at_hand)
        reply = staying(self.library, turn, Replying(self, turn, found).reply())
        return with_doctor(turn, reply).in_script(turn.script)

    @property
    def aid(self) -> Aid:
        return Aid(self.library, self.search, self.is_open)

    @property
    def going_on(self) -> GoingOn:
        return GoingOn(self.library, self.search, self.is_open)

    def at_hand(self) -> bool:
        return self.waits or self.is_open()

    def sort(self, text: str) -> Triage:
        """Tell what kind of message a text is, at once, whether the search is open or not."""
        return sort(self.library, text, self.hear)

    def hear(self, normalised: str) -> float | None:
        """Give the log-odds of an emergency by a text's meaning; None while the index is closed."""
        return self.search().hear(normalised) if self.at_hand() else None

    def look_up(self, texts: Sequence[str]) -> list[Result]:
        """Search for several messages together, which takes less time than searching one by one."""
        queries = [readable(self.library, text) for text in texts]
        return list(self.search().search_all(queries, LIMIT))

    def check(self, text: str, script: Script | None = None, parts: Sequence[str] = ()) -> Reply:
        """Say what a message, or its `parts`, look like and why, in `script`, else in its own."""
        script = script or script_of(text)
        verdict = self._exact(self.verdict(*(parts or (text,))))
        return present(self.library, verdict, script).in_script(script)

    def _exact(self, verdict: Verdict) -> Verdict:
        """Let the card of the very trick speak, where the search over a risky message knows it.

        A warning that was shown beside it has no say.
        """
        if not verdict.is_risky or len(verdict.text) > LONGEST:
            return verdict
        result = self.search().search(verdict.text)
        first = result.hits[0].passage.document if result.hits else ""
        return exact(verdict, self.library.get(first), result.confidence)

    def verdict(self, *parts: str) -> Verdict:
        """Judge a suspicious message, or several that were shown together."""
        return judge_all(parts, self.official, self.search().likenesses, self.weights())

    def why(self, verdict: Verdict, script: Script) -> Reply:
        """Say how a verdict came about."""
        return explain(verdict, self.official, self.weights(), script)

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
