"""A card on trial answers as it will once it is built in."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import pytest

from index.authoring.examine import examine
from index.authoring.trial import _entries, try_out
from index.building.build import Workshop
from index.corpus.corpus import read_corpus
from index.passages import entries
from index.progress import bar
from index.search import Index
from index.terms import Terms
from tests.index.authoring.drafts import DRAFT
from tests.index.corpus_factory import FILES, write_corpus
from tests.index.fake_encoder import FakeEncoder

DAY = date(2026, 11, 25)


def test_a_card_on_trial_is_found_as_after_a_build(small_index: Index, tmp_path: Path) -> None:
    root = write_corpus(tmp_path / "corpus")
    examined = examine(DRAFT, root, DAY)
    trial = try_out(DRAFT, examined, small_index)
    (root / "measures" / f"{examined.name}.md").write_text(examined.text, encoding="utf-8")
    Workshop(root, tmp_path / "data", FakeEncoder().fingerprint, FakeEncoder, bar).build()
    built = Index.open(tmp_path / "data", FakeEncoder())
    for question in (*DRAFT.asks, "96110是什么电话", "刷单被骗"):
        tried, real = trial.index.search(question), built.search(question)
        assert tried.hits[0].passage == real.hits[0].passage
        assert tried.hits[0].asks == pytest.approx(real.hits[0].asks, abs=1e-3)
        assert tried.hits[0].body == pytest.approx(real.hits[0].body, abs=1e-3)
        assert tried.hits[0].terms == pytest.approx(real.hits[0].terms, rel=0.2)


def test_the_running_index_stays_as_it_is(small_index: Index, root: Path) -> None:
    before = [small_index.search(ask) for ask in DRAFT.asks]
    examined = examine(DRAFT, root, DAY)
    try_out(DRAFT, examined, small_index)
    assert [small_index.search(ask) for ask in DRAFT.asks] == before
    assert small_index.library.get(examined.name) is None


def test_held_out_questions_are_no_keys(small_index: Index, root: Path) -> None:
    trial = try_out(DRAFT, examine(DRAFT, root, DAY), small_index)
    question = DRAFT.trials[0]
    assert trial.index.search(question).hits[0].asks == pytest.approx(1, abs=1e-3)
    assert trial.held_out.search(question).hits[0].asks < 0.99


def test_questions_that_a_card_takes_from_others_are_named(small_index: Index, root: Path) -> None:
    greedy = replace(DRAFT, asks=(*DRAFT.asks, "96110是什么号码电话", "反诈电话是什么号码啊"),
                     answer="反诈电话号码是 96110，警察劝阻电话也是它。")  # fmt: skip
    trial = try_out(greedy, examine(greedy, root, DAY), small_index)
    assert {each.title for each in trial.displaced} <= {"反诈专线96110", "电话卡一证通查"}
    assert all(
        trial.index.search(each.question).hits[0].passage.document.startswith("can-i")
        for each in trial.displaced
    )


def test_a_card_that_cannot_be_read_cannot_be_tried(small_index: Index, root: Path) -> None:
    broken = replace(DRAFT, day="2024-13")
    with pytest.raises(ValueError, match="cannot be tried"):
        try_out(broken, examine(broken, root, DAY), small_index)


def test_terms_of_more_documents_come_near_to_those_of_a_whole_build() -> None:
    texts = [text for name, text in FILES.items() if name.endswith(".md")] * 6
    more = ["快递里的刮刮卡别扫码，扫了就进刷单群"]
    wider = Terms.build(texts).extended(more, 150)
    whole = Terms.build([*texts, *more])
    for question in ("刷单群能进吗", "刮刮卡", "96110"):
        tried, real = wider.scores(question), whole.scores(question)
        assert tried.shape == real.shape
        assert np.allclose(tried[:-1], real[:-1], rtol=0.1, atol=0.2)


def test_a_cards_passages_are_those_of_a_build(small_index: Index, root: Path) -> None:
    cites = ("刑法 266", "bangxin-yijian-2025 9", "反电信网络诈骗法 31")
    legal = replace(DRAFT, folder="law", cites=cites)
    for draft in (DRAFT, legal):
        examined = examine(draft, root, DAY)
        trial = try_out(draft, examined, small_index)
        path = root / draft.folder / f"{examined.name}.md"
        path.write_text(examined.text, encoding="utf-8")
        built = [each for each in entries(read_corpus(root)[0])
                 if each.passage.document == examined.name]  # fmt: skip
        path.unlink()
        assert trial.index.library.document(examined.name) == tuple(each.passage for each in built)


def test_an_article_that_the_index_does_not_hold_yet_is_left_out(
    small_index: Index, root: Path
) -> None:
    legal = replace(DRAFT, folder="law", cites=("刑法 266",))
    examined = examine(legal, root, DAY)
    passages = tuple(each for each in small_index.library.passages if each.id != "刑法/266")
    library = replace(small_index.library, passages=passages)
    assert examined.card is not None
    first, *_ = _entries(examined.card, examined.documents, library)
    assert first.passage.cites == ()
