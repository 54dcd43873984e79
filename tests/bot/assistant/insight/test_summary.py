"""Counts of some days become one value, and counts of other versions do no harm."""

from datetime import date, timedelta

import pytest

from bot.assistant.check.judging.verdict import Risk
from bot.assistant.insight import names
from bot.assistant.insight.summary import Summary, quantile, summarise
from bot.assistant.triage import Intent

FIRST = date(2026, 5, 4)
LAST = FIRST + timedelta(days=2)
COUNTS = {
    (FIRST, names.ASKED, "answer"): 6,
    (FIRST, names.ASKED, "unknown"): 2,
    (LAST, names.ASKED, "check"): 3,
    (FIRST, names.ASKED_BACK, ""): 1,
    (FIRST, names.SHOWN, "b"): 2,
    (LAST, names.SHOWN, "a"): 2,
    (LAST, names.SHOWN, "c"): 5,
    (LAST, names.VERDICT, "high.刷单返利"): 2,
    (LAST, names.VERDICT, "medium.虚假贷款"): 1,
    (LAST, names.VERDICT, "low."): 4,
    (LAST, names.POSTED, "tip.sent"): 9,
    (LAST, names.POSTED, "campaign.sent"): 4,
    (LAST, names.POSTED, "tip.gone"): 1,
    (LAST, names.SUBSCRIBED, ""): 3,
    (LAST, names.UNSUBSCRIBED, "off"): 1,
    (LAST, names.UNSUBSCRIBED, "left"): 1,
    (LAST, names.GUARD, "刷单返利"): 1,
    (FIRST, names.SECONDS, "0.1"): 8,
}


def test_days_are_added_up() -> None:
    found = summarise(COUNTS.items(), FIRST, LAST)
    assert dict(found.asked) == {Intent.ANSWER: 6, Intent.UNKNOWN: 2, Intent.CHECK: 3}
    assert (found.total, found.questions, found.declined, found.asked_back) == (11, 8, 0.25, 1)
    assert [sum(each.values()) for each in found.days.values()] == [8, 0, 3]
    assert found.cards == (("c", 5), ("a", 2), ("b", 2))
    assert dict(found.verdicts) == {Risk.HIGH: 2, Risk.MEDIUM: 1, Risk.LOW: 4}
    assert (found.warnings, found.kinds) == (3, (("刷单返利", 2), ("虚假贷款", 1)))
    assert (found.sent("tip"), found.sent("campaign"), found.guard) == (9, 4, 1)
    assert (found.subscribed, found.left) == (3, 2)
    assert found.p50 == pytest.approx(0.075)


def test_only_the_days_that_are_asked_for_count() -> None:
    assert summarise(COUNTS.items(), LAST, LAST).total == 3
    assert summarise(COUNTS.items(), LAST + timedelta(days=1), LAST + timedelta(days=3)).total == 0


def test_without_questions_there_is_no_share_and_no_time() -> None:
    empty = summarise([], FIRST, LAST)
    assert (empty.declined, empty.p50, empty.p95, len(empty.days)) == (None, None, None, 3)


def test_what_another_version_counted_is_left_out() -> None:
    odd = {
        (FIRST, names.ASKED, "sing"): 1,
        (FIRST, names.VERDICT, "high.无此类"): 1,
        (FIRST, "dance", "x"): 1,
        (FIRST, names.SECONDS, "0.123"): 5,
    }
    found = summarise(odd.items(), FIRST, FIRST)
    assert (found.total, found.warnings, found.p50) == (0, 0, None)
    assert isinstance(found, Summary)


@pytest.mark.parametrize(
    ("seconds", "name"),
    [(0.0, "0.05"), (0.05, "0.05"), (0.0501, "0.1"), (29.9, "30"), (30.1, names.SLOWER)],
)
def test_each_time_has_a_bucket(seconds: float, name: str) -> None:
    assert names.bucket(seconds) == name


def test_quantiles_lie_within_their_bucket() -> None:
    buckets = {"0.1": 50, "0.2": 45, "1": 4, names.SLOWER: 1}
    assert quantile(buckets, 0.5) == pytest.approx(0.1)
    assert quantile(buckets, 0.25) == pytest.approx(0.075)
    assert quantile(buckets, 0.95) == pytest.approx(0.2)
    assert quantile(buckets, 0.99) == pytest.approx(1.0)
    assert quantile(buckets, 1.0) == 30.0
    assert quantile({names.SLOWER: 3}, 0.5) == 30.0
