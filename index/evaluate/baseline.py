"""The naive baseline: what a plain search over chunks of the official texts would find.

Laws and report, joined and cut every 500 characters; the same encoder; the three nearest chunks;
no normalising, no terms, no gate. It tells what all the rest is worth.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from index.batches import encoded
from index.corpus.cards import REPORT
from index.encoder import Encoder
from index.evaluate.outcomes import Outcome
from index.evaluate.questions import Question
from index.fusion import order
from index.passages import STATUTE, Passage
from index.progress import Progress

SIZE = 500  # characters of a chunk
SHOWN = 3


@dataclass(frozen=True)
class Chunk:
    """A stretch of text. `holds` are the ids of the articles and report cards that it shows.

    A chunk shows a passage where half of the passage is in it, or half of it is the passage.
    """

    text: str
    holds: frozenset[str]


def chunks(passages: Sequence[Passage]) -> tuple[Chunk, ...]:
    """Join every law's articles, and the report's cards, each into one text, and cut it."""
    texts: dict[str, list[Passage]] = {}
    for passage in passages:
        if passage.folder in {STATUTE, REPORT}:
            name = passage.law if passage.folder == STATUTE else REPORT
            texts.setdefault(str(name), []).append(passage)
    return tuple(chunk for found in texts.values() for chunk in _cut(found))


def answers(passages: Sequence[Passage]) -> dict[str, frozenset[str]]:
    """Map each document to what a chunk must show to answer in its stead; empty where none can."""
    known = {passage.id for passage in passages if passage.folder == STATUTE}
    return {
        passage.document: frozenset({passage.id})
        if passage.folder == REPORT
        else frozenset(known.intersection(passage.cites))
        for passage in reversed(passages)  # so that a card's lead has the last word
    }


def sought(
    question: Question,
    stand_ins: Mapping[str, frozenset[str]],
    articles: Mapping[tuple[str | None, str | None], str],
) -> frozenset[str]:
    """Give the ids that are right for a question: the labelled articles, else the cards' own."""
    labelled = frozenset(articles[each] for each in question.articles if each in articles)
    return labelled or frozenset().union(*(stand_ins.get(card, ()) for card in question.cards))


def run(
    passages: Sequence[Passage],
    encoder: Encoder,
    questions: Sequence[Question],
    progress: Progress,
) -> tuple[tuple[Outcome, ...], frozenset[str]]:
    """Ask the baseline; give the outcomes, and the ids of the questions that it could get right."""
    found = chunks(passages)
    stand_ins = answers(passages)
    articles = {(each.law, each.article): each.id for each in passages if each.folder == STATUTE}
    texts = encoded(encoder, "passages", [chunk.text for chunk in found], progress)
    asked = encoded(encoder, "queries", [each.text for each in questions], progress)
    outcomes, possible = [], set()
    for question, scores in zip(questions, asked @ texts.T, strict=True):
        right = sought(question, stand_ins, articles)
        if right:
            possible.add(question.id)
        nearest = [found[place] for place in order(scores, SHOWN)]
        outcomes.append(_outcome(question, right, nearest, articles))
    return tuple(outcomes), frozenset(possible)


def _outcome(
    question: Question,
    right: frozenset[str],
    nearest: Sequence[Chunk],
    articles: Mapping[tuple[str | None, str | None], str],
) -> Outcome:
    rank = next((place for place, chunk in enumerate(nearest, start=1) if right & chunk.holds), 0)
    labelled = {articles.get(each) for each in question.articles}
    cited = bool(nearest and labelled & nearest[0].holds) if question.articles else None
    return Outcome(question, rank, cited, 1.0, declined=False, first="")


def _cut(passages: Sequence[Passage]) -> Iterator[Chunk]:
    spans: list[tuple[int, int, str]] = []
    text = f"{passages[0].source}\n"
    for passage in passages:
        line = f"{passage.article or passage.title} {passage.text}\n"
        spans.append((len(text), len(text) + len(line), passage.id))
        text += line
    for at in range(0, len(text), SIZE):
        holds = frozenset(name for begin, end, name in spans if _shows(at, begin, end))
        yield Chunk(text[at : at + SIZE], holds)


def _shows(at: int, begin: int, end: int) -> bool:
    common = min(at + SIZE, end) - max(at, begin)
    return 2 * common >= min(end - begin, SIZE)
