"""Left: what remains of first aid, if the writer says that he took some of its steps already."""

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import count

from bot.assistant.language.deeds import Deed, asked
from bot.assistant.situations import (
    APP_INSTALLED,
    AUTO_PAY,
    CARD_DRAINED,
    CARD_LENT,
    CODE_GIVEN,
    COINS,
    GIFT_CARD,
    ID_PHOTOGRAPHED,
    LOAN_TAKEN,
    MONEY_SENT,
    NFC_TAP,
    REMOTE_CONTROL,
)
from bot.assistant.texts import texts_for
from index import Passage
from index.script import Script

STEP = re.compile(r"^\d+\. ")
_HALF = re.compile(r"(?:[^。；;.]|\.(?!\s|$))+[。；;.]?\s*")
_HANGS = re.compile("打不通|银行叫您等")  # goes on about the call that was made
_STAYS = re.compile(
    "别(?!的|人)|不要|不许|不用|莫|千万|还没|没[^，。；]{0,6}的|少了|有人|要是|的[，：]|原样"
    r"|\b(?:never|not|no|nothing|don't|if|unless)\b"
)
# In these something was lost or given away, and no swindler stands at the door: only here steps
# count as taken. A frozen card, or a stranger's money, befell the writer without his doing.
_COUNTS = {
    MONEY_SENT, CARD_DRAINED, CODE_GIVEN, COINS, GIFT_CARD, LOAN_TAKEN, AUTO_PAY, NFC_TAP,
    APP_INSTALLED, REMOTE_CONTROL, ID_PHOTOGRAPHED, CARD_LENT,
}  # fmt: skip


def counts(situation: str, done: frozenset[Deed]) -> frozenset[Deed]:
    """Give what was done, as far as steps count as done in this situation."""
    return done if situation in _COUNTS else frozenset()


def less(passage: Passage, done: frozenset[Deed]) -> Passage:
    """Give a passage without the steps that were taken; its text may be empty then."""
    return replace(passage, text=without(passage.text, done))


def without(text: str, done: frozenset[Deed]) -> str:
    """Leave out of a text what only asks for what was done, and number the other steps anew.

    A line stays if it forbids something, holds for some people only, or asks for nothing.
    """
    told = list[str]()
    for line in text.strip().split("\n"):
        number = step[0] if (step := STEP.match(line)) else ""
        if left := _rest(line.removeprefix(number), done):
            told.append(f"{number}{left}")
    return numbered(told)


def numbered(lines: Iterable[str]) -> str:
    """Number the steps among these lines anew, in the order in which they now stand."""
    numbers = count(1)
    told = (STEP.sub(f"{next(numbers)}. ", line) if STEP.match(line) else line for line in lines)
    return "\n".join(told)


def _rest(line: str, done: frozenset[Deed]) -> str:
    """Take out of a line the sentences that only ask for what was done, and those that go on so."""
    told, hangs = list[str](), False
    for half in _HALF.findall(line):
        named = asked(half)
        hangs = named <= done if named else hangs
        if not hangs or (_STAYS.search(half) and not _HANGS.match(half)):
            told.append(half)
    rest = "".join(told).strip().rstrip("；;")
    return rest[:1].upper() + rest[1:]


def lists(text: str) -> bool:
    """Tell whether a text lists steps."""
    return sum(bool(STEP.match(line)) for line in text.split("\n")) > 1


def opening(done: frozenset[Deed], script: Script, number: str = "110") -> str:
    """Say which steps need not be taken again, and whom to call (`number`) where one failed."""
    said = texts_for(script).aid.deeds
    named = [said.names[each] for each in Deed if each in done]
    if Deed.STATION in done:
        named.remove(said.names[Deed.POLICE])
    return said.line.format(deeds=said.between.join(named), number=number)
