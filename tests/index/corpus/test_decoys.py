"""decoys.tsv as values; every wrong row is named with its line and left out."""

from pathlib import Path

import pytest

from index.corpus.corpus import Corpus
from index.corpus.decoys import Decoy, read_decoys
from index.errors import Problem
from index.passages import entries
from index.script import fold
from tests.index.corpus_factory import problems


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "decoys.tsv"


def test_decoys_are_read_as_values(path: Path) -> None:
    path.write_text('kind\ttext\nnear\t银行卡补办要几天\nfar\t他说"好"吗\n', encoding="utf-8")
    assert read_decoys(path) == (
        (Decoy("near", "银行卡补办要几天"), Decoy("far", '他说"好"吗')),
        (),
    )


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("middle\t明天会下雨吗", "a row holds near or far, and a text"),
        ("far\t", "a row holds near or far, and a text"),
        ("far", "a row holds near or far, and a text"),
        ("far\t红烧肉怎么做", "stands twice: 红烧肉怎么做"),
    ],
)
def test_a_wrong_row_is_named_with_its_line(path: Path, row: str, message: str) -> None:
    path.write_text(f"kind\ttext\nfar\t红烧肉怎么做\n{row}\n", encoding="utf-8")
    assert read_decoys(path) == ((Decoy("far", "红烧肉怎么做"),), (Problem(path, 3, message),))


def test_a_missing_table_is_named(path: Path) -> None:
    decoys, found = read_decoys(path)
    assert decoys == ()
    assert [(each.path, each.line) for each in found] == [(path, 0)]


@pytest.mark.parametrize("text", ["kind\ttext\n", ""])
def test_a_table_without_decoys_is_named(root: Path, text: str) -> None:
    (root / "decoys.tsv").write_text(text, encoding="utf-8")
    assert [each.split(":")[0] for each in problems(root)] == ["decoys.tsv"]


def test_no_decoy_of_the_real_corpus_is_a_way_of_asking(corpus: Corpus) -> None:
    asks = {fold(ask) for entry in entries(corpus) for ask in entry.asks}
    assert [decoy.text for decoy in corpus.decoys if fold(decoy.text) in asks] == []
