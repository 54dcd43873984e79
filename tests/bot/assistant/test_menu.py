"""A card's sections as a list of buttons."""

import pytest

from bot.assistant.assistant import Assistant
from bot.assistant.menu import parts
from bot.assistant.reply import Do
from index.script import Script

pytestmark = pytest.mark.model
CARD = "law-lend-bank-card"


def test_all_sections_of_a_card_are_listed(assistant: Assistant) -> None:
    lead, *sections = assistant.library.document(CARD)
    listed = parts(assistant.library, CARD, Script.HANS)
    assert listed is not None
    assert lead.title in listed.text
    buttons = [button for row in listed.buttons for button in row]
    assert [(each.do, each.value) for each in buttons] == [
        (Do.SECTION, each.id) for each in sections
    ]


def test_a_card_that_is_gone_has_none(assistant: Assistant) -> None:
    assert parts(assistant.library, "gone", Script.HANS) is None
