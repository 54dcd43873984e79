"""Pages become cards: the body whole, the furniture gone, nothing invented."""

import html
import re
from pathlib import Path
from typing import Any

import pytest

from index.corpus.check import LEAD_LENGTH, SECTION_LENGTH, TITLE_LENGTH
from index.importing.lines import squash
from tests.index.importing import documents
from tests.index.importing.runs import PAGES, Import, Run

# Ours, in the shape in which sites print a report of the police again: `benchmarks/report.py`
# asks the same of the report itself.
REPORT = PAGES / "library.txt"
FORMS = ("txt", "html", "docx")


def imported(run: Import, form: str) -> Run:
    """Import the report's page as it is, as a web page, or as a document of the same lines."""
    lines = [line.strip() for line in REPORT.read_text(encoding="utf-8").splitlines() if line]

    def write(document: Any) -> None:
        for line in lines:
            document.add_paragraph(line)

    if form == "html":
        said = "".join(f"<p>{html.escape(line)}</p>\n" for line in lines)
        return run(f"<html><body>{said}</body></html>", "--yes", name="page.html")
    if form == "docx":
        return run(documents.word(write), "--yes", name="page.docx")
    return run(REPORT, "--yes")


def visible(page: Path) -> list[str]:
    """The lines of a page that a reader sees, found without the code under test."""
    text = page.read_text(encoding="utf-8")
    if page.suffix == ".html":
        text = re.sub(r"(?s)<head>.*?</head>|<[^>]+>", "\n", text)
    return [line.strip() for line in html.unescape(text).splitlines() if line.strip()]


@pytest.mark.parametrize("form", FORMS)
def test_every_sentence_of_the_report_is_kept(run: Import, form: str) -> None:
    text = REPORT.read_text(encoding="utf-8")
    body = [line for line in text.splitlines() if len(line) > 100]
    expected = re.findall(r"[^。;]+[。;]", "".join(body).replace(" ", "").split("报道:")[1])
    kept = squash(imported(run, form).bodies)
    assert len(expected) > 15
    assert [each for each in expected if squash(each) not in kept] == []


@pytest.mark.parametrize("form", FORMS)
def test_no_headline_of_the_reports_tail_is_kept(run: Import, form: str) -> None:
    tail = REPORT.read_text(encoding="utf-8").split("\nx\n")[1].split()
    kept = imported(run, form).bodies
    assert len(tail) > 40
    assert [each for each in tail if len(each) > 3 and each in kept] == []


@pytest.mark.parametrize("form", FORMS)
def test_the_report_says_its_source(run: Import, form: str) -> None:
    done = imported(run, form)
    assert set(done.values("- publisher")) == {"江州通讯社"}
    assert set(done.values("    date")) == {"2023-03-12"}
    assert done.values("    document")[0].startswith("江州书屋办得红火——2022年")


@pytest.mark.parametrize("name", ["lift.html", "market.txt", "library.txt"])
def test_the_body_is_kept_and_nothing_else(run: Import, name: str) -> None:
    page = PAGES / name
    body = page.with_suffix(".body.txt").read_text(encoding="utf-8").splitlines()
    done = run(page, "--yes")
    kept = squash("".join(done.values("title")) + done.bodies)
    assert [each for each in body if squash(each) not in kept] == []
    shown = squash("".join(body))
    furniture = {each for each in map(squash, visible(page)) if len(each) > 3}
    furniture = {each for each in furniture if not any(squash(line) in each for line in body)}
    assert len(furniture) > 15
    assert [each for each in furniture if each in kept and each not in shown] == []


@pytest.mark.parametrize(
    ("name", "publisher", "document", "date"),
    [
        # Where it was sent from and when goes before where and when it was printed again.
        ("lift.html", "江州晨报", "老楼装上新电梯 住户下楼不再难", "2024-09-18"),
        ("market.txt", "江州通讯社", "夜市换了新模样", "2024-06-07"),
        ("rules.txt", "江州市人民政府", "江州市公共停车场管理办法", "2023-11-02"),
    ],
)
def test_a_page_says_its_source(
    run: Import, name: str, publisher: str, document: str, date: str
) -> None:
    done = run(PAGES / name, "--yes")
    assert set(done.values("- publisher")) == {publisher}
    assert set(done.values("    document")) == {document}
    assert set(done.values("    date")) == {date}


def test_headings_become_cards_and_lists_stay_with_theirs(run: Import) -> None:
    done = run(PAGES / "market.txt", "--yes")
    assert done.values("title")[2:] == ["摊位怎么分", "油烟怎么管", "顾客要注意什么"]
    assert "\n1. 看清价目牌\n2. 保留小票\n3. 有纠纷找市场办\n" in done.cards[-1]
    assert "三样材料：\n- 三分之二以上" in run(PAGES / "lift.html", "--yes").cards[-1]


def test_articles_become_one_card_each(run: Import) -> None:
    done = run(PAGES / "rules.txt", "--yes")
    assert done.values("title") == [
        "总则：第一条", "总则：第二条", "收费和管理：第三条 价格公示", "收费和管理：第四条",
    ]  # fmt: skip
    assert "包括：\n（一）政府投资建设的停车场；\n（二）商场" in done.cards[1]
    assert "第一条通道应当留给消防车。" in done.cards[2]
    assert done.cards[2].count("\n## ") == 1  # what the lead cannot hold is one section
    assert done.cards[0].endswith("\n---\n为了方便市民停车，制定本办法。\n")
    assert "/policy/" in done.out


def test_leads_sections_and_titles_keep_to_their_lengths(run: Import) -> None:
    for name in ("rules.txt", "market.txt", "lift.html", "library.txt"):
        done = run(PAGES / name, "--yes")
        assert max(map(len, done.values("title"))) <= TITLE_LENGTH
        for card in done.cards:
            lead, *sections = re.split(r"\n## .*\n", card.split("\n---\n", 1)[1])
            assert 0 < len(lead.strip()) <= LEAD_LENGTH
            assert all(0 < len(each.strip()) <= SECTION_LENGTH for each in sections)
