"""Passages out of cards and articles, as whole values."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.corpus.check import load_corpus
from index.passages import Entry, Passage, article_id, entries
from tests.index.corpus_factory import FILES, edit

ARTICLES = ["反电信网络诈骗法/31", "反电信网络诈骗法/38", "刑法/266", "刑法/287之二"]


def found(root: Path) -> dict[str, Entry]:
    return {entry.passage.id: entry for entry in entries(load_corpus(root))}


def test_cards_come_first_then_the_articles(root: Path) -> None:
    assert list(found(root)) == [
        "report-solved",
        "hotline-96110",
        "hotline-96110#什么时候打",
        "hotline-96110#注意",
        "yizhengtongcha",
        "law-lend-card",
        "law-lend-card#会判多久",
        "policy-bangxin",
        "scam-shuadan",
        "scam-shuadan#怎么骗",
        "scam-shuadan#骗子会说",
        "scam-shuadan#危险信号",
        "scam-shuadan#怎么办",
        "emergency-code-given",
        "emergency-code-given#马上做",
        "emergency-money-sent",
        "emergency-money-sent#马上做",
        "emergency-money-sent#千万别做",
        *ARTICLES,
    ]


def test_a_section_names_its_own_articles_first_and_then_the_cards(root: Path) -> None:
    edit(root, "law/law-lend-card.md", "问：帮信罪最高判多久\n",
         "问：帮信罪最高判多久\n依据：刑法 287之二\n")  # fmt: skip
    section = found(root)["law-lend-card#会判多久"].passage
    assert (section.law, section.article) == ("中华人民共和国刑法", "第二百八十七条之二")
    assert section.cites == ("刑法/287之二", "反电信网络诈骗法/31")
    assert section.source == "中华人民共和国刑法第二百八十七条之二"


def test_a_section_is_told_in_its_own_english(root: Path) -> None:
    edit(root, "law/law-lend-card.md", "问：帮信罪最高判多久\n",
         "问：帮信罪最高判多久\n英文：Up to 3 years.\n")  # fmt: skip
    cards = found(root)
    assert cards["law-lend-card#会判多久"].passage.english == "Up to 3 years."
    assert cards["law-lend-card"].passage.english == ""


def test_a_lead_is_found_by_titles_and_aliases(root: Path) -> None:
    assert found(root)["hotline-96110"] == Entry(
        Passage(
            id="hotline-96110",
            document="hotline-96110",
            folder="measures",
            title="反诈专线96110",
            title_en="The anti-fraud line 96110",
            heading="",
            text="96110 是反诈预警劝阻专线，来电请接听。",
            source="公安部 2021-06",
            date="2021-06",
            url="https://www.mps.gov.cn/",
        ),
        asks=(
            "反诈专线96110",
            "The anti-fraud line 96110",
            "96110是什么电话",
            "96110来电要接吗",
            "九六一一零",
            "反诈电话号码",
            "警察劝阻电话",
            "预警专线",
            "what is 96110",
            "anti-fraud hotline number",
        ),
        body="反诈专线96110  96110 是反诈预警劝阻专线，来电请接听。",
    )


def test_a_section_is_found_by_its_own_ways_of_asking(root: Path) -> None:
    entry = found(root)["hotline-96110#什么时候打"]
    text = "拿不准是不是诈骗，打 96110 问一问。钱已经转出去了，先打 110。"
    assert (entry.asks, entry.body) == (
        ("什么情况打96110", "拿不准是不是骗子打哪里"),
        f"反诈专线96110 什么时候打 {text}",
    )
    assert entry.passage.name == "反诈专线96110：什么时候打"
    assert entry.passage.document == "hotline-96110"


def test_a_legal_answer_stands_on_the_first_article_that_it_cites(root: Path) -> None:
    passage = found(root)["law-lend-card"].passage
    assert passage == Passage(
        id="law-lend-card",
        document="law-lend-card",
        folder="law",
        title="出借银行卡要负什么责任",
        title_en="Lending out a bank card",
        heading="",
        text=FILES["law/law-lend-card.md"].splitlines()[20],
        source="中华人民共和国反电信网络诈骗法第三十一条",
        date="2022-09-02",
        law="中华人民共和国反电信网络诈骗法",
        article="第三十一条",
        cites=("反电信网络诈骗法/31", "刑法/287之二"),
        basis=2,
    )


def test_a_citation_outside_the_statutes_is_named_by_the_document(root: Path) -> None:
    passage = found(root)["policy-bangxin"].passage
    assert passage.cites == ("帮信意见 第9条",)
    assert passage.law == "关于办理帮助信息网络犯罪活动等刑事案件有关问题的意见"
    assert passage.article == "第九条"
    assert passage.source == (
        "最高人民法院《关于办理帮助信息网络犯罪活动等刑事案件有关问题的意见》 2025-07-28"
    )


def test_a_legal_answer_on_a_document_keeps_the_source_of_its_card(root: Path) -> None:
    edit(root, "law/law-lend-card.md", "cites: [", "cites: [bangxin-yijian-2025 9, ")
    passage = found(root)["law-lend-card"].passage
    assert (passage.article, passage.date) == ("第九条", "2022-09-02")
    assert (
        passage.source == "全国人民代表大会常务委员会《中华人民共和国反电信网络诈骗法》 2022-09-02"
    )


def test_a_card_that_is_no_legal_answer_cites_and_keeps_its_own_source(root: Path) -> None:
    edit(root, "measures/hotline-96110.md", "aliases:", "cites: [刑法 266]\naliases:")
    passage = found(root)["hotline-96110"].passage
    assert (passage.source, passage.date) == ("公安部 2021-06", "2021-06")
    assert (passage.law, passage.article) == ("中华人民共和国刑法", "第二百六十六条")
    assert passage.cites == ("刑法/266",)


def test_a_part_stands_on_articles_that_it_names_itself(root: Path) -> None:
    edit(root, "measures/hotline-96110.md", "aliases:", "cites: [刑法 266]\naliases:")
    edit(root, "measures/hotline-96110.md", "## 注意\n", "## 注意\n依据：刑法 266\n")
    names = ("hotline-96110", "hotline-96110#注意", "law-lend-card#会判多久")
    assert [found(root)[name].passage.basis for name in names] == [0, 1, 2]


def test_a_part_of_a_law_card_without_articles_stands_on_those_of_its_beginning(root: Path) -> None:
    lead = FILES["law/law-lend-card.md"].splitlines()[20]
    edit(root, "law/law-lend-card.md", lead, f"依据：刑法 287之二\n{lead}")
    parts = [found(root)[name].passage for name in ("law-lend-card", "law-lend-card#会判多久")]
    assert [each.stands_on for each in parts] == [("刑法/287之二",)] * 2
    assert parts[1].cites == ("刑法/287之二", "反电信网络诈骗法/31")
    assert parts[1].article == "第二百八十七条之二"


def test_a_part_of_another_card_without_articles_stands_on_none(root: Path) -> None:
    edit(root, "measures/hotline-96110.md", "aliases:", "cites: [刑法 266]\naliases:")
    text = (root / "measures/hotline-96110.md").read_text(encoding="utf-8")
    head, _, body = text.partition("\n---\n")
    (root / "measures/hotline-96110.md").write_text(
        f"{head}\n---\n依据：刑法 266\n{body}", encoding="utf-8"
    )
    names = ("hotline-96110", "hotline-96110#注意")
    assert [found(root)[name].passage.basis for name in names] == [1, 0]


@pytest.mark.parametrize(
    ("passage", "kind", "call"),
    [
        ("scam-shuadan", "刷单返利", None),
        ("scam-shuadan#怎么办", "刷单返利", None),
        ("emergency-money-sent", None, "110"),
        ("emergency-money-sent#马上做", None, "110"),
        ("hotline-96110", None, None),
    ],
)
def test_every_passage_of_a_card_knows_its_kind_and_number(
    root: Path, passage: str, kind: str | None, call: str | None
) -> None:
    entry = found(root)[passage]
    assert (entry.passage.kind, entry.passage.call) == (kind, call)


def test_an_article_is_a_passage_found_by_its_text_alone(root: Path) -> None:
    entry = found(root)["刑法/287之二"]
    text = entry.passage.text
    assert text.startswith("明知他人利用信息网络实施犯罪")
    assert entry == Entry(
        Passage(
            id="刑法/287之二",
            document="刑法/287之二",
            folder="statute",
            title="刑法第二百八十七条之二",
            title_en="Criminal Law, article 287-2",
            heading="",
            text=text,
            source="中华人民共和国刑法",
            date="2020-12-26",
            law="中华人民共和国刑法",
            article="第二百八十七条之二",
            cites=("刑法/287之二",),
        ),
        asks=(),
        body=f"刑法 第二百八十七条之二 {text}",
    )


def test_the_names_of_a_law_are_in_the_body_of_its_articles(root: Path) -> None:
    assert found(root)["反电信网络诈骗法/31"].body.startswith("反电信网络诈骗法 反诈法 第三十一条 ")


def test_an_alias_that_stands_twice_is_one_way_of_asking(root: Path) -> None:
    edit(root, "measures/hotline-96110.md", "  - 九六一一零\n", "  - 九六一一零\n  - 九六一一零\n")
    assert found(root)["hotline-96110"].asks.count("九六一一零") == 1


def test_an_article_id_joins_law_and_number() -> None:
    assert article_id("刑法", "287之二") == "刑法/287之二"


@given(st.builds(Passage, *[st.text()] * 8, cites=st.lists(st.text()).map(tuple)))
def test_a_passage_comes_back_from_json(passage: Passage) -> None:
    assert Passage.from_json(passage.to_json()) == passage
