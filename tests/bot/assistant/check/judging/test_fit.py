"""What each signal is worth, learnt from samples whose truth is plain."""

from datetime import date
from pathlib import Path

import pytest

from bot.assistant.check.evidence.official import NO_LIST
from bot.assistant.check.evidence.reading import read
from bot.assistant.check.judging.fit import Sample, as_toml, fit
from bot.assistant.check.judging.metrics import kind_figures
from bot.assistant.check.judging.weights import Weights
from index.messages.examples import Example
from tests.bot.assistant.check.likeness_factory import likeness

FRAUD = "我是公安局的，请马上转账到安全账户"
WARNING = "警方提醒：凡是让您转账到安全账户的都是诈骗"


def samples() -> list[Sample]:
    """Messages of both sides: models are right more often than not, flags stand in both."""
    found = []
    for number in range(60):
        for text, fraud in ((FRAUD, True), (WARNING, False)):
            logit = (1.0 if fraud else -1.0) * (-1 if number % 6 == 0 else 1)
            kind = "冒充公检法及政府机关" if fraud else "warning"
            example = Example(f"{text}{number}", kind, fraud, message=True)
            told = likeness(logit, "冒充公检法及政府机关")
            found.append(Sample(example, read(example.text, NO_LIST), told, number % 5))
    return found


def test_red_flags_raise_the_risk_and_counter_evidence_lowers_it() -> None:
    risk = fit(samples()).weights.risk
    assert risk["flag_police"] > 0
    assert risk["flag_exposes"] < 0
    assert risk["grams"] > 0
    assert all(worth >= 0 for name, worth in risk.items() if name == "flag_safe_account")


def test_thresholds_stand_in_order() -> None:
    fitted = fit(samples())
    weights = fitted.weights
    assert 0 < weights.medium <= weights.unquoted <= weights.high < 1
    assert fitted.figures["fraud_risky"] == pytest.approx(1.0)


def test_written_weights_are_read_again(tmp_path: Path) -> None:
    fitted = fit(samples())
    text = as_toml(fitted, date(2026, 11, 25))
    (tmp_path / "weights.toml").write_text(text, encoding="utf-8")
    assert Weights.read(tmp_path / "weights.toml") == fitted.weights


def test_the_weights_that_come_with_the_package_fit_the_signals() -> None:
    weights = Weights.default()
    assert 0 < weights.medium <= weights.unquoted <= weights.high < 1
    assert set(weights.kinds) == {"grams", "vectors", "near", "hints"}


def test_kind_figures_count_misses_and_the_second_guess() -> None:
    found = kind_figures(
        ["刷单返利", "刷单返利", "虚假贷款", "其他"],
        [["刷单返利", "虚假贷款"], ["虚假贷款", "刷单返利"], [], ["刷单返利"]],
    )
    assert found["right_first"] == pytest.approx(1 / 3)
    assert found["right_in_two"] == pytest.approx(2 / 3)
    assert found["macro_f1"] == pytest.approx((0.5 + 0.0) / 2)
