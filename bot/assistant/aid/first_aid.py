"""Emergency replies: the number to dial first, then the reviewed steps of one card."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.assistant.aid.hearing.relatives import is_of_relative, names_others, tells_of_others
from bot.assistant.aid.suiting.despairing import AMBULANCE, ambulance_first, is_hurt, loss_too
from bot.assistant.aid.suiting.left import STEP, lists, opening
from bot.assistant.aid.suiting.nearest import NOWHERE, STEPS_FIRST, Nearest
from bot.assistant.aid.suiting.suited import Suited, suit
from bot.assistant.answering.buttons import aid_rows, clipped, nearest_rows, section_rows
from bot.assistant.answering.calling import first_call
from bot.assistant.answering.quoting import DIRECT_LENGTH, told_in
from bot.assistant.answering.sources import named
from bot.assistant.answering.there import dialled_there
from bot.assistant.audience import BY_RELATIVES, is_child
from bot.assistant.language.deeds import Deed
from bot.assistant.language.lexicon import plain
from bot.assistant.places.abroad import first_said, is_unplaced
from bot.assistant.places.local import URGENT, local_part
from bot.assistant.reply import Button, Cited, Do, Paragraph, Reply, Rows, Style, under_heading
from bot.assistant.situations import DESPAIR, HELD, NEVER, STEPS, UNREACHABLE
from bot.assistant.texts import texts_for
from bot.assistant.triage import Intent
from index import Library, Passage
from index.script import Script

# These cards say whom to call abroad, and whom the family at home calls.
_TOLD_ABROAD = {HELD, UNREACHABLE}


@dataclass(frozen=True)
class Circumstances:
    """What is known of an emergency beside its situation.

    `text` is how it was told, and `near` the part of the emergency's card that the text is nearest
    to. `others` are situations that may be meant instead: buttons lead to them. `abroad` is the
    card of the place where it happens, outside the mainland: the reply says first whom to call
    there. `there` is the part of that card that surely is on this case. `home` says that it happens
    in the mainland, whatever the script is. `only_asked` says that nothing was done yet, as far as
    the text tells; `done` are the steps that were taken.
    """

    text: str = ""
    near: Nearest = NOWHERE
    others: tuple[str, ...] = ()
    abroad: str | None = None
    there: Passage | None = None
    home: bool = False
    only_asked: bool = False
    done: frozenset[Deed] = frozenset()


_UNKNOWN = Circumstances()
_POLICE = "110"
# A room-mate of somebody who cannot be reached is abroad as well; the family is at home.
_THERE_TOO = re.compile(r"[室舍]友|同屋|同学|同事|\b(?:room|flat|house|class|dorm ?)mate\b")


def first_aid(
    library: Library, situation: str, script: Script, case: Circumstances = _UNKNOWN
) -> Reply | None:
    """Give the reply for a situation, an emergency card's id; None where there is no such card."""
    passages = library.document(situation)
    if not passages:
        return None
    local = library.get(case.abroad) if case.abroad and _is_told(situation, case.text) else None
    # It is known whom to call: by the place's card, or because it happens in the mainland.
    known = case.home or local is not None or (script is Script.HANS and not is_unplaced(case.text))
    if script is not Script.LATIN or not passages[0].english:
        suited = suit(passages, case.text, case.near, away=local is not None or not known)
        steps, later = _steps(suited, case.text)
    else:
        suited, steps, later = _steps_in_english(passages, case)
    texts = texts_for(script)
    # A child is told whom to wake before anything else.
    there = None if is_child(case.text) else part_there(library, local, situation, case)
    part = tuple(each for each in passages if each.id == suited.part)
    first = _opening(suited, local, script, case, known=known)
    # The part for this case alone is read before what the card says to all.
    own = steps[:1] if suited.leads else ()
    told = (*first, *own, *_lead(suited, script, case), *steps[len(own) :])
    home: Rows = ()
    if there is not None:  # somebody in despair does not read of a fraud line first
        general = local is not None and there.document != local.document  # names no number itself
        told = _there(first, told_in(script, there), calls=general or situation != DESPAIR)
        home = ((Button(texts.aid.at_home, Do.EMERGENCY, situation),),)
    read = part if there is None else (there, *part)
    loss = tuple(loss_too(passages[0], case.text, local, script))
    source = named((there or suited.passages[0],), texts)
    return Reply(
        Intent.EMERGENCY,
        (*_so_far(situation, local, script, case), *told, *loss, source),
        (
            *home,
            *_left_out(passages, suited.left_out),
            *_parts(library, later, case, script),
            *aid_rows(library, case.others, script, texts.aid.other_situation),
        ),
        situation=situation,
        passages=(Cited(passages[0], more=read), *map(Cited, passages[1:3])),
    )


