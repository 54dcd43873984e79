"""What is fitted with another model lies in the data folder, and is read only with that model."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from index import following, gate
from index.errors import StoreError
from index.fits import file_to_fit, keep
from index.following import Following
from index.gate import Gate
from index.search import Index
from tests.index.fake_encoder import FakeEncoder

OTHER = "BAAI/bge-small-zh"
Kind = type[Gate] | type[Following]
KINDS = [(Gate, gate.FILE), (Following, following.FILE)]


def changed(text: str) -> str:
    """The same file with one number changed."""
    return re.sub(r"(?m)^(answer_from|document_alone) = .*", r"\1 = 0.25", text)


@pytest.mark.parametrize(("kind", "shipped"), KINDS)
def test_a_fit_is_read_with_the_model_it_was_made_with_alone(
    kind: Kind, shipped: Path, tmp_path: Path
) -> None:
    assert kind.of(tmp_path, OTHER) == kind.default()
    keep(changed(shipped.read_text("utf-8")), file_to_fit(shipped, tmp_path, OTHER))
    assert kind.of(tmp_path, OTHER) != kind.default()
    assert kind.of(tmp_path, "another") == kind.default()


@pytest.mark.parametrize(("kind", "shipped"), KINDS)
@pytest.mark.parametrize("text", ["", "answer_from = ", "[scope]\nweights = {old = 1}\n"])
def test_a_fit_of_another_version_of_the_program_counts_as_none(
    kind: Kind, shipped: Path, text: str, tmp_path: Path
) -> None:
    keep(text, file_to_fit(shipped, tmp_path, OTHER))
    assert kind.of(tmp_path, OTHER) == kind.default()


@pytest.mark.parametrize(("kind", "shipped"), KINDS)
def test_a_fit_that_weighs_other_features_counts_as_none(
    kind: Kind, shipped: Path, tmp_path: Path
) -> None:
    text = shipped.read_text("utf-8").replace("terms = ", "older = ").replace("read = ", "seen = ")
    keep(text, file_to_fit(shipped, tmp_path, OTHER))
    assert kind.of(tmp_path, OTHER) == kind.default()


def test_the_default_model_is_fitted_for_everybody(tmp_path: Path) -> None:
    assert file_to_fit(gate.FILE, tmp_path, None) == gate.FILE
    assert file_to_fit(gate.FILE, tmp_path, OTHER).is_relative_to(tmp_path)


def test_an_index_is_opened_with_the_gate_of_its_encoder(small_data: Path) -> None:
    file = file_to_fit(gate.FILE, small_data, FakeEncoder().fingerprint)
    keep(changed(gate.FILE.read_text("utf-8")), file)
    try:
        opened = Index.open(small_data, FakeEncoder())
    finally:
        file.unlink()
    assert opened._gate == replace(Gate.default(), answer_from=0.25)


def test_a_file_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "fits").write_text("", encoding="utf-8")
    with pytest.raises(StoreError, match="fits"):
        keep("", file_to_fit(gate.FILE, tmp_path, OTHER))
