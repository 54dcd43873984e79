"""Broadcasts over HTTP: faults and kills lose nothing, and send nothing twice by themselves."""

import asyncio
import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from bot.broadcast.campaign import CampaignDesk, Target
from bot.clock import now
from bot.storage.broadcasts.campaigns import Counts, NewCampaign
from bot.storage.chats.chats import Chats
from bot.storage.chats.subscriptions import Subscription, Subscriptions
from bot.storage.database.engine import open_database
from tests.bot.storage.conftest import (
    postgresql_url,
    postgresql_user,
    sqlite_url,
    url,
)
from tests.botapi import BotApiServer, Limits, faults
from tests.e2e.conftest import Start
from tests.e2e.process import ROOT

__all__ = ["postgresql_url", "postgresql_user", "sqlite_url", "url"]

IN_FLIGHT, LEASE = 8, 5
PATIENCE = 90.0
Process = subprocess.Popen[bytes]
Run = Callable[..., Process]


@pytest.fixture
def run(server: BotApiServer, url: str, tmp_path: Path) -> Iterator[Run]:
    """Starts processes that broadcast, all on one database."""
    started: list[Process] = []

    def run(**settings: str) -> Process:
        given = {
            "FANZHA_TELEGRAM_TOKEN": server.token,
            "FANZHA_TELEGRAM_BASE_URL": server.base_url,
            "FANZHA_DATABASE_URL": url,
            "FANZHA_SENDS_IN_FLIGHT": str(IN_FLIGHT),
            "FANZHA_SENDS_PER_SECOND": "200",
            "FANZHA_SEND_LEASE_SECONDS": str(LEASE),
            "PYTHONPATH": str(ROOT),
            **settings,
        }
        with (tmp_path / f"log-{len(started)}").open("wb") as log:
            started.append(
                subprocess.Popen(
                    [sys.executable, "-m", "bot", "broadcast", "work"],
                    env=os.environ | given,
                    cwd=tmp_path,
                    stderr=log,
                )
            )
        return started[-1]

    yield run
    for process in started:
        process.kill()
        process.wait()
    for log in sorted(tmp_path.glob("log-*")):
        sys.stderr.write(f"{log.name}\n{log.read_text()[-3000:]}\n")


class Desk:
    """The operator's side, from a process of its own in real life."""

    def __init__(self, url: str) -> None:
        self.url = url

    def _do(self, work: Callable[[Any], Any]) -> Any:
        async def opened() -> Any:
            database = await open_database(self.url)
            try:
                return await work(database)
            finally:
                await database.close()

        return asyncio.run(opened())

    def subscribe(self, chat_ids: list[int]) -> None:
        async def work(database: Any) -> None:
            kinds = ((each, "private" if each > 0 else "supergroup", None) for each in chat_ids)
            await Chats(database).bring(kinds, now())  # type: ignore[arg-type]
            await Subscriptions(database).put(*map(Subscription, chat_ids))

        self._do(work)

    def start(self, **fields: Any) -> int:
        async def work(database: Any) -> int:
            desk = CampaignDesk(database, now)
            return (await desk.start(NewCampaign("警惕刷单", **fields), Target()))[0]

        return int(self._do(work))

    def counts(self, campaign: int) -> Counts:
        async def work(database: Any) -> Counts:
            return (await CampaignDesk(database, now).status(campaign)).counts

        found: Counts = self._do(work)
        return found

    def until(
        self, campaign: int, holds: Callable[[Counts], bool] = lambda counts: not counts.pending
    ) -> Counts:
        until = time.monotonic() + PATIENCE
        while not holds(counts := self.counts(campaign)):
            assert time.monotonic() < until, counts
            time.sleep(0.3)
        return counts

    def active(self) -> int:
        async def work(database: Any) -> int:
            return await CampaignDesk(database, now).audience(Target())

        return int(self._do(work))


@pytest.fixture
def desk(url: str) -> Desk:
    return Desk(url)


def served(server: BotApiServer) -> Counter[int]:
    return Counter(each.chat_id for each in server.deliveries())


