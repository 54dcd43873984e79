"""The buttons below an answer, and what they say."""

from collections.abc import Sequence

from bot.assistant.answering.quoting import DIRECT_LENGTH
from bot.assistant.reply import Button, Do, Rows
from bot.assistant.texts import texts_for
from index import Library, Passage
from index.corpus.cards import SAID
from index.passages import STATUTE
from index.script import Script

LABEL_LENGTH, ENGLISH_LABEL_LENGTH = 24, 48
SECTIONS, NEAREST = 9, 6  # buttons for further parts; of a card with more parts, for the nearest
ENGLISH_SECTIONS = 4  # the same in English, where each takes a row


def question(library: Library, passage: Passage, script: Script) -> str:
    """Give the question that leads to a passage; in English that is the card's title."""
    if script is Script.LATIN and passage.title_en:
        return passage.title_en
    return library.question(passage)


def ask_row(library: Library, passage: Passage, script: Script) -> tuple[Button, ...]:
    """Give the button that asks for a passage, in a row of its own."""
    longest = ENGLISH_LABEL_LENGTH if script is Script.LATIN else LABEL_LENGTH
    return (Button(clipped(question(library, passage, script), longest), Do.ASK, passage.id),)


def section_rows(parts: Sequence[Passage], script: Script) -> Rows:
    """Give the buttons that show further parts of a card.

    Headings are Chinese. In English a button says how the part begins, and has its own row; the few
    buttons that there are end with the part on what swindlers say.
    """
    if script is Script.LATIN:
        ordered = sorted(parts, key=lambda each: each.heading == SAID)
        told = [each for each in ordered if each.english][:ENGLISH_SECTIONS]
        return tuple(
            (Button(clipped(each.english, ENGLISH_LABEL_LENGTH), Do.SECTION, each.id),)
            for each in told
        )
    buttons = [Button(each.heading or each.title[:12], Do.SECTION, each.id) for each in parts]
    return tuple(tuple(buttons[at : at + 3]) for at in range(0, len(buttons), 3))


def nearest_rows(library: Library, others: Sequence[Passage], script: Script) -> Rows:
    """Give buttons for `others`, nearest first; where they are many, a few and one for the list."""
    if len(others) <= SECTIONS or script is Script.LATIN:
        return section_rows(others, script)
    document = others[0].document
    label = texts_for(script).all_parts.format(count=len(library.document(document)) - 1)
    return *section_rows(others[:NEAREST], script), (Button(label, Do.PARTS, document),)


def aid_rows(library: Library, situations: Sequence[str], script: Script, label: str) -> Rows:
    """Give a row with a button for each emergency that may be meant; `label` has a `{title}`."""
    cards = [card for card in map(library.get, situations) if card is not None]
    titles = [card.title_en if script is Script.LATIN else card.title for card in cards]
    return tuple(
        (Button(label.format(title=title), Do.EMERGENCY, card.id),)
        for card, title in zip(cards, titles, strict=True)
    )


def clipped(label: str, longest: int = LABEL_LENGTH) -> str:
    """Cut what a button says, and mark the cut."""
    return label if len(label) <= longest else label[: longest - 1] + "…"


def below(
    library: Library,
    shown: Sequence[Passage],
    suggestions: Sequence[Passage],
    script: Script,
    rest: Sequence[Passage] = (),
) -> Rows:
    """Give an answer's buttons: its law, further parts, further questions, and votes on it.

    `rest` are further parts, best first; without them those of a card are in its own order.
    """
    texts, passage, rows = texts_for(script), shown[0], list[tuple[Button, ...]]()
    document = library.document(passage.document)
    others = [each for each in dict.fromkeys((*rest, *document)) if each not in shown]
    statute, cut = passage.folder == STATUTE, len(passage.text) > DIRECT_LENGTH
    if cut if statute else any(map(library.get, passage.cites)):
        rows.append((Button(texts.original, Do.ORIGINAL, passage.id),))
    rows += nearest_rows(library, others, script)
    rows += [ask_row(library, each, script) for each in suggestions]
    worth = ((texts.useful, Do.USEFUL), (texts.useless, Do.USELESS))
    return *rows, tuple(Button(label, do, passage.document) for label, do in worth)
