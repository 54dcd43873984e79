"""Lessons on later turns, made of labels and of what was shown before each."""

from pathlib import Path

import pytest

from bot.assistant.assistant import Assistant
from bot.console.fit_turns import fit_turns, lessons
from bot.console.later import TABLE
from index.errors import StoreError
from index.following import FEATURES
from index.following_fit import FAIR
from index.progress import bar

HEAD = "id\tpart\tkind\tturns\tgood\tfair\n"
ASKED = '["紧急止付是什么", "能按住多久"]'


@pytest.mark.model
def test_a_tuning_turn_with_an_answer_is_a_lesson(assistant: Assistant, tmp_path: Path) -> None:
    rows = (
        (
            "a-1-2",
            "tune",
            '["紧急止付是什么", "能按住多久"]',
            "jinji-zhifu#能止多久",
            "jinji-zhifu",
        ),
        ("a-2-2", "held", ASKED, "jinji-zhifu#能止多久", ""),
        ("a-3-2", "tune", '["紧急止付是什么", "红烧肉怎么做"]', "", ""),
        ("a-4-2", "tune", ASKED, "no-such-card", ""),
    )
    lines = ("\t".join((name, part, "lean", *rest)) + "\n" for name, part, *rest in rows)
    (tmp_path / TABLE).write_text(HEAD + "".join(lines), encoding="utf-8")
    (one,) = lessons(assistant, tmp_path, bar)
    assert one.conversation == "a-1"
    assert one.features.shape == (len(one.worth), len(FEATURES))
    assert sorted(one.worth[one.worth > 0]) == [FAIR, 1.0]


@pytest.mark.model
def test_what_cannot_be_written_is_named(assistant: Assistant, tmp_path: Path) -> None:
    row = ("a-1-2", "tune", "lean", ASKED, "jinji-zhifu#能止多久", "")
    (tmp_path / TABLE).write_text(HEAD + "\t".join(row) + "\n", encoding="utf-8")
    (tmp_path / "taken").write_text("", encoding="utf-8")
    with pytest.raises(StoreError, match="taken"):
        fit_turns(assistant, tmp_path, tmp_path / "taken" / "following.toml", bar)
