"""What is learnt of messages: sides are told apart, kinds are named, nothing is lost on disk."""

from functools import cache
from pathlib import Path

import numpy as np
import pytest

from index.corpus.cards import KINDS
from index.messages.folds import FOLDS, folds, likenesses
from index.messages.models import Likeness, MessageModels, as_encoded
from index.progress import bar
from tests.index.fake_encoder import FakeEncoder
from tests.index.messages.examples_factory import HARMLESS, TASKS, few_examples, few_vectors

EXAMPLES = few_examples()
VECTORS = few_vectors(EXAMPLES)


@cache
def learnt() -> MessageModels:
    return MessageModels.fit(EXAMPLES, VECTORS)


def judge(text: str, models: MessageModels | None = None) -> Likeness:
    vector = FakeEncoder().queries([as_encoded(text)])[0]
    return (models or learnt()).judge(text, vector)


@pytest.mark.parametrize("text", TASKS)
def test_a_swindlers_line_is_told_by_each_way(text: str) -> None:
    found = judge(text)
    assert found.grams > 0
    assert found.vector > 0
    assert found.nearest.margin > 0
    assert found.nearest.fraud[0][1].card == "scam-shuadan"


@pytest.mark.parametrize("text", HARMLESS)
def test_a_harmless_message_is_told_by_each_way(text: str) -> None:
    found = judge(text)
    assert found.grams < 0
    assert found.vector < 0
    assert found.nearest.margin < 0


@pytest.mark.parametrize(
    ("text", "kind"), [("垫付一单返佣金", "刷单返利"), ("包裹破损请加客服", "冒充电商物流客服")]
)
def test_the_kind_is_named_in_shares_of_one(text: str, kind: str) -> None:
    found = judge(text)
    for shares in (found.gram_kinds, found.vector_kinds, found.near_kinds):
        assert shares.sum() == pytest.approx(1, abs=1e-5)
        assert KINDS[int(shares.argmax())] == kind


def test_saved_models_judge_the_same(tmp_path: Path) -> None:
    learnt().save(tmp_path / "messages")
    loaded = MessageModels.load(tmp_path / "messages")
    for text in (*TASKS, *HARMLESS):
        before, after = judge(text), judge(text, loaded)
        assert after.grams == pytest.approx(before.grams, abs=0.02)
        assert after.vector == pytest.approx(before.vector, abs=0.02)
        assert after.nearest == before.nearest


def test_one_kind_alone_and_one_side_alone_can_be_learnt() -> None:
    rows = [row for row, each in enumerate(EXAMPLES) if each.kind == "刷单返利"]
    models = MessageModels.fit([EXAMPLES[row] for row in rows], VECTORS[rows])
    found = judge("随便什么", models)
    assert KINDS[int(found.gram_kinds.argmax())] == "刷单返利"


@pytest.mark.parametrize("text", ["", " ", "😀", "\x00", "垫" * 3000])
def test_any_text_is_judged(text: str) -> None:
    assert np.isfinite(judge(text).grams)


def test_a_long_message_is_encoded_by_its_two_ends() -> None:
    encoded = as_encoded("头" * 300 + "尾" * 300)
    assert len(encoded) < 300
    assert encoded.startswith("头")
    assert encoded.endswith("尾")


def test_texts_of_one_group_share_a_fold() -> None:
    found = folds(EXAMPLES, VECTORS)
    for text in {each.group for each in EXAMPLES}:
        places = [place for place, each in enumerate(EXAMPLES) if each.group == text]
        assert len({int(found[place]) for place in places}) == 1
    assert set(found.tolist()) <= set(range(FOLDS))


def test_no_example_is_judged_by_a_model_that_learnt_its_group() -> None:
    fold_of = folds(EXAMPLES, VECTORS)
    found = likenesses(EXAMPLES, VECTORS, fold_of, bar)
    own = {
        tuple(vector.tolist()): each.group for vector, each in zip(VECTORS, EXAMPLES, strict=True)
    }
    assert len(own) == len(EXAMPLES)
    for likeness in found:
        nearest = [cosine for cosine, _ in (*likeness.nearest.fraud, *likeness.nearest.normal)]
        assert max(nearest) < 0.9999
