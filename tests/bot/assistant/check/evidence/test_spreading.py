"""What asks to be passed on, as rumours and notices do."""

import pytest

from bot.assistant.assistant import Assistant
from bot.assistant.check.evidence.spreading import asks_to_be_spread
from bot.assistant.check.showing.texts import ZH
from bot.assistant.triage import Intent


@pytest.mark.parametrize(
    "text",
    [
        "已经丢了七个孩子，请扩散！",
        "大家千万别出门，转起来",
        "收到请转告家人",
        "很重要，速转",
        "看到请联系他爸爸，求转发",
        "不转不是中国人",
        "转发十个群可免费",
        "转发给身边的人，功德无量",
        "转给家里老人看看",
        "今晚停水，请大家互相转告",
        "Please share this with everyone you know",
        "forward this to all your contacts",
    ],
)
def test_what_asks_to_be_passed_on(text: str) -> None:
    assert asks_to_be_spread(text)


@pytest.mark.parametrize(
    "text",
    [
        "请转账到这个账户",
        "我把钱转给家里老人了",
        "急转五万，现在咋办",
        "请把这个文件转给财务",
        "他叫我赶紧转钱",
        "转到三个银行的账户里",
        "can I share my account with a friend",
    ],
)
def test_moving_money_passes_nothing_on(text: str) -> None:
    assert not asks_to_be_spread(text)


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "家长们注意了！最近有一伙人开着面包车偷小孩，已经丢了七个，请扩散！",
        "我是医院的护士，今天又走了三个，大家千万别出门，转起来",
        "这条是不是真的：从明天起银行卡余额超过五万要收管理费，请转告家人",
        "孩子走失，男孩8岁，穿蓝色外套，看到请联系他爸爸，求转发",
    ],
)
def test_a_rumour_is_called_neither_fraud_nor_true(assistant: Assistant, text: str) -> None:
    reply = assistant.reply(text)
    assert reply.intent is Intent.CHECK
    assert ZH.spreads in reply.text


@pytest.mark.model
def test_a_rumour_that_a_card_knows_is_answered_by_it(assistant: Assistant) -> None:
    reply = assistant.reply(
        "紧急通知：00开头的电话千万别接，一接话费就归零，公安局已证实，请转发给家人！"
    )
    assert reply.intent is Intent.ANSWER
    assert reply.passages[0].passage.document == "mosheng-dianhua"


@pytest.mark.model
def test_whoever_lost_money_and_warns_others_is_helped(assistant: Assistant) -> None:
    reply = assistant.reply("我刚被一个假客服骗了五万，钱已经转过去了，大家小心，请转发")
    assert reply.intent is Intent.EMERGENCY


@pytest.mark.model
def test_a_reminder_of_the_police_is_one_though_it_is_passed_on(assistant: Assistant) -> None:
    reply = assistant.reply("警方提醒：近期有人冒充快递员上门，切勿开门，请转发周知。")
    assert ZH.reminder in reply.text
