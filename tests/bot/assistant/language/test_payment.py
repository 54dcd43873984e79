"""What was paid, or lost, and how much, is heard in the words that people use."""

import pytest

from bot.assistant.language.payment import lost_some, only_paid, only_unpaid, others_paid, paid_some


@pytest.mark.parametrize(
    "text",
    [
        "班里群收书本费 我交了260块 咋办",
        "老板在群里喊转钱，我付了4800",
        "娃儿打游戏遭骗了两千多",
        "我妈被人骗走八万",
        "机票退改签骗了我19000",
        "客服骗走我一万二",
        "佢骗咗我5万",
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
        "他想骗我5000",
        "差点骗我3000",
        "我骗了他3万",
        "he paid me 200",
        "they want me to deposit 500",
        "he told me to put 500 in",
    ],
)
def test_nothing_is_lost_as_far_as_is_told(text: str) -> None:
    assert not lost_some(text)


@pytest.mark.parametrize("text", ["我交了260块，能退吗", "付了1200能退吗", "我交了260块"])
def test_who_asks_has_paid_all_the_same(text: str) -> None:
    assert paid_some(text)


@pytest.mark.parametrize("text", ["还没给他钱", "我没转钱", "要不要给他"])
def test_that_nothing_was_paid_may_be_told_of_any_case(text: str) -> None:
    assert only_unpaid(text)


@pytest.mark.parametrize("text", ["已经给了他钱", "网上有人说能撤销记录，收2000，我还没给"])
def test_what_names_more_or_was_paid_is_no_such_turn(text: str) -> None:
    assert not only_unpaid(text)


@pytest.mark.parametrize("text", ["转了", "我已经付了", "已经转了怎么办", "I paid it"])
def test_that_money_was_paid_may_be_told_of_any_case(text: str) -> None:
    assert only_paid(text)


@pytest.mark.parametrize("text", ["还没转", "要是付了呢", "他转了我五千", "打了110", "转走多久到"])
def test_what_was_not_paid_by_who_writes_is_not(text: str) -> None:
    assert not only_paid(text)


@pytest.mark.parametrize(
    "text", ["五六十个同学都交了", "前面已经有三个家长付了", "群里好几个人都转了"]
)
def test_others_paid(text: str) -> None:
    assert others_paid(text)


@pytest.mark.parametrize("text", ["前面三个家长付了，我也交了", "我给三个人转了", "家长群收费"])
def test_the_writer_paid_or_nobody(text: str) -> None:
    assert not others_paid(text)
