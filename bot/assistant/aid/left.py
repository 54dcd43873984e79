"""Left: what remains of first aid for who took some of its steps already, as he says."""

import re
from dataclasses import replace
from itertools import count

from bot.assistant.language.deeds import Deed, asked
from bot.assistant.situations import DESPAIR, FROZEN, HELD, SIM_STOPPED, STRANGE_MONEY, UNREACHABLE
from bot.assistant.texts import texts_for
from index import Passage
from index.script import Script

_STEP = re.compile(r"^\d+\. ")
_HALF = re.compile(r"[^。；;]+[。；;]?")
_SENTENCE = re.compile(r"[^。.]*(?:。|\.(?=\s|$)|$)\s*")
# A frozen card, or a stopped number, befell who asks of these; and where a life is in danger
# nothing counts as done.
_ALL = frozenset(Deed)
_BEFELL = {
    FROZEN: {Deed.BANK},
    STRANGE_MONEY: {Deed.BANK},
    SIM_STOPPED: {Deed.BANK, Deed.PHONE},
} | dict.fromkeys((DESPAIR, HELD, UNREACHABLE), _ALL)


def counts(situation: str, done: frozenset[Deed]) -> frozenset[Deed]:
    """Leave out of what was done what befell who asks in this situation."""
    return done - _BEFELL.get(situation, set())


def less(passage: Passage, done: frozenset[Deed]) -> Passage:
    """Give a passage without the steps that were taken; its text may be empty then."""
    return replace(
        passage, text=without(passage.text, done), english=without(passage.english, done)
    )


def without(text: str, done: frozenset[Deed]) -> str:
    """Leave out of a text what only asks for what was done, and number the other steps anew.

    Of what stands before the steps only the sentences count that come before the first of those.
    """
    numbers, told = count(1), list[str]()
    for line in text.strip().split("\n"):
        step = _STEP.match(line)
        if step is not None:
            left = _rest(line[step.end() :], done)
            left = f"{next(numbers)}. {left}" if left else ""
        else:
            left = _until(line, done) if not told else _rest(line, done)
        if left:
            told.append(left)
    return "\n".join(told)


def _rest(line: str, done: frozenset[Deed]) -> str:
    """Give a line without the halves that only ask for what was done, and what hangs on those."""
    told, hangs = list[str](), False
    for half in _HALF.findall(line):
        named = asked(half)
        hangs = named <= done if named else hangs
        if not hangs:
            told.append(half)
    rest = "".join(told).strip().rstrip("；;")
    return rest[:1].upper() + rest[1:]


def _until(line: str, done: frozenset[Deed]) -> str:
    told = ""
    for sentence in _SENTENCE.findall(line):
        named = asked(sentence)
        if named and named <= done:
            break
        told += sentence
    return told.strip()


def opening(done: frozenset[Deed], script: Script) -> str:
    """Say which steps need not be taken again."""
    said = texts_for(script).aid.deeds
    named = [said.names[each] for each in Deed if each in done]
    if Deed.STATION in done:
        named.remove(said.names[Deed.POLICE])
    return said.line.format(deeds=said.between.join(named))
