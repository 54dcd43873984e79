"""All that is learnt of messages, as one value: n-grams, vectors and nearest lines."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from index import arrays
from index.classifiers.grams import GRAMS, Numbers
from index.corpus.cards import KINDS
from index.encoder import Vectors
from index.messages.examples import Example
from index.messages.kernel import Kernel
from index.messages.lines import Line, Lines, Nearest
from index.messages.wording import Wording
from index.odds import softmax
from index.script import fold

_CLEARNESS = 10.0  # turns what speaks for a kind, from 0 to 1, into a logit
_HEAD, _TAIL = 100, 32  # characters of a long message that its vector is made of
_VOTES = 12  # nearest swindlers' lines that speak for their kind
_SHARPNESS = 30.0  # of the votes, by cosine


@dataclass(frozen=True)
class Likeness:
    """What the models say of one text. `grams` is a logit of fraud, `vector` about -1 to 1.

    The kinds' scores have the shape (len(KINDS),): `*_kinds` are shares that add up to one.
    """

    grams: float
    vector: float
    nearest: Nearest
    gram_kinds: Numbers
    vector_kinds: Numbers
    near_kinds: Numbers


@dataclass(frozen=True, eq=False)
class MessageModels:
    """The models of one index folder."""

    wording: Wording
    vectors: Kernel
    lines: Lines

    @classmethod
    def fit(cls, examples: Sequence[Example], vectors: Vectors) -> "MessageModels":
        """Learn from examples and their vectors, of shape (len(examples), dimension)."""
        labels = [each.kind if each.fraud else None for each in examples]
        worth = np.array([each.worth for each in examples], np.float32)
        return cls(
            Wording.fit([each.text for each in examples], labels, worth, KINDS),
            Kernel.fit(vectors, labels, worth, KINDS),
            Lines.build(vectors, [Line(each.kind, each.fraud, each.card) for each in examples]),
        )

    def judge(self, text: str, vector: Vectors) -> Likeness:
        """Judge a text by itself and by its vector, of shape (dimension,)."""
        grams, gram_kinds = self.wording.judge(text)
        fraud, vector_kinds = self.vectors.judge(vector)
        nearest = self.lines.nearest(vector)
        return Likeness(
            grams=grams,
            vector=fraud,
            nearest=nearest,
            gram_kinds=softmax(gram_kinds),
            vector_kinds=softmax(_CLEARNESS * vector_kinds),
            near_kinds=_votes(nearest),
        )

    def save(self, folder: Path) -> None:
        folder.mkdir()
        arrays.save(folder, **self.wording.to_arrays(), **self.vectors.to_arrays())
        self.wording.grams.save(folder / GRAMS)
        self.lines.save(folder)

    @classmethod
    def load(cls, folder: Path) -> "MessageModels":
        stored = arrays.load(folder)
        return cls(
            Wording.from_arrays(stored, folder / GRAMS),
            Kernel.from_arrays(stored),
            Lines.load(folder),
        )


def as_encoded(text: str) -> str:
    """Give the form that a message is encoded in: folded, of a long one its two ends.

    Encoding takes time with the length; what is asked for stands near the end as a rule.
    """
    folded = fold(text)
    return folded if len(folded) <= _HEAD + _TAIL else f"{folded[:_HEAD]}…{folded[-_TAIL:]}"


def _votes(nearest: Nearest) -> Numbers:
    """Let the nearest swindlers' lines vote for their kinds, nearer ones with more weight."""
    votes = np.full(len(KINDS), 1e-3, np.float32)
    if nearest.fraud:
        best = nearest.fraud[0][0]
        for cosine, line in nearest.fraud[:_VOTES]:
            votes[KINDS.index(line.kind)] += np.exp(_SHARPNESS * (cosine - best))
    return np.asarray(votes / votes.sum(), np.float32)
