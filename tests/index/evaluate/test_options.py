"""The options that both evaluations share."""

import argparse
from pathlib import Path

import pytest

from index.errors import CorpusError
from index.evaluate.options import ALL, TABLES, add_options, chosen
from index.evaluate.questions import HELD, TUNE


def parse(*arguments: str) -> argparse.Namespace:
    command = argparse.ArgumentParser()
    add_options(command)
    return command.parse_args(arguments)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    rows = [f"{part}-1\t{part}\tplain\tlaw\t问\t-" for part in (TUNE, HELD)]
    text = "\n".join(("id\tpart\tvoice\tfolder\ttext\tcard", *rows, ""))
    for name in (*TABLES, "other.tsv"):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("arguments", "default", "ids"),
    [
        ([], TUNE, ["tune-1", "tune-1"]),
        ([], ALL, ["tune-1", "held-1", "tune-1", "held-1"]),
        (["--part", HELD], ALL, ["held-1", "held-1"]),
        (["--table", "other.tsv", "--part", ALL], TUNE, ["tune-1", "held-1"]),
    ],
)
def test_the_options_name_tables_and_a_part(
    folder: Path, arguments: list[str], default: str, ids: list[str]
) -> None:
    assert [each.id for each in chosen(parse(*arguments), folder, default)] == ids


def test_a_table_that_is_missing_is_named_in_one_line(folder: Path) -> None:
    with pytest.raises(CorpusError) as caught:
        chosen(parse("--table", "nosuch.tsv"), folder)
    assert str(caught.value).startswith(f"{folder / 'nosuch.tsv'}:0: ")
    assert "\n" not in str(caught.value)