def _is_told(situation: str, text: str) -> bool:
    """Tell whether the reply says whom to call there, though the situation's card says it too."""
    return situation not in _TOLD_ABROAD or (
        situation == UNREACHABLE and bool(_THERE_TOO.search(plain(text)))
    )


def _so_far(
    situation: str, local: Passage | None, script: Script, case: Circumstances
) -> Iterator[Paragraph]:
    """Name the steps that were taken; if something was only asked for, say what that means."""
    if case.done:
        yield Paragraph(opening(case.done, script, dialled_there(local, script)))
    only_asked = texts_for(script).aid.only_asked
    if case.only_asked and situation in only_asked:
        yield Paragraph(only_asked[situation])


def part_there(
    library: Library, local: Passage | None, situation: str, case: Circumstances
) -> Passage | None:
    """Give the part with the steps of that place: that for the situation, or surely the case."""
    surely = None if local is None or situation == DESPAIR else case.there
    return local_part(library, local, situation, case.text) or surely


def _there(opening: Sequence[Paragraph], own: str, *, calls: bool) -> tuple[Paragraph, ...]:
    """Tell what to do where it happens; a button leads to what holds in the mainland.

    `calls` says to put whom to call there, the first plain line, above it.
    """
    at = next((at for at, each in enumerate(opening) if each.style is Style.PLAIN), 0) + 1
    return *opening[: at if calls else at - 1], Paragraph(own)


def _opening(
    suited: Suited, local: Passage | None, script: Script, case: Circumstances, *, known: bool
) -> list[Paragraph]:
    """Say whom to call where it happens, and whom at home.

    An act that must come before any call stands above both.
    """
    lead, texts, told = suited.passages[0], texts_for(script), list[Paragraph]()
    act = _of_part(texts.aid.acts, suited)
    if local is not None and act and not is_child(case.text):
        told.append(Paragraph(act, Style.TITLE))
    if local is not None:
        told.append(Paragraph(_called_there(local, lead, script)))
    if texts.emergency_frame and not lead.english:
        told.append(Paragraph(texts.emergency_frame))
    if head := _head(suited, local, script, case):
        told.append(Paragraph(head, Style.TITLE))
    # Who despairs reads of no fraud line.
    away = texts.aid.call_there if lead.document == DESPAIR else texts.aid.elsewhere
    return told if known else [*told, Paragraph(away)]


def _lead(suited: Suited, script: Script, case: Circumstances) -> tuple[Paragraph, ...]:
    """Give what the card says first."""
    lead = suited.passages[0]
    if script is Script.LATIN and _for_relatives(suited.passages[1:], case.text):
        return ()  # it speaks to who despairs himself, and theirs tells all
    if is_hurt(lead, case.text):
        lead = ambulance_first(lead)
    return _in_english(lead) if script is Script.LATIN and lead.english else (Paragraph(lead.text),)


def _called_there(local: Passage, lead: Passage, script: Script) -> str:
    """Say whom to call there; somebody in despair reads of no bank and no fraud line."""
    if lead.document != DESPAIR:
        return first_said(local, script)
    said, number = texts_for(script).aid, URGENT.get(local.document)
    return said.call_there if number is None else said.call.start.format(number=number)


def _of_part(said: Mapping[str, str], suited: Suited) -> str:
    """Look up a sentence by the part that is told, or else by the situation; "" for none."""
    return said.get(suited.part) or said.get(suited.passages[0].document, "")


def _head(suited: Suited, local: Passage | None, script: Script, case: Circumstances) -> str:
    """Give the line that is read first: the act that saves most, or whom to call; "" for none.

    Where it happens abroad, `local` says whom to call there, and this line whom to call at home.
    """
    lead, said, away = suited.passages[0], texts_for(script).aid, local is not None
    if is_hurt(lead, case.text):
        return said.call_at_home.format(number=AMBULANCE) if away else said.ambulance
    if is_child(case.text):
        return said.to_a_child
    if not away and (act := _act(suited, script, case)):
        return act
    if not (number := _dialled(suited, script)):
        return ""
    return said.call_at_home.format(number=number) if away else first_call(lead, texts_for(script))


