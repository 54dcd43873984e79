"""Which cards should be looked at: those whose votes fall, and those that most find useless."""

import pytest

from bot.assistant.insight.feedback import Ballot, Concern, Score, scores, to_review


@pytest.mark.parametrize(
    ("votes", "recent", "concerns"),
    [
        (Ballot(), Ballot(), ()),
        (Ballot(0, 4), Ballot(0, 4), ()),  # too few to say anything
        (Ballot(1, 9), Ballot(1, 9), (Concern.POOR,)),
        (Ballot(5, 5), Ballot(5, 5), ()),
        (Ballot(40, 2), Ballot(10, 1), ()),  # more votes of the same kind raise the bound
        (Ballot(32, 8), Ballot(2, 6), (Concern.FALLING, Concern.WORSE)),
        (Ballot(30, 4), Ballot(0, 4), ()),  # four people had a bad day
        (Ballot(90, 18), Ballot(10, 8), (Concern.FALLING, Concern.WORSE)),
        (Ballot(26, 7), Ballot(6, 3), (Concern.FALLING,)),
        (Ballot(4, 10), Ballot(0, 6), (Concern.FALLING, Concern.WORSE)),
    ],
)
def test_a_card_is_a_concern_when_its_votes_fall(
    votes: Ballot, recent: Ballot, concerns: tuple[Concern, ...]
) -> None:
    assert Score("card", votes, recent).concerns == concerns


def test_the_lowest_bound_comes_first() -> None:
    found = scores({"a": Ballot(9, 1), "b": Ballot(1, 1), "c": Ballot(99, 1)}, {"a": Ballot(1, 0)})
    assert [each.card for each in found] == ["b", "a", "c"]
    assert found[1].recent == Ballot(1, 0)


def test_what_concerns_most_is_reviewed_first() -> None:
    votes = {"well": Ballot(50, 1), "poor": Ballot(1, 20), "worse": Ballot(32, 8)}
    recent = {"worse": Ballot(2, 6), "poor": Ballot(1, 20)}
    assert [each.card for each in to_review(scores(votes, recent))] == ["worse", "poor"]
