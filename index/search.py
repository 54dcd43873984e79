"""The index as those see it who ask: a question in, hits out."""

import json
from collections.abc import Callable, Iterator, Sequence
from copy import copy
from dataclasses import replace
from functools import cached_property
from itertools import chain, repeat
from pathlib import Path

import numpy as np

from index.at_hand import at_hand
from index.classifiers.alarm import LONGEST_TEXT
from index.classifiers.brought import NewsModel
from index.classifiers.domain import Domain, Field
from index.classifiers.hearing import Hearing
from index.classifiers.stages import Likely, Stages
from index.encoder import Encoder, Vectors
from index.evidence import Evidence, Gatherer
from index.following import Before, Features, Following, Reading, Readings
from index.fusion import Scores, Weights, fuse, order
from index.gate import Gate, Stance, Stand
from index.hits import Hit, Result, Within
from index.liability import asks_liability
from index.library import Library
from index.messages.models import Likeness, MessageModels, as_encoded
from index.news import News
from index.parts import choose
from index.passages import Entry, Passage
from index.query import Query
from index.references import References
from index.script import fold
from index.storage import store
from index.wider import widened

BATCH = 64
ITSELF = 0.75  # share of a later turn in what is searched for; the rest is what was asked before
DEPTH = 20  # documents that are looked at
STAGED = 0.5  # weight of how far it has gone, beside what is heard by the meaning


