"""Within Telegram's limits: the time of a campaign, and how long answers take meanwhile."""

import argparse
import asyncio
import statistics
import time

from benchmarks.broadcast.bench import ROOT, Bench, Json, bench
from bot.broadcast.campaign import CampaignDesk
from bot.clock import now
from bot.storage.database.engine import open_database

RATE, IN_FLIGHT = 25.0, 16
_QUESTIONS = (
    "一键查卡是什么", "96110是什么电话", "刷单返利是怎么骗人的", "把银行卡借给别人用违法吗",
    "帮信罪判几年", "公安去年破了多少起诈骗案", "断卡行动是什么", "骗子会被限制出境吗",
)  # fmt: skip
_ASKERS = 200  # so that none asks too often
_BLOCK, _EVERY = 15.0, 0.75  # seconds: with and without a broadcast in turn, and between questions
_PATIENCE = 20.0


async def limit(args: argparse.Namespace) -> Json:
    """The whole time of a campaign beside the one that the budget allows."""
    with bench(args.database) as one:
        await one.subscribe(args.chats)
        one.server.post("limits", {})
        one.work(RATE, IN_FLIGHT)
        counts = await one.until_done(await one.start())
        times = [at for *_, at in one.server.deliveries()]
        report = one.server.get("report")
    took, allowed = times[-1] - times[0], (args.chats - 1) / RATE
    return {
        "chats": args.chats, "sent": counts.sent, "seconds": round(took, 1),
        "allowed": round(allowed, 1), "ratio": round(took / allowed, 4),
        "violations": report["violations"],
    }  # fmt: skip


async def answers(args: argparse.Namespace) -> Json:
    """How long people wait for answers, while a broadcast runs and while it is paused, in turn."""
    found: dict[bool, list[float]] = {True: [], False: []}
    with bench(args.database) as one:
        await one.subscribe(args.chats)
        one.server.post("limits", {})
        one.work(RATE, IN_FLIGHT, "run", FANZHA_DATA_DIR=str(args.data or ROOT / "data"))
        asked = Asking(one, args.chats)
        while await asked.wait() is None:  # until the model is there
            pass
        for _ in _QUESTIONS:
            await asked.wait()
        number = await one.start()
        database = await open_database(one.url)
        desk = CampaignDesk(database, now)
        for block in range(args.blocks):
            running = block % 2 == 0
            if block:
                await (desk.resume(number) if running else desk.pause(number))
            await asyncio.sleep(2)
            until = time.monotonic() + _BLOCK
            while time.monotonic() < until:
                begin = time.monotonic()
                waited = await asked.wait()
                found[running].append(_PATIENCE if waited is None else waited)
                await asyncio.sleep(max(0.0, begin + _EVERY - time.monotonic()))
        sent = (await desk.status(number)).counts.sent
        await database.close()
        report = one.server.get("report")
    during, without = (_figures(found[running]) for running in (True, False))
    return {
        "chats": args.chats, "broadcast meanwhile": sent, "during": during, "without": without,
        "ratio of p95": round(during["p95 ms"] / without["p95 ms"], 3),
        "violations": report["violations"],
    }  # fmt: skip


class Asking:
    """People who ask one after another, each in a chat that gets no broadcasts."""

    def __init__(self, one: Bench, chats: int) -> None:
        self._server = one.server
        self._first = chats + 1
        self._number = 0
        self._seen = 0

    async def wait(self) -> float | None:
        """Ask, and give the seconds until the answer; None if there was none in time."""
        chat = self._first + self._number % _ASKERS
        text = _QUESTIONS[self._number % len(_QUESTIONS)]
        self._number += 1
        self._server.post("chats", {"private": [chat, chat]})
        begin = time.monotonic()
        self._server.post("send", {"chat_id": chat, "text": text})
        while time.monotonic() < begin + _PATIENCE:
            await asyncio.sleep(0.05)
            new = self._server.deliveries(self._seen)
            self._seen += len(new)
            for to, _, _, at in new:
                if to == chat:
                    return at - begin
        return None


def _figures(seconds: list[float]) -> Json:
    return {
        "answers": len(seconds),
        "p50 ms": round(1000 * statistics.median(seconds), 1),
        "p95 ms": round(1000 * statistics.quantiles(seconds, n=20)[-1], 1),
    }
