"""Cards as values, and each thing that keeps a file from being one, with its line."""

from datetime import date
from pathlib import Path

import pytest

from index.corpus.card_file import read_card, read_cards
from index.corpus.cards import CARD_FOLDERS, Card, Citation, Section, Source
from index.errors import Problem
from tests.index.corpus_factory import FILES, edit, problems

HOTLINE = "measures/hotline-96110.md"
LOOKUP = "measures/yizhengtongcha.md"
LAW = "law/law-lend-card.md"
SCAM = "scams/scam-shuadan.md"
POLICY = "policy/policy-bangxin.md"
EMERGENCY = "emergency/emergency-money-sent.md"
KNOWN = (
    "id, title, title_en, lead_en, kind, document, call, sources, verified, review_months, facts, "
    "cites, aliases"
)
SOURCES = """\
sources:
  - publisher: 公安部
    date: 2021-06
    url: https://www.mps.gov.cn/
"""


def test_a_card_is_read_as_one_value(root: Path) -> None:
    card, found = read_card(root / HOTLINE, "measures")
    assert found == ()
    assert card == Card(
        id="hotline-96110",
        folder="measures",
        title="反诈专线96110",
        title_en="The anti-fraud line 96110",
        sources=(Source("公安部", None, "2021-06", "https://www.mps.gov.cn/"),),
        verified=date(2026, 11, 25),
        aliases=(
            "96110是什么电话",
            "96110来电要接吗",
            "九六一一零",
            "反诈电话号码",
            "警察劝阻电话",
            "预警专线",
            "what is 96110",
            "anti-fraud hotline number",
        ),
        sections=(
            Section("", (), "96110 是反诈预警劝阻专线，来电请接听。"),
            Section(
                "什么时候打",
                ("什么情况打96110", "拿不准是不是骗子打哪里"),
                "拿不准是不是诈骗，打 96110 问一问。钱已经转出去了，先打 110。",
            ),
            Section("注意", (), "- 96110 不会要您的验证码。\n- 它不受理报案。"),
        ),
        facts=("1.1",),
    )


@pytest.mark.parametrize(
    ("name", "folder", "field", "value"),
    [
        (SCAM, "scams", "kind", "刷单返利"),
        (POLICY, "policy", "document", "bangxin-yijian-2025"),
        (EMERGENCY, "emergency", "call", "110"),
        (LAW, "law", "cites", (Citation("反电信网络诈骗法", "31"), Citation("刑法", "287之二"))),
        (LAW, "law", "lead", FILES[LAW].splitlines()[20]),
    ],
)
def test_what_only_some_folders_have_is_read(
    root: Path, name: str, folder: str, field: str, value: object
) -> None:
    card, _ = read_card(root / name, folder)
    assert getattr(card, field) == value


def test_a_lead_in_english_may_have_lines(root: Path) -> None:
    title = "title_en: The anti-fraud line 96110\n"
    edit(root, HOTLINE, title, f"{title}lead_en: |\n  Pick up: it warns you.\n  1. Ask it.\n")
    card, _ = read_card(root / HOTLINE, "measures")
    assert card is not None
    assert card.lead_en == "Pick up: it warns you.\n1. Ask it."


def test_cards_come_in_the_order_of_folders_and_file_names(root: Path) -> None:
    cards, found = read_cards(root)
    assert found == ()
    assert [f"{card.folder}/{card.path.name}" for card in cards] == sorted(
        (name for name in FILES if name.endswith(".md")),
        key=lambda name: (CARD_FOLDERS.index(name.split("/")[0]), name),
    )


def test_a_section_is_found_by_its_heading(root: Path) -> None:
    card, _ = read_card(root / LAW, "law")
    assert card is not None
    assert card.section("会判多久") == Section(
        "会判多久", ("帮信罪最高判多久",), "情节严重的，处三年以下有期徒刑或者拘役。"
    )
    assert card.section("怎么上诉") is None


