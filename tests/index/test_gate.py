"""The gate alone speaks of confidence."""

import math
import tomllib
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.fit import write
from index.gate import FEATURES, NAMED, Gate, Stand

STAND = Stand(nearest=0.9, terms=2.4, margin=0.1, domain=3.0)
GATE = Gate({"nearest": 10.0, "terms": 0.5, "margin": 4.0, "domain": 1.0}, bias=-12.0)


def test_confidence_is_the_logistic_of_the_weighted_features() -> None:
    logit = 10 * 0.9 + 0.5 * 2.4 + 4 * 0.1 + 3.0 - 12.0
    assert GATE.confidence(STAND) == pytest.approx(1 / (1 + math.exp(-logit)))


def test_the_features_come_in_their_order() -> None:
    assert STAND.features() == (0.9, 2.4, 0.1, 3.0)
    assert FEATURES == ("nearest", "terms", "margin", "domain")


def test_an_article_named_by_number_passes_by() -> None:
    assert Gate.default().confidence(Stand(0.0, 0.0, 0.0, -9.0, named=True)) == NAMED < 1


@given(st.floats(-1, 1), st.floats(0, 10), st.floats(-5, 5), st.floats(-100, 100))
def test_confidence_is_a_probability(
    nearest: float, terms: float, margin: float, domain: float
) -> None:
    assert 0.0 <= Gate.default().confidence(Stand(nearest, terms, margin, domain)) <= 1.0


@pytest.mark.parametrize(("bias", "confidence"), [(-1e9, 0.0), (1e9, 1.0)])
def test_extreme_numbers_do_not_overflow(bias: float, confidence: float) -> None:
    assert replace(GATE, bias=bias).confidence(STAND) == pytest.approx(confidence, abs=1e-9)


@pytest.mark.parametrize("feature", ["nearest", "domain"])
def test_a_nearer_question_of_our_field_is_surer(feature: str) -> None:
    more = replace(STAND, **{feature: getattr(STAND, feature) + 0.05})
    gate = Gate.default()
    assert gate.confidence(more) > gate.confidence(STAND)


def test_the_default_gate_has_a_weight_for_every_feature() -> None:
    assert set(Gate.default().weights) == set(FEATURES)


def test_a_written_gate_is_read_back_with_the_figures_of_its_fit(tmp_path: Path) -> None:
    path = tmp_path / "gate.toml"
    write(GATE, {"questions": 500.0, "calibration_error": 0.0312}, path, date(2026, 11, 25))
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    assert Gate(table["weights"], table["bias"]) == GATE
    assert (table["fitted"], table["figures"]) == (
        date(2026, 11, 25),
        {"questions": 500.0, "calibration_error": 0.0312},
    )
