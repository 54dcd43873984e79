"""What is told below an answer is counted by what readers called it."""

from dataclasses import replace
from pathlib import Path

from benchmarks.further import LABELS, Judged, read_judged, told_below
from bot.assistant.reply import Cited, Paragraph, Reply
from bot.assistant.triage import Intent
from index import Passage

TABLE = Path("corpus/questions/further.tsv")


def part(name: str) -> Passage:
    return Passage(name, name.partition("#")[0], "law", "标题", "Title", "", "话", "源")


def test_parts_of_the_first_card_and_the_second_card_stand_below() -> None:
    cited = (Cited(part("a"), more=(part("a#1"), part("a#2"))), Cited(part("b")), Cited(part("c")))
    reply = Reply(Intent.ANSWER, (Paragraph("话"),), passages=cited, told=2)
    assert list(told_below(reply)) == ["a#1", "a#2", "b"]
    assert list(told_below(replace(reply, told=1))) == ["a#1", "a#2"]
    assert list(told_below(replace(reply, passages=()))) == []


def test_the_table_is_read(tmp_path: Path) -> None:
    head = "id\ttext\tfirst\tenough\tneeded\tuseful\tsuperfluous\n"
    (tmp_path / "a.tsv").write_text(f"{head}f-1\t问\ta\tyes\ta#1|b\t\tc\n", encoding="utf-8")
    labels = {"a#1": "needed", "b": "needed", "c": "superfluous"}
    assert read_judged(tmp_path / "a.tsv") == (Judged("问", "a", labels),)


def test_the_real_table_calls_every_part_one_thing() -> None:
    judged = read_judged(TABLE)
    assert len(judged) > 400
    for each in judged:
        assert each.first not in each.labels
        assert set(each.labels.values()) <= set(LABELS)
