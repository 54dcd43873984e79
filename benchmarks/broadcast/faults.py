"""Everything that goes wrong at once: who is served, who is not, and who twice."""

import argparse
import asyncio
import random
import time
from collections import Counter

from benchmarks.broadcast.bench import Json, bench

IN_FLIGHT, KILLS = 16, 5
_FAULTS: tuple[Json, ...] = (
    {"retry_after": 1, "rate": 0.05},
    {"status": 502, "rate": 0.02},
    {"reset": "after", "rate": 0.01},
)


async def faults(args: argparse.Namespace) -> Json:
    """Every reachable chat is served, and none twice but for the unsure ones."""
    private = args.chats * 99 // 100
    groups = [-each for each in range(1, args.chats - private + 1)]
    with bench(args.database) as one:
        await one.subscribe(private, groups)
        blocked = random.sample(range(1, private + 1), args.chats * 3 // 100)
        for chat in blocked:
            one.server.post("block", {"chat_id": chat})
        moved = {one.server.post("migrate", {"chat_id": each}): each for each in groups}
        for rule in _FAULTS:
            one.server.post("fail", {"method": "send*", "times": None} | rule)
        number = await one.start(urgent=args.urgent)
        begin = time.monotonic()
        worker = one.work(args.rate, IN_FLIGHT)
        for _ in range(KILLS):
            await asyncio.sleep(random.uniform(2, args.chats / args.rate / (KILLS + 1) + 2))
            worker = one.replace(worker, args.rate, IN_FLIGHT)
        counts = await one.until_done(number)
        took, report = time.monotonic() - begin, one.server.get("report")
        served = Counter({moved.get(chat, chat): count for chat, count in one.served().items()})
    reachable = {*range(1, private + 1), *groups} - set(blocked)
    resets = report["faults"][-1]["hits"]
    return {
        "chats": args.chats, "urgent": args.urgent, "seconds": round(took, 1), "kills": KILLS,
        "moved": len(groups), "reachable": len(reachable), "served": len(served),
        "unserved": len(reachable - {*served}),
        "twice": sum(number > 1 for number in served.values()),
        "more": sum(number > 2 for number in served.values()),
        "sent": counts.sent, "unsure": counts.unsure, "again": counts.again,
        "unreachable": counts.unreachable, "failed": counts.failed, "skipped": counts.skipped,
        "resets": resets, "may be unsure": KILLS * IN_FLIGHT + resets,
    }  # fmt: skip
