"""A message that asks two things gets what answers either."""

import pytest

from bot.assistant.assistant import Assistant
from bot.assistant.halves import halves


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        (
            "国家反诈中心App必须装吗，会不会偷看我手机",
            ("国家反诈中心app必须装吗", "会不会偷看我手机"),
        ),
        ("旧法是多少条？新法什么时候施行", ("旧法是多少条", "新法什么时候施行")),
        ("我被骗了几万块，警察会管吗", ()),
        ("一键查卡怎么用", ()),
        ("怎么办，钱没了", ()),
    ],
)
def test_clauses_that_ask_are_told_apart(text: str, asked: tuple[str, ...]) -> None:
    assert halves(text) == asked


@pytest.mark.model
def test_both_halves_are_answered(assistant: Assistant) -> None:
    reply = assistant.reply("利剑行动是打什么的，清源行动又是干什么的")
    titles = {
        passage.title
        for name in ("report-lijian", "report-qingyuan")
        if (passage := assistant.library.get(name)) is not None
    }
    assert reply.told == 2
    assert all(title in reply.text for title in titles)
