"""One broken card for each rule, with the file and the line that the check names."""

import re
from pathlib import Path

import pytest

from index.corpus.cards import KINDS
from index.corpus.check import check, load_corpus
from index.corpus.corpus import read_corpus
from index.errors import CorpusError
from tests.conftest import ROOT
from tests.index.corpus_factory import add_card, edit, problems

REPORT = "report/report-solved.md"
HOTLINE = "measures/hotline-96110.md"
LOOKUP = "measures/yizhengtongcha.md"
LAW = "law/law-lend-card.md"
POLICY = "policy/policy-bangxin.md"
SCAM = "scams/scam-shuadan.md"
EMERGENCY = "emergency/emergency-money-sent.md"
SENTENCES = "emergency/sentences.tsv"

HOTLINE_LEAD = "96110 是反诈预警劝阻专线，来电请接听。"


def test_the_small_corpus_keeps_every_rule(root: Path) -> None:
    assert problems(root) == []


def test_the_card_that_the_page_on_cards_begins_with_can_be_copied(root: Path) -> None:
    page = (ROOT / "docs" / "corpus.md").read_text(encoding="utf-8")
    card = re.findall(r"```markdown\n(.*?)```", page, re.DOTALL)[0]
    name = f"measures/{re.findall('id: (.*)', card)[0]}.md"
    (root / name).write_text(card, encoding="utf-8")
    assert problems(root) == []
    edit(root, name, "verified: 2026-11-25", "verified: soon")
    (line,) = problems(root)
    assert f"\ncorpus/{line}\n" in page


def test_a_corpus_without_problems_is_the_one_that_was_read(root: Path) -> None:
    assert load_corpus(root) == read_corpus(root)[0]


def test_a_folder_that_holds_no_corpus_is_named(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match=r"no corpus here \(law/statutes.toml is missing\)"):
        load_corpus(tmp_path)


@pytest.mark.parametrize(
    ("name", "old", "new", "expected"),
    [
        pytest.param(
            HOTLINE, HOTLINE_LEAD, HOTLINE_LEAD + "好" * 160,
            f"{HOTLINE}:21: lead: {len(HOTLINE_LEAD) + 160} characters, 180 allowed",
            id="lead too long",
        ),
        pytest.param(
            HOTLINE, "- 它不受理报案。", "- 它不受理报案。" + "好" * 430,
            f"{HOTLINE}:27: 注意: 457 characters, 450 allowed",
            id="section too long",
        ),
        pytest.param(
            HOTLINE, "## 注意\n", "## 注意\n英文：" + "a" * 481 + "\n",
            f"{HOTLINE}:28: 注意: in English: 481 characters, 480 allowed",
            id="English too long",
        ),
        pytest.param(
            HOTLINE, "拿不准是不是诈骗，打", "拿不准是不是**诈骗**，打",
            f"{HOTLINE}:25: no markup in cards: '**'",
            id="bold",
        ),
        pytest.param(
            HOTLINE, "- 它不受理报案。", "- [官网](https://x.cn) 可查。",
            f"{HOTLINE}:29: no markup in cards: ']('",
            id="link",
        ),
        pytest.param(
            HOTLINE, "- 它不受理报案。", "| 它 | 不受理 |",
            f"{HOTLINE}:29: no markup in cards: '|'",
            id="table",
        ),
        pytest.param(
            HOTLINE, "- 它不受理报案。", "- 它不受理<b>报案。",
            f"{HOTLINE}:29: no markup in cards: '<b'",
            id="html",
        ),
        pytest.param(
            SCAM, "## 危险信号", "## 其他信号",
            f"{SCAM}:2: the section '危险信号' is missing",
            id="scam without red flags",
        ),
        pytest.param(
            EMERGENCY, "## 马上做", "## 先做",
            f"{EMERGENCY}:2: the section '马上做' is missing",
            id="emergency without steps",
        ),
        pytest.param(
            REPORT, "46.4 万起。\n", "46.4 万起。\n\n## 背景\n记者说的。\n",
            f"{REPORT}:23: a report card holds one fact and no sections",
            id="report with a section",
        ),
    ],
)  # fmt: skip
def test_shape(root: Path, name: str, old: str, new: str, expected: str) -> None:
    edit(root, name, old, new)
    assert problems(root) == [expected]


