"""The encoder learns what belongs together: on a few texts and one layer."""

from pathlib import Path

import numpy as np
import pytest

from index.encoder import Vectors
from index.model import lesson as lessons
from index.model import tune
from index.model.layers import Layers
from index.model.lesson import Lesson
from index.model.pieces import PieceTokenizer
from index.model.prepare import model_folder
from index.model.tune import Tuner, least_varied
from index.model.weights import open_weights
from index.progress import bar

pytestmark = pytest.mark.model

# Of one class are texts that do not belong together, so that there is something to learn.
ASKED = (
    ("把卡借给朋友会坐牢吗", "银行卡丢了怎么办", "刷单是不是骗局"),
    ("银行卡出租犯法吗", "卡不见了怎么挂失", "兼职刷单能不能做"),
    ("卖电话卡要罚多少", "电话卡掉了去哪补", "给商家刷好评挣钱可信吗"),
)
DECOYS = ("今天天气怎么样", "红烧肉怎么做", "高铁票怎么改签", "附近有什么好吃的")


@pytest.fixture(scope="module")
def lesson(data_dir: Path) -> Lesson:
    tokenizer = PieceTokenizer(model_folder(data_dir))
    labels = [label for label, texts in enumerate(ASKED) for _ in texts]
    ids = [tokenizer.ids(text) for texts in (*ASKED, DECOYS) for text in texts]
    return Lesson(tuple(ids), np.array(labels, np.int64), len(ASKED), len(DECOYS))


@pytest.fixture
def tuner(lesson: Lesson, monkeypatch: pytest.MonkeyPatch) -> Tuner:
    monkeypatch.setattr(lessons, "FOREIGN", 2)
    monkeypatch.setattr(tune, "ROUNDS", 10)
    monkeypatch.setattr(tune, "RATE", 1e-3)
    monkeypatch.setattr(tune, "WARMED", 1)
    return Tuner(Layers(open_weights(), first=11, dropped=0.0), lesson)


def gap(vectors: Vectors) -> float:
    """How much nearer texts of one class are than those of two, in the mean."""
    vectors = vectors[: sum(map(len, ASKED))]
    labels = np.array([label for label, texts in enumerate(ASKED) for _ in texts])
    cosines, same = vectors @ vectors.T, labels[:, None] == labels
    return float(cosines[same & ~np.eye(len(labels), dtype=bool)].mean() - cosines[~same].mean())


def test_texts_of_one_class_come_together(tuner: Tuner) -> None:
    before = gap(tuner.vectors())
    tuner.learn(bar)
    assert gap(tuner.vectors()) > before + 0.02


def test_only_the_upper_layers_move(tuner: Tuner) -> None:
    tuner.learn(bar)
    moved = dict(tuner._layers.differences())
    assert {name.split(".")[0] for name in moved} == {"l11"}
    assert np.abs(moved["l11.q.w"]).max() > 0


def test_vectors_before_are_those_of_the_package(tuner: Tuner, lesson: Lesson) -> None:
    alone = Layers(open_weights(), first=3, dropped=0.0).eval()
    found = alone.upper(alone.lower([lesson.ids[0]])).detach().numpy()[0]
    assert found @ tuner.vectors()[0] > 0.999  # half precision in between


def test_decoys_are_classes_of_their_own(tuner: Tuner) -> None:
    assert tuner.lesson.classes == len(ASKED) + 2
    assert set(tuner.lesson.labels[-len(DECOYS) :]) == {len(ASKED), len(ASKED) + 1}


def test_batches_hold_every_text_once_and_texts_of_one_length(lesson: Lesson) -> None:
    found = list(lesson.batches(range(len(lesson.ids)), tokens=20, least=1))
    assert sorted(row for rows in found for row in rows) == list(range(len(lesson.ids)))
    for rows in found:
        assert len({len(lesson.ids[row]) for row in rows}) == 1
        assert len(rows) == 1 or sum(len(lesson.ids[row]) for row in rows) <= 20


def test_the_direction_of_least_variation_is_found() -> None:
    random = np.random.default_rng(5)
    widths = np.array([1, 1, 0.01, 1, 1, 1], np.float32)
    vectors = random.standard_normal((200, 6), np.float32) * widths
    assert abs(least_varied(vectors)[2]) == pytest.approx(1, abs=1e-3)
