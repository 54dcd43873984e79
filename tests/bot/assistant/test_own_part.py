"""People at work read the part for them first, whoever else a card speaks to."""

import pytest

from bot.assistant.assistant import Assistant
from bot.assistant.triage import Intent

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("支行柜面，客户儿子想查他妈的流水，能给看吗", "柜员：儿女来问爸妈的账"),
        ("高校辅导员 有学生被骗2万不敢跟家里说 我怎么跟她谈", "老师：学生被骗了"),
        ("我是跑闪送的，平台打来说我要赔客户钱", "骑手、司机：自称平台"),
        ("快递站点的,有人隔三差五寄沉甸甸的小盒子说是茶叶,收件都是临时地址", "快递网点：要寄黄金"),
    ],
)
def test_the_part_for_a_work_leads(assistant: Assistant, text: str, part: str) -> None:
    reply = assistant.reply(text)
    assert reply.intent is Intent.ANSWER
    assert reply.passages[0].passage.heading.startswith(part)


@pytest.mark.parametrize(
    ("text", "part"),
    [
        (
            "跑滴滴的，车上两个小伙一路取钱，像是取赃款的，我咋办",
            "司机：车上的乘客像是去取钱、收钱的",
        ),
        ("班主任,班里一个男生说他帮人收了条快递里面是手机卡 拿了50块", "我是老师、家长："),
        ("我村里的网格员,一家人的儿子去了云南边境就联系不上了,家属来找我", "亲人往边境去了"),
        ("金店店员，一个老太太边打电话边要买金条，手都在抖，劝不住", "碰到可疑的客人"),
    ],
)
def test_it_stands_before_first_aid(assistant: Assistant, text: str, part: str) -> None:
    reply = assistant.reply(text)
    assert reply.intent is Intent.EMERGENCY
    assert part in reply.paragraphs[0].text


def test_who_looks_after_a_victim_reads_first_what_those_around_him_do(
    assistant: Assistant,
) -> None:
    reply = assistant.reply("高校辅导员,学生说境外“大使馆”让他别告诉任何人去宾馆开房,我联系不上他")
    first, *others = (each.text for each in reply.paragraphs)
    assert first.startswith("身边的人")
    assert not any("身边的人（" in each for each in others)
    assert "叫我搬走" not in reply.text  # what the student himself would read


def test_the_part_for_a_work_is_told_once_and_first_aid_behind_it_in_short(
    assistant: Assistant,
) -> None:
    rider = assistant.reply(
        "跑腿骑手,刚接个单叫我去小区拿个鞋盒送到高速口,箱子里好像全是钱,要不要送"
    )
    assert rider.text.count("东西已经在您手里的，原样交给民警") == 1
    clerk = assistant.reply("营业厅的,来了个阿姨要办三张手机卡给“亲戚”用,说人家给她一张300块")
    assert clerk.intent is Intent.EMERGENCY
    assert "马上做" not in clerk.text


def test_a_teacher_who_was_cheated_reads_first_aid(assistant: Assistant) -> None:
    reply = assistant.reply("我是老师，被骗了3万怎么办")
    assert reply.situation == "emergency-money-sent"
    assert not any("老师：" in each.text for each in reply.paragraphs[:3])


def test_nobody_at_work_is_asked_what_happened_to_him(assistant: Assistant) -> None:
    reply = assistant.reply("营业厅店员 一个小伙子带三个人来办卡 他在边上教怎么答话")
    assert "我在听" not in reply.text
