"""A question beside a notice: what is asked, and where its answer is found."""

import pytest

from bot.assistant.check.looking_up import WAYS, is_of_notice, question_beside, way_to_ask
from index.corpus.corpus import Corpus

BANK = "【建设银行】您尾号6677的定期存款将于12月5日到期，请到网点办理。"
NOTICE = "mosheng-duanxin#没有链接、也没要钱的短信"
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
        "我：借我的两百还记得不\n大刘：记得，发了工资还你",
    ],
)
def test_what_a_sender_asks_is_no_question_of_the_reader(text: str) -> None:
    assert question_beside(text) == ("", "")


@pytest.mark.parametrize(
    ("message", "part"),
    [
        (BANK, "kefu-dianhua#直接给我一个银行、平台的客服号"),
        ("【朝阳区人民法院】定于12月15日开庭", "fayuan-duanxin#怎么查真假"),
        ("【12381】您可能正遭遇诈骗", "hotline-12381#怎么分真假"),
        ("【美团】验证码 482913", "scam-otp-code#没操作，却收到一条验证码"),
        ("【育才小学】期末家长会", "kefu-dianhua#物业、社区、学校的真电话去哪找"),
        (PARCEL, NOTICE),
        ("【协和医院】您预约的门诊", NOTICE),
    ],
)
def test_who_wrote_a_notice_decides_where_to_ask(message: str, part: str) -> None:
    assert way_to_ask(message).part == part


def test_each_way_is_a_part_of_a_card(corpus: Corpus) -> None:
    headings = {card.id: {each.heading for each in card.sections} for card in corpus.cards}
    for card, _, part in (way.part.partition("#") for _, way in WAYS):
        assert card in headings
        assert not part or part in headings[card]


def test_a_question_that_names_the_notice_is_about_it() -> None:
    assert is_of_notice("这个要收手续费吗")
    assert not is_of_notice("刷单判几年")
