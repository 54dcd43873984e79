"""news.tsv as values; every wrong row is named with its line and left out."""

from pathlib import Path

import pytest

from index.corpus.corpus import Corpus
from index.corpus.news import Brought, read_news
from index.errors import Problem
from index.news import News
from index.script import fold


def test_turns_are_read_as_values(tmp_path: Path) -> None:
    path = tmp_path / "news.tsv"
    path.write_text("news\ttext\nnothing\t是房贷扣的\nunreached\t打了，占线\n", encoding="utf-8")
    assert read_news(path) == (
        (Brought(News.NOTHING, "是房贷扣的"), Brought(News.UNREACHED, "打了，占线")),
        (),
    )


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ("good\t没事了", "news is none of nothing, safe, unreached, doubtful, other: good"),
        ("safe\t", "a row holds news and a text"),
    ],
)
def test_a_wrong_row_is_named_with_its_line(tmp_path: Path, row: str, why: str) -> None:
    path = tmp_path / "news.tsv"
    path.write_text(f"news\ttext\nother\t三万\n{row}\n", encoding="utf-8")
    assert read_news(path) == ((Brought(News.OTHER, "三万"),), (Problem(path, 3, why),))


def test_a_corpus_may_go_without(tmp_path: Path) -> None:
    assert read_news(tmp_path / "news.tsv") == ((), ())


def test_the_real_table_has_all_kinds_and_no_turn_twice(corpus: Corpus) -> None:
    assert {each.news for each in corpus.news} == set(News)
    texts = [fold(each.text) for each in corpus.news]
    assert len(texts) == len({*texts})
