"""Later turns, counted by readers' labels."""

import csv
from pathlib import Path

import pytest

from bot.assistant.assistant import Assistant
from bot.console.later import EVERYDAY, TABLE, TALKS, Turn, Worth, later_turns, render
from index.evaluate.questions import TUNE
from tests.conftest import CORPUS

HEAD = "id\tpart\tkind\tturns\tgood\tfair\n"


@pytest.mark.model
def test_a_turn_counts_by_its_first_passage(assistant: Assistant, tmp_path: Path) -> None:
    rows = (
        ("tune", "lean", '["紧急止付是什么", "能按住多久"]', "jinji-zhifu#能止多久", ""),
        ("tune", "lean", '["紧急止付是什么", "能按住多久"]', "", "x|jinji-zhifu#能止多久"),
        ("held", "own", '["紧急止付是什么", "一键查卡是什么"]', "jinji-zhifu", ""),
        ("held", "out", '["紧急止付是什么", "红烧肉怎么做"]', "", ""),
    )
    table = "".join("\t".join((str(at), *row)) + "\n" for at, row in enumerate(rows))
    (tmp_path / TABLE).write_text(HEAD + table, encoding="utf-8")
    found = later_turns(assistant, tmp_path)
    assert found == (
        Turn("tune", "lean", Worth.GOOD),
        Turn("tune", "lean", Worth.FAIR),
        Turn("held", "own", Worth.OTHER),
        Turn("held", "out", Worth.NONE),
    )
    assert "later turns, tune, lean: 2, good 1, fair 1, other 0, none 0" in render(found)
    assert later_turns(assistant, tmp_path, "held") == found[2:]


@pytest.mark.model
def test_a_message_that_says_too_little_is_to_be_asked_back(
    assistant: Assistant, tmp_path: Path
) -> None:
    row = '0\theld\task\t["会坐牢吗"]\t\t\n'
    (tmp_path / EVERYDAY).write_text(HEAD + row, encoding="utf-8")
    found = later_turns(assistant, tmp_path, table=EVERYDAY)
    assert found == (Turn("held", "ask", Worth.NONE),)
    told = render(found, "everyday messages")
    assert told == "everyday messages, held, ask: 1, good 0, fair 0, other 0, none 1"


@pytest.mark.model
@pytest.mark.parametrize(("table", "least"), [(TABLE, 1200), (EVERYDAY, 300), (TALKS, 300)])
def test_every_labelled_passage_is_in_the_corpus(
    assistant: Assistant, table: str, least: int
) -> None:
    with (CORPUS / "questions" / table).open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    assert len(rows) > least
    named = {each for row in rows for each in (row["good"] + "|" + row["fair"]).split("|") if each}
    assert not {each for each in named if assistant.library.get(each) is None}


@pytest.mark.model
def test_later_turns_of_the_tuning_part_are_answered(assistant: Assistant) -> None:
    turns = later_turns(assistant, CORPUS / "questions", TUNE)
    ours = [each for each in turns if each.kind != "out"]
    assert sum(each.worth is Worth.GOOD for each in ours) >= 0.6 * len(ours)
    assert sum(each.worth in {Worth.GOOD, Worth.FAIR} for each in ours) >= 0.75 * len(ours)
    out = [each for each in turns if each.kind == "out"]
    assert sum(each.worth is Worth.NONE for each in out) >= 0.8 * len(out)


@pytest.mark.model
def test_everyday_messages_of_the_tuning_part_are_answered(assistant: Assistant) -> None:
    found = later_turns(assistant, CORPUS / "questions", TUNE, table=EVERYDAY)
    ours = [each for each in found if each.kind == "own"]
    assert sum(each.worth in {Worth.GOOD, Worth.FAIR} for each in ours) >= 0.75 * len(ours)
    out = [each for each in found if each.kind == "out"]
    assert sum(each.worth is Worth.NONE for each in out) >= 0.9 * len(out)
