"""Who asks 第几条, or for one law's rule, is named the article that he means first."""

from dataclasses import replace

import pytest

from bot.assistant.answering.article import asked_first, of_the_crime
from bot.assistant.assistant import Assistant
from index import Hit
from index.corpus.cards import LAW, POLICY

BANK, WATCH, PENALTY = "反电信网络诈骗法/15", "反电信网络诈骗法/18", "反电信网络诈骗法/40"
CRIME, SERVER, READ = "刑法/287之二", "刑法/287之一", "帮信解释（2019） 第12条"
CIVIL, COURT = "民法典/1019", "刑事诉讼法/101"


def hit_of(assistant: Assistant, *cites: str, folder: str = LAW, more: tuple[str, ...] = ()) -> Hit:
    """Give a hit whose part stands on these; a further part stands on `more`."""
    hit = assistant.search().search("把银行卡借给别人违法吗").hits[0]
    part = replace(hit.passage, folder=folder, heading="一条一条看", cites=cites, basis=len(cites))
    further = replace(part, cites=more, basis=len(more))
    return replace(hit, passage=part, more=(further,) if more else ())


def first_of(
    assistant: Assistant, text: str, *cites: str, more: tuple[str, ...] = (), folder: str = LAW
) -> str:
    hit = hit_of(assistant, *cites, more=more, folder=folder)
    laws = assistant.search().laws(text)
    passage = asked_first(assistant.library, text, [hit], laws)[0].passage
    article = assistant.library.get(passage.cites[0])
    if passage.cites != cites:
        assert article is not None
        assert (passage.law, passage.article) == (article.law, article.article)
        assert passage.stands_on[0] == passage.cites[0]
    return passage.cites[0]


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "监测异常账户和可疑交易是第几条",
        "反诈法哪一条要银行监测可疑交易",
        "監測異常帳戶、可疑交易是邊條",
    ],
)
def test_the_article_with_most_of_what_is_said_comes_first(assistant: Assistant, text: str) -> None:
    assert first_of(assistant, text, BANK, WATCH, PENALTY) == WATCH
    assert first_of(assistant, text, BANK, more=(WATCH,)) == WATCH


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "银行要监测异常账户和可疑交易吗",
        "哪条短信说监测可疑交易、异常账户",
        "哪条路上的银行监测异常账户可疑交易",
    ],
)
def test_who_asks_for_no_article_gets_the_order_of_the_card(
    assistant: Assistant, text: str
) -> None:
    assert first_of(assistant, text, BANK, WATCH, PENALTY) == BANK


@pytest.mark.model
def test_a_fine_comes_first_only_where_fines_are_asked_for(assistant: Assistant) -> None:
    assert first_of(assistant, "没监测可疑交易罚款是第几条", BANK, WATCH, PENALTY) == PENALTY
    assert first_of(assistant, "银行的义务是第几条", PENALTY, BANK) == BANK
    ban, block = "反电信网络诈骗法/14", "反电信网络诈骗法/13"
    assert first_of(assistant, "改号电话哪条法律禁止", ban, block) == ban
    assert first_of(assistant, "银行受什么处罚，第几条", BANK, PENALTY) == PENALTY


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("照片被人用了，民法典怎么规定", CIVIL),
        ("刑诉法里怎么规定赔偿", COURT),
        ("照片被人用了怎么办", CRIME),
        ("网络安全法怎么规定", CRIME),
    ],
)
def test_the_law_that_is_named_comes_first(assistant: Assistant, text: str, first: str) -> None:
    assert first_of(assistant, text, CRIME, CIVIL, COURT) == first


@pytest.mark.model
def test_a_law_that_the_card_only_cites_is_not_claimed(assistant: Assistant) -> None:
    hit = hit_of(assistant, CRIME, CIVIL)
    cited = replace(hit, passage=replace(hit.passage, basis=1))
    for text in ("民法典怎么规定", "民法典第几条"):
        assert asked_first(assistant.library, text, [cited], ("民法典",)) == [cited]


@pytest.mark.model
def test_words_of_law_do_not_tell_which_article_is_meant(assistant: Assistant) -> None:
    together = "刑法/25"  # 二人以上共同过失犯罪…分别处罚
    assert first_of(assistant, "帮信罪和掩隐罪分别是哪条", CRIME, together) == CRIME
    assert first_of(assistant, "二人以上共同犯罪是哪条", CRIME, together) == together


@pytest.mark.model
def test_an_interpretation_stays_before_its_article_unless_the_law_is_named(
    assistant: Assistant,
) -> None:
    assert first_of(assistant, "多少算情节严重，是哪条", READ, CRIME) == READ
    assert first_of(assistant, "刑法里是哪条", READ, CRIME) == CRIME
    assert first_of(assistant, "帮信罪是第几条", READ, CRIME) == CRIME
    assert first_of(assistant, "刑法里是哪条", READ, CRIME, folder=POLICY) == READ


@pytest.mark.model
def test_the_card_on_a_crime_comes_before_what_is_said_of_its_interpretation(
    assistant: Assistant,
) -> None:
    read = hit_of(assistant, READ, CRIME, folder=POLICY)
    near, far = (replace(hit_of(assistant, SERVER), score=read.score - less) for less in (0.2, 0.3))
    assert of_the_crime("非法利用信息网络罪是哪条", [read, near]) == (near, read)
    assert of_the_crime("非法利用信息网络罪是哪条", [read, far]) == (read, far)
    order = replace(hit_of(assistant, "治安管理处罚法/58"), score=read.score)
    for text in ("诈骗坐牢是第几条", "which article of the criminal law is fraud"):
        assert of_the_crime(text, [order, near]) == (near, order)
    for text in ("坐牢还是罚款是第几条", "which article is it if it is not a crime"):
        assert of_the_crime(text, [order, near]) == [order, near]
    for text in (
        "非法利用信息网络罪怎样算严重",
        "不构成犯罪的按哪条",
        "这算什么罪，哪条短信能证明",
    ):
        assert of_the_crime(text, [read, near]) == [read, near]