@pytest.mark.parametrize(
    ("name", "old", "new", "expected"),
    [
        pytest.param(
            HOTLINE, "id: hotline-96110", "id: hotline-96111",
            f"{HOTLINE}:2: the id is the file's name: a-z, 0-9 and hyphens",
            id="id other than the file's name",
        ),
        pytest.param(
            HOTLINE, "title: 反诈专线96110", "title: " + "长" * 31,
            f"{HOTLINE}:3: title: at most 30 characters",
            id="title too long",
        ),
        pytest.param(
            HOTLINE, "title_en: The", "title_en: " + "very " * 16,
            f"{HOTLINE}:4: title_en: at most 80 characters",
            id="English title too long",
        ),
        pytest.param(
            HOTLINE, "  - 预警专线\n", "",
            f"{HOTLINE}:11: at least 6 aliases in Chinese and 2 in English",
            id="five Chinese aliases",
        ),
        pytest.param(
            HOTLINE, "  - what is 96110\n", "  - 九六专线\n",
            f"{HOTLINE}:11: at least 6 aliases in Chinese and 2 in English",
            id="one English alias",
        ),
        pytest.param(
            SCAM, "kind: 刷单返利", "kind: 刷单",
            f"{SCAM}:5: kind is one of {', '.join(KINDS)}",
            id="unknown kind",
        ),
    ],
)  # fmt: skip
def test_names(root: Path, name: str, old: str, new: str, expected: str) -> None:
    edit(root, name, old, new)
    assert problems(root) == [expected]


def test_a_file_name_with_other_letters_is_named(root: Path) -> None:
    (root / HOTLINE).rename(root / "measures" / "Hotline_96110.md")
    edit(root, "measures/Hotline_96110.md", "id: hotline-96110", "id: Hotline_96110")
    assert problems(root) == [
        "measures/Hotline_96110.md:2: the id is the file's name: a-z, 0-9 and hyphens"
    ]


@pytest.mark.parametrize(
    ("name", "old", "new", "expected"),
    [
        pytest.param(
            SCAM, "- 这是联单任务，做完三单一起返。\n", "",
            f"{SCAM}:27: at least 8 lines that swindlers say",
            id="seven lines of a swindler",
        ),
        pytest.param(
            EMERGENCY, "2. 打给您的银行，请它协助止付。\n3. 聊天记录和转账截图都留着。\n", "",
            f"{EMERGENCY}:22: two to 7 numbered steps",
            id="one step",
        ),
        pytest.param(
            EMERGENCY, "都留着。\n", "都留着。\n" + "4. 再做一步。\n" * 5,
            f"{EMERGENCY}:22: two to 7 numbered steps",
            id="eight steps",
        ),
    ],
)  # fmt: skip
def test_steps(root: Path, name: str, old: str, new: str, expected: str) -> None:
    edit(root, name, old, new)
    assert problems(root) == [expected]


def test_a_duplicate_id_is_named_with_its_file(root: Path) -> None:
    add_card(root, "measures/other.md", "这是另外一张卡，说的是另一件事。")
    (root / "measures" / "other.md").rename(root / "policy" / "hotline-96110.md")
    edit(root, "policy/hotline-96110.md", "id: other", "id: hotline-96110")
    edit(root, "policy/hotline-96110.md", "sources:", "document: bangxin-yijian-2025\nsources:")
    assert problems(root) == [f"policy/hotline-96110.md:2: the id stands already in {HOTLINE}"]


@pytest.mark.parametrize(
    ("name", "old", "new", "expected"),
    [
        pytest.param(
            LOOKUP, "一正通查", "预警专线",
            f"{LOOKUP}:16: the alias '预警专线' stands already in {HOTLINE}",
            id="the same words",
        ),
        pytest.param(
            LOOKUP, "一正通查", "預警 專線！",
            f"{LOOKUP}:16: the alias '預警 專線！' stands already in {HOTLINE}",
            id="the same words in another script, spaced and stressed",
        ),
        pytest.param(
            LAW, "问：帮信罪最高判多久", "问：Anti-Fraud Hotline Number",
            f"{LAW}:24: the alias 'Anti-Fraud Hotline Number' stands already in {HOTLINE}",
            id="a way of asking for a section",
        ),
        pytest.param(
            LOOKUP, "一正通查", "反诈专线96110",
            f"{LOOKUP}:16: the alias '反诈专线96110' stands already in {HOTLINE}",
            id="another card's title",
        ),
        pytest.param(
            LOOKUP, "查自己有多少个号码\n  - 有人用我身份证办卡吗\n  - 一正通查",
            "想问预警专线的事\n  - 有人用我身份证办卡吗\n  - 预警专线",
            f"{LOOKUP}:16: the alias '预警专线' stands already in {HOTLINE}",
            id="words that stand inside an earlier line",
        ),
    ],
)  # fmt: skip
def test_an_alias_of_two_cards_is_named_with_its_line(
    root: Path, name: str, old: str, new: str, expected: str
) -> None:
    edit(root, name, old, new)
    assert problems(root) == [expected]


