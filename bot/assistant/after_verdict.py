"""After a verdict: answers a turn on the message that was judged, or on a code that it brought."""

from dataclasses import dataclass, replace

from bot.assistant.check.asking import HOW_TO_TELL, asks_how_to_tell, asks_of_clicking, asks_why
from bot.assistant.check.chat_code import CHAT_CODE, CODES, gave_chat_code
from bot.assistant.check.showing.texts import check_texts
from bot.assistant.language.lengths import SHORT
from bot.assistant.language.tone import asks
from bot.assistant.messages import BY_ITSELF, Messages
from bot.assistant.reply import Paragraph, Reply
from bot.assistant.since import CLICKED, Since
from bot.assistant.talk import Talk
from bot.assistant.triage import Intent, Triage
from bot.assistant.turns.shown import Shown, join
from bot.assistant.turns.turn import Turn


@dataclass(frozen=True)
class AfterVerdict:
    """Answers such a turn, with the help of `talk`; `found` is what kind of message it is."""

    talk: Talk
    turn: Turn
    shown: Shown
    found: Triage

    def gave_code(self) -> Reply | None:
        """Say what to do about a chat account whose code was shown before, and has been given."""
        shown = self.shown
        told = shown.message or (shown.question if shown.document == CODES else "")
        if not told or not gave_chat_code(told, self.turn.text):
            return None
        reply = self.talk.passage(CHAT_CODE, self.turn.script)
        return reply and replace(reply, asked=join(shown, self.turn.text))

    def answered(self) -> Reply | None:
        """Answer a turn about the message that was judged before: why, how to make sure.

        If a turn only goes on about a harmless one (那我去拿了), say what would change the verdict.
        """
        turn, shown, found = self.turn, self.shown, self.found
        text, script = turn.text, turn.script
        if not shown.message:
            return None
        if asks_why(text):
            return self.talk.why(self.talk.verdict(shown.message), script)
        if asks_of_clicking(text):
            return self.talk.passage(CLICKED, script)
        if found.intent not in {Intent.ANSWER, Intent.CHECK} or len(text) > SHORT:
            return None
        beside = Messages(self.talk).asked_later(turn, shown.message)
        if beside is not None or found.intent is Intent.CHECK:
            return beside
        done = Since(self.talk).after_message(turn, shown, found)
        if done is not None or shown.question:
            return done
        if asks_how_to_tell(text):
            return self.talk.passage(HOW_TO_TELL, script)
        if asks(text) or turn.sure() >= BY_ITSELF:
            return None
        if self.talk.verdict(shown.message).is_risky:  # a risky message that no card is about
            return None
        return Reply(Intent.ANSWER, (Paragraph(check_texts(script).watch),))
