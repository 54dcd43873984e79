"""Tests for `bot.assistant.answering.nearby` and how later turns tell a region's own steps."""

import pytest

from bot.assistant.assistant import Assistant
from bot.assistant.reply import Reply
from bot.assistant.turns.shown import Shown, remember

pytestmark = pytest.mark.model


def _last(assistant: Assistant, talk: str) -> Reply:
    shown: Shown | None = None
    for text in talk.split(" / "):
        reply = assistant.reply(text, shown)
        shown = remember(text, reply, shown, now=0.0)
    return reply


@pytest.mark.parametrize(
    ("talk", "part"),
    [
        ("阿媽信咗個假警察 仲傾緊電話 / 佢唔肯收線", "人在香港，家人不听劝、正要过数"),
        (
            "我爸轉咗百幾萬去個投資app / 佢話警察同銀行都係阻住佢發達 / 佢仲話要賣樓",
            "人在香港，他说警察、银行在挡他发财，怎么劝",
        ),
        (
            "我帳戶被列警示戶了 / 我只是寄提款卡去辦貸款 / 警察叫我去做筆錄",
            "人在台湾，收到警察通知书，说我的户头涉案",
        ),
        (
            "我帳戶被列警示戶了 / 我只是寄提款卡去辦貸款 / 會被關嗎",
            "人在台湾，卡是被骗走的，会不会被告",
        ),
        ("我頭先俾咗OTP個騙徒 / 打咗18222喇 跟住點", "人在香港，银行停好了，还要做什么"),
        ("我匯了20萬給LINE上的投資老師 / 我已經打165了", "在台湾报案，去哪里、带什么"),
    ],
)
def test_a_later_turn_is_told_the_part_of_the_regions_card(
    assistant: Assistant, talk: str, part: str
) -> None:
    reply = _last(assistant, talk)
    told = [each for cited in reply.passages for each in (cited.passage, *cited.more)]
    assert part in {each.heading for each in told}


def test_a_case_of_the_mainland_stays_one(assistant: Assistant) -> None:
    reply = _last(assistant, "我在澳門工作，內地銀行卡被公安凍結，點樣解 / 凍卡嗰個係河南嘅派出所")
    assert reply.passages[0].passage.document == "yinhangka-dongjie"


def test_staff_of_the_mainland_is_not_spoken_to_elsewhere(assistant: Assistant) -> None:
    assert "民警" not in assistant.reply("阿媽信咗個假警察 仲傾緊電話").text


def test_money_that_was_only_demanded_is_not_taken_for_paid(assistant: Assistant) -> None:
    talk = "我在桃園 賣貨便買家說無法下單 要我簽署金流認證 / 客服傳了一個QRcode給我"
    assert _last(assistant, talk).passages[0].passage.document == "taiwan-165"


@pytest.mark.parametrize("where", ["我女儿在国外读书 发信息", "我在美国 读书的女儿"])
def test_a_parent_at_home_is_told_110_and_12308(assistant: Assistant, where: str) -> None:
    reply = _last(assistant, f"{where}说被绑架了 / 电话打不通 / 对方要50万 已经给了20万")
    assert reply.paragraphs[0].text.startswith("先打 110")
    assert "12308" in reply.text


def test_whoever_is_back_home_reports_there(assistant: Assistant) -> None:
    talk = "我去香港旅游 回来发现卡被刷了 / 我人已经回到广州了 / 要去哪里报案"
    assert _last(assistant, talk).passages[0].passage.document != "hongkong-18222"


def test_whoever_lent_his_account_is_not_told_what_to_do_before(assistant: Assistant) -> None:
    reply = _last(assistant, "我將個戶口借咗俾朋友收數 / 我驚會有案底 / 我應唔應該請律師")
    assert "还没" not in reply.passages[0].passage.heading
