"""The card of the very trick speaks, with the advice that is its own."""

from dataclasses import replace

import pytest

from bot.assistant.check.judging.exact import exact
from bot.assistant.check.judging.matters import Matter
from bot.assistant.check.judging.verdict import Risk, Verdict
from bot.assistant.check.judging.verdict_cards import advice_of
from index import Passage

FRAUD = Verdict(
    "退费通知",
    Risk.HIGH,
    0.99,
    kinds=(("其他", 0.6), ("虚假投资理财", 0.3)),
    cards=("scam-recovery-fee",),
)


def card(name: str, kind: str, folder: str = "scams") -> Passage:
    return Passage(name, name, folder, name, name, "", "", "", kind=kind)


def test_a_card_that_is_surely_found_speaks_with_its_kind_and_its_advice() -> None:
    found = exact(FRAUD, card("scam-peixun-tuifei", "冒充电商物流客服"), 0.95)
    assert found.cards[0] == "scam-peixun-tuifei"
    assert found.scam == "冒充电商物流客服"
    assert found.matter is Matter.REFUND
    assert found.risk is FRAUD.risk


@pytest.mark.parametrize(
    ("kind", "confidence", "leads"),
    [
        ("虚假投资理财", 0.75, True),
        ("虚假投资理财", 0.6, False),
        ("中奖福利", 0.75, False),
        ("中奖福利", 0.9, True),
    ],
)
def test_a_card_of_an_unlikely_kind_has_to_be_surer(
    kind: str, confidence: float, leads: bool
) -> None:
    found = exact(FRAUD, card("scam-x", kind), confidence)
    assert (found.cards[0] == "scam-x") is leads


def test_neither_first_aid_nor_a_calm_text_nor_a_told_matter_is_led_by_the_search() -> None:
    aid = card("emergency-x", "其他", "emergency")
    assert exact(FRAUD, aid, 0.99).cards == FRAUD.cards
    told = replace(FRAUD, matter=Matter.COURT)
    assert exact(told, card("scam-x", "其他"), 0.99) is told
    calm = Verdict("通知", Risk.LOW)
    assert exact(calm, card("scam-x", "其他"), 0.99) is calm


def test_the_action_goes_with_the_card() -> None:
    assert advice_of("scam-minzu-zichan") is Matter.ASSETS
    assert advice_of("scam-shuadan") is None
