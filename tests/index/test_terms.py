"""BM25 over words and character pairs, against a plain one."""

import math
from collections import Counter
from pathlib import Path

import numpy as np
import pytest

from index.terms import Terms, tokenize

TEXTS = (
    "一键查卡能查出您名下有哪些银行卡",
    "一证通查能查出您名下有几张手机卡",
    "96110 是反诈预警劝阻专线，来电请接听",
    "出租、出借银行卡是违法的，可能构成帮信罪",
    "国家反诈中心 App 能看屏幕共享",
    "骗子说刷单返利，先垫钱，再说银行卡被冻结，银行卡要解冻",
    "短",
)
QUESTIONS = (
    "一键查卡",
    "银行卡",
    "银行卡 银行卡",
    "96110是什么",
    "app",
    "名下的卡",
    "帮信罪判几年",
    "短",
    "zzz 没有的词",
)


def plain_bm25(texts: tuple[str, ...], question: str, k1: float, b: float) -> list[float]:
    """Lucene's BM25 by the book: for every token of the question, in every text."""
    documents = [tokenize(text) for text in texts]
    average = sum(map(len, documents)) / len(documents)
    holding = Counter(token for document in documents for token in set(document))
    scores = []
    for document in documents:
        counts, score = Counter(document), 0.0
        for token in tokenize(question):
            rarity = math.log(1 + (len(documents) - holding[token] + 0.5) / (holding[token] + 0.5))
            length = k1 * (1 - b + b * len(document) / average)
            score += rarity * counts[token] / (counts[token] + length)
        scores.append(score)
    return scores


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("一键查卡", ["一键", "查卡", "键查"]),
        ("一鍵查卡", ["一键", "查卡", "键查"]),
        ("刑法第287条", ["刑法", "法第", "287", "条"]),
        ("国家反诈中心 App", None),
        ("46.4万起", ["46.4", "万起"]),
        ("卡", ["卡"]),
        ("Anti-Fraud", ["anti", "fraud"]),
        ("，。！", []),
        ("", []),
    ],
)
def test_text_is_split_into_words_and_pairs(text: str, tokens: list[str] | None) -> None:
    found = tokenize(text)
    if tokens is None:
        assert {"国家", "反诈", "中心", "家反", "诈中", "app"} <= set(found)
    else:
        assert sorted(found) == sorted(tokens)


@pytest.mark.parametrize("question", QUESTIONS)
def test_scores_equal_a_plain_bm25(question: str) -> None:
    scores = Terms.build(TEXTS).scores(question)
    assert scores.dtype == np.float32
    assert scores.tolist() == pytest.approx(plain_bm25(TEXTS, question, k1=1.2, b=0.6), abs=1e-4)


def test_a_text_without_a_shared_word_scores_nothing() -> None:
    scores = Terms.build(TEXTS).scores("一键查卡")
    assert scores[0] == max(scores) > 0
    assert scores[6] == 0


def test_a_question_without_a_known_word_scores_nothing_anywhere() -> None:
    assert Terms.build(TEXTS).scores("zzz").tolist() == [0.0] * len(TEXTS)


def test_traditional_and_full_width_score_as_simplified() -> None:
    terms = Terms.build(TEXTS)
    assert terms.scores("一鍵查卡，９６１１０").tolist() == terms.scores("一键查卡，96110").tolist()


def test_saved_terms_score_the_same(tmp_path: Path) -> None:
    built = Terms.build(TEXTS)
    built.save(tmp_path / "terms")
    loaded = Terms.load(tmp_path / "terms")
    for question in QUESTIONS:
        assert loaded.scores(question).tolist() == built.scores(question).tolist()
