"""Pieces: a turn that says too little by itself is read with what its writer told before it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache

from bot.assistant.aid.after.daily import sleepless
from bot.assistant.aid.asked import Asked
from bot.assistant.aid.hearing.only_asked import only_asked
from bot.assistant.aid.hearing.relief import untouched
from bot.assistant.aid.hearing.saved import saved
from bot.assistant.aid.unpaid import SURE, spared
from bot.assistant.answering.listening import announced, heard, listening, told_else, urged
from bot.assistant.answering.question import LONE, Question
from bot.assistant.language.clauses import clauses
from bot.assistant.language.lengths import NEWS, TURN, fits
from bot.assistant.language.payment import has_given, names_money, others_paid
from bot.assistant.language.tales import (
    announces,
    finds_odd,
    may_tell,
    only_meets,
    says_of_whom,
    tells,
    wonders,
)
from bot.assistant.language.tone import grieves, thanks
from bot.assistant.reply import LIMIT, Reply
from bot.assistant.situations import (
    AUTO_PAY,
    CARD_DRAINED,
    CODE_GIVEN,
    DESPAIR,
    MONEY_SENT,
    WONT_LISTEN,
)
from bot.assistant.sorting import ruled
from bot.assistant.talk import Talk
from bot.assistant.trades import at_work
from bot.assistant.triage import Intent, Triage
from bot.assistant.turns.adding import adds
from bot.assistant.turns.continuing import odds_of
from bot.assistant.turns.detail import tells_detail
from bot.assistant.turns.followup import asks_if_true, leans
from bot.assistant.turns.onward import asks_more
from bot.assistant.turns.shown import Shown, is_reported, join, with_tale
from bot.assistant.turns.told_so_far import joined
from bot.assistant.turns.turn import Turn
from bot.assistant.turns.urging import urging
from bot.assistant.vague import lacks_matter

_MAY_BE_PIECES = {Intent.ANSWER, Intent.CHECK}
# Mean log-odds of an emergency from which a tale is one where no rule says so; of some 150 tales
# that are none, or not yet, none had more than 1.3.
LOUD = 2.0
HEARD = 0.5  # mean log-odds of an emergency from which a tale is one, if a rule says so too
GUESSED = 0.6  # confidence below which an answer to who only begins to tell is a guess
# A tale of fraud is near to some card, or alarms, from its first whole sentence on; few words
# (我妈在家) are near to nothing. Of 59 beginnings of tales two were far, of 20 on other matters 14.
FAR, CALM = 0.25, 0.3  # confidence and likelihood of an emergency, below which a text is far
FEW, BEGUN = 6, 10  # characters of a text, and of a tale, that has hardly begun
SURELY = 0.5  # confidence from which a tale that is told in pieces is answered by a card


@dataclass(frozen=True)
class Pieces:
    """Reads, with the help of `talk`, a turn together with the tale before it."""

    talk: Talk

    def aided(self, turn: Turn, found: Triage) -> Reply | None:
        """Give first aid if a turn adds to the tale what makes it an emergency; else None.

        A rule has to hear it in both together that hears none in the tale: the words of a trick
        alone alarm, too. Where no rule does, the alarm has to be loud.
        """
        tale = self._tale(turn)
        said = [each for each in clauses(turn.text) if not wonders(each)]  # asking adds nothing
        none = untouched(turn.text) or others_paid(turn.text) or saved(turn.text)
        if not tale or not said or none or found.intent not in _MAY_BE_PIECES:
            return None
        whole = self._whole(turn)
        meant = sleepless(whole.text, self.talk.sort(whole.text))
        if meant.intent is not Intent.EMERGENCY:
            return None
        if not self._adds(tale, said) and not self._is_loud(whole, meant):
            return None
        # 要我给他转寄，寄了4次，里面是手机: whoever lost money names some, or says that he paid.
        if meant.situation == MONEY_SENT and not (names_money(whole.text) or has_given(whole.text)):
            return None
        # How a swindler presses for money tells of none that was paid.
        if meant.situation == MONEY_SENT and urging(turn.text) and not has_given(tale):
            return None
        asked = Asked(self.talk.library, self.talk.search, turn.at_hand)
        return self._given(whole, spared(whole, meant, asked))

    def _adds(self, tale: str, said: Sequence[str]) -> bool:
        """Tell whether a rule, and the alarm, hear an emergency only with what is added."""
        library = self.talk.library
        if ruled(library, tale) is not None:
            return False
        whole = "，".join((tale, *said))
        return ruled(library, whole) is not None and self._odds(whole) >= HEARD

    def _is_loud(self, whole: Turn, meant: Triage) -> bool:
        """Tell whether the alarm alone hears an emergency in a tale: 要我签金流, 四万九千九.

        Who will not listen, and what a customer does, is told in words of much else. Whoever has
        told the police goes on in the words of who was cheated.
        """
        reported = whole.shown is not None and is_reported(whole.text, whole.shown)
        if reported or meant.situation == WONT_LISTEN or at_work(whole.text):
            return False
        return self._odds(whole.text) >= LOUD

    def _odds(self, text: str) -> float:
        return odds_of(self.talk.library, text, lambda text: self.talk.search().hear(text))

    def told_whole(self, turn: Turn, found: Triage) -> tuple[Turn, Triage]:
        """Give an emergency that a turn tells of by itself with the tale before it.

        The whole decides which emergency it is, unless a rule hears it in the turn alone, or that
        says outright that money was paid.
        """
        shown = turn.shown
        if found.intent is not Intent.EMERGENCY or shown is None or shown.message:
            return turn, found
        # 扣了4999 after a code was read out: the card is emptied, and no code was scanned.
        if shown.aid == CODE_GIVEN and found.situation == AUTO_PAY:
            return turn, replace(found, situation=CARD_DRAINED)
        if not self._tale(turn):
            # 给他了 is about what was asked before: only the case tells which emergency it is.
            asked = not shown.harmed and found.situation != self.talk.sort(turn.text).situation
            return self._read_with(turn, join(shown, turn.text)) if asked else turn, found
        whole = self._whole(turn)
        meant = self.talk.sort(whole.text)
        own = found.situation == ruled(self.talk.library, turn.text) or has_given(turn.text)
        if meant.intent is Intent.ANSWER and self._only_demanded(whole, found):
            return turn, replace(meant, hint=found.situation)
        return whole, found if own or meant.intent is not Intent.EMERGENCY else meant

    def _only_demanded(self, whole: Turn, found: Triage) -> bool:
        """Tell whether money was only asked for, in a trick that the whole tale surely tells of.

        客服傳了一個QRcode給我 alone sounds as if it had been paid.
        """
        loss = found.situation == MONEY_SENT and not found.done
        return (
            loss and not has_given(whole.text) and only_asked(whole.text) and whole.sure() >= SURE
        )

    def announced(self, turn: Turn, found: Triage) -> Reply | None:
        """Ask a writer to go on who only says that he has something to tell, or of whom; else None.

        昨天 begins a tale; after first aid it says when that was.
        """
        shown = turn.shown
        detail = shown is not None and bool(shown.aid) and tells_detail(turn.text)
        of_whom = says_of_whom(turn.text) and (shown is None or not shown.document)
        begins = (announces(turn.text) and not detail) or of_whom
        only = found.intent in _MAY_BE_PIECES and begins
        return announced(self.talk.library, turn.script) if only else None

    def answered(self, turn: Turn, reply: Reply) -> Reply:
        """Add a line to an answer for a writer who asks nothing yet, but tells.

        After first aid that is taken note of. Whoever only begins, so that the answer is a guess,
        is asked to go on, once: a line that stands above every answer says nothing. Somebody at
        work is not asked, since it does not happen to him.
        """
        text, shown = turn.text, turn.shown
        if at_work(text) or wonders(text) or thanks(text) or grieves(text):
            return reply
        if shown is not None and shown.harmed:
            return self._noted_above(turn, shown, reply) if shown.tale else reply
        meets = only_meets(text)
        if self._strays(turn, reply):
            return told_else(self.talk.library, turn.script)
        told = shown is not None and (
            wonders(shown.question) or (bool(shown.document) and not meets)
        )
        begins = not told and fits(text, TURN) and may_tell(text)
        bar = LONE if meets else GUESSED
        if not begins or reply.listens or reply.confidence >= bar:
            return reply
        near = self._is_near(text, lambda: reply.confidence)
        return urged(reply, turn.script) if near else reply

    def _noted_above(self, turn: Turn, shown: Shown, reply: Reply) -> Reply:
        """Take note of what is told after first aid, above an answer to it that is no first aid.

        The money that is gone matters more than the trick that the answer is about.
        """
        theirs = {each.passage.document for each in reply.passages[:1]}
        if shown.aid in {"", DESPAIR, *theirs}:
            return reply
        guess = reply.confidence < GUESSED and adds(turn)
        told = self.talk.going_on.added(turn, shown) if guess else None
        if told is not None:
            return replace(told, confidence=reply.confidence)
        said = self.talk.going_on.note(turn, shown).paragraphs
        # The answer may begin with whom to call at the writer's place, as the note does.
        own = (each for each in said if not reply.text.startswith(each.text))
        paragraphs = (*own, *reply.paragraphs)
        return replace(reply, paragraphs=paragraphs, situation=shown.aid)

    def unanswered(self, turn: Turn, reply: Reply) -> Reply:
        """Answer the tale where the turn alone finds nothing, or ask its writer to go on.

        `reply` declines the turn, and stays where it is a question that stands by itself.
        """
        text, shown, whole = turn.text, turn.shown, self._whole(turn)
        if thanks(text) or grieves(text) or (shown is not None and shown.aid):
            return reply
        fragment = not wonders(text) or leans(text) or lacks_matter(text) or asks_if_true(text)
        if self._tale(turn) and fragment and not (shown and shown.document):
            told = self._answered(whole)
            if told is not None:
                return told
        on = shown is not None and bool(shown.tale) and (not wonders(text) or asks_more(text))
        if on:
            near = self._goes_near(turn, whole)
            return listening(reply, turn.script) if near else heard(reply, turn.script)
        begins = tells(text) or (reply.asks_back and may_tell(text))
        if begins and self._is_near(text, lambda: reply.confidence):
            return listening(reply, turn.script)
        return heard(reply, turn.script) if begins else reply

    def _strays(self, turn: Turn, reply: Reply) -> bool:
        """Tell whether an answer is a guess, and all that was told so far is far from fraud."""
        shown = turn.shown
        guess = shown is not None and bool(shown.tale) and reply.confidence < GUESSED
        on = guess and not (shown and shown.document)
        return on and not self._goes_near(turn, self._whole(turn))

    def _goes_near(self, turn: Turn, whole: Turn) -> bool:
        """Tell whether what was told so far, `whole`, may be a tale of fraud.

        外卖等了一个半小时 / 骑手说车坏了 / 汤都洒了 is of none, and nobody is to be asked on it.
        """
        return only_meets(turn.text) or self._is_near(
            whole.text, lambda: whole.alone().confidence, few=BEGUN
        )

    def _is_near(self, text: str, confidence: Callable[[], float], few: int = FEW) -> bool:
        """Tell whether a text may begin a tale of fraud; one of few characters says nothing yet."""
        if fits(text, few) or only_meets(text) or finds_odd(text):
            return True
        library = self.talk.library
        likelihood, _ = library.alarm.judge(library.normalise(text))
        return likelihood >= CALM or confidence() >= FAR

    def _answered(self, whole: Turn) -> Reply | None:
        found = whole.alone()
        if found.confidence < SURELY:
            return None
        question = Question(self.talk.library, self.talk.search(), whole.text, whole.script)
        reply = question.reply(found)
        return replace(reply, asked=whole.text) if reply.intent is Intent.ANSWER else None

    def _given(self, whole: Turn, found: Triage) -> Reply | None:
        aid = self.talk.aid.given(whole, found)
        return None if aid is None else replace(aid, asked=whole.text)

    def _tale(self, turn: Turn) -> str:
        """Give what was told before a short turn; "" after first aid, which knows the case."""
        shown = turn.shown
        ended = shown is None or shown.harmed
        return "" if shown is None or ended or not fits(turn.text, NEWS) else joined(shown.tale)

    def _whole(self, turn: Turn) -> Turn:
        return self._read_with(turn, with_tale(turn.shown, turn.text) if turn.shown else turn.text)

    def _read_with(self, turn: Turn, text: str) -> Turn:
        return replace(turn, text=text, alone=cache(lambda: self.talk.search().search(text, LIMIT)))
