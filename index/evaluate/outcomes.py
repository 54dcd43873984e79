"""What comes of each question when it is searched for."""

from collections.abc import Sequence
from dataclasses import dataclass

from index.batches import shortest_first
from index.evaluate.questions import Question
from index.gate import Stance
from index.passages import Passage
from index.progress import Progress
from index.search import Index


@dataclass(frozen=True)
class Outcome:
    """What came of one question.

    `rank` is the place of the first right passage, from 1, whether or not the gate lets it pass;
    0 means not among the three. `cited` tells whether the first passage names the right article,
    None for questions that are not legal. `holds` tells whether the text that is shown first holds
    what the question's `must` asks for. `first` is the id of the first passage. `told` is how many
    of the passages, from the first, an answer tells of.
    """

    question: Question
    rank: int
    cited: bool | None
    confidence: float
    declined: bool
    first: str
    holds: bool = False
    told: int = 1

    @property
    def shown(self) -> int:
        """The rank that the asker sees: a declined question shows nothing."""
        return 0 if self.declined else self.rank

    @property
    def right(self) -> bool:
        return self.shown == 1

    @property
    def right_is_told(self) -> bool:
        return 0 < self.shown <= self.told


def judge(
    question: Question,
    passages: Sequence[Passage],
    confidence: float,
    *,
    declined: bool,
    text: str = "",
) -> Outcome:
    """Compare the passages, best first, with what the question's labels ask for.

    `text` is what is shown of the first passage's document.
    """
    ranks = (
        place for place, passage in enumerate(passages, start=1) if question.answered_by(passage)
    )
    first = passages[0] if passages else None
    cited = first is not None and question.cited_by(first) if question.articles else None
    name = first.id if first else ""
    holds = bool(question.must.search(text))
    return Outcome(question, next(ranks, 0), cited, confidence, declined, name, holds)


def run(index: Index, questions: Sequence[Question], progress: Progress) -> tuple[Outcome, ...]:
    """Search for every question; give the outcomes in the same order."""
    places = shortest_first([question.text for question in questions])
    results = index.search_all([questions[place].text for place in places])
    pairs = zip(places, results, strict=True)
    found = {
        place: judge(
            questions[place],
            [hit.passage for hit in result.hits],
            result.confidence,
            declined=result.stance is not Stance.ANSWER,
            text=result.hits[0].text if result.hits else "",
        )
        for place, result in progress(pairs, "searching", len(questions))
    }
    return tuple(found[place] for place in range(len(questions)))
