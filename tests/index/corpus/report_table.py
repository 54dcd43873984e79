"""What the report of 2023-05-30 says, sentence by sentence, with none of them copied.

The page itself is other people's and lies outside the repository; `benchmarks/report.py` holds the
table against it.
"""

import hashlib
import tomllib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

TABLE = Path(__file__).with_name("report_sentences.toml")
COUNT = 20


@dataclass(frozen=True)
class Row:
    """A sentence: the cards that cover it, the names in quotes and the figures that it holds.

    With each figure stand the cards whose leads must say it.
    """

    number: int
    about: str
    digest: str
    cards: tuple[str, ...]
    names: tuple[str, ...] = ()
    figures: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def read_rows() -> list[Row]:
    rows = tomllib.loads(TABLE.read_text(encoding="utf-8"))["sentence"]
    return [
        Row(
            **{
                **row,
                "cards": tuple(row["cards"]),
                "names": tuple(row.get("names", ())),
                "figures": {each: tuple(ids) for each, ids in row.get("figures", {}).items()},
            }
        )
        for row in rows
    ]


def digest(sentence: str) -> str:
    """Know a sentence again without its words: twelve hexadecimal digits of its SHA-256.

    Widths, spaces and the mark at its end make no difference: pages print them as they like.
    """
    plain = "".join(unicodedata.normalize("NFKC", sentence).split()).rstrip("。;")
    return hashlib.sha256(plain.encode()).hexdigest()[:12]
