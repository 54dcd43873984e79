"""Who tells of a place outside the mainland is told whom to call there."""

import pytest

from bot.assistant.abroad import _CARDS, card_abroad
from index.corpus import Corpus


@pytest.mark.parametrize(
    ("text", "card"),
    [
        ("我在日本被骗了", "japan-9110"),
        ("我喺香港被騙咗打邊個", "hongkong-18222"),
        ("我在香港被骗了5000港币怎么办", "hongkong-18222"),
        ("女儿在悉尼读书，刚给假警察转了钱", "australia-scamwatch"),
        ("I am in Canada and just paid a fake officer", "canada-cafc"),
        ("我在泰国，护照被收走了", "jingwai-baojing"),
        ("刚给客服转了两万", None),
        ("香港警察打来电话要我转账", None),
        ("买了一张去日本的机票，钱被骗了", None),
        ("", None),
    ],
)
def test_the_place_is_where_somebody_is(text: str, card: str | None) -> None:
    assert card_abroad(text) == card


def test_every_place_has_its_card(corpus: Corpus) -> None:
    assert set(_CARDS) <= {card.id for card in corpus.cards}
