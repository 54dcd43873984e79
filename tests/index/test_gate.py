"""The gate alone speaks of confidence."""

import math
import tomllib
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.encoder import Encoder
from index.gate import FEATURES, LEAST, NAMED, Gate, Logistic, Stance, Stand
from index.gate_fit import write

STAND = Stand(nearest=0.9, terms=2.4, margin=0.1, domain=3.0, wording=1.5, apart=0.05, topic=0.5,
              foreign=-2.0)  # fmt: skip
LOGISTIC = Logistic(
    {
        "nearest": 10.0,
        "terms": 0.5,
        "margin": 4.0,
        "domain": 1.0,
        "wording": 0.4,
        "apart": 20.0,
        "topic": 3.0,
        "foreign": -0.5,
    },
    bias=-16.1,
)
GATE = Gate(scope=LOGISTIC, right=replace(LOGISTIC, bias=-16.5), answer_from=0.6, ask_from=0.2)


def test_a_probability_is_the_logistic_of_the_weighted_features() -> None:
    logit = 10 * 0.9 + 0.5 * 2.4 + 4 * 0.1 + 3.0 + 0.4 * 1.5 + 20 * 0.05 + 3 * 0.5 + 0.5 * 2
    assert LOGISTIC.probability(STAND) == pytest.approx(1 / (1 + math.exp(16.1 - logit)))
    assert GATE.confidence(STAND) == pytest.approx(1 / (1 + math.exp(16.5 - logit)))


def test_a_calmer_model_is_less_sure_either_way() -> None:
    for bias in (-4.0, 4.0):
        sure = Logistic(dict.fromkeys(FEATURES, 0.0), bias)
        calm = sure.calmed(2.0)
        assert abs(calm.probability(STAND) - 0.5) < abs(sure.probability(STAND) - 0.5)
        assert (calm.bias, calm.probability(STAND) > 0.5) == (bias / 2, bias > 0)


def test_the_features_come_in_their_order() -> None:
    assert STAND.features() == (0.9, 2.4, 0.1, 3.0, 1.5, 0.05, 0.5, -2.0)
    assert FEATURES == (
        "nearest", "terms", "margin", "domain", "wording", "apart", "topic", "foreign",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("bias", "stance"),
    [(-15.5, Stance.ANSWER), (-18.0, Stance.ASK), (-20.5, Stance.DECLINE)],
)
def test_what_is_done_depends_on_whether_the_question_is_ours(bias: float, stance: Stance) -> None:
    gate = replace(GATE, scope=replace(LOGISTIC, bias=bias), right=LOGISTIC)
    assert gate.stance(STAND) is stance


def test_an_answer_that_is_hardly_right_is_asked_back() -> None:
    gate = replace(GATE, scope=replace(LOGISTIC, bias=-15.5), right=replace(LOGISTIC, bias=-21.5))
    assert gate.confidence(STAND) < LEAST
    assert gate.stance(STAND) is Stance.ASK


def test_an_article_named_by_number_passes_by() -> None:
    named = Stand(0.0, 0.0, 0.0, -9.0, -9.0, -1.0, 0.0, 9.0, named=True)
    assert Gate.default().confidence(named) == NAMED < 1
    assert Gate.default().stance(named) is Stance.ANSWER


@given(st.builds(Stand, *[st.floats(-100, 100) for _ in FEATURES]))
def test_confidence_is_a_probability(stand: Stand) -> None:
    assert 0.0 <= Gate.default().confidence(stand) <= 1.0


@pytest.mark.parametrize(("bias", "probability"), [(-1e9, 0.0), (1e9, 1.0)])
def test_extreme_numbers_do_not_overflow(bias: float, probability: float) -> None:
    extreme = replace(LOGISTIC, bias=bias)
    assert extreme.probability(STAND) == pytest.approx(probability, abs=1e-9)


@pytest.mark.parametrize("feature", ["domain", "wording", "apart"])
def test_a_question_of_our_field_is_surer(feature: str) -> None:
    more = replace(STAND, **{feature: getattr(STAND, feature) + 0.05})
    scope = Gate.default().scope
    assert scope.probability(more) > scope.probability(STAND)


def test_the_default_gate_has_a_weight_for_every_feature() -> None:
    gate = Gate.default()
    assert set(gate.scope.weights) == set(gate.right.weights) == set(FEATURES)
    assert 0 < gate.ask_from < gate.answer_from < 1


def test_a_written_gate_is_read_back_with_the_figures_of_its_fit(tmp_path: Path) -> None:
    path = tmp_path / "gate.toml"
    write(GATE, {"questions": 500.0, "calibration_error": 0.0312}, path, date(2026, 11, 25))
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    assert Gate.from_table(table) == GATE
    assert (table["fitted"], table["figures"]) == (
        date(2026, 11, 25),
        {"questions": 500.0, "calibration_error": 0.0312},
    )


def test_the_default_gate_was_fitted_with_the_default_encoder(encoder: Encoder) -> None:
    assert Gate.default().encoder == encoder.fingerprint
