import pytest

from bot.assistant.language.dropping import drops


@pytest.mark.parametrize(
    "text",
    [
        "那我不去了",
        "我不去了",
        "好的谢谢 我不交了",
        "好的 不转了",
        "算了 不买了",
        "那我就不理他了",
        "嗯 听你的，不加他了",
        "不弄了 谢谢啊",
        "好嘞，那不下了",
        "唔去喇 多謝",
        "那我不領了 謝謝",
        "以后再也不信他们了",
        "我妈不买了，多亏问了你",
        "ok I won't go then",
        "thanks, I won't pay",
        "I'm not going",
    ],
)
def test_a_thing_is_let_go(text: str) -> None:
    assert drops(text)


@pytest.mark.parametrize(
    "text",
    [
        "我不活了",
        "我不行了 走了",
        "我走了 别找我",
        "不想去了",  # he may be tired of more than that
        "不要孩子了",
        "谁也不见",
        "我不报警了",
        "钱不要了",
        "不转了行吗",
        "他不给了",
        "他不回我了",
        "不给我提现了",
        "已经转了 不转了",
        "不交就抓我",
        "好的 谢谢",
        "我去了",
        "银行不给转了",
        "人不见了",
        "他叫我去 我不去了 他说要抓我",
        "I won't live like this",
        "I can't go on",
        "he won't pay me back",
    ],
)
def test_other_news_is_none_of_it(text: str) -> None:
    assert not drops(text)
