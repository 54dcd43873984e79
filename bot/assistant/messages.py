"""Messages: whether a text is judged as a message, or may be a question all the same."""

import re
from dataclasses import dataclass, replace

from bot.assistant.answering.answer import show
from bot.assistant.answering.correcting import Talk
from bot.assistant.answering.offered import ANOTHERS
from bot.assistant.answering.question import Question
from bot.assistant.check.asking import HOW_TO_TELL, asks_how_to_tell
from bot.assistant.check.judging.verdict import Risk, Verdict
from bot.assistant.check.looking_up import (
    is_of_notice,
    is_signed,
    question_beside,
)
from bot.assistant.check.pointing import points
from bot.assistant.check.senders import Sender, Way, way_to_ask
from bot.assistant.check.showing.beside_texts import beside_texts
from bot.assistant.check.showing.owner import OWNERS, runs_group
from bot.assistant.check.showing.present import present
from bot.assistant.check.showing.texts import check_texts
from bot.assistant.check.telling import reports, speaks_to
from bot.assistant.check.wondering import Wondering, wondering
from bot.assistant.language.lengths import NEWS, fits
from bot.assistant.language.tone import asks
from bot.assistant.places.readers import place_of_readers
from bot.assistant.reply import Paragraph, Reply
from bot.assistant.situations import NO_METHOD
from bot.assistant.triage import Intent, Triage
from bot.assistant.turns.referring import leans_on
from bot.assistant.turns.turn import Turn
from index.asked_in import script_of
from index.corpus.cards import EMERGENCY
from index.script import Script

SURELY_PASTED = 0.95  # likelihood that somebody else wrote a text, from which "harmless" is said
SURELY_HARMLESS = 0.05  # likelihood of fraud below which a text to somebody is no question
# Confidence from which an answer is given instead of saying that a message looks harmless: as a
# rule, and where the writer's own words stand around the message.
SURE, KNOWN = 0.7, 0.88
BY_ITSELF = 0.9  # confidence from which a turn is no remark on the message that was judged

_CODE = "scam-otp-code#没操作，却收到一条验证码"
# What nobody asks of a trick that he was told of.
_PLAIN = frozenset({Wondering.REPLY, Wondering.DO})
# What is asked beside a reminder, which is to be heeded and not answered.
_HEEDED = frozenset({Wondering.REPLY, Wondering.DO, Wondering.NORMAL})
# What a message itself says of fees and duties: 自愿参加, 免费.
_FREE = re.compile(r"自[愿願]|免[费費]|不收[费費]|[无無]需[缴繳付支]\w{0,2}|\bfree\b|\bvoluntary\b")


