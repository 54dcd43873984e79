"""Questions in, hits out: on a small corpus against brute force, and on the real one."""

from pathlib import Path

import numpy as np
import pytest

from index.building.build import Workshop
from index.corpus.check import load_corpus
from index.encoder import Encoder, Vectors
from index.errors import IndexMissing, IndexRefused
from index.evidence import PART
from index.fusion import DEEP, SAME, Weights
from index.gate import NAMED, Gate, Stand
from index.hits import Hit
from index.language.dialects import as_asked
from index.parts import WORDED, choose
from index.passages import entries
from index.progress import bar
from index.query import Query
from index.script import fold, to_traditional
from index.search import Index
from index.storage import store
from index.terms import Terms
from tests.index.corpus_factory import edit
from tests.index.fake_encoder import FakeEncoder

QUESTIONS = ("96110是什么电话", "一證通查", "刷单被骗了怎么办", "is lending my bank card illegal")


def ids(hits: tuple[Hit, ...]) -> list[str]:
    return [hit.passage.id for hit in hits]


def brute_force(root: Path, question: str, index: Index) -> list[Hit]:
    """Every document by the definitions: all its keys and texts compared, best first."""
    found, encoder, weights = entries(load_corpus(root)), FakeEncoder(), Weights()
    vector = encoder.queries([fold(question)])[0]
    likely = topics(index, fold(question), vector)
    bm25 = Terms.build(f"{' '.join(entry.asks)} {entry.body}" for entry in found).scores(question)
    scored = [
        (
            entry.passage,
            [float(encoder.queries([fold(ask)])[0] @ vector) for ask in entry.asks],
            float(encoder.passages([fold(entry.body)])[0] @ vector),
            float(terms),
        )
        for entry, terms in zip(found, bm25, strict=True)
        if entry.passage.heading != "骗子会说"
    ]
    floor = min(ask for _, asks, _, _ in scored for ask in asks)
    hits = []
    for document in dict.fromkeys(passage.document for passage, *_ in scored):
        parts = [each for each in scored if each[0].document == document]
        asks = sorted((ask for each in parts for ask in each[1]), reverse=True)
        first, *others = (*asks, *[floor] * DEEP)[:DEEP]
        terms = max(each[3] for each in parts)
        about = sum(likely[each[0].id] for each in parts)
        score = (
            first
            + weights.more * sum(others) / len(others)
            + weights.same * (first >= SAME)
            + weights.body * max(each[2] for each in parts)
            + weights.terms * terms / (terms + weights.half)
            + weights.topics * about
        )
        most = max(*(each[3] for each in parts), 1e-6)
        near = np.array(
            [
                max(*each[1], floor, each[2])
                + PART * likely[each[0].id] / max(about, 1e-6)
                + WORDED * each[3] / most
                for each in parts
            ],
            np.float32,
        )
        nearest = parts[near.argmax()]
        shares = np.array([likely[each[0].id] for each in parts], np.float32) / max(about, 1e-6)
        shown = choose([each[0] for each in parts], near, shares)[0]
        hits.append(Hit(shown, score, max([*nearest[1], floor]), nearest[2], nearest[3], about))
    return sorted(hits, key=lambda hit: -hit.score)


def topics(index: Index, text: str, vector: Vectors) -> dict[str, float]:
    """How likely the question is about each passage."""
    query = Query(text, vector, index._domain.grams.row(text))
    likely = index._gatherer.topics.judge(query).passages.tolist()
    return dict(zip([each.id for each in index.library.passages], likely, strict=True))


@pytest.mark.parametrize("question", QUESTIONS)
def test_hits_equal_brute_force(root: Path, small_index: Index, question: str) -> None:
    hits = small_index.search(question, limit=20).hits
    expected = brute_force(root, question, small_index)
    assert ids(hits) == ids(tuple(expected))
    for hit, plain in zip(hits, expected, strict=True):
        assert (hit.passage.id, hit.named) == (plain.passage.id, False)
        assert (hit.score, hit.asks, hit.body, hit.terms, hit.topic) == pytest.approx(
            (plain.score, plain.asks, plain.body, plain.terms, plain.topic), abs=1e-4
        )


