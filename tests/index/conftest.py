"""The small corpus on disk, and an index of it for the tests that only read."""

from pathlib import Path

import pytest

from index.building.build import Workshop
from index.model.plain import prepare_plain
from index.progress import bar
from index.search import Index
from tests.conftest import InTurn
from tests.index.corpus_factory import write_corpus
from tests.index.fake_encoder import FakeEncoder


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A small valid corpus that the test may break."""
    return write_corpus(tmp_path / "corpus")


@pytest.fixture(scope="session")
def small_data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with an index of the small corpus, made with the fake encoder."""
    base = tmp_path_factory.mktemp("small")
    corpus_dir = write_corpus(base / "corpus")
    Workshop(corpus_dir, base / "data", FakeEncoder().fingerprint, FakeEncoder, bar).build()
    return base / "data"


@pytest.fixture(scope="session")
def small_index(small_data: Path) -> Index:
    return Index.open(small_data, FakeEncoder())


@pytest.fixture(scope="session")
def plain_model(data_dir: Path, in_turn: InTurn) -> Path:
    """The default model's weights as a folder of sentence-transformers, in single precision."""
    with in_turn():
        return prepare_plain(data_dir, bar)
