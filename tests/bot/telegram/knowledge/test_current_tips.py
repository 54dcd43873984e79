"""Tips of the current version, read again only when another one is current."""

from pathlib import Path

import pytest

from bot.telegram.knowledge.current_tips import CurrentTips
from index.corpus.tips import NO_TIPS
from index.storage import store
from index.storage.store import index_root
from tests.bot.telegram.knowledge.conftest import Knowledge


def test_tips_are_read_once_for_each_version(knowledge: Knowledge) -> None:
    tips = CurrentTips(index_root(knowledge.data))
    assert tips.first() == NO_TIPS  # the small corpus has none
    assert tips.changed() is None
    knowledge.write("是反诈劝阻专线。")
    knowledge.build()
    assert tips.changed() == NO_TIPS
    assert tips.changed() is None


def test_without_an_index_there_are_none_and_that_is_said_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tips = CurrentTips(tmp_path / "index")
    assert tips.first() == NO_TIPS
    assert tips.changed() is None
    assert capsys.readouterr().out.count("no_tips") == 1


def test_a_damaged_version_changes_nothing(knowledge: Knowledge) -> None:
    root = index_root(knowledge.data)
    tips = CurrentTips(root)
    tips.first()
    knowledge.write("是反诈劝阻专线。")
    knowledge.build()
    (store.current(root) / "tips.json").write_text("{", encoding="utf-8")
    assert tips.changed() is None
