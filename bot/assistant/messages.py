"""Messages: whether a text is judged as a message, or may be a question all the same."""

import re
from dataclasses import dataclass, replace
from functools import cache

from bot.assistant.answering.answer import show
from bot.assistant.answering.buttons import ask_row
from bot.assistant.answering.offered import ANOTHERS
from bot.assistant.answering.question import Question
from bot.assistant.check.asking import asks_how_to_tell
from bot.assistant.check.judging.verdict import Risk, Verdict
from bot.assistant.check.looking_up import (
    is_of_notice,
    is_signed,
    question_beside,
)
from bot.assistant.check.not_mine import not_mine
from bot.assistant.check.pointing import points
from bot.assistant.check.senders import way_to_ask
from bot.assistant.check.showing.beside_calm import (
    CODE,
    CODES,
    DOUBTS,
    context_of,
    is_quiet,
    part_beside,
    told_beside,
)
from bot.assistant.check.showing.beside_calm_texts import beside_texts
from bot.assistant.check.showing.owner import OWNERS, runs_group
from bot.assistant.check.showing.present import present
from bot.assistant.check.showing.texts import check_texts
from bot.assistant.check.telling import reports, speaks_to
from bot.assistant.check.wondering import Wondering, asks_how, says_not_me, supposes, wondering
from bot.assistant.language.lengths import NEWS, fits
from bot.assistant.language.tone import asks
from bot.assistant.reply import LIMIT, Paragraph, Reply
from bot.assistant.situations import NO_METHOD
from bot.assistant.talk import Talk
from bot.assistant.triage import Intent, Triage
from bot.assistant.turns.referring import leans_on
from bot.assistant.turns.turn import Turn
from index.asked_in import script_of
from index.corpus.cards import EMERGENCY, SCAMS
from index.script import Script

SURELY_PASTED = 0.95  # likelihood that somebody else wrote a text, from which "harmless" is said
SURELY_HARMLESS = 0.05  # likelihood of fraud below which a text to somebody is no question
# Confidence from which an answer is given instead of saying that a message looks harmless: as a
# rule, and where the writer's own words stand around the message.
SURE, KNOWN = 0.7, 0.87
BY_ITSELF = 0.9  # confidence from which a turn is no remark on the message that was judged

# What nobody asks of a trick that he was told of.
_PLAIN = frozenset({Wondering.REPLY, Wondering.DO})
# What is asked of the words of a notice, or of what they want.
_OF_WORDS = frozenset({Wondering.REPLY, Wondering.PICK_UP, Wondering.NORMAL, Wondering.GENUINE})
LINE = "hotline-96110"
_ASKS_LINE = re.compile(r"96110(?!\d)")
_BRIEF = 120  # characters of a part on how to reach a sender that is told and no button


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
        if (
            asked and is_signed(message) and not verdict.is_risky
        ):  # he may say more: 我没登录啊 怎么回事
            return self.asked_beside(message, wondered) or judged
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
        texts, shape, way = check_texts(script), wondering(asked), way_to_ask(message)
        if asks_how(asked):
            verdict = replace(verdict, quiet=False)  # 怎么核实 wants a way, and no comfort
        if shape is Wondering.NOT_ME and (helps := self._not_mine(message, asked)) is not None:
            return helps
        if says_not_me(asked) and (verdict.charges or verdict.codes):
            shape = Wondering.NOT_ME  # 真的吧 我没点外卖啊
        if shape is Wondering.NORMAL and not is_signed(message):
            return None  # a tale that asks 这样正常吗 may be of a trick that shows no sign yet
        calm = texts.reminder if verdict.reminds else texts.low
        told = self._of_line(asked, script) or self._known(
            asked, shape, context_of(verdict, way), script
        )
        lines = [calm]
        if told is None:
            part = part_beside(verdict, shape, way)
            lines = [calm if is_quiet(verdict, shape) else f"{calm}{beside_texts(script).unsure}"]
            if part != CODE or shape in _OF_WORDS:  # the part on codes answers what is asked of one
                lines.append(told_beside(verdict, shape, way, script))
            told = self._pointed(judged, part, shape, script)
        return replace(
            told,
            intent=Intent.CHECK,
            paragraphs=(*map(Paragraph, lines), *told.paragraphs),
            buttons=(*told.buttons, *judged.buttons),
            verdict=verdict,
        ).in_script(script)

    def _not_mine(self, message: str, asked: str) -> Reply | None:
        """Say what to do about what a notice tells of, and its reader did not do: 不是我转的."""
        helps, script = not_mine(message), script_of(asked)
        if helps is None or "#" in helps:
            return None if helps is None else self.talk.passage(helps, script)
        whole = f"{message}，{asked}"
        alone = cache(lambda: self.talk.search().search(asked, LIMIT))
        turn = Turn(whole, script, None, alone, self.talk.at_hand)
        return self.talk.aid.given(turn, Triage(Intent.EMERGENCY, helps))

    def _of_line(self, asked: str, script: Script) -> Reply | None:
        """Show the card on 96110 to who asks of that very number: it is no question of a sender."""
        card = self.talk.library.get(LINE) if _ASKS_LINE.search(asked) else None
        return None if card is None else show(self.talk.library, card, script, more=())

    def _pointed(self, judged: Reply, part: str, shape: Wondering, script: Script) -> Reply:
        """Show the part on how to reach the sender; a long one is a button, if nobody doubts."""
        library = self.talk.library
        card = library.get(part) if part else None
        if card is None:
            return replace(judged, paragraphs=(), buttons=(), passages=())
        shown = show(library, card, script, more=())
        if shape in DOUBTS or card.folder == SCAMS or len(card.text) <= _BRIEF:
            return shown
        return replace(shown, paragraphs=(), buttons=(ask_row(library, card, script),))

    def asked_later(self, turn: Turn, message: str) -> Reply | None:
        """Answer a turn that asks about the notice judged before; None where it asks anew."""
        text = turn.text
        signed = is_signed(message)
        if says_not_me(text) and fits(text, NEWS) and (signed or not_mine(message) is not None):
            return self.asked_beside(message, text)
        wonders = asks(text) or asks_how_to_tell(text)
        if not wonders or not signed or turn.sure() >= BY_ITSELF:
            return None
        about = is_of_notice(text) or asks_how_to_tell(text) or leans_on(text, turn.alone())
        return self.asked_beside(message, text) if about else None

    def _known(self, asked: str, shape: Wondering, about: str, script: Script) -> Reply | None:
        """Give what the search surely knows on a question beside a notice.

        It is looked for by itself, and then with what the notice is `about`: 为啥发我 is asked of
        a warning. What is asked of the notice's own words is for none of our cards. First aid
        would frighten, and a refusal accuse.
        """
        later = shape is Wondering.NORMAL and supposes(asked)
        if (shape in _OF_WORDS and not later) or (
            shape is not Wondering.OTHER and is_of_notice(asked)
        ):
            return None
        if about and shape is (Wondering.NOT_ME if about == CODES else Wondering.STATES):
            return None  # a code has its own part, and a warning is to be heeded
        tries = ((asked, KNOWN), (f"{about}，{asked}", SURE))
        for text, least in tries if about else tries[:1]:
            reply = Question(self.talk.library, self.talk.search(), text, script).reply()
            if _is_sure(reply, least):
                return reply
        return None

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
