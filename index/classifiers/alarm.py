"""The alarm: whether a text tells of an emergency, and which, without the embedding model.

Three linear models over character n-grams, fitted from the corpus whenever an index is built: one
tells emergencies from everything else, one tells the situations apart, and one tells what somebody
else wrote, and was pasted here, from what people say themselves. Reading them takes milliseconds,
so an emergency is answered before a model could be loaded.
"""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np

from index import arrays
from index.at_hand import at_hand
from index.classifiers.grams import GRAMS, Columns, Grams, Numbers
from index.fusion import order
from index.odds import SURE, probability, softmax

_LONGEST = 4
# Chosen by sentences kept apart and calm tuning questions. Ways of asking are many and mostly far
# from any emergency: what decides are the sentences and look-alikes, which count so many times.
_STRENGTH, TIMES = 80.0, 8.0
_SITUATION_STRENGTH = 20.0
_CLOSE = 0.003  # how little the largest weight changes in the last round
LONGEST_TEXT = 400  # characters; a longer message is judged by its beginning


@dataclass(frozen=True, eq=False)
class Alarm:
    """`weight` and `bias` tell emergency from not; `situations` has a column for each situation.

    Its rows are those of the n-grams that emergencies have, a third of all: `told` gives each
    n-gram's place among them, and for those that no emergency has the last place, which is empty.
    An n-gram's numbers stand together, as they are read out of a mapped file.
    `others` and `others_bias` tell what others wrote from the asker's own words.
    """

    names: tuple[str, ...]
    grams: Grams
    weight: Numbers
    bias: float
    situations: Numbers
    biases: Numbers
    told: Columns
    others: Numbers
    others_bias: float

    @classmethod
    def fit(
        cls,
        emergencies: Sequence[tuple[str, str]],
        others: Sequence[str],
        look_alikes: Sequence[str] = (),
        messages: Sequence[str] = (),
    ) -> "Alarm":
        """Learn from pairs of text and situation, and from texts that are no emergency.

        `look_alikes` are those that sound like one, `messages` what swindlers and others write to
        people; all texts are in the form in which questions are compared.
        """
        told = [text for text, _ in emergencies]
        texts = [_clipped(text) for text in (*messages, *told, *look_alikes, *others)]
        grams = Grams.fit(texts[len(messages) :], _LONGEST)
        matrix = grams.matrix(texts)
        pasted, pasted_bias = _apart(matrix, len(messages), len(others))
        matrix = matrix[len(messages) :]  # a message tells of no emergency: emergencies quote it
        weight, bias = _apart(matrix, len(told), len(others))
        names = sorted({situation for _, situation in emergencies})
        rows, biases = _situations(matrix[: len(told)], [each for _, each in emergencies])
        situations, places = _told(rows)
        return cls(
            tuple(names), grams, weight, bias, situations, biases, places, pasted, pasted_bias
        )

    def judge(self, text: str) -> tuple[float, str]:
        """Give the probability that this is an emergency, and the likeliest situation."""
        columns, values = self._row(text)
        likelihood = probability(float(self.weight[columns] @ values) + self.bias)
        return likelihood, self.names[order(self._scores(columns, values), 1)[0]]

    def pasted(self, text: str) -> float:
        """Give the probability that this is what somebody else wrote, whatever it is."""
        columns, values = self._row(text)
        return probability(float(self.others[columns] @ values) + self.others_bias)

    def likely(self, text: str, least: float) -> tuple[str, ...]:
        """Give the situations that are at least so likely, best first, if this is an emergency."""
        scores = self._scores(*self._row(text))
        shares = softmax(scores[None])[0]
        best_first = order(scores, len(scores))
        return tuple(self.names[place] for place in best_first if shares[place] >= least)

    @cached_property
    def _row(self) -> Callable[[str], tuple[Columns, Numbers]]:
        """The last text's n-grams are at hand: each text is judged two or three times in a row."""
        row = self.grams.row  # not of the alarm itself: in a cycle with it, an old one would stay

        @at_hand(1)
        def last(text: str) -> tuple[Columns, Numbers]:
            return row(_clipped(text))

        return last

    def _scores(self, columns: Columns, values: Numbers) -> Numbers:
        known = self.situations[self.told[columns]].astype(np.float32)
        scores: Numbers = known.T @ values + self.biases
        return scores

    def save(self, folder: Path) -> None:
        folder.mkdir()
        arrays.save(
            folder,
            idf=self.grams.idf,
            weight=self.weight,
            bias=self.bias,
            situations=self.situations.astype(np.float16),
            biases=self.biases,
            told=self.told,
            others=self.others,
            others_bias=self.others_bias,
        )
        self.grams.save(folder / GRAMS)
        (folder / "names.json").write_text(json.dumps(self.names), encoding="utf-8")

    @classmethod
    def load(cls, folder: Path) -> "Alarm":
        names = json.loads((folder / "names.json").read_text(encoding="utf-8"))
        stored = arrays.load(folder)
        return cls(
            tuple(names),
            Grams.load(folder / GRAMS, stored["idf"], _LONGEST),
            stored["weight"],
            float(stored["bias"]),
            stored["situations"],  # as stored, in 16 bits: the largest of the alarm's parts
            stored["biases"],
            stored["told"],
            stored["others"],
            float(stored["others_bias"]),
        )


