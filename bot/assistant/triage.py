"""Triage: rules tell a text's kind: an emergency, a message to check, small talk or a question.

Rules only: no model, no network, no file but the lexicon. An emergency wins over the other kinds,
except where the alarming words belong to a message that is shown to be checked.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from bot.assistant.aid.hearing.rules import recognise
from bot.assistant.language.lengths import TURN, fits
from bot.assistant.language.lexicon import concept, plain
from index.script import SIGNS


class Intent(StrEnum):
    ANSWER = "answer"
    EMERGENCY = "emergency"
    CHECK = "check"
    SMALLTALK = "smalltalk"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Triage:
    """ANSWER means that the text goes to the search; UNKNOWN that it holds nothing to read.

    `situation` is the id of an emergency card, `smalltalk` one of hello, thanks, bye, who, can,
    made, play and scolded. `told` says that a message to check is told in the writer's own words,
    as in a question; `done` that the writer adds to a message what he has done about it, and that
    deed is the emergency. `pasted` is how likely somebody else wrote the text, where nothing but
    its wording says so; `message` is the message within the text, where the writer's own words
    stand around it. `hint` is the situation of an emergency that a question may tell of.
    """

    intent: Intent
    situation: str | None = None
    smalltalk: str | None = None
    told: bool = False
    done: bool = False
    pasted: float = 0.0
    message: str = ""
    hint: str | None = None

    @property
    def searched(self) -> bool:
        """Whether the reply begins with a search, as far as can be told without one."""
        return self.told or self.intent in {Intent.ANSWER, Intent.UNKNOWN}


ANSWER = Triage(Intent.ANSWER)
_CHECK = Triage(Intent.CHECK)
_TOLD = Triage(Intent.CHECK, told=True)
_QUOTED = re.compile(r"“[^”]*”?|「[^」]*」?|『[^』]*』?|\"[^\"]{4,}\"?|https?://\S+")
_EMOJI = re.compile("[👍🙏❤🌹👌😊😄🤝]")
# Longer sayings before the words that they hold.
_TAKEN_OUT = ("scolded", "play", "made", "can", "who", "hello", "bye", "thanks")
# Where a text holds several kinds, the reply answers the first of these.
_NAMED = ("scolded", "play", "made", "can", "thanks", "bye", "who", "hello")
_ASKED = re.compile(r"[吗么]\W*$")  # 有用吗, 对么 are no thanks
_OWN = re.compile(r"[我俺咱]|自己|\b(?:i|me|my|i'm)\b")


def triage(readable: str) -> Triage:
    """Tell what kind of message a text is; the text is in its plain form."""
    if not SIGNS.sub("", readable) and not _EMOJI.search(readable):
        return Triage(Intent.UNKNOWN)
    kind = _smalltalk(readable)
    if kind:
        return Triage(Intent.SMALLTALK, smalltalk=kind)
    if _is_shown(readable):
        return _shown(readable)
    if _is_doubt(readable):
        return _TOLD if _has("at_hand", readable) else ANSWER
    situation = recognise(readable)
    return Triage(Intent.EMERGENCY, situation=situation) if situation else ANSWER


def _has(name: str, text: str) -> bool:
    return bool(concept(name).find(text))


def _is_shown(readable: str) -> bool:
    """Tell whether the text is, or holds, a message that the writer was sent."""
    asked = _has("check_request", readable) and not _has("lookup", readable)
    return asked or _has("pasted", readable)


def _shown(readable: str) -> Triage:
    """Take a shown message for one to check, unless the writer adds what they have done."""
    said = _QUOTED.sub(" ", readable)
    done = concept("own_event").find(said)
    if done and not _has("check_not", readable):
        situation = recognise(plain(said[said.index(done) :]))
        if situation:
            return Triage(Intent.EMERGENCY, situation=situation, done=True)
    if _has("law", readable) and not _has("pasted", readable):
        return ANSWER
    return _CHECK


def _is_doubt(readable: str) -> bool:
    """Tell whether the writer doubts something that reached him: "…, is that real?".

    It is a message to check if it is at hand; told in the writer's words, it is a question.
    """
    return (
        _has("asks_check", readable)
        and _has("received", readable)
        and not _has("check_not", readable)
        and not _has("own_event", readable)
    )


def _smalltalk(readable: str) -> str | None:
    """Give the kind of small talk, if there is nothing else in the text."""
    if not fits(readable, TURN):
        return None
    rest, kinds = readable, set()
    for kind in _TAKEN_OUT:
        rest, count = concept(kind).remove(rest)
        if count:
            kinds.add(kind)
    rest, _ = concept("filler").remove(rest)
    if not kinds or SIGNS.sub("", _EMOJI.sub("", rest)):
        return None
    kind = next(kind for kind in _NAMED if kind in kinds)
    # 我真是个废物 scolds the writer himself: the reply to angry people would not fit.
    meant = {"scolded": _OWN, "thanks": _ASKED}.get(kind)
    return None if meant and meant.search(readable) else kind
