"""Steps that were told are counted; those heard though they were not told are few."""

from pathlib import Path

from benchmarks.deeds import Told, counted, read_told
from bot.assistant.language.deeds import Deed

TABLE = Path("corpus/questions/deeds.tsv")


def test_steps_are_counted_by_part() -> None:
    told = (
        Told("tune", "110打了，卡也停了", frozenset({Deed.POLICE, Deed.BANK}), only=True),
        Told("tune", "还没打110", frozenset(), only=False),
        Told("held", "卡挂失了", frozenset(), only=False),
    )
    figures = counted(told)
    assert figures["tune"]["steps heard"] == 2
    assert figures["tune"]["messages with a step that was not told"] == 0
    assert figures["held"]["messages with a step that was not told"] == 1
    assert figures["held"]["nothing else: wrongly"] == 1


def test_of_the_real_table_few_steps_are_heard_that_were_not_told() -> None:
    for figures in counted(read_told(TABLE)).values():
        assert figures["messages with a step that was not told"] == 0
        assert figures["nothing else: wrongly"] == 0
        assert figures["steps heard"] >= 0.25 * (figures["steps heard"] + figures["steps missed"])
