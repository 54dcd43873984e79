"""A piece is read with the trick or the emergency that is open, and starts no lighter matter."""

import pytest

from bot.assistant.assistant import Assistant
from bot.assistant.situations import CARD_LENT, LOAN_TAKEN, UNREACHABLE
from bot.assistant.texts import texts_for
from bot.assistant.texts.whether import whether_texts
from bot.assistant.triage import Intent
from index.script import Script
from tests.bot.assistant.talking import talk

pytestmark = pytest.mark.model

LENT = ("我把卡寄给他了", "说办贷款刷流水", "今天收到好多短信进账")


def test_the_part_that_fits_answers_what_is_added(assistant: Assistant) -> None:
    reply = talk(assistant, *LENT)
    assert reply.passages[0].passage.document == CARD_LENT
    assert "挂失" in reply.text


def test_what_to_do_leads_back_to_the_emergency(assistant: Assistant) -> None:
    reply = talk(assistant, *LENT, "怎么办")
    assert reply.passages[0].passage.document == CARD_LENT
    assert "110" in reply.text


@pytest.mark.parametrize(
    ("turns", "card"),
    [
        (
            ("警察打电话来说抓到人了", "让我加QQ 交保证金才能退赃", "我加了"),
            "scam-fake-cyberpolice",
        ),
        (("昨天在闲鱼买了个相机", "卖家让加微信转的", "4200"), "scam-ershou-tuoli"),
        (("收到法院传票短信", "说我涉及帮信罪"), "fayuan-duanxin"),
    ],
)
def test_a_piece_is_read_with_the_trick(
    assistant: Assistant, turns: tuple[str, ...], card: str
) -> None:
    reply = talk(assistant, *turns)
    assert reply.intent is Intent.ANSWER
    assert reply.passages[0].passage.document == card


@pytest.mark.parametrize(
    ("turns", "card"),
    [
        (("我妈天天去听养生课买肽", "她不听我的"), "jiaren-buting-quan"),  # its own part was read
        (("荐股群是什么", "我爸也在里面", "他不听我的"), "scam-jiangu-qun"),
        (
            (
                "老公把征信借出来的钱都投进去了",
                "一个叫什么 数字人民币 钱包 建设国家项目",
                "说下个月发补贴 他不听我的",
            ),
            "jiaren-buting-quan",
        ),
    ],
)
def test_how_to_persuade_a_relative_comes_first(
    assistant: Assistant, turns: tuple[str, ...], card: str
) -> None:
    reply = talk(assistant, *turns)
    assert reply.passages[0].passage.document == card
    assert "劝" in reply.paragraphs[0].text


def test_an_emergency_is_named_below_it(assistant: Assistant) -> None:
    reply = talk(assistant, "老公把借出来的钱都投进去了", "他不听我的")
    assert reply.situation == LOAN_TAKEN
    assert "110" in reply.paragraphs[-1].text


def test_who_took_no_step_reads_the_first_one_again(assistant: Assistant) -> None:
    turns = ("女儿大二 在外地", "电话打不通", "刚收到个视频她被绑着 要30万", "咋办")
    reply = talk(assistant, *turns)
    assert reply.passages[0].passage.document == UNREACHABLE
    assert "110" in reply.paragraphs[0].text


def test_one_step_done_and_one_left(assistant: Assistant) -> None:
    reply = talk(assistant, "被一个假客服骗了四千六", "刚打完110 银行那边还没打")
    assert "1. 打 110" not in reply.text
    assert "打银行卡背面的客服电话" in reply.text


@pytest.mark.parametrize(
    ("turns", "first", "taken"),
    [
        (("我被骗了三万六 冒充京东客服", "110打了 银行还没打"), "打银行卡背面的", "1. 打 110"),
        (("被骗了八千 刷单", "报警了 卡还没挂失"), "打银行卡背面的", "1. 打 110"),
        (("我被骗了一万五", "已经给银行打过电话了 就是还没报警"), "打 110", "1. 打银行卡"),
    ],
)
def test_the_step_that_is_left_stands_first(
    assistant: Assistant, turns: tuple[str, ...], first: str, taken: str
) -> None:
    reply = talk(assistant, *turns)
    line = texts_for(Script.HANS).aid.undone.partition("{")[0]
    assert reply.paragraphs[0].text.startswith(line + first)
    assert taken not in reply.text


def test_money_that_went_in_an_open_case_is_an_emergency(assistant: Assistant) -> None:
    turns = ("儿子游戏里有人送皮肤 要我扫脸", "我扫了")
    for told in ("然后扣了我1280 咋回事", "刚才少了两千"):
        assert talk(assistant, *turns, told).intent is Intent.EMERGENCY


def test_who_leaves_it_undone_is_told_that_it_is_right(assistant: Assistant) -> None:
    turns = ("租房中介让我先转定金才给看房", "说房东在国外", "谢谢你 我不租了")
    assert talk(assistant, *turns).intent is Intent.SMALLTALK
    assert talk(assistant, "入职先交费", "好的谢谢 我不去了").intent is Intent.SMALLTALK
    reply = talk(assistant, "寄来一张卡 要扫码兑换", "那不扫 直接扔了行不")
    assert reply.paragraphs[0].text == whether_texts(Script.HANS).refrain.format(verb="扫")


def test_after_a_loss_or_talk_of_dying_it_is_no_small_talk(assistant: Assistant) -> None:
    assert talk(assistant, "我被骗了两万 想死", "我不去了").intent is Intent.EMERGENCY
    assert talk(assistant, "我刷单转了两万", "我不做了").intent is not Intent.SMALLTALK


@pytest.mark.parametrize("left", ["银行还没打", "银行还没"])
def test_what_is_left_stands_first_in_a_turn_of_its_own(assistant: Assistant, left: str) -> None:
    reply = talk(assistant, "我刚给骗子转了三万", "110打了", left)
    assert "银行" in reply.paragraphs[0].text
    assert "1. 打 110" not in reply.text


def test_pressure_after_nothing_was_paid_is_no_loss(assistant: Assistant) -> None:
    reply = talk(assistant, "网恋的他要我垫2万", "他天天哭 说再不交就完了")
    assert reply.intent is Intent.ANSWER
    paid = talk(assistant, "网恋的他要我垫2万", "我垫了两万给他")
    assert paid.intent is Intent.EMERGENCY
