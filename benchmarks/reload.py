"""What do those who ask notice of a reload? python -m benchmarks.reload.

Questions come at a steady rate, whether or not the earlier ones are answered, first to a bot at
rest, then while a changed corpus is built, checked and swapped in as by /reload, and while the two
newest versions are opened by turns, without a build. The corpus and the index are copies. `lag` is
by how much the event loop wakes too late.
"""

import argparse
import asyncio
import gc
import json
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Awaitable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import cycle
from pathlib import Path
from typing import Any

from benchmarks.machine import machine, memory, versions
from benchmarks.serving import percentiles, questions
from bot.settings import Settings
from index.storage import store
from index.storage.store import index_root

Json = dict[str, Any]
CARD = "measures/yijian-chaka.md"
TICK = 0.005  # seconds


@dataclass
class Watch:
    """Seconds that answers took and that the loop woke too late, and how many answers failed."""

    answers: list[float] = field(default_factory=list)
    lags: list[float] = field(default_factory=list)
    failed: int = 0

    def figures(self) -> Json:
        lags = {f"lag_{name}": value for name, value in percentiles(self.lags).items()}
        most = round(max(self.answers) * 1000, 2)
        return {
            "asked": len(self.answers) + self.failed,
            "failed": self.failed,
            **percentiles(self.answers),
            "ms_most": most,
            **lags,
            "resident_mb": memory("VmRSS"),
        }


def copied(settings: Settings, folder: Path) -> Settings:
    """Copy what a reload writes; the model is only read."""
    shutil.copytree(settings.corpus_dir, folder / "corpus")
    data = folder / "data"
    data.mkdir()
    (data / "models").symlink_to((settings.data_dir / "models").resolve())
    for name in ("index", "vectors"):
        shutil.copytree(settings.data_dir / name, data / name)
    places = {"data_dir": data, "corpus_dir": folder / "corpus"}
    return settings.model_copy(update=places)


def change(corpus_dir: Path, number: int) -> None:
    """Let a card be asked for in one more way."""
    path = corpus_dir / CARD
    text = path.read_text(encoding="utf-8")
    alias = f"  - 第{number}次想一眼看完自己的卡\n"
    path.write_text(text.replace("aliases:\n", f"aliases:\n{alias}", 1), encoding="utf-8")


async def watched(ask: Any, asked: Sequence[str], rate: float, ended: asyncio.Event) -> Watch:
    """Ask at a steady rate until told to end; wait for all answers."""
    seen = Watch()

    async def one(text: str) -> None:
        start = time.perf_counter()
        try:
            await ask(text)
        except Exception:
            seen.failed += 1
        else:
            seen.answers.append(time.perf_counter() - start)

    async def lag() -> None:
        while True:
            due = time.perf_counter() + TICK
            await asyncio.sleep(TICK)
            seen.lags.append(time.perf_counter() - due)

    probe = asyncio.create_task(lag())
    asking: list[asyncio.Task[None]] = []
    for text in cycle(asked):
        asking.append(asyncio.create_task(one(text)))
        with suppress(TimeoutError):
            await asyncio.wait_for(ended.wait(), 1 / rate)
        if ended.is_set():
            break
    await asyncio.gather(*asking)
    probe.cancel()
    return seen


async def reload(reloader: Any) -> Json:
    """Build what changed, check it and swap it in; tell what came of it."""
    began = time.perf_counter()
    found = await reloader.reload()
    return {"result": str(found.result), "seconds": round(time.perf_counter() - began, 1)}


async def swap(reloader: Any, root: Path, times: int) -> None:
    """Open the two newest versions by turns."""
    newest = [each.name for each in store.folders(root)[:2]]
    for _ in range(times):
        await reloader.roll_back(next(each for each in newest if each != reloader.version))


async def measure(settings: Settings, asked: Sequence[str], args: argparse.Namespace) -> Any:
    from bot.telegram.knowledge.reloader import Reloader
    from bot.telegram.questions.encoding import BatchingEncoder
    from bot.telegram.questions.thinking import Thinking
    from bot.wiring import Opening

    opening = Opening(settings, BatchingEncoder)
    thinking = Thinking(opening.later(), reopen=opening.now)
    reloader = Reloader(settings, thinking, lambda _: None)
    await thinking.load()
    await thinking.warm_up()
    gc.freeze()  # as the bot does when it is ready

    async def during(work: Awaitable[Any]) -> tuple[Json, Any]:
        """Ask meanwhile; give the figures of the answers, and what came of the work."""
        ended = asyncio.Event()
        watching = asyncio.create_task(watched(thinking.reply, asked, args.rate, ended))
        result = await work
        ended.set()
        return (await watching).figures(), result

    await during(asyncio.sleep(2))  # the first answers read what is read late
    figures, outcomes = {}, []
    figures["at_rest"], _ = await during(asyncio.sleep(args.seconds))
    for number in range(args.reloads):
        change(settings.corpus_dir, number)
        figures[f"reload_{number + 1}"], outcome = await during(reload(reloader))
        outcomes.append(outcome)
    if args.swaps:
        root = index_root(settings.data_dir)
        figures["swaps"], _ = await during(swap(reloader, root, args.swaps))
    figures["after"], _ = await during(asyncio.sleep(args.seconds))
    thinking.close()
    return {"outcomes": outcomes, **figures}


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.reload", description=__doc__)
    parser.add_argument("--rate", type=float, default=10.0, help="questions a second")
    parser.add_argument("--seconds", type=float, default=20.0, help="at rest, and after")
    parser.add_argument("--reloads", type=int, default=2)
    parser.add_argument("--swaps", type=int, default=0, help="openings without a build")
    args = parser.parse_args()
    settings = Settings.load()
    asked = questions(settings.corpus_dir, 300)
    load = round(os.getloadavg()[0], 1)
    with tempfile.TemporaryDirectory() as folder:
        found = asyncio.run(measure(copied(settings, Path(folder)), asked, args))
    command = f"--rate {args.rate:g} --seconds {args.seconds:g} --reloads {args.reloads}"
    command += f" --swaps {args.swaps}" if args.swaps else ""
    about = {
        "command": f"python -m benchmarks.reload {command}",
        "machine": machine() | {"load": load},
        "versions": versions(),
    }
    print(json.dumps(about | found, ensure_ascii=False, indent=2))
    return 0


if __name__ == "__main__":
    sys.exit(main())
