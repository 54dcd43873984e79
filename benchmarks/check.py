"""How often is the message check right? python -m benchmarks.check [--shared FOLDER].

Measured are our own messages that were kept apart (`held-*.tsv` and the newer `fresh-*.tsv` below
`corpus/messages/`, where there are any) and labelled samples of others (`messages.jsonl`,
`scam_messages_hant.jsonl`, `calls.jsonl` in the shared folder; only the risk: their kinds differ
from ours). Nothing is learnt from either. The table goes to standard error, the figures as JSON to
standard output.
"""

import argparse
import json
import os
import platform
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.check_plots import draw
from bot.assistant.assistant import Assistant
from bot.assistant.check.judging.metrics import kind_figures
from bot.assistant.check.judging.verdict import Risk, Verdict
from bot.settings import Settings
from bot.wiring import open_assistant
from index.corpus.messages import FRESH, HELD, read_messages
from index.progress import bar


@dataclass(frozen=True)
class Case:
    """A text to judge: which rows of the table it counts in, and its kind of fraud, if known.

    The first row is that of its source, the others are parts of this one.
    """

    text: str
    rows: tuple[str, ...]
    fraud: bool
    kind: str | None = None

    @property
    def source(self) -> str:
        return self.rows[0]


@dataclass(frozen=True)
class Row:
    """Shares of `n` texts by risk; `unquoted` counts risks without words of the text."""

    source: str
    n: int
    high: float
    flagged: float
    unknown: float
    unquoted: int


def held(corpus_dir: Path) -> Iterator[Case]:
    for prefix in (HELD, FRESH):
        for each in read_messages(corpus_dir / "messages", prefix)[0]:
            side = f"{prefix.rstrip('-')} {'fraud' if each.fraud else 'harmless'}"
            rows = (side, f"{side}: {each.kind}", f"{side}, {each.voice}")
            kind = each.kind if each.fraud and prefix == HELD else None
            yield Case(each.text, rows, each.fraud, kind)


def shared(folder: Path) -> Iterator[Case]:
    for row in _lines(folder / "messages.jsonl"):
        yield Case(row["text"], (f"shared messages: {row['label']}",), False)
    for row in _lines(folder / "scam_messages_hant.jsonl"):
        yield Case(row["text"], ("shared scam messages, Traditional",), True)
    for row in _lines(folder / "calls.jsonl"):
        fraud = row["label"] != "正常"
        label = "fraud" if fraud else "harmless"
        yield Case(row["opening"], (f"shared calls, opening: {label}",), fraud)
        yield Case(row["text"], (f"shared calls, whole: {label}",), fraud)


def _lines(path: Path) -> Iterator[dict[str, str]]:
    if path.is_file():
        for line in path.read_text(encoding="utf-8").splitlines():
            yield json.loads(line)


def from_all_over(cases: Sequence[Case], limit: int) -> list[Case]:
    """Take at most `limit` texts of each source, the same ones each time."""
    sources: dict[str, list[Case]] = {}
    for case in cases:
        sources.setdefault(case.source, []).append(case)
    return [
        case for each in sources.values() for case in each[:: max(1, len(each) // limit)][:limit]
    ]


def judged(
    assistant: Assistant, cases: Sequence[Case]
) -> tuple[tuple[Verdict, ...], np.ndarray[Any, np.dtype[np.float64]]]:
    """Give the verdicts, and the milliseconds that each took."""
    assistant.verdict("先把模型装进来，这一句不计时间。")
    verdicts, times = [], []
    for case in bar(cases, "judging", len(cases)):
        begun = time.perf_counter()
        verdicts.append(assistant.verdict(case.text))
        times.append(1000 * (time.perf_counter() - begun))
    return tuple(verdicts), np.array(times)


def table(cases: Sequence[Case], verdicts: Sequence[Verdict]) -> tuple[Row, ...]:
    names = sorted({name for case in cases for name in case.rows})
    return tuple(
        _row(name, [each for case, each in zip(cases, verdicts, strict=True) if name in case.rows])
        for name in names
    )


def _row(name: str, verdicts: Sequence[Verdict]) -> Row:
    risks = [each.risk for each in verdicts]
    quoted = [
        bool(each.flags) and all(flag.quote(each.text) for flag in each.flags)
        for each in verdicts
        if each.is_risky
    ]
    return Row(
        name,
        len(risks),
        round(risks.count(Risk.HIGH) / len(risks), 4),
        round(sum(each.is_risky for each in verdicts) / len(risks), 4),
        round(risks.count(Risk.UNKNOWN) / len(risks), 4),
        quoted.count(False),
    )


def kinds(cases: Sequence[Case], verdicts: Sequence[Verdict]) -> tuple[list[str], list[list[str]]]:
    """Give the right kinds and the likeliest ones of each text whose kind is known."""
    known = [(case, each) for case, each in zip(cases, verdicts, strict=True) if case.kind]
    right = [case.kind for case, _ in known if case.kind is not None]
    return right, [[kind for kind, _ in each.kinds] for _, each in known]


def _print(rows: Iterable[Row]) -> None:
    print(f"{'source':44}{'n':>6}{'high':>8}{'flagged':>9}{'unknown':>9}", file=sys.stderr)
    for row in rows:
        print(
            f"{row.source:44}{row.n:6}{row.high:8.1%}{row.flagged:9.1%}{row.unknown:9.1%}",
            file=sys.stderr,
        )


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.check", description=__doc__)
    parser.add_argument("--shared", type=Path, metavar="FOLDER", help="labelled samples of others")
    parser.add_argument("--plots", type=Path, metavar="FOLDER", help="draw two diagrams there")
    parser.add_argument("--limit", type=int, help="judge so many texts of each source at most")
    args = parser.parse_args()
    settings = Settings.load()
    cases = [*held(settings.corpus_dir), *(shared(args.shared) if args.shared else ())]
    if args.limit:
        cases = from_all_over(cases, args.limit)
    if not cases:
        parser.error("nothing to measure: no held-*.tsv in the corpus, and no --shared folder")
    verdicts, times = judged(open_assistant(settings), cases)
    rows = table(cases, verdicts)
    right, given = kinds(cases, verdicts)
    _print(rows)
    figures: dict[str, Any] = {
        "machine": f"{platform.machine()}, {os.cpu_count()} cores",
        "python": platform.python_version(),
        "command": " ".join(sys.argv),
        "risk": [asdict(row) for row in rows],
        "kinds": kind_figures(right, given) if right else None,
        "milliseconds": {
            "p50": round(float(np.percentile(times, 50)), 1),
            "p95": round(float(np.percentile(times, 95)), 1),
        },
    }
    print(json.dumps(figures, ensure_ascii=False, indent=2))
    if args.plots is not None:
        probability = [each.probability for each in verdicts]
        fraud = [case.fraud for case in cases]
        first = [each[0] if each else "" for each in given]
        for path in draw(right, first, probability, fraud, args.plots):
            print(path, file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
