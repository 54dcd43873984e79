"""Who asks how much fraud there is elsewhere is told that no figure is known."""

import pytest

from bot.assistant.answering.figures_elsewhere import asks_figures_there


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("台灣去年詐騙被騙了多少錢", True),
        ("香港2024年有幾多宗騙案", True),
        ("澳门一年有多少诈骗案", True),
        ("新加坡今年的诈骗统计", True),
        ("how many scams were there in Hong Kong last year", True),
        ("2024年美国网络诈骗损失多少钱", False),  # which is known
        ("去年全国有多少诈骗案", False),
        ("how many overseas scam websites were blocked in 2022", False),
        ("他前年去柬埔寨的诈骗窝点，待满多少天能办他", False),
        ("我去年在香港被騙了多少錢才能報案", False),
        ("香港防騙熱線今年是多少號", False),
        ("香港的骗子骗了多少钱会判几年", False),
        ("台湾人在大陆一年被骗多少钱", False),
        ("how much did my mom in Hong Kong lose to a scam this year", False),
    ],
)
def test_a_figure_of_another_place_is_told_apart(text: str, *, asked: bool) -> None:
    assert asks_figures_there(text) is asked
