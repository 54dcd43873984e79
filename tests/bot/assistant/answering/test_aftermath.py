"""What is asked after first aid is told by the card of the place."""

import pytest

from bot.assistant.answering.aftermath import MATTERS, NEXT
from bot.assistant.assistant import Assistant
from bot.assistant.reply import Style
from index import Library
from index.script import to_simplified
from tests.bot.assistant.talking import talk

pytestmark = pytest.mark.model
PAID_IN_HONGKONG = "喺fb見到平機票，過咗八千蚊轉數快俾佢，而家佢唔覆我"
PAID_IN_TAIWAN = "LINE群組飆股老師,入金了60萬,現在出不了金,說要繳15%保證金"


def test_every_part_and_every_card_is_there(assistant: Assistant) -> None:
    library: Library = assistant.library
    for cards, _, headings in MATTERS:
        for card in cards:
            assert library.get(card) is not None, card
        for place, heading in headings.items():
            assert library.get(f"{place}#{heading}") is not None, heading
    for place, heading in NEXT.items():
        assert library.get(f"{place}#{heading}") is not None, heading


@pytest.mark.parametrize(
    ("turns", "heading"),
    [
        ((PAID_IN_HONGKONG, "差人話係商業糾紛唔受理"), "香港警方说是商业纠纷、钱债，不受理"),
        ((PAID_IN_HONGKONG, "仲有冇得追返啲錢"), "人在香港，被骗的钱追得回吗"),
        ((PAID_IN_TAIWAN, "我想問錢追得回來嗎"), "人在台湾，被骗的钱追得回来吗"),
        (
            ("我在香港，有人搵我做刷單，話讚好YouTube片每條五蚊",),
            "香港：有人请您点赞、刷单赚钱",
        ),
        (("被骗的钱能追回来吗 人在国外",), "人在国外，被骗的钱追得回吗"),
        (("被骗的钱能追回来吗 我在澳洲",), "人在国外，被骗的钱追得回吗"),
        (("骗子在国外，被骗的钱能追回来吗",), "被骗的钱法律上能追回吗"),
    ],
)
def test_what_comes_after_is_told_by_the_place(
    assistant: Assistant, turns: tuple[str, ...], heading: str
) -> None:
    titles = (each for each in talk(assistant, *turns).paragraphs if each.style is Style.TITLE)
    assert heading in to_simplified(next(titles).text)


def test_what_comes_next_after_a_loss_is_what_comes_next_there(assistant: Assistant) -> None:
    told = talk(assistant, PAID_IN_HONGKONG, "之後呢")
    assert "香港" in told.paragraphs[0].text
    assert "派出所" not in told.text


def test_who_adds_a_detail_elsewhere_is_not_reminded_of_the_mainlands_number(
    assistant: Assistant,
) -> None:
    told = talk(assistant, PAID_IN_HONGKONG, "昨日下晝過嘅").text
    assert "18222" in told
    assert "還沒打 110" not in told
