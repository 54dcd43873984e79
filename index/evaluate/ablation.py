"""The ablation: the same questions with more and more of the search, beside the baseline."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from index.batches import encoded
from index.classifiers.domain import Domain
from index.encoder import Encoder
from index.evaluate import baseline
from index.evaluate.outcomes import Outcome, judge
from index.evaluate.questions import Question
from index.evaluate.table import cell, share_cell, table
from index.evidence import Gatherer
from index.fusion import Scores, Signals, Weights, fuse, order
from index.library import Library
from index.passages import body_of
from index.progress import Progress
from index.query import Query
from index.terms import Terms

SHOWN = 3
_HEAD = (
    f"{'part of the search':30}{'n':>5}{'@1':>20}{'@3':>20}{'MRR':>8}{'article':>9}"
    f"{'declined: in scope':>20}{'far':>7}{'near':>7}"
)


@dataclass(frozen=True)
class Row:
    name: str
    outcomes: tuple[Outcome, ...]


@dataclass(frozen=True)
class _Part:
    """A way of scoring documents; `asks` tells whether ways of asking count among the terms."""

    name: str
    asks: bool
    score: Callable[[Signals], Scores]


def _without_asks(signals: Signals) -> Scores:
    return fuse(replace(signals, asks=np.zeros_like(signals.asks)), Weights(topics=0))


_PARTS = (
    _Part("dense, texts only", False, lambda signals: signals.body),
    _Part("terms, texts only", False, lambda signals: signals.terms),
    _Part("fused, without aliases", False, _without_asks),
    _Part("fused, with aliases", True, lambda signals: fuse(signals, Weights(topics=0))),
    _Part("and topics", True, lambda signals: fuse(signals, Weights())),
)


def ablate(
    folder: Path, encoder: Encoder, whole: Sequence[Outcome], progress: Progress
) -> tuple[Row, ...]:
    """Give a row for the baseline, each part, and `whole`, the outcomes of the whole search.

    `folder` is the index folder that `whole` comes from. What has no gate declines nothing.
    """
    library = Library.read(folder)
    questions = [outcome.question for outcome in whole]
    naive, possible = baseline.run(library.passages, encoder, questions, progress)

    def within(outcomes: Sequence[Outcome]) -> tuple[Outcome, ...]:
        return tuple(each for each in outcomes if each.question.id in possible)

    ungated = tuple(replace(outcome, declined=False) for outcome in whole)
    return (
        Row("naive baseline", naive),
        *_parts(folder, library, encoder, questions, progress),
        Row("and articles by number", ungated),
        Row("and the gate: the search", tuple(whole)),
        Row("where the baseline could: it", within(naive)),
        Row("where the baseline could: ours", within(whole)),
    )


def render(rows: Sequence[Row]) -> str:
    note = (
        f"The baseline cuts the laws and the report every {baseline.SIZE} characters and knows "
        "nothing else:\nwhere neither an article nor a report card answers a question it cannot "
        "be right; the last two rows leave those out."
    )
    return "\n".join((_HEAD, *map(_line, rows), note))


def _parts(
    folder: Path,
    library: Library,
    encoder: Encoder,
    questions: Sequence[Question],
    progress: Progress,
) -> Iterator[Row]:
    passages = library.passages
    texts = [library.normalise(question.text) for question in questions]
    vectors = encoded(encoder, "queries", texts, progress)
    whole = Gatherer.open(folder, passages)
    bare = Terms.build(map(body_of, passages))
    gatherers = {
        False: Gatherer(passages, whole.asks, whole.body, bare, whole.topics),
        True: whole,
    }
    grams = Domain.load(folder / "domain").grams
    leads = {passage.document: passage for passage in reversed(passages)}
    names = whole.names
    for part in _PARTS:
        outcomes = []
        pairs = zip(questions, texts, vectors, strict=True)
        for question, text, vector in progress(pairs, part.name, len(questions)):
            query = Query(text, vector, grams.row(text))
            signals = gatherers[part.asks].gather(query).documents
            best = order(part.score(signals), SHOWN)
            outcomes.append(
                judge(question, [leads[name] for name in names[best]], 1.0, declined=False)
            )
        yield Row(part.name, tuple(outcomes))


def _line(row: Row) -> str:
    groups = {each.group: each for each in table(row.outcomes)}
    scoped = groups.get("in scope")
    if scoped is None:
        return row.name
    outside = (groups.get(f"out of scope, {kind}") for kind in ("far", "near"))
    far, near = (each.declined.value if each else float("nan") for each in outside)
    return (
        f"{row.name:30}{scoped.count:5}{share_cell(scoped.at_1, 20)}{share_cell(scoped.at_3, 20)}"
        f"{cell(scoped.mrr, 8)}{cell(scoped.article, 9)}{share_cell(scoped.declined, 20)}"
        f"{cell(far, 7)}{cell(near, 7)}"
    )
