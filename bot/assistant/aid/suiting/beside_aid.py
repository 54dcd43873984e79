"""Beside first aid: the card on the trick that the writer tells of, or on what he asks."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.assistant.aid.suiting.naming import names
from bot.assistant.answering.answer import in_short, show
from bot.assistant.answering.buttons import question
from bot.assistant.language.lexicon import plain
from bot.assistant.places.cards import PLACES
from bot.assistant.reply import Button, Cited, Do, Paragraph, Reply, Style
from bot.assistant.situations import (
    ACCOUNT_STOLEN,
    APP_INSTALLED,
    AUTO_PAY,
    CALM,
    CASH_HANDED,
    COINS,
    DESPAIR,
    FROZEN,
    FROZEN_CARD,
    GIFT_CARD,
    HELD,
    MONEY_SENT,
    NFC_TAP,
    SEXTORTION,
    STEPS,
    THREATENED,
    UNDER_WAY,
    UNREACHABLE,
    WONT_LISTEN,
)
from bot.assistant.texts import texts_for
from index import Hit, Library, Passage
from index.corpus.cards import EMERGENCY, LAW, MEASURES, SCAMS
from index.hits import Result
from index.script import Script

# Likelihood that a text is about a card, from which the card's beginning is told, and from which it
# may come before the steps of an emergency that is not sure.
ABOUT, MEANT = 0.3, 0.5
ANSWERS = 0.6  # confidence from which a question in an emergency is answered below the steps
ABOVE = 0.5  # the same where no money is leaving, and the whole answer stands above the steps
# Confidence and likelihood from which the search knows what the text tells of.
KNOWN, ABOUT_IT = 0.8, 0.6
# What the search knows is read before the steps, where the emergency is less likely than the one
# number and the search as confident as the other. It is so in eight of 1,813 emergencies, three of
# which tell that something is gone.
DOUBTFUL, SURELY = 0.55, 0.85
# In these nobody's life is in danger, and no swindler is in the phone or has the code.
_CAN_WAIT = CALM | {MONEY_SENT, COINS, CASH_HANDED, GIFT_CARD, AUTO_PAY, ACCOUNT_STOLEN}
_IN_DANGER = UNDER_WAY | {
    DESPAIR, HELD, UNREACHABLE, THREATENED, SEXTORTION, NFC_TAP, APP_INSTALLED,
}  # fmt: skip
# The law waits until the money is safe, unless a part of it surely is on what the text tells.
_FOLDERS = {SCAMS, MEASURES}
# Words that tell that money is on its way, or a swindler at work: then somebody who does not listen
# has to be stopped first, and is persuaded afterwards.
_PRESSES = re.compile(
    r"转|汇|付|打[钱款给]|交[钱给]|取[钱款]|存|银行|柜|贷|借|投|现金|给(?:[他她]|对方|人家|那)|视频|锁|门"
    r"|警|公安|法院|电话|现在|今天|明天|马上|正在"
    r"|\b(?:send|transfer|wir\w+|pay|bank|withdraw|invest|phone|police|now|today)\b"
)


@dataclass(frozen=True)
class Beside:
    """Tells a card beside first aid, each time with a button for the rest of the card.

    `text` is what the writer told, as far as it is known.
    """

    library: Library
    script: Script
    text: str = ""

    def with_matter(
        self,
        aid: Reply,
        result: Result,
        *,
        sure: bool,
        asks: bool,
        below: bool,
        fresh: bool,
    ) -> Reply:
        """Give first aid, and below the steps the card that the text is likely about.

        A trick that is hardly meant is guessed only if the text has a word that tells it.

        A text that `asks` is answered there too, be it by the law. The card comes first where it is
        not `sure` that this is the emergency, and the text is rather about the card than not. In
        situations in which nothing is lost by reading, the card needs less for that, and the law
        precedes sure steps too. `below` says that the card never comes first. In an emergency that
        is not `fresh`, a card that is surely known stands between whom to call and the steps, if
        the situation leaves the time.
        """
        matter = _matter(result, asks=asks)
        if matter is None or not self._may_guess(matter):
            return aid
        if says_again(matter.passage, aid.situation or ""):
            return aid
        texts = texts_for(self.script)
        line = texts.sounds_like if matter.passage.folder == SCAMS else texts.see_also
        passage = matter.passage
        told = in_short(self.library, passage, aid.text, self.script, line, asked=asks)
        first = not below and _comes_first(matter, aid.situation or "", sure=sure)
        known = not fresh and aid.situation in _CAN_WAIT and result.confidence >= KNOWN
        at = 0 if first else _steps_at(aid) if known else None
        return self._with(aid, Cited(passage, matter.score), told, at=at)

    def _may_guess(self, matter: Hit) -> bool:
        """Tell whether “what you met with is like …” may be said of a card."""
        likely = matter.topic >= ABOUT or matter.passage.folder != SCAMS
        return likely or names(self.library, self.text, matter.passage)

    def after_answer(self, aid: Reply, hit: Hit) -> Reply:
        """Put the answer to the question above first aid: all of it but its article."""
        shown = show(self.library, hit.passage, self.script, more=()).paragraphs
        told = tuple(each for each in shown if each.style is not Style.QUOTE)
        return self._with(aid, Cited(hit.passage, hit.score), told, at=0)

    def with_answers(self, aid: Reply, answers: Sequence[Passage]) -> Reply:
        """Add the answers to the questions that were asked beside it, below first aid."""
        for passage in answers:
            if says_again(passage, aid.situation or ""):
                continue
            line = texts_for(self.script).see_also
            told = in_short(self.library, passage, aid.text, self.script, line, asked=True)
            aid = self._with(aid, Cited(passage), told)
        return aid

    def _with(
        self, aid: Reply, cited: Cited, told: tuple[Paragraph, ...], *, at: int | None = None
    ) -> Reply:
        """Put it before the paragraph with the number `at`; without a number, last of all."""
        if not told:
            return aid
        at = len(aid.paragraphs) if at is None else at
        passage = cited.passage
        button = Button(question(self.library, passage, self.script), Do.ASK, passage.id)
        return replace(
            aid,
            paragraphs=(*aid.paragraphs[:at], *told, *aid.paragraphs[at:]),
            buttons=(*aid.buttons, (button,)),
            passages=(*aid.passages, cited),
        )


def is_known(result: Result, situation: str) -> bool:
    """Tell whether the search surely knows what the text tells of, and there is time to read it.

    Then the card is read first: where nothing was done yet, the steps are only for somebody who
    tells less than he did.
    """
    if situation not in _CAN_WAIT or not result.hits or result.confidence < KNOWN:
        return False
    first = result.hits[0]
    again = says_again(first.passage, situation)
    return is_no_aid(first.passage) and first.topic >= ABOUT_IT and not again


def says_again(passage: Passage, situation: str) -> bool:
    """Tell whether a card's beginning says what first aid says first, on a frozen account."""
    return situation == FROZEN and passage.document == FROZEN_CARD and not passage.heading


