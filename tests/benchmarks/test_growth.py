"""How keys are repeated for the growth benchmark, and how recall is counted."""

from pathlib import Path
from xml.etree import ElementTree

import numpy as np
import pytest

from benchmarks.growth import KINDS, RECALLED, measure, perturbed, recall
from benchmarks.growth_plots import draw
from index.vectors import BYTES_FROM, VectorIndex


def unit(count: int, width: int = 16) -> np.ndarray:
    vectors = np.random.default_rng(1).standard_normal((count, width))
    return np.asarray(vectors / np.linalg.norm(vectors, axis=1, keepdims=True), np.float32)


@pytest.mark.parametrize("count", [3, 7, 40])
def test_repeated_keys_have_length_one_and_lie_near_their_origin(count: int) -> None:
    base = unit(7)
    found = perturbed(base, count)
    assert found.shape == (count, 16)
    assert np.linalg.norm(found, axis=1) == pytest.approx(np.ones(count), abs=1e-5)
    likeness = [float(each @ base[row % 7]) for row, each in enumerate(found)]
    assert likeness[:7] == pytest.approx([1.0] * min(7, count), abs=1e-5)
    assert min(likeness) > 0.7
    assert len(np.unique(found, axis=0)) == count


def test_recall_is_the_share_of_the_exact_nearest() -> None:
    assert recall([[1, 2, 9, 8], [5, 6, 7, 8]], [[1, 2, 3, 4], [8, 7, 6, 5]]) == 0.75


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_index_finds_a_key_by_itself(kind: str) -> None:
    keys = unit(3_000)
    search = KINDS[kind](keys)
    found = np.array([search(key)[0] for key in keys[:50]])
    assert (found == np.arange(50)).mean() > 0.9


@pytest.mark.parametrize("count", [BYTES_FROM - 1, BYTES_FROM])
def test_what_is_shipped_is_measured(count: int) -> None:
    keys = unit(count)
    figures = measure("shipped", keys, keys[:3])
    nearest = [VectorIndex.build(keys).nearest(key, RECALLED)[1].tolist() for key in keys[:3]]
    assert figures["found"] == nearest


def test_lines_and_stars_are_drawn_as_png_and_svg(tmp_path: Path) -> None:
    figures = {"build_s": 0.0, "mb": 3, "ms_p50": 0.2, "recall": 1.0}
    rows = [
        {"keys": keys, "count": count, "kind": kind} | figures
        for kind in ("flat", "graph")
        for keys, count in (("1000", 1_000), ("10000", 10_000), ("statutes", 23_490))
    ]
    paths = draw(rows, tmp_path)
    assert [path.name for path in paths] == ["growth.png", "growth.svg"]
    assert paths[0].read_bytes().startswith(b"\x89PNG")
    assert ElementTree.parse(paths[1]).getroot().tag.endswith("svg")  # noqa: S314 - our own file