def test_a_section_may_name_the_articles_that_it_stands_on(root: Path) -> None:
    edit(
        root, LAW, "问：帮信罪最高判多久\n", "问：帮信罪最高判多久\n依据：刑法 287之二；刑法 266\n"
    )
    card, problems = read_card(root / LAW, "law")
    assert card is not None
    assert problems == ()
    section = card.section("会判多久")
    assert section is not None
    assert section.cites == (Citation("刑法", "287之二"), Citation("刑法", "266"))
    assert section.text.startswith("情节严重的")
    assert card.sections[0].cites == ()


def test_a_section_may_be_the_first_aid_of_emergencies_at_a_place(root: Path) -> None:
    asked = "问：帮信罪最高判多久\n"
    edit(root, LAW, asked, f"{asked}急救：emergency-money-sent；emergency-code-given\n")
    card, problems = read_card(root / LAW, "law")
    assert card is not None
    assert problems == ()
    section = card.section("会判多久")
    assert section is not None
    assert section.aids == ("emergency-money-sent", "emergency-code-given")
    assert section.text.startswith("情节严重的")


@pytest.mark.parametrize(
    "before", ["", "依据：刑法 287之二\n"], ids=["alone", "after its articles"]
)
def test_a_section_may_be_told_in_english_too(root: Path, before: str) -> None:
    said = "Serious cases: up to 3 years."
    edit(root, LAW, "问：帮信罪最高判多久\n", f"问：帮信罪最高判多久\n{before}英文：{said}\n")
    card, problems = read_card(root / LAW, "law")
    assert card is not None
    assert problems == ()
    section = card.section("会判多久")
    assert section is not None
    assert section.english == said
    assert section.text.startswith("情节严重的")
    assert card.sections[0].english == ""


def test_a_problem_knows_the_line_of_its_words(root: Path) -> None:
    card, _ = read_card(root / LAW, "law")
    assert card is not None
    assert card.problem("情节严重", "x") == Problem(root / LAW, 25, "x")
    assert card.line_of("nowhere") == 0


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        (Source("公安部", None, "2023"), "公安部 2023"),
        (Source("公安部", "通告", "2023-05-30", "https://x.cn"), "公安部《通告》 2023-05-30"),
    ],
)
def test_a_source_reads_as_one_line(source: Source, shown: str) -> None:
    assert str(source) == shown


def test_windows_line_ends_change_nothing(root: Path) -> None:
    before, _ = read_card(root / HOTLINE, "measures")
    (root / HOTLINE).write_bytes(FILES[HOTLINE].replace("\n", "\r\n").encode())
    assert read_card(root / HOTLINE, "measures") == (before, ())