def _apart(matrix: Any, told: int, others: int) -> tuple[Numbers, float]:
    """Tell the first `told` rows from all else, of which the last are the ways of asking."""
    from sklearn.linear_model import LogisticRegression

    rows = matrix.shape[0]
    if not told:
        return np.zeros(matrix.shape[1], np.float32), -SURE
    labels = np.r_[np.ones(told), np.zeros(rows - told)]
    times = np.r_[np.ones(rows - others), np.full(others, 1 / TIMES)]
    model = LogisticRegression(C=_STRENGTH, class_weight="balanced", solver="liblinear")
    model.fit(matrix, labels, sample_weight=times)
    return model.coef_[0].astype(np.float32), float(model.intercept_[0])


def _situations(matrix: Any, situations: Sequence[str]) -> tuple[Numbers, Numbers]:
    """Give a row of weights and a bias for each situation, in the order of their names."""
    from sklearn.linear_model import LogisticRegression

    count = len(set(situations))
    if count == 1:
        return np.zeros((1, matrix.shape[1]), np.float32), np.zeros(1, np.float32)
    # Text by text: the same as by gradients of all texts together, in a tenth of their time.
    model = LogisticRegression(
        C=_SITUATION_STRENGTH,
        class_weight="balanced",
        solver="saga",
        tol=_CLOSE,
        max_iter=1000,
        random_state=0,
    )
    held = np.flatnonzero(matrix.getnnz(axis=0))  # n-grams of no emergency weigh nothing: a third
    model.fit(matrix[:, held], situations)  # of the columns, and of the time
    found, biases = model.coef_, model.intercept_
    if count == 2:  # then the model has one row, which speaks for the second
        found, biases = np.vstack([-found, found]), np.r_[-biases, biases]
    rows = np.zeros((count, matrix.shape[1]), np.float32)
    rows[:, held] = found
    return rows, biases.astype(np.float32)


def _told(situations: Numbers) -> tuple[Numbers, Columns]:
    """Give a row for each n-gram that says something, and where each n-gram's is."""
    saying = np.flatnonzero(np.abs(situations).max(axis=0))
    told = np.full(situations.shape[1], len(saying), np.int32)
    told[saying] = np.arange(len(saying), dtype=np.int32)
    empty = np.zeros((1, len(situations)), np.float32)
    return np.vstack([situations[:, saying].T, empty]), told


def _clipped(text: str) -> str:
    return text[:LONGEST_TEXT]
