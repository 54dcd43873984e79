"""How far it has gone: what small words tell, whatever is talked about."""

from pathlib import Path

import numpy as np
import pytest

from index.classifiers.stages import Likely, Stages
from index.classifiers.telling import bared
from index.encoder import Vectors
from index.stage import Stage

_WIDTH = 8
_THINGS = ("首付", "押金", "会费", "车款", "保证金", "报名费", "学费", "运费")
_KNOWN, _NEW = _THINGS[:6], _THINGS[6:]
_SAID = {
    Stage.DONE: ("{}打过去了", "我把{}交了", "刚付了{}", "{}已经转给他了"),
    Stage.UNDER_WAY: ("我妈正要去交{}", "他在门口等我拿{}", "现在要我转{}，电话没挂"),
    Stage.ASKED: ("{}先打过去，要不要", "叫我交{}", "说付{}就给，还没付", "{}要转给他吗"),
    Stage.NOBODYS: ("{}是什么意思", "{}有哪些规定", "收{}违不违法"),
}


def said(things: tuple[str, ...]) -> list[tuple[str, Stage]]:
    return [
        (words.format(thing), stage)
        for stage, sayings in _SAID.items()
        for words in sayings
        for thing in things
    ]


def alike(count: int) -> Vectors:
    """Vectors that tell nothing."""
    return np.full((count, _WIDTH), _WIDTH**-0.5, np.float32)


@pytest.fixture(scope="module")
def stages() -> Stages:
    told = said(_KNOWN)
    return Stages.fit(told, alike(len(told)))


def test_it_is_told_of_things_that_were_never_heard_of(stages: Stages) -> None:
    for text, stage in said(_NEW):
        found = stages.judge(text, alike(1)[0]).shares
        assert max(found, key=found.__getitem__) is stage, text
        assert sum(found.values()) == pytest.approx(1, abs=1e-5)


def test_what_was_done_is_urgent_and_what_is_asked_is_spared(stages: Stages) -> None:
    done = stages.judge("学费打过去了", alike(1)[0])
    asked = stages.judge("叫我交学费", alike(1)[0])
    assert done.urgent > 0 > asked.urgent
    assert asked.spared > 0 > done.spared


def test_knowledge_weighs_nothing_where_it_is_asked_whether_somebody_is_spared() -> None:
    likely = Likely(done=0.1, under_way=0.1, asked=0.2, nobodys=0.6)
    assert likely.spared == pytest.approx(0)
    assert likely.urgent == pytest.approx(np.log(0.2 / 0.8))


def test_what_is_talked_about_is_left_out() -> None:
    assert bared("首付先打过去") == "·付先打过去"
    assert bared("在大厅门口") == "在·"
    assert bared("send it to him") == "send it to him"


def test_the_same_is_read_that_was_saved(stages: Stages, tmp_path: Path) -> None:
    stages.save(tmp_path / "stages")
    read = Stages.load(tmp_path / "stages")
    for text, _ in said(_NEW):
        vector = alike(1)[0]
        assert read.judge(text, vector).shares == stages.judge(text, vector).shares


def test_without_texts_each_stage_is_as_likely() -> None:
    found = Stages.fit([], np.empty((0, _WIDTH), np.float32)).judge("钱转了", alike(1)[0])
    assert set(found.shares.values()) == {0.25}


def test_with_one_stage_only_that_is_likely() -> None:
    told = [("钱转了", Stage.DONE), ("卡给了", Stage.DONE)]
    found = Stages.fit(told, alike(2)).judge("首付打过去了", alike(1)[0])
    assert found.shares == {Stage.DONE: 1, Stage.UNDER_WAY: 0, Stage.ASKED: 0, Stage.NOBODYS: 0}


def test_what_is_nobodys_case_for_certain_spares_nobody() -> None:
    told = [("首付是什么意思", Stage.NOBODYS), ("收押金违不违法", Stage.NOBODYS)]
    found = Stages.fit(told, alike(2)).judge("首付打过去了", alike(1)[0])
    assert found.nobodys == 1
    assert found.spared == found.urgent < 0


def test_of_two_stages_the_right_one_is_likelier() -> None:
    both = (Stage.DONE, Stage.ASKED)
    told = [(text, stage) for text, stage in said(_KNOWN) if stage in both]
    stages = Stages.fit(told, alike(len(told)))
    for text, stage in said(_NEW):
        if stage in both:
            found = stages.judge(text, alike(1)[0]).shares
            assert found[stage] > 0.5, text
            assert found[Stage.UNDER_WAY] == found[Stage.NOBODYS] == 0
