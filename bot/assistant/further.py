"""Further: a turn that only asks to go on gets what comes after that which was shown."""

from dataclasses import dataclass, replace

from bot.assistant.aid.after.afterwards import afterwards
from bot.assistant.aid.after.still import OPENED
from bot.assistant.answering import answer
from bot.assistant.answering.aftermath import NEXT
from bot.assistant.answering.declining import examples
from bot.assistant.answering.there import there
from bot.assistant.language.deeds import Deed, deeds, takes_back
from bot.assistant.language.payment import has_given
from bot.assistant.language.tone import asks
from bot.assistant.reply import LIMIT, Paragraph, Reply
from bot.assistant.talk import Talk
from bot.assistant.texts import texts_for
from bot.assistant.triage import Intent, Triage
from bot.assistant.turns.few import asks_what_to_do
from bot.assistant.turns.onward import (
    asks_more,
    moves_on,
    only_called,
)
from bot.assistant.turns.shown import Shown, place_told
from bot.assistant.turns.turn import Turn
from index import Library, Passage
from index.parts import following
from index.script import Script

CALLED = "hotline-110#打完 110 再做什么"
PROGRESS = "lian-qixian"  # the card on what becomes of a report
# Cards on how to report, or to stop a payment: after doing so people ask what comes next.
REPORTING = frozenset({"baoan", "hotline-110", "jinji-zhifu", "wuqu-baojing-diuren"})


@dataclass(frozen=True)
class Further:
    """Goes on, with the help of `talk`, with what was `shown` before a turn."""

    talk: Talk
    turn: Turn
    shown: Shown

    def told(self, found: Triage) -> Reply | None:
        """Go on, if the turn asks for no more than that; None where it does not."""
        turn, shown = self.turn, self.shown
        text, script = turn.text, turn.script
        above = bool(shown.aid) and not shown.in_aid
        then = afterwards(shown.aid).now
        on = not asks_more(text) or (
            shown.harmed and then is not None and then not in shown.passages
        )
        if above and (asks_what_to_do(text) or (moves_on(text) and on and not only_called(text))):
            shown = replace(shown, document=shown.aid)
        if self.talk.going_on.goes_on(text, shown, found):
            part = next_there(self.talk.library, place_told(text, shown), shown.aid)
            if part is not None and part.id not in shown.passages:
                return answer.show(self.talk.library, part, script, more=())
            if part is not None and shown.reported:
                return Reply(Intent.ANSWER, (Paragraph(texts_for(script).aid.aid_done),))
            after = self.talk.going_on.after(turn, shown)
            if not after.passages or place_told(text, shown) is None:
                return after
            return there(self.talk.library, after, text, shown, script)
        told = self._since_reported(turn, shown)
        if told is not None:
            return answer.show(self.talk.library, told, script)
        if asks_more(text) and self.talk.library.document(shown.document):
            return self._more(shown, script)
        return None

    def _since_reported(self, turn: Turn, shown: Shown) -> Passage | None:
        """Give the unread part on what follows a report, if the writer made one and asks no more.

        None otherwise.
        """
        text, library = turn.text, self.talk.library
        more = asks(text) or has_given(text) or takes_back(text)
        only = shown.harmed and Deed.POLICE in deeds(text) and not more
        near = next((hit.passage for hit in turn.alone().hits), None) if only else None
        about = near.document if near is not None else ""
        on = shown.reported and (asks_more(text) or asks_what_to_do(text))
        reports = (on and shown.document in REPORTING) or about in REPORTING
        if not (only_called(text) or reports or about == PROGRESS):
            return None
        place = place_told(text, shown)
        there = library.get(f"{place}#{NEXT.get(place or '', '')}")
        here = (library.get(CALLED), library.get(OPENED))
        then = (near if about == PROGRESS else None, *(here if there is None else (there,)))
        return next((part for part in then if part and part.id not in shown.passages), None)

    def _more(self, shown: Shown, script: Script) -> Reply:
        """Show the next parts of the card that was shown, or say that there are none."""
        library = self.talk.library
        near = self.talk.search().search(shown.question, LIMIT).hits
        others = [hit for hit in near if hit.passage.document != shown.document]
        suggestions = answer.suggested(others)
        parts = following(library.document(shown.document), shown.passages)
        if not parts:
            return answer.nothing_more(library, suggestions or examples(library), script)
        return answer.show(library, parts[0], script, suggestions, parts[1:])


def next_there(library: Library, place: str | None, aid: str) -> Passage | None:
    """Give the part of a place's card on what comes after a loss, if it has one."""
    lost = afterwards(aid).now is not None
    heading = NEXT.get(place) if place is not None and lost else None
    return None if heading is None else library.get(f"{place}#{heading}")
