"""Following: which passage answers a later turn, by several readings of it at once.

A turn of a few words is near to much that nobody spoke of; with all that was told before it, what
it asks hardly counts. How much each reading says was learnt from turns with readers' labels.
"""

import tomllib
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index.evidence import Evidence, Gatherer
from index.fits import fitted
from index.fusion import Scores, order

# Of a reading `document` is the fused score of a passage's document, `near` how near the turn is to
# the passage, `words` log(1 + BM25) of it. `read` is 1 for a passage that was shown.
FEATURES = (
    "document_alone", "document_asked", "document_told", "near_alone", "near_told", "words_told",
    "words_shown", "read",
)  # fmt: skip
FILE = Path(__file__).with_name("following.toml")
COSINES = 4  # that a fused score adds: of asks, of more of them (counted twice), of a text
DEPTH = 8  # documents of each reading whose passages are compared

Features = NDArray[np.float32]


@dataclass(frozen=True)
class Before:
    """What came before a turn: what was `asked` last, and all that was `told`.

    `shown` is the title of the card that was shown, `document` its name. Each may be empty. `read`
    are the ids of the passages that were shown.
    """

    asked: str = ""
    told: str = ""
    shown: str = ""
    document: str = ""
    read: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Reading:
    """What one way to read a turn finds, and the fused score of every document."""

    evidence: Evidence
    documents: Scores


@dataclass(frozen=True)
class Readings:
    """A turn alone, with what was asked before it, with all that was told, with the shown title."""

    alone: Reading
    asked: Reading
    told: Reading
    shown: Reading

    def places(self, gatherer: Gatherer, document: str) -> list[int]:
        """Give the documents that any reading finds, and the one that was shown."""
        found = [
            int(place)
            for reading in (self.alone, self.asked, self.told, self.shown)
            for place in order(reading.documents, DEPTH)
        ]
        home = gatherer.places.get(document)
        places = dict.fromkeys((*found, *(() if home is None else (home,))))
        return [place for place in places if len(gatherer.rows[place])]

    def features(self, gatherer: Gatherer, place: int, read: Collection[str]) -> Features:
        """Give what is known of a document's answering passages, of shape (passages, FEATURES)."""
        rows = gatherer.rows[place]
        same = np.ones(len(rows), np.float32)
        features = np.stack(
            (
                same * self.alone.documents[place],
                same * self.asked.documents[place],
                same * self.told.documents[place],
                self.alone.evidence.near(rows),
                self.told.evidence.near(rows),
                np.log1p(self.told.evidence.terms[rows]),
                np.log1p(self.shown.evidence.terms[rows]),
                np.isin(gatherer.ids[rows], list(read)),
            ),
            axis=1,
        )
        return np.asarray(features, np.float32)


@dataclass(frozen=True)
class Following:
    """Learnt weights of the features; their numbers stand in following.toml with their fit."""

    weights: Mapping[str, float]

    @classmethod
    def default(cls) -> "Following":
        """Read the numbers that come with the program."""
        return cls.read(FILE)

    @classmethod
    def of(cls, data_dir: Path, encoder: str) -> "Following":
        """Read what was fitted with this encoder, or else what comes with the program."""
        return fitted(cls.read, FILE, data_dir, encoder)

    @classmethod
    def read(cls, path: Path) -> "Following":
        """Read a file. Raises ValueError where it weighs other features than this program."""
        weights = tomllib.loads(path.read_text("utf-8"))["weights"]
        if set(weights) != set(FEATURES):
            raise ValueError(path)
        return cls(weights)

    def scores(self, features: Features) -> Scores:
        """Score passages, on the scale of fused scores, of which each adds COSINES cosines."""
        weights = np.array([self.weights[name] for name in FEATURES], np.float32)
        fused = sum(each for name, each in self.weights.items() if name.startswith("document"))
        near = sum(each for name, each in self.weights.items() if name.startswith("near"))
        return np.asarray(features @ weights / (fused + near / COSINES), np.float32)
