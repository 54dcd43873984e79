"""What is remembered for a while has an order and an end."""

from bot.bounded import Bounded, Lately, Seen


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


def test_only_the_first_time_is_the_first() -> None:
    seen = Seen()
    assert [seen.first("a"), seen.first("a"), seen.first("b")] == [True, False, True]
    seen.forget("a")
    assert seen.first("a")


def test_the_oldest_that_was_seen_is_forgotten() -> None:
    seen = Seen(remembered=2)
    assert all(seen.first(key) for key in "abc")
    assert seen.first("a")
    assert not seen.first("c")


def test_what_was_lately_is_the_first_again_after_a_while() -> None:
    lately = Lately(seconds=10.0, remembered=2)
    assert [lately.first("a", at) for at in (0.0, 5.0, 10.0, 11.0)] == [True, False, False, True]
    lately.forget("a")
    assert all(lately.first(key, 12.0) for key in "abc")
    assert lately.first("a", 12.0)
