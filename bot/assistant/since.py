"""Since: a turn says in few words what the writer did, or did not do, since the last reply."""

from dataclasses import dataclass, replace
from functools import cache

from bot.assistant.aid.after.afterwards import afterwards
from bot.assistant.aid.after.carried_out import carried_out
from bot.assistant.aid.after.done import still_next
from bot.assistant.aid.after.still import There, still_to_do
from bot.assistant.aid.hearing.only_asked import is_demand, only_asked
from bot.assistant.aid.hearing.relief import untouched
from bot.assistant.aid.suiting.left import counts
from bot.assistant.answering import answer
from bot.assistant.answering.acted import has_acted, has_clicked, steps
from bot.assistant.answering.instead import has_rung, of_place
from bot.assistant.answering.smalltalk import smalltalk
from bot.assistant.answering.there import NUMBER, call_there, dialled_there
from bot.assistant.further import next_there
from bot.assistant.language.clauses import clauses
from bot.assistant.language.deeds import Deed, all_done, done_and_left, left_undone, only_deeds
from bot.assistant.language.dropping import drops
from bot.assistant.language.payment import has_given, only_paid, only_unpaid
from bot.assistant.language.sides import took_part
from bot.assistant.language.tone import asks
from bot.assistant.places.cards import REGIONS
from bot.assistant.places.local import local_part, part_of_card
from bot.assistant.reply import LIMIT, Paragraph, Reply
from bot.assistant.situations import (
    ACCOUNT_STOLEN,
    BEFALLEN,
    CALM,
    CASH_HANDED,
    CODE_GIVEN,
    DESPAIR,
    FROZEN,
    MONEY_SENT,
    ON_THE_LINE,
    SAFE,
    SIM_STOPPED,
    STEPS,
    STRANGE_MONEY,
    WONT_LISTEN,
)
from bot.assistant.talk import Talk
from bot.assistant.texts import texts_for
from bot.assistant.triage import Intent, Triage
from bot.assistant.turns.onward import asks_what_is_left
from bot.assistant.turns.shown import Shown, deeds_told, join, place_told
from bot.assistant.turns.turn import Turn
from index import Passage
from index.corpus.cards import EMERGENCY, MEASURES, SCAMS
from index.script import Script

CLICKED = "mosheng-duanxin#已经点开了"
# Nobody carries these out: he who was asked to pay, and did, has lost money.
_BEFALL = frozenset({ACCOUNT_STOLEN, FROZEN, SIM_STOPPED})
# First aid for these is for people who have paid nothing yet.
_UNPAID = frozenset({ON_THE_LINE, WONT_LISTEN})


