"""What others wrote is evidence: hidden addresses, commands, and all that was shown at once."""

from typing import Any

import pytest

from bot.assistant.check.evidence.evidence import FlagKind
from bot.assistant.check.showing.texts import ZH as CHECK
from tests.botapi import BotApiServer, PrivateChat

LIKE_FRAUD = CHECK.high.partition("：")[0]
LOGIN = "https://bocomm-card.top/login"
BILL = "【交通银行】您的信用卡账单已出，点此查看"
PARCEL = "【顺丰速运】您的包裹破损，请添加理赔专员QQ 2839401123 办理三倍赔付"
WARNING = (
    "【国家反诈中心】近期冒充客服退款诈骗高发，凡是要求屏幕共享、转账到安全账户的都是诈骗，"
    "请勿相信，如有疑问请拨打96110"
)
BOSS = (
    "姐，我是小王，领导在开会不方便接电话，你先垫付8.6万到这个账户，合同款下午补给你 "
    "户名：张三 6222021234567890123 工行"
)
CHAT = "今天下班一起去打球吗"
HIDDEN = [{"type": "text_link", "offset": BILL.index("点此"), "length": 4, "url": LOGIN}]
ME = "@fanzha_test_bot"


def button(url: str) -> dict[str, Any]:
    return {"reply_markup": {"inline_keyboard": [[{"text": "领取", "url": url}]]}}


def test_an_address_behind_words_is_judged(chat: PrivateChat) -> None:
    chat.send(BILL, forward="某人", entities=HIDDEN)
    text = chat.wait_for_reply().text
    assert text.startswith(LIKE_FRAUD)
    assert LOGIN in text


def test_an_official_address_that_leads_elsewhere_is_named_first(chat: PrivateChat) -> None:
    shown = "https://www.icbc.com.cn"
    entity = {"type": "text_link", "offset": 4, "length": len(shown), "url": "https://abcd.com/x"}
    chat.send(f"详情请见{shown}", forward="某人", entities=[entity])
    title, *lines = chat.wait_for_reply().text.split("\n")
    assert title.startswith(LIKE_FRAUD)
    assert CHECK.flags[FlagKind.LOOKALIKE_LINK] in lines[lines.index(CHECK.why) + 1]


def test_an_address_behind_a_button_is_judged(chat: PrivateChat) -> None:
    url = "https://tg-premium-gift.top/login"
    chat.send("Telegram Premium 已为您开通，请领取", forward="某人", extra=button(url))
    text = chat.wait_for_reply().text
    assert text.startswith(LIKE_FRAUD)
    assert url in text


def test_in_a_group_the_hidden_address_of_the_message_in_doubt_is_judged(
    api: BotApiServer,
) -> None:
    group, ann, bob = api.group(), api.user(first_name="Ann"), api.user(first_name="Bob")
    shown = group.send(ann, BILL, entities=HIDDEN)
    group.send(bob, f"/check{ME}", reply_to=shown)
    assert LOGIN in group.wait_for_reply().text


@pytest.mark.parametrize("command", ["/help", "/start", "/claim@FreeTonBot", "/forget", "/stats"])
def test_a_forwarded_command_is_evidence(chat: PrivateChat, command: str) -> None:
    chat.send(f"{command} 您的快递丢失，请加客服QQ 2839401123 领取三倍赔偿", forward="某人")
    assert chat.wait_for_reply().text.startswith(LIKE_FRAUD)
    assert chat.stays_silent(0.5)


def test_a_warning_hides_no_fraud_that_is_shown_with_it(chat: PrivateChat) -> None:
    for first, second in ((WARNING, BOSS), (BOSS, WARNING)):
        chat.send(first, forward="某人")
        chat.send(second, forward="某人")
        text = chat.wait_for_reply().text
        assert text.startswith(LIKE_FRAUD)
        assert "屏幕共享" not in text.partition(CHECK.now[:4])[0]


def test_none_of_many_messages_is_held_back(chat: PrivateChat) -> None:
    for number in range(24):
        chat.send(f"{CHAT}，第{number}次问你了", forward="某人")
    chat.send(BOSS, forward="某人")
    told = [chat.wait_for_reply().text for _ in range(2)]
    assert sum(each.startswith(LIKE_FRAUD) for each in told) == 1
    assert not any("太快" in each for each in told)


@pytest.mark.parametrize("name", ["国家反诈中心.apk", "电子请柬 (1).apk", "setup.exe"])
def test_a_program_of_whatever_name_is_suspicious(chat: PrivateChat, name: str) -> None:
    chat.send(document=b"PK\x03\x04" + bytes(range(256)), file_name=name, forward="某人")
    text = chat.wait_for_reply(60.0).text
    assert f"文件：{name}" in text
    assert CHECK.flags[FlagKind.APK_LINK] in text


@pytest.mark.parametrize("line", ["这个是真的吗", "我妈收到的，你看看", "这条短信是真的吗"])
def test_who_only_points_at_a_message_is_asked_for_it(chat: PrivateChat, line: str) -> None:
    chat.send(line)
    assert CHECK.unknown in chat.wait_for_reply().text


@pytest.mark.parametrize("first", [True, False])
def test_such_a_line_belongs_to_the_forward_beside_it(chat: PrivateChat, first: bool) -> None:
    if first:
        chat.send("这个是真的吗")
    chat.send(PARCEL, forward="某人")
    if not first:
        chat.send("这个是真的吗")
    assert chat.wait_for_reply().text.startswith(LIKE_FRAUD)
    assert chat.stays_silent(3)
