"""Building: what is embedded, what is kept, what is refused."""

import json
import os
import threading
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

from index.building.build import Workshop, corpus_hash
from index.building.vector_cache import UNUSED
from index.corpus.check import load_corpus
from index.errors import CorpusError
from index.library import Library
from index.messages.examples import examples
from index.messages.models import as_encoded
from index.passages import entries
from index.progress import bar
from index.script import fold
from index.search import Index
from index.storage import store
from tests.index.corpus_factory import FILES, add_card, edit
from tests.index.fake_encoder import FakeEncoder

HOTLINE = "measures/hotline-96110.md"
LOOKUP = "measures/yizhengtongcha.md"

Build = Callable[[FakeEncoder], Path]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def build_with(root: Path, data: Path) -> Build:
    """Builds the small corpus with an encoder."""

    def run(encoder: FakeEncoder) -> Path:
        return Workshop(root, data, encoder.fingerprint, lambda: encoder, bar).build()

    return run


def never_load() -> FakeEncoder:
    raise AssertionError("the encoder was loaded")


def test_an_index_holds_the_entries_of_the_corpus(
    root: Path, data: Path, build_with: Build
) -> None:
    folder = build_with(FakeEncoder())
    found = entries(load_corpus(root))
    assert folder == store.current(store.index_root(data))
    library = Library.read(folder)
    assert [(passage, library.asks[passage.id]) for passage in library.passages] == [
        (entry.passage, entry.asks) for entry in found
    ]


def test_a_manifest_counts_what_the_index_holds(root: Path, build_with: Build) -> None:
    manifest = store.Manifest.read(build_with(FakeEncoder()))
    corpus = load_corpus(root)
    found = entries(corpus)
    assert manifest.counts == {
        "cards": 8,
        "articles": 4,
        "passages": len(found),
        "asks": sum(len(entry.asks) for entry in found),
        "decoys": 8,
        "messages": len(examples(corpus, found)),
        "tips": len(corpus.tips.tips),
        "quizzes": len(corpus.tips.quizzes),
    }
    assert (manifest.corpus, manifest.encoder, manifest.verified) == (
        corpus_hash(found, corpus),
        "fake-1",
        "2026-11-25",
    )


def test_the_laws_are_kept_with_their_names(build_with: Build) -> None:
    laws = json.loads((build_with(FakeEncoder()) / "laws.json").read_text(encoding="utf-8"))
    assert laws == {
        "反电信网络诈骗法": ["中华人民共和国反电信网络诈骗法", "反诈法"],
        "刑法": ["中华人民共和国刑法"],
    }


def test_every_text_is_embedded_once_folded_and_by_its_role(root: Path, build_with: Build) -> None:
    encoder = FakeEncoder()
    build_with(encoder)
    corpus = load_corpus(root)
    found = entries(corpus)
    asks = {("queries", fold(ask)) for entry in found for ask in entry.asks}
    asks |= {("queries", fold(decoy.text)) for decoy in corpus.decoys}
    asks |= {("queries", as_encoded(each.text)) for each in examples(corpus, found)}
    asks |= {("queries", fold(each.text)) for each in corpus.sentences}
    bodies = {("passages", fold(entry.body)) for entry in found}
    assert sorted(encoder.given) == sorted(asks | bodies)


def test_an_index_that_is_up_to_date_loads_no_encoder(
    root: Path, data: Path, build_with: Build
) -> None:
    folder = build_with(FakeEncoder())
    assert Workshop(root, data, "fake-1", never_load, bar).build() == folder


def test_only_a_changed_text_is_embedded_again(root: Path, build_with: Build) -> None:
    old = build_with(FakeEncoder())
    edit(root, HOTLINE, "来电请接听", "来电请您接听")
    encoder = FakeEncoder()
    assert build_with(encoder) != old
    assert encoder.given == [
        ("passages", "反诈专线96110 96110 是反诈预警劝阻专线,来电请您接听。"),
        ("queries", "96110 是反诈预警劝阻专线,来电请您接听。"),  # as a harmless message
    ]


def test_text_that_moves_to_another_card_is_not_embedded_again(
    root: Path, build_with: Build
) -> None:
    build_with(FakeEncoder())
    edit(root, HOTLINE, "  - 预警专线\n", "  - 一正通查\n")
    edit(root, LOOKUP, "  - 一正通查\n", "  - 预警专线\n")
    encoder = FakeEncoder()
    folder = build_with(encoder)
    assert encoder.given == []
    assert "一正通查" in Library.read(folder).asks["hotline-96110"]


