"""A question: what answers it, by itself or as a later turn."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.assistant.answering import answer
from bot.assistant.answering.acted import for_who_did, has_acted, steps
from bot.assistant.answering.comparing import other_side
from bot.assistant.answering.declining import (
    asked_back,
    declined,
    examples,
    still_refused,
    unknown,
)
from bot.assistant.answering.figures_elsewhere import asks_figures_there
from bot.assistant.answering.method import insists, refused
from bot.assistant.answering.named_articles import explained
from bot.assistant.answering.notices import lacks_notice, nearly_ready
from bot.assistant.answering.offered import ANOTHERS, names_account, nearly
from bot.assistant.answering.order import Context, ordered
from bot.assistant.answering.quoting import repeats
from bot.assistant.answering.rereading import reread
from bot.assistant.answering.several_questions import answers, halves
from bot.assistant.answering.sources import original
from bot.assistant.answering.there import declined_there, there
from bot.assistant.language.payment import only_paid, only_unpaid
from bot.assistant.language.tone import asks, grieves
from bot.assistant.reply import LIMIT, Paragraph, Reply
from bot.assistant.states import fitting
from bot.assistant.texts import texts_for
from bot.assistant.triage import Intent
from bot.assistant.turns.barred import unbarred
from bot.assistant.turns.denied import corrected, denies_told, without_denied
from bot.assistant.turns.few import asks_what_to_do
from bot.assistant.turns.followup import asks_basis, of_him
from bot.assistant.turns.referring import (
    followed,
    in_one_emergency,
    leans_on,
    unrepeated,
    with_another,
)
from bot.assistant.turns.shown import Shown, join
from bot.assistant.vague import lacks_matter
from index import Hit, Index, Library, Passage
from index.gate import Stance
from index.hits import Result
from index.script import Script

# Nearness (`Within`) from which a reply also tells another part of the card that was read.
ALSO = 0.98
# Sections that all tricks have; they tell nothing new to somebody who has read about the trick.
HOW_IT_GOES = frozenset({"怎么骗", "危险信号"})
LONE = 0.8  # confidence that a lone word, or a question that may lean on earlier words, needs


@dataclass(frozen=True)
class Question:
    """A text that asks, and what was `shown` just before."""

    library: Library
    index: Index
    text: str
    script: Script
    shown: Shown | None = None

    def reply(self, alone: Result | None = None) -> Reply:
        """Answer, ask back or decline; `alone` is what the text finds by itself, if it is known."""
        alone = alone or self.index.search(self.text, LIMIT)
        later = self.shown is not None
        refusal = refused(self.library, self.index, self.text, self.script, alone, later=later)
        if refusal is not None:
            return refusal
        reply = self._reply(alone)
        if insists(self.text, self.shown, reply, alone):
            return still_refused(self.library, reply, self.script)
        if reply.intent is not Intent.UNKNOWN:
            return reply
        return declined_there(self.library, reply, self.text, self.shown, self.script)

    def _reply(self, alone: Result) -> Reply:
        if asks_figures_there(self.text):
            opening = texts_for(self.script).no_figures
            offered = examples(self.library)
            return unknown(self.library, (), alone.confidence, self.script, offered, opening)
        if self.shown is not None and not alone.stand.named:
            return self._turn(alone, self.shown)
        unsure = alone.confidence < LONE or lacks_matter(self.text)
        if self.shown is None and not alone.stand.named and unsure:
            back = asked_back(self.library, self.text, alone, self.script)
            if back is not None:
                return back
        if self.shown is None and self.script is not Script.LATIN:
            alone = reread(self.index, self.text, alone, LIMIT)
        return self._composed(alone)

    def _turn(self, alone: Result, shown: Shown) -> Reply:
        """Answer a later turn; read it with what was asked before it, if it leans on that."""
        basis = self._basis(shown)
        if basis is not None:
            return basis
        alone = unbarred(self.text, shown, alone)
        said = without_denied(self.text)
        if said != self.text and shown.question:
            return self._instead(said, shown)
        sad = grieves(self.text) and alone.stance is Stance.ANSWER
        itself = shown.question in {"", self.text}  # nothing was asked before it, or just that
        if sad or itself:
            reply = self._composed(unrepeated(alone, shown))
            return replace(reply, asked=join(shown, self.text)) if of_him(self.text) else reply
        reply = self._leaning(alone, shown)
        return replace(reply, asked=join(shown, self.text)) if leans_on(self.text, alone) else reply

    def _leaning(self, alone: Result, shown: Shown) -> Reply:
        """Answer a turn that leans on what was asked before it."""
        result = followed(self.index, self.text, shown, alone)
        part = self._steps(shown, result)
        if part is None:
            return self._composed(result, alone)
        reply = answer.show(self.library, part, self.script)
        if has_acted(self.text):  # the steps are due now, even if they have been read
            return reply
        return answer.told_before(self.library, reply, self._read(), self.script)

    def _instead(self, said: str, shown: Shown) -> Reply:
        """Answer a turn without the words that it denies, and not by the card that it denies."""
        asked = replace(self, text=said or shown.question)
        found = self.index.search(asked.text, LIMIT)
        if said and leans_on(said, found):
            found = followed(self.index, said, shown, found)
        if self._denies(shown):
            hits = tuple(hit for hit in found.hits if hit.passage.document != shown.document)
            found = replace(found, hits=hits)
        before = replace(shown, question=corrected(shown.question, self.text))
        return replace(asked._composed(found), asked=join(before, said))

    def _denies(self, shown: Shown) -> bool:
        """Tell whether the turn denies the matter of the card that was shown."""
        card = self.library.get(shown.document)
        told = f"{shown.question} {card.title} {card.title_en}" if card else shown.question
        return denies_told(self.text, told)

    def _composed(self, result: Result, alone: Result | None = None) -> Reply:
        result = self._in_one_emergency(result)
        if not result.hits or not self._is_told(result):
            document = self.shown.document if self.shown is not None else ""
            within = self.index.within(self.text, document) if document else None
            return declined(self.library, self.text, result, self.script, self.shown, within)
        context = Context(self.library, self.index, self.text, self.script, self.shown)
        hits = ordered(context, result.hits)
        others = self._others(hits, result)
        if not others and alone is not None and hits[0].passage.id not in self._read():
            hits, others = with_another(hits, alone)
        reply = answer.compose(self.library, hits, result.confidence, self.script, others)
        if hits[0].named:
            return explained(self.library, reply, hits, self.text, self.script, context.search)
        if not others:
            reply = self._told_before(reply)
        if lacks_notice(self.text, hits[0].passage):
            said = Paragraph(texts_for(self.script).no_notice)
            reply = replace(reply, paragraphs=(said, *reply.paragraphs))
        return there(self.library, reply, self.text, self.shown, self.script)

    def _is_told(self, result: Result) -> bool:
        """Tell whether the first hit is shown: it answers, or is near to an offer or a request.

        It is not where somebody else wrote the text: one that names an account to pay into, say.
        """
        if result.stance is Stance.ANSWER:
            message = self.shown is None and names_account(self.text)
            return not message or result.confidence >= LONE or not self._is_anothers()
        near = self.shown is None and nearly(self.text, result)
        return (near and not self._is_anothers()) or nearly_ready(self.text, result)

    def _is_anothers(self) -> bool:
        return self.library.pasted(self.text) >= ANOTHERS

    def _told_before(self, reply: Reply) -> Reply:
        """Point to what was read, instead of telling it again, and tell what else is near.

        A detail is near to parts of the same card that have nothing to do with it. So a turn that
        asks nothing is told only another card that may be meant, or the steps.
        """
        asking = asks(self.text)
        return answer.told_before(
            self.library,
            reply,
            self._read(),
            self.script,
            beside=self._unread if asking else lambda read: self._new(reply, read),
            adds=not asking,
        )

    def _new(self, reply: Reply, read: Passage) -> Passage | None:
        """Give what is not read yet: another card that may be meant, or the steps of the same."""
        other = reply.passages[1].passage if reply.told > 1 else None
        known = (other, steps(self.library, read.document))
        return next((each for each in known if each and each.id not in self._read()), None)

    def _unread(self, read: Passage) -> Passage | None:
        """Give the part of the same card that the text is near to and that is not read yet."""
        shown = self.shown
        within = self.index.within(self.text, read.document) if shown is not None else None
        if shown is None or within is None:
            return None
        parts = [part for part in within.nearest(ALSO) if part.id not in shown.passages]
        told, english = f"{shown.question}，{self.text}", self.script is Script.LATIN
        theirs = fitting([each for each in parts if each.heading not in HOW_IT_GOES], told)
        return next((each for each in theirs if each.english or not english), None)

    def _read(self) -> frozenset[str]:
        """Give the ids of the parts that have been read; none where the same is asked again.

        After a verdict none count as read: it has only named the kind of fraud.
        """
        shown = self.shown
        again = shown is None or shown.message or shown.question.endswith(self.text)
        return frozenset() if shown is None or again else frozenset(shown.passages)

    def _in_one_emergency(self, result: Result) -> Result:
        aid = self.shown.aid if self.shown is not None else ""
        return replace(result, hits=in_one_emergency(result.hits, aid)) if aid else result

    def _others(self, hits: Sequence[Hit], result: Result) -> tuple[Passage, ...]:
        """Give answers to those clauses of a question that the shown parts say nothing about.

        Of two things that are compared, that is what tells of the one that they do not name.
        """
        if result.stand.named:
            return ()
        shown = (hits[0].passage, *hits[0].more)
        other = other_side(self.library, self.index, self.text, shown)
        if other is not None:
            return (other,)
        told = "".join(f"{each.heading}{each.text}" for each in shown)
        left = [clause for clause in halves(self.text) if not repeats(clause, told)]
        return answers(self.index, self.text, left, result, {each.id for each in shown})

    def _steps(self, shown: Shown, result: Result) -> Passage | None:
        """Give the steps of the trick that was shown, if the writer adds that he fell for it.

        Also if he adds that he has not paid, or asks what to do: the steps say that, too.
        """
        few = asks_what_to_do(self.text) or only_unpaid(self.text) or only_paid(self.text)
        if few and not shown.in_aid:
            return steps(self.library, shown.document)
        same = result.hits and result.hits[0].passage.document == shown.document
        if not same or result.stance is Stance.DECLINE or not has_acted(self.text):
            return None
        if (part := steps(self.library, shown.document)) is not None:
            return part
        within = self.index.within(self.text, shown.document)
        return None if within is None else for_who_did(within)

    def _basis(self, shown: Shown) -> Reply | None:
        """Show the articles that the last answer stands on, if the turn asks for them."""
        if not asks_basis(self.text):
            return None
        read = filter(None, map(self.library.get, shown.passages))
        parts = [each for each in read if each.document == shown.document]
        if not any(each.cites for each in parts):
            return None
        return original(self.library, parts, self.script)
