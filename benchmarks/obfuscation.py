"""Do disguised messages keep their verdicts? python -m benchmarks.obfuscation [--texts N].

Fraud that was kept apart (`corpus/messages/held-fraud.tsv`; without it the lines that are learnt
from) is judged as it is, then in each of the disguises of `benchmarks/disguises.py`. Counted are
texts that a disguise changes and whose plain form is flagged: the share that is flagged still. The
table goes to standard error, the figures as JSON to standard output.
"""

import argparse
import json
import os
import platform
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from benchmarks.disguises import WAYS
from bot.assistant.check.judging.verdict import Verdict
from bot.settings import Settings
from bot.wiring import open_assistant
from index.corpus.messages import HELD, read_messages
from index.progress import bar

Judge = Callable[[str], Verdict]


@dataclass(frozen=True)
class Kept:
    """Shares of `n` flagged, disguised texts that keep their flag, their risk and their kind."""

    way: str
    n: int
    flag: float
    risk: float
    kind: float


@dataclass(frozen=True)
class Lost:
    """A disguised text that is flagged no more."""

    way: str
    text: str


def sample(corpus_dir: Path, count: int) -> tuple[str, ...]:
    """Take texts from all over the table, the same ones each time."""
    folder = corpus_dir / "messages"
    found = read_messages(folder, HELD)[0] or read_messages(folder)[0]
    texts = [each.text for each in found if each.fraud]
    step = max(1, len(texts) // count)
    return tuple(texts[::step][:count])


def measure(
    judge: Judge, texts: Sequence[str], ways: Sequence[str] = tuple(WAYS)
) -> tuple[tuple[Kept, ...], tuple[Lost, ...]]:
    """Judge each text plain and disguised; give a row for each disguise, and what it hid."""
    plain = [(seed, judge(text)) for seed, text in enumerate(bar(texts, "judging", len(texts)))]
    flagged = [(seed, each) for seed, each in plain if each.is_risky]
    rows, lost = [], list[Lost]()
    for way in bar(ways, "disguising", len(ways)):
        pairs = list(_disguised(judge, flagged, way))
        lost += [Lost(way, hidden.text) for _, hidden in pairs if not hidden.is_risky]
        rows.append(_row(way, pairs))
    return tuple(rows), tuple(lost)


def _disguised(
    judge: Judge, flagged: Sequence[tuple[int, Verdict]], way: str
) -> Iterator[tuple[Verdict, Verdict]]:
    for seed, verdict in flagged:
        text = WAYS[way](verdict.text, seed)
        if text != verdict.text:
            yield verdict, judge(text)


def _row(way: str, pairs: Sequence[tuple[Verdict, Verdict]]) -> Kept:
    n = max(1, len(pairs))
    return Kept(
        way,
        len(pairs),
        round(sum(hidden.is_risky for _, hidden in pairs) / n, 4),
        round(sum(hidden.risk == verdict.risk for verdict, hidden in pairs) / n, 4),
        round(sum(hidden.scam == verdict.scam for verdict, hidden in pairs) / n, 4),
    )


def overall(rows: Sequence[Kept]) -> float:
    """Give the share of all disguised texts that keep their flag."""
    return round(sum(each.flag * each.n for each in rows) / sum(each.n for each in rows), 4)


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.obfuscation", description=__doc__)
    parser.add_argument("--texts", type=int, default=100, metavar="N", help="how many (100)")
    parser.add_argument("--lost", action="store_true", help="print the texts that lose their flag")
    args = parser.parse_args()
    settings = Settings.load()
    rows, lost = measure(open_assistant(settings).verdict, sample(settings.corpus_dir, args.texts))
    print(f"{'disguise':24}{'n':>6}{'flag':>8}{'risk':>8}{'kind':>8}", file=sys.stderr)
    for row in rows:
        shares = f"{row.flag:8.1%}{row.risk:8.1%}{row.kind:8.1%}"
        print(f"{row.way:24}{row.n:6}{shares}", file=sys.stderr)
    figures: dict[str, Any] = {
        "machine": f"{platform.machine()}, {os.cpu_count()} cores",
        "python": platform.python_version(),
        "command": " ".join(sys.argv),
        "kept": [asdict(row) for row in rows],
        "flag_kept": overall(rows),
        "lost": [asdict(each) for each in lost] if args.lost else len(lost),
    }
    print(json.dumps(figures, ensure_ascii=False, indent=2))
    return 0


if __name__ == "__main__":
    sys.exit(main())