def test_a_card_under_a_new_id_is_not_embedded_again(root: Path, build_with: Build) -> None:
    build_with(FakeEncoder())
    (root / LOOKUP).rename(root / "measures" / "sim-cards.md")
    edit(root, "measures/sim-cards.md", "id: yizhengtongcha", "id: sim-cards")
    encoder = FakeEncoder()
    folder = build_with(encoder)
    assert encoder.given == []
    assert Library.read(folder).get("sim-cards") is not None


def test_where_nothing_must_be_embedded_no_encoder_is_loaded(
    root: Path, data: Path, build_with: Build
) -> None:
    old = build_with(FakeEncoder())
    edit(root, HOTLINE, "https://www.mps.gov.cn/", "https://www.mps.gov.cn/fz/")
    new = Workshop(root, data, "fake-1", never_load, bar).build()
    assert new != old


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        pytest.param(HOTLINE, "来电请接听", "来电请您接听", id="a lead"),
        pytest.param(HOTLINE, "  - 预警专线\n", "  - 劝阻专线\n", id="an alias"),
        pytest.param(HOTLINE, "date: 2021-06", "date: 2021-07", id="a source"),
        pytest.param(HOTLINE, "title_en: The", "title_en: Our", id="a title"),
        pytest.param(
            "law/statutes.toml", '["反诈法"]', '["反诈法", "反电诈法"]', id="a law's name"
        ),
        pytest.param("law/statutes.toml", "aliases = []", 'aliases = ["刑法典"]', id="a name more"),
        pytest.param("decoys.tsv", "明天会下雨吗", "后天会下雨吗", id="a decoy"),
        pytest.param("emergency/sentences.tsv", "人就没影了", "人就不见了", id="a sentence"),
    ],
)
def test_what_readers_see_makes_a_new_index(
    root: Path, build_with: Build, name: str, old: str, new: str
) -> None:
    before = build_with(FakeEncoder())
    edit(root, name, old, new)
    assert build_with(FakeEncoder()) != before


def test_a_later_check_day_is_in_the_next_index(root: Path, build_with: Build) -> None:
    build_with(FakeEncoder())
    for name in FILES:
        if name.endswith(".md"):
            edit(root, name, "verified: 2026-11-25", "verified: 2026-11-26")
    assert Library.read(build_with(FakeEncoder())).verified == "2026-11-26"


def test_a_changed_comment_makes_no_new_index(root: Path, build_with: Build) -> None:
    before = build_with(FakeEncoder())
    edit(root, "facts.toml", "不含固定电话。", "也不含已销户的卡。")
    assert build_with(FakeEncoder()) == before


def test_an_index_that_other_code_made_is_built_anew(build_with: Build) -> None:
    before = build_with(FakeEncoder())
    manifest = before / store.MANIFEST
    described = json.loads(manifest.read_text(encoding="utf-8"))
    assert build_with(FakeEncoder()) == before
    manifest.write_text(json.dumps(described | {"makers": "others"}), encoding="utf-8")
    assert Library.read(before).passages  # it can still be read
    assert build_with(FakeEncoder()) != before


def test_another_encoder_makes_another_index_with_vectors_of_its_own(
    build_with: Build, data: Path
) -> None:
    build_with(FakeEncoder())
    other = FakeEncoder("org/fake-2", dimension=32)
    folder = build_with(other)
    assert store.Manifest.read(folder).encoder == "org/fake-2"
    assert len(other.given) > 80
    assert sorted(path.name for path in (data / "vectors").iterdir()) == [
        "fake-1.sqlite",
        "org-fake-2.sqlite",
    ]


def test_vectors_that_no_build_has_used_for_long_are_removed(
    root: Path, build_with: Build, data: Path
) -> None:
    def names() -> list[str]:
        return sorted(path.name for path in (data / "vectors").iterdir())

    for name in ("old-1", "late-2"):
        build_with(FakeEncoder(name))
    old, late = data / "vectors" / "old-1.sqlite", data / "vectors" / "late-2.sqlite"
    (data / "vectors" / "notes.txt").touch()
    for path in (data / "vectors").iterdir():
        os.utime(path, (0, 0))
    edit(root, HOTLINE, "https://www.mps.gov.cn/", "https://www.mps.gov.cn/fz/")
    build_with(FakeEncoder("late-2"))  # which reads vectors, and writes none
    assert names() == ["late-2.sqlite", "notes.txt"]
    assert not old.exists()
    now = time.time()
    os.utime(late, (now - UNUSED + 60, now - UNUSED + 60))
    build_with(FakeEncoder("new-3"))
    assert names() == ["late-2.sqlite", "new-3.sqlite", "notes.txt"]


