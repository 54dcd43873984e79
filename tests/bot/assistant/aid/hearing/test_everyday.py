"""Cries of every day, and greetings in a family, are no farewell."""

import pytest

from bot.assistant.aid.hearing.everyday import is_everyday
from bot.assistant.assistant import Assistant
from bot.assistant.triage import Intent


@pytest.mark.parametrize(
    "text",
    [
        "完了，论文还没写完，导师今晚要",
        "原神抽卡全没了，一个五星都没有，救命",
        "老爸 我走了 到了给你打电话",
        "爸妈 国庆我不回去了 过年回来看你们",
        "老爸 今天冷 出门多穿点",
        "媽 我到台北了 你早點睡",
    ],
)
def test_it_is_everyday(text: str) -> None:
    assert is_everyday(text)


@pytest.mark.parametrize(
    "text",
    [
        "妈 我先走了 你们照顾好自己",
        "爸妈 对不起 过年不回来了",
        "爸妈 我走了 别找我 天冷多穿",
        "妈 我走了 天冷多穿点",
        "论文没写完 我不想活了",
        "老婆 钱没了 明天我就回来",
        "妈 他让我明天给你打电话要验证码",
        "抽卡把爸的钱花光了 想死",
    ],
)
def test_it_may_be_meant(text: str) -> None:
    assert not is_everyday(text)


@pytest.mark.model
def test_it_raises_no_alarm(assistant: Assistant) -> None:
    for text in ("完了，论文还没写完，导师今晚要", "老爸 今天冷 出门多穿点"):
        assert assistant.sort(text).intent is not Intent.EMERGENCY