@pytest.mark.parametrize("question", QUESTIONS)
def test_confidence_is_the_gates_word_on_how_the_first_hit_stands_out(
    small_index: Index, question: str
) -> None:
    result = small_index.search(question, limit=2)
    first, second = result.hits
    assert result.stand == Stand(
        nearest=max(first.asks, first.body),
        terms=result.stand.terms,
        margin=first.score - second.score,
        domain=result.stand.domain,
        wording=result.stand.wording,
        apart=result.stand.apart,
        topic=first.topic,
        foreign=result.stand.foreign,
    )
    assert result.stand.terms == pytest.approx(np.log1p(first.terms))
    assert -2 <= result.stand.apart <= 2
    assert result.confidence == Gate.default().confidence(result.stand)
    assert result.stance is Gate.default().stance(result.stand)


@pytest.mark.parametrize("question", [*QUESTIONS, "刑法266条"])
def test_how_many_hits_are_asked_for_changes_neither_order_nor_confidence(
    small_index: Index, question: str
) -> None:
    long = small_index.search(question, limit=8)
    for limit in (1, 2, 3):
        short = small_index.search(question, limit=limit)
        assert (short.hits, short.stand) == (long.hits[:limit], long.stand)


def test_a_document_is_found_once(small_index: Index) -> None:
    documents = [hit.passage.document for hit in small_index.search("刷单返利", limit=10).hits]
    assert len(documents) == len(set(documents)) == 10


def test_the_next_nearest_parts_of_a_document_come_with_it(small_index: Index) -> None:
    (hit,) = small_index.search("96110什么时候打", limit=1).hits
    assert hit.passage.id == "hotline-96110#什么时候打"
    assert [each.id for each in hit.more] == ["hotline-96110"]
    assert "hotline-96110#注意" in {each.id for each in hit.rest}  # hardly asked for
    assert hit.text == "\n\n".join([hit.passage.text, *(each.text for each in hit.more)])


def test_parts_that_come_with_a_hit_have_room(
    small_index: Index, monkeypatch: pytest.MonkeyPatch
) -> None:
    (hit,) = small_index.search("96110什么时候打", limit=1).hits
    monkeypatch.setattr("index.parts.LENGTH", len(hit.passage.text) + len(hit.more[0].text))
    (short,) = small_index.search("96110什么时候打", limit=1).hits
    assert short.more == hit.more[:1]


def test_what_swindlers_say_never_comes_with_a_hit(small_index: Index) -> None:
    (hit,) = small_index.search("刷单返利", limit=1).hits
    assert hit.passage.document == "scam-shuadan"
    parts = (*hit.more, *hit.rest)
    assert parts
    assert "骗子会说" not in {each.heading for each in parts}


def test_traditional_is_searched_as_simplified(small_index: Index) -> None:
    for question in ("有人用我身份证办卡吗", "我名下有几张手机卡", "刑法第二百六十六条"):
        traditional = to_traditional(question)
        assert traditional != question
        assert small_index.search(traditional) == small_index.search(question)


def test_an_article_named_by_number_comes_first(small_index: Index) -> None:
    result = small_index.search("刷单被骗适用刑法第266条吗", limit=3)
    assert ids(result.hits)[:2] == ["刑法/266", "scam-shuadan"]
    assert [hit.named for hit in result.hits] == [True, False, False]
    assert result.confidence == NAMED


def test_two_articles_named_by_number_come_in_their_order(small_index: Index) -> None:
    result = small_index.search("刑法287条之二和反诈法31条", limit=3)
    assert ids(result.hits)[:2] == ["刑法/287之二", "反电信网络诈骗法/31"]


def test_an_article_that_is_not_in_the_corpus_is_not_named(small_index: Index) -> None:
    result = small_index.search("刑法第300条", limit=3)
    assert [hit.named for hit in result.hits] == [False, False, False]
    assert not result.stand.named


