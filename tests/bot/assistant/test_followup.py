"""Questions that only make sense after what was shown."""

from dataclasses import replace

import pytest

from bot.assistant.followup import (
    WINDOW,
    Shown,
    asks_basis,
    asks_if_true,
    clipped,
    join,
    leans,
    matter,
    only_amount,
    opened,
    remember,
    turns_away,
)
from bot.assistant.onward import LONGEST
from bot.assistant.reply import Cited, Paragraph, Reply
from bot.assistant.triage import Intent
from index import Passage

CARD = Passage("law-a#x", "law-a", "law", "题", "title", "x", "文", "源")
ANSWER = Reply(Intent.ANSWER, (Paragraph("文"),), passages=(Cited(CARD, 0.9),))
NOTHING = Reply(Intent.UNKNOWN, (Paragraph("没有"),))
BEFORE = Shown("帮信罪是什么", "law-b", at=100.0)
OTHER = replace(CARD, id="law-a#y", heading="y")
MORE = Reply(Intent.ANSWER, (Paragraph("文"),), passages=(Cited(OTHER, more=(CARD,)),))
ARTICLE = Reply(
    Intent.ANSWER,
    (Paragraph("文"),),
    passages=(Cited(replace(CARD, id="甲法/1", document="甲法/1", folder="statute")),),
)


@pytest.mark.parametrize(
    "text",
    [
        "那要关几年",
        "那2025年呢",
        "咁如果呃咗成百萬呢",
        "最多判几年",
        "几年",
        "收不收费",
        "依據係邊條",
        "这个要钱吗",
        "為什麼",
        "我妈也这样呢",
        "我弟弟呢",
        "what about Malaysia?",
        "How long?",
    ],
)
def test_a_text_leans_on_what_was_said(text: str) -> None:
    assert leans(text)


@pytest.mark.parametrize(
    "text",
    [
        "一键查卡是什么",
        "刷单是不是诈骗",
        "刚给客服转了两万",
        "我妈被骗了",
        "what is 96110",
        "android app",
        "谢谢",
        "",
        "那" + "么" * LONGEST,
    ],
)
def test_a_text_that_says_itself_what_it_is_about_does_not_lean(text: str) -> None:
    assert not leans(text)


@pytest.mark.parametrize(
    "text", ["依据是哪条", "依据呢？", "法条", "法条是哪一条", "依據係邊條", "原文", "第几条啊"]
)
def test_the_article_itself_is_asked_for(text: str) -> None:
    assert asks_basis(text)


@pytest.mark.parametrize("text", ["", "为什么", "银行问我转账用途有依据吗", "卖卡在第几条", "是吗"])
def test_the_article_itself_is_not_asked_for(text: str) -> None:
    assert not asks_basis(text)


@pytest.mark.parametrize(
    ("text", "away"),
    [
        ("那2025年呢", True),
        ("那骗三千呢？", True),
        ("咁如果呃咗成百萬呢?", True),
        ("What about Malaysia?", True),
        ("and the fee", True),
        ("那要关几年", False),
        ("多久出结果", False),
        ("how long does it take", False),
    ],
)
def test_a_text_turns_to_something_else(text: str, away: bool) -> None:
    assert turns_away(text) is away


@pytest.mark.parametrize(("after", "fresh"), [(0.0, True), (WINDOW, True), (WINDOW + 0.1, False)])
def test_what_was_shown_is_fresh_for_a_while(after: float, fresh: bool) -> None:
    assert BEFORE.fresh(BEFORE.at + after) is fresh


def test_an_answer_is_remembered_with_its_question_and_its_parts() -> None:
    seen = (CARD.id,)
    assert remember("刷单是什么", ANSWER, None, 7.0) == Shown("刷单是什么", "law-a", 7.0, seen)
    found = remember("刷单是什么", ANSWER, BEFORE, 101.0)
    assert found == Shown("刷单是什么", "law-a", 101.0, seen)


def test_a_follow_up_keeps_what_was_asked() -> None:
    kept = remember("那要关几年", ANSWER, BEFORE, 101.0)
    assert kept == Shown("帮信罪是什么，那要关几年", "law-a", 101.0, (CARD.id,))
    assert kept.question == join(BEFORE, "那要关几年")


