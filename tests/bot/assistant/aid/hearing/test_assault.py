"""Who is beaten or locked in at home is told whom to call, and reads nothing of swindlers."""

import pytest

from bot.assistant.aid.hearing.assault import is_assault, is_beaten_abroad
from bot.assistant.assistant import Assistant
from bot.assistant.situations import ASSAULTED, HELD
from bot.assistant.triage import Intent
from bot.assistant.turns.shown import remember

BEATEN = ("他在打我，救我", "爸把我反锁在屋里不让出来", "佢又郁手", "my husband hits me")


@pytest.mark.parametrize(
    "text",
    [
        *BEATEN,
        "他正在打我妈",
        "老公打我 快来人",
        "他掐我脖子",
        "男朋友踹我一脚",
        "喝完酒又动手了，我躲着",
        "我被我老婆打了",
        "娘俩正在挨打",
        "先生打我，要去哪裡求助",
        "有个男的一直尾随我",
        "前任跟踪我到公司门口",
        "he keeps hitting me",
        "男朋友勒我脖子",
        "前夫拿刀在门口",
        "我爸要砍死我妈",
        "男友把我关起来了",
        "he choked me last night",
        "my ex beat me up",
        "my husband hit me, I'm hiding in the bathroom with the kids",
        "老公不让我出门，还把手机收了",
        "男友不许我走，把门锁了",
        "男朋友唔俾我出門，搶咗部電話",
        "隔壁有人喊救命",
        "老公醉了就摔碗，我带着娃躲在外头",
        "樓上有個女人嗌救命",
        "楼下有人喊救命，我该打电话给谁",
        "someone next door is screaming for help",
        "我报了警，警察来之前他还在打我",
        "民警走了以后老公又打我，怎么办",
    ],
)
def test_blows_and_locked_doors_are_heard(text: str) -> None:
    assert is_assault(text)


@pytest.mark.parametrize(
    "text",
    [
        "他打我电话",
        "他叫我打我妈手机",
        "谁打我都不通",
        "打我卡里三千",
        "他在打我的主意",
        "催债的天天在打我",
        "他把我手机锁了",
        "他把我拉黑了",
        "他叫我把自己锁在房间里",
        "他把我锁在公司",
        "又动手做了个蛋糕",
        "老公动手术要钱",
        "群主踢我，钱也不退",
        "妈妈不让我出去玩",
        "孩子把碗摔了，好怕割到手要补钱",
        "老公不小心摔碗了",
        "老公不让我出门，说外面骗子多",
        "他不让我出门，怕案子传开",
        "老板不让我走",
        "女儿在电话里喊救命",
        "有人说绑架了我女儿，听到她喊救命",
        "接到电话，听见孩子喊救命",
        "I got a call, a boy crying for help, they say they have him",
        "我喊救命没人理",
        "他们打我",
        "园区的人打我",
        "骗子说要打我",
        "他说不给钱就打我",
        "老公打我，我不想活了",
        "我妈晓得了非揍我",
        "我考砸了，我妈会不会打我",
        "民警问话的时候扇我耳光，他会怎么处分",
        "在派出所民警打我，能告他吗",
        "俾差佬打我，去邊度投訴",
        "怕挨打，不敢跟爸说",
        "审讯挨打，律师能做什么",
        "收账的跟踪我犯什么法",
        "先交材料费他再动手",
        "爸打我，非要去柜台汇钱",
        "他在打我，救我，在西港",
        "女朋友把我关注取消了",
        "老婆拿着刀切水果",
        "he hit me up on Telegram",
        "he kicked me out of the chat",
        "he hit me and took my passport",
        "他打我，" + "我跟他是在网上认识的后来住到一起" * 3,
        "",
    ],
)
def test_what_only_sounds_like_it_is_none(text: str) -> None:
    assert not is_assault(text)


@pytest.mark.parametrize(
    "text", ["他在打我，救我，在西港", "老板打我，我在菲律宾", "he beats me, in Dubai"]
)
def test_who_is_beaten_abroad_is_told_apart(text: str) -> None:
    assert is_beaten_abroad(text)
    assert not is_assault(text)


@pytest.mark.parametrize("text", ["他在打我，救我", "我在菲律宾上学", "国外的骗子说要打我", ""])
def test_who_is_beaten_at_home_or_not_at_all_is_not_abroad(text: str) -> None:
    assert not is_beaten_abroad(text)


@pytest.mark.model
def test_who_is_beaten_abroad_is_helped_as_the_held_are(assistant: Assistant) -> None:
    for text in ("他在打我，救我，在西港", "我在菲律宾，老板打我"):
        assert assistant.reply(text).situation == HELD


@pytest.mark.model
def test_who_is_locked_in_after_first_aid_is_told_whom_to_call(assistant: Assistant) -> None:
    told = "我转了三万给骗子"
    shown = remember(told, assistant.reply(told), None, 0.0)
    reply = assistant.reply("老公把我反锁在家里", shown)
    assert [each.passage.id for each in reply.passages] == [ASSAULTED]


@pytest.mark.parametrize("text", BEATEN)
def test_who_is_beaten_is_told_whom_to_call(assistant: Assistant, text: str) -> None:
    reply = assistant.reply(text)
    assert reply.intent is Intent.ANSWER
    assert [each.passage.id for each in reply.passages] == [ASSAULTED]
