"""A library of the small corpus, for replies that cite."""

import pytest

from index import Library
from index.building.build import Workshop
from index.progress import bar
from tests.index.corpus_factory import write_corpus
from tests.index.fake_encoder import FakeEncoder


@pytest.fixture(scope="session")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    base = tmp_path_factory.mktemp("small")
    corpus_dir = write_corpus(base / "corpus")
    Workshop(corpus_dir, base / "data", FakeEncoder().fingerprint, FakeEncoder, bar).build()
    return Library.open(base / "data")
