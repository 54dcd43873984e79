"""What was shown is asked for somebody else, too; a turn that tells a case of its own does not."""

import pytest

from bot.assistant.turns.another import Another, another


@pytest.mark.parametrize(
    "text",
    ["那我妈怎么办", "那我同事呢", "What about my mother?", "what about my parents", "我阿嬤點算"],
)
def test_somebody_is_asked_for(text: str) -> None:
    other = another(text, "刷单怎么骗人")
    assert other is not None
    assert not any((other.got, other.did, other.paid))


@pytest.mark.parametrize(
    "text",
    [
        "我爸收到了同样的",
        "我妈妈已经打过去了怎么办",
        "我们群里好几个人都收到了",
        "我阿媽都收到，佢點算",
        "my mom also got one, what should she do",
        "my grandma got the same call, is she in danger",
    ],
)
def test_it_reached_another_who_has_given_nothing_as_far_as_is_told(text: str) -> None:
    other = another(text, "")
    assert other is not None
    assert other.got
    assert not other.did


@pytest.mark.parametrize(
    "text",
    ["我妈也这样呢", "我老婆的也是", "我爱人也说了，她怎么办", "我室友已经做了三单了，她咋办"],
)
def test_the_same_befell_another(text: str) -> None:
    other = another(text, "")
    assert other is not None
    assert other.did
    assert not other.paid


def test_whether_another_paid_is_told() -> None:
    assert another("我同事也收到了，他转了", "") == Another("同事", got=True, did=True, paid=True)
    assert another("那我侄子呢，他还没付", "") == Another("侄子", undone=True)
    assert another("我妈也转了三万", "") == Another("妈", did=True, paid=True)
    assert another("My husband did too", "") == Another("husband", did=True)


@pytest.mark.parametrize(
    "text",
    [
        "我妈昨天取了三万现金给他",
        "我妈知道了怎么办",
        "我妈没钱了怎么办",
        "我妈也生病了",
        "怎么对我妈说呢",
        "那我外婆呢，她不肯听",
        "朋友圈里也有",
        "那我呢",
        "那我男朋友呢",
        "my mom is sick",
        "my friend got scammed for $500",
        "",
    ],
)
def test_what_tells_more_is_read_by_itself(text: str) -> None:
    assert another(text, "") is None


def test_who_was_told_of_all_along_is_no_other() -> None:
    assert another("那我妈怎么办", "我妈被骗了两万") is None
    assert another("what about my mother?", "my mother was called by the police") is None
