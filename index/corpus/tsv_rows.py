"""Tab-separated tables: a header, then a row a line; nothing is quoted."""

import csv
from collections.abc import Iterator
from pathlib import Path

from index.errors import CorpusError, Problem


def rows(path: Path, problems: list[Problem]) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield each row by the header's names, with its line.

    A file that cannot be read gives one problem more. The mark that Windows Notepad writes before
    the header is no part of it.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
            for row in reader:
                yield reader.line_num, row
    except UnicodeDecodeError as error:
        problems.append(Problem(path, 0, f"cannot be read; save it as UTF-8: {error}"))
    except (OSError, csv.Error) as error:
        problems.append(Problem(path, 0, f"cannot be read: {error}"))


def read_table(path: Path) -> tuple[dict[str, str], ...]:
    """Give all rows of a table; raises CorpusError where it cannot be read."""
    problems: list[Problem] = []
    found = tuple(row for _, row in rows(path, problems))
    if problems:
        raise CorpusError(problems)
    return found
