"""Brought: what news a turn brings, as a model of labelled turns hears it where no rule does.

Rules (`aid/hearing/explained.py`, `saved.py`, `relief.py`, `aid/after/unreached.py`) know the words
that they were written for; 闹了个乌龙，是房贷扣的 and 打了，占线 come in ever other ones.
"""

import re
from dataclasses import replace

from bot.assistant.aid.after.unreached import instead
from bot.assistant.answering.answer import show
from bot.assistant.answering.there import there
from bot.assistant.language.lengths import fits
from bot.assistant.language.tone import asks
from bot.assistant.reply import Paragraph, Reply
from bot.assistant.situations import (
    AUTO_PAY,
    CARD_DRAINED,
    CARD_LENT,
    CASH_HANDED,
    CODE_GIVEN,
    COINS,
    DESPAIR,
    GIFT_CARD,
    HELD,
    ID_PHOTOGRAPHED,
    MONEY_SENT,
    NFC_TAP,
    ON_THE_LINE,
    REMOTE_CONTROL,
    SAFE,
    SIM_STOPPED,
    UNREACHABLE,
)
from bot.assistant.sorting import ruled
from bot.assistant.talk import Talk
from bot.assistant.texts import texts_for
from bot.assistant.triage import Intent, Triage
from bot.assistant.turns.shown import Shown, place_told
from bot.assistant.turns.turn import Turn
from index.news import News

FOUND = f"{SAFE}#人联系上了，虚惊一场"
_MISSED = {HELD, UNREACHABLE}
# Where each news is believed. Who gave money, a code or a card knows what he did, so that no alarm
# of his is wrong; somebody missing is not “busy”; and on blackmail, frozen cards and who will not
# hear, their own parts say more than a warning does.
_GIVEN = {MONEY_SENT, COINS, CODE_GIVEN, CARD_LENT, GIFT_CARD, ID_PHOTOGRAPHED}
_TO_CALL = {CARD_DRAINED, SIM_STOPPED, AUTO_PAY, NFC_TAP, CASH_HANDED} | _GIVEN
_HIS_WORD = {MONEY_SENT, COINS, CODE_GIVEN, GIFT_CARD, CASH_HANDED, ON_THE_LINE, REMOTE_CONTROL}
_ONLY = {News.UNREACHED: _TO_CALL, News.DOUBTFUL: _HIS_WORD}
_NOT = {News.NOTHING: _GIVEN | _MISSED}
_GOING_ON = re.compile(r"(?<=[着了呀])呢(?=[，。,.!！~\s]|$)")  # 在同学家躺着呢 asks nothing
LONGEST = 60  # characters of a turn that brings but one piece of news
SURELY = 0.85  # how likely news has to be; chosen on turns that teach nothing


def brought(talk: Talk, text: str, aid: str) -> News:
    """Tell what news a turn brings in the emergency `aid`; OTHER where that is not sure."""
    if not fits(text, LONGEST) or asks(_GOING_ON.sub("", text)) or not talk.at_hand():
        return News.OTHER
    shares = talk.search().news(talk.library.normalise(text))
    news = max(shares, key=shares.__getitem__)
    here = aid in _ONLY.get(news, {aid}) and aid not in _NOT.get(news, ())
    return news if here and shares[news] >= SURELY else News.OTHER


def told(talk: Talk, turn: Turn, shown: Shown, found: Triage) -> Reply | None:
    """Answer a turn after first aid that brings good news, or a hindrance; None for all else.

    The card of a region says more on what has come of a case there.
    """
    if not shown.aid or shown.aid == DESPAIR or found.done or ruled(talk.library, turn.text):
        return None
    news, texts = brought(talk, turn.text, shown.aid), texts_for(turn.script).aid
    if news is News.NOTHING:
        return Reply(Intent.SMALLTALK, (Paragraph(texts.explained),), settled=True)
    if place_told(turn.text, shown):
        return None
    if news is News.DOUBTFUL:
        return Reply(Intent.ANSWER, (Paragraph(texts.doubtful),))
    if news is News.UNREACHED:
        part = instead(talk.library, shown.aid, turn.text)
        reply = show(talk.library, part, turn.script, more=()) if part else None
        return reply and there(talk.library, reply, turn.text, shown, turn.script)
    part = talk.library.get(FOUND if shown.aid in _MISSED else SAFE)
    if news is not News.SAFE or part is None:
        return None
    reply = show(talk.library, part, turn.script)
    return replace(reply, paragraphs=(Paragraph(texts.relieved), *reply.paragraphs))
