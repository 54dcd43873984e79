"""No tip comes again before all that fit have come, and seasonal ones come in their time."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.broadcast.tips import Item, choose, choose_mixed, suits
from index.corpus.tips import SEASON, Quiz, Season, Tip
from tests.bot.broadcast.items import a_quiz, a_tip

DAY = date(2026, 5, 1)
START = datetime(2026, 1, 1, tzinfo=UTC)
TIPS = [a_tip(f"tip-{number}", "文") for number in range(12)]


def week_after_week(tips: list[Tip], topics: list[str], count: int, seed: str) -> list[str]:
    """The tips that a chat gets, one after another, all on one day."""
    shown: dict[str, datetime] = {}
    got = []
    for number in range(count):
        choice = choose(tips, topics, shown, DAY, f"{seed}/{number}")
        assert choice is not None
        for each in choice.forget:
            shown.pop(each, None)
        shown[choice.tip.id] = START + timedelta(days=number)
        got.append(choice.tip.id)
    return got


@given(st.integers(1, 12), st.text(max_size=3))
def test_no_tip_repeats_before_all_were_shown(count: int, seed: str) -> None:
    got = week_after_week(TIPS[:count], [], 3 * count, seed)
    for begin in range(0, 3 * count, count):
        assert len(set(got[begin : begin + count])) == count


def test_a_new_round_does_not_begin_with_the_last_tip() -> None:
    got = week_after_week(TIPS, [], 36, "x")
    assert all(one != other for one, other in pairwise(got))


def test_neighbours_get_different_tips() -> None:
    first = {
        choice.tip.id
        for seed in "abcdefgh"
        if (choice := choose(TIPS, [], {}, DAY, seed)) is not None
    }
    assert len(first) > 2


def test_topics_that_a_chat_did_not_choose_do_not_come() -> None:
    tips = [a_tip("a", "", "elderly"), a_tip("b", "", "work"), a_tip("c", "")]
    assert set(week_after_week(tips, ["elderly"], 4, "x")) == {"a", "c"}
    assert set(week_after_week(tips, [], 6, "x")) == {"a", "b", "c"}


def test_nothing_fits_nobody() -> None:
    assert choose([a_tip("a", "", "work")], ["elderly"], {}, DAY, "x") is None


@pytest.mark.parametrize(
    ("day", "expected"),
    [((12, 31), True), ((1, 15), True), ((1, 16), False), ((12, 19), False), ((12, 20), True)],
)
def test_a_season_may_pass_new_year(day: tuple[int, int], expected: bool) -> None:
    assert Season("new-year", (12, 20), (1, 15)).holds(date(2026, *day)) is expected


def test_in_its_season_a_tip_comes_first_and_otherwise_not_at_all() -> None:
    tips = [*TIPS, a_tip("double-eleven", "", season=Season("sales", (11, 1), (11, 12)))]
    inside = choose(tips, [], {}, date(2026, 11, 5), "x")
    assert inside is not None
    assert inside.tip.id == "double-eleven"
    assert "double-eleven" not in week_after_week(tips, [], 30, "x")


def test_the_topic_of_seasons_is_nobody() -> None:
    tip = a_tip("a", "", SEASON)
    assert suits(tip, ["elderly"], DAY)
    assert not suits(a_tip("b", "", SEASON, "work"), ["elderly"], DAY)


QUIZZES = [a_quiz(f"quiz-{number}") for number in range(5)]


def mixed(items: list[Item], quiz_every: int, count: int) -> list[Item]:
    """What a chat gets, one after another, all on one day."""
    shown: dict[str, datetime] = {}
    got = []
    for number in range(count):
        choice = choose_mixed(items, (), shown, DAY, f"x/{number}", quiz_every)
        assert choice is not None
        for each in choice.forget:
            shown.pop(each, None)
        shown[choice.tip.id] = START + timedelta(days=number)
        got.append(choice.tip)
    return got


@pytest.mark.parametrize(
    ("quiz_every", "expected"),
    [(0, "tttttttttttt"), (1, "qqqqqqqqqqqq"), (2, "tqtqtqtqtqtq"), (3, "ttqttqttqttq"),
     (5, "ttttqttttqtt")],
)  # fmt: skip
def test_a_quiz_comes_in_its_turn(quiz_every: int, expected: str) -> None:
    got = mixed([*TIPS, *QUIZZES], quiz_every, 12)
    assert "".join("q" if isinstance(each, Quiz) else "t" for each in got) == expected


def test_quizzes_have_a_round_of_their_own() -> None:
    got = [each.id for each in mixed([*TIPS, *QUIZZES], 3, 36) if isinstance(each, Quiz)]
    assert len(got) == 12
    assert len(set(got[:5])) == len(set(got[5:10])) == 5


@pytest.mark.parametrize("items", [TIPS, QUIZZES], ids=["tips", "quizzes"])
def test_where_there_is_only_one_kind_it_comes_always(items: list[Item]) -> None:
    assert len(mixed(items, 3, 6)) == 6
