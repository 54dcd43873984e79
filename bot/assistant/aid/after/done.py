"""Done: somebody tells which steps he took, and no first aid stands above: what comes next.

110报过了, 卡挂失了 and App卸载了 ask for nothing that tells how to do just that.
"""

import re
from dataclasses import replace

from bot.assistant.aid.after.afterwards import afterwards
from bot.assistant.aid.after.still import OPENED, SAVING
from bot.assistant.aid.suiting.left import less, opening
from bot.assistant.answering.aftermath import NEXT
from bot.assistant.answering.answer import show
from bot.assistant.answering.there import dialled_there
from bot.assistant.language.clauses import clauses
from bot.assistant.language.deeds import Deed, beside_deeds, deeds, only_deeds
from bot.assistant.language.lengths import NEWS, fits
from bot.assistant.language.tales import wonders
from bot.assistant.reply import Paragraph, Reply
from bot.assistant.situations import CODE_GIVEN, MONEY_SENT, REMOTE_CONTROL
from bot.assistant.texts import texts_for
from bot.assistant.triage import Intent, Triage
from bot.assistant.turns.shown import Shown, deeds_told, place_told
from bot.assistant.turns.turn import Turn
from index import Library, Passage
from index.script import spaced, to_simplified

STOPPED_CARD = f"{CODE_GIVEN}#卡已经停了、挂失了，还要做什么"
CLEANED = f"{REMOTE_CONTROL}#断网、卸载、改过密码了，接着做什么"
SURE = 0.9  # how sure it is that steps were taken in a matter of fraud that was not told
_NO_AID = {None, MONEY_SENT}
# Only what was on a phone tells of a swindler: 手机重启了 alone is no matter of ours.
_INSTALLED = re.compile(
    r"卸|删|软件|app|共享|远程|屏幕|会议|\b(?:uninstall\w*|software|sharing|remote)\b",
    re.IGNORECASE,
)
# What may stand beside a step: that somebody was cheated, of how much, where.
_CHEATED = re.compile(
    r"骗|上当|中招|呃咗|\b(?:scam(?:med)?|cheated|defrauded)\b"
    r"|^(?:一共|总共|大概)?[\d一二两三四五六七八九十几百千万.,k]+(?:块|元|万|千|百|蚊|rmb|yuan|usd|hkd)?(?:钱)?$"
    r"|^[\d.,k]+ (?:rmb|yuan|usd|hkd|aud|dollars|cny)$"
)
# The money may still be on its way, or a swindler still there: then first aid comes all the same.
_FRESH = re.compile(
    "刚|分钟|小时|现在|正在|马上|今[天早晚]|还在|还要|又[要叫打转]|没(?:打|报|停|挂)|怎|骗子(?:说|叫|让|要)|骗我[爸妈说]"
    r"|\b(?:just|now|minutes?|hours?|today|still|again)\b"
)
# 之前说的那个刷单的，我报警了: the matter was told before; what counts is what was done since.
_TOLD_OF = re.compile(
    "^(?:之前|上次|上回|前几天|前两天|昨天|刚才)?我?(?:跟|和|同|向)?[你您]?(?:说|讲|问|聊)过?[你您]?过?的"
    "[^，。,我俺]{0,12}?的?[，, ]*(?=[我俺咱已报110])"
    "|^我?(?:之前|上次|上回|前几天|前两天|昨天|刚才|今早)我?(?:来)?问过[你您][，, ]*"
)


def next_steps(library: Library, turn: Turn, found: Triage) -> Reply | None:
    """Tell what comes next, if a text says which steps were taken; None for other texts.

    `found` tells what kind of message it is. After first aid `still.py` knows more of the case.
    """
    text = _TOLD_OF.sub("", spaced(turn.text))
    if found.situation not in _NO_AID or not _only_done(text):
        return None
    done = deeds_told(text, turn.shown)
    part = _there(library, turn, done) or _part(library, text, done)
    if part is None:
        return None
    # Who says no more than this, and nothing before it, may mean a matter of his own: a group,
    # where others read along, is not told.
    told = _told(library, turn, less(part, done), done)
    return replace(told, confidence=SURE) if turn.shown is None else told


def still_next(library: Library, turn: Turn, shown: Shown) -> Reply | None:
    """Tell what is left of what came next, after more was done; None where it was not told.

    Nothing is left only once the police and the bank know: nobody is told that he did what he did
    not speak of.
    """
    told = (each for each in (CLEANED, STOPPED_CARD) if each in shown.passages)
    part = None if shown.harmed else library.get(next(told, ""))
    if part is None:
        return None
    # 还有啥没弄 takes nothing back, though it says 没弄.
    done = deeds_told(turn.text, shown) or shown.done
    left = less(part, done)
    if not left.text or (done >= SAVING and only_deeds(turn.text)):
        return Reply(Intent.ANSWER, (Paragraph(texts_for(turn.script).aid.aid_done),))
    return _told(library, turn, left, done)


def _told(library: Library, turn: Turn, left: Passage, done: frozenset[Deed]) -> Reply:
    """Say what was heard, and below it what is left."""
    number = dialled_there(library.get(place_told(turn.text, turn.shown) or ""), turn.script)
    said = Paragraph(opening(done, turn.script, number))
    reply = show(library, left, turn.script, more=())
    return replace(reply, paragraphs=(said, *reply.paragraphs), confidence=1.0)


def _only_done(text: str) -> bool:
    """Tell whether a text says which steps were taken, and nothing else but of what fraud."""
    if not fits(text, NEWS) or not deeds(text):
        return False
    if only_deeds(text):
        return True
    rest = to_simplified(beside_deeds(text)).lower()
    told = not wonders(text) and not _FRESH.search(text.lower())
    return told and all(_CHEATED.search(each.strip(" .")) for each in clauses(rest))


def _there(library: Library, turn: Turn, done: frozenset[Deed]) -> Passage | None:
    """Give the part of the place's card on what comes after a loss, if the police or bank know."""
    place = place_told(turn.text, turn.shown)
    heading = NEXT.get(place or "") if done & SAVING else None
    return None if heading is None else library.get(f"{place}#{heading}")


def _part(library: Library, text: str, done: frozenset[Deed]) -> Passage | None:
    """Give the part on what comes after these steps; None where they tell of no fraud."""
    if {Deed.STATION, Deed.BANK} <= done:
        return library.get(afterwards(MONEY_SENT).last or "")
    if Deed.STATION in done:
        return library.get(OPENED)
    if Deed.POLICE in done:
        return library.get(afterwards(MONEY_SENT).now or "")
    if Deed.BANK in done:
        return library.get(STOPPED_CARD)
    cleaned = Deed.PHONE in done and _INSTALLED.search(text)
    return library.get(CLEANED) if cleaned else None
