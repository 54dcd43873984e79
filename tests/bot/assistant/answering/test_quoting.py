"""Quotes are cut where a sentence ends, and hold the paragraph that matters."""

import pytest

from bot.assistant.answering.quoting import (
    beginning,
    in_lines,
    quote,
    repeats,
    sentences_within,
    shorten,
)

ARTICLE = (
    "国家建立举报制度。任何单位和个人有权举报，有关部门应当依法及时处理，不得推诿。\n"
    "电信企业、银行应当设便捷的入口：\n（一）在网页上；\n（二）在软件里。\n"
    "举报有功的，对举报人给予奖励。国家为举报人保密。"
)


@pytest.mark.parametrize(
    ("text", "limit", "expected"),
    [
        ("短句。", 10, "短句。"),
        ("第一句很长很长。第二句。", 11, "第一句很长很长。……"),
        ("没有句号的一长串字一直写下去", 8, "没有句号的一……"),
        ("Call the police. Then call the bank.", 25, "Call the police.……"),
        ("It warns of calls and messages", 20, "It warns of calls……"),
        ("Call 110. Then call the bank at once.", 17, "Call 110.……"),
        (
            "Cheats ask for fees. 1. Close it. 2. Call the bank",
            36,
            "Cheats ask for fees. 1. Close it.……",
        ),
        ("这是骗局，别交钱。照着查一遍：\n1. 支付密码马上改掉。", 20, "这是骗局，别交钱。……"),
        (
            "是骗局。\n1. 一分没交的，没有损失。\n2. 挂断以后再打",
            24,
            "是骗局。\n1. 一分没交的，没有损失。……",
        ),
    ],
)
def test_a_cut_falls_on_a_sentence_and_is_marked(text: str, limit: int, expected: str) -> None:
    assert shorten(text, limit) == expected


LIST = "是骗局。\n1. 挂断，别回拨。\n2. 打给银行；停卡。再打 110。\n3. 截图。"


@pytest.mark.parametrize(
    ("limit", "expected"),
    [
        (len(LIST), LIST),
        (len(LIST) - 3, "是骗局。\n1. 挂断，别回拨。\n2. 打给银行；停卡。再打 110。……"),
        (28, "是骗局。\n1. 挂断，别回拨。……"),
        (12, "是骗局。……"),
    ],
)
def test_of_a_list_whole_steps_are_told(limit: int, expected: str) -> None:
    assert beginning(LIST, limit) == expected


@pytest.mark.parametrize(
    ("limit", "expected"),
    [
        (40, "别慌。马上打 110；越早越好。再打银行。"),
        (20, "别慌。马上打 110；越早越好。"),
        (2, "别慌。"),
    ],
)
def test_in_haste_whole_sentences_are_told(limit: int, expected: str) -> None:
    assert sentences_within("别慌。马上打 110；越早越好。再打银行。", limit) == expected


def test_a_short_rule_is_told_before_the_paragraph_that_matters() -> None:
    article = (
        "已满十六周岁的人犯罪，应当负刑事责任。\n"
        "已满十四周岁不满十六周岁的人，犯杀人等重罪的，应当负刑事责任。\n"
        "不满十八周岁的人犯罪，应当从轻或者减轻处罚。"
    )
    told = quote(article, "不满十八周岁的，从轻或者减轻", 50)
    assert told == (
        "已满十六周岁的人犯罪，应当负刑事责任。\n……不满十八周岁的人犯罪，应当从轻或者减轻处罚。"
    )


def test_what_all_paragraphs_name_does_not_choose_among_them() -> None:
    article = (
        "任何人发现犯罪，有权利也有义务向公安机关、检察院或者法院报案或者举报。\n"
        "公安机关、检察院或者法院对于报案、举报，都应当接受。不属于自己管辖的，应当移送主管机关。\n"
        "犯罪人向公安机关、检察院或者法院自首的，适用第二款规定。"
    )
    told = quote(article, "公安机关必须接受，给回执", 60)
    assert told.startswith("……公安机关、检察院或者法院对于报案、举报，都应当接受。")


def test_a_paragraph_that_only_refers_to_another_is_not_quoted_by_itself() -> None:
    article = (
        "任何单位和个人都可以举报，有关部门应当及时处理，不得推诿，并且替他保密。\n"
        "犯罪人自首的，适用第一款规定。"
    )
    assert quote(article, "犯罪人怎么自首", 45).startswith("任何单位和个人都可以举报")


def test_a_short_article_is_quoted_whole() -> None:
    assert quote(ARTICLE, "举报奖励", 200) == ARTICLE


@pytest.mark.parametrize(
    ("about", "begins", "holds"),
    [
        ("谁都有权举报，部门不能推诿", "国家建立举报制度。", "不得推诿。"),
        ("举报有功的给奖励，给举报人保密", "……举报有功的", "奖励"),
        ("从网页上、软件里的入口举报", "……电信企业、银行", "（二）在软件里。"),
        ("", "国家建立举报制度。", "推诿"),
    ],
)
def test_a_long_article_is_quoted_where_it_matters(about: str, begins: str, holds: str) -> None:
    said = quote(ARTICLE, about, 60)
    assert said.startswith(begins)
    assert holds in said
    assert len(said) <= 60 + len("……")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("有。法律要求这样做。", "法律要求这样做。"),
        ("不影响。照样认定。", "照样认定。"),
        ("会。", "会。"),
        ("跑分就是替人收款转账。", "跑分就是替人收款转账。"),
    ],
)
def test_a_bare_yes_is_not_told_to_who_asked_something_else(text: str, said: str) -> None:
    assert beginning(text, 60) == said


@pytest.mark.parametrize(
    ("text", "shown", "does"),
    [
        ("挂断，自己打 110 核实。", "先挂断。再自己打 110 核实。别信。", True),
        ("银行应当监测异常账户。", "挂断，自己打 110 核实。", False),
        ("", "挂断", False),
        ("Hang up and call 110 yourself.", "First hang up and call 110 yourself. Wait.", True),
        ("Banks watch odd accounts.", "Hang up and call 110 yourself, at once.", False),
    ],
)
def test_what_was_said_is_known_again(text: str, shown: str, does: bool) -> None:
    assert repeats(text, shown) is does


@pytest.mark.parametrize(
    ("english", "lines"),
    [
        ("1. Hang up. 2. Call 110.", "1. Hang up.\n2. Call 110."),
        ("Do not pay. 1. Stop; 2. Call. Then wait.", "Do not pay.\n1. Stop;\n2. Call. Then wait."),
        ("He said “pay.” 1. Stop. 2. Call.", "He said “pay.”\n1. Stop.\n2. Call."),
        ("What to do: 1. Stop. 2. Call. 3. Tell.", "What to do:\n1. Stop.\n2. Call.\n3. Tell."),
        ("It is in Article 1. 2. is another.", "It is in Article 1. 2. is another."),
        ("Only one point: 1. Stop.", "Only one point: 1. Stop."),
        ("Since 2023. 3. of May.", "Since 2023. 3. of May."),
        ("No list. At all.", "No list. At all."),
        ("", ""),
    ],
)
def test_a_list_in_english_has_a_line_for_each_point(english: str, lines: str) -> None:
    assert in_lines(english) == lines
