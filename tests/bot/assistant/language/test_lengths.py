"""How long a text may be that says one thing: English takes more characters for the same."""

import pytest

from bot.assistant.aid.suiting.comfort import blames_himself
from bot.assistant.language.lengths import NEWS, TURN, fits


@pytest.mark.parametrize(
    ("text", "longest", "does"),
    [
        ("钱" * TURN, TURN, True),
        ("钱" * (TURN + 1), TURN, False),
        ("a" * 2 * NEWS, NEWS, True),
        ("a" * (2 * NEWS + 1), NEWS, False),
        ("钱" + "a" * NEWS, NEWS, False),
        ("", TURN, True),
    ],
)
def test_english_may_be_twice_as_long(text: str, longest: int, does: bool) -> None:
    assert fits(text, longest) is does


def test_who_blames_himself_in_english_is_heard_as_in_chinese() -> None:
    text = "i am so stupid for falling for this, i just believed him"
    assert len(text) > NEWS
    assert blames_himself(text)
    assert not blames_himself(f"{text}, and " * 2)