def test_parts_of_one_document_are_gathered_and_those_of_another_forgotten() -> None:
    before = Shown("甲", "law-a", 100.0, ("law-a", CARD.id))
    for found in (remember("乙", MORE, before, 101.0), opened("乙", MORE, before, 101.0)):
        assert found is not None
        assert found.passages == ("law-a", CARD.id, OTHER.id)
    late = remember("乙", MORE, before, before.at + WINDOW + 1)
    assert late is not None
    assert late.passages == (OTHER.id, CARD.id)
    assert opened("乙", MORE, BEFORE, 101.0).passages == (OTHER.id, CARD.id)


@pytest.mark.parametrize("text", ["还有呢", "继续", "打完110了", "甲"])
def test_what_adds_nothing_to_the_question_is_not_kept(text: str) -> None:
    before = Shown("甲", "law-a", 100.0, (CARD.id,))
    found = remember(text, MORE, before, 101.0)
    assert found == Shown("甲", "law-a", 101.0, (CARD.id, OTHER.id))


def test_articles_are_shown_beside_their_card() -> None:
    assert remember("依据是哪条", ARTICLE, BEFORE, 101.0) == replace(BEFORE, at=101.0)
    alone = remember("依据是哪条", ARTICLE, None, 101.0)
    assert alone is not None
    assert alone.document == "甲法/1"


@pytest.mark.parametrize("text", ["能按住多久", "孩子的能看到吗", "注销的还显示不", "几点能打？"])
def test_a_question_may_not_say_what_it_is_about(text: str) -> None:
    assert clipped(text)


@pytest.mark.parametrize(
    "text",
    ["我失业了怎么办", "没考上大学怎么办", "红烧肉怎么做", "能帮我写诗吗", "孩子不听话", "会",
     "能" + "不能" * 6 + "吗"],
)  # fmt: skip
def test_a_question_that_says_what_it_is_about_is_not_clipped(text: str) -> None:
    assert not clipped(text)


def test_a_follow_up_that_comes_too_late_stands_alone() -> None:
    late = remember("那要关几年", ANSWER, BEFORE, BEFORE.at + WINDOW + 1)
    assert late is not None
    assert late.question == "那要关几年"


def test_a_reply_that_shows_nothing_changes_nothing() -> None:
    assert remember("红烧肉怎么做", NOTHING, BEFORE, 101.0) is BEFORE
    assert remember("红烧肉怎么做", NOTHING, None, 101.0) is None


def test_what_is_remembered_does_not_grow_and_ends_with_the_last() -> None:
    shown = BEFORE
    for turn in range(60):
        now = BEFORE.at + turn
        found = remember(f"那第{turn}次呢", ANSWER, replace(shown, at=now), now)
        assert found is not None
        shown = found
        parts = tuple(replace(CARD, id=f"law-a#{turn}.{part}") for part in range(9))
        shown = opened(
            shown.question, replace(MORE, passages=(Cited(CARD, more=parts),)), shown, now
        )
    assert len(shown.question) <= 120
    assert len(shown.passages) == 24
    assert shown.question.endswith("那第59次呢")


@pytest.mark.parametrize(
    ("text", "does"),
    [
        ("是骗子吗", True),
        ("所以是假的对吧", True),
        ("这能信吗", True),
        ("is it a scam?", True),
        ("一键查卡是真的吗", False),
        ("真的警察会不会打电话", False),
    ],
)
def test_some_ask_only_whether_it_is_true(text: str, does: bool) -> None:
    assert asks_if_true(text) is does


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("五万呢", True),
        ("那十万块呢", True),
        ("50万", True),
        ("转了五万", False),
        ("那老人呢", False),
    ],
)
def test_an_amount_alone_is_no_loss(text: str, is_one: bool) -> None:
    assert only_amount(text) is is_one


@pytest.mark.parametrize(
    ("text", "named"),
    [("那澳门呢", "澳门"), ("平台呢", "平台"), ("那老人呢？", "老人"), ("怎么办", ""), ("呢", "")],
)
def test_a_turn_names_a_matter(text: str, named: str) -> None:
    assert matter(text) == named
