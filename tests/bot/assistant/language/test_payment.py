"""What was paid, or lost, and how much, is heard in the words that people use."""

import pytest

from bot.assistant.language.payment import gave_some, lost_some, paid_some


@pytest.mark.parametrize(
    "text",
    [
        "班里群收书本费 我交了260块 咋办",
        "老板在群里喊转钱，我付了4800",
        "娃儿打游戏遭骗了两千多",
        "我妈被人骗走八万",
        "收据没给，转账2600后就把我删了",
        "I already paid 200",
        "I put 20 grand in the trading app",
        "I wired 3k usd to the landlord",
    ],
)
def test_so_much_is_lost(text: str) -> None:
    assert lost_some(text)


@pytest.mark.parametrize(
    "text",
    [
        "群里收书本费260，要交吗",
        "要是被骗了5000能立案吗",
        "客户转账3000后要我退一半",
        "说转账2000才能领",
        "被骗了怎么办",
        "he paid me 200",
        "they want me to deposit 500",
        "he told me to put 500 in",
    ],
)
def test_nothing_is_lost_as_far_as_is_told(text: str) -> None:
    assert not lost_some(text)


def test_who_asks_has_paid_all_the_same_but_does_not_only_tell_it() -> None:
    assert paid_some("我交了260块，能退吗")
    assert not gave_some("我交了260块，能退吗")
    assert gave_some("我交了260块")
