"""Who runs a group is told from its members, and from a swindler who says so of himself."""

import pytest

from bot.assistant.check.showing.owner import runs_group


@pytest.mark.parametrize(
    "text",
    [
        "群里有人发这个，我是群主该怎么处理",
        "我是业主群的群主，有人在群里发广告",
        "我是群管理员，怎么处理",
        "作为管理员我该怎么办",
        "我係群主，點處理好",
        "I'm the group admin, someone posted this",
    ],
)
def test_an_owner_is_heard(text: str) -> None:
    assert runs_group(text)


@pytest.mark.parametrize(
    "text",
    [
        "我听群主说这个能做，怎么办",
        "群主发的，我该怎么办",
        "我不是群主，有人在群里发这个",
        "他加我说：我是群主，带你赚钱。怎么办",
        "我是群主，加我微信进内部群",
        "有人在群里发这个，能信吗",
    ],
)
def test_a_member_or_a_swindler_is_not(text: str) -> None:
    assert not runs_group(text)
