"""The benchmarks in short forms, as one table: python -m benchmarks, or make bench.

Each is a command of its own that prints more than is shown here; `--list` prints the commands.
`courtesies`, `reload` and `steadiness` take too long even so, and are run by themselves; `report`
takes a page that lies outside the repository.
"""

import argparse
import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

Json = Mapping[str, Any]


@dataclass(frozen=True)
class Row:
    """A figure by its path in a benchmark's JSON; `plain` is that of the plain way beside it."""

    words: str
    path: str
    plain: str = ""


@dataclass(frozen=True)
class Benchmark:
    """A module below this package, its arguments, and what is shown of its JSON."""

    arguments: tuple[str, ...]
    rows: tuple[Row, ...]

    @property
    def command(self) -> tuple[str, ...]:
        module, *rest = self.arguments
        return ("python", "-m", f"benchmarks.{module}", *rest)


def both(words: str, name: str) -> Row:
    return Row(words, f"served.{name}", f"plain.{name}")


def beside_flat(words: str, name: str) -> Row:
    """A figure of the index that is shipped, beside the exact one of plain vectors."""
    return Row(words, f"by.shipped.100000.{name}", f"by.flat.100000.{name}")


BENCHMARKS = (
    Benchmark(
        ("encoder", "--texts", "400"),
        (
            both("encode a question, ms, p50", "question_ms_p50"),
            both("encode, texts a second of one core", "texts_per_cpu_s"),
            Row("nearest alias as in single precision", "likeness.nearest_agrees"),
        ),
    ),
    Benchmark(
        ("serving", "--questions", "100", "--rounds", "3"),
        (
            both("answer a question, ms, p50", "ms_p50"),
            both("answer a question, ms, p99", "ms_p99"),
            both("answers a second, 64 at once", "per_s_64_at_once"),
            both("start to first answer, s", "cold_start_s"),
            Row("start to first aid, s", "served.cold_emergency_s"),
            both("resident, MB", "resident_mb"),
            both("at its highest, MB", "peak_mb"),
        ),
    ),
    Benchmark(
        ("check", "--limit", "50"),
        (
            Row("check a message, ms, p50", "milliseconds.p50"),
            Row("check a message, ms, p95", "milliseconds.p95"),
        ),
    ),
    Benchmark(
        ("framed", "--limit", "100"),
        (
            Row("fraud flagged, with words around it", "rows.fraud, words not seen.framed"),
            Row("harmless passed, the same", "rows.harmless, words not seen.framed"),
        ),
    ),
    Benchmark(
        ("obfuscation", "--texts", "20"),
        (Row("disguised messages that stay flagged, share", "flag_kept"),),
    ),
    Benchmark(
        ("slips", "--limit", "100"),
        (
            Row("questions whose right card is first", "as they are.right"),
            Row("the same with a word of the same sound", "word.right"),
            Row("the same in pinyin", "pinyin.right"),
        ),
    ),
    Benchmark(
        ("further", "--limit", "100"),
        (
            Row("further parts told that readers needed", "needed and told"),
            Row("those that they called superfluous", "superfluous and told"),
            Row("characters of a reply", "characters on average"),
        ),
    ),
    Benchmark(
        ("emergencies", "--step", "4"),
        (
            Row("emergencies missed, of set 10's 55", "10.missed"),
            Row("ordinary ones taken for one, of its 75", "10.false"),
        ),
    ),
    Benchmark(
        ("stages",),
        (
            Row("first aid for what was done, of set 2's 123", "stages-blind-2.done.aid"),
            Row("answers for what is asked for, of its 136", "stages-blind-2.asked.told"),
        ),
    ),
    Benchmark(
        ("deeds",),
        (
            Row("first steps that are heard, of 270 told", "held.steps heard"),
            Row("those that are missed", "held.steps missed"),
            Row("messages with one not told", "held.messages with a step that was not told"),
        ),
    ),
    Benchmark(
        ("reading", "--rounds", "2"),
        (
            Row("read a chat's screenshot, s", "chat.wall_median"),
            Row("the reader at its highest, MB", "memory_most"),
        ),
    ),
    Benchmark(
        ("broadcast", "limit", "--chats", "250"),
        (
            Row("broadcast, time over what the limit allows", "ratio"),
            Row("broadcast, limits broken", "violations"),
        ),
    ),
    Benchmark(
        ("load", "--seconds", "20", "--chats", "200", "--broadcast", "500"),
        (
            Row("under load, from update to reply, ms, p50", "replies.ms_p50"),
            Row("under load, from update to reply, ms, p95", "replies.ms_p95"),
            Row("under load, replies that never came", "lost"),
            Row("under load, resident, MB", "memory_mb.most.resident"),
        ),
    ),
    Benchmark(
        ("replicas", "--seconds", "20", "--rate", "20", "--kill-every", "8"),
        (
            Row("replicas die, from update to reply, ms, p99", "replies.ms_p99"),
            Row("replicas die, asked to send again", "asked_again"),
            Row("replicas die, answered twice, surely", "twice_sure"),
            Row("replicas die, lost", "lost"),
        ),
    ),
    Benchmark(
        ("growth", "--sizes", "100000", "--kinds", "flat", "shipped", "--no-statutes"),
        (
            beside_flat("search 100,000 keys, ms, p50", "ms_p50"),
            beside_flat("memory for 100,000 keys, MB", "mb"),
            beside_flat("share of the nearest ten that is found", "recall"),
        ),
    ),
)


def measured(benchmark: Benchmark) -> Json:
    """Run one benchmark; its errors are shown.

    Raises CalledProcessError where it fails, and ValueError where it prints more than its figures.
    """
    command = (sys.executable, *benchmark.command[1:])
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    figures: Json = json.loads(done.stdout)
    return figures


def lines(benchmark: Benchmark, figures: Json) -> Iterator[str]:
    """Give the table's lines. Raises KeyError or TypeError where a figure is missing."""
    for row in benchmark.rows:
        plain = _shown(figures, row.plain) if row.plain else ""
        yield f"{row.words:44}{_shown(figures, row.path):>12}{plain:>12}"


def _shown(figures: Json, path: str) -> str:
    value: Any = figures
    for name in path.split("."):
        value = value[name]
    return str(len(value) if isinstance(value, list) else value)


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--list", action="store_true", help="print the commands only")
    if parser.parse_args().list:
        print(*(" ".join(each.command) for each in BENCHMARKS), sep="\n")
        return 0
    print(f"{'':44}{'ours':>12}{'plain':>12}")
    failed = False
    for each in BENCHMARKS:
        try:
            print(*lines(each, measured(each)), sep="\n", flush=True)
        except (subprocess.CalledProcessError, ValueError, KeyError, TypeError) as error:
            failed = True
            print(f"failed: {' '.join(each.command)} ({type(error).__name__})", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
