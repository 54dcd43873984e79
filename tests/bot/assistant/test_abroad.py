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
        ("在新加坡，钱刚转出去", "singapore-1799"),
        ("help me i am in myanmar scam center", "jingwai-baojing"),
        ("My daughter studies in Sydney and got a call", "australia-scamwatch"),
        ("我畀人呃咗五萬蚊，啱啱過咗數", "hongkong-18222"),
        ("剛剛匯款給假檢警，三十萬，怎麼辦", "taiwan-165"),
        ("我喺深圳畀人呃咗五萬蚊", None),
        ("我俾人呃咗五万蚊", None),
        ("剛給客服轉了兩萬", None),
        ("刚给客服转了两万", None),
        ("钱转到香港的账户了", None),
        ("网上的男友说他在美国当军医，我刚给他转了钱", None),
        ("我男朋友在美国，是网上认识的，刚给他转了钱", None),
        ("A man from the UK asked me for money and I sent it to Hong Kong", None),
        ("My boyfriend in America needed money, I sent it", None),
        ("香港警察打来电话要我转账", None),
        ("买了一张去日本的机票，钱被骗了", None),
        ("", None),
    ],
)
def test_the_place_is_where_somebody_is(text: str, card: str | None) -> None:
    assert card_abroad(text) == card


def test_every_place_has_its_card(corpus: Corpus) -> None:
    assert set(_CARDS) <= {card.id for card in corpus.cards}
