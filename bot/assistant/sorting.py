"""What kind of message a text is: the rules' word and the alarm's together.

No model is needed, but where the alarm doubts: then what the text means is heard too.
"""

import math
from collections.abc import Callable
from dataclasses import replace

from bot.assistant.first_aid import DESPAIR
from bot.assistant.lexicon import concept, plain
from bot.assistant.onward import moves_on
from bot.assistant.triage import Intent, Triage, triage_plain
from index import Library
from index.script import Script, script_of

ALARMED = 0.6  # likelihood of an emergency from which no rule is needed
HINTED = 0.3  # likelihood of one from which an answer has a button that leads to its steps
DOUBTED = 0.3  # likelihood below which a rule is not believed
Hear = Callable[[str], float | None]
DOUBT = (0.12, 0.95)  # likelihoods between which the alarm is not sure, of every tenth message
BEYOND_DEBT = 0.98  # likelihood from which talk of debt collectors is an emergency all the same
PASTED = 0.7  # likelihood that somebody else wrote a text from which it is checked

_QUESTION = Triage(Intent.ANSWER)


def sort(library: Library, text: str, hear: Hear | None = None) -> Triage:
    """Tell what kind of message this is.

    `hear` gives the log-odds of an emergency by the meaning of a normalised text, or None where
    that cannot be told.
    """
    mended = library.normalise(text)
    written = plain(readable(library, text))
    found = triage_plain(written)
    likelihood, situation = library.alarm.judge(mended)
    if moves_on(mended):  # it goes on with first aid: 打完110了 tells of nothing new
        likelihood = min(likelihood, ALARMED)
    elif hear is not None and found.intent is not Intent.SMALLTALK:
        likelihood = _heard(likelihood, mended, hear)
    if likelihood < BEYOND_DEBT and _is_debt(written):
        return _QUESTION
    pasted = library.alarm.pasted(mended)
    if pasted >= max(PASTED, likelihood) and not _is_sure(found, likelihood, situation):
        return Triage(Intent.CHECK, pasted=pasted)
    if found.intent is Intent.ANSWER and likelihood > ALARMED:
        return Triage(Intent.EMERGENCY, situation)
    if found.intent is Intent.ANSWER and (mended := plain(mended)) != written:
        found = triage_plain(mended)  # a slip of the pen hides from the rules what has happened
    if found.intent is not Intent.EMERGENCY:
        return replace(found, hint=situation) if likelihood >= HINTED else found
    if found.situation == DESPAIR:  # its rule is believed whatever the alarm says
        return found
    return Triage(Intent.EMERGENCY, situation) if likelihood >= DOUBTED else _QUESTION


def ruled(library: Library, text: str) -> str | None:
    """Give the situation that a rule tells, of the text as written or mended."""
    found = (triage_plain(plain(each)).situation for each in (text, library.normalise(text)))
    return next((each for each in found if each is not None), None)


def readable(library: Library, text: str) -> str:
    """Pinyin is Chinese, and is sorted and answered as such."""
    return library.normalise(text) if script_of(text) is Script.LATIN else text


def _is_debt(written: str) -> bool:
    """Tell whether somebody only tells of debt collectors, who threaten in swindlers' words."""
    collected = concept("collectors").find(written)
    return bool(collected) and not concept("more_than_debt").find(written)


def _heard(likelihood: float, text: str, hear: Hear) -> float:
    """Take the mean of both log-odds where the alarm's own leave a doubt."""
    meant = hear(text) if DOUBT[0] < likelihood < DOUBT[1] else None
    if meant is None:
        return likelihood
    worded = math.log(likelihood / (1 - likelihood))
    return 1 / (1 + math.exp(-(worded + meant) / 2))


def _is_sure(found: Triage, likelihood: float, situation: str) -> bool:
    """Tell whether a text is what it is, however much it sounds like somebody else's.

    A rule says so, or despair speaks: nobody is told then that a message looks harmless. Of other
    emergencies the likelier counts: swindlers' words alarm, since those who call for help quote
    them.
    """
    if found.intent not in {Intent.ANSWER, Intent.EMERGENCY} or found.situation == DESPAIR:
        return True
    return situation == DESPAIR and likelihood >= DOUBTED
