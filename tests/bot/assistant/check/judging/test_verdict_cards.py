"""The card that speaks is about the message."""

import re

import pytest

from bot.assistant.check.evidence.flags import signals
from bot.assistant.check.judging.matters import Matter
from bot.assistant.check.judging.verdict_cards import (
    CARDS,
    _table,
    about,
    behind,
    by_matter,
    general,
    speaking,
    unless,
)
from index.corpus.cards import KINDS
from index.corpus.corpus import Corpus


@pytest.mark.parametrize(
    ("text", "kind", "card"),
    [
        ("手机突然从4g变2g，收到一串验证码", "钓鱼盗号", "scam-sms-sniffing"),
        ("把你收到的验证码念给我", "钓鱼盗号", "scam-otp-code"),
        ("请把code发我", "钓鱼盗号", "scam-otp-code"),
        ("send me the code.", "钓鱼盗号", "scam-otp-code"),
        ("您的etc需要重新认证", "钓鱼盗号", "scam-etc-sms"),
        ("卡借我走下账，一天两百", "其他", "scam-money-mule"),
        ("去缅甸做客服，月薪三万", "其他", "scam-overseas-job"),
        ("爸，我手机坏了，先借我三千", "冒充领导熟人", "scam-haoyou-daohao"),
        ("福利单来了，充100返130，三单一组做完一起提现", "刷单返利", "scam-shuadan"),
        ("提现失败，再做一笔修复单才能提", "刷单返利", "scam-shuadan-app"),
        ("各位家长，资料费今天交齐", "冒充领导熟人", "scam-laoshi-shoufei"),
        ("数字人民币专员，民族资产解冻后分60万", "虚假投资理财", "scam-minzu-zichan"),
        ("百万医疗保险今天不取消就扣费", "冒充电商物流客服", "scam-baiwan-baozhang"),
        ("未成年玩游戏违规，快拿妈妈手机解冻", "网络游戏虚假交易", "scam-game-boosting-rental"),
        ("这里是通信管理局，您将停机", "冒充公检法及政府机关", "scam-gongjianfa"),
        ("姐妹我也是宝妈，动动手指一天四百", "刷单返利", "scam-shuadan"),
        ("快递里有张卡，刮开一等奖", "中奖福利", "scam-parcel-card"),
        ("小朋友，明星给粉丝送签名", "网络游戏虚假交易", "scam-game-skin-children"),
        ("估唔估到我系边个，我换咗电话", "冒充领导熟人", "scam-haoyou-daohao"),
        ("帮我侄女投个票，用line登入", "钓鱼盗号", "scam-wechat-account"),
        ("专业代理退保", "其他", "scam-daili-tuibao"),
        ("招司机代取包裹，里面是现金，一趟1000", "其他", "scam-money-mule"),
        ("招跑腿，帮客户取个包裹(现金)送到车站，一趟五百", "其他", "scam-money-mule"),
    ],
)
def test_a_card_speaks_where_its_own_words_stand(text: str, kind: str, card: str) -> None:
    assert speaking(text, kind, ("scam-medicare-sms", "scam-recovery-fee"))[0] == card


def test_the_nearest_line_alone_lets_no_known_card_speak() -> None:
    assert speaking("gjj-bt.cn", "钓鱼盗号", ("scam-sms-sniffing", "scam-medicare-sms")) == ()


@pytest.mark.parametrize("text", ["停车费逾期未缴 fetc-tw.bond", "微信扫描二维码领取补贴"])
def test_words_within_other_words_let_no_card_speak(text: str) -> None:
    assert not {"scam-etc-sms", "scam-qr-phishing"} & set(speaking(text, "钓鱼盗号", ()))


@pytest.mark.parametrize(
    "text",
    ["查看取件码 cainiao.yz-code.cc", "a.top/code?x=1", "a.top?otp=1", "code.top", "barcode"],
)
def test_an_address_lets_no_card_about_codes_speak(text: str) -> None:
    assert "scam-otp-code" not in speaking(text, "钓鱼盗号", ())


def test_a_card_that_came_later_speaks_where_it_is_the_nearest() -> None:
    assert speaking("gjj-bt.cn", "钓鱼盗号", ("scam-new", "scam-etc-sms")) == ("scam-new",)
    assert speaking("gjj-bt.cn", "钓鱼盗号", ("scam-etc-sms", "scam-new")) == ()


def test_few_speak_and_the_nearer_first() -> None:
    text = "医保积分etc银行二维码验证码"
    found = speaking(text, "钓鱼盗号", ("scam-etc-sms",))
    assert len(found) == CARDS
    assert found[0] == "scam-etc-sms"


def test_bait_for_sex_lets_no_card_about_repairs_speak() -> None:
    bait = "同城约会,上门服务,先付定金300,验证码保证金500可退"
    assert speaking(bait, "虚假购物服务", ("scam-shangmen-fuwu",)) == ()
    repairs = "空调维修上门服务,先付定金300"
    assert speaking(repairs, "虚假购物服务", ()) == ("scam-shangmen-fuwu",)


def test_who_fetches_cash_is_not_told_what_its_owner_is() -> None:
    assert speaking("有人上门取现金", "其他", ()) == ("scam-cash-gold-pickup",)
    fetches = "招跑腿，帮客户取个包裹(现金)送到车站，一趟五百"
    assert "scam-cash-gold-pickup" not in speaking(fetches, "其他", ("scam-cash-gold-pickup",))


def test_of_some_matters_one_card_speaks_or_none() -> None:
    assert about(Matter.INSURANCE) == ("scam-daili-tuibao",)
    assert about(Matter.UTILITY) == ()
    assert about(Matter.BANK) is None
    assert about(None) is None
    assert set(by_matter()) <= set(Matter)


def test_cards_are_silent_under_signals_that_there_are() -> None:
    known = {card for cards in _table().values() for card in cards}
    assert set(unless()) <= known
    assert set(unless().values()) <= {each.name for each in signals()}


def test_cards_stand_under_their_kind(corpus: Corpus) -> None:
    kinds = {card.id: card.kind for card in corpus.cards if card.kind is not None}
    told = {card: kind for kind, cards in _table().items() for card in cards}
    assert {card: kinds.get(card) for card in told} == told
    assert set(_table()) == set(KINDS)
    assert all(kinds[card] == kind for kind, card in general().items())
    titles = {card.id: {each.heading for each in card.sections} for card in corpus.cards}
    for card, _, part in (named.partition("#") for named in by_matter().values() if named):
        assert not part or part in titles[card]
        assert part or card in kinds
    assert all(re.fullmatch(r"scam-[a-z0-9-]+", card) for card in told)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("matter", [None, *Matter])
def test_all_advice_is_taken_from_a_card(kind: str, matter: Matter | None, corpus: Corpus) -> None:
    named = matter is not None and by_matter().get(matter)
    card, _, part = (named or behind(kind, matter)).partition("#")
    found = next(each for each in corpus.cards if each.id == card)
    assert not part or part in {each.heading for each in found.sections}
