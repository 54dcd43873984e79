"""Still: what is left to do in an emergency, if a turn says which of its steps were taken."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.assistant.aid.after.afterwards import afterwards, onward_rows
from bot.assistant.aid.suiting.left import STEP, less, opening, without
from bot.assistant.aid.suiting.nearest import NOWHERE
from bot.assistant.aid.suiting.suited import suit
from bot.assistant.answering.quoting import told_in
from bot.assistant.answering.sources import named
from bot.assistant.language.deeds import Deed, asked, left_undone
from bot.assistant.reply import Cited, Paragraph, Reply, under_heading
from bot.assistant.situations import WHOLE
from bot.assistant.texts import texts_for
from bot.assistant.triage import Intent
from index import Library, Passage
from index.script import Script

SAVING = frozenset({Deed.POLICE, Deed.BANK})  # the steps that save money
OPENED = "lian-qixian#立案以后，受害人还能做什么"


@dataclass(frozen=True)
class There:
    """Where it happens: the `part` of the place's card with the steps, and the `number` to call."""

    part: Passage | None = None
    number: str = "110"


def still_to_do(
    library: Library,
    situation: str,
    told: str,
    script: Script,
    done: frozenset[Deed],
    there: There,
) -> Reply:
    """Tell what is left of a situation's first aid, at home or there.

    `told` is all that was said of the case; lines for other people are left out by it. The parts
    that are told count as read only if police and bank know already; else they are still due. The
    step that he says is still to be taken stands first.
    """
    texts, passages, local = texts_for(script), library.document(situation), there.part
    suited = suit(passages, told, NOWHERE, away=local is not None).passages
    first, suited = _foremost(suited, left_undone(told) - done) if local is None else ("", suited)
    body, parts = _body(suited, script, done, local)
    then = library.get(OPENED) if local is None and Deed.STATION in done else None
    then = then if then is not None and afterwards(situation).now is not None else None
    if then is not None:
        body += (Paragraph(told_in(script, then)),)
    body = body or (Paragraph(texts.aid.aid_done),)
    titles, rows = onward_rows(library, situation, script)
    now = (Paragraph(texts.aid.undone.format(step=without(first, done))),) if first else ()
    source = named(filter(None, (*parts, then)), texts)
    read = _told_of(passages, then) if done >= SAVING else ()
    read = read if local is None else (local, *read)
    return Reply(
        Intent.ANSWER,
        (*now, Paragraph(opening(done, script, there.number)), *body, source),
        rows,
        suggestions=titles,
        passages=(Cited(passages[0], more=read),),
    )


def _foremost(
    passages: Sequence[Passage], undone: frozenset[Deed]
) -> tuple[str, tuple[Passage, ...]]:
    """Take out the first step that asks for what was left undone; "" where none does."""
    for at, part in enumerate(passages):
        lines = part.text.split("\n")
        step = next((each for each in lines if STEP.match(each) and asked(each) & undone), None)
        if step is not None and part.heading in WHOLE:
            rest = "\n".join(each for each in lines if each != step)
            others = (*passages[:at], replace(part, text=rest), *passages[at + 1 :])
            return STEP.sub("", step), others
    return "", tuple(passages)


def _body(
    passages: Sequence[Passage], script: Script, done: frozenset[Deed], local: Passage | None
) -> tuple[tuple[Paragraph, ...], tuple[Passage, ...]]:
    """Give what is left to do, and the passages that say it."""
    lead = passages[0]
    one = local or (lead if script is Script.LATIN and lead.english else None)
    if one is not None:
        told = without(told_in(script, one), done)
        return ((Paragraph(told),) if told else ()), (one,)
    left = (less(each, done) for each in passages if each.heading in WHOLE)
    return tuple(Paragraph(under_heading(each)) for each in left if each.text), (lead,)


def _told_of(passages: Sequence[Passage], then: Passage | None) -> tuple[Passage, ...]:
    """Give the parts that this reply tells, so that a later turn does not tell them again."""
    parts = [each for each in passages[1:] if each.heading in WHOLE]
    return tuple(parts if then is None else (*parts, then))
