"""The ablation on the small corpus: every part gets a row, the whole search is the last of them."""

from pathlib import Path

import pytest

from index.evaluate.ablation import Row, ablate, render
from index.evaluate.outcomes import run
from index.progress import bar
from index.search import Index
from index.storage import store
from index.storage.store import index_root
from tests.index.evaluate.asked import LAW_31, question
from tests.index.fake_encoder import FakeEncoder

ASKED = (
    question("alias", "measures", "九六一一零", "hotline-96110"),
    question("number", "law", "反诈法第31条", "反电信网络诈骗法/31", articles=(LAW_31,)),
    question("out", "near", "红烧肉怎么做"),
)


@pytest.fixture(scope="module")
def rows(small_data: Path, small_index: Index) -> dict[str, Row]:
    whole = run(small_index, ASKED, bar)
    folder = store.current(index_root(small_data))
    return {row.name: row for row in ablate(folder, FakeEncoder(), whole, bar)}


def ranks(row: Row) -> list[int]:
    return [each.rank for each in row.outcomes]


def test_every_part_answers_every_question_and_only_the_gate_declines(
    rows: dict[str, Row],
) -> None:
    assert list(rows) == [
        "naive baseline",
        "dense, texts only",
        "terms, texts only",
        "fused, without aliases",
        "fused, with aliases",
        "and topics",
        "and articles by number",
        "and the gate: the search",
        "where the baseline could: it",
        "where the baseline could: ours",
    ]
    for name, row in list(rows.items())[:8]:
        assert [each.question for each in row.outcomes] == list(ASKED)
        assert any(each.declined for each in row.outcomes) == ("gate" in name)


def test_an_alias_is_found_by_aliases_only(rows: dict[str, Row]) -> None:
    assert rows["terms, texts only"].outcomes[0].first != "hotline-96110"
    assert ranks(rows["fused, with aliases"])[0] == 1


def test_the_last_parts_are_the_search_itself(small_index: Index, rows: dict[str, Row]) -> None:
    whole = run(small_index, ASKED, bar)
    assert rows["and the gate: the search"].outcomes == whole
    assert ranks(rows["and articles by number"]) == [each.rank for each in whole]


def test_questions_that_the_baseline_cannot_answer_are_left_out_of_the_last_rows(
    rows: dict[str, Row],
) -> None:
    for name in ("where the baseline could: it", "where the baseline could: ours"):
        assert [each.question.id for each in rows[name].outcomes] == ["number"]


def test_the_table_has_a_line_for_each_row(rows: dict[str, Row]) -> None:
    lines = render(list(rows.values())).splitlines()
    assert [line[:30].strip() for line in lines[1:11]] == list(rows)
    assert len({len(line) for line in lines[:11]}) == 1
