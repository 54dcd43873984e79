"""The running index with one more card in it: how it answers then, and what that takes from others.

Only vectors and terms are added, in memory. What is fitted on the whole corpus, such as the
borders of the field, stays as it is, so that a trial takes a second instead of a build.
"""

from collections.abc import Collection, Sequence
from copy import copy
from dataclasses import dataclass, replace
from statistics import mean

import numpy as np

from index.authoring.draft import CardDraft
from index.authoring.examine import Examined, read
from index.cards import Card, Citation
from index.dialects import as_asked
from index.documents import Document
from index.evidence import Gatherer
from index.gate import Stance
from index.library import Library
from index.passages import Entry, Passage, article_id, card_entries
from index.script import fold
from index.search import Index
from index.statutes import Article
from index.terms import tokenize

RIVALS = 3  # documents nearest to the card, whose questions are asked again
RIVAL_ASKS = 8  # of each of them
LIKE = (
    0.97  # cosine of two texts from which they may say the same: one card in twenty has such a twin
)
_SAMPLE = 200  # passages whose length stands for that of all


@dataclass(frozen=True)
class Displaced:
    """A question of another card that the new card would answer."""

    question: str
    title: str


@dataclass(frozen=True)
class Trial:
    """An index with the card in it; in `held_out` the card does not know the trial's questions.

    `like` are the titles of cards that may say the same, the likest first.
    """

    index: Index
    held_out: Index
    displaced: tuple[Displaced, ...]
    like: tuple[str, ...]


def try_out(draft: CardDraft, examined: Examined, index: Index) -> Trial:
    """Put an examined card into a copy of the index. Raises ValueError where it cannot be read."""
    if examined.card is None:
        raise ValueError("a card that cannot be read cannot be tried")
    without = draft.card_text(examined.name, examined.card.verified, without=draft.trials)
    shorter, _ = read(examined.name, draft.folder, without)
    whole = extended(index, _entries(examined.card, examined.documents, index.library))
    held_out = (
        extended(index, _entries(shorter, examined.documents, index.library)) if shorter else whole
    )
    rivals = _rivals(draft.asks, index)
    return Trial(
        whole,
        held_out,
        tuple(_displaced(rivals, examined.name, index, whole)),
        _like(examined.card, index),
    )


def extended(index: Index, more: Sequence[Entry]) -> Index:
    """An index with more passages, none of which it has already."""
    wider, known, gatherer, encoder = copy(index), index.library, index._gatherer, index._encoder
    first = len(known.passages)
    passages = (*known.passages, *(entry.passage for entry in more))
    asks = [
        (row, as_asked(ask)) for row, entry in enumerate(more, start=first) for ask in entry.asks
    ]
    owners = np.array([row for row, _ in asks], dtype=np.int32)
    rows = np.arange(first, len(passages), dtype=np.int32)
    texts = [f"{' '.join(map(as_asked, entry.asks))} {entry.body}" for entry in more]
    wider._gatherer = Gatherer(
        passages,
        gatherer.asks.extended(encoder.queries([text for _, text in asks]), owners),
        gatherer.body.extended(encoder.passages([fold(entry.body) for entry in more]), rows),
        gatherer.terms.extended(texts, _average(index)),
        gatherer.topics,
    )
    wider.library = replace(
        known,
        passages=passages,
        asks=known.asks | {entry.passage.id: entry.asks for entry in more},
    )
    wider._places = {name: place for place, name in enumerate(wider._gatherer.names)}
    return wider


def _entries(card: Card, documents: Sequence[Document], library: Library) -> tuple[Entry, ...]:
    """Cut a card as a build does, with the articles that the index holds.

    Citations of others, which the next build brings, are left out of the trial.
    """
    articles = {
        cite: Article(
            law=cite.law,
            name=found.law or "",
            english="",
            number=cite.article,
            label=found.article or "",
            chapter="",
            text=found.text,
            version=found.date or "",
            in_force="",
        )
        for cite in card.cites
        if (found := library.get(article_id(cite.law, cite.article))) is not None
    }
    known = {each.id: each for each in documents}

    def there(cites: tuple[Citation, ...]) -> tuple[Citation, ...]:
        return tuple(each for each in cites if each in articles or each.law in known)

    sections = tuple(replace(each, cites=there(each.cites)) for each in card.sections)
    kept = replace(card, cites=there(card.cites), sections=sections)
    return tuple(card_entries(kept, articles, known))


def _average(index: Index) -> float:
    """About how many tokens a passage has with its ways of asking."""
    passages = index.library.passages
    sample = passages[:: max(1, len(passages) // _SAMPLE)]
    return mean(len(tokenize(_keys(each, index))) for each in sample)


def _keys(passage: Passage, index: Index) -> str:
    asks = index.library.asks.get(passage.id, ())
    return f"{' '.join(asks)} {passage.name} {passage.text}"


def _rivals(questions: Collection[str], index: Index) -> tuple[str, ...]:
    """The documents that the questions lead to now."""
    found: dict[str, float] = {}
    for result in index.search_all(tuple(questions)):
        for hit in result.hits:
            document = hit.passage.document
            found[document] = max(found.get(document, 0.0), hit.asks)
    return tuple(sorted(found, key=lambda name: -found[name])[:RIVALS])


def _displaced(
    rivals: Sequence[str], name: str, before: Index, after: Index
) -> tuple[Displaced, ...]:
    """Ask the rivals' own questions with and without the card."""
    library = before.library
    asked = [(ask, rival) for rival in rivals for passage in library.document(rival)
             for ask in library.asks.get(passage.id, ())[:RIVAL_ASKS]]  # fmt: skip
    questions = [ask for ask, _ in asked]
    found = zip(asked, before.search_all(questions), after.search_all(questions), strict=True)
    return tuple(
        Displaced(ask, library.document(rival)[0].title)
        for (ask, rival), old, new in found
        if old.hits[0].passage.document == rival and new.hits[0].passage.document == name
        and new.stance is not Stance.DECLINE
    )  # fmt: skip


def _like(card: Card, index: Index) -> tuple[str, ...]:
    """The cards with a text that is very near to the card's lead."""
    body = fold(f"{card.title}  {card.lead}")
    vector = index._encoder.passages([body])[0]
    cosines, rows = index._gatherer.body.nearest(vector, RIVALS)
    passages = index.library.passages
    near = [passages[row].title for cosine, row in zip(cosines, rows, strict=True)
            if cosine >= LIKE]  # fmt: skip
    return tuple(dict.fromkeys(near))
