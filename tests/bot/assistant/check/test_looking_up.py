"""A question beside a notice: what is asked."""

import pytest

from bot.assistant.check.looking_up import is_of_notice, question_beside

BANK = "【建设银行】您尾号6677的定期存款将于12月5日到期，请到网点办理。"
PARCEL = "【菜鸟驿站】您有包裹已到小区店，取件码 5-2-3316"


@pytest.mark.parametrize(
    ("text", "message", "asked"),
    [
        (f"{BANK}这个要收手续费吗", BANK, "这个要收手续费吗"),
        (f"{BANK} 这个时间能改吗？", BANK, "这个时间能改吗？"),
        (f"{PARCEL}\n我没买东西啊，要不要去拿", PARCEL, "我没买东西啊，要不要去拿"),
        (f"这个要收手续费吗：{BANK}", BANK, "这个要收手续费吗"),
        (f"这是真的吗，怎么查\n{BANK}", BANK, "这是真的吗，怎么查"),
        (
            "Your parcel from DHL will come tomorrow. No signature required. Do I need to pay?",
            "Your parcel from DHL will come tomorrow. No signature required.",
            "Do I need to pay?",
        ),
        (
            "李师傅明天上午到，请在家等。这样正常吗",
            "李师傅明天上午到，请在家等。",
            "这样正常吗",
        ),
        (f"{BANK}不是我办的", BANK, "不是我办的"),
        (
            "京东：您购买的洗衣液已签收。可我没收到货啊",
            "京东：您购买的洗衣液已签收。",
            "可我没收到货啊",
        ),
        (
            "物业通知：明天上午停水检修水箱，请各位业主提前储水。打扰问下这正常吗",
            "物业通知：明天上午停水检修水箱，请各位业主提前储水。",
            "打扰问下这正常吗",
        ),
        ("明天下午的课改到三楼教室。要回吗", "明天下午的课改到三楼教室。", "要回吗"),
    ],
)
def test_a_readers_question_is_told_from_the_notice(text: str, message: str, asked: str) -> None:
    assert question_beside(text) == (message, asked)


@pytest.mark.parametrize(
    "text",
    [
        BANK,
        "【某某贷】额度已批。您需要资金周转吗？",
        "【健身房】新店开业。还在等什么？",
        "周末同学聚会，AA每人120。大家去不去？",
        "妈，我下午到。晚饭吃什么",
        "我转账24小时能撤回吗",
        "I lost my job last week. How do I tell my wife?",
        "我男友让我跟他一起投资。正常吗",
        "明天年会在三楼大厅。来不来",
        "【建设银行】您的存款将于5日到期。我行将自动转存",
        "【某某公司】放假安排如下。我司客服照常值班",
        "李师傅明天上午到，请在家等。我出门了",
        "我：借我的两百还记得不\n大刘：记得，发了工资还你",
    ],
)
def test_what_a_sender_asks_is_no_question_of_the_reader(text: str) -> None:
    assert question_beside(text) == ("", "")


def test_a_question_that_names_the_notice_is_about_it() -> None:
    assert is_of_notice("这个要收手续费吗")
    assert not is_of_notice("刷单判几年")