@dataclass(frozen=True)
class Messages:
    """Answers, with the help of `talk`, texts that are messages, or likely are."""

    talk: Talk

    def checked(self, text: str, script: Script, found: Triage) -> Reply:
        """Judge a message; a text that says too little to be judged may be a question all the same.

        So may a harmless text, if only its wording speaks for a message. A text in the writer's own
        words holds none of a swindler's, so the reply never says that such a text looks harmless.
        It does say so of a few words that speak to somebody and on which the search finds nothing:
        件给你放驿站了哈. A notice that surely somebody else wrote, and that asks nothing, is no
        question: a card about a trick would accuse its sender, and first aid frighten its reader.
        """
        beside = self.asked_beside(*question_beside(text))
        if beside is not None:
            return beside
        judged = self.talk.check(text)
        verdict = judged.verdict or Verdict(text, Risk.UNKNOWN)
        risk, others = verdict.risk, verdict.is_remarked
        own = risk is Risk.LOW and not others and self.talk.library.pasted(text) < ANOTHERS
        harmless = risk is Risk.LOW and not found.pasted and not own
        if risk.is_risky or harmless:
            return self._to_owner(text, judged, script)
        reply = Question(self.talk.library, self.talk.search(), text, script).reply()
        if own and reply.intent is not Intent.ANSWER:
            return present(self.talk.library, Verdict(text, Risk.UNKNOWN), script).in_script(script)
        known = reply.intent is Intent.ANSWER
        unsure = risk is Risk.UNKNOWN or found.pasted < SURELY_PASTED
        calm = risk is Risk.LOW and verdict.probability < SURELY_HARMLESS
        notice = not unsure and (_is_aid(reply) or verdict.codes or (calm and not asks(text)))
        sure = known and reply.confidence >= SURE and not notice
        left = calm and not known and fits(text, NEWS) and speaks_to(text)
        doubted = found.pasted and unsure and not others and not left
        return reply.in_script(script) if own or sure or doubted else judged

    def framed(self, turn: Turn, found: Triage) -> Reply:
        """Judge the message that the writer's own words stand around.

        If it looks harmless and the writer may as well tell it himself, an answer of the search
        goes first: 买家让我点链接开通担保，是骗局吗. If he tells who said it, a less sure answer is
        enough.
        """
        own = script_of(turn.text.replace(found.message, ""))
        judged = self._to_owner(turn.text, self.talk.check(found.message, own), own)
        verdict = judged.verdict or Verdict(found.message, Risk.UNKNOWN)
        message, wondered = question_beside(turn.text)
        plain = wondering(wondered) in _PLAIN and not verdict.is_risky
        if plain and (beside := self.asked_beside(message, wondered)) is not None:
            return beside
        retold = reports(found.message)
        told = (found.pasted < SURELY_PASTED or retold) and not verdict.is_remarked
        around = turn.text.replace(found.message, " ").strip()
        asked = not verdict.is_remarked or not points(around)
        if asked and is_signed(found.message) and not verdict.risk.is_risky:
            return self.asked_beside(found.message, around) or judged
        if verdict.risk.is_risky or not told:
            return judged
        question = Question(self.talk.library, self.talk.search(), turn.text, turn.script)
        reply = question.reply(turn.alone())
        least = SURE if retold else KNOWN
        known = reply.intent is Intent.ANSWER and reply.confidence >= least
        return reply.in_script(turn.script) if known else judged

    def asked_beside(self, message: str, asked: str) -> Reply | None:
        """Answer what a reader `asked` beside a calm message; None where he asked nothing.

        What the search surely knows, it answers; else a sentence of our own for the shape of the
        question, and where to ask, by who sent the message. That it is calm is told in a line.
        """
        script = script_of(asked)
        judged = self.talk.check(message, script) if asked else None
        verdict = None if judged is None else judged.verdict
        if judged is None or verdict is None or not verdict.is_calm:
            return None
        if wondering(asked) is Wondering.NORMAL and not is_signed(message):
            return None  # a tale that asks 这样正常吗 may be of a trick that shows no sign yet
        texts, shape, way = check_texts(script), wondering(asked), way_to_ask(message)
        lines = [texts.reminder if verdict.reminds else texts.low]
        told = self._known(asked, script) if shape is Wondering.OTHER else None
        if told is None:
            told_so = _told_beside(verdict, shape, way, script)
            lines = [f"{lines[0]}{beside_texts(script).unsure}", told_so]
            part = _part_beside(verdict, shape, way)
            card = self.talk.library.get(part) if part else None
            told = (
                replace(judged, paragraphs=(), buttons=(), passages=())
                if card is None
                else show(self.talk.library, card, script, more=())
            )
        return replace(
            told,
            intent=Intent.CHECK,
            paragraphs=(*map(Paragraph, lines), *told.paragraphs),
            buttons=(*told.buttons, *judged.buttons),
            verdict=verdict,
        ).in_script(script)

    def asked_later(self, turn: Turn, message: str) -> Reply | None:
        """Answer a turn that asks about the notice judged before; None where it asks anew."""
        text = turn.text
        wonders = asks(text) or asks_how_to_tell(text)
        if not wonders or not is_signed(message) or turn.sure() >= BY_ITSELF:
            return None
        about = is_of_notice(text) or asks_how_to_tell(text) or leans_on(text, turn.alone())
        return self.asked_beside(message, text) if about else None

    def _known(self, asked: str, script: Script) -> Reply | None:
        """Give what the search surely knows on a question beside a notice.

        First aid would frighten, and a refusal accuse.
        """
        reply = Question(self.talk.library, self.talk.search(), asked, script).reply()
        return reply if _is_sure(reply, KNOWN) else None

    def _to_owner(self, text: str, judged: Reply, script: Script) -> Reply:
        """Put an owner's steps under a risky message that is shown by who runs the group."""
        verdict, steps = judged.verdict, self.talk.library.get(OWNERS)
        if verdict is None or not verdict.is_risky or not runs_group(text) or steps is None:
            return judged
        return present(self.talk.library, verdict, script, steps).in_script(script)


def _told_beside(verdict: Verdict, shape: Wondering, way: Way, script: Script) -> str:
    """Answer the shape of a question beside a calm message, and say whom to ask."""
    texts, place = beside_texts(script), place_of_readers(verdict.text, script)
    said = _FREE.search(verdict.text)
    warned = way.sender is Sender.ALERT and shape in _HEEDED
    asked = texts.ask[Sender.ALERT if verdict.reminds else way.sender]
    if warned or (verdict.reminds and shape in _HEEDED):
        first = texts.warning
    elif way.sender is Sender.PERSON and shape in {Wondering.REPLY, Wondering.DO}:
        first, asked = texts.friend, ""
    elif shape in {Wondering.FEE, Wondering.MUST} and said is not None:
        first = texts.free.format(said=said.group())
    else:
        first = texts.answers[shape]
    joined = (" " if script is Script.LATIN else "").join(filter(None, (first, asked)))
    return check_texts(script).called(joined, place)


def _part_beside(verdict: Verdict, shape: Wondering, way: Way) -> str:
    """Name the part of a card that suits a question beside a calm message; "" where none does."""
    doubts = shape in {Wondering.GENUINE, Wondering.NORMAL}
    if verdict.codes:
        return _CODE
    if doubts and not way.part:
        return HOW_TO_TELL if shape is Wondering.GENUINE else ""
    return way.part if doubts or way.reaches else ""


def _is_aid(reply: Reply) -> bool:
    """Tell whether the first passage of a reply is first aid."""
    return bool(reply.passages) and reply.passages[0].passage.folder == EMERGENCY


def _is_sure(reply: Reply, least: float) -> bool:
    """Tell whether a reply answers so surely; first aid and a refusal to help answer nothing."""
    refuses = bool(reply.passages) and reply.passages[0].passage.document == NO_METHOD
    sure = reply.intent is Intent.ANSWER and reply.confidence >= least
    return sure and not refuses and not _is_aid(reply)
