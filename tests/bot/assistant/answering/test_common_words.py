"""Whether a question that is offered has a word of what was asked."""

import pytest

from bot.assistant.answering.common_words import has_words, shares

EXAM = "反诈考试考砸了，60分没过，单位说补考，哪有题刷"


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("樓上裝修好嘈，可唔可以報警", "短信报警发到几号"),
        ("我的R2理财要不要落袋", "网上理财高收益靠谱吗"),
        ("法院传票能不能让家人代签", "图片传票能信吗"),
    ],
)
def test_a_label_with_a_word_of_the_question_is_alike(text: str, label: str) -> None:
    assert shares(text, label, ())


@pytest.mark.parametrize(
    ("text", "label"),
    [
        (EXAM, "雅思保过"),
        (EXAM, "中央政法委在反诈里做了什么"),
        ("家里放着现金准备过年", "利息停了还能信他们不"),
        ("他自己怎么知道的", "怎么知道自己被盯上"),
    ],
)
def test_what_only_sounds_alike_is_not(text: str, label: str) -> None:
    assert not shares(text, label, ())


def test_a_way_of_asking_must_share_more() -> None:
    assert shares(EXAM, "知识竞赛题目", ["单位反诈考试有题吗"])
    assert not shares(EXAM, "知识竞赛题目", ["单位要办竞赛"])


def test_a_text_in_another_language_is_not_compared() -> None:
    assert not has_words("reverse a linked list")
    assert has_words(EXAM)