@dataclass(frozen=True)
class Since:
    """Answers, with the help of `talk`, such turns: their few words do not tell the case."""

    talk: Talk

    def carried_out(self, turn: Turn, shown: Shown) -> Reply | None:
        """Give first aid if a turn says that what was asked in the turn before was done: 我开了."""
        told = "" if shown.message else carried_out(turn.text, shown)
        found = self.talk.sort(told) if told else Triage(Intent.ANSWER)
        if found.situation in _BEFALL and has_given(turn.text):
            found = replace(found, situation=MONEY_SENT)
        # 老板让我转账给客户，我转了 is no money of strangers, however like it sounds.
        own = found.situation == STRANGE_MONEY and not took_part(told)
        if found.intent is not Intent.EMERGENCY or found.situation in _UNPAID or own:
            return self._since_trick(turn, shown) if told else None
        whole = replace(
            turn, text=told, alone=cache(lambda: self.talk.search().search(told, LIMIT))
        )
        aid = self.talk.aid.given(whole, found)
        return None if aid is None else replace(aid, asked=join(shown, turn.text))

    def still(self, turn: Turn, shown: Shown, found: Triage) -> Reply | None:
        """Tell what is left to do, if a turn says which steps were taken, and nothing else.

        A frozen card is no such step if its owner lent it or took money in: others froze it.
        """
        text, library = turn.text, self.talk.library
        left = bool(shown.aid) and bool(left_undone(text))  # 银行还没打, a turn after 110打了
        everything = shown.in_aid and all_done(text) and not asks(text)
        if everything and (last := self._last(turn, shown)) is not None:
            return replace(last, asked=shown.question)
        if not (only_deeds(text) or done_and_left(text) or asks_what_is_left(text) or left):
            return None
        if (further := still_next(library, turn, shown)) is not None:
            return replace(further, asked=shown.question)
        lost = MONEY_SENT if shown.harmed or self.is_victims(shown) else None
        situation = shown.aid or found.situation or found.hint or lost
        done = counts(situation, deeds_told(text, shown)) if situation else frozenset()
        place = place_told(text, shown) or ""
        befell = situation in BEFALLEN and found.hint == FROZEN
        rung = has_rung(text) and Deed.STATION not in done
        after = of_place(library, place, text) if rung else None
        theirs = after is not None and place not in REGIONS
        if situation is None or befell or not done or theirs:
            return None
        card, call = library.get(place), call_there(library, text, shown, turn.script)
        part = after or self._left_there(shown, place, local_part(library, card, situation))
        where = There(part, dialled_there(card, turn.script))
        told = still_to_do(library, situation, join(shown, text), turn.script, done, where)
        if call and not any(each in text for each in NUMBER.findall(call)):
            told = replace(told, paragraphs=(Paragraph(call), *told.paragraphs))
        return replace(told, asked=shown.question)

    def _last(self, turn: Turn, shown: Shown) -> Reply | None:
        """Tell what comes after all first steps at home; None where that was read."""
        last = afterwards(shown.aid).last
        read = last is None or last in shown.passages
        away = place_told(turn.text, shown) is not None
        part = None if read or away else self.talk.library.get(last or "")
        return None if part is None else answer.show(self.talk.library, part, turn.script, more=())

    def _left_there(self, shown: Shown, place: str, steps: Passage | None) -> Passage | None:
        """Give what comes next in a region whose first `steps` were read; else these."""
        read = steps is not None and steps.id in shown.passages
        after = next_there(self.talk.library, place, shown.aid) if place in REGIONS else None
        return after if read and after is not None else steps

    def dropped(self, turn: Turn, shown: Shown) -> Reply | None:
        """Agree with a writer who will not do it after all; in an emergency its first step holds.

        To somebody who spoke of dying 不去了 is a farewell.
        """
        if not drops(turn.text):
            return None
        if shown.despair or shown.aid == DESPAIR:
            return self.talk.aid.given(turn, Triage(Intent.EMERGENCY, DESPAIR))
        if shown.in_aid:
            return self.talk.going_on.note(turn, shown)
        return smalltalk(self.talk.library, "closing", turn.script)

    def _since_trick(self, turn: Turn, shown: Shown) -> Reply | None:
        """Give the steps of the trick that is talked about, if what was done is no emergency."""
        part = None if shown.harmed else steps(self.talk.library, shown.document)
        place = place_told(turn.text, shown)
        if part is not None and place in REGIONS and has_given(turn.text):
            part = part_of_card(self.talk.library, place, MONEY_SENT) or part
        reply = None if part is None else self.talk.passage(part.id, turn.script)
        return None if reply is None else replace(reply, asked=shown.question)

    def after_message(self, turn: Turn, shown: Shown, found: Triage) -> Reply | None:
        """Answer a turn that says in few words what the reader of a risky message did, or did not.

        我已经付了 and 我填了 alone say too little to be sorted as emergencies; 我点了 is none.
        """
        text = turn.text
        undone = only_unpaid(text) or untouched(text)
        acted = has_acted(text) and not asks(text)
        if not (acted or undone) or not self.talk.verdict(shown.message).is_risky:
            return None
        if undone:
            return self._undone(shown, turn.script)
        if has_given(text):
            return self._given(turn, shown, MONEY_SENT)
        if has_clicked(text):
            return self.talk.passage(CLICKED, turn.script)
        return self._given(turn, shown, CODE_GIVEN) if found.hint == CODE_GIVEN else None

    def _undone(self, shown: Shown, script: Script) -> Reply | None:
        """Tell a reader who did nothing he was told what to do: the trick's steps, if known.

        Where a single part of a card spoke, the card's steps are for another trick.
        """
        part_spoke = shown.passages[-1:] and "#" in shown.passages[-1]
        if not shown.question or part_spoke:
            return self.talk.passage(SAFE, script)
        part = steps(self.talk.library, shown.document)
        reply = None if part is None else self.talk.passage(part.id, script)
        return None if reply is None else replace(reply, asked=shown.question)

    def undone(self, turn: Turn, shown: Shown, found: Triage) -> Reply | None:
        """Say that what was told holds, if a turn only says that nothing was done: 我还没点, 刚挂.

        Such words are near to much that has nothing to do with the case.
        """
        few = found.intent is Intent.ANSWER and untouched(turn.text)
        part = self._read(shown) if few and not took_part(shown.question) else None
        trick = self._folder(shown) == SCAMS or any(map(is_demand, clauses(shown.question)))
        if part is None or not (trick or shown.aid):
            return None
        told = answer.again_in_short(self.talk.library, part, turn.script)
        glad = () if shown.aid else (Paragraph(texts_for(turn.script).aid.relieved),)
        asked = join(shown, turn.text)
        return replace(told, paragraphs=(*glad, *told.paragraphs), asked=asked)

    def _read(self, shown: Shown) -> Passage | None:
        """Give what was read of the shown card: its beginning, if that was among it."""
        parts = self.talk.library.document(shown.document)
        return next((each for each in parts if each.id in shown.passages), None)

    def paid(self, turn: Turn, shown: Shown, found: Triage) -> Reply | None:
        """Give first aid if a turn adds a payment (已经转了怎么办) and no trick was shown.

        A trick has steps of its own. People who take money in for others pass it on in these words.
        """
        victims = self.is_victims(shown) and self._folder(shown) != SCAMS
        if shown.harmed or not victims or found.hint != MONEY_SENT or not only_paid(turn.text):
            return None
        return self._given(turn, shown, MONEY_SENT)

    def paid_since(self, turn: Turn, shown: Shown) -> Reply | None:
        """Give first aid if the writer had only been asked to pay, as far as told, and now paid."""
        before = shown.aid in _UNPAID or (shown.aid == MONEY_SENT and only_asked(shown.question))
        return self._given(turn, shown, MONEY_SENT) if before and only_paid(turn.text) else None

    def paid_within(self, turn: Turn, shown: Shown, found: Triage) -> Reply | None:
        """Say what holds for who paid in the open case, if a turn that says so is a piece of it.

        Blackmail has a part on that, or it stands in the steps; cash has a way to be followed.
        """
        same = found.intent is Intent.EMERGENCY and found.situation == shown.aid
        if not same or shown.aid == MONEY_SENT:
            return None
        if self.talk.sort(turn.text).situation != MONEY_SENT:
            return None
        if shown.aid == CASH_HANDED and only_asked(shown.question):
            return self._given(turn, shown, CASH_HANDED)
        library, more = self.talk.library, afterwards(shown.aid).more or ""
        own = more if more.startswith(shown.aid) else f"{shown.aid}#{STEPS}"
        part = None if shown.aid == CASH_HANDED else library.get(own)
        told = (
            self.talk.going_on.note(turn, shown)
            if part is None or part.id in shown.passages
            else answer.show(library, part, turn.script, more=())
        )
        return replace(told, situation=shown.aid, asked=join(shown, turn.text))

    def is_victims(self, shown: Shown) -> bool:
        """Tell whether what was shown is for victims, not for people who helped to cheat."""
        ours = shown.document in CALM or took_part(shown.question)
        return self._folder(shown) in {EMERGENCY, MEASURES, SCAMS} and not ours

    def _folder(self, shown: Shown) -> str:
        parts = self.talk.library.document(shown.document)
        return parts[0].folder if parts else ""

    def _given(self, turn: Turn, shown: Shown, situation: str) -> Reply | None:
        """Give first aid in the case that earlier turns told; a turn's few words do not tell it."""
        aid = self.talk.aid.given(turn, Triage(Intent.EMERGENCY, situation))
        return None if aid is None else replace(aid, asked=join(shown, turn.text))