def test_a_corpus_with_problems_leaves_the_old_index(
    root: Path, data: Path, build_with: Build
) -> None:
    old = build_with(FakeEncoder())
    edit(root, HOTLINE, "verified: 2026-11-25", "verified: soon")
    with pytest.raises(CorpusError, match=f"{HOTLINE}:9: 'verified' is YYYY-MM-DD"):
        Workshop(root, data, "fake-1", never_load, bar).build()
    assert store.current(store.index_root(data)) == old


def test_a_build_that_dies_half_way_leaves_the_old_index(
    root: Path, data: Path, build_with: Build
) -> None:
    old = build_with(FakeEncoder())
    edit(root, HOTLINE, "来电请接听", "来电请您接听")

    def die(_: Iterable[Any], label: str, total: int) -> Iterable[Any]:
        raise RuntimeError(f"killed while {label}: {total}")

    with pytest.raises(RuntimeError, match="killed while embedding queries: 0"):
        Workshop(root, data, "fake-1", FakeEncoder, die).build()
    assert store.current(store.index_root(data)) == old
    assert Index.open(data, FakeEncoder()).search("96110").hits[0].passage.id == "hotline-96110"
    assert build_with(FakeEncoder()) != old


@pytest.mark.parametrize(
    "name",
    [
        "passages.jsonl",
        "asks.faiss",
        "owners.npz",
        "domain/grams.marisa",
        "laws.json",
        "alarm/grams.marisa",
    ],
)
def test_a_damaged_index_is_built_anew(build_with: Build, name: str) -> None:
    damaged = build_with(FakeEncoder())
    (damaged / name).write_bytes((damaged / name).read_bytes()[:-1])
    encoder = FakeEncoder()
    mended = build_with(encoder)
    assert mended != damaged
    assert store.verify(mended, "fake-1")
    assert encoder.given == []


@pytest.mark.parametrize("content", [b"", b"gone", b"\xff\xfe\x00\x80"])
def test_an_index_whose_pointer_is_damaged_is_built_anew(
    data: Path, build_with: Build, content: bytes
) -> None:
    build_with(FakeEncoder())
    (store.index_root(data) / "CURRENT").write_bytes(content)
    store.verify(build_with(FakeEncoder()), "fake-1")


def test_an_ask_that_is_a_sentence_of_an_emergency_tells_of_one(
    root: Path, build_with: Build
) -> None:
    ask = "刷单被骗"
    assert Library.read(build_with(FakeEncoder())).alarm.judge(ask)[0] < 0.5
    path = root / "emergency" / "sentences.tsv"
    row = f"emergency-money-sent\tasked\t{ask}\n"
    path.write_text(path.read_text(encoding="utf-8") + row, encoding="utf-8")
    told = Library.read(build_with(FakeEncoder()))
    likelihood, situation = told.alarm.judge(ask)
    assert (likelihood > 0.8, situation) == (True, "emergency-money-sent")  # 0.7 if told both
    assert ask in told.asks["scam-shuadan"]


def test_two_builds_of_one_corpus_are_equal(root: Path, tmp_path: Path) -> None:
    one, other = (
        store.Manifest.read(
            Workshop(root, tmp_path / name, "fake-1", FakeEncoder, bar).build()
        ).files
        for name in ("one", "other")
    )
    assert one == other


def test_readers_see_one_version_or_the_other_never_a_mix(
    root: Path, data: Path, build_with: Build
) -> None:
    """Every version has one card more: manifest, passages and hits must agree on the number."""
    seen: set[tuple[int, int, int]] = set()
    failures: list[Exception] = []
    stop = threading.Event()

    def read() -> None:
        try:
            while not stop.is_set():
                index = Index.open(data, FakeEncoder())
                documents = len(index.search("反诈", limit=100).hits)
                seen.add(
                    (index.manifest.counts["passages"], len(index.library.passages), documents)
                )
        except Exception as error:
            failures.append(error)

    def await_version(passages: int) -> None:
        deadline = time.monotonic() + 30
        while not failures and (passages, passages, passages - 10) not in seen:
            assert time.monotonic() < deadline, f"no reader saw {passages} passages"
            time.sleep(0.002)

    build_with(FakeEncoder())
    reader = threading.Thread(target=read)
    reader.start()
    await_version(22)
    for added, (letter, word) in enumerate(zip("abcde", "春夏秋冬岁", strict=True), start=1):
        add_card(root, f"measures/new-{letter}.md", word * 8, letter)
        build_with(FakeEncoder())
        await_version(22 + added)
    stop.set()
    reader.join()
    assert failures == []
    assert sorted(seen) == [(count, count, count - 10) for count in range(22, 28)]
