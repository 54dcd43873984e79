"""Who tells of an offer or a demand, and asks nothing, is told the nearest trick."""

from dataclasses import replace

import pytest

from bot.assistant.answering.offered import LEAST, nearly, tells_offer
from index import Hit, Passage
from index.corpus.cards import LAW, SCAMS
from index.gate import Stance, Stand
from index.hits import Result

OFFER, OTHER = "朋友介绍的项目 一年翻两倍", "对面店里来了只猫"


@pytest.mark.parametrize(
    "text",
    [
        "养老项目年化18%",
        "月息2%，找熟人介绍",
        "三个月回本的加盟",
        OFFER,
        "跟着老师包赚",
        "录一条八块，名额有限",
        "介绍一个人头五十",
        "中了冰箱，先交税",
        "中了冰箱，先交稅",
        "押金能退，当天上岗",
        "网课退费要进会议",
        "加微信领退款",
        "免费送猫",
        "3% every day, no risk",
        "they say pay tax first",
    ],
)
def test_an_offer_is_heard(text: str) -> None:
    assert tells_offer(text)


@pytest.mark.parametrize(
    "text",
    [
        OTHER,
        "定期三年利息",
        "基金跌了2%",
        "租车押金退了八百",
        "手机号停机保号一个月五元",
        "股票跌停了",
        "公司让下钉钉打卡",
        "老师让家长装会议软件",
        "my rent is due every month",
    ],
)
def test_what_is_told_of_every_day_is_none(text: str) -> None:
    assert not tells_offer(text)


def found(stance: Stance, confidence: float = 0.2, folder: str = SCAMS) -> Result:
    passage = Passage("scam-x", "scam-x", folder, "名", "name", "", "text", "source")
    hit = Hit(passage, 4.0, 0.9, 0.9, 1.0)
    return Result((hit,), stance, confidence, Stand(0.9, 1.0, 0.1, 0, 0, 0, 0, 0))


def test_of_what_comes_near_the_nearest_is_told() -> None:
    assert nearly(OTHER, found(Stance.ASK))
    assert not nearly(OTHER, found(Stance.DECLINE))


def test_of_what_comes_less_near_only_an_offer_is() -> None:
    assert nearly(OFFER, found(Stance.DECLINE))
    assert not nearly(OFFER, found(Stance.DECLINE, LEAST / 2))


@pytest.mark.parametrize(
    "text", [f"{OFFER}吗", "怎么退押金", "物业乱收停车费", "房东不退押金", "谢谢，我不转了"]
)
def test_who_asks_or_disputes_or_thanks_is_asked_back(text: str) -> None:
    assert not nearly(text, found(Stance.ASK))


def test_the_law_is_not_told_unasked() -> None:
    assert not nearly(OFFER, found(Stance.ASK, folder=LAW))
    assert not nearly(OFFER, replace(found(Stance.ASK), hits=()))


def test_what_is_surely_answered_is_left_to_that() -> None:
    assert not nearly(OTHER, found(Stance.ANSWER))
