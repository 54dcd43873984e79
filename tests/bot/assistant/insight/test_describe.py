"""What operators read: all that happened and no more, in both languages, without gaps."""

from dataclasses import dataclass, fields
from datetime import date

import pytest

from bot.assistant.insight.describe import described, review, seconds, share, themes
from bot.assistant.insight.feedback import Ballot, Concern, Score
from bot.assistant.insight.summary import summarise
from bot.assistant.insight.texts import EN, ZH, insight_texts
from bot.assistant.triage import Intent
from bot.storage.operators.audit import Deed, Via
from index.script import Script
from tests.bot.assistant.insight.test_summary import COUNTS, FIRST, LAST

LANGUAGES = (Script.HANS, Script.LATIN)


@dataclass(frozen=True)
class Theme:
    week: date
    kind: str
    card: str
    people: int
    number: int


def title(card: str) -> str:
    return f"题目{card}"


def test_figures_are_told_in_words() -> None:
    told = described(summarise(COUNTS.items(), FIRST, LAST), title, Script.HANS)
    for words in (
        "收到 11 条：答上的提问 6，没答上的提问 2，请看消息 3",
        "占 25%，其中 1 条反问",
        "很像诈骗 2，可能是诈骗 1，没看出什么 4",
        "刷单返利 2，虚假贷款 1",
        "提示 9 条，广播 4 条，没送到 1 条",
        "新订阅 3，退订 2（点了停止 1，移出群 1）",
        "· 题目c 5",
    ):
        assert words in told


@pytest.mark.parametrize("script", LANGUAGES)
def test_quiet_days_are_told_shortly(script: Script) -> None:
    told = described(summarise([], LAST, LAST), title, script)
    assert insight_texts(script).nothing_yet in told
    assert "—" not in told


@pytest.mark.parametrize("script", LANGUAGES)
def test_nothing_that_is_told_has_a_gap(script: Script) -> None:
    found = [Theme(FIRST, "declined", "a", 5, 9), Theme(FIRST, "sung", "b", 6, 9)]
    score = Score("c", Ballot(32, 8), Ballot(2, 6))
    for told in (
        described(summarise(COUNTS.items(), FIRST, LAST), title, script),
        themes(found, 5, title, script),
        themes([], 5, title, script),
        review((score,), title, script, 5),
        review((), title, script, 5),
    ):
        assert "{" not in told
        assert "None" not in told


def test_themes_and_cards_are_named_with_their_numbers() -> None:
    told = themes([Theme(FIRST, "disliked", "a", 5, 9)], 5, title, Script.HANS)
    assert "· 题目a：答了，被评“没用”，5 人，9 次（5月4日那周）" in told
    told = review((Score("c", Ballot(32, 8), Ballot(2, 6)),), title, Script.HANS, 5)
    assert "· 题目c：有用 32，没用 8，把握 65%；近 28 天 2 比 6。" in told
    assert ZH.concerns[Concern.WORSE] in told


def test_shares_and_times_are_short() -> None:
    assert (share(None), share(0.126), share(0.0)) == ("—", "13%", "0%")
    assert [seconds(each, EN) for each in (None, 0.12345, 12.3)] == ["—", "0.12 s", "12 s"]


@pytest.mark.parametrize("texts", [ZH, EN], ids=["zh", "en"])
def test_everything_has_a_name_in_both_languages(texts: type) -> None:
    assert set(ZH.deeds) == set(EN.deeds) == set(Deed)
    assert set(ZH.vias) == set(EN.vias) == set(Via)
    assert set(ZH.concerns) == set(EN.concerns) == set(Concern)
    assert set(ZH.intents) == set(EN.intents) == set(Intent)
    for field in fields(texts):
        value = getattr(texts, field.name)
        assert value
        if isinstance(value, dict):
            assert value.keys() == getattr(ZH, field.name).keys()