def test_what_swindlers_say_is_never_shown(small_index: Index) -> None:
    said = "您的账户被冻结，再充两万就解冻"
    asked = {hit.passage.document: hit for hit in small_index.search(said, limit=20).hits}
    assert asked["scam-shuadan"].passage.heading != "骗子会说"


def test_a_later_turn_is_searched_for_with_what_was_asked_before(small_index: Index) -> None:
    turn = "那是做什么用的"
    for before, document in (("96110是什么电话", "hotline-96110"), ("刷单返利", "scam-shuadan")):
        first = small_index.search(turn, after=before).hits[0]
        assert first.passage.document == document
    assert small_index.search(turn, after="") == small_index.search(turn)


def test_a_question_is_compared_within_a_document(small_index: Index) -> None:
    within = small_index.within("96110什么时候打", "hotline-96110")
    assert within is not None
    nearest = small_index.search("96110什么时候打").hits[0]
    assert within.nearest()[0].id == nearest.passage.id == "hotline-96110#什么时候打"
    assert {each.id for each in within.passages} == {
        each.id for each in small_index.library.document("hotline-96110")
    }
    # A part is ahead by no more than its topic and its words allow.
    assert within.near.max() <= max(nearest.asks, nearest.body) + PART + WORDED + 1e-6
    scam = small_index.within("刷单返利", "scam-shuadan")
    assert scam is not None
    assert "骗子会说" not in {each.heading for each in scam.passages}


def test_nothing_is_within_a_document_that_is_gone(small_index: Index) -> None:
    assert small_index.within("什么时候用", "gone") is None


@pytest.mark.parametrize("question", ["", " ", "？？？", "😀", "x" * 5000, "\x00"])
def test_no_question_breaks_the_search(small_index: Index, question: str) -> None:
    result = small_index.search(question)
    assert len(result.hits) == 3
    assert 0.0 <= result.confidence <= 1.0


def test_weights_decide_the_order(small_data: Path) -> None:
    folder = store.current(store.index_root(small_data))
    only_terms = Index(folder, FakeEncoder(), Gate.default(), Weights(more=0, body=0, terms=1000))
    hits = only_terms.search("有期徒刑 拘役 管制", limit=3).hits
    assert [hit.terms for hit in hits] == sorted((hit.terms for hit in hits), reverse=True)
    assert ids(hits)[0] == "刑法/266"


def test_where_nothing_was_built_the_command_is_named(tmp_path: Path) -> None:
    with pytest.raises(IndexMissing, match="python -m index build"):
        Index.open(tmp_path, FakeEncoder())


def test_an_index_of_another_encoder_is_refused(small_data: Path) -> None:
    with pytest.raises(IndexRefused, match=r"the model fake-1, not fake-2; .*index build"):
        Index.open(small_data, FakeEncoder("fake-2"))


@pytest.mark.parametrize(
    "name",
    [
        "asks.faiss",
        "body.faiss",
        "owners.npz",
        "passages.jsonl",
        "domain/weights.npy",
        "topics/centre.npy",
        "topics/classes.faiss",
        "alarm/situations.npy",
        "messages/vectors_voices.npy",
        "laws.json",
        "terms/scores.npy",
        "terms/tokens.marisa",
    ],
)
def test_an_index_with_a_damaged_file_is_refused(root: Path, tmp_path: Path, name: str) -> None:
    folder = Workshop(root, tmp_path, "fake-1", FakeEncoder, bar).build()
    content = (folder / name).read_bytes()
    (folder / name).write_bytes(content[:-1] + bytes([content[-1] ^ 1]))
    with pytest.raises(IndexRefused, match=f"{name} is missing or damaged; .*index build"):
        Index.open(tmp_path, FakeEncoder())


@pytest.mark.parametrize("count", ["passages", "asks"])
def test_an_index_whose_counts_do_not_match_is_refused(
    root: Path, tmp_path: Path, count: str
) -> None:
    folder = Workshop(root, tmp_path, "fake-1", FakeEncoder, bar).build()
    held = store.Manifest.read(folder).counts[count]
    manifest = folder / store.MANIFEST
    text = manifest.read_text(encoding="utf-8")
    assert f'"{count}": {held}' in text
    manifest.write_text(text.replace(f'"{count}": {held}', f'"{count}": {held + 1}'), "utf-8")
    with pytest.raises(IndexRefused, match="python -m index build"):
        Index.open(tmp_path, FakeEncoder())


