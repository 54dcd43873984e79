"""Evidence: what each side of the search says, gathered by passage and by document."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index.classifiers.topics import Opinion, Topics
from index.corpus.cards import SAID
from index.encoder import Vectors
from index.fusion import DEEP, Scores, Signals
from index.parts import WORDED
from index.passages import Passage
from index.query import Query
from index.terms import Terms
from index.vectors import VectorIndex

_NO_WORD = 1e-6  # score of words below which no part has any
PART = 0.05  # cosine that a part is ahead which a question surely is about, within its document
_NEVER = np.float32(1e-6)  # a likelihood that says nothing of a document's parts
KEYS = 400  # nearest keys of each kind that are looked at; what lies beyond counts as the last


@dataclass(frozen=True)
class Evidence:
    """Scores by passage, of shape (passages,), and the signals by document made of them.

    `topics` are how likely the question is about each passage, given that it is about its document.
    `foreign` are the log-odds that the question is about no document.
    """

    asks: Scores
    body: Scores
    terms: Scores
    topics: Scores
    documents: Signals
    foreign: float

    def near(self, rows: NDArray[np.intp]) -> Scores:
        """Tell how near a question is to each of a document's parts: in meaning, and in words."""
        near = np.maximum(self.asks[rows], self.body[rows]) + PART * self.topics[rows]
        terms = self.terms[rows]
        return np.asarray(near + WORDED * terms / max(float(terms.max()), _NO_WORD), np.float32)


class Gatherer:
    """Knows which passages make a document; gathers the evidence of one question.

    What swindlers say makes no document score: a question is answered without it.
    """

    def __init__(
        self,
        passages: Sequence[Passage],
        asks: VectorIndex,
        body: VectorIndex,
        terms: Terms,
        topics: Topics,
    ) -> None:
        names = list(dict.fromkeys(passage.document for passage in passages))
        self.places = {name: place for place, name in enumerate(names)}
        self.names = np.array(names)
        owners = [self.places[passage.document] for passage in passages]
        self.owners = np.array(owners, dtype=np.int32)
        self.answers = np.array([passage.heading != SAID for passage in passages])
        self.ids = np.array([passage.id for passage in passages])
        answering = np.flatnonzero(self.answers)
        order = answering[np.argsort(self.owners[answering], kind="stable")]
        ends = np.searchsorted(self.owners[order], np.arange(1, len(names)))
        self.rows = tuple(np.split(order, ends))  # of each document, those that answer
        self.asks, self.body, self.terms = asks, body, terms
        self.topics = topics.among([passage.id for passage in passages])

    @classmethod
    def open(cls, folder: Path, passages: Sequence[Passage]) -> "Gatherer":
        """Map what an index folder is searched by; `passages` are all of its own, in order."""
        with np.load(folder / "owners.npz") as owners:
            asks = VectorIndex.load(folder / "asks.faiss", owners["asks"])
        body = VectorIndex.load(folder / "body.faiss")
        terms, topics = Terms.load(folder / "terms"), Topics.load(folder / "topics")
        return cls(passages, asks, body, terms, topics)

    def gather(self, query: Query) -> Evidence:
        """Score all passages and documents."""
        return self.gather_all([query])[0]

    def gather_all(self, queries: Sequence[Query]) -> list[Evidence]:
        """Gather the evidence of several questions, a step for all of them before the next."""
        # FAISS takes as long for all of them at once, and would round otherwise.
        nearest = [self.asks.nearest(query.vector, KEYS) for query in queries]
        bodies = [self.body.cosines(query.vector) for query in queries]
        terms = [self.terms.scores(query.text) for query in queries]
        return list(map(self._evidence, nearest, bodies, terms, map(self.topics.judge, queries)))

    def _evidence(
        self,
        nearest: tuple[Vectors, NDArray[np.int32]],
        body: Scores,
        terms: Scores,
        topics: Opinion,
    ) -> Evidence:
        similarities, rows = nearest
        answering = self.answers[rows]
        asks = np.full(len(self.owners), _floor(similarities))
        np.maximum.at(asks, rows, similarities)
        about = np.bincount(self.owners, topics.passages, len(self.names)).astype(np.float32)
        signals = Signals(
            asks=self._deepest(similarities[answering], rows[answering]),
            body=self._best(np.where(self.answers, body, 0)),
            terms=self._best(np.where(self.answers, terms, 0)),
            topics=about,
        )
        parts = topics.passages / np.maximum(about, _NEVER)[self.owners]
        shares = np.asarray(parts, np.float32)
        return Evidence(np.asarray(asks, np.float32), body, terms, shares, signals, topics.foreign)

    def _best(self, scores: Scores) -> Scores:
        best = np.zeros(len(self.names), dtype=np.float32)
        np.maximum.at(best, self.owners, scores)
        return best

    def _deepest(self, similarities: Vectors, rows: NDArray[np.int32]) -> Scores:
        """Give the DEEP best cosines of each document; keys come best first."""
        deepest = np.full((len(self.names), DEEP), _floor(similarities), dtype=np.float32)
        documents = self.owners[rows]
        order = np.argsort(documents, kind="stable")  # by document, in each the best first
        documents, best = documents[order], similarities[order]
        place = np.arange(len(order)) - np.searchsorted(documents, documents)
        kept = place < DEEP
        deepest[documents[kept], place[kept]] = best[kept]
        return deepest


def _floor(similarities: Vectors) -> np.float32:
    return similarities[-1] if len(similarities) else np.float32(0)
