"""How fast broadcasts are, beside what the limit allows; what grows with the number of chats.

    python -m benchmarks.broadcast limit --chats 10000     against Telegram's limits
    python -m benchmarks.broadcast faults --chats 2000     faults, and five kill -9
    python -m benchmarks.broadcast growth                  1,000 to 100,000 chats, no limit
    python -m benchmarks.broadcast replicas --database postgresql+asyncpg://…

Each starts `python -m tests.botapi` and `python -m bot broadcast work`, and prints JSON.
"""

import argparse
import asyncio
import json
import os
import platform
import random
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from bot.broadcast.campaign import CampaignDesk, Target
from bot.storage import Chats, Counts, NewCampaign, Subscription, Subscriptions, open_database
from bot.telegram.clock import now

ROOT = Path(__file__).parents[1]
RATE, IN_FLIGHT, LEASE = 25.0, 16, 10
Json = dict[str, Any]


class Server:
    """The local Bot API server, a process of its own."""

    def __init__(self, folder: Path) -> None:
        log = (folder / "server.log").open("wb")
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.botapi"],
            cwd=ROOT, stdout=subprocess.PIPE, stderr=log,
        )  # fmt: skip
        assert self.process.stdout is not None
        self.line: Json = json.loads(self.process.stdout.readline())

    def post(self, verb: str, body: Any) -> Any:
        request = urllib.request.Request(  # noqa: S310
            f"{self.line['url']}/control/{verb}", json.dumps(body).encode(), method="POST"
        )
        with urllib.request.urlopen(request) as answer:  # noqa: S310
            return json.load(answer)["result"]

    def get(self, verb: str) -> Any:
        with urllib.request.urlopen(f"{self.line['url']}/control/{verb}") as answer:  # noqa: S310
            return json.load(answer)


class Bench:
    """One database, one server, and the processes that send."""

    def __init__(self, folder: Path, url: str | None) -> None:
        self.folder = folder
        self.url = url or f"sqlite+aiosqlite:///{folder / 'bench.db'}"
        self.server = Server(folder)
        self.workers: list[subprocess.Popen[bytes]] = []

    def work(self, rate: float) -> "subprocess.Popen[bytes]":
        settings = {
            "FANZHA_TELEGRAM_TOKEN": self.server.line["token"],
            "FANZHA_TELEGRAM_BASE_URL": self.server.line["base_url"],
            "FANZHA_DATABASE_URL": self.url,
            "FANZHA_SENDS_PER_SECOND": str(rate),
            "FANZHA_SENDS_IN_FLIGHT": str(IN_FLIGHT),
            "FANZHA_SEND_LEASE_SECONDS": str(LEASE),
            "PYTHONPATH": str(ROOT),
        }
        log = (self.folder / f"worker-{len(self.workers)}.log").open("wb")
        self.workers.append(
            subprocess.Popen(
                [sys.executable, "-m", "bot", "broadcast", "work"],
                cwd=self.folder, env=os.environ | settings, stderr=log,
            )
        )  # fmt: skip
        return self.workers[-1]

    async def subscribe(self, chats: int) -> None:
        database = await open_database(self.url)
        for begin in range(1, chats + 1, 1000):
            ids = range(begin, min(begin + 1000, chats + 1))
            await Chats(database).bring(((each, "private", None) for each in ids), now())
            await Subscriptions(database).put(*map(Subscription, ids))
        await database.close()
        self.server.post("chats", {"private": [1, chats]})

    async def start(self, *, urgent: bool = False) -> int:
        database = await open_database(self.url)
        draft = NewCampaign("警惕刷单返利：先返后骗。", urgent=urgent)
        number, _ = await CampaignDesk(database, now).start(draft, Target())
        await database.close()
        return number

    async def until_done(self, number: int) -> Counts:
        database = await open_database(self.url)
        try:
            while True:
                counts = (await CampaignDesk(database, now).status(number)).counts
                if not counts.pending:
                    return counts
                await asyncio.sleep(0.5)
        finally:
            await database.close()

    def times(self) -> list[float]:
        """The moments of all deliveries, by the server's clock."""
        return [row[3] for row in self.server.get("deliveries")["deliveries"]]

    def served(self) -> Counter[int]:
        return Counter(row[0] for row in self.server.get("deliveries")["deliveries"])

    def end(self) -> None:
        for process in (*self.workers, self.server.process):
            process.terminate()
            process.wait()


@contextmanager
def bench(url: str | None) -> Iterator[Bench]:
    with tempfile.TemporaryDirectory() as folder:
        one = Bench(Path(folder), url)
        try:
            yield one
        finally:
            one.end()


