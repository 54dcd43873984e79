"""First aid: what stands in the reply itself, and what is a button."""

import pytest

from bot.assistant.aid.first_aid import Case, first_aid
from bot.assistant.aid.nearest import Nearest
from bot.assistant.answering.buttons import NEAREST
from bot.assistant.assistant import Assistant
from bot.assistant.reply import Do
from bot.assistant.situations import NEVER, STEPS
from index.script import Script

pytestmark = pytest.mark.model

DOOR = "emergency-wont-listen#门锁着，进不去"


def test_parts_for_some_are_buttons_unless_one_of_them_is_meant(
    assistant: Assistant,
) -> None:
    library = assistant.library
    part = library.get(DOOR)
    assert part is not None
    told = first_aid(library, part.document, Script.HANS)
    meant = first_aid(
        library, part.document, Script.HANS, Case("门锁着", Nearest(DOOR, above=True))
    )
    assert told is not None
    assert meant is not None
    assert STEPS in told.text
    assert NEVER in told.text
    assert part.text not in told.text
    assert DOOR in [each.value for row in told.buttons for each in row if each.do is Do.SECTION]
    assert part.text in meant.text


@pytest.mark.parametrize("situation", ["emergency-strange-money", "emergency-sextortion"])
def test_nobody_is_told_what_only_others_have_done(assistant: Assistant, situation: str) -> None:
    told = first_aid(assistant.library, situation, Script.HANS)
    assert told is not None
    parts = assistant.library.document(situation)
    shown = [each.heading for each in parts if each.heading and each.text in told.text]
    assert shown == [STEPS, NEVER]


def test_who_tells_what_happened_is_offered_few_parts_and_a_list_of_all(
    assistant: Assistant,
) -> None:
    library = assistant.library
    near = Nearest(order=(DOOR,))
    told = first_aid(library, "emergency-wont-listen", Script.HANS, Case("奶奶锁了门", near))
    assert told is not None
    parts = [each for row in told.buttons for each in row if each.do is Do.SECTION]
    assert parts[0].value == DOOR
    assert len(parts) <= NEAREST
    assert Do.PARTS in [each.do for row in told.buttons for each in row]


def test_no_english_button_repeats_the_steps(assistant: Assistant) -> None:
    told = first_aid(assistant.library, "emergency-money-sent", Script.LATIN)
    assert told is not None
    values = [each.value for row in told.buttons for each in row]
    assert f"emergency-money-sent#{STEPS}" not in values
