"""Answers a later turn that begins anew, is about what was shown, or only goes on with it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property

from bot.assistant.after_verdict import AfterVerdict
from bot.assistant.aid.after.afterwards import afterwards, noted
from bot.assistant.aid.after.pressed import pressed
from bot.assistant.aid.after.unreached import unreached
from bot.assistant.aid.hearing.explained import Explained, explained
from bot.assistant.aid.hearing.relief import broken_off, over
from bot.assistant.aid.hearing.saved import glad_since
from bot.assistant.aid.unpaid import never_paid
from bot.assistant.answering import answer
from bot.assistant.answering.correcting import Correction
from bot.assistant.answering.smalltalk import smalltalk
from bot.assistant.answering.there import there
from bot.assistant.brought import told
from bot.assistant.further import Further
from bot.assistant.how_it_goes import how_it_goes
from bot.assistant.language.payment import lost_some, unpaid
from bot.assistant.language.tone import closes, thanks
from bot.assistant.reply import Paragraph, Reply, Style
from bot.assistant.shall_i import shall_i
from bot.assistant.since import Since
from bot.assistant.situations import DESPAIR, SAFE
from bot.assistant.somebody_else import SomebodyElse
from bot.assistant.talk import Talk
from bot.assistant.texts import texts_for
from bot.assistant.triage import Intent, Triage
from bot.assistant.turns.continuing import is_new
from bot.assistant.turns.detail import tells_detail
from bot.assistant.turns.followup import begins_anew
from bot.assistant.turns.onward import (
    asks_whom,
    has_called,
    moves_on,
)
from bot.assistant.turns.shown import Shown, join, place_told
from bot.assistant.turns.turn import Turn
from bot.assistant.vague import only_adds_detail
from index import Library, Passage


@dataclass(frozen=True)
class Later:
    """A later turn and what was `shown` before it; `found` is what kind of message it is.

    It is answered, with the help of `talk`, if it needs no search of its own.
    """

    talk: Talk
    turn: Turn
    shown: Shown
    found: Triage

    def answered(self) -> Reply | None:
        """Take the first of STEPS that has an answer; None where the turn is like any other."""
        return next((reply for step in STEPS if (reply := step(self)) is not None), None)

    @property
    def library(self) -> Library:
        return self.talk.library

    @property
    def since(self) -> Since:
        return Since(self.talk)

    @cached_property
    def is_in_it(self) -> bool:
        """Whether the turn is on the emergency that was shown, and tells of no other."""
        return bool(self.shown.aid) and not is_new(self.found, self.shown)

    @cached_property
    def news(self) -> str | None:
        """What is over of the emergency that was shown; "" where it is unnamed, None where none."""
        return over(self.turn.text, self.shown.aid) if self.is_in_it else None

    def anew(self) -> Reply | None:
        """Answer as a first message what says that it begins anew: 另外问一下."""
        new = begins_anew(self.turn.text)
        return self.talk.reply(new) if new and not moves_on(self.turn.text) else None

    def closed(self) -> Reply | None:
        """Say goodbye to who only closes the conversation."""
        text = self.turn.text
        done = closes(text) or (thanks(text) and has_called(text))
        if self.found.intent is not Intent.ANSWER or not done or moves_on(text):
            return None
        return smalltalk(self.library, "closing", self.turn.script)

    def explained(self) -> Reply | None:
        """Be glad with who says that what alarmed was ordinary, or a joke: 是我老公拿去交电费了."""
        how = explained(self.turn.text, self.shown.aid) if self.shown.aid else None
        if how is None:
            return None
        texts = texts_for(self.turn.script).aid
        said = texts.in_play if how is Explained.PLAY else texts.explained
        return Reply(Intent.SMALLTALK, (Paragraph(said),), settled=True)

    def paid(self) -> Reply | None:
        """Give first aid to who adds to no message, and to no trick, that he paid."""
        return None if self.shown.message else self.since.paid(self.turn, self.shown, self.found)

    def paid_since(self) -> Reply | None:
        return self.since.paid_since(self.turn, self.shown)

    def paid_within(self) -> Reply | None:
        return self.since.paid_within(self.turn, self.shown, self.found)

    def detail(self) -> Reply | None:
        """Note a sum, a time, a bank or a name, if a turn tells that and nothing else.

        微信转的 is left to what goes on with first aid: a part of it may be on just that.
        """
        text, shown = self.turn.text, self.shown
        if shown.aid == DESPAIR or not tells_detail(text) or only_adds_detail(text):
            return None
        return replace(self.talk.going_on.note(self.turn, shown), asked=join(shown, text))

    def unreached(self) -> Reply | None:
        """Say what to do if the bank or 110 cannot be reached."""
        text, script = self.turn.text, self.turn.script
        part = unreached(self.library, self.shown.aid, text)
        if part is None:
            return None
        reply = answer.show(self.library, part, script, more=())
        return there(self.library, reply, text, self.shown, script)

    def whom(self) -> Reply | None:
        """Say once more whom to call, if a turn asks only that.

        Outside the mainland the card of the place tells whom to call.
        """
        text, shown, script = self.turn.text, self.shown, self.turn.script
        if not shown.in_aid or shown.reported or not asks_whom(text):
            return None
        place = place_told(text, shown)
        card = self.library.get(place) if place and shown.aid != DESPAIR else None
        if card is not None:
            return answer.show(self.library, card, script, more=())
        return answer.brief(self.library, self.library.document(shown.aid), script)

    def placed(self) -> Reply | None:
        """Say what to do at the place of the writer, if a turn adds where he is."""
        reply = self.talk.going_on.placed(self.turn, self.shown)
        return reply and replace(reply, asked=join(self.shown, self.turn.text))

    def pressed(self) -> Reply | None:
        """Say not to pay, if a turn tells that more is asked for.

        A part of another card is headed by these words, since its heading is on what was paid.
        """
        return self._not_again(pressed(self.library, self.shown.aid, self.turn.text))

    def unspent(self) -> Reply | None:
        """Say not to pay, if who lost money before says that the next sum is not paid yet: 还没转.

        That is no news that nothing has happened.
        """
        before = (self.shown.question, *(each.text for each in self.shown.tale))
        if self.news != "" or not unpaid(self.turn.text) or not any(map(lost_some, before)):
            return None
        told = self._not_again(self.library.get(afterwards(self.shown.aid).more or ""))
        line = Paragraph(texts_for(self.turn.script).aid.unspent)
        return told and replace(told, paragraphs=(line, *told.paragraphs[1:]))

    def _not_again(self, part: Passage | None) -> Reply | None:
        if part is None:
            return None
        told = answer.show(self.library, part, self.turn.script)
        if part.document == self.shown.aid:
            return told
        local = there(self.library, told, self.turn.text, self.shown, self.turn.script)
        if local.paragraphs[-1:] != told.paragraphs[-1:]:
            return local
        head = Paragraph(texts_for(self.turn.script).aid.pressed, Style.TITLE)
        return replace(told, paragraphs=(head, *told.paragraphs[1:]))

    def never(self) -> Reply | None:
        """Say what never to do in the emergency that was shown, if a turn asks whether to pay."""
        part = never_paid(self.library, self.shown.aid, self.turn.text)
        return None if part is None else answer.show(self.library, part, self.turn.script)

    def shall_i(self) -> Reply | None:
        """Say whether to do it, if few words ask just that."""
        if is_new(self.found, self.shown):
            return None
        return shall_i(self.library, self.turn, self.shown)

    def broken_off(self) -> Reply | None:
        """Note that the writer broke off with the swindler."""
        shown = self.shown
        if shown.aid == DESPAIR or not broken_off(self.turn.text):
            return None
        return noted(self.library, shown.aid, self.turn.script, called=shown.reported)

    def relieved(self) -> Reply | None:
        """Answer what is asked beside the news that nothing has happened."""
        if not self.news:
            return None
        reply = Correction(self.talk).beside(self.news, self.shown, self.turn.script)
        return None if reply.intent is Intent.UNKNOWN else reply

    def undone(self) -> Reply | None:
        """Say that what was told holds for who only says that he has done nothing."""
        if self.news is not None:
            return None
        return self.since.undone(self.turn, self.shown, self.found)

    def further(self) -> Reply | None:
        """Go on with what was shown, or be glad with who says that nothing has happened."""
        told = Further(self.talk, self.turn, self.shown).told(self.found)
        return self._safe() if told is None and self.news == "" else told

    def _safe(self) -> Reply | None:
        safe = self.library.get(SAFE)
        if safe is None:
            return None
        reply = answer.show(self.library, safe, self.turn.script)
        opening = Paragraph(texts_for(self.turn.script).aid.relieved)
        return replace(reply, paragraphs=(opening, *reply.paragraphs))


def after_verdict(later: Later) -> AfterVerdict:
    return AfterVerdict(later.talk, later.turn, later.shown, later.found)


Step = Callable[[Later], Reply | None]


def _within(step: Step) -> Step:
    """Take a step only in the emergency that was shown."""
    return lambda later: step(later) if later.is_in_it else None


def _in_same(step: Step) -> Step:
    """Let what was asked before stay what is talked about, unless the reply says what is."""

    def taken(later: Later) -> Reply | None:
        reply = step(later)
        return reply and replace(reply, asked=reply.asked or later.shown.question)

    return taken


# The first that has a reply gives it, so what stands above has the first word.
STEPS: tuple[Step, ...] = (
    # Another matter, or the end of this one.
    Later.anew,
    Later.closed,
    Later.explained,
    # What has happened since, and to whom else.
    lambda later: glad_since(later.library, later.turn, later.shown, later.found),
    lambda later: later.since.dropped(later.turn, later.shown),
    lambda later: later.since.carried_out(later.turn, later.shown),
    lambda later: later.since.still(later.turn, later.shown, later.found),
    lambda later: SomebodyElse(later.talk).answered(later.turn, later.shown, later.found),
    lambda later: after_verdict(later).gave_code(),
    lambda later: after_verdict(later).answered(),
    Later.paid,
    # In an emergency a detail, or whom to call, is no matter of its own.
    _within(Later.paid_since),
    _within(Later.paid_within),
    _within(lambda later: later.talk.going_on.minors(later.turn, later.shown)),
    _within(Later.detail),
    _within(_in_same(Later.unreached)),
    _within(_in_same(Later.whom)),
    _within(Later.placed),
    _within(_in_same(Later.pressed)),
    # Few words that ask whether to do it, or say that it is over, or was never done.
    _in_same(Later.never),
    _in_same(Later.shall_i),
    lambda later: how_it_goes(later.library, later.turn, later.shown),
    _within(_in_same(Later.broken_off)),
    _within(_in_same(Later.unspent)),
    Later.relieved,
    Later.undone,
    # The same news in words that no rule knows.
    _in_same(lambda later: told(later.talk, later.turn, later.shown, later.found)),
    # All that only asks to go on.
    _in_same(Later.further),
)
