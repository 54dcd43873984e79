"""Ways of asking are given back as they were."""

import pytest

from index.asks import Asks

GIVEN = {"card": ("一键查卡", "what is it?", "两 行\n字"), "card#注意": ("怎么查",), "刑法/266": ()}


def test_ways_of_asking_are_given_back_by_passage() -> None:
    asks = Asks(GIVEN.items())
    assert dict(asks) == GIVEN
    assert asks == GIVEN
    assert len(asks) == 3
    assert asks.total == 4


def test_a_passage_that_is_not_there_has_none() -> None:
    asks = Asks([])
    assert (asks.get("card", ()), asks.total) == ((), 0)
    with pytest.raises(KeyError):
        asks["card"]


def test_more_are_added_in_another_value() -> None:
    asks = Asks(GIVEN.items())
    more = asks | {"new": ("新的", "new one"), "card": ("只有一个",)}
    assert asks == GIVEN
    assert more == GIVEN | {"new": ("新的", "new one"), "card": ("只有一个",)}
    assert more.total == 4
