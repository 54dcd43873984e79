"""Correcting: the answer to a remark on the last reply, or to a correction of the question."""

from dataclasses import dataclass, replace

from bot.assistant.answering import answer
from bot.assistant.answering.declining import apologised
from bot.assistant.answering.question import Question
from bot.assistant.answering.sources import told_from
from bot.assistant.check.pointing import points
from bot.assistant.language.deeds import all_done, deeds
from bot.assistant.language.tales import announces
from bot.assistant.reply import LIMIT, Paragraph, Reply
from bot.assistant.situations import DESPAIR
from bot.assistant.talk import Talk
from bot.assistant.texts import texts_for
from bot.assistant.triage import Intent
from bot.assistant.turns.continuing import is_new
from bot.assistant.turns.denied import without_denied
from bot.assistant.turns.followup import asks_if_true, leans
from bot.assistant.turns.remarks import asks_source, missed, wants_english, wants_shorter
from bot.assistant.turns.shown import Shown, join
from index.corpus.cards import SCAMS
from index.script import Script

SURE = 0.7  # confidence from which a corrected question is answered without what came before it


@dataclass(frozen=True)
class Correction:
    """Answers, with the help of `talk`, remarks on the last reply."""

    talk: Talk

    def remarked(self, text: str, shown: Shown | None, script: Script) -> Reply | None:
        """Answer a remark on the last reply: tell it in short, or offer what else may be meant."""
        if shown is not None and asks_if_true(text):  # 是骗子吗, about what was told before
            return self._if_true(text, shown, script)
        if points(text) and not announces(text) and not (shown is not None and shown.aid):
            return self._pointed(text, shown, script)
        passages = self.talk.library.document(shown.document) if shown is not None else ()
        if passages and wants_shorter(text):
            return answer.brief(self.talk.library, passages, script)
        if shown is not None and passages and not shown.aid and asks_source(text):
            return self._told_from(shown, script)
        if shown is not None and (shown.message or passages) and wants_english(text):
            return self._in_english(shown)
        meant = missed(text)
        if meant is None:
            return None
        if meant and shown is not None and shown.harmed and (all_done(meant) or deeds(meant)):
            return None  # 别老叫我报警，我都做过了: later steps tell what comes next
        if meant and shown is not None:
            return self.meant(meant, shown, script)
        if meant:
            return self.talk.reply(meant)
        near = () if shown is None else self.talk.search().search(shown.question, LIMIT).hits
        return apologised(self.talk.library, near, shown, script)

    def _pointed(self, text: str, shown: Shown | None, script: Script) -> Reply | None:
        """Where a turn only points at a message, ask for it, or repeat the verdict on the last.

        No message was judged before it comes: 收到短信 may as well begin a tale.
        """
        if shown is None or not leans(text):
            return replace(self.talk.check(text, script), verdict=None)
        return self.talk.check(shown.message, script) if shown.message else None

    def _told_from(self, shown: Shown, script: Script) -> Reply:
        """Say where the last answer comes from; later turns still lean on that answer."""
        library = self.talk.library
        read = [each for each in map(library.get, shown.passages) if each is not None]
        parts = [each for each in read if each.document == shown.document]
        parts = parts or list(library.document(shown.document)[:1])
        return replace(told_from(library, parts, script), asked=shown.question)

    def _in_english(self, shown: Shown) -> Reply | None:
        """Say in English what was shown last."""
        if shown.message:
            return self.talk.check(shown.message, Script.LATIN)
        return self.talk.passage(
            shown.passages[-1] if shown.passages else shown.document, Script.LATIN
        )

    def _if_true(self, text: str, shown: Shown, script: Script) -> Reply:
        """Tell whether what was told before is a fraud; after first aid, answer beside it."""
        if shown.message:
            return self.talk.check(shown.message, script)
        whole = join(shown, text)
        reply = self._answered(whole, script) if shown.aid else self.talk.reply(whole)
        if shown.aid and reply.intent is not Intent.ANSWER:  # the earlier turns may say enough
            told = self._answered(shown.question, script)
            reply = told if told.intent is Intent.ANSWER else reply
        reply = answer.told_before(self.talk.library, reply, shown.passages, script)
        if reply.passages and reply.passages[0].passage.folder == SCAMS:
            untrue = Paragraph(texts_for(script).untrue)
            reply = replace(reply, paragraphs=(untrue, *reply.paragraphs))
        return replace(reply, asked=shown.question or whole)

    def beside(self, text: str, shown: Shown, script: Script) -> Reply:
        """Answer a question that a turn asks beside the news that nothing has happened."""
        return self._if_true(text, shown, script) if asks_if_true(text) else self.talk.reply(text)

    def meant(self, text: str, shown: Shown, script: Script) -> Reply:
        """Answer a corrected question, together with what was asked before unless it is clear."""
        text = without_denied(text) or text
        if asks_if_true(text):
            return self._if_true(text, shown, script).in_script(script)
        found = self.talk.sort(text)
        if is_new(found, shown) or found.situation == DESPAIR:
            whole = join(shown, text)
            same = shown.aid and self.talk.sort(whole).situation == shown.aid
            return self.talk.reply(whole if same else text)
        alone = self._answered(text, script)
        if alone.intent is Intent.ANSWER and alone.confidence >= SURE:
            return alone.in_script(script)
        whole = join(shown, text)
        return replace(self._answered(whole, script), asked=whole).in_script(script)

    def _answered(self, text: str, script: Script) -> Reply:
        return Question(self.talk.library, self.talk.search(), text, script).reply()
