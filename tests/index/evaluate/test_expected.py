"""Accepted figures: written, read, compared; and those of the real search."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from index.errors import CorpusError
from index.evaluate.expected import FILE, Expected, read, summaries, worse, write
from index.evaluate.options import TABLES
from index.evaluate.outcomes import Outcome, run
from index.evaluate.questions import HELD, TUNE, read_questions
from index.progress import bar
from index.search import Index
from tests.conftest import CORPUS
from tests.index.evaluate.asked import outcome

DAY = date(2026, 11, 25)
ACCEPTED = Expected(DAY, 900, 0.9, 0.02, 0.05, 0.01, 0.96, 0.015)


def outcomes() -> list[Outcome]:
    scoped = [outcome(1, 0.9)] * 18 + [outcome(0, 0.2)] * 2
    return scoped + [outcome(0, 0.1, "far")] * 4


def test_outcomes_are_summed_up_by_part() -> None:
    held = [replace(each, question=replace(each.question, part=HELD)) for each in outcomes()[:1]]
    found = summaries([*outcomes(), *held], DAY)
    assert list(found) == [HELD, TUNE]
    tune = found[TUNE]
    assert (tune.accepted, tune.questions) == (DAY, 24)
    assert (tune.at_1, tune.declined, tune.silent) == (0.9, 0.1, 1.0)
    assert 0.1 < tune.at_1_margin < 0.2
    assert found[HELD].silent != found[HELD].silent  # NaN: it has none out of scope


def test_what_is_written_is_read_back_and_other_parts_stay(tmp_path: Path) -> None:
    path = tmp_path / FILE
    write(path, {TUNE: ACCEPTED, HELD: ACCEPTED})
    assert read(path) == {TUNE: ACCEPTED, HELD: ACCEPTED}
    later = replace(ACCEPTED, accepted=date(2026, 12, 1), at_1=0.95)
    write(path, {TUNE: later})
    assert read(path) == {TUNE: later, HELD: ACCEPTED}


@pytest.mark.parametrize("text", [None, "[tune", "[tune]\nat_1 = 0.9\n", "tune = 3\n"])
def test_figures_that_cannot_be_read_name_the_command_that_mends_them(
    tmp_path: Path, text: str | None
) -> None:
    path = tmp_path / FILE
    if text is not None:
        path.write_text(text, encoding="utf-8")
    with pytest.raises(CorpusError, match="python -m index evaluate --accept"):
        read(path)
    write(path, {TUNE: ACCEPTED})
    assert read(path) == {TUNE: ACCEPTED}


@pytest.mark.parametrize(
    ("change", "line"),
    [
        pytest.param({}, None, id="the same"),
        pytest.param({"at_1": 0.881}, None, id="within the interval"),
        pytest.param({"at_1": 0.99, "declined": 0.0, "silent": 1.0}, None, id="better"),
        pytest.param(
            {"at_1": 0.875},
            "tune: @1 fell from 0.900 to 0.875, by more than 0.020 (accepted 2026-11-25)",
            id="less is right",
        ),
        pytest.param(
            {"declined": 0.07},
            "tune: the declined share in scope rose from 0.050 to 0.070, by more than 0.010 "
            "(accepted 2026-11-25)",
            id="more is declined",
        ),
        pytest.param(
            {"silent": 0.94},
            "tune: the declined share out of scope fell from 0.960 to 0.940, by more than 0.015 "
            "(accepted 2026-11-25)",
            id="less is declined that should be",
        ),
        pytest.param(
            {"silent": float("nan")},
            "tune: the declined share out of scope fell from 0.960 to nan, by more than 0.015 "
            "(accepted 2026-11-25)",
            id="nothing out of scope is asked any more",
        ),
        pytest.param({"questions": 901}, None, id="more is asked"),
        pytest.param(
            {"questions": 899},
            "tune: 899 questions are asked, not 900; if so meant: "
            "python -m index evaluate --accept",
            id="less is asked",
        ),
    ],
)
def test_only_what_is_worse_by_more_than_the_interval_is_named(
    change: dict[str, float], line: str | None
) -> None:
    now = {TUNE: replace(ACCEPTED, **change)}  # type: ignore[arg-type]
    assert worse({TUNE: ACCEPTED}, now) == ((line,) if line else ())


def test_a_part_that_was_never_accepted_is_named() -> None:
    assert worse({TUNE: ACCEPTED}, {TUNE: ACCEPTED, HELD: ACCEPTED}) == (
        "held: no accepted figures; write them: python -m index evaluate --accept",
    )


def test_a_part_that_is_asked_no_more_is_named() -> None:
    assert worse({TUNE: ACCEPTED, HELD: ACCEPTED}, {TUNE: ACCEPTED}) == (
        "held: 0 questions are asked, not 900; if so meant: python -m index evaluate --accept",
    )


def test_what_could_not_be_told_when_it_was_accepted_need_not_be() -> None:
    unknown = replace(ACCEPTED, silent=float("nan"))
    assert worse({TUNE: unknown}, {TUNE: unknown}) == ()


@pytest.mark.model
def test_the_search_is_as_good_as_when_it_was_accepted(real_index: Index) -> None:
    folder = CORPUS / "questions"
    found = run(real_index, read_questions(folder, *TABLES), bar)
    assert worse(read(folder / FILE), summaries(found, DAY)) == ()