def test_an_opened_index_outlives_the_next_build(root: Path, tmp_path: Path) -> None:
    Workshop(root, tmp_path, "fake-1", FakeEncoder, bar).build()
    opened = Index.open(tmp_path, FakeEncoder())
    before = opened.search("96110")
    for number in "甲乙丙":
        edit(root, "measures/hotline-96110.md", "来电请", f"来电请{number}")
        Workshop(root, tmp_path, "fake-1", FakeEncoder, bar).build()
    assert opened.search("96110") == before
    assert Index.open(tmp_path, FakeEncoder()).search("96110") != before


@pytest.mark.model
def test_the_real_model_finds_the_small_corpus(
    root: Path, tmp_path: Path, encoder: Encoder
) -> None:
    Workshop(root, tmp_path, encoder.fingerprint, lambda: encoder, bar).build()
    index = Index.open(tmp_path, encoder)
    found = {
        question: index.search(question).hits[0].passage.document
        for question in (
            "来电显示是反诈专线",
            "我有几个电话号码",
            "同学找我借卡走账",
            "群里点赞给红包",
        )
    }
    assert list(found.values()) == [
        "hotline-96110",
        "yizhengtongcha",
        "law-lend-card",
        "scam-shuadan",
    ]


@pytest.mark.model
@pytest.mark.parametrize(
    ("question", "document"),
    [
        ("一键查卡是什么", "yijian-chaka"),
        ("一鍵查卡是什麼", "yijian-chaka"),
        ("怎么查我名下有几张手机卡", "dianhuaka-yizhengtongcha"),
        ("96110是什么电话", "hotline-96110"),
        ("what is 12381", "hotline-12381"),
        ("反诈法第三十一条", "反电信网络诈骗法/31"),
        ("刑法287条之二说的什么", "刑法/287之二"),
        ("2022年破了多少案子", "report-solved"),
    ],
)
def test_the_real_index_answers_what_it_was_made_for(
    real_index: Index, question: str, document: str
) -> None:
    assert real_index.search(question).hits[0].passage.document == document


@pytest.mark.model
def test_cards_of_the_real_index_are_found_by_their_titles(real_index: Index) -> None:
    leads = [each for each in real_index.library.passages if not each.heading]
    sample = leads[:: len(leads) // 12]
    found = [real_index.search(lead.title, limit=1).hits[0].passage.title for lead in sample]
    assert found == [lead.title for lead in sample]


@pytest.mark.model
def test_the_nearest_keys_of_the_real_index_equal_brute_force(
    real_index: Index, encoder: Encoder
) -> None:
    """Only the nearest of all keys are looked at; the nearest of a hit is among them."""
    question = "骗子让我共享屏幕怎么办"
    vector = encoder.queries([fold(question)])[0]
    hits = real_index.search(question, limit=3).hits
    assert len(hits) == 3
    for hit in hits:
        within = real_index.within(question, hit.passage.document)
        assert within is not None
        part = within.passages[int(within.near.argmax())]
        asks = list(map(as_asked, real_index.library.asks[part.id]))
        nearest = float((encoder.queries(asks) @ vector).max())
        assert hit.asks == pytest.approx(nearest, abs=1e-3)  # keys are held in eight bits


def test_many_questions_are_answered_as_one_by_one(small_index: Index) -> None:
    questions = [*QUESTIONS, "刑法266条"] * 20
    alone = {question: small_index.search(question) for question in questions}
    together = list(small_index.search_all(questions))
    assert together == [alone[question] for question in questions]


def test_what_was_heard_is_not_encoded_again(small_data: Path) -> None:
    encoder = FakeEncoder()
    index = Index.open(small_data, encoder)
    index.hear("一键查卡")
    index.search("一键查卡")
    assert next(index.search_all(["一键查卡"])) == index.search("一键查卡")
    assert encoder.given == [("queries", "一键查卡")]
