"""Replying: how one message gets its reply, as one list of steps of which the first answers."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache, cached_property

from bot.assistant.added import Added
from bot.assistant.aid.after.daily import sleepless
from bot.assistant.aid.after.done import next_steps
from bot.assistant.aid.asked import Asked
from bot.assistant.aid.doubted import doubted
from bot.assistant.aid.hearing.assault import is_assault
from bot.assistant.aid.hearing.billed import PART, billed_here
from bot.assistant.aid.hearing.bystander import stands_by
from bot.assistant.aid.hearing.harmless import is_everyday
from bot.assistant.aid.hearing.joked import joked, kindly, soft
from bot.assistant.aid.hearing.relief import noticed
from bot.assistant.aid.hearing.saved import glad
from bot.assistant.aid.ordinary import ordinary
from bot.assistant.aid.suiting.comfort import comforted, is_cheated
from bot.assistant.aid.unpaid import spared
from bot.assistant.answering import answer
from bot.assistant.answering.buttons import aid_rows
from bot.assistant.answering.correcting import Correction
from bot.assistant.answering.declining import declined
from bot.assistant.answering.method import as_question_on_method
from bot.assistant.answering.question import Question
from bot.assistant.answering.smalltalk import smalltalk
from bot.assistant.answering.there import there
from bot.assistant.language.chatting import chats
from bot.assistant.language.lengths import MAX_LENGTH, SHORT
from bot.assistant.language.tone import asks, nods, talks_back, thanks, thanks_for_advice
from bot.assistant.later import Later
from bot.assistant.messages import Messages
from bot.assistant.pieces import Pieces
from bot.assistant.reply import LIMIT, Paragraph, Reply
from bot.assistant.situations import ASSAULTED, DESPAIR, HELD, MONEY_SENT, SAFE, UNREACHABLE
from bot.assistant.talk import Talk
from bot.assistant.texts import texts_for
from bot.assistant.triage import Intent, Triage
from bot.assistant.turns.continuing import due, reconsidered
from bot.assistant.turns.turn import Turn
from index import Library
from index.corpus.cards import SCAMS

# After first aid for these, news of blows changes no step: people who are held are beaten, too.
_ALSO_BEATEN = frozenset({DESPAIR, HELD, UNREACHABLE})


@dataclass(frozen=True)
class Replying:
    """One message, and what `talk` knows and can do; `given` is what kind it is, if known."""

    talk: Talk
    turn: Turn
    given: Triage | None = None

    def reply(self) -> Reply:
        """Take the first of STEPS that has an answer; else what the search finds."""
        told = next((reply for step in STEPS if (reply := step(self)) is not None), None)
        return told or self.searched()

    @cached_property
    def alarmed(self) -> Triage:
        """What kind of message it is by its own words."""
        return self.given or self.talk.sort(self.turn.text)

    @cached_property
    def found(self) -> Triage:
        """What kind of message it is, after what speaks against an emergency was read, too."""
        found = self.alarmed
        for reread in READ:
            found = reread(self, found)
        return found

    @property
    def library(self) -> Library:
        return self.talk.library

    @property
    def text(self) -> str:
        return self.turn.text

    @property
    def is_first(self) -> bool:
        return self.turn.shown is None

    @property
    def pieces(self) -> Pieces:
        return Pieces(self.talk)

    def remarked(self) -> Reply | None:
        """Answer what is said of the last reply itself, or of the bot: 太长了, 你说错了."""
        if len(self.text) > MAX_LENGTH:
            return None
        return Correction(self.talk).remarked(self.text, self.turn.shown, self.turn.script)

    def joked(self) -> Reply | None:
        """Answer what is asked beside a joke on dying; it is meant if that is none of ours."""
        rest = joked(self.turn, self.alarmed)
        if not rest:
            return None if rest is None else soft(self.turn)
        alone = cache(lambda: self.talk.search().search(rest, LIMIT))
        reply = Replying(self.talk, replace(self.turn, text=rest, alone=alone)).reply()
        if reply.intent is Intent.ANSWER:
            return kindly(self.library, self.turn, reply)
        return self._aid(Triage(Intent.EMERGENCY, DESPAIR))

    def refrained(self) -> Reply | None:
        shown = self.turn.shown
        return None if shown is None else Added(self.talk).refrained(self.turn, shown)

    def later(self) -> Reply | None:
        """Answer a turn that is about what was shown, or only goes on with it."""
        shown = self.turn.shown
        return None if shown is None else Later(self.talk, self.turn, shown, self.found).answered()

    def added(self) -> Reply | None:
        """Answer a turn that adds a piece to the trick that is talked about."""
        shown = self.turn.shown
        return None if shown is None else Added(self.talk).answered(self.turn, shown, self.found)

    def next_steps(self) -> Reply | None:
        """Tell what comes next to who says that he has called or reported: 110报过了."""
        shown = self.turn.shown
        in_aid = shown is not None and bool(shown.aid)
        return None if in_aid else next_steps(self.library, self.turn, self.found)

    def unsearched(self) -> Reply | None:
        """Answer what is no question, read with what was told in pieces before it."""
        turn, found = self.pieces.told_whole(self.turn, self.found)
        return replace(self, turn=turn)._unsearched(found)

    def _unsearched(self, found: Triage) -> Reply | None:
        """Answer an emergency, small talk, or a message to check."""
        turn, text, script = self.turn, self.text, self.turn.script
        aid = self.talk.aid.given(turn, found)
        if aid is not None:
            return aid
        if len(text) > MAX_LENGTH:  # an emergency gets first aid however long its text is
            line = Paragraph(texts_for(script).too_long.format(limit=MAX_LENGTH))
            return Reply(Intent.UNKNOWN, (line,), confidence=0.0)
        told = self._assaulted() or self._billed()
        if told is None and self.is_first:
            told = glad(self.library, text, script)
        if told is not None:
            return told
        if found.intent is Intent.SMALLTALK:
            kind = "hello" if self.is_first and nods(text) else found.smalltalk
            return smalltalk(self.library, kind or "hello", script)
        if talks_back(text):
            return None
        if found.message:
            return Messages(self.talk).framed(turn, found)
        a_turn = found.pasted and not self.is_first and len(text) <= SHORT
        checks = found.intent is Intent.CHECK and not found.told and not a_turn
        return Messages(self.talk).checked(text, script, found) if checks else None

    def _assaulted(self) -> Reply | None:
        shown = self.turn.shown
        if (shown is not None and shown.aid in _ALSO_BEATEN) or not is_assault(self.text):
            return None
        part = self.library.get(ASSAULTED)
        return None if part is None else answer.show(self.library, part, self.turn.script)

    def _billed(self) -> Reply | None:
        turn = self.turn
        part = self.library.get(PART) if billed_here(turn.text, turn.script, turn.shown) else None
        if part is None:
            return None
        reply = answer.show(self.library, part, turn.script)
        return there(self.library, reply, turn.text, turn.shown, turn.script)

    def thanked(self) -> Reply | None:
        """Answer a first message that only thanks for earlier advice, and tells how it went."""
        calm = self.is_first and self.alarmed.intent is not Intent.EMERGENCY
        if not calm or not thanks_for_advice(self.text):
            return None
        return smalltalk(self.library, "thanks", self.turn.script)

    def comforted(self) -> Reply | None:
        """Say kind words to who blames himself, with a button for first aid if he got none yet.

        Give first aid instead to a writer who says that he was cheated and got none yet.
        """
        kind, shown = comforted(self.library, self.turn), self.turn.shown
        if kind is None or (shown is not None and (shown.aid or shown.harmed)):
            return None if kind is None else self._hinting(kind, self.found)
        lost = Triage(Intent.EMERGENCY, MONEY_SENT)
        aid = self._aid(lost) if is_cheated(self.text) else None
        hint = replace(self.found, hint=self.found.hint or MONEY_SENT)
        return aid or self._hinting(kind, hint)

    def chatted(self) -> Reply | None:
        """Answer a first message that is of everyday things, or only chats."""
        if not self.is_first:
            return None
        if is_everyday(self.text):
            return declined(self.library, self.text, self.turn.alone(), self.turn.script, None)
        return smalltalk(self.library, "heard", self.turn.script) if chats(self.text) else None

    def searched(self) -> Reply:
        """Answer by what the search finds, or do what is due where it finds nothing."""
        turn = self.turn
        question = Question(self.library, self.talk.search(), turn.text, turn.script, turn.shown)
        reply = ordinary(self.library, turn, question.reply(turn.alone()))
        if self.is_first and reply.intent is Intent.ANSWER and noticed(turn.text):
            return self._praised(reply)
        if reply.intent is Intent.ANSWER:
            reply = self.pieces.answered(turn, reply)
        elif self.found.told:
            reply = self.talk.check(turn.text)
        else:
            reply = self._unanswered(reply)
        return self._hinting(reply, self.found)

    def _praised(self, reply: Reply) -> Reply:
        """Praise somebody who saw through a swindler, above the trick's card, or what to do now.

        Cards on the law, or on how to swindle, would accuse a person who did right.
        """
        first = reply.passages[0].passage if reply.passages else None
        safe = self.library.get(SAFE)
        if safe is not None and (first is None or first.folder != SCAMS):
            reply = answer.show(self.library, safe, self.turn.script)
        opening = Paragraph(texts_for(self.turn.script).aid.noticed)
        return replace(reply, paragraphs=(opening, *reply.paragraphs))

    def _unanswered(self, reply: Reply) -> Reply:
        """Do what is due where the search has no answer: `reply` declines or asks back.

        A text that asks nothing and looks like fraud is a swindler's message after all.
        """
        turn, text = self.turn, self.text
        if due(self.library, text, self.alarmed, turn.shown):
            return self._aid(self.alarmed) or reply
        # 保险是不是自杀也赔的; the farewell of who says thanks may be one for good.
        if self.alarmed.hint == DESPAIR:
            return self._aid(Triage(Intent.EMERGENCY, DESPAIR)) or reply
        if thanks(text):
            return smalltalk(self.library, "thanks", turn.script)
        if self.is_first and not asks(text):
            judged = self.talk.check(text, turn.script)
            if judged.verdict is not None and judged.verdict.is_risky:
                return judged
        return self.talk.going_on.held_on(turn, self.pieces.unanswered(turn, reply))

    def _aid(self, found: Triage) -> Reply | None:
        return self.talk.aid.given(self.turn, found)

    def _hinting(self, reply: Reply, found: Triage) -> Reply:
        """Add to an answer a button for the steps of an emergency that the question may tell of."""
        if found.hint is None:
            return reply
        happening = texts_for(self.turn.script).aid.happening
        way = aid_rows(self.library, (found.hint,), self.turn.script, happening)
        return replace(reply, buttons=(*way, *reply.buttons))


# What is read against an emergency, or into one; each sees what those above it left.
READ: tuple[Callable[[Replying, Triage], Triage], ...] = (
    lambda it, found: reconsidered(it.library, it.turn, found, it.talk.hear),
    lambda it, found: sleepless(it.text, found),
    lambda it, found: stands_by(it.text, it.turn.shown, found),
    lambda it, found: spared(it.turn, found, Asked(it.library, it.talk.search, it.talk.at_hand)),
    lambda it, found: doubted(it.library, it.turn, found),
    lambda it, found: as_question_on_method(it.text, found),
)
# The first that has a reply gives it, so what stands above has the first word.
STEPS: tuple[Callable[[Replying], Reply | None], ...] = (
    # What is no matter of its own: a remark on the last reply, a joke.
    Replying.remarked,
    Replying.joked,
    # A story that is told in pieces, or only announced.
    lambda it: it.pieces.aided(it.turn, it.found),
    lambda it: it.pieces.announced(it.turn, it.found),
    # A later turn that needs no search of its own.
    Replying.refrained,
    Replying.later,
    Replying.added,
    Replying.next_steps,
    # An emergency, small talk, a message to check.
    Replying.unsearched,
    # What needs kind words, or no answer, more than a search.
    Replying.thanked,
    Replying.comforted,
    Replying.chatted,
)
