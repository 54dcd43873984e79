"""Beside first aid: the trick, or the matter, that somebody in an emergency tells or asks of."""

from dataclasses import replace

from bot.assistant.abroad import PLACES
from bot.assistant.answer import in_short, question
from bot.assistant.reply import Button, Cited, Do, Reply
from bot.assistant.texts import texts_for
from index import Hit, Library
from index.passages import EMERGENCY, SCAMS
from index.script import Script
from index.search import Result

# Likelihood that a text is about a card, from which its beginning is told, and from which it may
# come before steps that are not sure.
ABOUT, MEANT = 0.3, 0.5
ANSWERS = 0.6  # confidence from which what is asked in an emergency is answered below the steps
_FOLDERS = {SCAMS, "measures", "official"}  # the law waits until the money is safe


def with_matter(
    library: Library, aid: Reply, result: Result, script: Script, *, sure: bool, asks: bool = False
) -> Reply:
    """Give first aid with what the card says that the text is likely about, below the steps.

    A text that `asks` is answered there too, by the law as well. Where it is not `sure` that it is
    this emergency, and the card is likelier than not what the text is about, the card comes first.
    """
    matter = _matter(result, asks=asks)
    if matter is None:
        return aid
    texts = texts_for(script)
    line = texts.sounds_like if matter.passage.folder == SCAMS else texts.see_also
    told = in_short(library, matter.passage, aid.text, script, line)
    if not told:
        return aid
    passage = matter.passage
    button = Button(question(library, passage, script), Do.ASK, passage.id)
    first = not sure and matter.topic >= MEANT
    return replace(
        aid,
        paragraphs=(*told, *aid.paragraphs) if first else (*aid.paragraphs, *told),
        buttons=(*aid.buttons, (button,)),
        passages=(*aid.passages, Cited(passage, matter.score)),
    )


def _matter(result: Result, *, asks: bool) -> Hit | None:
    """The nearest card that is no first aid itself, where it is likely enough."""
    hits = (hit for hit in result.hits if hit.passage.folder != EMERGENCY)
    first = next(hits, None)
    if first is None or first.passage.document in PLACES:  # first aid says whom to call there
        return None
    about = first.topic >= ABOUT and first.passage.folder in _FOLDERS
    return first if about or (asks and result.confidence >= ANSWERS) else None
