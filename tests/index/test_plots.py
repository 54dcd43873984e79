"""The pictures of an evaluation: four files, the same from the same outcomes."""

import re
from pathlib import Path

import pytest

from index.evaluate import Outcome
from index.plots import draw
from index.questions import Question

NAMES = ["reliability.png", "reliability.svg", "risk-coverage.png", "risk-coverage.svg"]
QUESTION = Question("q", "tune", "plain", "law", "问", ("a",), (), re.compile(""))
OUTCOMES = [
    Outcome(QUESTION, rank, None, confidence, confidence < 0.5, "a")
    for rank, confidence in ((1, 0.97), (1, 0.88), (2, 0.61), (0, 0.12), (1, 1.0), (0, 0.0))
]


@pytest.mark.parametrize("outcomes", [OUTCOMES, OUTCOMES[:1]], ids=["six", "one"])
def test_both_pictures_are_drawn_in_both_formats(tmp_path: Path, outcomes: list[Outcome]) -> None:
    folder = tmp_path / "not" / "there yet"
    paths = draw(outcomes, folder)
    assert sorted(path.name for path in paths) == NAMES
    assert sorted(paths) == sorted(folder.iterdir())
    for path in paths:
        start = path.read_bytes()[:400]
        assert start.startswith(b"\x89PNG") if path.suffix == ".png" else b"<svg" in start


def test_equal_outcomes_give_equal_drawings_and_others_do_not(tmp_path: Path) -> None:
    first, again = draw(OUTCOMES, tmp_path / "a"), draw(OUTCOMES, tmp_path / "b")
    other = draw(OUTCOMES[1:], tmp_path / "c")
    for one, two, three in zip(first, again, other, strict=True):
        if one.suffix == ".svg":
            assert one.read_bytes() == two.read_bytes() != three.read_bytes()


def test_no_picture_stays_open(tmp_path: Path) -> None:
    from matplotlib import pyplot as plt

    before = plt.get_fignums()
    draw(OUTCOMES, tmp_path)
    assert plt.get_fignums() == before
