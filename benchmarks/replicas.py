"""Is anything lost when replicas die under load? python -m benchmarks.replicas.

Two replicas on one PostgreSQL stand behind what plays Telegram's delivery, which sends again what
is not answered with 200, and every fifth update twice. Questions come at an even rate, each from a
chat of its own, one in twenty an emergency. Now and then a replica is killed, in turn, and begun
again. Just after each death it is read from the database which updates it had in hand: of these
nobody can know whether they were answered, so they may be answered twice. The figures are printed
as JSON; times are from the question to the first message of its answer.
"""

import argparse
import asyncio
import json
import math
import os
import socket
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from benchmarks.broadcast.bench import postgresql
from benchmarks.load import Asked, plan
from benchmarks.machine import machine
from benchmarks.serving import percentiles, questions
from bot.assistant.texts import EN, ZH
from bot.settings import Settings
from index.script import to_traditional
from tests.botapi import BotApiServer
from tests.e2e.process import BotProcess
from tests.e2e.replicas import LONG, Replicas

AGAIN = f"{ZH.lost_message}\n\n{EN.lost_message}"
BUSY = frozenset({ZH.busy, to_traditional(ZH.busy), EN.busy})
LATE = ("database_slow", "lease_had_ended", "turn_not_awaited", "replica_not_reached", "taken_over")
PATIENCE = 90.0  # seconds for the last answers: a lease, and what comes after it
QUIET = 3.0  # seconds in which an answer that comes twice would have come
_COMMITTING = 0.1  # seconds in which the database ends what a dead process had asked of it
_OPEN = text("SELECT count(*) FROM received WHERE answered_at IS NULL")
_IN_HAND = text(
    "SELECT chat_id FROM received JOIN replicas USING (run) "
    "WHERE answered_at IS NULL AND name = :name"
)
Json = dict[str, Any]


@dataclass(frozen=True)
class Said:
    """A message of the bot; `at` is the moment by time.monotonic at which it arrived."""

    text: str
    at: float


@dataclass(frozen=True)
class Fate:
    """What became of one question.

    `answers` is how often its answer came: pages differ, so the same text again is the answer
    again. `seconds` is the time to the first of them.
    """

    answers: int
    again: bool
    busy: bool
    seconds: float | None

    @classmethod
    def of(cls, asked: Asked, heard: Sequence[Said]) -> "Fate":
        others = [each for each in heard if each.text != AGAIN and each.text not in BUSY]
        words = Counter(each.text for each in others)
        return cls(
            max(words.values(), default=0),
            any(each.text == AGAIN for each in heard),
            any(each.text in BUSY for each in heard),
            min(each.at for each in others) - asked.at if others else None,
        )

    @property
    def lost(self) -> bool:
        return not (self.answers or self.again or self.busy)


def figures(
    asked: Sequence[Asked], heard: Mapping[int, Sequence[Said]], unsure: Collection[int]
) -> Json:
    """Count what became of each question; `unsure` are the chats whose replica died over them."""
    fates = [(each, Fate.of(each, heard.get(each.chat, ()))) for each in asked]
    twice = [each.chat for each, fate in fates if fate.answers > 1]
    urgent = [fate.seconds for each, fate in fates if each.urgent and fate.seconds is not None]
    others = [fate.seconds for each, fate in fates if not each.urgent and fate.seconds is not None]
    return {
        "sent": len(asked),
        "answered_once": sum(fate.answers == 1 for _, fate in fates),
        "answered_twice": len(twice),
        "twice_unsure": sum(chat in unsure for chat in twice),
        "twice_sure": sum(chat not in unsure for chat in twice),
        "asked_again": sum(fate.again and not fate.answers for _, fate in fates),
        "answered_and_asked_again": sum(fate.again and fate.answers > 0 for _, fate in fates),
        "told_busy": sum(fate.busy and not fate.answers for _, fate in fates),
        "lost": sum(fate.lost for _, fate in fates),
        "unsure": len(unsure),
        "replies": _times(others),
        "emergencies": _times(urgent),
    }


def _times(seconds: Sequence[float]) -> Json:
    return percentiles(seconds) | {"ms_most": round(max(seconds) * 1000)} if seconds else {}


class Watch:
    """Looks into the database of the replicas from outside."""

    def __init__(self, url: str) -> None:
        self.engine: AsyncEngine = create_async_engine(url)

    async def open(self) -> int:
        """Tell how many updates are in somebody's hands."""
        async with self.engine.connect() as connection:
            return int((await connection.execute(_OPEN)).scalar_one())

    async def in_hand(self, port: int) -> set[int]:
        """Give the chats of what the lives at this port have in hand."""
        name = f"{socket.gethostname()}:{port}"
        async with self.engine.connect() as connection:
            return set((await connection.execute(_IN_HAND, {"name": name})).scalars())


