"""Sentences in the language that somebody reads."""

import pytest

from bot.assistant.texts.bilingual import Bilingual
from index.script import Script


@pytest.mark.parametrize(
    ("script", "expected"),
    [(Script.HANS, "骗局"), (Script.HANT, "骗局"), (Script.LATIN, "fraud")],
)
def test_only_readers_of_english_get_english(script: Script, expected: str) -> None:
    assert Bilingual("骗局", "fraud")(script) == expected
