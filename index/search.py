"""The index as those see it who ask: a question in, hits out."""

import json
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from index import store
from index.build import index_root
from index.domain import Domain
from index.encoder import Encoder
from index.fusion import Signals, Weights, fuse, order
from index.gate import Gate, Stand
from index.library import Library
from index.passages import SAID, Passage
from index.references import References
from index.terms import Terms
from index.vectors import VectorIndex

DEPTH = 90  # passages looked at until enough different documents are found


@dataclass(frozen=True)
class Hit:
    """A passage with its fused score, which only orders, and what each side said of it.

    `named` means that the question names this article by its number.
    """

    passage: Passage
    score: float
    asks: float
    body: float
    terms: float
    named: bool = False


@dataclass(frozen=True)
class Result:
    """Hits, best first and at most one a document; `confidence` is the gate's word on the first.

    `stand` is what the gate judged by.
    """

    hits: tuple[Hit, ...]
    confidence: float
    stand: Stand


class Index:
    """One opened index folder. Reading it takes no lock; swap the whole object to update."""

    def __init__(
        self,
        folder: Path,
        encoder: Encoder,
        gate: Gate,
        weights: Weights = Weights(),  # noqa: B008 - frozen
    ) -> None:
        self.manifest = store.verify(folder, encoder.fingerprint)
        self.library = Library.read(folder)
        self._encoder = encoder
        self._weights = weights
        self._gate = gate
        passages = self.library.passages
        with np.load(folder / "owners.npz") as owners:
            self._asks = VectorIndex.load(folder / "asks.faiss", owners["asks"], len(passages))
            self._body = VectorIndex.load(folder / "body.faiss", owners["body"], len(passages))
        self._terms = Terms.load(folder / "terms")
        self._domain = Domain.load(folder / "domain.npz")
        laws = json.loads((folder / "laws.json").read_text(encoding="utf-8"))
        self._references = References(laws)
        self._rows = {passage.id: row for row, passage in enumerate(passages)}
        self._folders = np.array([passage.folder for passage in passages])
        # What swindlers say is found when a message is compared, never shown as an answer.
        self._answers = np.array([passage.heading != SAID for passage in passages])

    @classmethod
    def open(cls, data_dir: Path, encoder: Encoder) -> "Index":
        """Open the current version; raises StoreError with the command that mends it."""
        return cls(store.current(index_root(data_dir)), encoder, Gate.default())

    def search(
        self, question: str, limit: int = 3, folders: Collection[str] | None = None
    ) -> Result:
        """Find the passages that answer a question, at most one a document.

        `folders` restricts the search (`{"scams"}`, then swindlers' words count too); articles
        that the question names by number come first whatever the scores say.
        """
        text = self.library.normalise(question)
        signals = self.signals(text)
        allowed = self._answers if folders is None else np.isin(self._folders, list(folders))
        fused = np.where(allowed, fuse(signals, self._weights), -np.inf)
        named = self._named(text) if folders is None else ()
        hits = []
        for row in self._documents(fused, named):
            hits.append(self._hit(row, fused, signals, named=row in named))
            if len(hits) == max(limit, 2):
                break
        stand = self._stand(hits, signals)
        return Result(tuple(hits[:limit]), self._gate.confidence(stand), stand)

    def signals(self, text: str) -> Signals:
        """Give what each side says of every passage, for a question as the library reads it."""
        vector = self._encoder.queries([text])[0]
        return Signals(
            asks=self._asks.best(vector),
            body=self._body.best(vector),
            terms=self._terms.scores(text),
            domain=self._domain.score(vector),
        )

    def _named(self, text: str) -> tuple[int, ...]:
        found = self._references.find(text)
        return tuple(self._rows[each] for each in found if each in self._rows)

    def _documents(
        self, fused: np.ndarray[tuple[int], np.dtype[np.float32]], named: tuple[int, ...]
    ) -> Iterator[int]:
        """Give the best row of each document, named articles first."""
        seen: set[str] = set()
        for row in (*named, *(int(each) for each in order(fused, DEPTH))):
            document = self.library.passages[row].document
            if document not in seen and np.isfinite(fused[row]):
                seen.add(document)
                yield row

    def _hit(
        self,
        row: int,
        fused: np.ndarray[tuple[int], np.dtype[np.float32]],
        signals: Signals,
        *,
        named: bool,
    ) -> Hit:
        return Hit(
            self.library.passages[row],
            round(float(fused[row]), 4),
            asks=float(signals.asks[row]),
            body=float(signals.body[row]),
            terms=float(signals.terms[row]),
            named=named,
        )

    @staticmethod
    def _stand(hits: list[Hit], signals: Signals) -> Stand:
        if not hits:
            return Stand(0.0, 0.0, 0.0, signals.domain)
        first, second = hits[0], hits[min(1, len(hits) - 1)]
        return Stand(
            nearest=max(first.asks, first.body),
            terms=float(np.log1p(first.terms)),
            margin=first.score - second.score,
            domain=signals.domain,
            named=first.named,
        )
