"""What nobody sees or means in a card's file is named with its line, and no file is passed over."""

from pathlib import Path

import pytest

from index.corpus.card_file import read_card
from tests.index.corpus_factory import FILES, edit, problems

HOTLINE = "measures/hotline-96110.md"
LAW = "law/law-lend-card.md"
ASK = "问：帮信罪最高判多久\n"
ABOVE = "stands above the text, once: first 问, then 急救, 依据, 英文"
EMPTY = "holds an empty text: write it or take it out"
UNSEEN = "holds a character that cannot be seen"


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param(ASK, f"依据：刑法 287之二\n{ASK}", [f"25: 问：{ABOVE}"], id="order"),
        pytest.param(ASK, f"英文：Yes.\n依据：刑法 287之二\n{ASK}",
                     [f"25: 依据：{ABOVE}", f"26: 问：{ABOVE}"], id="order of all"),
        pytest.param(ASK, f"{ASK}英文：Yes.\n急救：emergency-money-sent\n", [f"26: 急救：{ABOVE}"],
                     id="first aid below English"),
        pytest.param(ASK, f"{ASK}{ASK}", [f"25: 问：{ABOVE}"], id="twice"),
        pytest.param(ASK, f"{ASK}\n 问 : 判几年\n", [f"26: 问：{ABOVE}"], id="spaced"),
        pytest.param("或者拘役。\n", "或者拘役。\n\n英文：Up to 3 years.\n", [f"27: 英文：{ABOVE}"],
                     id="below the text"),
        pytest.param("可能构成帮信罪。\n", "可能构成帮信罪。\n依据：刑法 287之二\n",
                     [f"22: 依据：{ABOVE}"], id="below the lead"),
    ],
)  # fmt: skip
def test_a_line_for_the_search_that_would_be_shown_is_named(
    root: Path, old: str, new: str, expected: list[str]
) -> None:
    edit(root, LAW, old, new)
    assert problems(root) == [f"{LAW}:{each}" for each in expected]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param("publisher: 公安部", "publisher: [公安部]",
                     "5: a source's publisher is one text, not ['公安部']", id="publishers"),
        pytest.param("date: 2021-06", "date: 2021-06\n    document: [通告]",
                     "5: a source's document is one text, not ['通告']", id="documents"),
        pytest.param("url: https://www.mps.gov.cn/", "url: [https://www.mps.gov.cn/]",
                     "5: a source's url is one text, not ['https://www.mps.gov.cn/']", id="urls"),
        pytest.param("https://www.mps.gov.cn/", "javascript:alert(1)",
                     "5: a source's url begins with https:// or http://, not 'javascript:alert(1)'",
                     id="a script for a url"),
        pytest.param("https://www.mps.gov.cn/", "https://",
                     "5: a source's url begins with https:// or http://, not 'https://'",
                     id="no host"),
        pytest.param("publisher: 公安部", "publisher: '  '",
                     "5: a source needs a publisher and a date", id="blank publisher"),
        pytest.param("date: 2021-06", "date: 2021-06\n    document: ' '",
                     f"5: a source's document {EMPTY}", id="blank document"),
    ],
)  # fmt: skip
def test_a_source_is_made_of_texts(root: Path, old: str, new: str, expected: str) -> None:
    edit(root, HOTLINE, old, new)
    assert problems(root) == [f"{HOTLINE}:{expected}"]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param("title: 反诈专线96110", "title: '  '", "1: 'title' is missing", id="title"),
        pytest.param("sources:", "lead_en: ' '\nsources:", f"5: 'lead_en' {EMPTY}", id="lead_en"),
        pytest.param("  - 预警专线\n", "  - 预警专线\n  -\n", f"18: 'aliases' {EMPTY}", id="alias"),
        pytest.param("  - 预警专线\n", "  - 预警专线\n  - ？？？\n",
                     "18: 'aliases' holds no word: '？？？'", id="alias of signs"),
        pytest.param("title: 反诈专线96110", "title: ——", "3: 'title' holds no word: '——'",
                     id="title of signs"),
        pytest.param("拿不准是不是骗子打哪里", "……", "23: 问 holds no word: '……'",
                     id="ask of signs"),
        pytest.param("不受理报案", "不受理\0报案", f"29: the line {UNSEEN}, '\\x00': take it out",
                     id="NUL"),
        pytest.param("title: 反诈专线96110", "title: 反诈\x1b专线",
                     f"3: the line {UNSEEN}, '\\x1b': take it out",
                     id="escape in the front matter"),
        pytest.param("title: 反诈专线96110", 'title: "反诈\\0专线"',
                     f"3: 'title' {UNSEEN}, '\\x00': take it out", id="NUL as YAML writes it"),
    ],
)  # fmt: skip
def test_a_text_that_nobody_sees_is_named(root: Path, old: str, new: str, expected: str) -> None:
    edit(root, HOTLINE, old, new)
    assert problems(root) == [f"{HOTLINE}:{expected}"]


def test_the_mark_that_notepad_writes_changes_nothing(root: Path) -> None:
    before, _ = read_card(root / HOTLINE, "measures")
    (root / HOTLINE).write_text(FILES[HOTLINE], encoding="utf-8-sig")
    assert read_card(root / HOTLINE, "measures") == (before, ())


def test_a_card_that_would_be_passed_over_is_named(root: Path) -> None:
    (root / HOTLINE).rename(root / "hotline-96110.md")
    (root / "measures" / "new.MD").write_text("x", encoding="utf-8")
    assert problems(root) == [
        "hotline-96110.md:0: cards stand in report, measures, law, policy, scams, emergency",
        "measures/new.MD:0: a card's name ends in .md, in small letters",
    ]