@pytest.mark.parametrize(
    ("name", "old", "new", "expected"),
    [
        pytest.param(
            HOTLINE, "---\nid", "id",
            ["1: a card starts with a front matter between two lines of ---"],
            id="no front matter",
        ),
        pytest.param(
            HOTLINE, "title: 反诈专线96110", "title: 反诈: 专线",
            ["3: front matter: mapping values are not allowed here"],
            id="yaml that cannot be read",
        ),
        pytest.param(
            HOTLINE, FILES[HOTLINE].split("---\n")[1], "- 一行\n",
            ["1: the front matter holds `key: value` lines"],
            id="front matter without keys",
        ),
        pytest.param(
            HOTLINE, "verified:", "colour: red\nverified:",
            [f"9: unknown key 'colour'; known: {KNOWN}"],
            id="unknown key",
        ),
        pytest.param(
            HOTLINE, "sources:", "kind: 刷单返利\nsources:",
            ["5: 'kind' is for scams/ only"],
            id="key of another folder",
        ),
        pytest.param(
            HOTLINE, 'facts: ["1.1"]\n', 'facts: ["1.1"]\nfacts: ["1.2"]\n',
            ["11: 'facts' stands twice"],
            id="a key that stands twice",
        ),
        pytest.param(
            HOTLINE,
            "title: 反诈专线96110\ntitle_en: The anti-fraud line 96110",
            "title_en: The anti-fraud line 96110\ntitle: 反诈专线96110",
            ["1: keys stand in this order: "
             "id, title, title_en, sources, verified, facts, aliases"],
            id="keys out of order",
        ),
        pytest.param(
            HOTLINE, 'facts: ["1.1"]', "facts: 1.1",
            ["10: 'facts' is a list of texts"],
            id="one text for a list",
        ),
        pytest.param(
            HOTLINE, 'facts: ["1.1"]', "facts: [[1.1]]",
            ["10: 'facts' is a list of texts"],
            id="a list in a list",
        ),
        pytest.param(
            HOTLINE, "title: 反诈专线96110", "title: [反诈专线96110]",
            ["3: 'title' is one text"],
            id="a list for one text",
        ),
        pytest.param(
            HOTLINE, SOURCES, "sources: 公安部 2021-06\n",
            ["5: 'sources' is a list of publisher, document, date, url"],
            id="sources as one text",
        ),
        pytest.param(
            HOTLINE, "    url:", "    link:",
            ["5: unknown key in sources: link"],
            id="unknown key in a source",
        ),
        pytest.param(
            HOTLINE, "    date: 2021-06\n", "",
            ["5: a source needs a publisher and a date"],
            id="source without date",
        ),
        pytest.param(
            HOTLINE, "publisher: 公安部", "document: 通告",
            ["5: a source needs a publisher and a date"],
            id="source without publisher",
        ),
        pytest.param(
            HOTLINE, "date: 2021-06", "date: 六月",
            ["5: a source's date is 2023, 2023-05 or 2023-05-30, not '六月'"],
            id="source with another date",
        ),
        pytest.param(
            HOTLINE, "date: 2021-06", "date: 2021-99",
            ["5: a source's date is 2023, 2023-05 or 2023-05-30, not '2021-99'"],
            id="source with a month that does not exist",
        ),
        pytest.param(
            HOTLINE, "date: 2021-06", "date: [2021-06]",
            ["5: a source's date is 2023, 2023-05 or 2023-05-30, not ['2021-06']"],
            id="source with a list for a date",
        ),
        pytest.param(
            HOTLINE, "verified: 2026-11-25", "verified: yesterday",
            ["9: 'verified' is YYYY-MM-DD, not 'yesterday'"],
            id="verified without a day",
        ),
        pytest.param(
            HOTLINE, "verified: 2026-11-25", "verified: 2026-02-30",
            ["9: 'verified' is YYYY-MM-DD, not '2026-02-30'"],
            id="verified on a day that never was",
        ),
        pytest.param(
            HOTLINE, "verified: 2026-11-25", "verified: 20261125",
            ["9: 'verified' is YYYY-MM-DD, not '20261125'"],
            id="verified without hyphens",
        ),
        pytest.param(
            LAW, "刑法 287之二]", "刑法第287条]",
            ["10: a citation is like '刑法 287之二': '刑法第287条'"],
            id="citation in another form",
        ),
        pytest.param(
            LAW, "问：帮信罪最高判多久\n", "依据：刑法第266条\n",
            ["23: a citation is like '刑法 287之二': '刑法第266条'"],
            id="section that cites in another form",
        ),
        pytest.param(
            LAW, "---\n不可以", "---\n英文：No.\n不可以",
            ["21: the lead in English is the card's lead_en"],
            id="lead with a section's line of English",
        ),
        pytest.param(
            LAW, "cites: [反电信网络诈骗法 31, 刑法 287之二]\n", "",
            ["1: 'cites' is missing"],
            id="law without citation",
        ),
        pytest.param(
            SCAM, "kind: 刷单返利\n", "", ["1: 'kind' is missing"], id="scam without kind"
        ),
        pytest.param(
            POLICY, "document: bangxin-yijian-2025\n", "", ["1: 'document' is missing"],
            id="policy without document",
        ),
        pytest.param(
            EMERGENCY, 'call: "110"\n', "", ["1: 'call' is missing"], id="emergency without call"
        ),
        pytest.param(
            HOTLINE, "id: hotline-96110\n", "", ["1: 'id' is missing"], id="no id"
        ),
        pytest.param(
            HOTLINE, "title: 反诈专线96110", "title:", ["1: 'title' is missing"], id="empty title"
        ),
        pytest.param(
            HOTLINE, "title_en: The anti-fraud line 96110\n", "", ["1: 'title_en' is missing"],
            id="no English title",
        ),
        pytest.param(HOTLINE, SOURCES, "", ["1: 'sources' is missing"], id="no source"),
        pytest.param(
            HOTLINE, "verified: 2026-11-25\n", "", ["1: 'verified' is missing"], id="no check day"
        ),
        pytest.param(
            LOOKUP, FILES[LOOKUP].split("2\"]\n")[1].split("---")[0], "",
            ["1: 'aliases' is missing"],
            id="no aliases",
        ),
        pytest.param(
            HOTLINE, "## 注意", "### 注意", ["27: headings are '## heading'"], id="deeper heading"
        ),
        pytest.param(
            HOTLINE, "## 注意", "##注意", ["27: headings are '## heading'"], id="no heading space"
        ),
        pytest.param(
            HOTLINE, "## 注意", "## 什么时候打", ["27: the heading '什么时候打' stands twice"],
            id="heading twice",
        ),
        pytest.param(
            HOTLINE, "## 注意", "## ", ["27: headings are '## heading'"], id="heading without words"
        ),
        pytest.param(
            HOTLINE, "96110 是反诈", "问：这是什么\n96110 是反诈",
            ["21: the ways to ask for the lead are the card's aliases"],
            id="ways of asking for the lead",
        ),
        pytest.param(
            HOTLINE, "96110 是反诈预警劝阻专线，来电请接听。\n", "", ["21: no lead"], id="no lead"
        ),
        pytest.param(
            HOTLINE, "- 96110 不会要您的验证码。\n- 它不受理报案。\n", "",
            ["27: the section '注意' is empty"],
            id="empty section",
        ),
        pytest.param(
            LAW, "情节严重的，处三年以下有期徒刑或者拘役。\n", "",
            ["23: the section '会判多久' is empty"],
            id="section of ways of asking only",
        ),
    ],
)  # fmt: skip
def test_a_file_that_is_no_card_is_named_with_its_line(
    root: Path, name: str, old: str, new: str, expected: list[str]
) -> None:
    edit(root, name, old, new)
    named = [each for each in problems(root) if not each.startswith("emergency/sentences.tsv")]
    assert named == [f"{name}:{each}" for each in expected]


def test_all_that_is_wrong_with_a_file_is_listed_at_once(root: Path) -> None:
    edit(root, LAW, "刑法 287之二]", "刑法]")
    edit(root, LAW, "## 会判多久", "# 会判多久")
    edit(root, LAW, "verified: 2026-11-25", "verified: soon")
    assert problems(root) == [
        f"{LAW}:9: 'verified' is YYYY-MM-DD, not 'soon'",
        f"{LAW}:10: a citation is like '刑法 287之二': '刑法'",
        f"{LAW}:23: headings are '## heading'",
    ]


def test_a_file_in_another_encoding_is_named(root: Path) -> None:
    (root / HOTLINE).write_bytes(FILES[HOTLINE].encode("gb18030"))
    assert [each.split(":")[0] for each in problems(root)] == [HOTLINE]


def test_an_empty_line_of_asks_is_not_shown_to_readers(root: Path) -> None:
    edit(root, LAW, "问：帮信罪最高判多久", "问：")
    card, _ = read_card(root / LAW, "law")
    assert card is None or not card.sections[1].text.startswith("问")
