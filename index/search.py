"""The index as those see it who ask: a question in, hits out."""

import json
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from index import store
from index.build import index_root
from index.encoder import Encoder
from index.fusion import Signals, Weights, fuse, order
from index.gate import Gate
from index.library import Library
from index.passages import Passage
from index.references import References
from index.terms import Terms
from index.vectors import VectorIndex

DEPTH = 30


@dataclass(frozen=True)
class Hit:
    """A passage with its fused score, which only orders, and what each side said of it."""

    passage: Passage
    score: float
    asks: float
    body: float
    terms: float
    named: bool = False


@dataclass(frozen=True)
class Result:
    """Hits, best first and at most one a document; `confidence` is the gate's word on the first."""

    hits: tuple[Hit, ...]
    confidence: float


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
        self._encoder = encoder
        self._weights = weights
        self._gate = gate
        self.library = Library.read(folder)
        passages = self.library.passages
        with np.load(folder / "owners.npz") as owners:
            self._asks = VectorIndex.load(folder / "asks.faiss", owners["asks"], len(passages))
            self._body = VectorIndex.load(folder / "body.faiss", owners["body"], len(passages))
        self._terms = Terms.load(folder / "terms")
        laws = json.loads((folder / "laws.json").read_text(encoding="utf-8"))
        self._references = References(laws)
        self._by_id = {passage.id: row for row, passage in enumerate(passages)}
        self._folders = np.array([passage.folder for passage in passages])

    @classmethod
    def open(cls, data_dir: Path, encoder: Encoder) -> "Index":
        """Open the current version; raises StoreError with the command that mends it."""
        return cls(store.current(index_root(data_dir)), encoder, Gate.default())

    def search(
        self, question: str, limit: int = 3, folders: Collection[str] | None = None
    ) -> Result:
        """Find the passages that answer a question, at most one a document.

        `folders` restricts the search (`{"scams"}`); articles that the question names by number
        come first whatever the scores say.
        """
        signals = self.signals(question)
        fused = fuse(signals, self._weights)
        if folders is not None:
            fused = np.where(np.isin(self._folders, list(folders)), fused, -np.inf)
        hits: list[Hit] = []
        named = [
            self._by_id[each]
            for each in (self._references.find(self.library.normalise(question)) if folders is None else ())
            if each in self._by_id
        ]
        seen: set[str] = set()
        for row in [*named, *order(fused, DEPTH * 3)]:
            passage = self.library.passages[row]
            if passage.document in seen or not np.isfinite(fused[row]):
                continue
            seen.add(passage.document)
            hits.append(
                Hit(
                    passage,
                    round(float(fused[row]), 4),
                    float(signals.asks[row]),
                    float(signals.body[row]),
                    float(signals.terms[row]),
                    named=row in named,
                )
            )
            if len(hits) == max(limit, 2):
                break
        return Result(tuple(hits[:limit]), self._gate.confidence(question, hits))

    def signals(self, question: str) -> Signals:
        """Give what each side says of every passage."""
        text = self.library.normalise(question)
        vector = self._encoder.queries([text])[0]
        return Signals(
            asks=self._asks.best(vector),
            body=self._body.best(vector),
            terms=self._terms.scores(text),
        )
