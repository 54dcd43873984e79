"""Evaluation questions as values, and the real tables."""

import re
from pathlib import Path

import pytest

from index.corpus.corpus import Corpus
from index.errors import CorpusError
from index.evaluate.questions import HELD, TUNE, Question, read_questions
from index.passages import Passage, entries
from index.script import fold
from tests.conftest import CORPUS

HEADER = "id\tpart\tvoice\tfolder\ttopic\ttext\tcard\tlaw\tarticle\tmust\n"
ROW = (
    "law-1\ttune\tplain\tlaw\tcards\t借卡违法吗\tlaw-a|law-b\t"
    "刑法|反诈法\t第二百六十六条|第三十一条\t46\\.4 ?万\n"
)
PASSAGE = Passage("law-a#x", "law-a", "law", "题", "title", "x", "文", "源", law="刑法",
                  article="第二百六十六条")  # fmt: skip


def test_a_question_is_read_as_a_value(tmp_path: Path) -> None:
    (tmp_path / "answer.tsv").write_text(HEADER + ROW, encoding="utf-8")
    assert read_questions(tmp_path, "answer.tsv") == (
        Question(
            id="law-1",
            part=TUNE,
            voice="plain",
            folder="law",
            text="借卡违法吗",
            cards=("law-a", "law-b"),
            articles=(("刑法", "第二百六十六条"), ("反诈法", "第三十一条")),
            must=re.compile("46\\.4 ?万"),
        ),
    )


def test_a_question_out_of_scope_has_no_card(tmp_path: Path) -> None:
    (tmp_path / "out.tsv").write_text(
        "id\tpart\tvoice\tkind\ttext\no-1\theld\tplain\tnear\t补卡多少钱\n", encoding="utf-8"
    )
    (question,) = read_questions(tmp_path, "out.tsv")
    assert (question.in_scope, question.cards, question.folder) == (False, (), "near")


def test_a_passage_answers_by_its_document_and_cites_by_its_article(tmp_path: Path) -> None:
    (tmp_path / "answer.tsv").write_text(HEADER + ROW, encoding="utf-8")
    (question,) = read_questions(tmp_path, "answer.tsv")
    assert (question.answered_by(PASSAGE), question.cited_by(PASSAGE)) == (True, True)


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        pytest.param("46\\.4 ?万", "(46", "missing \\)", id="a pattern that is none"),
        pytest.param("part\tvoice", "portion\tvoice", "'part'", id="a column that is not there"),
        pytest.param("借卡违法吗", "", "there is no text", id="no text"),
        pytest.param(ROW, "law-1\ttune\tplain\n", "there is no text", id="a row that is cut off"),
        pytest.param("\ttune\t", "\ttunne\t", "tune or held, not 'tunne'", id="no part of ours"),
        pytest.param("刑法|反诈法", "刑法", "1 laws and 2 articles", id="a law too few"),
        pytest.param("|第三十一条", "", "2 laws and 1 articles", id="an article too few"),
    ],
)
def test_a_wrong_row_is_named_with_its_line(tmp_path: Path, old: str, new: str, why: str) -> None:
    (tmp_path / "answer.tsv").write_text((HEADER + ROW).replace(old, new), encoding="utf-8")
    with pytest.raises(CorpusError, match=rf"answer\.tsv:2: wrong row: .*{why}"):
        read_questions(tmp_path, "answer.tsv")


def test_a_table_saved_by_notepad_is_read(tmp_path: Path) -> None:
    (tmp_path / "answer.tsv").write_text(HEADER + ROW, encoding="utf-8-sig")
    (question,) = read_questions(tmp_path, "answer.tsv")
    assert question.id == "law-1"


def test_tables_that_cannot_be_read_are_named(tmp_path: Path) -> None:
    (tmp_path / "answer.tsv").write_text(HEADER + ROW, encoding="gbk")
    with pytest.raises(CorpusError, match=r"answer\.tsv:0: .*UTF-8(?s:.*)out\.tsv:0: "):
        read_questions(tmp_path, "answer.tsv", "out.tsv")


@pytest.fixture(scope="module")
def real() -> tuple[Question, ...]:
    return read_questions(CORPUS / "questions", "answer.tsv", "out-of-scope.tsv")


def test_every_real_question_has_an_id_of_its_own(real: tuple[Question, ...]) -> None:
    assert len({question.id for question in real}) == len(real) > 500
    assert {question.part for question in real} == {TUNE, HELD}


def test_every_real_question_leads_to_documents_that_exist(
    real: tuple[Question, ...], corpus: Corpus
) -> None:
    documents = {entry.passage.document for entry in entries(corpus)}
    lost = {
        question.id: card for question in real for card in question.cards if card not in documents
    }
    assert lost == {}


def test_no_real_question_is_a_decoy(real: tuple[Question, ...], corpus: Corpus) -> None:
    decoys = {fold(decoy.text) for decoy in corpus.decoys}
    assert [question.id for question in real if fold(question.text) in decoys] == []
