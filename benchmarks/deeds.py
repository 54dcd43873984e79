"""Which first steps somebody says were taken: python -m benchmarks.deeds.

`corpus/questions/deeds.tsv` has messages with the steps that they surely tell of, and whether they
tell nothing else. Counted are the steps that are heard, missed, and heard though they were not
told: those would not be told again, and may never be taken. Printed as JSON, by part of the table;
the part `held` was not looked at while the words were chosen.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from bot.assistant.language.deeds import Deed, deeds, only_deeds
from bot.settings import Settings
from index.corpus.tsv_rows import read_table

TABLE = "deeds.tsv"


@dataclass(frozen=True)
class Told:
    """A message of a `part` of the table, its steps, and whether it tells nothing else."""

    part: str
    text: str
    deeds: frozenset[Deed]
    only: bool


def read_told(path: Path) -> tuple[Told, ...]:
    """Read the table. Raises CorpusError where it cannot be read."""
    return tuple(
        Told(
            row["part"],
            row["text"],
            frozenset(map(Deed, filter(None, row["deeds"].split("|")))),
            row["only"] == "y",
        )
        for row in read_table(path)
    )


def counted(told: Iterable[Told]) -> Mapping[str, Mapping[str, int]]:
    """Count, by part, the steps and the messages that tell nothing else."""
    figures: dict[str, Counter[str]] = {}
    for each in told:
        heard, count = deeds(each.text), figures.setdefault(each.part, Counter())
        count["messages"] += 1
        count["steps heard"] += len(heard & each.deeds)
        count["steps missed"] += len(each.deeds - heard)
        count["messages with a step that was not told"] += bool(heard - each.deeds)
        only = only_deeds(each.text)
        count["nothing else: heard"] += each.only and only
        count["nothing else: missed"] += each.only and not only
        count["nothing else: wrongly"] += only and not each.only
    return figures


def main() -> int:
    argparse.ArgumentParser(description=__doc__).parse_args()
    table = Settings.load().corpus_dir / "questions" / TABLE
    print(json.dumps(counted(read_told(table)), ensure_ascii=False))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
