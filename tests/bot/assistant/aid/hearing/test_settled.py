"""What was sent came to whom it was meant for."""

import pytest

from bot.assistant.aid.hearing.settled import is_settled
from bot.assistant.assistant import Assistant


@pytest.mark.parametrize(
    "text",
    [
        "我转账给房东2600房租了，他收到了，就是收据没给我，要紧吗",
        "押金退了，已经到账，聊天记录还要留吗",
        "钱包掉了急死我，在沙发底下找到了，里面的卡还用挂失吗",
        "给女儿转了生活费，她说收到了，要不要留凭证",
    ],
)
def test_what_ended_well_is_heard(text: str) -> None:
    assert is_settled(text)


@pytest.mark.parametrize(
    "text",
    [
        "我转给房东了，他收到了，结果真房东说没收到",
        "同事让我转钱，他收到了，后来发现QQ是被盗的",
        "买家说钱已经到账了让我发货",
        "返利已经到账，还要再投吗",
        "前两单都到账了，第三单四千八，要再做两单才放款",
        "他收到了又说要交保证金",
        "钱转给老师了，他说收到了，叫我再转一笔",
        "手机没找到",
    ],
)
def test_what_did_not_is_not(text: str) -> None:
    assert not is_settled(text)


@pytest.mark.model
def test_nobody_is_told_to_stop_what_has_arrived(assistant: Assistant) -> None:
    reply = assistant.reply("我转账给房东2600房租了，他收到了，就是收据没给我，要紧吗")
    assert "先别转" not in reply.text
    assert "不用报警" in reply.text


@pytest.mark.model
def test_a_child_that_fibbed_and_paid_in_a_game_is_no_swindler(assistant: Assistant) -> None:
    reply = assistant.reply("被我儿子骗了，说作业写完了结果打了俩小时王者，充了648，能退吗")
    assert reply.passages[0].passage.document == "law-child-transfer"
