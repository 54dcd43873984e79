"""Who was only asked for something reads first that there is nothing to stop yet."""

import pytest

from bot.assistant.aid.first_aid import Circumstances, first_aid
from bot.assistant.aid.hearing.only_asked import nothing_done, only_asked
from bot.assistant.assistant import Assistant
from bot.assistant.reply import Style
from bot.assistant.situations import CODE_GIVEN, MONEY_SENT, ON_THE_LINE, REMOTE_CONTROL
from bot.assistant.texts import EN, ZH
from index.script import Script


@pytest.mark.parametrize(
    "text",
    [
        "屏幕上跳出来说我电脑中毒 让打400电话",
        "啱啱收到WhatsApp話係我個仔換咗電話，叫我轉數快過一萬蚊俾佢，係咪呃人㗎？",
        "Carousell買家話已經俾咗錢，叫我撳條link入信用卡資料收款",
        "他让我跟他在一个平台买黄金",
        "闲鱼买手机 卖家让走微信付款便宜200",
        "客服要我提供驗證碼",
        "对方让我付完款再发货",
        "有人打电话说我快递丢了，叫我下载个软件",
        "someone says i need to pay a customs fee with gift cards",
        "the caller wants me to install an app",
        "they want me to deposit 500 before i can start work",
        "骑手说我的餐撒了，发个码让我扫了填卡号",
        "手机丢了，捡到的人说给他密码才还",
        "学长说把我的银行卡卖给他可以拿三十万，反正我也用不到了",
    ],
)
def test_what_is_only_asked_is_heard(text: str) -> None:
    assert only_asked(text)


@pytest.mark.parametrize(
    "text",
    [
        "他让我买黄金，我就买了",
        "QQ群里“老板”叫她付了98万货款",
        "買家要我撳條link填信用卡收錢,我填埋OTP喇",
        "他要我打钱给他，我打给他了三千",
        "让我把借呗都借出来，七万六全汇给他那边了",
        "客服叫我发照片，我发给客服了",
        "客服叫我下载软件 已经下好了",
        "卖家让走微信付款 付了以后不回消息",
        "卖家叫我走他给的付款页面，付完店里查不到单",
        "叫我轉數快過一萬蚊，我過咗數",
        "他说是抖音客服说我开了会员就按他说的弄完一看一万多没了",
        "让我下会议软件，现在还在线上",
        "让我下会议软件开共享，现在卡里短信一条条来",
        "客服叫我念卡背面的数字，我照念的",
        "让我扫了码，我扫了",
        "卖货便说要认证，我照客服讲的用网银转了49985",
        "我转了三万",  # nobody is said to want it
        "验证码要不要保密",
        "没人叫我转钱",
        "卖家让我在他给的网站充了三次保证金",
        "錢轉到他們帳上了，客服叫我再存",
        "the caller told me to install an app and i did",
        "I paid the customs fee",
        "put 20 grand in the app, support says I need to deposit more to take it out",
        "",
    ],
)
def test_what_was_done_and_what_nobody_wants_is_not(text: str) -> None:
    assert not only_asked(text)


@pytest.mark.parametrize("situation", [MONEY_SENT, CODE_GIVEN, REMOTE_CONTROL])
def test_who_was_only_asked_reads_that_first(assistant: Assistant, situation: str) -> None:
    for script, texts in ((Script.HANS, ZH), (Script.LATIN, EN)):
        reply = first_aid(assistant.library, situation, script, Circumstances("x", only_asked=True))
        assert reply is not None
        first, second, *_ = reply.paragraphs
        assert first.text == texts.aid.only_asked[situation]
        assert second.style is Style.TITLE


def test_who_is_on_the_line_hangs_up_all_the_same(assistant: Assistant) -> None:
    told = first_aid(
        assistant.library, ON_THE_LINE, Script.HANS, Circumstances("x", only_asked=True)
    )
    assert told == first_aid(assistant.library, ON_THE_LINE, Script.HANS, Circumstances("x"))


@pytest.mark.parametrize(
    ("text", "nothing"),
    [
        ("儿子打电话说打伤人我转了5万给他老师", False),
        ("他说中了奖我就付给他三千", False),
        ("收到短信说我中了奖", True),
        ("客服说我转了会员，要扣钱", True),
    ],
)
def test_what_the_writer_did_is_not_what_others_say(text: str, *, nothing: bool) -> None:
    assert nothing_done(text) is nothing