def knows_better(result: Result, situation: str, likelihood: float) -> bool:
    """Tell whether the alarm hardly hears an emergency, and the search surely knows the matter.

    The matter may be another one, or a section that tells of this emergency. Where somebody is in
    danger, or a swindler is at work, the steps come first all the same.
    """
    sure = bool(result.hits) and result.confidence >= SURELY
    if situation in _IN_DANGER or likelihood >= DOUBTFUL or not sure:
        return False
    first = result.hits[0]
    again = says_again(first.passage, situation)
    return is_no_aid(first.passage) and first.topic >= MEANT and not again


def persuades(result: Result, situation: str, text: str) -> bool:
    """Tell whether the trick's own part on persuading comes before the steps that stop a payment.

    It does where the search surely knows the trick, and nothing says that money is about to leave.
    """
    if situation != WONT_LISTEN or _PRESSES.search(plain(text)) or result.confidence < SURELY:
        return False
    return bool(result.hits) and result.hits[0].passage.folder == SCAMS


def may_come_first(result: Result, situation: str, *, staff: bool) -> bool:
    """Tell whether the first hit may answer, whole, before the steps of a situation.

    It may where no money is leaving, and where `staff` ask, to whom it is not happening. Others
    read a section only: what a card says in general may accuse a victim.
    """
    if not result.hits or result.confidence < ABOVE:
        return False
    first = result.hits[0].passage
    return is_no_aid(first) and (staff or (situation in CALM and bool(first.heading)))


def is_no_aid(passage: Passage) -> bool:
    """Tell whether a passage is no first aid; a card that says whom to call at a place is."""
    return passage.folder != EMERGENCY and passage.document not in PLACES


def _comes_first(matter: Hit, situation: str, *, sure: bool) -> bool:
    if sure:
        return situation in CALM and matter.passage.folder == LAW and matter.topic >= MEANT
    if situation in CALM:
        return matter.topic >= ABOUT
    # Somebody who has a swindler on the line, or in his phone, reads what to do now and nothing
    # else. To others the card on the trick may explain what befalls them; cards on measures and
    # hotlines do not.
    tells = matter.passage.folder == SCAMS and situation not in UNDER_WAY
    return tells and matter.topic >= MEANT


def _steps_at(aid: Reply) -> int | None:
    """Give the number of the paragraph with the steps; None where that says whom to call too."""
    steps = (at for at, each in enumerate(aid.paragraphs) if each.text.startswith(STEPS))
    return next(steps, None)


def _matter(result: Result, *, asks: bool) -> Hit | None:
    """Give the first hit where it is no first aid itself, and the text is likely about it."""
    hits = (hit for hit in result.hits if hit.passage.folder != EMERGENCY)
    first = next(hits, None)
    if first is None or first.passage.document in PLACES:  # first aid says whom to call there
        return None
    part, folder = first.passage.heading, first.passage.folder
    of_law = folder == LAW and bool(part) and result.confidence >= KNOWN
    about = first.topic >= ABOUT and (folder in _FOLDERS or of_law)
    return first if about or (asks and result.confidence >= ANSWERS) else None
