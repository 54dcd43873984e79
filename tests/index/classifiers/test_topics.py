"""What a question is about, learnt from ways of asking."""

import random
from pathlib import Path

import numpy as np
import pytest

from index.classifiers.grams import Grams
from index.classifiers.topics import Topics
from index.classifiers.topics_fit import fit
from index.encoder import Vectors
from index.query import Query
from tests.index.fake_encoder import FakeEncoder

ASKS = [
    *((text, "card") for text in ("借卡给朋友犯法吗", "银行卡能借人吗", "把卡借出去会怎样")),
    *((text, "card#还") for text in ("借出去的卡怎么要回", "卡要回来以后呢", "怎样把卡要回来")),
    *((text, "report") for text in ("被骗了怎么报案", "报案要带什么", "去哪里报案")),
] * 12
DECOYS = ["红烧肉怎么做", "明天下雨吗", "去哪里看电影"] * 12
ENCODER = FakeEncoder()
GRAMS = Grams.fit([*(text for text, _ in ASKS), *DECOYS], 4)
IDS = ("report", "nobody-asks", "card", "card#还")


def learnt(asks: list[tuple[str, str]] = ASKS, decoys: list[str] = DECOYS) -> Topics:
    return fit(GRAMS, asks, encoded([text for text, _ in asks]), decoys, encoded(decoys))


def encoded(texts: list[str]) -> Vectors:
    return ENCODER.queries(texts) if texts else np.empty((0, ENCODER.dimension), np.float32)


def query(text: str) -> Query:
    return Query(text, ENCODER.queries([text])[0], GRAMS.row(text))


@pytest.fixture(scope="module")
def topics() -> Topics:
    return learnt().among(IDS)


@pytest.mark.parametrize(
    ("question", "about"),
    [("卡借人犯法吗", "card"), ("卡怎么要回来", "card#还"), ("到哪里去报案", "report")],
)
def test_new_questions_are_about_what_they_are_asked_like(
    topics: Topics, question: str, about: str
) -> None:
    opinion = topics.judge(query(question))
    assert IDS[int(opinion.passages.argmax())] == about
    assert opinion.foreign < 0


def test_what_is_none_of_ours_is_about_nothing(topics: Topics) -> None:
    opinion = topics.judge(query("今天下雨吗"))
    assert opinion.foreign > 0
    assert opinion.passages.sum() < 0.5


def test_all_likelihoods_are_one_together(topics: Topics) -> None:
    opinion = topics.judge(query("借卡"))
    other = 1 / (1 + np.exp(-opinion.foreign))
    assert float(opinion.passages.sum()) + other == pytest.approx(1, abs=1e-5)
    assert opinion.passages[IDS.index("nobody-asks")] == 0


def test_the_order_of_passages_changes_nothing_else(topics: Topics) -> None:
    turned = topics.among(IDS[::-1]).judge(query("借卡给人"))
    assert turned.passages[::-1].tolist() == topics.judge(query("借卡给人")).passages.tolist()


def test_saved_topics_judge_the_same(topics: Topics, tmp_path: Path) -> None:
    topics.save(tmp_path / "topics")
    loaded = Topics.load(tmp_path / "topics").among(IDS)
    for text in ("借卡给人", "下雨", ""):
        before, after = topics.judge(query(text)), loaded.judge(query(text))
        assert after.passages.tolist() == before.passages.tolist()
        assert after.foreign == before.foreign


def test_the_same_texts_teach_the_same() -> None:
    one, other = learnt().among(IDS), learnt().among(IDS)
    assert one.judge(query("借卡")).passages.tolist() == pytest.approx(
        other.judge(query("借卡")).passages.tolist(), abs=1e-5
    )


def test_without_decoys_every_question_is_about_something() -> None:
    opinion = learnt(decoys=[]).among(IDS).judge(query("下雨"))
    assert float(opinion.passages.sum()) == pytest.approx(1, abs=1e-5)
    assert opinion.foreign < -10


def test_where_nothing_is_asked_nothing_is_likely(tmp_path: Path) -> None:
    topics = learnt(asks=[], decoys=[])
    topics.save(tmp_path / "topics")
    opinion = Topics.load(tmp_path / "topics").among(IDS).judge(query("借卡"))
    assert (opinion.passages.tolist(), opinion.foreign) == ([0.0] * len(IDS), 0.0)


WORDS = [
    "银行",
    "卡",
    "借",
    "朋友",
    "报案",
    "公安",
    "转账",
    "验证码",
    "客服",
    "刷单",
    "退款",
    "贷款",
    "冻结",
    "手机",
    "软件",
    "共享",
    "老人",
    "学生",
    "投资",
    "账户",
    "医保",
    "快递",
    "游戏",
    "视频",
]


def shuffled(seed: int, cards: int) -> list[tuple[str, str]]:
    """Ways of asking of which each card has any: what comes first is a close matter."""
    chance = random.Random(seed)
    return [("".join(chance.sample(WORDS, 4)), f"card-{n}") for n in range(cards) for _ in range(6)]


def test_a_new_card_leaves_the_others_as_they_were() -> None:
    """Were chance drawn in a row, three of five questions would be about something else then."""
    known = shuffled(1, 80)
    questions = [text for text, _ in shuffled(7, 40)]
    before, after = (likeliest(asks, questions) for asks in (known, [("新的", "new"), *known]))
    assert sum(one != other for one, other in zip(before, after, strict=True)) <= 12


def likeliest(asks: list[tuple[str, str]], questions: list[str]) -> list[str]:
    texts = [text for text, _ in asks]
    grams = Grams.fit([*texts, *DECOYS], 4)
    topics = fit(grams, asks, encoded(texts), DECOYS, encoded(DECOYS))
    asked = (Query(each, encoded([each])[0], grams.row(each)) for each in questions)
    return [topics.names[int(topics.judge(each).passages.argmax())] for each in asked]
