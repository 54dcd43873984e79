"""What was shown: all that a later turn may lean on, and how a reply changes it."""

from dataclasses import dataclass, replace

from bot.assistant.language.deeds import ADVISED, Deed, all_done, deeds, left_undone, takes_back
from bot.assistant.language.lengths import is_short
from bot.assistant.language.tales import announces, wonders
from bot.assistant.places.abroad import is_relative_there, place_said, place_written
from bot.assistant.places.mainland import is_back, is_in_mainland
from bot.assistant.reply import Reply
from bot.assistant.situations import BESIDE, DESPAIR, HELD, NO_WISH, SAFE, UNREACHABLE
from bot.assistant.staff import on_duty
from bot.assistant.triage import Intent
from bot.assistant.turns.followup import asks_basis
from bot.assistant.turns.told_so_far import Piece, continued, fresh, joined, said_on
from index.corpus.cards import EMERGENCY
from index.passages import STATUTE

WINDOW = 600.0  # seconds for which a follow-up may refer to what was shown
_KEPT = 120  # characters of what was asked that a further follow-up is read with
_KEPT_MESSAGE = 600  # characters of a message that was checked
_REMEMBERED = 24  # passages of which it is known that they were shown
_SURE = 0.7  # confidence from which a reply is surely on the matter of who asked
_KEPT_UNANSWERED = {Intent.UNKNOWN, Intent.CHECK}


@dataclass(frozen=True)
class Shown:
    """What a person asked last, the document that answered it, and when (seconds, monotonic).

    `question` includes the earlier questions that it leant on, and is empty after a harmless
    message. `document` is empty where nothing answered it. `passages` are the ids of the parts that
    have been shown, of this document or an earlier one, the latest last; a part that is shown again
    keeps its place. `aid` is the emergency that was shown last or just before, if any; `message` is
    the text that was checked last. `place` is the card of the country where the person says that
    he, or a relative, is; `staff` says that he asks because of his work, `despair` that he, or
    somebody beside him, spoke of dying, `beside` that it was not he, `harmed` that first aid was
    given in this conversation and no news of relief came since. `done` are the first steps that he
    says were taken. `since` is the turn that told of the emergency, where `question` holds the case
    before it, too. `tale` is what he told in his own turns of the last minutes, whatever answered
    them, and `said` all of them, with his questions. `guessed` says that it is not sure that the
    document is on his matter.
    """

    question: str
    document: str
    at: float
    passages: tuple[str, ...] = ()
    aid: str = ""
    message: str = ""
    place: str | None = None
    staff: bool = False
    despair: bool = False
    beside: bool = False
    done: frozenset[Deed] = frozenset()
    harmed: bool = False
    since: str = ""
    tale: tuple[Piece, ...] = ()
    said: tuple[Piece, ...] = ()
    guessed: bool = False

    def fresh(self, now: float) -> bool:
        return now - self.at <= WINDOW

    def recalled(self, now: float) -> "Shown | None":
        """Give what may be leant on now: nothing that was shown or told too long ago."""
        if not self.fresh(now):
            return None
        tale, said = (fresh(each, now, WINDOW) for each in (self.tale, self.said))
        return replace(self, tale=tale, said=said)

    def for_others(self) -> "Shown":
        """Give what another person may lean on: no emergency, place or work, and no tale."""
        last = self.tale[-1].text if self.tale else ""
        own = any(each.text in self.question for each in self.tale)
        question = last if last and self.question.endswith(last) else "" if own else self.question
        public = replace(self, question=question, aid="", place=None, staff=False, despair=False)
        return replace(
            public, beside=False, done=frozenset(), harmed=False, since="", tale=(), said=()
        )

    @property
    def in_aid(self) -> bool:
        """Whether first aid is what is talked about."""
        return bool(self.aid) and self.aid == self.document

    @property
    def reported(self) -> bool:
        """Whether he told the police, as he says."""
        return Deed.POLICE in self.done

    @property
    def documents(self) -> frozenset[str]:
        """The cards of which a part has been shown."""
        return frozenset(each.partition("#")[0] for each in self.passages)