def _act(suited: Suited, script: Script, case: Circumstances) -> str:
    """Give the act that saves most and is done before a call, or with it; "" where the call is."""
    said = texts_for(script).aid
    act = _of_part(said.heads, suited)
    if is_of_relative(case.text):
        return said.relatives_heads.get(suited.passages[0].document, act)
    return act


def _dialled(suited: Suited, script: Script) -> str:
    """Give the number to dial at home; "" where there is none, or only words that are Chinese.

    Where a part names another act that comes first, the number of the card does not count.
    """
    lead = suited.passages[0]
    if not lead.call or (script is Script.LATIN and lead.english and not lead.call.isdigit()):
        return ""
    return _POLICE if suited.part in texts_for(script).aid.acts else lead.call


def _in_english(lead: Passage) -> tuple[Paragraph, ...]:
    """Give the lead with its steps; buttons lead to what is for some only, or comes later.

    For somebody in despair all of it is shown: he presses no buttons.
    """
    first, *lines = lead.english.strip().split("\n")
    steps = [line for line in lines if STEP.match(line) or line.endswith(":")]
    rest = [line for line in lines if line not in steps]
    if lead.document == DESPAIR or not steps or not rest:
        return (Paragraph(lead.english),)
    return Paragraph("\n".join((first, *steps))), Paragraph("\n".join(rest), Style.FOLDED)


def _steps(suited: Suited, text: str) -> tuple[tuple[Paragraph, ...], tuple[Passage, ...]]:
    """Give what stands below the lead, and what becomes buttons: all that is for some only.

    Where there is room, the reply tells what never to do, what relatives can do, and the part that
    suits best. Who reads in haste follows one list: a second one is folded, if no life is at risk.
    """
    lead, *rest = suited.passages
    told, later = list[Paragraph](), list[Passage]()
    length = len(lead.text) + suited.spared
    for passage in rest:
        fits = _is_for_all(passage, text) and length + len(passage.text) <= DIRECT_LENGTH
        if passage.id == suited.part or passage.heading == STEPS or fits:
            second = lists(passage.text) and any(lists(each.text) for each in told)
            style = Style.FOLDED if second and lead.document not in STEPS_FIRST else Style.PLAIN
            told.append(Paragraph(under_heading(passage), style))
            length += 0 if passage.id == suited.part else len(passage.text)
        else:
            later.append(passage)
    return tuple(told), tuple(later)


def _steps_in_english(
    passages: tuple[Passage, ...], case: Circumstances
) -> tuple[Suited, tuple[Paragraph, ...], tuple[Passage, ...]]:
    """Give what stands below a lead in English, which tells the steps: the nearest part alone.

    Who is beside somebody in despair reads the part for him, and first.
    """
    near, later = case.near, tuple(each for each in passages[1:] if each.heading != STEPS)
    if (theirs := _for_relatives(later, case.text)) is not None:
        near = Nearest(theirs.id, above=True, leads=True)
    if not near.above:
        return Suited(passages), (), later
    told = [each for each in later if each.id == near.part and each.english]
    suited = Suited(passages, near.part, leads=near.leads and bool(told))
    rest = tuple(each for each in later if each not in told)
    return suited, tuple(Paragraph(each.english) for each in told), rest


def _for_relatives(parts: Sequence[Passage], text: str) -> Passage | None:
    """Give the part on despair for who is beside somebody, if the text is on such a person."""
    theirs = (each for each in parts if each.document == DESPAIR and each.english)
    found = next((each for each in theirs if BY_RELATIVES.match(each.heading)), None)
    return found if is_of_relative(text) else None


def _is_for_all(passage: Passage, text: str) -> bool:
    """Tell whether a part is for anybody; that for relatives is not, where the text names none."""
    others = tells_of_others if passage.document == DESPAIR else names_others
    relatives = BY_RELATIVES.match(passage.heading) and (not text or others(text))
    return passage.heading == NEVER or bool(relatives)


def _left_out(passages: Sequence[Passage], labels: Sequence[str]) -> Rows:
    """Give a button that shows all steps; it names those for whom lines were left out."""
    steps = (each for each in passages if each.heading == STEPS and labels)
    return tuple((Button(clipped("、".join(labels)), Do.SECTION, each.id),) for each in steps)


def _parts(library: Library, later: Sequence[Passage], case: Circumstances, script: Script) -> Rows:
    """Give buttons for what is told `later`, the nearest parts first.

    They are few, since somebody who wrote what has happened reads in haste; without a text there is
    one for each part.
    """
    if not case.text:
        return section_rows(later, script)
    return nearest_rows(library, sorted(later, key=case.near.rank), script)
