"""The passages of an index, without the model."""

import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from index.asks import Asks
from index.building.build import Workshop
from index.errors import IndexMissing, IndexRefused
from index.library import Library
from index.passages import Passage
from index.progress import bar
from index.script import fold
from index.search import Index
from index.storage import store
from tests.index.fake_encoder import FakeEncoder


@pytest.fixture(scope="module")
def library(small_data: Path) -> Library:
    return Library.open(small_data)


def ids(passages: tuple[Passage, ...]) -> list[str]:
    return [passage.id for passage in passages]


def test_a_passage_is_found_by_its_id(library: Library) -> None:
    passage = library.get("hotline-96110#注意")
    assert passage is not None
    assert passage.text == "- 96110 不会要您的验证码。\n- 它不受理报案。"
    assert library.get("nowhere") is None


def test_a_document_comes_in_the_cards_order(library: Library) -> None:
    assert ids(library.document("hotline-96110")) == [
        "hotline-96110",
        "hotline-96110#什么时候打",
        "hotline-96110#注意",
    ]
    assert library.document("nowhere") == ()


def test_the_leads_of_a_folder(library: Library) -> None:
    assert ids(library.leads("measures")) == ["hotline-96110", "yizhengtongcha"]
    assert ids(library.leads("statute"))[:2] == ["反电信网络诈骗法/31", "反电信网络诈骗法/38"]
    assert library.leads("tips") == ()


def test_the_day_of_the_last_check_is_known(library: Library) -> None:
    assert library.verified == "2026-11-25"


@pytest.mark.parametrize(
    ("passage", "question"),
    [
        pytest.param("hotline-96110", "96110是什么电话", id="a question among the aliases"),
        pytest.param("hotline-96110#什么时候打", "什么情况打96110", id="a section's first"),
        pytest.param("hotline-96110#注意", "反诈专线96110：注意", id="a section without any"),
        pytest.param("policy-bangxin", "帮信意见讲了什么", id="a question behind another alias"),
        pytest.param("刑法/266", "刑法第二百六十六条", id="an article"),
    ],
)
def test_a_button_asks_as_people_do(library: Library, passage: str, question: str) -> None:
    found = library.get(passage)
    assert found is not None
    assert library.question(found) == question


def test_a_button_is_never_the_english_title(library: Library) -> None:
    passage = Passage("a", "a", "measures", "反诈名片", "The “card”", "", "文", "公安部 2023")
    asks = ("反诈名片", "The “card”", "来电显示公安", "what is it")
    assert replace(library, asks=Asks([("a", asks)])).question(passage) == "反诈名片"


@pytest.mark.parametrize(
    ("title", "asks", "question"),
    [
        ("猫狗骗局", ("网上免费领养猫要交运费",), "猫狗骗局"),
        ("猫狗骗局", ("卖猫的说要交运费，是不是骗人", "猫要交运费吗"), "猫要交运费吗"),
        ("标" * 25, ("领养猫要交运费",), "领养猫要交运费"),
        ("标" * 25, (), "标" * 25),
    ],
)
def test_a_button_tells_nobody_s_story(
    library: Library, title: str, asks: tuple[str, ...], question: str
) -> None:
    passage = Passage("a", "a", "scams", title, "Pets", "", "文", "公安部 2023")
    assert replace(library, asks=Asks([("a", asks)])).question(passage) == question


def test_a_button_asks_in_no_dialect(library: Library) -> None:
    passage = Passage("a", "a", "measures", "一键查卡", "Card check", "", "文", "公安部 2023")
    asks = ("點樣查卡", "名下的银行卡怎么查")
    assert replace(library, asks=Asks([("a", asks)])).question(passage) == asks[-1]


@pytest.mark.model
def test_every_button_of_the_real_corpus_is_chinese(real_index: Index) -> None:
    library = real_index.library
    questions = {passage.id: library.question(passage) for passage in library.passages}
    assert {key: text for key, text in questions.items() if not re.search("[一-龥]", text)} == {}
    asked = {text for key, text in questions.items() if text in library.asks.get(key, ())}
    assert len(asked) > 1_000
    assert [text for text in asked if library.normalise(text) != fold(text)] == []


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("９６１１０ 是什麼", "96110 是什么"),
        ("Is lending my bank card illegal?", "is lending my bank card illegal?"),
        ("yinhangka jiegei bieren fanfa ma", "银行卡借给别人犯法吗"),
    ],
)
def test_a_question_is_read_as_it_is_searched(library: Library, question: str, text: str) -> None:
    assert library.normalise(question) == text


def test_where_nothing_was_built_the_command_is_named(tmp_path: Path) -> None:
    with pytest.raises(IndexMissing, match="python -m index build"):
        Library.open(tmp_path)


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"{", id="no json"),
        pytest.param(b"[]\n", id="a list"),
        pytest.param(b'{"asks": []}\n', id="keys missing"),
        pytest.param(b'{"asks": [], "cites": [], "colour": "red"}\n', id="unknown key"),
        pytest.param(b"\xff\n", id="no utf-8"),
        None,
    ],
)
def test_passages_that_cannot_be_read_name_the_command(
    root: Path, tmp_path: Path, content: bytes | None
) -> None:
    folder = Workshop(root, tmp_path, "fake-1", FakeEncoder, bar).build()
    if content is None:
        (folder / "passages.jsonl").unlink()
    else:
        (folder / "passages.jsonl").write_bytes(content)
    with pytest.raises(IndexRefused, match="python -m index build"):
        Library.open(tmp_path)


def test_a_library_that_was_altered_is_refused(root: Path, tmp_path: Path) -> None:
    folder = Workshop(root, tmp_path, "fake-1", FakeEncoder, bar).build()
    path = folder / "passages.jsonl"
    path.write_text(path.read_text(encoding="utf-8").replace("打 110", "打 119"), encoding="utf-8")
    with pytest.raises(IndexRefused, match="python -m index build"):
        Library.open(tmp_path)


def test_a_library_is_that_of_the_current_version(small_data: Path, library: Library) -> None:
    read = Library.read(store.current(store.index_root(small_data)))
    assert (read.passages, read.asks) == (library.passages, library.asks)


def test_a_library_of_an_older_format_is_refused(root: Path, tmp_path: Path) -> None:
    folder = Workshop(root, tmp_path, "fake-1", FakeEncoder, bar).build()
    manifest = folder / store.MANIFEST
    text = manifest.read_text(encoding="utf-8")
    manifest.write_text(text.replace(f'"format": {store.FORMAT}', '"format": 1'), "utf-8")
    shutil.rmtree(folder / "alarm")
    with pytest.raises(IndexRefused, match="python -m index build"):
        Library.open(tmp_path)
