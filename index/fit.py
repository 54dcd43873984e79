"""`python -m index fit`: fits the gate on the tuning questions and writes gate.toml."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np

from index.gate import FEATURES, Gate
from index.metrics import calibration_error
from index.questions import Question
from index.search import Index

Progress = Callable[[Iterable[Any], str, int], Iterable[Any]]


def fit(
    index: Index, questions: Sequence[Question], progress: Progress
) -> tuple[Gate, dict[str, float]]:
    """Learn when the first hit is right: out-of-scope questions count as wrong whatever is found.

    Questions that name an article by number are left out; they pass by. Gives the gate and the
    figures of its fit.
    """
    from sklearn.linear_model import LogisticRegression
    from sklearn.model_selection import cross_val_predict

    rows, right, scoped = [], [], []
    results = index.search_all([question.text for question in questions], limit=1)
    pairs = zip(questions, results, strict=True)
    for question, result in progress(pairs, "searching", len(questions)):
        if result.stand.named or not result.hits:
            continue
        rows.append(result.stand.features())
        right.append(question.in_scope and question.answered_by(result.hits[0].passage))
        scoped.append(question.in_scope)
    features, labels, inside = np.array(rows), np.array(right), np.array(scoped)
    scale = features.std(axis=0)
    model = LogisticRegression(max_iter=1000)
    foreseen = cross_val_predict(model, features / scale, labels, cv=5, method="predict_proba")
    model.fit(features / scale, labels)
    weights = dict(zip(FEATURES, (model.coef_[0] / scale).round(4).tolist(), strict=True))
    confidence = foreseen[:, 1]
    figures = {
        "questions": float(len(labels)),
        "calibration_error": calibration_error(confidence, labels.astype(np.float64)),
        "in_scope_below_half": float((confidence[inside] < 0.5).mean()),
        "out_of_scope_below_half": float((confidence[~inside] < 0.5).mean()),
    }
    return Gate(weights, round(float(model.intercept_[0]), 4)), figures


def write(gate: Gate, figures: dict[str, float], path: Path, day: date) -> None:
    """Write the gate's numbers with the date and the figures of their fit."""
    lines = [
        "# Written by `python -m index fit` from the tuning questions; do not edit by hand.",
        "# The figures are of five-fold cross-validation over those questions.",
        f"fitted = {day.isoformat()}",
        f"bias = {gate.bias}",
        "",
        "[weights]",
        *(f"{name} = {gate.weights[name]}" for name in FEATURES),
        "",
        "[figures]",
        *(f"{name} = {value:.4f}" for name, value in figures.items()),
    ]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
