"""What kind of message a text is: the rules' word and the alarm's together. No model is needed."""

from dataclasses import replace

from bot.assistant.first_aid import DESPAIR
from bot.assistant.lexicon import plain
from bot.assistant.triage import Intent, Triage, triage_plain
from index import Library
from index.script import Script, script_of

ALARMED = 0.6  # likelihood of an emergency from which no rule is needed
HINTED = 0.3  # likelihood of one from which an answer has a button that leads to its steps
DOUBTED = 0.3  # likelihood below which a rule is not believed
PASTED = 0.7  # likelihood that somebody else wrote a text from which it is checked

_QUESTION = Triage(Intent.ANSWER)


def sort(library: Library, text: str) -> Triage:
    """Tell what kind of message this is."""
    mended = library.normalise(text)
    written = plain(readable(library, text))
    found = triage_plain(written)
    likelihood, situation = library.alarm.judge(mended)
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


def readable(library: Library, text: str) -> str:
    """Pinyin is Chinese, and is sorted and answered as such."""
    return library.normalise(text) if script_of(text) is Script.LATIN else text


def _is_sure(found: Triage, likelihood: float, situation: str) -> bool:
    """Tell whether a text is what it is, however much it sounds like somebody else's.

    A rule says so, or despair speaks: nobody is told then that a message looks harmless. Of other
    emergencies the likelier counts: swindlers' words alarm, since those who call for help quote
    them.
    """
    if found.intent not in {Intent.ANSWER, Intent.EMERGENCY} or found.situation == DESPAIR:
        return True
    return situation == DESPAIR and likelihood >= DOUBTED