def remember(text: str, reply: Reply, before: Shown | None, now: float) -> Shown | None:
    """Give what the next message may refer to; None where all was nothing after all.

    A reply that shows nothing changes nothing; the first question is kept all the same.
    """
    if reply.settled:
        return None
    before = None if before is None else before.recalled(now)
    shown = _after(text, reply, before, now)
    if shown is None:
        return None
    if before is not None and before.done and takes_back(text):
        # Steps that were left out as taken are due again.
        left = tuple(each for each in shown.passages if each.partition("#")[0] != shown.aid)
        shown = replace(shown, passages=left)
    return replace(
        shown,
        place=_place(text, before, None if before is None else before.place),
        staff=is_staff(text, before),
        despair=tells_despair(reply) or (before is not None and before.despair),
        beside=_is_beside(reply, before),
        done=deeds_told(text, before),
        harmed=_is_harmed(reply, before),
        tale=_tale(text, reply, before, now),
        said=_said(text, reply, before, now),
    )


def _tale(text: str, reply: Reply, before: Shown | None, now: float) -> tuple[Piece, ...]:
    """Give the tale after a turn. A message that was judged is somebody else's words."""
    tale = () if before is None else before.tale
    return tale if reply.verdict is not None else continued(tale, text, now)


def _said(text: str, reply: Reply, before: Shown | None, now: float) -> tuple[Piece, ...]:
    """Give all that was said after a turn; what was declined leads nowhere."""
    said = () if before is None else before.said
    declined = before is not None and reply.intent in {Intent.UNKNOWN, Intent.SMALLTALK}
    return said if declined or reply.verdict is not None else said_on(said, text, now)


def place_told(text: str, before: Shown | None) -> str | None:
    """Give the card of the place where the writer says he is, or said so and did not take it back.

    我在台灣，把人民幣匯給了賣家 says Taiwan.
    """
    return _place(text, before, None if before is None or is_in_mainland(text) else before.place)


def _place(text: str, before: Shown | None, known: str | None) -> str | None:
    """Give the place that a text names, else the known one, else the one where people write so.

    去邊度報案 is written in Macau as in Hong Kong. A tale may tell it only as a whole: the words of
    one turn (提款卡), the script of the next. Whoever misses a relative abroad is at home himself.
    """
    if is_back(text):
        return None
    if misses_relative(text, before):
        return None
    whole = text if before is None else with_tale(before, text)
    return place_said(text) or known or place_written(text) or place_written(whole)


def misses_relative(text: str, before: Shown | None) -> bool:
    """Tell whether first aid was given to who misses a relative abroad, and is at home himself."""
    if before is None or before.documents.isdisjoint({HELD, UNREACHABLE}):
        return False
    return is_relative_there(with_tale(before, text))


def tells_despair(reply: Reply) -> bool:
    """Tell whether a reply is first aid for somebody who spoke of dying, whole or in short."""
    first = reply.passages[0].passage if reply.passages else None
    theirs = first is not None and first.document == DESPAIR and first.id != NO_WISH
    return theirs or reply.situation == DESPAIR


def _is_beside(reply: Reply, before: Shown | None) -> bool:
    """Tell whether the despair is that of somebody beside the writer, as first aid said last."""
    known = before is not None and before.beside
    if not tells_despair(reply):
        return known
    told = reply.passages[0].more if reply.passages else ()
    theirs = any(part.id == BESIDE for part in told)
    return theirs or (known and reply.intent is not Intent.EMERGENCY)


def is_staff(text: str, before: Shown | None) -> bool:
    """Tell whether the writer says, or has said, that he asks because of his work."""
    return on_duty(text) or (before is not None and before.staff)