async def ask(
    server: BotApiServer, planned: Sequence[tuple[int, str]], per_second: float
) -> list[Asked]:
    """Send every question at its time, whatever became of the others."""
    begin = time.monotonic()
    found: list[Asked] = []
    for number, (chat, words) in enumerate(planned):
        await asyncio.sleep(max(0.0, begin + number / per_second - time.monotonic()))
        found.append(Asked(chat, words, time.monotonic()))
        await asyncio.to_thread(server.private_chat(chat).send, words)
    return found


async def kill(replicas: Replicas, watch: Watch, deaths: int, every: float) -> list[set[int]]:
    """Let one replica after the other die and begin again; give what each death leaves unsure."""
    begin = time.monotonic()
    unsure: list[set[int]] = []
    for number in range(deaths):
        await asyncio.sleep(begin + (number + 1) * every - time.monotonic())
        which = number % len(replicas.running)
        await asyncio.to_thread(replicas.running[which].kill)
        await asyncio.sleep(_COMMITTING)
        unsure.append(await watch.in_hand(replicas.ports[which]))
        replicas.start(which)
    return unsure


async def settled(server: BotApiServer, asked: Sequence[Asked], watch: Watch) -> None:
    """Wait until every question has something and none is in hand, as long as there is hope."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        reached = {each.chat_id for each in server.deliveries()}
        if not await watch.open() and all(each.chat in reached for each in asked):
            break
        await asyncio.sleep(1)
    await asyncio.sleep(QUIET)


def heard(server: BotApiServer, asked: Sequence[Asked]) -> dict[int, list[Said]]:
    """Give what the bot said in each chat, and when."""
    times = {(each.chat_id, each.message_id): each.at for each in server.deliveries()}
    return {
        each.chat: [
            Said(reply.text, times[each.chat, reply.id])
            for reply in server.private_chat(each.chat).replies
        ]
        for each in asked
    }


async def measure(
    args: argparse.Namespace, server: BotApiServer, replicas: Replicas, url: str, texts: list[str]
) -> Json:
    asking = round(args.seconds * args.rate)
    planned = plan(texts, asking, asking)
    server.private_chats(chat for chat, _ in planned)
    await asyncio.to_thread(replicas.begin)
    for bot in tuple(replicas.running):
        await asyncio.to_thread(bot.wait_for, "ready", LONG)
    watch = Watch(url)
    deaths = math.ceil(args.seconds / args.kill_every) - 1 if args.kill_every else 0
    asked, unsure = await asyncio.gather(
        ask(server, planned, args.rate), kill(replicas, watch, deaths, args.kill_every)
    )
    await settled(server, asked, watch)
    left = await watch.open()
    await watch.engine.dispose()
    taken = list(replicas.delivery.taken.values())
    return figures(asked, heard(server, asked), set[int]().union(*unsure)) | {
        "in_hand_at_deaths": [len(each) for each in unsure],
        "in_hand_at_the_end": left,
        "taken_by_each": taken,
        "exits": [await asyncio.to_thread(bot.stop) for bot in replicas.running],
        "events": {name: sum(len(bot.named(name)) for bot in replicas.ever) for name in LATE},
    }


def run(args: argparse.Namespace, settings: Settings, folder: Path) -> Json:
    places = {
        "FANZHA_CORPUS_DIR": str(settings.corpus_dir.resolve()),
        "PYTHONWARNINGS": "ignore",
    }
    texts = questions(settings.corpus_dir, 400)
    with postgresql() as fresh, BotApiServer() as server:
        url = fresh()

        def start(server: BotApiServer, **given: str) -> BotProcess:
            data = settings.data_dir.resolve()
            return BotProcess(server, folder, data, **places, **given).start()

        replicas = Replicas(server, start, url, reach=True)
        with replicas.delivery:
            try:
                return asyncio.run(measure(args, server, replicas, url, texts))
            finally:
                for bot in replicas.running:
                    bot.kill()


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.replicas", description=__doc__)
    parser.add_argument("--seconds", type=float, default=300.0)
    parser.add_argument("--rate", type=float, default=40.0, help="questions a second")
    parser.add_argument(
        "--kill-every", type=float, default=30.0, help="seconds; 0 lets all of them live"
    )
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        found = run(args, Settings.load(), Path(folder))
    where = {
        "command": " ".join(["python -m benchmarks.replicas", *sys.argv[1:]]),
        "machine": machine() | {"load": round(os.getloadavg()[0], 1)},
    }
    print(json.dumps(where | found, ensure_ascii=False, indent=2))
    return 0


if __name__ == "__main__":
    sys.exit(main())
