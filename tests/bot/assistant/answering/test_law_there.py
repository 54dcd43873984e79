"""Who asks what a place's law says reads the law first, and no first aid."""

import pytest

from bot.assistant.answering.there import law_there_first
from bot.assistant.places.local import PARTS
from bot.assistant.situations import CARD_LENT, ON_THE_LINE
from index import Hit, Passage
from index.corpus.cards import LAW, MEASURES

HONGKONG = PARTS["hongkong-18222"]


def hit(document: str, folder: str, heading: str = "", cites: tuple[str, ...] = ()) -> Hit:
    passage = Passage(
        f"{document}#{heading}", document, folder, "名", "", heading, "话", "公安部", cites=cites
    )
    return Hit(passage, 1.0, 1.0, 1.0, 1.0)


LAUNDERING = hit("law-money-laundering", LAW)
COINS = hit("xunibi-hefa", MEASURES, cites=("刑法",))
HOTLINE = hit("hotline-96110", MEASURES)


@pytest.mark.parametrize(
    ("text", "heading", "others", "first"),
    [
        ("在香港洗黑钱会坐牢吗", HONGKONG[ON_THE_LINE], (HOTLINE, LAUNDERING), LAUNDERING),
        ("在香港炒币犯法吗", "", (COINS, LAUNDERING), COINS),
        ("洗黑钱会坐牢吗", HONGKONG[ON_THE_LINE], (LAUNDERING,), None),
        ("在香港借户口犯法吗", HONGKONG[CARD_LENT], (LAUNDERING,), None),
        ("在香港洗黑钱会坐牢吗", "在香港报警，打 999 还是 18222", (LAUNDERING,), None),
        ("在香港洗黑钱会坐牢吗", "", (HOTLINE,), None),
    ],
)
def test_the_law_goes_first(
    text: str, heading: str, others: tuple[Hit, ...], first: Hit | None
) -> None:
    there = hit("hongkong-18222", MEASURES, heading)
    assert law_there_first(text, (there, *others))[0] == (first or there)
