"""An index with more passages, in memory."""

from dataclasses import replace

import pytest

from index.passages import Entry, Passage, body_of, terms_of
from index.query import Query
from index.search import Index

LEAD = Passage(
    id="parcel-card", document="parcel-card", folder="measures", title="包裹里的刮刮卡",
    title_en="Scratch cards in parcels", heading="", text="没买过东西却收到包裹，刮刮卡别扫码。",
    source="公安部", english="Throw the scratchcard away.",
)  # fmt: skip
ENTRY = Entry(LEAD, ("刮刮卡能扫吗",), body_of(LEAD))


def terms(index: Index, question: str) -> float:
    """Give the last passage's score for the words of a question."""
    vector = index._encoder.queries([question])[0]
    query = Query(question, vector, index._domain.grams.row(question))
    return float(index._gatherer.gather(query).terms[-1])


@pytest.fixture
def wider(small_index: Index) -> Index:
    return small_index.extended([ENTRY])


def test_the_new_passage_is_found_and_the_first_index_stays(
    wider: Index, small_index: Index
) -> None:
    assert wider.search("刮刮卡能扫吗").hits[0].passage == LEAD
    assert wider.library.document("parcel-card") == (LEAD,)
    assert small_index.library.get("parcel-card") is None
    assert wider.within("刮刮卡能扫吗", "parcel-card") is not None
    assert small_index.within("刮刮卡能扫吗", "parcel-card") is None


def test_words_are_looked_for_in_the_english_of_a_lead_as_after_a_build(
    wider: Index, small_index: Index
) -> None:
    part = replace(LEAD, id="parcel-card#怎么办", heading="怎么办")
    section = Entry(part, ("刮刮卡怎么办",), body_of(part))
    assert "scratchcard" in terms_of(ENTRY)
    assert "scratchcard" not in terms_of(section)
    assert terms(wider, "scratchcard") > 0
    assert terms(small_index.extended([section]), "scratchcard") == 0


def test_texts_that_are_alike_come_with_their_cosines_the_likest_first(wider: Index) -> None:
    (first, cosine), (_, lower) = wider.alike(body_of(LEAD), 2)
    assert first == LEAD
    assert cosine == pytest.approx(1, abs=1e-3)
    assert lower < cosine
