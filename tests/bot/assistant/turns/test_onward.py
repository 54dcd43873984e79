"""Short texts that say that the steps were taken or ask for more, and those that tell of more."""

import pytest

from bot.assistant.language.lengths import TURN
from bot.assistant.turns.onward import (
    asks_more,
    asks_what_is_left,
    asks_whom,
    has_called,
    moves_on,
    only_called,
    surely,
)

STEPS = "现在就强制重启，断网。1. 关机。2. 借一部手机打 110。3. 让银行冻结您的卡。"


@pytest.mark.parametrize(
    "text",
    [
        "还有别的办法吗",
        "还有呢",
        "继续",
        "说详细点",
        "然后呢",
        "還有什麼要注意的？",
        "接着说",
        "能不能说具体点",
        "好的，然后呢",
        "再來要做什麼",
        "还有啥要弄的",
        "tell me more",
        "What else?",
        "OK, go on please",
    ],
)
def test_more_is_asked_for(text: str) -> None:
    assert asks_more(text)
    assert moves_on(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "好的",
        "怎么办",
        "还要多久",
        "还有人被骗了",
        "还有别的办法判断吗",
        "那要关几年",
        "继续转账吗",
        "再说吧",
        "and the fee",
        "继续" * TURN,
    ],
)
def test_something_else_is_asked_for(text: str) -> None:
    assert not asks_more(text)
    assert not moves_on(text)


@pytest.mark.parametrize(
    "text",
    [
        "已经打了",
        "打完110了",
        "银行也打了，还要做什么",
        "我已经报警了，接下来该怎么办",
        "打了110和银行的电话",
        "去过派出所了",
        "密码改了",
        "卡已经冻结了，然后呢",
        "都弄好了",
        "关机了",
        "I called 110, what next?",
        "We've told the bank",
    ],
)
def test_the_steps_were_taken(text: str) -> None:
    assert moves_on(text)
    assert asks_more(text) is False


@pytest.mark.parametrize(
    "text",
    [
        "我要去报警了",
        "马上就打110了",
        "已经转了",
        "钱打了",
        "打了两万",
        "他又打了",
        "打给他了",
        "打给客服了",
        "我又转了一笔",
        "还有一笔转出去了",
        "然后他把我拉黑了",
        "接着他要我转账",
        "验证码告诉他了",
        "密码报了",
        "卡被冻结了",
        "去银行了",
        "做了",
        "打110吗",
        "我这就关机",
        "能关掉哪些",
        "卡停了吗",
        "报警了吗",
        "还没打110",
        "110打不通",
        "I told him the code",
        "I called him",
        "打完110了" * TURN,
    ],
)
def test_what_tells_of_anything_else_is_heard(text: str) -> None:
    assert not moves_on(text)


@pytest.mark.parametrize(
    "text", ["打完110了", "卡冻结了", "关机了", "打了，然后呢", "I called 110"]
)
def test_only_the_steps_can_be_meant(text: str) -> None:
    assert surely(text, STEPS)


@pytest.mark.parametrize("text", ["打了", "密码改了", "都弄好了", "卡停了"])
def test_the_steps_may_not_be_meant(text: str) -> None:
    assert not surely(text, STEPS)


@pytest.mark.parametrize(
    "text",
    [
        "民警叫我去一趟，要带什么",
        "110来了，人跑了",
        "报了警说让登记",
        "回执丢了",
        "110说让我去派出所",
        "打了110电话",
        "民警让我把密码改了",
        "去派出所做了笔录",
        "police said wait",
    ],
)
def test_who_speaks_of_the_police_has_called_them(text: str) -> None:
    assert has_called(text)


@pytest.mark.parametrize(
    "text",
    ["民警让我别跟骗子联系", "民警让我交材料", "警察让我转告家里", "报警了，警察说对方涉嫌诈骗"],
)
def test_what_the_police_do_say_is_theirs(text: str) -> None:
    assert has_called(text)


@pytest.mark.parametrize(
    "text",
    [
        "警察说我涉嫌洗钱",
        "警察打来说我身份证被冒用",
        "警察让我转账",
        "警察要我开视频做笔录",
        "警察叫我保密",
        "110打来说我涉嫌洗钱",
        "110叫我转账到安全账户",
        "民警加我QQ做笔录",
        "警察说在电话里做笔录",
        "派出所说让我把验证码给他",
        "警察叫我去宾馆开个房间",
        "警察说不能挂电话",
        "自称警察说让我配合",
        "police told me to stay on the line",
        "the police said I am suspected of money laundering",
    ],
)
def test_what_only_a_false_officer_says_is_no_report(text: str) -> None:
    assert not has_called(text)


@pytest.mark.parametrize(
    "text",
    [
        "要不要报警",
        "他装成警察",
        "打给骗子了",
        "我妈不让报警说丢人",
        "报警电话多少",
        "回执是什么",
        "what if I called the police",
        "",
    ],
)
def test_who_only_names_them_has_not(text: str) -> None:
    assert not has_called(text)


@pytest.mark.parametrize(
    ("text", "only"),
    [
        ("我已经报警了", True),
        ("I already reported to the police", True),
        ("I called 110, what next?", True),
        ("打咗110喇，跟住呢", True),
        ("110打了，银行也打了，派出所也去了", False),
        ("我报过案了，那要多久", False),
        ("打了银行电话", False),
        ("我要报警了", False),
        ("可以报警了", False),
    ],
)
def test_that_the_police_were_called_may_be_all_that_is_told(text: str, only: bool) -> None:
    assert only_called(text) is only


@pytest.mark.parametrize(
    "text", ["要找谁", "那我该打哪个电话？", "打去邊度", "who should I call", "联系哪里啊"]
)
def test_who_asks_only_whom_to_call_is_heard(text: str) -> None:
    assert asks_whom(text)


@pytest.mark.parametrize(
    "text", ["找谁要回钱", "96110是谁打来的", "找哪家律师好", "谁骗了我", "who called me"]
)
def test_who_asks_more_than_whom_to_call_is_not(text: str) -> None:
    assert not asks_whom(text)


@pytest.mark.parametrize(
    "text", ["还有啥没弄", "那还差什么", "还有没有漏的", "what's left to do", "还有哪些没办的"]
)
def test_what_is_left_is_asked(text: str) -> None:
    assert asks_what_is_left(text)


@pytest.mark.parametrize("text", ["还有多少钱", "还剩三万在里面", "还有什么骗局", "还欠他钱"])
def test_other_words_ask_for_no_steps(text: str) -> None:
    assert not asks_what_is_left(text)
