"""Opening the assistant: what is told of a model that the gate was not fitted with."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from bot.assistant.check.judging.weights import FILE as WEIGHTS
from bot.assistant.check.judging.weights import Weights
from bot.settings import Settings
from bot.wiring import Opening
from index import encoder as encoders
from index.building.build import Workshop
from index.errors import IndexRefused
from index.fits import file_to_fit, keep
from index.gate import FILE, Gate
from index.gate_fit import write
from index.progress import bar
from index.search import Index
from tests.index.corpus_factory import write_corpus
from tests.index.fake_encoder import FakeEncoder


@pytest.fixture
def opening(real_index: Index, monkeypatch: pytest.MonkeyPatch) -> Opening:
    assert real_index.library.folder
    monkeypatch.setenv("FANZHA_DATA_DIR", str(real_index.library.folder.parent.parent))
    return Opening(Settings.load())


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder in which all is made with another model."""
    data, corpus = tmp_path / "data", write_corpus(tmp_path / "corpus")
    Workshop(corpus, data, FakeEncoder().fingerprint, FakeEncoder, bar).build()
    monkeypatch.setenv("FANZHA_DATA_DIR", str(data))
    monkeypatch.setattr(encoders, "load_encoder", lambda *_, **__: FakeEncoder())
    return data


def test_nothing_is_told_of_the_model_that_the_gate_was_fitted_with(opening: Opening) -> None:
    with capture_logs() as logs:
        opening.now()
    assert logs == []


def test_another_model_is_told_with_what_fits_the_gate_to_it(
    opening: Opening, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(encoders, "load_encoder", lambda *_, **__: FakeEncoder())
    with capture_logs() as logs, pytest.raises(IndexRefused):
        opening.now()
    assert [(each["event"], each["mend"]) for each in logs] == [
        ("gate_of_another_model", "python -m index fit")
    ]


def test_nothing_is_told_once_the_gate_was_fitted_to_it(data: Path) -> None:
    gate = replace(Gate.default(), encoder=FakeEncoder().fingerprint)
    write(gate, {}, file_to_fit(FILE, data, gate.encoder), date(2026, 12, 2))
    with capture_logs() as logs:
        Opening(Settings.load()).now()
    assert logs == []


def test_messages_are_judged_by_what_was_fitted_with_the_model(data: Path) -> None:
    opening = Opening(Settings.load())
    assert opening.later().weights() == opening.now().weights() == Weights.default()
    file = file_to_fit(WEIGHTS, data, FakeEncoder().fingerprint)
    keep("bias = 1.0\n", file)  # as from another version of the program
    assert opening.now().weights() == Weights.default()
    keep(re.sub("medium = .*", "medium = 0.01", WEIGHTS.read_text(encoding="utf-8")), file)
    fitted = replace(Weights.default(), medium=0.01)
    assert opening.later().weights() == opening.now().weights() == fitted
