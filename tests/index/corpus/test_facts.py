"""facts.toml as values; every wrong row is named and left out."""

import re
from pathlib import Path

import pytest

from index.corpus.facts import Fact, Facts, Trap, read_facts

FACT = """\
[[fact]]
id = "1.1"
text = "96110 是反诈专线。"
source = "公安部 2021-06"
grade = "A"
verified = "2026-11-25"
note = "编辑自己看的。"
"""
TRAP = """\
[[trap]]
id = "T:1"
says = "发到 12381 查询"
patterns = ['发(送)?到 ?12381']
right = "12381 不能查询。"
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "facts.toml"


def test_facts_and_traps_are_read_as_values(path: Path) -> None:
    path.write_text(FACT + TRAP, encoding="utf-8")
    assert read_facts(path) == (
        Facts(
            {"1.1": Fact("1.1", "96110 是反诈专线。", "公安部 2021-06", "A", "2026-11-25")},
            (
                Trap(
                    "T:1", "发到 12381 查询", "12381 不能查询。", (re.compile("发(送)?到 ?12381"),)
                ),
            ),
        ),
        (),
    )


@pytest.mark.parametrize(
    ("text", "named"),
    [
        pytest.param(FACT.replace('grade = "A"\n', ""), "fact 1.1.*grade", id="missing key"),
        pytest.param(FACT.replace("note", "remark"), "fact 1.1.*remark", id="unknown key"),
        pytest.param(FACT + FACT, "fact 1.1 stands twice", id="twice"),
        pytest.param(FACT.replace('"A"', '"D"'), "fact 1.1: grade is A, B or C", id="grade"),
        pytest.param(FACT.replace('"2026-11-25"', "2026-11-25"), "fact 1.1", id="bare date"),
        pytest.param(TRAP.replace("(送)", "(送"), "trap T:1: missing \\)", id="pattern"),
        pytest.param(
            re.sub(r"patterns = .*", 'patterns = "x"', TRAP), "'patterns' is a list", id="one text"
        ),
        pytest.param(TRAP.replace("right", "wrong"), "trap T:1", id="trap with a wrong key"),
        pytest.param(
            TRAP.replace("patterns", "pattern"), "trap T:1", id="trap with a typing error"
        ),
        pytest.param(FACT.replace("id = ", "id"), "line 2", id="no toml"),
        pytest.param(FACT.replace("[[fact]]", "[fact]"), r"line \[\[fact\]\]", id="one bracket"),
        pytest.param('fact = ["a"]', r"line \[\[fact\]\]", id="a list of texts"),
        pytest.param(TRAP.replace("[[trap]]", "[trap]"), r"line \[\[trap\]\]", id="one trap"),
    ],
)
def test_a_wrong_row_is_named(path: Path, text: str, named: str) -> None:
    path.write_text(text, encoding="utf-8")
    facts, problems = read_facts(path)
    assert [(each.path, bool(re.search(named, each.message))) for each in problems] == [
        (path, True)
    ]
    assert facts.traps == ()


def test_a_wrong_row_keeps_no_other_out(path: Path) -> None:
    wrong = FACT.replace('"1.1"', '"1.2"').replace('"A"', '"D"')
    path.write_text(wrong + FACT + TRAP, encoding="utf-8")
    facts, problems = read_facts(path)
    assert list(facts.facts) == ["1.1"]
    assert [trap.id for trap in facts.traps] == ["T:1"]
    assert len(problems) == 1


def test_a_missing_file_is_named(path: Path) -> None:
    facts, problems = read_facts(path)
    assert facts == Facts({}, ())
    assert [each.path for each in problems] == [path]
