"""What comes after an emergency's first steps: the table afterwards.toml, and how it is told."""

import re
import tomllib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from bot.assistant.aid.suiting.left import less
from bot.assistant.answering.buttons import aid_rows
from bot.assistant.answering.calling import call_texts, whom
from bot.assistant.answering.sources import named
from bot.assistant.language.deeds import Deed
from bot.assistant.reply import Button, Cited, Do, Paragraph, Reply, Rows, under_heading
from bot.assistant.situations import DESPAIR, NEVER
from bot.assistant.states import fitting
from bot.assistant.texts import Texts, texts_for
from bot.assistant.triage import Intent
from index import Library, Passage
from index.script import Script

_ALL = frozenset({Deed.POLICE, Deed.BANK, Deed.STATION})  # nobody is told that he did more
_ALL_DONE = re.compile("^[^。]*都办了[^。]*。")
_SHORT_NAME = 12  # characters of whom to call that fit into the middle of a sentence
_FILE = Path(__file__).with_name("afterwards.toml")


@dataclass(frozen=True)
class Afterwards:
    """Ids of passages: the one that is shown `now`, if any, and those to go on with `then`.

    `last` stands in place of `now` where the police knew already and what was left has been told.
    `shut` tells what to do where the bank is closed or does not answer; None where it can wait.
    `more` tells what to do where the swindler asks for more; None where swindlers hardly do.
    """

    now: str | None = None
    then: tuple[str, ...] = ()
    shut: str | None = None
    more: str | None = None
    last: str | None = None


def afterwards(situation: str) -> Afterwards:
    """Give what comes after the first steps; nothing for a situation without an entry."""
    return table().get(situation, Afterwards())


@cache
def table() -> Mapping[str, Afterwards]:
    entries = tomllib.loads(_FILE.read_text(encoding="utf-8"))["after"]
    return {
        situation: Afterwards(
            entry.get("now"),
            tuple(entry["then"]),
            entry.get("shut"),
            entry.get("more"),
            entry.get("last"),
        )
        for entry in entries
        for situation in entry["situations"]
    }


@dataclass(frozen=True)
class Course:
    """How far first aid has come: the ids of the parts that were `shown`, and the steps `done`.

    `near` is the part that fits the case, if any; `others` are situations that may be meant.
    `reported` says that the police knew before this turn; `told` is all that was said of the case.
    """

    shown: Collection[str]
    done: frozenset[Deed] = frozenset()
    near: Passage | None = None
    others: Sequence[str] = ()
    reported: bool = False
    told: str = ""


def go_on(library: Library, situation: str, script: Script, course: Course) -> Reply:
    """Tell what comes after the first steps of a situation.

    The reply tells the part that fits the case, and what never to do, without the steps that were
    taken; the other parts are for other cases. Once all that was shown, it leads to other cards.
    """
    texts, after = texts_for(script), afterwards(situation)
    # Somebody in despair reads all parts again: he is never told that there is nothing more.
    despair = situation == DESPAIR
    if despair:
        left = tuple(fitting(library.document(situation), course.told))
    else:
        parts = library.document(situation)
        never = (each for each in parts if each.heading == NEVER)
        left = tuple(each for each in never if each.id not in course.shown)
        near = course.near
        left = (near, *left) if left and near is not None and near not in left else left
    left = tuple(each for each in (less(each, course.done) for each in left) if each.text)
    now = _now(library, after, course, due=bool(left))
    read = now if course.reported else ()  # so that it is not told once more
    titles, rows = onward_rows(library, situation, script)
    return Reply(
        Intent.ANSWER,
        _later(
            [each for each in (*now, *left) if each.text],
            texts,
            () if despair else (Paragraph(texts.aid.afterwards),),
        ),
        (*rows, *aid_rows(library, course.others, script, texts.aid.other_situation)),
        suggestions=titles,
        passages=(*(Cited(each, more=(*left[1:], *read)) for each in left[:1]), *map(Cited, now)),
    )


def _now(library: Library, after: Afterwards, course: Course, *, due: bool) -> tuple[Passage, ...]:
    """Give the part that is shown at once, without the steps that were taken; none if none is due.

    The last part tells of no first step. It is due until it was read, whatever else is left.
    """
    last = library.get(after.last or "") if course.reported else None
    if last is not None and not course.done >= _ALL:
        last = replace(last, text=_ALL_DONE.sub("", last.text))
    if last is not None:
        return (last,) if due or last.id not in course.shown else ()
    part = library.get(after.now or "")
    return () if part is None or not due else (less(part, course.done),)


def noted(library: Library, situation: str, script: Script, *, called: bool) -> Reply:
    """Take note of a detail: say whom to tell it to, and offer what comes next.

    The steps stand above, in the last reply. `called` says that the police know already.
    """
    texts, (titles, rows) = texts_for(script), onward_rows(library, situation, script)
    lead = library.document(situation)[0]
    told = Paragraph(texts.aid.heard if called else note_line(lead, texts))
    return Reply(Intent.ANSWER, (told,), rows, situation=situation, suggestions=titles)


def note_line(lead: Passage, texts: Texts) -> str:
    """Give the line that takes note of a detail; it names whom to call where that is short."""
    lines, number = call_texts(lead, texts), whom(lead, texts)
    long = len(number) > _SHORT_NAME and lines.noted_call
    return lines.noted_call if long else lines.noted.format(number=number)


def called_there(reply: Reply, lead: Passage, call: str, number: str, script: Script) -> Reply:
    """Say above a reply whom to `call` at a place, and name its `number` instead of 110."""
    texts = texts_for(script)
    home, lines = whom(lead, texts), call_texts(lead, texts)
    told = {
        lines.still.format(number=home): _naming(number, lines.still),
        note_line(lead, texts): _naming(number, lines.noted),
    }
    paragraphs = (replace(each, text=told.get(each.text, each.text)) for each in reply.paragraphs)
    return replace(reply, paragraphs=(Paragraph(call), *paragraphs))


def _naming(number: str, line: str) -> str:
    """Name a number in a line; Chinese words that stand for it get no spaces around them."""
    named = line.format(number=number)
    return (
        named
        if number.isascii()
        else named.replace(f" {number} ", number).replace(f" {number}", number)
    )


def onward_rows(library: Library, situation: str, script: Script) -> tuple[tuple[str, ...], Rows]:
    """Give the titles of the cards that come after a situation, and a row of buttons for each."""
    after = afterwards(situation).then
    cards = [card for card in map(library.get, after) if card is not None]
    titles = tuple(card.title_en if script is Script.LATIN else card.name for card in cards)
    pairs = zip(titles, cards, strict=True)
    return titles, tuple((Button(title, Do.ASK, card.id),) for title, card in pairs)


def _later(
    parts: Sequence[Passage], texts: Texts, opening: tuple[Paragraph, ...]
) -> tuple[Paragraph, ...]:
    """Give what comes after the first steps, with its sources; or a line that nothing does."""
    if not parts:
        return (Paragraph(texts.aid.aid_done),)
    return (
        *opening,
        *(Paragraph(under_heading(each)) for each in parts),
        named(parts, texts),
    )
