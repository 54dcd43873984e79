"""Verdicts without a model: what follows from what was found."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.assistant.check.evidence import COUNTER, FlagKind
from bot.assistant.check.flags import signals
from bot.assistant.check.reading import NO_LIST
from bot.assistant.check.verdict import FLAGS, Risk, Verdict, judge
from index.cards import KINDS
from tests.bot.assistant.check.likeness_factory import WEIGHTS, always

POLICE = "我是市公安局的李警官，请马上把钱转到这个账户，加LINE：abc8899"
WORDS = (
    "公安局",
    "尾号1234",
    "加微信",
    "转账",
    "马上",
    "验证码",
    "LINE：ab12",
    "➕V",
    "\u200b",
    "\n",
    "Ａ",
)
PIECES = st.one_of(st.sampled_from(WORDS), st.text(max_size=8))


def verdict(text: str, logit: float, kind: str = "刷单返利") -> Verdict:
    return judge(text, NO_LIST, always(logit, kind), WEIGHTS)


@pytest.mark.parametrize(
    ("logit", "risk"), [(-3.0, Risk.LOW), (0.0, Risk.MEDIUM), (3.0, Risk.HIGH)]
)
def test_the_risk_follows_the_probability(logit: float, risk: Risk) -> None:
    found = verdict(POLICE, logit)
    assert found.risk is risk
    assert (found.scam is None) == (risk is Risk.LOW)


def test_an_advert_that_asks_for_nothing_grave_is_at_most_at_medium_risk() -> None:
    advert = "马上有优惠，名额有限，需要的加LINE：abc8899"
    assert verdict(advert, 5.0).risk is Risk.MEDIUM
    assert verdict(f"{advert}，先把押金转到这个账户", 5.0).risk is Risk.HIGH


@pytest.mark.parametrize("text", ["", " ", "你好", "？？？", "😀😀😀😀😀😀😀😀", "\u200b" * 20])
def test_too_little_text_is_unknown(text: str) -> None:
    found = verdict(text, 5.0)
    assert (found.risk, found.confidence, found.flags) == (Risk.UNKNOWN, 0.0, ())


def test_the_weightiest_flag_of_each_kind_is_quoted_first() -> None:
    found = verdict(POLICE, 3.0)
    quotes = [(each.kind, each.quote(POLICE)) for each in found.flags]
    assert [kind for kind, _ in quotes] == [
        FlagKind.ASKS_PAYMENT,
        FlagKind.CLAIMED_IDENTITY,
        FlagKind.HANDLE,
    ]
    assert quotes[2][1] == "LINE：abc8899"


def test_quotes_are_the_words_as_they_were_written() -> None:
    text = "我是市公\u200b安局的，請馬上把錢轉到這個帳戶"
    quotes = [each.quote(text) for each in verdict(text, 3.0).flags]
    assert "公\u200b安局" in " ".join(quotes)


def test_without_a_pattern_the_clause_nearest_to_a_known_line_is_quoted() -> None:
    text = "昨天的雨真大。今天的月亮也真圆！\n后天再看吧"
    found = verdict(text, 5.0)
    (flag,) = found.flags
    assert found.risk is Risk.MEDIUM
    assert flag.kind is FlagKind.KNOWN_LINE
    assert flag.quote(text) == "昨天的雨真大。"


@pytest.mark.parametrize(
    "text", ["有人让我转账到安全账户是真的吗", "收到短信要我加LINE：ab12345，是不是诈骗"]
)
def test_a_question_about_something_suspicious_is_not_called_harmless(text: str) -> None:
    assert verdict(text, -5.0).risk is Risk.UNKNOWN


def test_a_harmless_text_with_flags_gets_none() -> None:
    assert verdict(POLICE, -9.0).flags == ()


def test_a_faked_face_is_named_only_where_the_text_shows_one() -> None:
    plain = verdict("请马上把钱转到这个账户，等着急用", 3.0, "AI换脸拟声")
    assert plain.scam != "AI换脸拟声"
    shown = verdict("视频里就是我本人啊，声音一模一样，快把钱转到这个账户", 3.0, "AI换脸拟声")
    assert shown.scam == "AI换脸拟声"


def test_cards_are_those_of_the_kind() -> None:
    assert verdict(POLICE, 3.0).cards == ("scam-shuadan",)


@given(st.lists(PIECES, max_size=12).map("".join), st.sampled_from([-5.0, 0.5, 5.0]))
def test_every_risk_stands_on_words_of_the_text(text: str, logit: float) -> None:
    found = verdict(text, logit)
    assert bool(found.flags) == found.is_risky
    assert len(found.flags) <= FLAGS
    for each in found.flags:
        assert 0 <= each.start < each.end <= len(text)
        assert each.quote(text) in text
        assert each.quote(text).strip()
        assert each.kind not in COUNTER


def test_every_signal_hints_at_known_kinds() -> None:
    assert {scam for each in signals() for scam in each.scams} <= set(KINDS)
    assert len({each.name for each in signals()}) == len(signals())
