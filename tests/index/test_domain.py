"""Whether a question is of our field, told from its vector."""

from pathlib import Path

import numpy as np
import pytest

from index.domain import Domain
from index.encoder import Vectors
from index.search import Index


def cloud(
    generator: np.random.Generator, centre: int, count: int = 60, spread: float = 0.15
) -> Vectors:
    """Unit vectors around one axis."""
    vectors = generator.normal(0, spread, (count, 8))
    vectors[:, centre] += 1
    return np.asarray(vectors / np.linalg.norm(vectors, axis=1, keepdims=True), dtype=np.float32)


def test_new_questions_fall_on_the_side_of_their_kind() -> None:
    generator = np.random.default_rng(1)
    domain = Domain.fit(cloud(generator, 0), cloud(generator, 1))
    assert min(domain.score(vector) for vector in cloud(generator, 0)) > 0
    assert max(domain.score(vector) for vector in cloud(generator, 1)) < 0


def test_many_of_one_kind_do_not_drown_the_few_of_the_other() -> None:
    generator = np.random.default_rng(2)
    domain = Domain.fit(
        cloud(generator, 0, 2000, spread=0.45), cloud(generator, 1, 20, spread=0.45)
    )
    few = cloud(generator, 1, 400, spread=0.45)
    assert np.mean([domain.score(vector) < 0 for vector in few]) > 0.7


def test_the_score_is_a_logit() -> None:
    domain = Domain(np.array([1.0, -2.0], dtype=np.float32), bias=0.5)
    assert domain.score(np.array([0.6, 0.8], dtype=np.float32)) == pytest.approx(-0.5)


def test_a_saved_domain_scores_the_same(tmp_path: Path) -> None:
    generator = np.random.default_rng(3)
    fitted = Domain.fit(cloud(generator, 0), cloud(generator, 1))
    fitted.save(tmp_path / "domain.npz")
    loaded = Domain.load(tmp_path / "domain.npz")
    assert (loaded.weights.tolist(), loaded.bias) == (fitted.weights.tolist(), fitted.bias)


@pytest.mark.model
def test_the_real_domain_tells_our_field_from_another(real_index: Index) -> None:
    ours = ["转账之后发现被骗了", "银行卡借给朋友违法吗", "刷单要先垫钱是不是骗局"]
    others = ["红烧肉怎么做", "明天会下雨吗", "这首诗是谁写的"]
    scores = [real_index.search(each).stand.domain for each in (*ours, *others)]
    assert min(scores[:3]) > max(scores[3:])