def test_nearly_the_same_lead_is_named(root: Path) -> None:
    add_card(root, "measures/other.md", "96110 是反诈预警劝阻专线，有来电请接听。")
    assert problems(root) == [
        f"{HOTLINE}:21: nearly the same line stands in measures/other.md: {HOTLINE_LEAD}"
    ]


def test_nearly_the_same_line_of_a_swindler_is_named(root: Path) -> None:
    said = "## 骗子会说\n- 信誉分不够啊，先刷满才可以提现。"
    add_card(root, "measures/other.md", f"这是另外一张卡，说的是另一件事。\n\n{said}")
    assert problems(root) == [
        "measures/other.md:22: nearly the same line stands in scams/scam-shuadan.md: "
        "信誉分不够啊，先刷满才可以提现。"
    ]


def test_lines_of_one_card_may_resemble_each_other(root: Path) -> None:
    said = "## 骗子会说\n- 信用分不足，请先补满再来提。\n- 信用分不足，请您先补满再来提。"
    add_card(root, "measures/other.md", f"这是另外一张卡，说的是另一件事。\n\n{said}")
    assert problems(root) == []


def test_a_lead_of_two_lines_that_stands_twice_is_named_with_its_line(root: Path) -> None:
    lead = "第一行说明这件事怎么办。\n第二行说明找谁去办。"
    add_card(root, "measures/a.md", lead, number="a")
    add_card(root, "measures/b.md", lead, number="b")
    assert [each.split(" nearly")[0] for each in problems(root)] == ["measures/a.md:19:"]


@pytest.mark.parametrize(
    ("name", "old", "new", "expected"),
    [
        pytest.param(
            LAW, "刑法 287之二", "刑法 287之二, 刑法 287之三",
            f"{LAW}:10: no such article: 刑法 287之三",
            id="an article that no statute has",
        ),
        pytest.param(
            LAW, "刑法 287之二", "刑法 287之二, 民法 287",
            f"{LAW}:10: no such article: 民法 287",
            id="an unknown law",
        ),
        pytest.param(
            LAW, "问：帮信罪最高判多久\n", "问：帮信罪最高判多久\n依据：刑法 266\n",
            f"{LAW}:25: 依据 names 刑法 266, which is not among the card's cites",
            id="a section that stands on what its card does not cite",
        ),
        pytest.param(
            POLICY, "bangxin-yijian-2025 9]", "bangxin-yijian-2025 12]",
            f"{POLICY}:11: no such article: bangxin-yijian-2025 12",
            id="an article of a document that was not read",
        ),
        pytest.param(
            POLICY, "document: bangxin-yijian-2025", "document: bangxin-2025",
            f"{POLICY}:5: not in policy/documents.toml: bangxin-2025",
            id="an unknown document",
        ),
        pytest.param(
            LAW, "反诈法第三十一条", "《反诈法》第三十二条",
            f"{LAW}:21: no such article: 反诈法第三十二条",
            id="an article named in the text",
        ),
        pytest.param(
            LAW, "情节严重的，", "中华人民共和国刑法（2020 修正）第二百八十七条规定，",
            f"{LAW}:25: no such article: 中华人民共和国刑法第二百八十七条",
            id="an article named in a section by the law's full name",
        ),
    ],
)  # fmt: skip
def test_a_citation_of_an_article_that_does_not_exist_is_named(
    root: Path, name: str, old: str, new: str, expected: str
) -> None:
    edit(root, name, old, new)
    assert problems(root) == [expected]