def used(process: int) -> tuple[int, float]:
    """Megabytes of memory and seconds of a processor that a process takes."""
    status = Path(f"/proc/{process}/status").read_text(encoding="utf-8")
    fields = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rsplit(")", 1)[1].split()
    ticks = int(fields[11]) + int(fields[12])
    return int(status.split("VmRSS:")[1].split()[0]) // 1024, ticks / os.sysconf("SC_CLK_TCK")


async def limit(args: argparse.Namespace) -> Json:
    """The whole time of a campaign beside the one that the budget allows."""
    with bench(args.database) as one:
        await one.subscribe(args.chats)
        one.server.post("limits", {})
        one.work(RATE)
        counts = await one.until_done(await one.start())
        times, report = one.times(), one.server.get("report")
    took, allowed = times[-1] - times[0], (args.chats - 1) / RATE
    return {
        "chats": args.chats, "sent": counts.sent, "seconds": round(took, 1),
        "allowed": round(allowed, 1), "ratio": round(took / allowed, 4),
        "violations": report["violations"],
    }  # fmt: skip


async def faults(args: argparse.Namespace) -> Json:
    """Every reachable chat is served, and none twice but for the unsure ones."""
    kills = 5
    with bench(args.database) as one:
        await one.subscribe(args.chats)
        blocked = random.sample(range(1, args.chats + 1), args.chats * 3 // 100)
        for chat in blocked:
            one.server.post("block", {"chat_id": chat})
        for rule in (
            {"retry_after": 1, "rate": 0.05},
            {"status": 502, "rate": 0.02},
            {"reset": "after", "rate": 0.01},
        ):
            one.server.post("fail", {"method": "send*", "times": None} | rule)
        number = await one.start(urgent=args.urgent)
        begin = time.monotonic()
        for _ in range(kills):
            worker = one.work(args.rate)
            await asyncio.sleep(random.uniform(2, 6))
            worker.kill()
        one.work(args.rate)
        counts = await one.until_done(number)
        took, served, report = time.monotonic() - begin, one.served(), one.server.get("report")
    reachable = set(range(1, args.chats + 1)) - set(blocked)
    return {
        "chats": args.chats, "urgent": args.urgent, "seconds": round(took, 1), "kills": kills,
        "reachable": len(reachable), "served": len(served), "unserved": len(reachable - {*served}),
        "twice": sum(number > 1 for number in served.values()),
        "unsure": counts.unsure, "again": counts.again, "unreachable": counts.unreachable,
        "resets": report["faults"][-1]["hits"],
        "may be unsure": kills * IN_FLIGHT + report["faults"][-1]["hits"],
    }  # fmt: skip


async def growth(args: argparse.Namespace) -> Json:
    """Rate and memory of one process, without a limit."""
    rows = []
    for chats in args.sizes:
        with bench(args.database) as one:
            await one.subscribe(chats)
            worker = one.work(1000)
            begin = time.monotonic()
            number = await one.start()
            queued = time.monotonic() - begin
            counts = await one.until_done(number)
            times = one.times()
            memory, seconds = used(worker.pid)
        rows.append({
            "chats": chats, "sent": counts.sent, "queued in": round(queued, 1),
            "per second": round((len(times) - 1) / (times[-1] - times[0])),
            "cpu ms each": round(1000 * seconds / chats, 2), "memory MB": memory,
        })  # fmt: skip
    return {"growth": rows}


async def replicas(args: argparse.Namespace) -> Json:
    """The rate of four processes beside one's; nobody is served twice."""
    rows = []
    for count in (1, 4):
        with bench(args.database) as one:
            await one.subscribe(args.chats)
            for _ in range(count):
                one.work(1000)
            await asyncio.sleep(5)
            counts = await one.until_done(await one.start())
            times, served = one.times(), one.served()
        rows.append({
            "processes": count, "sent": counts.sent,
            "twice": sum(number > 1 for number in served.values()),
            "per second": round((len(times) - 1) / (times[-1] - times[0])),
        })  # fmt: skip
    return {"replicas": rows}


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.broadcast",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("question", choices=["limit", "faults", "growth", "replicas"])
    parser.add_argument("--chats", type=int, default=10_000)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1_000, 10_000, 100_000])
    parser.add_argument("--rate", type=float, default=100.0, help="with faults")
    parser.add_argument("--urgent", action="store_true")
    parser.add_argument("--database", metavar="URL", help="default: a fresh SQLite file")
    args = parser.parse_args()
    questions = {"limit": limit, "faults": faults, "growth": growth, "replicas": replicas}
    found = asyncio.run(questions[args.question](args))
    where = {"machine": platform.platform(), "python": platform.python_version(),
             "processors": os.cpu_count(), "command": " ".join(sys.argv[1:])}  # fmt: skip
    print(json.dumps(where | found, ensure_ascii=False))
    return 0


if __name__ == "__main__":
    sys.exit(main())
