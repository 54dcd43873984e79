"""Cross-fitting: what the models say of each example when they have not learnt from its group."""

import zlib
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from index.encoder import Vectors
from index.messages.examples import Example
from index.messages.models import Likeness, MessageModels
from index.progress import Progress

FOLDS = 5
_NEAR = 0.97  # cosine from which two examples count as one


def likenesses(
    examples: Sequence[Example],
    vectors: Vectors,
    fold_of: NDArray[np.int64],
    progress: Progress,
) -> tuple[Likeness, ...]:
    """Judge every example by models that were fitted on the other folds."""
    found: dict[int, Likeness] = {}
    for number in progress(range(FOLDS), "cross-fitting", FOLDS):
        rows = np.flatnonzero(fold_of != number)
        models = MessageModels.fit([examples[int(row)] for row in rows], vectors[rows])
        for row in map(int, np.flatnonzero(fold_of == number)):
            found[row] = models.judge(examples[row].text, vectors[row])
    return tuple(found[row] for row in range(len(examples)))


def folds(examples: Sequence[Example], vectors: Vectors) -> NDArray[np.int64]:
    """Give each example a fold: those of one group share it, and so do near duplicates."""
    parent = list(range(len(examples)))

    def root(place: int) -> int:
        while parent[place] != place:
            parent[place] = parent[parent[place]]
            place = parent[place]
        return place

    first: dict[str, int] = {}
    for place, each in enumerate(examples):
        parent[root(place)] = root(first.setdefault(each.group or str(place), place))
    for place, other in zip(*np.nonzero(np.triu(vectors @ vectors.T, 1) > _NEAR), strict=True):
        parent[root(int(place))] = root(int(other))
    keys = [examples[root(place)].text for place in range(len(examples))]
    return np.array([zlib.crc32(key.encode()) % FOLDS for key in keys])
