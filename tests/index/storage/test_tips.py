"""Tips come out of an index folder as they went in."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from index.corpus.corpus import Corpus
from index.corpus.tips import NO_TIPS, Quiz, Season, Tip, Tips
from index.errors import IndexRefused
from index.storage.tips import TIPS_FILE, dump, load

SEASON = Season("春节", (1, 10), (2, 25))
TIP = Tip("tip-elderly-001", "文", ("elderly",), "card", "公安部 2024", date(2026, 11, 25))
QUIZ = Quiz(
    "quiz-001", "问", ("甲", "乙"), 1, "因为", ("law",), "card", "公安部 2024", date(2026, 11, 25)
)
TIPS = Tips((TIP, replace(TIP, id="tip-season-001", season=SEASON)), (QUIZ,), (SEASON,))


@pytest.mark.parametrize("tips", [TIPS, NO_TIPS], ids=["some", "none"])
def test_what_is_printed_is_read_back(tmp_path: Path, tips: Tips) -> None:
    (tmp_path / TIPS_FILE).write_text(dump(tips), encoding="utf-8")
    assert load(tmp_path) == tips


def test_all_tips_of_the_corpus_are_read_back(tmp_path: Path, corpus: Corpus) -> None:
    assert len(corpus.tips.tips) >= 180
    (tmp_path / TIPS_FILE).write_text(dump(corpus.tips), encoding="utf-8")
    assert load(tmp_path) == corpus.tips


def test_a_folder_without_the_file_has_no_tips(tmp_path: Path) -> None:
    assert load(tmp_path) == NO_TIPS


@pytest.mark.parametrize("text", ["", "{}", '{"seasons": [], "tips": [{}], "quizzes": []}'])
def test_a_damaged_file_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / TIPS_FILE).write_text(text, encoding="utf-8")
    with pytest.raises(IndexRefused, match="index build"):
        load(tmp_path)