@pytest.mark.parametrize(
    ("name", "old", "new", "expected"),
    [
        pytest.param(
            HOTLINE, "facts: [\"1.1\"]", "facts: [\"1.1\", \"9.9\"]",
            f"{HOTLINE}:10: not in facts.toml: 9.9",
            id="an unknown fact",
        ),
        pytest.param(
            LOOKUP, "48 小时内短信", "72 小时内短信",
            f"{LOOKUP}:21: the figure '72' is in none of the facts that the card names",
            id="a figure without a fact",
        ),
        pytest.param(
            LOOKUP, "sources:", "lead_en: It answers within 72 hours.\nsources:",
            f"{LOOKUP}:5: the figure '72' is in none of the facts that the card names",
            id="a figure without a fact in the English lead",
        ),
        pytest.param(
            LOOKUP, "48 小时内短信", "二十四小时内短信",
            f"{LOOKUP}:21: the figure '二十四' is in none of the facts that the card names",
            id="a figure in characters",
        ),
        pytest.param(
            LAW, "三年以下", "十年以下",
            f"{LAW}:25: the figure '十' is in none of the facts that the card names",
            id="a figure that the cited article does not hold",
        ),
        pytest.param(
            LOOKUP, "48 小时内短信", "26 小时内短信",
            f"{LOOKUP}:21: the figure '26' is in none of the facts that the card names",
            id="a figure whose digits stand earlier in the file",
        ),
        pytest.param(
            LAW, "情节严重的，", "英文：Cases: 1. up to 3 years; 2. or 5 years.\n情节严重的，",
            f"{LAW}:25: the figure '5' is not in Chinese",
            id="a figure of the English alone",
        ),
    ],
)  # fmt: skip
def test_a_figure_without_source_is_named_with_its_line(
    root: Path, name: str, old: str, new: str, expected: str
) -> None:
    edit(root, name, old, new)
    assert problems(root) == [expected]


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        pytest.param(LOOKUP, "48 小时内", "四十八小时内", id="the fact's figure in characters"),
        pytest.param(LOOKUP, "短信回复", "10699000 短信回复", id="the fact's number"),
        pytest.param(LAW, "情节严重的，", "按第287条，", id="the number of the cited article"),
        pytest.param(POLICY, "2025 年的意见", "法发〔2025〕12号意见", id="the document's number"),
        pytest.param(SCAM, "提现总有新理由。", "2023 年就有人上当。", id="the source's date"),
        pytest.param(LOOKUP, "短信回复", "短信回复，急事打 110 或 96110", id="the two hotlines"),
        pytest.param(SCAM, "再充两万就解冻", "再充两万元，三十年都花不完", id="a swindler's mouth"),
        pytest.param(EMERGENCY, "- 不要再付", "1. 不要再付", id="the number of a step"),
    ],
)
def test_a_figure_with_its_source_passes(root: Path, name: str, old: str, new: str) -> None:
    edit(root, name, old, new)
    assert problems(root) == []


def test_a_wrong_saying_is_named(root: Path) -> None:
    edit(root, LOOKUP, "短信回复。", "短信回复。可疑号码发到 12381 查询。")
    edit(root, LOOKUP, '"1.2"', '"1.2", "T:1"')
    assert problems(root) == [
        f"{LOOKUP}:21: wrong saying T:1: 12381 只由平台主动发提醒，市民不能向它查号码。"
    ]


def test_a_wrong_saying_may_be_denied_and_may_be_a_swindlers(root: Path) -> None:
    edit(root, LOOKUP, "短信回复。", "短信回复。不能把可疑号码发到 12381 查询。")
    edit(root, LOOKUP, '"1.2"', '"1.2", "T:1"')
    edit(root, SCAM, "系统显示您操作失误", "请您把号码发送到 12381")
    assert problems(root) == []


def test_a_weak_fact_needs_its_note(root: Path) -> None:
    edit(root, LOOKUP, '"1.2"', '"1.2", "1.3"')
    assert problems(root) == [f"{LOOKUP}:10: weak source (1.3): say 以官方最新公布为准"]
    edit(root, LOOKUP, "短信回复。", "短信回复，以官方最新公布为准。")
    assert problems(root) == []


def test_an_emergency_needs_no_note_on_a_weak_fact(root: Path) -> None:
    edit(root, EMERGENCY, "verified: 2026-11-25", 'verified: 2026-11-25\nfacts: ["1.3"]')
    assert problems(root) == []


def test_an_emergency_without_sentences_is_named(root: Path) -> None:
    edit(root, SENTENCES, "emergency-code-given\telderly", "none\telderly")
    edit(root, SENTENCES, "emergency-code-given\tplain", "none\tplain")
    edit(root, SENTENCES, "emergency-code-given\tplain", "none\tplain")
    assert problems(root) == [
        "emergency/emergency-code-given.md:2: no sentence in sentences.tsv tells of this situation"
    ]


