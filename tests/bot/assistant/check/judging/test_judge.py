"""Several messages together: the most suspicious one counts, in its own words."""

from collections.abc import Sequence

from bot.assistant.check.evidence.official import NO_LIST
from bot.assistant.check.judging.judge import judge_all
from bot.assistant.check.judging.verdict import Risk, Verdict
from index.messages.models import Likeness
from tests.bot.assistant.check.likeness_factory import WEIGHTS, likeness

WARNING = "【国家反诈中心】凡是要求屏幕共享、转账到安全账户的都是诈骗！如有疑问请拨打96110"
BOSS = "姐，领导在开会，请马上把钱转到这个账户"
TALK = "今天下班一起去打球吗"


def compare(texts: Sequence[str]) -> Sequence[Likeness]:
    """Take for fraud what is the boss's alone: beside a warning, or talk, it looks harmless."""
    return [likeness(3.0 if text[0] == "姐" and text[-2:] == "账户" else -9.0) for text in texts]


def verdict(*parts: str) -> Verdict:
    return judge_all(parts, NO_LIST, compare, WEIGHTS)


def test_a_warning_or_a_harmless_part_hides_no_fraud() -> None:
    for parts in ((WARNING, BOSS), (BOSS, WARNING), (TALK, BOSS), (TALK, WARNING, BOSS)):
        found = verdict(*parts)
        assert (found.risk, found.text) == (Risk.HIGH, BOSS)


def test_a_warnings_words_are_no_flags_of_what_stands_beside_it() -> None:
    found = verdict(WARNING, TALK)
    assert (found.risk, found.text, found.reminds) == (Risk.LOW, TALK, False)
    assert verdict(WARNING, WARNING).reminds


def test_a_demand_that_several_parts_make_together_counts() -> None:
    first, second = "把卡号报给我登记一下", "还有验证码"
    assert not any(verdict(each).is_risky for each in (first, second))
    assert verdict(first, second).text == f"{first}\n{second}"


def test_one_part_is_judged_as_it_is() -> None:
    assert verdict(WARNING).reminds
