"""Which passage answers a later turn: features of several readings, and their weights."""

import tomllib
from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from index.following import DEPTH, FEATURES, FILE, Before, Following
from index.following_fit import FAIR, Lesson, as_toml, fit
from index.search import Index

ASKED = Before("96110是什么电话", "96110是什么电话", "96110 反诈专线", "hotline-96110")


def lesson(conversation: int, right: int, spoilt: int) -> Lesson:
    """Four candidates, of which one answers, is nearest to the turn alone, and is near in words."""
    features = np.full((4, len(FEATURES)), 0.5, np.float32)
    features[:, FEATURES.index("words_told")] = np.arange(4) * spoilt
    features[right, FEATURES.index("near_alone")] = 0.9
    worth = np.full(4, FAIR)
    worth[right] = 1.0
    return Lesson(f"turn-{conversation}", features, worth)


LESSONS = [lesson(at, at % 4, at % 3 - 1) for at in range(24)]


def test_a_later_turn_is_answered_from_the_card_that_it_is_about(small_index: Index) -> None:
    result = small_index.follow("那什么时候打", ASKED, 3)
    assert result.hits[0].passage.document == "hotline-96110"
    assert len({hit.passage.document for hit in result.hits}) == len(result.hits) <= 3
    scores = [hit.score for hit in result.hits]
    assert scores == sorted(scores, reverse=True)
    assert all(not hit.more and hit.passage not in hit.rest for hit in result.hits)
    by_words = small_index.search("那什么时候打", 1, ASKED.asked)
    assert (result.confidence, result.stance) == (by_words.confidence, by_words.stance)


def test_what_swindlers_say_answers_no_turn(small_index: Index) -> None:
    shown = Before("刷单返利", "刷单返利", "刷单返利", "scam-shuadan")
    passages, features = small_index.traits("您的账户被冻结，再充两万就解冻", shown)
    assert "骗子会说" not in {each.heading for each in passages}
    assert features.shape == (len(passages), len(FEATURES))
    assert "scam-shuadan" in {each.document for each in passages}
    assert len({each.document for each in passages}) <= 4 * DEPTH + 1


def test_what_was_shown_counts_as_read(small_index: Index) -> None:
    shown = frozenset({"hotline-96110", "hotline-96110#什么时候打"})
    for before, read in ((ASKED, frozenset()), (replace(ASKED, read=shown), shown)):
        passages, features = small_index.traits("那什么时候打", before)
        marked = features[:, FEATURES.index("read")]
        told = zip(passages, marked, strict=True)
        assert {passage.id for passage, mark in told if mark == 1} == read


def test_a_turn_without_anything_before_it_is_searched_for_alone(small_index: Index) -> None:
    question = "96110是什么电话"
    assert (
        small_index.follow(question, Before()).hits[0].passage.document
        == small_index.search(question).hits[0].passage.document
    )


def test_what_tells_right_from_wrong_is_learnt() -> None:
    following, figures = fit(LESSONS)
    assert max(following.weights, key=lambda name: following.weights[name]) == "near_alone"
    assert figures == {"turns": 24.0, "right": 1.0}
    for each in LESSONS:
        assert following.scores(each.features).argmax() == each.worth.argmax()


def test_the_weights_are_read_as_they_were_written() -> None:
    following, figures = fit(LESSONS)
    text = as_toml(following, figures, date(2026, 12, 1))
    table = tomllib.loads(text)
    assert Following(table["weights"]) == following
    assert table["fitted"] == date(2026, 12, 1)
    assert "`python -m bot fit turns`" in text


def test_the_kept_weights_are_those_of_the_features() -> None:
    table = tomllib.loads(FILE.read_text("utf-8"))
    assert tuple(table["weights"]) == FEATURES
    assert table["figures"]["turns"] >= 400
    assert table["figures"]["right"] >= 0.7
    assert table["weights"]["read"] < 0


@pytest.mark.parametrize("factor", [0.5, 2.0])
def test_scores_stay_on_the_scale_of_fused_ones(factor: float) -> None:
    kept = Following.default()
    scaled = Following({name: factor * each for name, each in kept.weights.items()})
    features = LESSONS[0].features
    assert scaled.scores(features) == pytest.approx(kept.scores(features), rel=1e-5)
