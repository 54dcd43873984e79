"""What is remembered for a while has an order and an end."""

from bot.telegram.questions.bounded import Bounded


def of(*keys: str, most: int = 3) -> Bounded[str, int]:
    found: Bounded[str, int] = Bounded(most)
    for number, key in enumerate(keys):
        found.remember(key, number)
    return found


def test_the_oldest_goes_where_there_are_too_many() -> None:
    assert list(of("a", "b", "c", "d").items()) == [("b", 1), ("c", 2), ("d", 3)]


def test_what_is_remembered_again_is_the_newest() -> None:
    assert list(of("a", "b", "c", "a", "d").items()) == [("c", 2), ("a", 3), ("d", 4)]


def test_what_is_old_goes_up_to_the_first_that_is_not() -> None:
    found = of("a", "b", "c")
    found.forget_old(lambda number: number < 2)
    assert list(found) == ["c"]
    found.forget_old(lambda _: True)
    assert not found


def test_all_of_a_kind_goes() -> None:
    found = of("aa", "b", "ab")
    found.forget_all(lambda key: key.startswith("a"))
    assert list(found) == ["b"]
