"""Opening the assistant: what is told of a model that the gate was not fitted with."""

import pytest
from structlog.testing import capture_logs

from bot.settings import Settings
from bot.wiring import Opening
from index import encoder as encoders
from index.errors import IndexRefused
from index.search import Index
from tests.index.fake_encoder import FakeEncoder


@pytest.fixture
def opening(real_index: Index, monkeypatch: pytest.MonkeyPatch) -> Opening:
    assert real_index.library.folder
    monkeypatch.setenv("FANZHA_DATA_DIR", str(real_index.library.folder.parent.parent))
    return Opening(Settings.load())


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
