"""What a text claims: figures that need a source, and sayings that are known to be wrong."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from index.corpus.cards import Card, Citation
from index.corpus.corpus import Corpus
from index.corpus.documents import Document
from index.corpus.facts import Trap
from index.corpus.figures import HOTLINES, figures
from index.corpus.statutes import Article

_SENTENCE = re.compile(r"[^。！？；\n]+")
_NEGATION = re.compile(r"不|别|没|错|假|莫|勿|谣")


class Sources:
    """The figures that stand in the facts, articles and documents of a corpus."""

    def __init__(self, corpus: Corpus) -> None:
        facts = corpus.facts
        self.facts = {fact.id: f"{fact.text} {fact.source}" for fact in facts.facts.values()}
        self.facts |= {trap.id: trap.right for trap in facts.traps if trap.id not in self.facts}
        self._articles = {Citation(each.law, each.number): each for each in corpus.articles}
        self._documents = {each.id: each for each in corpus.documents}
        self._unread = listed(corpus) - set(self._articles)

    def figures_of(self, card: Card) -> frozenset[Decimal] | None:
        """Give the figures that a card may use; None where an article that it cites is unread."""
        if self._unread.intersection(card.cites):
            return None
        named = [self.facts[fact] for fact in card.facts if fact in self.facts]
        named += [_article_text(self._articles[cite]) for cite in card.cites
                  if cite in self._articles]  # fmt: skip
        named += [_document_text(self._documents[key]) for key in _named_documents(card)
                  if key in self._documents]  # fmt: skip
        named += [f"第{cite.article}条" for cite in card.cites]
        named += [str(source) for source in card.sources]
        return frozenset(HOTLINES.union(*(figures(text) for text in named)))


def listed(corpus: Corpus) -> set[Citation]:
    """Give every article that the table of statutes lists, read or not."""
    return {Citation(statute.short, number) for statute in corpus.statutes
            for number in statute.articles}  # fmt: skip


def citable(corpus: Corpus) -> set[Citation]:
    """Give all that cards may cite: listed articles, and those that were read of documents."""
    return listed(corpus) | {Citation(document.id, number) for document in corpus.documents
                             for number in document.articles}  # fmt: skip


def wrong_sayings(text: str, traps: Iterable[Trap]) -> Iterator[tuple[str, Trap]]:
    """Find the sentences that repeat a wrong saying without denying it."""
    known = tuple(traps)
    for sentence in _SENTENCE.findall(text):
        if _NEGATION.search(sentence):
            continue
        for trap in known:
            if any(pattern.search(sentence) for pattern in trap.patterns):
                yield sentence.strip(), trap


def _article_text(article: Article) -> str:
    return " ".join((article.label, article.text, article.version, article.in_force))


def _document_text(document: Document) -> str:
    parts = (document.name, document.number, document.date, document.in_force, document.note)
    return " ".join(part for part in parts if part)


def _named_documents(card: Card) -> Iterable[str]:
    yield from (cite.law for cite in card.cites)
    if card.document:
        yield card.document
