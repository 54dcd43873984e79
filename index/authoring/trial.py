"""The running index with a card on trial: how it answers then, and what that takes from others."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from index.authoring.draft import CardDraft
from index.authoring.examine import Examined, read_unfiled
from index.corpus.cards import Card, Citation
from index.corpus.documents import Document
from index.corpus.statutes import Article
from index.gate import Stance
from index.library import Library
from index.passages import Entry, article_id, card_entries
from index.search import Index

RIVALS = 3  # documents nearest to the card, whose questions are asked again
RIVAL_ASKS = 8  # of each of them
# Cosine of two texts from which they may say the same: one card in twenty has such a twin.
LIKE = 0.97


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
    shorter, _ = read_unfiled(examined.name, draft.folder, without)
    entries = _entries(examined.card, examined.documents, index.library)
    whole = held_out = index.extended(entries)
    if shorter:
        held_out = index.extended(_entries(shorter, examined.documents, index.library))
    rivals = _rivals(draft.asks, index)
    return Trial(
        whole,
        held_out,
        tuple(_displaced(rivals, examined.name, index, whole)),
        _like(entries[0].body, index),
    )


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


def _like(body: str, index: Index) -> tuple[str, ...]:
    """The cards with a text that is very near to that of the card's lead."""
    near = [passage.title for passage, cosine in index.alike(body, RIVALS) if cosine >= LIKE]
    return tuple(dict.fromkeys(near))
