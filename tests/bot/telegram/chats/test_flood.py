"""Flood control, with the time as an argument."""

from bot.telegram.chats.flood import FloodControl

ANN, BOB = 1, 2


def flooded(per_minute: int = 6) -> FloodControl:
    flood = FloodControl(per_minute)
    assert [flood.admit(ANN, 0.0) for _ in range(per_minute)] == [True] * per_minute
    assert not flood.admit(ANN, 0.0)
    return flood


def test_as_many_as_set_pass_within_a_minute() -> None:
    flood = flooded()
    assert flood.admit(ANN, 10.0)
    assert not flood.admit(ANN, 10.0)
    assert not flood.admit(ANN, 19.9)
    assert flood.admit(ANN, 20.0)


def test_nobody_waits_for_another() -> None:
    assert flooded().admit(BOB, 0.0)


def test_a_flood_gets_one_notice_with_the_time_to_wait() -> None:
    flood = flooded()
    assert flood.tell(ANN, 0.0) == 10
    for at in range(1, 60):  # goes on at once: now and then one passes, and no notice comes
        flood.admit(ANN, float(at))
        assert flood.tell(ANN, float(at)) is None


def test_after_a_pause_there_is_a_new_notice() -> None:
    flood = flooded()
    assert flood.tell(ANN, 0.0) is not None
    assert [flood.admit(ANN, 600.0) for _ in range(6)] == [True] * 6
    assert not flood.admit(ANN, 600.0)
    assert flood.tell(ANN, 600.0) is not None


def test_the_time_to_wait_is_enough() -> None:
    flood = flooded(per_minute=7)
    assert flood.admit(ANN, float(flood.wait(ANN, 0.0)))


def test_it_does_not_grow_without_end() -> None:
    flood = FloodControl(1)
    assert flood.admit(ANN, 0.0)
    for user in range(10, 20_000):
        flood.admit(user, 0.0)
    assert flood.admit(ANN, 0.0)  # forgotten, and thus admitted
