"""What a search gives, as values: hits, the gate's word on them, the parts of one document."""

from dataclasses import dataclass

from index.fusion import Scores
from index.gate import Stance, Stand
from index.passages import Passage


@dataclass(frozen=True)
class Hit:
    """A passage with its document's fused score, which only orders, and what each side said of it.

    The scores are the nearest passage's, above which the lead may go. `topic` is how likely the
    question is about the document.
    `named` means that the question names this article by its number. `more` are the next nearest
    passages of the same document: what was asked for stands in the first alone less often. `rest`
    are the others of it, nearest first.
    """

    passage: Passage
    score: float
    asks: float
    body: float
    terms: float
    topic: float = 0.0
    named: bool = False
    more: tuple[Passage, ...] = ()
    rest: tuple[Passage, ...] = ()

    @property
    def text(self) -> str:
        """All that is shown of the document."""
        return "\n\n".join(each.text for each in (self.passage, *self.more))


@dataclass(frozen=True)
class Result:
    """Hits, best first and at most one a document, and the gate's word on them.

    `stance` is what to do with the question, `confidence` how likely the first hit answers it,
    `stand` what the gate judged by.
    """

    hits: tuple[Hit, ...]
    stance: Stance
    confidence: float
    stand: Stand


@dataclass(frozen=True)
class Within:
    """The parts of a document that answer, and how `near` a question is to each."""

    passages: tuple[Passage, ...]
    near: Scores

    def nearest(self, least: float = -1.0) -> list[Passage]:
        """Give the parts that are at `least` so near, the nearest first."""
        near = sorted(zip(self.near, self.passages, strict=True), key=lambda each: -each[0])
        return [part for close, part in near if close >= least]
