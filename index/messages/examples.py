"""What the models of messages learn from: the tables, and what the cards say and warn of."""

from collections.abc import Iterator
from dataclasses import dataclass

from index.corpus.cards import EMERGENCY, MEASURES, SAID, SCAMS
from index.corpus.corpus import Corpus
from index.passages import STATUTE, Entry
from index.script import fold

_WARNS = "warning"
_ASKS = "question"
_EVERY = 12  # of the many ways of asking, one in so many is enough to know a question by
_ITEM = "- "


@dataclass(frozen=True)
class Example:
    """A text with its kind, and for fraud the scams card that it belongs to, where it has one.

    `message` tells whole messages from the cards' lines and texts. `group` is shared by texts that
    may be alike, so that none of them is judged by a model that learnt from another.
    """

    text: str
    kind: str
    fraud: bool
    card: str | None = None
    group: str = ""
    message: bool = False

    @property
    def worth(self) -> float:
        """How much the example counts in a fit: what is like what will be judged counts most."""
        if self.message:
            return 1.0
        return 0.5 if self.fraud else 0.15


def examples(corpus: Corpus, found: tuple[Entry, ...]) -> tuple[Example, ...]:
    """Gather all examples; of texts that are the same when folded, the first counts."""
    kept: dict[str, Example] = {}
    for each in (*_messages(corpus), *_said(corpus), *_harmless(corpus, found)):
        kept.setdefault(fold(each.text), each)
    return tuple(kept.values())


def _messages(corpus: Corpus) -> Iterator[Example]:
    for each in corpus.messages:
        yield Example(each.text, each.kind, each.fraud, group=each.id, message=True)


def _said(corpus: Corpus) -> Iterator[Example]:
    """Yield what swindlers say on the scams cards."""
    for card in corpus.cards:
        section = card.section(SAID)
        if card.kind is not None and section is not None:
            for line in section.text.splitlines():
                yield Example(line.removeprefix(_ITEM), card.kind, True, card.id, card.id)


def _harmless(corpus: Corpus, found: tuple[Entry, ...]) -> Iterator[Example]:
    """Yield warnings (the cards' own text) and questions (ways of asking, decoys)."""
    for card in corpus.cards:
        if card.folder in {SCAMS, MEASURES}:
            yield Example(card.lead, _WARNS, False, group=card.id)
            for section in card.sections[1:]:
                if section.heading != SAID:
                    yield Example(section.text, _WARNS, False, group=card.id)
    for number, entry in enumerate(found):
        if entry.passage.folder not in {STATUTE, EMERGENCY} and entry.asks:
            for ask in entry.asks[number % _EVERY :: _EVERY]:
                yield Example(ask, _ASKS, False, group=entry.passage.document)
    for number, decoy in enumerate(corpus.decoys):
        if number % _EVERY == 0:
            yield Example(decoy.text, _ASKS, False, group=f"decoy-{number}")
