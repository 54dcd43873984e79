"""A foreigner whom a bar charged far too much reads whom to tell, and no steps of first aid."""

import pytest

from bot.assistant.aid.hearing.billed import PART, billed_here, is_billed
from bot.assistant.aid.hearing.mistaken import told_apart
from bot.assistant.situations import HELD, MONEY_SENT, NFC_TAP, SEXTORTION
from bot.assistant.turns.shown import Shown
from index.corpus.corpus import Corpus
from index.script import Script

TOLD = "the nightclub made me pay 8000 rmb"


@pytest.mark.parametrize(
    ("text", "billed"),
    [
        (TOLD, True),
        ("tea ceremony with two students and the bill was 3000", True),
        ("went to a tea house with a student, bill was 3000", True),
        ("a massage parlour overcharged us in Xi'an", True),
        ("a bar charged me 900 yuan until I paid", True),
        ("the bar won't let me leave until I paid", False),
        ("the club forced me to pay and showed a knife", False),
        ("fitness club charged me a deposit", False),
        ("a gym club charged me for a membership", False),
        ("the app charged me twice", False),
        ("a bar in Bangkok charged me 300 dollars", False),
        ("which bars are safe", False),
        ("A tea house in Shanghai forced me to pay a huge bill, can I report it?", True),
        ("tea ceremony scam, they blocked the door until I paid", True),
        ("bar scam in Beijing, two men made me pay by card", True),
        ("the bar gave me a bill of 4000 and guards stand at the door", False),
        ("two girls took me to a bar in Beijing and the bill was 4000 yuan", True),
        ("the bar forced me to pay and took my card", False),
        ("the bar made me pay, 他们不让我走", False),
        ("the massage place charged me ten times the price", True),
        ("a bar made me pay and they know my address", False),
        ("the club charged me, a man followed me", False),
        ("my card was copied, a pub charged my card", False),
        ("massage girl from telegram made me pay", False),
        ("a bar charged me 300 pounds", False),
        ("bar made me pay and the men came to my house", False),
        ("gold bar seller overcharged me", False),
    ],
)
def test_a_bill_is_told_of(text: str, *, billed: bool) -> None:
    assert is_billed(text) is billed


@pytest.mark.parametrize("heard", [HELD, MONEY_SENT, NFC_TAP, SEXTORTION])
def test_it_is_no_emergency_whatever_the_alarm_hears(heard: str) -> None:
    assert told_apart(heard, TOLD) is None
    assert told_apart(heard, "a bar made me pay and they know my address") is not None


def test_in_english_only_and_in_no_other_place_that_was_told_of() -> None:
    abroad = Shown("I live in London", "", 0.0, place="uk-report-fraud")
    assert billed_here(TOLD, Script.LATIN, None)
    assert not billed_here(TOLD, Script.HANS, None)
    assert not billed_here("the nightclub made me pay", Script.LATIN, abroad)


def test_its_part_stands_in_the_card(corpus: Corpus) -> None:
    card, _, heading = PART.partition("#")
    section = next(each for each in corpus.cards if each.id == card).section(heading)
    assert section is not None
    assert section.english
