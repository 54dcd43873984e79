"""One way to cut a text into clauses, and one into sentences."""

import pytest

from bot.assistant.language.clauses import clauses, sentences


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("我没转钱，谢谢！再见", ["我没转钱", "谢谢", "再见"]),
        (
            "都说了没给钱 你怎么还叫我打110 我就问问",
            ["都说了没给钱", "你怎么还叫我打110", "我就问问"],
        ),
        ("打了 110", ["打了 110"]),
        ("110 打了", ["110 打了"]),
        ("转了3.5万...怎么办？？谢谢", ["转了3.5万", "怎么办？？", "谢谢"]),
        ("真的吗?!", ["真的吗?"]),
        ("我没点 ok thanks", ["我没点", "ok thanks"]),
        ("i paid 3.5k. what now? thanks", ["i paid 3.5k", "what now?", "thanks"]),
        ("what is 断卡? ok 我去报警", ["what is 断卡?", "ok", "我去报警"]),
        ("他说\n我就挂了", ["他说", "我就挂了"]),
        ("。。。~", []),
        ("", []),
    ],
)
def test_each_clause_says_one_thing(text: str, told: list[str]) -> None:
    assert clauses(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("钱转了！怎么办？？我急，快说", ["钱转了！", "怎么办？？", "我急，快说"]),
        ("第一行\n\n第二行。", ["第一行\n\n", "第二行。"]),
        ("", []),
    ],
)
def test_sentences_together_are_the_text(text: str, told: list[str]) -> None:
    assert sentences(text) == told
    assert "".join(told) == text
