"""Who asks what a place's law says reads the law first, and no first aid."""

from dataclasses import replace

import pytest

from bot.assistant.answering.there import law_there_first
from bot.assistant.situations import CARD_LENT, ON_THE_LINE
from index import Hit, Passage
from index.corpus.cards import LAW, MEASURES


def hit(
    document: str,
    folder: str,
    heading: str = "",
    cites: tuple[str, ...] = (),
    aids: tuple[str, ...] = (),
) -> Hit:
    name = f"{document}#{heading}"
    passage = Passage(name, document, folder, "名", "", heading, "话", "公安部", cites=cites)
    return Hit(replace(passage, aids=aids), 1.0, 1.0, 1.0, 1.0)


def there(heading: str = "", *aids: str) -> Hit:
    return hit("hongkong-18222", MEASURES, heading, aids=aids)


CALLED = there("人在香港，“入境处、公安”来电", ON_THE_LINE)
LENT = there("人在香港，户口、提款卡给了人用", CARD_LENT)
LAUNDERING = hit("law-money-laundering", LAW)
COINS = hit("xunibi-hefa", MEASURES, cites=("刑法",))
HOTLINE = hit("hotline-96110", MEASURES)


@pytest.mark.parametrize(
    ("text", "own", "others", "first"),
    [
        ("在香港洗黑钱会坐牢吗", CALLED, (HOTLINE, LAUNDERING), LAUNDERING),
        ("在香港炒币犯法吗", there(), (COINS, LAUNDERING), COINS),
        ("洗黑钱会坐牢吗", CALLED, (LAUNDERING,), None),
        ("在香港借户口犯法吗", LENT, (LAUNDERING,), None),
        ("在香港洗黑钱会坐牢吗", there("在香港报警，打 999 还是 18222"), (LAUNDERING,), None),
        ("在香港洗黑钱会坐牢吗", there(), (HOTLINE,), None),
    ],
)
def test_the_law_goes_first(
    text: str, own: Hit, others: tuple[Hit, ...], first: Hit | None
) -> None:
    assert law_there_first(text, (own, *others))[0] == (first or own)
