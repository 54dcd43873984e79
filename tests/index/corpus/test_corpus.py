"""The real corpus: no problems, and all that was asked for is there."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pytest

from index.corpus.cards import CARD_FOLDERS, KINDS
from index.corpus.check import check
from index.corpus.corpus import Corpus, read_corpus
from index.errors import CorpusError, Problem
from tests.conftest import CORPUS
from tests.index.corpus_factory import edit

FRAUD_LAW = [str(number) for number in range(1, 51)]
CRIMINAL_LAW = (
    "177之一", "191", "196", "225", "253之一", "266", "274", "279", "280", "280之一", "285", "286",
    "286之一", "287", "287之一", "287之二", "303", "310", "312", "318", "321", "322",
    "17", "25", "26", "27", "64", "67", "68", "72",
)  # fmt: skip
DOCUMENTS = {
    "中办国办反诈意见": "2022",
    "法发〔2016〕32号": "2016",
    "法发〔2021〕22号": "2021",
    "跨境电诈意见": "2024",
    "法发〔2025〕12号": "2025",
    "法释〔2019〕15号": "2019",
}


@pytest.fixture(scope="module")
def counts(corpus: Corpus) -> Counter[str]:
    return Counter(card.folder for card in corpus.cards)


def test_the_corpus_has_no_problems() -> None:
    corpus, unreadable = read_corpus(CORPUS)
    assert [str(problem) for problem in (*unreadable, *check(corpus))] == []


@pytest.mark.parametrize(
    ("folder", "least"),
    [
        ("report", 20),
        ("measures", 40),
        ("law", 50),
        ("policy", 12),
        ("scams", 45),
        ("emergency", 12),
    ],
)
def test_a_folder_holds_as_many_cards_as_were_asked_for(
    counts: Counter[str], folder: str, least: int
) -> None:
    assert counts[folder] >= least


def test_no_card_lies_where_it_is_not_read() -> None:
    cards = {
        f"{folder}/{path.name}"
        for folder in CARD_FOLDERS
        for path in (CORPUS / folder).glob("*.md")
    }
    assert {str(path.relative_to(CORPUS)) for path in CORPUS.rglob("*.md")} == cards


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_fraud_has_a_card(corpus: Corpus, kind: str) -> None:
    assert [card.id for card in corpus.cards if card.kind == kind] != []


def test_the_kinds_are_eighteen() -> None:
    assert len(set(KINDS)) == len(KINDS) == 18


@pytest.mark.parametrize(
    ("law", "articles"),
    [
        ("反电信网络诈骗法", FRAUD_LAW),
        ("刑法", CRIMINAL_LAW),
        ("治安管理处罚法", ["58"]),
        ("网络安全法", []),
        ("个人信息保护法", []),
        ("反洗钱法", []),
    ],
)
def test_every_article_that_was_asked_for_is_taken(
    corpus: Corpus, law: str, articles: Sequence[str]
) -> None:
    taken = [article.number for article in corpus.articles if article.law == law]
    assert taken != []
    assert [number for number in articles if number not in taken] == []


@pytest.mark.parametrize(
    ("law", "version"),
    [
        ("反电信网络诈骗法", "2022-09-02"),
        ("治安管理处罚法", "2025-06-27"),
        ("网络安全法", "2025-10-28"),
        ("个人信息保护法", "2021-08-20"),
        ("反洗钱法", "2024-11-08"),
    ],
)
def test_a_statute_is_the_text_in_force(corpus: Corpus, law: str, version: str) -> None:
    assert {each.version for each in corpus.articles if each.law == law} == {version}


@pytest.mark.parametrize(
    ("law", "number", "words"),
    [
        ("反电信网络诈骗法", "31", "任何单位和个人不得非法买卖、出租、出借电话卡"),
        ("刑法", "266", "诈骗公私财物，数额较大的，处三年以下有期徒刑"),
        ("刑法", "287之二", "明知他人利用信息网络实施犯罪，为其犯罪提供互联网接入"),
        ("刑法", "312", "明知是犯罪所得及其产生的收益而予以窝藏、转移、收购、代为销售"),
        ("治安管理处罚法", "58", "诈骗"),
    ],
)
def test_an_article_says_what_it_is_known_for(
    corpus: Corpus, law: str, number: str, words: str
) -> None:
    texts = [each.text for each in corpus.articles if (each.law, each.number) == (law, number)]
    assert [words in text for text in texts] == [True]


def test_every_legal_answer_cites_an_article_or_a_document(corpus: Corpus) -> None:
    assert [card.id for card in corpus.cards if card.folder == "law" and not card.cites] == []


@pytest.mark.parametrize(("named", "year"), DOCUMENTS.items())
def test_a_document_that_was_asked_for_has_a_digest(corpus: Corpus, named: str, year: str) -> None:
    documents = {
        each.id for each in corpus.documents if named in (each.short, each.number)
        and each.date.startswith(year)
    }  # fmt: skip
    digests = {card.document for card in corpus.cards if card.folder == "policy"}
    assert documents & digests != set()


@pytest.mark.parametrize("topic", [
    "一键查卡", "一证通查", "96110", "12381", "110", "紧急止付", "国家反诈中心", "反诈名片", "断卡",
    "12321", "12377", "12308", "联合惩戒",
])  # fmt: skip
def test_a_measure_that_was_asked_for_has_a_card(corpus: Corpus, topic: str) -> None:
    titles = [card.title for card in corpus.cards if card.folder in {"measures", "policy"}]
    assert [title for title in titles if topic in title] != []


def test_every_emergency_says_whom_to_call_first(corpus: Corpus) -> None:
    calls = [card.call or "" for card in corpus.cards if card.folder == "emergency"]
    assert [
        call for call in calls if not (call.isdigit() or call.endswith(("电话", "客服", "110")))
    ] == []
    assert calls.count("110") >= 12


@pytest.mark.parametrize("advice", ["输错密码", "锁定对方账户", "12381 举报", "黑客追款"])
def test_no_card_advises_what_the_police_warn_of(corpus: Corpus, advice: str) -> None:
    advised = [
        (card.id, section.heading)
        for card in corpus.cards
        for section in card.sections
        if advice in section.text and not any(word in section.text for word in "不别假骗")
    ]
    assert advised == []


def test_a_corpus_is_read_whole_even_where_a_table_is_wrong(root: Path) -> None:
    edit(root, "facts.toml", "[[fact]]", "[[fact]")
    corpus, unreadable = read_corpus(root)
    assert len(corpus.cards) == 8
    assert [problem.path.name for problem in unreadable] == ["facts.toml"]


def test_statutes_that_cannot_be_read_are_a_problem_of_their_file(root: Path) -> None:
    edit(root, "law/statutes.toml", "law_id", "law")
    corpus, unreadable = read_corpus(root)
    assert corpus.articles == ()
    assert [(problem.path.name, problem.line) for problem in unreadable] == [("statutes.toml", 0)]


def test_a_folder_without_a_corpus_is_named(tmp_path: Path) -> None:
    with pytest.raises(CorpusError) as caught:
        read_corpus(tmp_path)
    assert caught.value.problems == (
        Problem(tmp_path, 0, "no corpus here (law/statutes.toml is missing)"),
    )
