"""The naive baseline: its chunks, what it could know, and one run on the small corpus."""

from dataclasses import replace

import pytest

from index.evaluate.baseline import SIZE, answers, chunks, run
from index.passages import STATUTE
from index.progress import bar
from index.search import Index
from tests.index.evaluate.asked import LAW_31, question
from tests.index.fake_encoder import FakeEncoder

ARTICLE, REPORT = "反电信网络诈骗法/31", "report-solved"


def test_chunks_hold_laws_and_report_without_loss(small_index: Index) -> None:
    passages = small_index.library.passages
    found = chunks(passages)
    text = "".join(chunk.text for chunk in found).replace("\n", "")
    assert all(0 < len(chunk.text) <= SIZE for chunk in found)
    for passage in passages:
        kept = passage.folder in {STATUTE, "report"}
        assert (passage.text.replace("\n", "") in text) == kept
    shown = frozenset[str]().union(*(chunk.holds for chunk in found))
    assert shown == {each.id for each in passages if each.folder in {STATUTE, "report"}}


def test_a_chunk_shows_what_half_of_is_in_it_or_what_half_of_it_is(small_index: Index) -> None:
    card = replace(small_index.library.document(REPORT)[0], source="源", title="题")
    lengths = {"a": 398, "b": 300, "c": 1600, "d": 20}  # of the lines, which begin at 2
    passages = [
        replace(card, id=name, text="字" * (length - len("题 \n")))
        for name, length in lengths.items()
    ]
    found = chunks(passages)
    assert [len(chunk.text) for chunk in found] == [SIZE, SIZE, SIZE, SIZE, 320]
    assert ["".join(sorted(chunk.holds)) for chunk in found] == ["a", "bc", "c", "c", "cd"]


@pytest.mark.parametrize(
    ("document", "stand_in"),
    [
        pytest.param(ARTICLE, {ARTICLE}, id="an article is itself"),
        pytest.param(REPORT, {REPORT}, id="a report card is itself"),
        pytest.param("law-lend-card", {ARTICLE, "刑法/287之二"}, id="a law card what it cites"),
        pytest.param("hotline-96110", set(), id="nothing else can stand in"),
    ],
)
def test_what_stands_in_for_a_document(
    small_index: Index, document: str, stand_in: set[str]
) -> None:
    assert answers(small_index.library.passages)[document] == stand_in


def test_the_baseline_is_right_where_its_chunk_shows_what_is_sought(small_index: Index) -> None:
    asked = (
        question("cards", "law", "银行卡", "law-lend-card"),
        question("labelled", "law", "任何单位和个人不得非法买卖、出租、出借", articles=(LAW_31,)),
        question("report", "report", "破获", REPORT),
        question("other", "measures", "96110", "hotline-96110"),
        question("out", "far", "红烧肉怎么做"),
    )
    outcomes, possible = run(small_index.library.passages, FakeEncoder(), asked, bar)
    assert possible == {"cards", "labelled", "report"}
    # The small corpus makes three chunks, so that all of them are shown.
    assert [each.rank > 0 for each in outcomes] == [True, True, True, False, False]
    assert [each.cited for each in outcomes] == [None, True, None, None, None]
    assert not any(each.declined for each in outcomes)
