"""What the encoder is tuned on: ways of asking, beginnings of passages, and decoys, as classes."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from index.corpus.corpus import Corpus
from index.encoder import Vectors
from index.language.dialects import as_asked
from index.model.pieces import PieceTokenizer
from index.model.weights import PROMPTS
from index.passages import entries
from index.script import fold

LONGEST, LONGEST_BODY = 64, 96  # tokens that are looked at
FOREIGN = 64  # groups of decoys
_SHARED = 0.9  # of the middle of all classes that each class's own is freed of

Labels = NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Lesson:
    """Texts as ids, the decoys last, each with its class; decoys have none before `grouped`."""

    ids: tuple[list[int], ...]
    labels: Labels
    classes: int
    decoys: int

    @classmethod
    def of(cls, corpus: Corpus, tokenizer: PieceTokenizer) -> "Lesson":
        """Gather the texts of a corpus; a class is a passage that has ways of asking."""
        asked = [entry for entry in entries(corpus) if entry.asks]
        ids: list[list[int]] = []
        labels: list[int] = []
        for label, entry in enumerate(asked):
            ids += [tokenizer.ids(as_asked(ask))[:LONGEST] for ask in entry.asks]
            ids.append(tokenizer.ids(PROMPTS["passage"] + fold(entry.body))[:LONGEST_BODY])
            labels += [label] * (len(entry.asks) + 1)
        ids += [tokenizer.ids(as_asked(decoy.text))[:LONGEST] for decoy in corpus.decoys]
        return cls(tuple(ids), np.array(labels, np.int64), len(asked), len(corpus.decoys))

    def grouped(self, vectors: Vectors) -> "Lesson":
        """Let decoys that lie together, in vectors of shape (texts, dimension), be classes too."""
        from sklearn.cluster import KMeans

        found = KMeans(FOREIGN, n_init=1, random_state=0).fit(vectors[-self.decoys :])
        labels = np.concatenate([self.labels, self.classes + found.labels_.astype(np.int64)])
        return Lesson(self.ids, labels, self.classes + FOREIGN, self.decoys)

    def middles(self, vectors: Vectors) -> Vectors:
        """Give each class's direction, of length one, without most of what all have in common."""
        sums = np.zeros((self.classes, vectors.shape[1]), np.float32)
        np.add.at(sums, self.labels, vectors)
        units = sums / np.linalg.norm(sums, axis=1, keepdims=True)
        own = units - _SHARED * units.mean(axis=0)
        middles: Vectors = own / np.linalg.norm(own, axis=1, keepdims=True)
        return middles

    def batches(self, order: Iterable[int], tokens: int, least: int) -> Iterator[list[int]]:
        """Give rows of one length together, so many tokens at once and never fewer than `least`."""
        found: dict[int, list[int]] = defaultdict(list)
        for row in order:
            found[len(self.ids[row])].append(row)
        for length, rows in sorted(found.items()):
            size = max(least, tokens // length)
            yield from (rows[at : at + size] for at in range(0, len(rows), size))
