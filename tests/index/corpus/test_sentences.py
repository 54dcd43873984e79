"""sentences.tsv as values; every wrong row is named with its line and left out."""

from pathlib import Path

import pytest

from index.corpus.corpus import Corpus
from index.corpus.sentences import NONE, Sentence, read_sentences
from index.errors import Problem
from index.script import fold
from index.stage import Stage
from tests.conftest import CORPUS


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "sentences.tsv"


def test_sentences_are_read_as_values(path: Path) -> None:
    path.write_text(
        'situation\tvoice\ttext\nemergency-a\telderly\t他说"快"，我就转了\nnone\tplain\t去年的事\n',
        encoding="utf-8",
    )
    assert read_sentences(path) == (
        (Sentence("emergency-a", '他说"快"，我就转了'), Sentence(NONE, "去年的事")),
        (),
    )


def test_a_sentence_keeps_its_line(path: Path) -> None:
    path.write_text("situation\tvoice\ttext\n\nnone\tplain\t去年的事\n", encoding="utf-8")
    assert [each.line for each in read_sentences(path)[0]] == [3]


@pytest.mark.parametrize("row", ["\tplain\t钱没了", "emergency-a\tplain\t", "emergency-a"])
def test_a_wrong_row_is_named_with_its_line(path: Path, row: str) -> None:
    path.write_text(f"situation\tvoice\ttext\nnone\tplain\t去年的事\n{row}\n", encoding="utf-8")
    problem = Problem(path, 3, "a row holds a situation and a text")
    assert read_sentences(path) == ((Sentence(NONE, "去年的事"),), (problem,))


def test_some_tell_how_far_it_has_gone(path: Path) -> None:
    path.write_text(
        "situation\tvoice\ttext\tstage\nemergency-a\tplain\t钱转了\tdone\n"
        "none\tplain\t叫我先付\tasked\nnone\tplain\t去年的事\n",
        encoding="utf-8",
    )
    found, problems = read_sentences(path)
    assert [each.stage for each in found] == [Stage.DONE, Stage.ASKED, None]
    assert problems == ()


@pytest.mark.parametrize(
    ("situation", "stage", "message"),
    [
        ("none", "over", "stage is none of done, under way, asked, nobody's: over"),
        ("none", "done", "none cannot be done"),
        ("emergency-a", "asked", "emergency-a cannot be asked"),
    ],
)
def test_a_wrong_stage_is_named(path: Path, situation: str, stage: str, message: str) -> None:
    path.write_text(
        f"situation\tvoice\ttext\tstage\n{situation}\tplain\t钱\t{stage}\n", encoding="utf-8"
    )
    assert read_sentences(path) == ((), (Problem(path, 2, message),))


def test_a_missing_table_is_named(path: Path) -> None:
    sentences, found = read_sentences(path)
    assert sentences == ()
    assert [(each.path, each.line) for each in found] == [(path, 0)]


def test_no_real_sentence_tells_of_two_situations(corpus: Corpus) -> None:
    told: dict[str, set[str]] = {}
    for sentence in corpus.sentences:
        told.setdefault(fold(sentence.text), set()).add(sentence.situation)
    assert {text: each for text, each in told.items() if len(each) > 1} == {}


def test_no_real_sentence_is_an_evaluation_question(corpus: Corpus) -> None:
    sentences = {fold(each.text) for each in corpus.sentences}
    tables = [path.name for path in (CORPUS / "questions").glob("*blind*.tsv")]
    assert tables != []
    blind = read_texts(*tables)
    assert [text for text in blind if fold(text) in sentences] == []


def read_texts(*names: str) -> list[str]:
    """The column `text` of tables below corpus/questions/."""
    texts = []
    for name in names:
        header, *rows = (CORPUS / "questions" / name).read_text(encoding="utf-8").splitlines()
        column = header.split("\t").index("text")
        texts += [row.split("\t")[column] for row in rows]
    return texts
