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


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("那我妈妈怎么办", "我妈被骗了两万"),
        ("那孩子怎么办", "我女儿被裸聊勒索了"),
        ("那我丈夫呢", "我老公转了钱"),
        ("那我妈呢", "我爸妈被骗了"),
        ("what about my mom?", "my mother paid"),
        ("what about my friends", "my friend paid"),
    ],
)
def test_nor_by_another_word(text: str, before: str) -> None:
    assert another(text, before) is None


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("那我女儿呢", "我儿子被骗了"),
        ("what about my son", "a person called me for no reason"),
    ],
)
def test_who_only_sounds_alike_is_another(text: str, before: str) -> None:
    assert another(text, before) is not None


@pytest.mark.parametrize(
    "text",
    [
        "大哥，我该怎么办",
        "叔叔我怎么办",
        "姐，怎么办呀",
        "先生！怎么办",
        "怎么办啊大哥",
        "警察叔叔，怎么办",
    ],
)
def test_who_is_spoken_to_is_no_other(text: str) -> None:
    assert another(text, "我刚转了两万") is None


@pytest.mark.parametrize("text", ["那同事呢", "朋友也收到了", "大姐呢", "怎么办，我爸也转了"])
def test_who_is_named_without_mine_is_one(text: str) -> None:
    assert another(text, "我刚转了两万") is not None


@pytest.mark.parametrize("text", ["我爸妈急了，我该怎么办", "我老公会急，我怎么办"])
def test_who_asks_for_himself_is_no_other(text: str) -> None:
    assert another(text, "我刚转了两万") is None


@pytest.mark.parametrize("text", ["我妈也收到了，我该怎么办", "我朋友转了，我该怎么办"])
def test_who_asks_what_to_do_for_another_does(text: str) -> None:
    assert another(text, "") is not None


@pytest.mark.parametrize(
    "text",
    [
        "我朋友也是这么说的",
        "我妈也说是",
        "我老公也在",
        "我家人都在呢",
        "我妈也急",
        "我朋友也在帮我",
        "我妈也问怎么办",
        "我朋友也是他们",
        "我同学也要我还",
        "我女儿没回消息怎么办",
        "我妈没理我怎么办",
        "我老公打了电话了怎么办",
        "人家打电话了怎么办",
        "人家也加了我",
        "那我朋友是不是骗子",
        "我儿子就是干这个的怎么办",
        "我老公是警察怎么办",
        "我朋友让我转的怎么办",
        "my brother did this",
        "my boss is",
    ],
)
def test_what_befell_nobody_else_is_read_by_itself(text: str) -> None:
    assert another(text, "我刚转了两万") is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("What about my mother? 她也收到一样的", Another("mother", got=True)),
        ("what about my mom 她转了三万", Another("mom", did=True, paid=True)),
        ("my sister 也收到了", Another("sister", got=True)),
    ],
)
def test_who_is_named_in_english_may_be_told_of_in_chinese(text: str, expected: Another) -> None:
    assert another(text, "刷单怎么骗人") == expected


@pytest.mark.parametrize(
    "text",
    [
        "What about my mother? 她昨天去银行取钱了",
        "what is 断卡行动",
        "my mother 生病了",
        "what about 我妈",
        "call my bank 怎么打",
    ],
)
def test_what_tells_more_in_two_languages_is_read_by_itself(text: str) -> None:
    assert another(text, "刷单怎么骗人") is None
