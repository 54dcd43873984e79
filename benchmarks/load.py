"""Does the bot bear an evening's load? python -m benchmarks.load.

Chats ask questions at an even rate while a broadcast to others is under way, through the local Bot
API server, which enforces Telegram's limits. One question in twenty tells of an emergency. Measured
are the times from the update to the reply that the server took, by the server's clock, the replies
that never came, and the memory of the bot. The figures are printed as JSON.
"""

import argparse
import asyncio
import json
import os
import random
import sys
import time
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.broadcast.bench import Bench, Process, bench
from benchmarks.machine import machine
from benchmarks.serving import EMERGENCY, percentiles, questions
from bot.settings import Settings

Json = dict[str, Any]
ASKERS = 50_000  # the numbers of the chats that ask begin here; the broadcast does not reach them
EVERY = 20  # questions, of which one tells of an emergency
PATIENCE = 60.0  # seconds for the last replies
STARTING = 90.0
RATE, IN_FLIGHT = 25.0, 16


@dataclass(frozen=True)
class Asked:
    """A question by its chat; `at` is the moment by time.monotonic at which it was sent."""

    chat: int
    text: str
    at: float

    @property
    def urgent(self) -> bool:
        return self.text == EMERGENCY


def plan(texts: Sequence[str], chats: int, count: int) -> list[tuple[int, str]]:
    """Give who asks what: the chats in turn, in another order every time round."""
    order, found = list(range(ASKERS, ASKERS + chats)), list[tuple[int, str]]()
    shuffled = random.Random(6)
    for number in range(count):
        if number % chats == 0:
            shuffled.shuffle(order)
        urgent = number % EVERY == EVERY - 1
        found.append((order[number % chats], EMERGENCY if urgent else texts[number % len(texts)]))
    return found


async def ask(one: Bench, planned: Sequence[tuple[int, str]], per_second: float) -> list[Asked]:
    """Send every question at its time, whatever became of the others."""
    begin = time.monotonic()
    found: list[Asked] = []

    async def send(number: int, chat: int, text: str) -> None:
        await asyncio.sleep(max(0.0, begin + number / per_second - time.monotonic()))
        at = time.monotonic()
        await asyncio.to_thread(one.server.post, "send", {"chat_id": chat, "text": text})
        found.append(Asked(chat, text, at))

    await asyncio.gather(*(send(number, *each) for number, each in enumerate(planned)))
    return found


def replied(asked: Sequence[Asked], deliveries: Sequence[tuple[Any, ...]]) -> list[float | None]:
    """Give the seconds until each question's first reply; None where none came before the next."""
    times = defaultdict(list)
    for chat, _, _, at in deliveries:
        times[chat].append(at)
    later: dict[int, float] = {}
    found: dict[int, float | None] = {}
    for number, each in sorted(enumerate(asked), key=lambda pair: -pair[1].at):
        until = later.get(each.chat, float("inf"))
        first = min((at for at in times[each.chat] if each.at <= at < until), default=None)
        found[number] = None if first is None else first - each.at
        later[each.chat] = each.at
    return [found[number] for number in range(len(asked))]


def resident(process: Process) -> Json:
    """Give megabytes: all that is resident, and what of it is in no file."""
    rows = Path(f"/proc/{process.pid}/smaps_rollup").read_text(encoding="utf-8").splitlines()
    sizes = {row.split(":")[0]: int(row.split()[1]) // 1024 for row in rows[1:]}
    return {"resident": sizes["Rss"], "anonymous": sizes["Anonymous"]}


async def watch(process: Process, every: float = 5.0) -> list[Json]:
    rows: list[Json] = []
    try:
        while True:
            rows.append(resident(process))
            await asyncio.sleep(every)
    except asyncio.CancelledError:
        return rows


async def until_answering(one: Bench, chat: int) -> None:
    """Wait until a first question has its reply: the model is loaded then."""
    one.server.post("send", {"chat_id": chat, "text": "一键查卡是什么"})
    begin = time.monotonic()
    while not any(row[0] == chat for row in one.server.deliveries()):
        if time.monotonic() - begin > STARTING:
            raise TimeoutError("the bot answers nobody")
        await asyncio.sleep(0.5)


async def measure(args: argparse.Namespace, settings: Settings) -> Json:
    texts = questions(settings.corpus_dir, 400)
    planned = plan(texts, args.chats, round(args.seconds * args.per_second))
    with bench(None) as one:
        await one.subscribe(args.broadcast)
        one.server.post("chats", {"private": [ASKERS - 1, ASKERS + args.chats]})
        one.server.post("limits", {})
        process = one.work(
            RATE, IN_FLIGHT, "run",
            FANZHA_DATA_DIR=str(settings.data_dir.resolve()),
            FANZHA_CORPUS_DIR=str(settings.corpus_dir.resolve()),
        )  # fmt: skip
        await until_answering(one, ASKERS - 1)
        await one.start()
        watching = asyncio.create_task(watch(process))
        asked = await ask(one, planned, args.per_second)
        seconds = await _settled(one, asked)
        watching.cancel()
        memory = await watching
        deliveries = one.server.deliveries()
        report = one.server.get("report")
    return figures(asked, seconds, memory) | {
        "broadcast_sent": sum(row[0] < ASKERS - 1 for row in deliveries),
        "limits_broken": report["violations"],
        "statuses": report["statuses"],
    }


async def _settled(one: Bench, asked: Sequence[Asked]) -> list[float | None]:
    """Wait for the last replies, as long as there is hope."""
    until = time.monotonic() + PATIENCE
    while True:
        seconds = replied(asked, [row for row in one.server.deliveries() if row[0] >= ASKERS])
        if None not in seconds or time.monotonic() > until:
            return seconds
        await asyncio.sleep(2)


def figures(
    asked: Sequence[Asked], seconds: Sequence[float | None], memory: Sequence[Json]
) -> Json:
    urgent: list[float] = []
    others: list[float] = []
    for each, took in zip(asked, seconds, strict=True):
        if took is not None:
            (urgent if each.urgent else others).append(took)
    late = memory[len(memory) // 5 :]
    return {
        "asked": len(asked),
        "lost": sum(took is None for took in seconds),
        "replies": percentiles(others) if others else {},
        "emergencies": percentiles(urgent) if urgent else {},
        "memory_mb": {
            "after_a_fifth": late[0],
            "at_the_end": late[-1],
            "most": {name: max(row[name] for row in memory) for name in late[0]},
        },
    }


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.load", description=__doc__)
    parser.add_argument("--seconds", type=float, default=300.0)
    parser.add_argument("--chats", type=int, default=500)
    parser.add_argument("--per-second", type=float, default=20.0)
    parser.add_argument("--broadcast", type=int, default=10_000, help="chats that it goes to")
    args = parser.parse_args()
    found = asyncio.run(measure(args, Settings.load()))
    where = {
        "command": " ".join(["python -m benchmarks.load", *sys.argv[1:]]),
        "machine": machine() | {"load": round(os.getloadavg()[0], 1)},
    }
    print(json.dumps(where | found, ensure_ascii=False, indent=2))
    return 0


if __name__ == "__main__":
    sys.exit(main())