def is_reported(text: str, before: Shown | None) -> bool:
    """Tell whether the writer says, or has said, that the police know."""
    return Deed.POLICE in deeds_told(text, before)


def deeds_told(text: str, before: Shown | None = None) -> frozenset[Deed]:
    """Tell which first steps the writer says, or has said, were taken, if he takes none back."""
    if takes_back(text):
        return frozenset()
    told = deeds(text)
    if before is not None and before.harmed and all_done(text):
        told |= ADVISED
    known = told if before is None else told | before.done
    return known - left_undone(text)


def _is_harmed(reply: Reply, before: Shown | None) -> bool:
    if reply.passages and reply.passages[0].passage.document == SAFE:
        return False
    return reply.intent is Intent.EMERGENCY or (before is not None and before.harmed)


def _after(text: str, reply: Reply, before: Shown | None, now: float) -> Shown | None:
    if reply.verdict is not None:
        return checked(text, reply, before, now)
    if not reply.passages:
        return _unanswered(text, reply, before, now)
    if before is not None and asks_basis(text) and reply.passages[0].passage.folder == STATUTE:
        return replace(before, at=now)  # articles of a card: later turns still lean on the card
    if reply.intent is Intent.EMERGENCY:
        case = reply.asked or _case(text, before)
        since = text if case != text else ""
        return replace(opened(case, reply, before, now), since=since)
    shown = opened(reply.asked or text, reply, before, now)
    if before is None or not (shown.in_aid and before.in_aid and reply.asked):
        return shown
    return replace(shown, since=before.since)


def _unanswered(text: str, reply: Reply, before: Shown | None, now: float) -> Shown | None:
    """Keep the first text, and what it is told on with, as long as nothing was answered."""
    if reply.intent not in _KEPT_UNANSWERED or announces(text):
        return before
    if before is None:
        return Shown(text[-_KEPT:], "", now)
    if before.document or not before.question or wonders(text):
        return before
    return replace(before, question=join(before, text)[-_KEPT:], at=now)


def _case(text: str, before: Shown | None) -> str:
    """Give the case to which the few words belong that led to first aid.

    我已经转了5万 does not say to whom and what for, but earlier turns did.
    """
    return text if before is None or not is_short(text) else join(before, text)


def checked(text: str, reply: Reply, before: Shown | None, now: float) -> Shown:
    """Give the same after a message was judged, whatever was talked about before.

    Turns after a message in which nothing was found do not lean on its words.
    """
    message = "" if reply.verdict is None else reply.verdict.text[:_KEPT_MESSAGE]
    if not reply.passages:
        return Shown("", "", now, message=message)
    return replace(opened(text, reply, before, now), message=message)


def opened(question: str, reply: Reply, before: Shown | None, now: float) -> Shown:
    """Give the same after a reply to a question that stands by itself."""
    first = reply.passages[0]
    document = first.passage.document
    # An emergency stays open as long as replies take note of what is told beside it.
    noted = before is not None and reply.situation == before.aid
    aid = before.aid if before is not None and (before.in_aid or noted) else ""
    aid = document if first.passage.folder == EMERGENCY else aid
    earlier = before.passages if before is not None else ()
    elsewhere = [each for each in earlier if each.partition("#")[0] != document]
    read = dict.fromkeys(
        (*elsewhere, *earlier, *(each.id for each in (first.passage, *first.more)))
    )
    guessed = reply.confidence < _SURE
    seen = tuple(read)[-_REMEMBERED:]
    return Shown(question[-_KEPT:], document, now, seen, aid, guessed=guessed)


def with_tale(shown: Shown, text: str) -> str:
    """Join what was told before, message by message, and a text."""
    told = joined(shown.tale)
    return f"{told}，{text}" if told and not told.endswith(text) else told or text


def join(shown: Shown, text: str) -> str:
    """Join what was asked before and a text; a text that repeats the last one is not added."""
    if not shown.question:
        return text
    return shown.question if shown.question.endswith(text) else f"{shown.question}，{text}"
