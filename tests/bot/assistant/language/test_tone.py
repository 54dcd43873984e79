"""What a text does is heard, whatever it is about."""

import pytest

from bot.assistant.language.tone import (
    asks,
    closes,
    grieves,
    nods,
    talks_back,
    thanks,
    thanks_for_advice,
)


@pytest.mark.parametrize(
    "text",
    ["行，俺明天叫俺闺女来", "好的 那我去派出所问问", "嗯，等我儿子回来说", "晓得了，我带他去报案"],
)
def test_who_takes_up_what_was_told_asks_nothing(text: str) -> None:
    assert closes(text)


@pytest.mark.parametrize(
    "text",
    [
        "好，我去把钱转了",
        "行，那要不要带身份证去",
        "好的，我去取款",
        "我去派出所",
        "行",
        "",
        "好，他叫我点链接去办",
    ],
)
def test_who_moves_money_or_asks_closes_nothing(text: str) -> None:
    assert not closes(text)


@pytest.mark.parametrize(
    "text",
    [
        "要不要报警",
        "退了还是留着",
        "那平台呢",
        "邮局开门不",
        "发票还在，有用没",
        "能把名字撤了",
        "幾時可以攞返",
        "is he free",
    ],
)
def test_who_wonders_asks(text: str) -> None:
    assert asks(text)


def test_none_whatever_asks_nothing() -> None:
    assert not asks("到社区窗口办，不收任何费用")
    assert asks("为何收费")


@pytest.mark.parametrize("text", ["他不要了", "要不是他劝我", "不去了", "he is free now"])
def test_who_tells_does_not_ask(text: str) -> None:
    assert not asks(text)


@pytest.mark.parametrize(
    ("text", "does"),
    [
        ("我奶奶昨天去世了，心里难受", True),
        ("最近压力好大", True),
        ("my grandfather passed away", True),
        ("番茄炒蛋怎么做", False),
    ],
)
def test_grief_is_heard(text: str, does: bool) -> None:
    assert grieves(text) is does


@pytest.mark.parametrize(
    "text",
    [
        "谢谢你 讲得我心里舒服多了",
        "那个是我家门口物业，平时也代收，应该没事了哈，谢了",
        "好 我先去找同学了 谢谢",
        "ok great, thank you",
        "谢谢，我这就打110",
        "谢谢你给我讲清楚了",
    ],
)
def test_who_thanks_with_a_word_more_is_understood(text: str) -> None:
    assert thanks(text)


@pytest.mark.parametrize(
    "text",
    [
        "谢谢 那我先陪着她 有没有什么补助可以申请",
        "thank u, hung up. is there an australian number",
        "thx, 咁我使唔使再去警署",
        "行 谢谢。有个老乡说他认识人，5000块三天给我解",
        "谢谢你。他叫我转3000保证金转不转",
        "谢谢，老乡说5000块帮解冻",
        "他给我发了感谢信说中奖了" + "很长的一段话" * 6,
        "",
    ],
)
def test_who_thanks_and_asks_asks(text: str) -> None:
    assert not thanks(text)


@pytest.mark.parametrize(
    ("text", "does"),
    [
        ("好吧我不转了。那前面拿到的八千要退吗", True),
        ("你们别一看见投资就说骗子，我这个有牌照，有什么问题", True),
        ("那我要是不去呢", True),
        ("你怎么知道我被骗了，我又没说", True),
        ("好吧我不转了", False),
        ("您好，我是平台客服，您的订单为什么没付款", False),
        ("【平台】你们为什么不还我的钱", False),
        ("宝贝我在部队，能借我点钱吗", False),
    ],
)
def test_who_speaks_to_the_bot_is_heard(text: str, does: bool) -> None:
    assert talks_back(text) is does


@pytest.mark.parametrize(
    ("text", "does"),
    [
        ("嗯", True),
        ("嗯嗯。", True),
        ("对的", True),
        ("是", True),
        ("嗯，谢谢", False),
        ("对方", False),
        ("好的", False),
    ],
)
def test_a_mere_yes_is_told(text: str, does: bool) -> None:
    assert nods(text) is does


@pytest.mark.parametrize(
    "text",
    [
        "谢谢你，昨天听你的打了110，钱冻住了",
        "多谢，照你说的办好了",
    ],
)
def test_who_thanks_for_advice_is_understood(text: str) -> None:
    assert thanks_for_advice(text)


@pytest.mark.parametrize("text", ["谢谢", "谢谢，钱能追回来吗", "他叫我听他的，谢谢"])
def test_who_thanks_for_nothing_said_or_asks_is_not(text: str) -> None:
    assert not thanks_for_advice(text)
