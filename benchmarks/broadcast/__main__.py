"""How fast broadcasts are, beside what the limit allows; what grows with the number of chats.

    python -m benchmarks.broadcast limit --chats 10000     against Telegram's limits
    python -m benchmarks.broadcast answers                 how long people wait meanwhile
    python -m benchmarks.broadcast faults --chats 10000    faults, and five kill -9
    python -m benchmarks.broadcast growth                  1,000 to 100,000 chats, no limit
    python -m benchmarks.broadcast replicas                four processes on one PostgreSQL

Each starts `python -m tests.botapi` and processes that send, and prints JSON.
"""

import argparse
import asyncio
import json
import os
import platform
import sys
from pathlib import Path

from benchmarks.broadcast.faults import faults
from benchmarks.broadcast.growth import growth, replicas
from benchmarks.broadcast.limit import answers, limit

_QUESTIONS = {each.__name__: each for each in (limit, answers, faults, growth, replicas)}


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.broadcast",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("question", choices=_QUESTIONS)
    parser.add_argument("--chats", type=int, default=10_000)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1_000, 10_000, 100_000])
    parser.add_argument("--rate", type=float, default=100.0, help="with faults")
    parser.add_argument("--urgent", action="store_true", help="with faults")
    parser.add_argument("--blocks", type=int, default=12, help="of 15 s, with answers")
    parser.add_argument("--data", type=Path, help="folder of the index, with answers")
    parser.add_argument("--database", metavar="URL", help="default: a fresh one")
    args = parser.parse_args()
    found = asyncio.run(_QUESTIONS[args.question](args))
    where = {"machine": platform.platform(), "python": platform.python_version(),
             "processors": os.cpu_count(), "command": " ".join(sys.argv[1:])}  # fmt: skip
    print(json.dumps(where | found, ensure_ascii=False))
    return 0


if __name__ == "__main__":
    sys.exit(main())
