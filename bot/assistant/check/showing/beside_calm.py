"""Beside: a sentence for what a reader asks beside a calm message, and whom he can ask.

No card knows what only the sender can know. So the sentence says that, and names the sender as the
message does; it speaks of fees and of duties only where the message does.
"""

import re

from bot.assistant.check.asking import HOW_TO_TELL
from bot.assistant.check.judging.verdict import Verdict
from bot.assistant.check.senders import Sender, Way, name_of
from bot.assistant.check.showing.beside_calm_texts import BesideTexts, beside_texts
from bot.assistant.check.showing.texts import check_texts, in_one
from bot.assistant.check.wondering import Wondering
from bot.assistant.places.readers import place_of_readers
from index.script import Script, fold

DOUBTS = frozenset({Wondering.GENUINE, Wondering.NORMAL})
WARNING, CODES = "预警短信", "验证码"  # what our cards call a message that warns, or brings a code
CODE = "scam-otp-code#没操作，却收到一条验证码"
# What is asked beside a reminder, which is to be heeded and not answered.
_HEEDED = frozenset(
    {Wondering.REPLY, Wondering.DO, Wondering.ANYTHING, Wondering.STATES, Wondering.NORMAL}
)
# Those to whom people just answer, on the number that they have.
_ANSWERED = frozenset({Sender.PERSON, Sender.SCHOOL, Sender.EMPLOYER})
# What is answered by saying that a message asks for nothing; and what needs no card below it.
_NOTHING = frozenset({*DOUBTS, Wondering.DO, Wondering.ANYTHING})
_SAID = frozenset({Wondering.MAY})
# Those from whom things are fetched, and that nobody fears.
_FETCHED = frozenset({Sender.COURIER, Sender.PLATFORM, Sender.PROPERTY})
# Those whose matters are done in their own app or at their counter.
_WITH_APP = frozenset(
    {
        Sender.BANK,
        Sender.CARRIER,
        Sender.OFFICE,
        Sender.OTHER,
        Sender.PLATFORM,
        Sender.SITE,
        Sender.UTILITY,
    }
)
# What a message itself says of fees and duties: 自愿参加, 免费.
_FREE = re.compile(r"自[愿願]|免[费費]|不收[费費]|[无無]需[缴繳付支]\w{0,2}|\bfree\b|\bvoluntary\b")
# What it wants done, and that it wants money.
_DEMANDS = re.compile(
    r"(?<!申)请(?!勿|知悉|[您你]?放心|[多见]?谅解?|注意查收|忽略)|需[要在于]|须|应[于在]|务必|尽快|及时|前往"
    r"|\b(?:please|must|need to)\b"
)
_WANTS_MONEY = re.compile(
    r"(?:(?<!申)请|需|须|先|应)[^，。,]{0,12}(?:[缴交转汇]|支付|付款|付费)|\b(?:pay|payment|due)\b"
)
_OWES = re.compile("欠|缴|交费|[电水气热暖]费|账单|余额")
_REACHES = re.compile(r"\d{7,}|\d{3,4}-\d{3,}")  # a number to ring


def told_beside(verdict: Verdict, shape: Wondering, way: Way, script: Script) -> str:
    """Answer the shape of a question beside a calm message, and say whom to ask."""
    if shape is Wondering.MAY and way.sender not in _FETCHED:
        shape = Wondering.DO  # a prize, a paper: who sends it has to be asked first
    texts, place = beside_texts(script), place_of_readers(verdict.text, script)
    warned = way.sender is Sender.ALERT or verdict.reminds
    ask, name = texts.ask[Sender.ALERT if warned else way.sender], name_of(verdict.text)
    if way.sender is Sender.OTHER and not name:
        ask = ask if warned else texts.unnamed
    ask = ask.replace("{name}", name or texts.nameless)
    said: tuple[str, ...] = (_first(verdict.text, shape, texts), ask)
    if warned and shape in _HEEDED:
        said = (texts.warning, ask)
    elif verdict.charges and shape is Wondering.NOT_ME:
        said = (check_texts(script).charges,)
    elif is_quiet(verdict, shape):
        said = (texts.quiet, check_texts(script).charges if verdict.charges else texts.usual)
    elif shape is Wondering.WHERE and way.sender in _WITH_APP:
        said = (texts.where.replace("{name}", name or texts.nameless),)
    elif _is_answered(way.sender, shape):
        said = (texts.friend,)
    elif _holds_way(verdict, shape) and not warned:
        said = (*said, texts.not_theirs)
    return check_texts(script).called(in_one(said, script), place)


def part_beside(verdict: Verdict, shape: Wondering, way: Way) -> str:
    """Name the part of a card that suits a question beside a calm message; "" where none does."""
    if verdict.codes:
        return CODE
    if is_quiet(verdict, shape) or shape in _SAID:
        return ""
    owes = way.sender is not Sender.UTILITY or _OWES.search(fold(verdict.text))
    if shape in DOUBTS and not owes:
        return ""  # its part is on arrears
    if shape in DOUBTS and not way.part:
        return HOW_TO_TELL if shape is Wondering.GENUINE else ""
    return way.part if shape in DOUBTS or way.reaches else ""


def is_quiet(verdict: Verdict, shape: Wondering) -> bool:
    """Tell whether it is enough to say that a message asks for nothing."""
    return verdict.quiet and shape in _NOTHING and not (verdict.codes or verdict.reminds)


def context_of(verdict: Verdict, way: Way) -> str:
    """Say in a word what a message is, where our cards are on just that; else ""."""
    if verdict.reminds or way.sender is Sender.ALERT:
        return WARNING
    return CODES if verdict.codes else ""


def _first(message: str, shape: Wondering, texts: BesideTexts) -> str:
    free, said = _FREE.search(message), fold(message)
    if shape in {Wondering.FEE, Wondering.MUST} and free is not None:
        return texts.free.replace("{said}", free.group())
    if shape in {Wondering.DO, Wondering.ANYTHING} and not _DEMANDS.search(said):
        return texts.nothing if shape is Wondering.DO else texts.idle
    if shape is Wondering.FEE and _WANTS_MONEY.search(said):
        return texts.answers[shape] + texts.first_pay
    return texts.answers[shape]


def _is_answered(sender: Sender, shape: Wondering) -> bool:
    known = sender is Sender.PERSON and shape is Wondering.DO
    return known or (sender in _ANSWERED and shape is Wondering.REPLY)


def _holds_way(verdict: Verdict, shape: Wondering) -> bool:
    """Tell whether a message holds what is not to be used; who may do a thing may ring for it."""
    rings = shape is not Wondering.MAY and _REACHES.search(verdict.text)
    return verdict.has_link or bool(rings)
