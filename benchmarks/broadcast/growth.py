"""Without a limit: what grows with the number of chats, and with that of the processes."""

import argparse
import asyncio
import random
import secrets
import statistics
import time
from collections.abc import Callable
from datetime import timedelta

from benchmarks.broadcast.bench import Bench, Json, bench, postgresql, used
from bot.clock import now
from bot.storage.broadcasts.outbox import Outbox
from bot.storage.database.engine import open_database

# So many at once are what a paid rate needs; see the operator's guide.
RATE, IN_FLIGHT = 1000.0, 32
_CLAIMS, _ROWS = 40, 50
_KILLS = 4


async def growth(args: argparse.Namespace) -> Json:
    """Rate, memory and the time of a claim, for one process."""
    rows = []
    for chats in args.sizes:
        with bench(args.database) as one:
            await one.subscribe(chats)
            begin = time.monotonic()
            number = await one.start()
            queued = time.monotonic() - begin
            claim = await _claim(one, number)
            worker = one.work(RATE, IN_FLIGHT)
            counts = await one.until_done(number)
            memory, seconds = used(worker.pid)
            _, server = used(one.server.process.pid)
            rows.append({
                "chats": chats, "sent": counts.sent, "queued in s": round(queued, 1),
                "per second": one.per_second(), "cpu ms each": round(1000 * seconds / chats, 2),
                "cpu ms of the server": round(1000 * server / chats, 2),
                "memory MB": memory, f"claim of {_ROWS} ms": round(1000 * claim, 1),
            })  # fmt: skip
    return {"in flight": IN_FLIGHT, "growth": rows}


async def _claim(one: Bench, number: int) -> float:
    """The usual time to claim rows and to give them back, while all of them wait."""
    database = await open_database(one.url)
    outbox, taken = Outbox(database), []
    for _ in range(_CLAIMS):
        begin = time.perf_counter()
        until = now() + timedelta(seconds=60)
        held = await outbox.claim(number, _ROWS, secrets.token_hex(8), now(), until)
        taken.append(time.perf_counter() - begin)
        await outbox.release(held)
    await database.close()
    return statistics.median(taken)


async def replicas(args: argparse.Namespace) -> Json:
    """One process, four, and four that are killed: nobody is served twice but for the unsure."""
    with postgresql() as fresh:
        rows = [
            await _replicas(args, fresh, count, kills)
            for count, kills in ((1, 0), (4, 0), (4, _KILLS))
        ]
    return {"in flight": IN_FLIGHT, "replicas": rows}


async def _replicas(
    args: argparse.Namespace, fresh: Callable[[], str], count: int, kills: int
) -> Json:
    with bench(args.database or fresh()) as one:
        await one.subscribe(args.chats)
        workers = [one.work(RATE, IN_FLIGHT) for _ in range(count)]
        await asyncio.sleep(5)
        number = await one.start()
        for _ in range(kills):
            await asyncio.sleep(random.uniform(1, 4))
            at = random.randrange(count)
            workers[at] = one.replace(workers[at], RATE, IN_FLIGHT)
        counts = await one.until_done(number)
        served = one.served()
        return {
            "processes": count, "kills": kills, "sent": counts.sent, "unsure": counts.unsure,
            "may be unsure": kills * IN_FLIGHT, "unserved": args.chats - len(served),
            "twice": sum(number > 1 for number in served.values()),
            "per second": one.per_second(),
        }  # fmt: skip
