"""Admitting: somebody shows a message, and says behind it that he has done what it asks.

【…】您的包裹… 我已经付了3000元，怎么办 is no longer a message to judge: the money is gone.
"""

import re

from bot.assistant.aid.hearing.rules import recognise
from bot.assistant.check.framing import FEWEST
from bot.assistant.language.lengths import NEWS, fits
from bot.assistant.language.lexicon import concept, plain
from bot.assistant.situations import DESPAIR
from index import Library

_CLAUSES = 3  # clauses at the end of a text in which he may say so
# Likelihood that somebody else wrote what stands before these clauses, from which it is a message;
# and that somebody else wrote the clauses too, from which the writer admits nothing.
_PASTED, _OWN = 0.7, 0.7
_LIKELY = 0.6  # likelihood of an emergency from which it is believed, where no rule knows the words
_SURE = 0.9  # likelihood from which the whole text, and not the clause, names the emergency
_GAP = re.compile(r"[,，。.!！?？;；\n]+")
_SPOKEN_TO = re.compile("[你您：:@]")  # the message goes on, or another begins
# What a swindler says of other people, or of money that he has paid in himself; and what anybody
# says to the person he writes to: 转完说一声, 不转我就给别人了, 付了我就发货.
_THEIRS = re.compile(
    "的(?:用户|客户|人|家长|会员)|还差|到账|提现|赚"
    "|[完好了](?:之?后|以后)?[^,，。]{0,4}?(?:说一?声|吱一?声|告诉我|跟我说|回我|截图)"
    "|^(?:再|要是|如果)?不.{1,3}我就"
    "|^.{1,4}我们?(?:这边)?(?:就|马上|立马|立刻|立即|再|才){0,2}"
    "(?:寄|安排|出货|发(?:货|出|给[你您]|快递|顺丰|单|票|车|券|链接|号))"
)


def admitted(library: Library, text: str) -> str | None:
    """Give the emergency that the reader of a message is in, by what he says behind it.

    None where he admits nothing. Despair is heard wherever it stands in the text.
    """
    ends = [gap.end() for gap in _GAP.finditer(text.rstrip("，,。.!！?？;；\n "))]
    for at in ends[-_CLAUSES:]:
        situation = _done(library, text[at:].strip(), text)
        if situation and at >= FEWEST and library.pasted(text[:at]) >= _PASTED:
            return DESPAIR if recognise(plain(text)) == DESPAIR else situation
    return None


def _done(library: Library, said: str, text: str) -> str | None:
    if not fits(said, NEWS) or _SPOKEN_TO.search(said) or _THEIRS.search(said):
        return None
    written = plain(said)
    if not concept("own_event").find(written) or library.pasted(said) >= _OWN:
        return None
    if (ruled := recognise(written)) is not None:
        return ruled
    likelihood, situation = library.alarm.judge(library.normalise(said))
    if likelihood <= _LIKELY:
        return None
    whole, told = library.alarm.judge(library.normalise(text))
    return told if whole >= _SURE else situation  # 我转了一半 says little by itself
