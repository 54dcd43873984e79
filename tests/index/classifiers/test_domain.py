"""Whether a question is of our field, told from its vector, its wording and the decoys."""

from pathlib import Path

import numpy as np
import pytest

from index.classifiers.domain import Domain, Field
from index.encoder import Vectors
from index.query import Query
from index.search import Index


def cloud(
    generator: np.random.Generator, centre: int, count: int = 60, spread: float = 0.15
) -> Vectors:
    """Unit vectors around one axis."""
    vectors = generator.normal(0, spread, (count, 8))
    vectors[:, centre] += 1
    return np.asarray(vectors / np.linalg.norm(vectors, axis=1, keepdims=True), dtype=np.float32)


OURS = ("刷单返利是骗局吗", "骗子让我转账", "借卡犯法吗", "刷单被骗怎么报案") * 15
DECOYS = ("红烧肉怎么做", "明天下雨吗", "借书要什么证", "怎么做鱼") * 15


def fitted(seed: int, *, count: int = 60) -> Domain:
    generator = np.random.default_rng(seed)
    return Domain.fit(
        OURS[:count], cloud(generator, 0)[:count], DECOYS, cloud(generator, 1, len(DECOYS))
    )


def judge(domain: Domain, text: str, vector: Vectors) -> Field:
    return domain.judge(Query(text, vector, domain.grams.row(text)))


def test_new_vectors_fall_on_the_side_of_their_kind() -> None:
    domain, generator = fitted(1), np.random.default_rng(11)
    assert min(judge(domain, "", vector).vector for vector in cloud(generator, 0)) > 0
    assert max(judge(domain, "", vector).vector for vector in cloud(generator, 1)) < 0


def test_new_wordings_fall_on_the_side_of_their_kind() -> None:
    domain, vector = fitted(1), cloud(np.random.default_rng(1), 2)[0]
    ours, theirs = judge(domain, "朋友让我刷单", vector), judge(domain, "鱼怎么红烧", vector)
    assert ours.wording > 0 > theirs.wording
    assert ours.vector == theirs.vector


def test_the_nearest_decoy_is_told_by_its_cosine() -> None:
    generator = np.random.default_rng(4)
    decoys = cloud(generator, 1, len(DECOYS))
    domain = Domain.fit(OURS, cloud(generator, 0), DECOYS, decoys)
    vector = cloud(generator, 1)[0]
    assert judge(domain, "", vector).decoy == pytest.approx(float((decoys @ vector).max()))
    assert judge(domain, "", decoys[7]).decoy == pytest.approx(1)


def test_many_of_one_kind_do_not_drown_the_few_of_the_other() -> None:
    generator = np.random.default_rng(2)
    domain = Domain.fit(
        ("刷单",) * 2000,
        cloud(generator, 0, 2000, spread=0.45),
        ("下雨",) * 20,
        cloud(generator, 1, 20, spread=0.45),
    )
    few = cloud(generator, 1, 400, spread=0.45)
    assert np.mean([judge(domain, "", vector).vector < 0 for vector in few]) > 0.7


def test_a_saved_domain_judges_the_same(tmp_path: Path) -> None:
    domain, vector = fitted(3), cloud(np.random.default_rng(3), 0)[0]
    domain.save(tmp_path / "domain")
    loaded = Domain.load(tmp_path / "domain")
    assert judge(loaded, "刷单是真的吗", vector) == judge(domain, "刷单是真的吗", vector)


@pytest.mark.model
def test_the_real_domain_tells_our_field_from_another(real_index: Index) -> None:
    ours = ["转账之后发现被骗了", "银行卡借给朋友违法吗", "刷单要先垫钱是不是骗局"]
    others = ["红烧肉怎么做", "明天会下雨吗", "这首诗是谁写的"]
    scores = [real_index.search(each).stand.domain for each in (*ours, *others)]
    assert min(scores[:3]) > max(scores[3:])
