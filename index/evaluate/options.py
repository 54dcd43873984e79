"""The options that `python -m index evaluate` and `python -m bot evaluate` share."""

import argparse
from pathlib import Path

from index.evaluate.questions import HELD, TUNE, Question, read_questions

TABLES = ("answer.tsv", "out-of-scope.tsv")
ALL = "all"


def add_options(command: argparse.ArgumentParser) -> "argparse._MutuallyExclusiveGroup":
    """Add the options; give the group of those that cannot stand beside `--table`."""
    tables = command.add_mutually_exclusive_group()
    tables.add_argument(
        "--table", nargs="+", default=list(TABLES), metavar="FILE",
        help="tables below corpus/questions/",
    )  # fmt: skip
    command.add_argument("--part", choices=[TUNE, HELD, ALL], help=f"which questions ({TUNE})")
    command.add_argument(
        "--misses", action="store_true", help="list the misses too, of the tuning part only"
    )
    command.add_argument("--plots", type=Path, metavar="FOLDER", help="draw two diagrams there")
    return tables


def chosen(args: argparse.Namespace, folder: Path, part: str = TUNE) -> tuple[Question, ...]:
    """Read the questions that the options name from the tables in `folder`.

    `part` is the part that is meant where the options name none.
    """
    wanted = args.part or part
    questions = read_questions(folder, *args.table)
    return tuple(each for each in questions if wanted in {each.part, ALL})
