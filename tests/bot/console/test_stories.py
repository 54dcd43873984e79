"""Stories in several short messages, counted by the reply to the last."""

from pathlib import Path

import pytest

from bot.assistant.assistant import Assistant
from bot.console.stories import ASK, BETWEEN, DECLINE, TABLE, Story, render, stories
from index.corpus.tsv_rows import read_table
from index.evaluate.questions import HELD, TUNE
from tests.conftest import CORPUS

HEAD = "id\tpart\tvoice\tturns\texpected\n"


@pytest.mark.model
def test_a_story_counts_by_its_last_reply_and_by_any(assistant: Assistant, tmp_path: Path) -> None:
    rows = (
        (TUNE, "在吗 ⏎ 我刚给骗子转了两万", "emergency-money-sent"),
        (TUNE, "一键查卡是什么 ⏎ 红烧肉怎么做", "yijian-chaka"),
        (TUNE, "我遇到点事 ⏎ 红烧肉怎么做", DECLINE),
        (HELD, "在吗 ⏎ 我跟你说个事", ASK),
        (HELD, "在吗 ⏎ 我跟你说个事", DECLINE),
    )
    table = "".join(f"{at}\t{part}\tx\t{told}\t{to}\n" for at, (part, told, to) in enumerate(rows))
    (tmp_path / TABLE).write_text(HEAD + table, encoding="utf-8")
    found = stories(assistant, tmp_path)
    assert found == (
        Story(TUNE, "emergency", last=True, ever=True),
        Story(TUNE, "card", last=False, ever=True),
        Story(TUNE, DECLINE, last=True, ever=True),
        Story(HELD, ASK, last=True, ever=True),
        Story(HELD, DECLINE, last=False, ever=True),
    )
    assert "stories, tune, card: 1, last reply 0.000 [0.00–0.00], any 1.000" in render(found)
    assert stories(assistant, tmp_path, HELD) == found[3:]


@pytest.mark.model
def test_all_that_is_expected_is_in_the_corpus(assistant: Assistant) -> None:
    rows = read_table(CORPUS / "questions" / TABLE)
    assert len(rows) >= 190
    named = {each for row in rows for each in row["expected"].split("|")} - {ASK, DECLINE}
    assert not {each for each in named if assistant.library.get(each) is None}
    assert all(each.strip() for row in rows for each in row["turns"].split(BETWEEN))


@pytest.mark.model
def test_stories_of_the_tuning_part_are_answered(assistant: Assistant) -> None:
    found = stories(assistant, CORPUS / "questions", TUNE)
    assert len(found) >= 110
    assert sum(each.last for each in found) >= 0.7 * len(found)
    begun = [each for each in found if each.kind == ASK]
    assert sum(each.last for each in begun) >= 0.8 * len(begun)
