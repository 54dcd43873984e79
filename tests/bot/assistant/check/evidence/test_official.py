"""The official list is whole, and a broken line of it is named."""

from pathlib import Path

import pytest

from bot.assistant.check.evidence.official import read_official, registered
from index.corpus.official import Category, problems
from index.errors import CorpusError

LIST = Path(__file__).parents[5] / "corpus" / "official" / "domains.toml"


def test_the_list_has_no_problem() -> None:
    assert problems(LIST) == ()


def test_every_category_has_an_owner() -> None:
    official = read_official(LIST)
    assert {owner.category for owner in official.owners} == set(Category)
    assert len(official.domains) >= 80


def test_a_subdomain_is_its_owner_s_and_a_government_s_stands_under_its_suffix() -> None:
    official = read_official(LIST)
    owners = [official.owner_of(host) for host in ("mybank.icbc.com.cn", "gaj.cq.gov.cn")]
    assert [owner.name for owner in owners if owner] == ["中国工商银行", "中国政府网站"]
    assert official.owner_of("icbc.com.cn.example.top") is None


def test_a_school_s_suffix_is_nobody_s_and_not_everybody_s() -> None:
    official = read_official(LIST)
    assert official.owner_of("jwxt.pku.edu.cn") is None
    assert official.is_restricted("jwxt.pku.edu.cn")
    assert not official.is_restricted("pku.edu.cn.top")


def test_a_host_is_split_at_its_public_suffix() -> None:
    assert registered("www.icbc.com.cn") == ("icbc", "com.cn")
    assert registered("gov.cn") == ("", "")
    assert registered("a.b.nosuchsuffix") == ("", "")


BROKEN = [
    ('category = "bank"', 'category = "shed"', "category is one of"),
    ('domain = "ccb.com"', 'domain = "https://ccb.com"', "without scheme"),
    ('domain = "ccb.com"', 'domain = "icbc.com.cn"', "stands twice"),
    ('number = "95588"', 'number = "九五五八八"', "digits"),
    ('suffix = "gov.cn"', 'suffix = ".gov.cn"', "leading dot"),
    ('suffix = "edu.cn"', 'suffix = ".edu.cn"', "leading dot"),
    ("source =", "# source =", "source is missing"),
    ("[inbound]", "[outbound]", "inbound"),
]


@pytest.mark.parametrize(("right", "wrong", "said"), BROKEN)
def test_a_broken_line_is_named(tmp_path: Path, right: str, wrong: str, said: str) -> None:
    path = tmp_path / "domains.toml"
    path.write_text(LIST.read_text(encoding="utf-8").replace(right, wrong, 1), encoding="utf-8")
    found = problems(path)
    assert any(said in problem.message for problem in found)
    with pytest.raises(CorpusError):
        read_official(path)


def test_what_is_not_toml_is_a_problem(tmp_path: Path) -> None:
    path = tmp_path / "domains.toml"
    path.write_text("[[domain", encoding="utf-8")
    assert "not TOML" in problems(path)[0].message


def test_a_list_in_another_encoding_is_a_problem(tmp_path: Path) -> None:
    path = tmp_path / "domains.toml"
    path.write_text("# 官方", encoding="gbk")
    assert "UTF-8" in problems(path)[0].message


@pytest.mark.parametrize(
    ("wrong", "said"),
    [("[[hotlines]]", "there is no [[hotline]]"), ("[hotline]", "in double brackets")],
)
def test_a_table_in_another_form_is_named(tmp_path: Path, wrong: str, said: str) -> None:
    path = tmp_path / "domains.toml"
    head, _, tail = LIST.read_text(encoding="utf-8").partition("[[hotline]]")
    rest = tail.replace("[[hotline]]", "[[hotlines]]")  # one table alone stands in single brackets
    path.write_text(f"{head}{wrong}{rest}", encoding="utf-8")
    assert any(said in problem.message for problem in problems(path))
