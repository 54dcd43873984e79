"""A turn is answered in the script of its conversation."""

import pytest

from bot.assistant.turns.shown import Shown
from bot.assistant.turns.turn import script_in
from index.script import Script


@pytest.mark.parametrize(
    ("before", "text", "script"),
    [
        ("喺小紅書搵到份兼職 真唔真", "我入咗3000", Script.HANT),
        ("我在台灣，被騙了怎麼辦", "165打不通", Script.HANT),
        ("我在台灣，被騙了怎麼辦", "那我该怎么报警", Script.HANS),
        ("刷单被骗了怎么办", "我入咗3000", Script.HANS),
        ("刷单被骗了怎么办", "他叫我匯錢", Script.HANT),
        ("我在台灣，被騙了怎麼辦", "can I get it back", Script.LATIN),
        ("", "我入咗3000", Script.HANS),
        ("刷单被骗了怎么办", "What about my mother? 她也收到一样的", Script.HANS),
        ("刷单被骗了怎么办", "what is 断卡行动", Script.LATIN),
        ("is this text a scam", "What about my mother? 她也收到一样的", Script.LATIN),
        ("", "What about my mother? 她也收到一样的", Script.LATIN),
    ],
)
def test_what_is_written_alike_in_both_goes_on_as_before(
    before: str, text: str, script: Script
) -> None:
    assert script_in(text, Shown(before, "", 0.0)) is script


def test_the_first_text_says_it_alone() -> None:
    assert script_in("我入咗3000", None) is Script.HANS