def test_every_chat_is_served_once(server: BotApiServer, run: Run, desk: Desk) -> None:
    server.world.limits = Limits()
    chats = list(range(1, 121))
    server.private_chats(chats)
    desk.subscribe(chats)
    process = run(FANZHA_SENDS_PER_SECOND="25")
    campaign = desk.start()
    assert desk.until(campaign) == Counts(sent=120)
    assert served(server) == Counter(chats)
    assert server.world.limits.violations == []
    process.send_signal(signal.SIGTERM)
    assert process.wait(30) == 0


@pytest.mark.parametrize("urgent", [False, True])
def test_faults_and_kills_lose_nothing(
    server: BotApiServer, run: Run, desk: Desk, urgent: bool
) -> None:
    chats = list(range(1, 401))
    blocked, moving = range(1, 13), [-1 - number for number in range(4)]
    server.private_chats(chats)
    groups = [server.group(each, basic=True) for each in moving]
    desk.subscribe([*chats, *moving])
    for chat in blocked:
        server.fail("send*", faults.BLOCKED, chat_id=chat, times=None)
    moved = [group.migrate(update=False).id for group in groups]
    server.fail("send*", retry_after=1, rate=0.05, times=None)
    server.fail("send*", faults.SERVER_ERROR, rate=0.02, times=None)
    lost = server.fail("send*", reset="after", rate=0.01, times=None)
    campaign = desk.start(urgent=urgent)
    kills = 3
    for _ in range(kills):
        process = run()
        time.sleep(random.uniform(1.0, 2.0))
        process.kill()
        process.wait()
    run()
    counts = desk.until(campaign)
    got = served(server)
    reachable = {*chats, *moved} - {*blocked}
    may_double = kills * IN_FLIGHT + len(lost.hits)
    assert counts.total == len(chats) + len(moving)
    swallowed = len(blocked) - counts.unreachable  # refusals whose answer a kill came before
    assert swallowed >= 0
    assert counts.skipped == counts.failed == 0
    assert set(got) <= reachable
    assert len(reachable - set(got)) + swallowed <= counts.unsure
    if urgent:
        assert sum(number - 1 for number in got.values()) <= counts.again <= may_double
    else:
        assert max(got.values()) == 1  # nobody twice
        assert counts.unsure <= may_double


def test_processes_at_once_serve_each_chat_once(server: BotApiServer, run: Run, desk: Desk) -> None:
    chats = list(range(1, 301))
    server.private_chats(chats)
    desk.subscribe(chats)
    for _ in range(3):
        run()
    campaign = desk.start()
    assert desk.until(campaign) == Counts(sent=300)
    assert served(server) == Counter(chats)


def test_many_refusals_stop_the_campaign_and_no_chat(
    server: BotApiServer, run: Run, desk: Desk
) -> None:
    chats = list(range(1, 101))
    server.private_chats(chats)
    desk.subscribe(chats)
    server.fail("send*", faults.BLOCKED, times=None)
    desk.start()
    run()
    deadline = time.monotonic() + PATIENCE
    while len(server.calls("sendMessage")) < 20:
        assert time.monotonic() < deadline
        time.sleep(0.1)
    time.sleep(3)
    assert len(server.calls("sendMessage")) < 20 + 2 * IN_FLIGHT
    assert desk.active() >= 100 - IN_FLIGHT


def test_the_whole_bot_broadcasts_and_answers_first(
    server: BotApiServer, start: Start, tmp_path: Path
) -> None:
    chats = list(range(1, 101))
    server.private_chats(chats)
    desk = Desk(f"sqlite+aiosqlite:///{tmp_path / 'fanzha.db'}")
    desk.subscribe(chats)
    campaign = desk.start()
    bot = start(server)
    asker = server.private_chat(7000)
    asker.send("/privacy")
    assert asker.wait_for_reply(60).text
    assert desk.until(campaign) == Counts(sent=100)
    assert bot.stop() == 0
    assert bot.wait_for("stopped")["finished"] is True
