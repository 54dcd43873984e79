"""Aiding: first aid in a conversation, with what stands beside it, and how it goes on."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from bot.assistant.abroad import card_abroad, is_in_mainland
from bot.assistant.aid.beside import after_answer, may_come_first, with_answers, with_matter
from bot.assistant.aid.first_aid import Case, first_aid, go_on, noted
from bot.assistant.aid.nearest import NOWHERE, nearest
from bot.assistant.answering import answer
from bot.assistant.answering.declining import reminding
from bot.assistant.answering.track import on_track
from bot.assistant.lexicon import concept, plain
from bot.assistant.reply import Paragraph, Reply, Style, under_heading
from bot.assistant.situations import DESPAIR, MONEY_SENT
from bot.assistant.sorting import ruled
from bot.assistant.staff import is_for_staff
from bot.assistant.texts import texts_for
from bot.assistant.triage import Intent, Triage
from bot.assistant.turns.followup import Shown, is_staff
from bot.assistant.turns.onward import has_called, moves_on, surely
from bot.assistant.vague import adds, asks, grieves
from index import Library, Passage
from index.passages import EMERGENCY
from index.script import Script
from index.search import Result

Alone = Callable[[], Result]  # what the search finds for a text by itself
Answers = Callable[[], Sequence[Passage]]  # what answers the clauses of a text that ask
# Likelihood of an emergency from which nothing comes before its steps: of 830 first aid was due to,
# forty heard a word on the trick first; of a thousand ordinary questions none was this likely.
CERTAIN = 0.9
OTHER = 0.04  # likelihood of another situation from which a button leads there
NEAR = 0.35  # confidence from which the card that a detail is nearest to is told of
FOR_OFFICERS = "jinji-zhifu#民警接警先做什么"


@dataclass(frozen=True)
class Aid:
    """`is_open` tells whether the search is at hand; else nothing is searched for."""

    library: Library
    is_open: Callable[[], bool]

    def given(
        self,
        text: str,
        found: Triage,
        script: Script,
        alone: Alone,
        shown: Shown | None,
        answers: Answers,
    ) -> Reply | None:
        """Give first aid in the emergency that a text tells of; None where it tells of none.

        Where somebody is, and that it is his work to ask, may have been said before. `answers` are
        to what else the text asks; they stand beside the steps, with the trick that is told of,
        unless the search would be waited for.
        """
        if found.intent is not Intent.EMERGENCY or found.situation is None:
            return None
        others = self._others(text, found.situation)
        home = is_in_mainland(text)
        before = None if shown is None or home else shown.place
        place = card_abroad(text) or before
        near = nearest(alone().hits, found.situation, text) if self.is_open() else NOWHERE
        case = Case(text, near, others, place, home)
        reply = first_aid(self.library, found.situation, script, case)
        if reply is None:
            return None
        staff = is_staff(text, shown)
        reply = self._opened(reply, text, script, staff=staff)
        if reply.situation == DESPAIR or not self.is_open():
            return reply.in_script(script)
        result = replace(alone(), hits=tuple(on_track(self.library, text, alone().hits)))
        if asks(text) and may_come_first(result, found.situation, staff=staff):
            reply = after_answer(self.library, reply, result.hits[0], script)
        else:
            sure = self._is_sure(text, reply.situation)
            reply = with_matter(self.library, reply, result, script, sure=sure, asks=asks(text))
        return with_answers(self.library, reply, answers(), script).in_script(script)

    def _is_sure(self, text: str, situation: str | None) -> bool:
        """Tell whether a rule says so, or the alarm leaves no doubt: then steps come first."""
        likelihood, heard = self.library.alarm.judge(self.library.normalise(text))
        return situation == ruled(self.library, text) or (
            likelihood >= CERTAIN and heard == situation
        )

    def _opened(self, aid: Reply, text: str, script: Script, *, staff: bool) -> Reply:
        """First aid behind what comes before it: an ambulance; what staff, who ask, can do."""
        said = plain(text)
        opening: list[Paragraph] = []
        if concept("collapsed").find(said):
            opening.append(Paragraph(texts_for(script).aid.collapsed, Style.TITLE))
        part = self.library.get(FOR_OFFICERS) if concept("officer").find(said) else None
        if staff and aid.situation is not None:
            ours = filter(is_for_staff, self.library.document(aid.situation))
            part = next(ours, part)
        if part is not None:
            opening.append(Paragraph(under_heading(part)))
        return replace(aid, paragraphs=(*opening, *aid.paragraphs))

    def _others(self, text: str, situation: str) -> tuple[str, ...]:
        """The situation that is likeliest beside the one that is taken, if it is likely at all."""
        if situation == DESPAIR:
            return ()
        likely = self.library.alarm.likely(self.library.normalise(text), OTHER)
        return tuple(each for each in likely if each != situation)[:1]

    def goes_on(self, text: str, shown: Shown, found: Triage) -> bool:
        """Tell whether a text, sorted as `found`, goes on with the first aid that was shown.

        What may be another emergency does not, however short it is told.
        """
        if not self._is_shown(shown):
            return False
        mended = self.library.normalise(text)  # dialects too
        detail = found.intent is Intent.ANSWER and adds(text)
        if not detail and not moves_on(text) and not moves_on(mended):
            return False
        same = found.intent is not Intent.EMERGENCY or found.situation == shown.document
        return same or self._surely(mended, shown)

    def _is_shown(self, shown: Shown) -> bool:
        passages = self.library.document(shown.document)
        return bool(passages) and passages[0].folder == EMERGENCY

    def after(self, text: str, shown: Shown, script: Script) -> Reply:
        """Go on with first aid; who only adds how it was paid has done no step of it yet.

        打了 may mean the money, not the call: a button leads there.
        """
        if adds(text) and (again := first_aid(self.library, shown.document, script)) is not None:
            return again
        unsure = not self._surely(self.library.normalise(text), shown)
        paid = unsure and shown.document not in {MONEY_SENT, DESPAIR}
        others = (MONEY_SENT,) if paid else ()
        return go_on(self.library, shown.document, script, shown.passages, others)

    def _surely(self, text: str, shown: Shown) -> bool:
        return surely(
            text, "".join(each.text for each in self.library.document(shown.document)[:2])
        )

    def _with_nearest(self, told: Reply, declined: Reply, script: Script) -> Reply:
        """Say beside a note what a detail that was `declined` is most likely about."""
        card = self.library.get(declined.nearest) if declined.nearest else None
        if card is None or card.folder == EMERGENCY or declined.confidence < NEAR:
            return told
        said = with_answers(self.library, told, (card,), script)
        return replace(said, passages=told.passages)  # what is talked about stays the emergency

    def held_on(self, text: str, reply: Reply, shown: Shown | None, script: Script) -> Reply:
        """Take note of what is added to an emergency, instead of declining it.

        Who asks what has no answer is told so, and only reminded, unless he speaks of the police.
        Despair is never left alone.
        """
        if shown is None or not shown.aid:
            return reply
        if shown.aid == DESPAIR:
            told = answer.brief(self.library, self.library.document(DESPAIR), script)
        elif asks(text) or grieves(text):
            lead = self.library.document(shown.aid)[0]
            return reply if has_called(text) else reminding(reply, lead, script)
        else:
            told = noted(self.library, shown.aid, script, called=has_called(text))
            told = self._with_nearest(told, reply, script)
        return replace(told, confidence=reply.confidence, asked=shown.question)