def test_a_sentence_of_an_unknown_emergency_is_named(root: Path) -> None:
    edit(root, SENTENCES, "none\tplain", "emergency-code\tplain")
    assert problems(root) == [f"{SENTENCES}:8: no emergency card has the id emergency-code"]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("急救：emergency-money-sent\n英文：Call.\n", []),
        ("急救：emergency-money-sent\n", ["25: first aid at a place is told in English too"]),
        (
            "急救：emergency-sent\n英文：Call.\n",
            ["25: no emergency card has the id emergency-sent"],
        ),
        (
            "急救：emergency-money-sent；emergency-money-sent\n英文：Call.\n",
            ["25: 急救 names emergency-money-sent twice in one card"],
        ),
    ],
)
def test_first_aid_at_a_place_names_an_emergency_once_and_is_in_english(
    root: Path, lines: str, expected: list[str]
) -> None:
    asked = "问：什么情况打96110；拿不准是不是骗子打哪里\n"
    edit(root, HOTLINE, asked, f"{asked}{lines}")
    assert problems(root) == [f"{HOTLINE}:{each}" for each in expected]


@pytest.mark.parametrize(
    "call", ['"96110"', "银行卡背面的客服电话", "110，再打银行客服", "10699000 或 110"]
)
def test_whom_to_call_first_is_known(root: Path, call: str) -> None:
    edit(root, EMERGENCY, 'call: "110"', f"call: {call}")
    edit(root, EMERGENCY, "verified: 2026-11-25", 'verified: 2026-11-25\nfacts: ["1.2"]')
    assert problems(root) == []


@pytest.mark.parametrize(
    ("call", "said"),
    [
        ("18812345678", "18812345678 is neither 110 nor 96110, nor in a fact that the card names"),
        ("10699000", "10699000 is neither 110 nor 96110, nor in a fact that the card names"),
        ("1100", "1100 is neither 110 nor 96110, nor in a fact that the card names"),
        ("110-abc", "a number, or in Chinese whom to call"),
        ("police", "a number, or in Chinese whom to call"),
        ("？", "a number, or in Chinese whom to call"),
    ],
)
def test_a_number_that_no_fact_vouches_for_is_named(root: Path, call: str, said: str) -> None:
    edit(root, EMERGENCY, 'call: "110"', f'call: "{call}"')
    assert problems(root) == [f"{EMERGENCY}:5: call: {said}"]


def test_both_faults_of_a_call_are_named(root: Path) -> None:
    edit(root, EMERGENCY, 'call: "110"', 'call: "999-abc"')
    assert [each.split(": ")[0] for each in problems(root)] == [f"{EMERGENCY}:5"] * 2


def test_a_card_that_cannot_be_read_is_still_there_for_others(root: Path) -> None:
    (root / "tips").mkdir()
    (root / "tips" / "accounts.yaml").write_text(
        "- id: tip-accounts-001\n  text: 拿不准就问一问。\n  topics: [accounts]\n"
        "  card: hotline-96110\n  source: 公安部 2021-06\n  verified: 2026-11-25\n",
        encoding="utf-8",
    )
    assert problems(root) == []
    edit(root, HOTLINE, "verified: 2026-11-25", "verified: soon")
    edit(root, EMERGENCY, "verified: 2026-11-25", "verified: soon")
    assert [each.split(": ")[0] for each in problems(root)] == [f"{EMERGENCY}:9", f"{HOTLINE}:9"]
    (root / HOTLINE).unlink()
    assert "tips/accounts.yaml:4: no card has the id hotline-96110" in problems(root)


def test_every_problem_is_listed_in_one_run(root: Path) -> None:
    edit(root, HOTLINE, "title: 反诈专线96110", "title: " + "长" * 31)
    edit(root, LAW, "verified: 2026-11-25", "verified: soon")
    edit(root, SCAM, "kind: 刷单返利", "kind: 刷单")
    edit(root, "facts.toml", 'grade = "C"', 'grade = "D"')
    assert [each.split(": ")[0] for each in problems(root)] == [
        "facts.toml:0",
        f"{LAW}:9",
        f"{HOTLINE}:3",
        f"{SCAM}:5",
    ]


def test_each_problem_is_listed_once(root: Path) -> None:
    edit(root, HOTLINE, "打 96110 问一问", "打 12121 问一问，再打 12121")
    found = check(read_corpus(root)[0])
    assert len(found) == len(set(found)) == 1


def test_one_altered_article_is_one_problem(root: Path) -> None:
    edit(root, "law/statutes.toml", '"287之二" = "f', '"287之二" = "0')
    assert [each.split(":")[0] for each in problems(root)] == ["law/statutes.toml"]


def test_a_card_in_a_folder_of_another_name_is_named(root: Path) -> None:
    (root / "measure").mkdir()
    (root / HOTLINE).rename(root / "measure" / "hotline-96110.md")
    assert [each.split(":")[0] for each in problems(root)] == ["measure/hotline-96110.md"]
