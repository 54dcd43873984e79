"""The second vector index: lines of swindlers and harmless messages, by likeness to a text."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np

from index.encoder import Vectors
from index.vectors import VectorIndex

_NEAREST = 3  # lines of each side that are compared
_LOOKED_AT = 200
_OWNERS = "owners.npy"


@dataclass(frozen=True)
class Line:
    """Whose line it is: its kind, fraud or not, and the scams card that it stands on, if any."""

    kind: str
    fraud: bool
    card: str | None = None


@dataclass(frozen=True)
class Nearest:
    """What lies near a text: cosines of swindlers' and of harmless lines, best first.

    Lines further away than `floor` were not looked at.
    """

    fraud: tuple[tuple[float, Line], ...]
    normal: tuple[tuple[float, Line], ...]
    floor: float

    @property
    def margin(self) -> float:
        """How much nearer swindlers' lines are than harmless ones, as a difference of cosines."""
        return _mean(self.fraud, self.floor) - _mean(self.normal, self.floor)


@dataclass(frozen=True)
class Lines:
    """All lines that differ, and the index of vectors, each of which belongs to one of them.

    Thousands of texts are of a hundred kinds and cards.
    """

    lines: tuple[Line, ...]
    index: VectorIndex

    @classmethod
    def build(cls, vectors: Vectors, lines: Sequence[Line]) -> "Lines":
        places = {line: place for place, line in enumerate(dict.fromkeys(lines))}
        owners = np.array([places[line] for line in lines], dtype=np.int32)
        return cls(tuple(places), VectorIndex.build(vectors, owners))

    def nearest(self, vector: Vectors) -> Nearest:
        """Give the nearest lines of both sides; `vector` has the shape (dimension,)."""
        cosines, rows = self.index.nearest(vector, _LOOKED_AT)
        found = [
            (float(cosine), self.lines[row]) for cosine, row in zip(cosines, rows, strict=True)
        ]
        return Nearest(
            tuple(each for each in found if each[1].fraud),
            tuple(each for each in found if not each[1].fraud),
            float(cosines[-1]) if len(cosines) else 0.0,
        )

    def save(self, folder: Path) -> None:
        self.index.save(folder / "lines.faiss")
        rows = [asdict(line) for line in self.lines]
        np.save(folder / _OWNERS, self.index.owners)
        (folder / "lines.json").write_text(json.dumps(rows, ensure_ascii=False), encoding="utf-8")

    @classmethod
    def load(cls, folder: Path) -> "Lines":
        rows = json.loads((folder / "lines.json").read_text(encoding="utf-8"))
        index = VectorIndex.load(folder / "lines.faiss", np.load(folder / _OWNERS))
        return cls(tuple(Line(**row) for row in rows), index)


def _mean(found: tuple[tuple[float, Line], ...], floor: float) -> float:
    """Average the nearest few; missing ones count as the furthest that was looked at."""
    cosines = [cosine for cosine, _ in found[:_NEAREST]]
    return (sum(cosines) + floor * (_NEAREST - len(cosines))) / _NEAREST
