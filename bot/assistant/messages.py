"""Messages: whether a text is judged as a message, or may be a question all the same."""

from dataclasses import dataclass, replace

from bot.assistant.answering.answer import show
from bot.assistant.answering.correcting import Talk
from bot.assistant.answering.offered import ANOTHERS
from bot.assistant.answering.question import Question
from bot.assistant.check.asking import HOW_TO_TELL, asks_how_to_tell
from bot.assistant.check.judging.verdict import Risk, Verdict
from bot.assistant.check.looking_up import (
    Way,
    asks_if_genuine,
    is_of_notice,
    is_signed,
    question_beside,
    way_to_ask,
)
from bot.assistant.check.pointing import points
from bot.assistant.check.showing.owner import OWNERS, runs_group
from bot.assistant.check.showing.present import present
from bot.assistant.check.showing.texts import check_texts
from bot.assistant.check.telling import reports, speaks_to
from bot.assistant.language.lengths import NEWS, fits
from bot.assistant.language.tone import asks
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

        Where the search does not surely know it, or he asks how to make sure, the reply says where
        to ask. That the message is calm is told in a line.
        """
        script = script_of(asked)
        judged = self.talk.check(message, script) if asked else None
        verdict = None if judged is None else judged.verdict
        if judged is None or verdict is None or not verdict.is_calm:
            return None
        library, texts, way = self.talk.library, check_texts(script), way_to_ask(message)
        doubts = asks_if_genuine(asked)
        told = None if doubts else self._known(asked, way, script)
        calm = texts.reminder if verdict.reminds else texts.low
        part = library.get(HOW_TO_TELL if doubts and not way.subject else way.part)
        if told is None and part is not None:
            told, calm = show(library, part, script, more=()), f"{calm}{texts.asked_beside}"
        return told and replace(
            told,
            intent=Intent.CHECK,
            paragraphs=(Paragraph(calm), *told.paragraphs),
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

    def _known(self, asked: str, way: Way, script: Script) -> Reply | None:
        """Give what the search surely knows on a question beside a notice.

        The question is asked with the subject of the notice, too: 法院传票，不去会怎么样. First aid
        would frighten, and a refusal accuse.
        """
        joined = f"{way.subject}，{asked}" if way.subject and script is not Script.LATIN else asked
        replies = [
            (Question(self.talk.library, self.talk.search(), text, script).reply(), least)
            for text, least in {joined: SURE, asked: KNOWN}.items()
        ]
        sure = [each for each, least in replies if _is_sure(each, least)]
        return max(sure, key=lambda each: each.confidence, default=None)

    def _to_owner(self, text: str, judged: Reply, script: Script) -> Reply:
        """Put an owner's steps under a risky message that is shown by who runs the group."""
        verdict, steps = judged.verdict, self.talk.library.get(OWNERS)
        if verdict is None or not verdict.is_risky or not runs_group(text) or steps is None:
            return judged
        return present(self.talk.library, verdict, script, steps).in_script(script)


def _is_aid(reply: Reply) -> bool:
    """Tell whether the first passage of a reply is first aid."""
    return bool(reply.passages) and reply.passages[0].passage.folder == EMERGENCY


def _is_sure(reply: Reply, least: float) -> bool:
    """Tell whether a reply answers so surely; first aid and a refusal to help answer nothing."""
    refuses = bool(reply.passages) and reply.passages[0].passage.document == NO_METHOD
    sure = reply.intent is Intent.ANSWER and reply.confidence >= least
    return sure and not refuses and not _is_aid(reply)
