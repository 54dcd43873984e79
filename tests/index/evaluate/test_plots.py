"""The pictures of an evaluation: four files, the same from the same outcomes."""

import re
from pathlib import Path

import pytest

from index.errors import StoreError
from index.evaluate.outcomes import Outcome
from index.evaluate.plots import draw
from index.evaluate.questions import Question

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


def test_what_the_gate_held_back_is_drawn_only_where_it_is_known(tmp_path: Path) -> None:
    curve = "risk-coverage.svg"
    draw(OUTCOMES, tmp_path / "search")
    draw(OUTCOMES, tmp_path / "replies", ungated=False)
    search, replies = (tmp_path / name / curve for name in ("search", "replies"))
    assert search.read_bytes() != replies.read_bytes()
    alike = [(tmp_path / name / "reliability.svg").read_bytes() for name in ("search", "replies")]
    assert alike[0] == alike[1]  # only answers stand in it


@pytest.mark.parametrize("ungated", [True, False])
def test_nothing_answered_can_be_drawn(tmp_path: Path, ungated: bool) -> None:
    assert len(draw(OUTCOMES[3:4], tmp_path, ungated=ungated)) == len(NAMES)


def test_no_picture_stays_open(tmp_path: Path) -> None:
    from matplotlib import pyplot as plt

    before = plt.get_fignums()
    draw(OUTCOMES, tmp_path)
    assert plt.get_fignums() == before


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    folder = tmp_path / "file" / "plots"
    with pytest.raises(StoreError, match=f"^{folder} cannot be written to: Not a directory$"):
        draw(OUTCOMES, folder)
