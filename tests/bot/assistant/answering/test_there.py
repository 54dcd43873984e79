"""Who told where he is reads whom to call there, whatever is answered later."""

import pytest

from bot.assistant.assistant import Assistant
from bot.assistant.texts import EN
from tests.bot.assistant.talking import talk

pytestmark = pytest.mark.model
LONDON, SYDNEY = "我在伦敦被骗了2000镑", "我在悉尼，投资被骗了3万澳元"


@pytest.mark.parametrize(
    ("told", "then", "number"),
    [
        (LONDON, "还能要回来吗", "999"),
        (LONDON, "银行打不通", "999"),
        (LONDON, "打完110了，然后呢", "999"),
        (SYDNEY, "报警有用吗", "000"),
        (SYDNEY, "周末银行开门不", "000"),
        ("I live in London and sent 2000 pounds to a scammer", "can I get it back", "999"),
    ],
)
def test_the_number_of_the_place_stands_first(
    assistant: Assistant, told: str, then: str, number: str
) -> None:
    reply = talk(assistant, told, then)
    assert number in reply.paragraphs[0].text


@pytest.mark.parametrize(
    ("told", "then"),
    [
        ("我被骗转了2万", "还能要回来吗"),
        ("我在英国，刷单是什么", "怎么认出来"),
        (LONDON, "我现在回北京了，还能要回来吗"),
    ],
)
def test_at_home_or_where_nothing_was_lost_it_does_not(
    assistant: Assistant, told: str, then: str
) -> None:
    assert "999" not in talk(assistant, told, then).paragraphs[0].text


def test_who_told_the_police_since_then_is_not_sent_to_them_again(assistant: Assistant) -> None:
    assert "999" in talk(assistant, LONDON, "我报警了").paragraphs[0].text
    assert "999" not in talk(assistant, LONDON, "我报警了", "还能要回来吗").paragraphs[0].text


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("what is 96110", True),
        ("a girl on tinder wants to teach me crypto", True),
        ("I live in London, what is pig butchering", True),
        ("what number to call for fraud in China", False),
        ("what number to call for fraud in Tianjin", False),
        ("how do I report a scam if I am not in China", False),  # what is told says both
        ("how many years in prison for fraud", False),
    ],
)
def test_who_asks_in_english_is_told_whose_numbers_those_are(
    assistant: Assistant, text: str, *, told: bool
) -> None:
    paragraphs = [each.text for each in talk(assistant, text).paragraphs]
    assert (EN.elsewhere in paragraphs) is told
    if told:
        assert paragraphs.index(EN.elsewhere) == paragraphs.index(EN.in_chinese) - 1


def test_it_is_told_once(assistant: Assistant) -> None:
    assert EN.elsewhere not in talk(assistant, "what is 96110", "what is 12381").text