class Index:
    """One opened index folder. Reading it takes no lock; swap the whole object to update."""

    def __init__(
        self,
        folder: Path,
        encoder: Encoder,
        gate: Gate,
        weights: Weights = Weights(),  # noqa: B008 - frozen
        library: Library | None = None,
        following: Following | None = None,
    ) -> None:
        """Read a folder; a `library` that was read from the same one is not read again."""
        self.manifest = store.verify(folder, encoder.fingerprint)
        self.library = library if library and library.folder == folder else Library.read(folder)
        self.library.match(self.manifest)
        self._encoder = encoder
        self._weights = weights
        self._gate = gate
        self._gatherer = Gatherer.open(folder, self.library.passages)
        self._following = following or Following.default()
        self._domain = Domain.load(folder / "domain")
        self._hearing = Hearing.load(folder / "hearing")
        self._stages = Stages.load(folder / "stages")
        self._news = NewsModel.load(folder / "news")
        self._messages = MessageModels.load(folder / "messages")
        laws = json.loads((folder / "laws.json").read_text(encoding="utf-8"))
        self._references = References(laws)

    @classmethod
    def open(cls, data_dir: Path, encoder: Encoder, library: Library | None = None) -> "Index":
        """Open the current version; raises StoreError with the command that mends it."""
        folder = store.current(store.index_root(data_dir))
        gate = Gate.of(data_dir, encoder.fingerprint)
        following = Following.of(data_dir, encoder.fingerprint)
        return cls(folder, encoder, gate, library=library, following=following)

    def search(
        self,
        question: str,
        limit: int = 3,
        after: str = "",
    ) -> Result:
        """Find the passages that answer a question, at most one a document.

        `after` is what was asked before it, which a later turn leaves out. Articles that the
        question names by number come first whatever the scores say.
        """
        query = self._turn(question, after)
        evidence = self._gatherer.gather(query)
        fused = fuse(evidence.documents, self._weights)
        named = self.library.normalise(question)
        return self._result(named, evidence, fused, self._domain.judge(query), limit)

    def follow(self, turn: str, before: Before, limit: int = 3) -> Result:
        """Find the passages that answer a later turn, in the order that labelled turns taught.

        One passage of each document comes, and the next nearest as its `rest`. The gate's word is
        on the turn with what was asked before it.
        """
        readings = self._readings(turn, before)
        scored = {
            place: self._following.scores(readings.features(self._gatherer, place, before.read))
            for place in readings.places(self._gatherer, before.document)
        }
        places = sorted(scored, key=lambda place: -float(scored[place].max()))
        hits = (self._followed(place, scored[place], readings.asked) for place in places[:limit])
        asked, field = readings.asked, self._domain.judge(self._turn(turn, before.asked))
        named = self.library.normalise(turn)
        result = self._result(named, asked.evidence, asked.documents, field, 1)
        return replace(result, hits=tuple(hits))

    def traits(self, turn: str, before: Before) -> tuple[list[Passage], Features]:
        """Give the passages that may answer a later turn, and the features of each (rows)."""
        readings = self._readings(turn, before)
        places = readings.places(self._gatherer, before.document)
        rows = [row for place in places for row in self._gatherer.rows[place]]
        features = [readings.features(self._gatherer, place, before.read) for place in places]
        return [self.library.passages[row] for row in rows], np.concatenate(features)

    def within(self, question: str, document: str, after: str = "") -> Within | None:
        """Compare a question with the parts of one document; None where none of them answers.

        `after` is what was asked before it, with which it is read then.
        """
        if document not in self._gatherer.places:
            return None
        rows = self._gatherer.rows[self._gatherer.places[document]]
        if not len(rows):
            return None
        near = self._gatherer.gather(self._turn(question, after)).near(rows)
        return Within(tuple(self.library.passages[each] for each in rows), near)

    def search_all(self, questions: Sequence[str], limit: int = 3) -> Iterator[Result]:
        """Answer many questions in order, in batches, each exactly as if it were alone.

        A step is done for all of a batch before the next: what the step reads is at hand in the
        processor's cache then, which saves a fifth of the time.
        """
        for at in range(0, len(questions), BATCH):
            texts = [self.library.normalise(each) for each in questions[at : at + BATCH]]
            alone = len(texts) == 1
            vectors = [self._vector(texts[0])] if alone else self._encoder.queries(texts)
            queries = list(map(self._query, texts, vectors))
            evidence = self._gatherer.gather_all(queries)
            fused = [fuse(each.documents, self._weights) for each in evidence]
            fields = list(map(self._domain.judge, queries))
            yield from map(self._result, texts, evidence, fused, fields, repeat(limit))

    def likenesses(self, texts: Sequence[str]) -> tuple[Likeness, ...]:
        """Compare messages, or parts of one, with those of swindlers and with harmless ones."""
        vectors = self._encoder.queries([as_encoded(text) for text in texts])
        return tuple(
            self._messages.judge(text, vector) for text, vector in zip(texts, vectors, strict=True)
        )

    def hear(self, text: str) -> float:
        """Give the log-odds that a normalised text tells of an emergency.

        By its meaning, and by how far it has gone.
        """
        begins = text[:LONGEST_TEXT]
        return self._hearing.judge(self._vector(begins)) + STAGED * self.stage(begins).urgent

    def stage(self, text: str) -> Likely:
        """Tell how far it has gone with somebody, as a normalised text tells."""
        return self._stage(text[:LONGEST_TEXT])

    def news(self, text: str) -> dict[News, float]:
        """Tell what news a normalised text brings that follows first aid, and how likely."""
        begins = text[:LONGEST_TEXT]
        return self._news.judge(begins, self._vector(begins))

    def alike(self, body: str, limit: int) -> list[tuple[Passage, float]]:
        """Give the passages whose texts are nearest to a text, best first, with their cosines."""
        vector = self._encoder.passages([fold(body)])[0]
        cosines, rows = self._gatherer.body.nearest(vector, limit)
        passages = self.library.passages
        return [(passages[row], float(cosine)) for cosine, row in zip(cosines, rows, strict=True)]

    def extended(self, more: Sequence[Entry]) -> "Index":
        """Give a copy with more passages, in memory, none of which it has already."""
        wider = copy(self)
        wider.library, wider._gatherer = widened(self.library, self._gatherer, self._encoder, more)
        return wider

    @cached_property
    def _vector(self) -> Callable[[str], Vectors]:
        """Encode one text; the last few are at hand: what is heard is then searched for."""
        encode = self._encoder.queries

        @at_hand(4)
        def last(text: str) -> Vectors:
            vector: Vectors = encode([text])[0]
            return vector

        return last

    @cached_property
    def _stage(self) -> Callable[[str], Likely]:
        """Judge one text; the last is at hand: what is heard is then asked whether it is spared."""
        judge, vector = self._stages.judge, self._vector

        @at_hand(1)
        def last(text: str) -> Likely:
            return judge(text, vector(text))

        return last

    def _turn(self, question: str, after: str = "") -> Query:
        """Read a question; a later turn leans to what was asked before, in meaning and in words."""
        text = self.library.normalise(question)
        vector = self._vector(text)
        if not after:
            return self._query(text, vector)
        before = self.library.normalise(after)
        both = ITSELF * vector + (1 - ITSELF) * self._vector(before)
        leaning = np.asarray(both / np.linalg.norm(both), np.float32)
        return self._query(f"{before}，{text}", leaning)

    def _readings(self, turn: str, before: Before) -> Readings:
        told = f"{before.told}，{turn}" if before.told else turn
        queries = (
            self._turn(turn),
            self._turn(turn, before.asked),
            self._turn(told),
            self._turn(turn, before.shown),
        )
        found = (self._gatherer.gather(query) for query in queries)
        return Readings(*(Reading(each, fuse(each.documents, self._weights)) for each in found))

    def _followed(self, place: int, scores: Scores, reading: Reading) -> Hit:
        hit = self._hit(place, reading.documents, reading.evidence, named=False)
        rows = self._gatherer.rows[place]
        parts = [self.library.passages[rows[at]] for at in order(scores, len(rows))]
        return replace(
            hit,
            passage=parts[0],
            score=round(float(scores.max()), 4),
            more=(),
            rest=tuple(parts[1:]),
        )

    def _query(self, text: str, vector: Vectors) -> Query:
        return Query(text, vector, self._domain.grams.row(text))

    def _result(
        self,
        text: str,
        evidence: Evidence,
        fused: Scores,
        field: Field,
        limit: int,
    ) -> Result:
        named = self._named(text)
        hits = []
        for place in dict.fromkeys((*named, *map(int, order(fused, DEPTH)))):
            hits.append(self._hit(place, fused, evidence, named=place in named))
            if len(hits) == max(limit, 2):
                break
        stand = _stand(hits, field, evidence)
        if not hits:
            return Result((), Stance.DECLINE, 0.0, stand)
        gate = self._gate
        return Result(tuple(hits[:limit]), gate.stance(stand), gate.confidence(stand), stand)

    def laws(self, question: str) -> tuple[str, ...]:
        """Give the laws that a question names: 民法典, 刑诉法."""
        return self._references.laws(question)

    def _named(self, text: str) -> tuple[int, ...]:
        found = self._references.find(text)
        if found and asks_liability(text):
            punishing = (self.library.liabilities.get(each, ()) for each in found)
            found = tuple(dict.fromkeys((*chain.from_iterable(punishing), *found)))
        return tuple(self._gatherer.places[each] for each in found if each in self._gatherer.places)

    def _hit(self, place: int, fused: Scores, evidence: Evidence, *, named: bool) -> Hit:
        """Choose the document's passages that the question is nearest to."""
        rows = self._gatherer.rows[place]
        near = evidence.near(rows)
        row = rows[near.argmax()]
        parts = [self.library.passages[each] for each in rows]
        first, *more = chosen = choose(parts, near, evidence.topics[rows])
        rest = (parts[place] for place in order(near, len(near)) if parts[place] not in chosen)
        return Hit(
            first,
            round(float(fused[place]), 4),
            asks=float(evidence.asks[row]),
            body=float(evidence.body[row]),
            terms=float(evidence.terms[row]),
            topic=float(evidence.documents.topics[place]),
            named=named,
            more=tuple(more),
            rest=tuple(rest),
        )


def _stand(hits: Sequence[Hit], field: Field, evidence: Evidence) -> Stand:
    apart = float(evidence.asks.max(initial=0.0)) - field.decoy
    if not hits:
        return Stand(0.0, 0.0, 0.0, field.vector, field.wording, apart, 0.0, evidence.foreign)
    first, second = hits[0], hits[min(1, len(hits) - 1)]
    return Stand(
        nearest=max(first.asks, first.body),
        terms=float(np.log1p(first.terms)),
        margin=first.score - second.score,
        domain=field.vector,
        wording=field.wording,
        apart=apart,
        topic=first.topic,
        foreign=evidence.foreign,
        named=first.named,
    )
