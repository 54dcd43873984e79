"""How fast are whole answers, and how large is who gives them? python -m benchmarks.serving.

Ours is the whole way of a question as the bot goes it: triage, search, gate, reply. The plain way
is sentence-transformers in single precision and a flat FAISS index, and ends with the nearest keys.
Both look through the same vectors, those of the current index: how long that takes does not depend
on what they say. Each way runs in a process of its own, one after the other; the figures are
printed as JSON. The plain model (490 MB) is written to the data folder where it is missing.
"""

import argparse
import asyncio
import json
import os
import random
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.machine import machine, memory, versions
from bot.settings import Settings
from index.evidence import KEYS

PLAIN, SERVED = "plain", "served"
AT_ONCE = 64
THREADS = 2
EMERGENCY = "刚给客服转了两万"
QUESTION = "一键查卡是什么"


def questions(corpus_dir: Path, count: int) -> list[str]:
    """Give tuning questions, the same in every run."""
    from index.evaluate.questions import TUNE, read_questions

    rows = read_questions(corpus_dir / "questions", "answer.tsv")
    found = [each.text for each in rows if each.part == TUNE]
    random.Random(6).shuffle(found)
    return found[:count]


def percentiles(seconds: Sequence[float]) -> dict[str, float]:
    cuts = np.percentile(np.array(seconds) * 1000, [50, 95, 99])
    names = ("ms_p50", "ms_p95", "ms_p99")
    return {name: round(float(cut), 2) for name, cut in zip(names, cuts, strict=True)}


def timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def measure_plain(settings: Settings, asked: Sequence[str]) -> dict[str, Any]:
    """Measure sentence-transformers and FAISS: one question at a time, then batches."""
    search = _plain_search(settings)
    for at in range(0, AT_ONCE, 16):
        search(asked[at : at + 16])
    single = [timed(partial(search, [text])) for text in asked]
    took = timed(lambda: [search(asked[at : at + AT_ONCE]) for at in range(0, len(asked), AT_ONCE)])
    return percentiles(single) | {"per_s_64_at_once": round(len(asked) / took, 1)} | sizes()


def _plain_search(settings: Settings) -> Callable[[Sequence[str]], object]:
    import faiss
    import torch

    from index.encoder import SentenceTransformerEncoder
    from index.model.plain import plain_folder
    from index.storage import store

    torch.set_num_threads(THREADS)
    encoder = SentenceTransformerEncoder(str(plain_folder(settings.data_dir)))
    folder = store.current(store.index_root(settings.data_dir))
    indexes = [_flat(faiss.read_index(str(folder / name))) for name in ("asks.faiss", "body.faiss")]

    def search(texts: Sequence[str]) -> object:
        vectors = encoder.queries(texts)
        return [each.search(vectors, KEYS) for each in indexes]

    return search


def _flat(index: Any) -> Any:
    """Give the same keys in single precision, searched one by one."""
    import faiss

    plain = faiss.IndexFlatIP(index.d)
    plain.add(index.reconstruct_n(0, index.ntotal))
    return plain


async def measure_served(settings: Settings, asked: Sequence[str]) -> dict[str, Any]:
    """Measure the bot's own way, with all that the bot imports and makes ready."""
    from bot.telegram.process import application  # noqa: F401 - for its size
    from bot.telegram.questions.encoding import BatchingEncoder
    from bot.telegram.questions.thinking import Thinking
    from bot.wiring import Opening

    thinking = Thinking(Opening(settings, BatchingEncoder).later())
    await thinking.load()
    await thinking.warm_up()
    for text in asked[:AT_ONCE]:
        await thinking.reply(text)
    single = []
    for text in asked:
        start = time.perf_counter()
        await thinking.reply(text)
        single.append(time.perf_counter() - start)
    start = time.perf_counter()
    for at in range(0, len(asked), AT_ONCE):
        await asyncio.gather(*map(thinking.reply, asked[at : at + AT_ONCE]))
    took = time.perf_counter() - start
    thinking.close()
    return percentiles(single) | {"per_s_64_at_once": round(len(asked) / took, 1)} | sizes()


def sizes() -> dict[str, Any]:
    return {"resident_mb": memory("VmRSS"), "peak_mb": memory("VmHWM")}


def run_apart(way: str, *arguments: str) -> tuple[dict[str, Any], float]:
    """Run one way in a fresh process: its figures, and the seconds of its whole life."""
    command = [sys.executable, "-m", "benchmarks.serving", "--way", way, *arguments]
    return _run(command)


def _run(command: Sequence[str]) -> tuple[dict[str, Any], float]:
    start = time.perf_counter()
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    seconds = time.perf_counter() - start
    figures: dict[str, Any] = json.loads(done.stdout)
    return figures, seconds


def cold(command: Sequence[str], rounds: int) -> float:
    """Give the median of the seconds from the start of a process to its end."""
    return round(statistics.median(_run(command)[1] for _ in range(rounds)), 2)


def compare(settings: Settings, count: int, rounds: int) -> dict[str, Any]:
    from index.model.plain import prepare_plain
    from index.progress import bar

    prepare_plain(settings.data_dir, bar)
    plain, _ = run_apart(PLAIN, "--questions", str(count))
    served, _ = run_apart(SERVED, "--questions", str(count))
    once = [sys.executable, "-m", "benchmarks.serving", "--way", PLAIN, "--questions", "0"]
    plain["cold_start_s"] = cold(once, min(rounds, 3))
    ask = [sys.executable, "-m", "bot", "ask", "--json"]
    served["cold_start_s"] = cold([*ask, QUESTION], rounds)
    served["cold_emergency_s"] = cold([*ask, EMERGENCY], rounds)
    return {
        "command": f"python -m benchmarks.serving --questions {count} --rounds {rounds}",
        "machine": machine() | {"load": round(os.getloadavg()[0], 1)},
        "versions": versions(),
        PLAIN: plain,
        SERVED: served,
        "ratios": {
            name: round(served[name] / plain[name], 3)
            for name in served
            if plain.get(name) and served[name]
        },
    }


def one_way(way: str, settings: Settings, count: int) -> dict[str, Any]:
    if way == PLAIN and not count:  # for the cold start: load, answer one, and end
        _plain_search(settings)([QUESTION])
        return {}
    asked = questions(settings.corpus_dir, count)
    if way == PLAIN:
        return measure_plain(settings, asked)
    return asyncio.run(measure_served(settings, asked))


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.serving", description=__doc__)
    parser.add_argument("--questions", type=int, default=300)
    parser.add_argument("--rounds", type=int, default=5, help="cold starts")
    parser.add_argument("--way", choices=[PLAIN, SERVED], help=argparse.SUPPRESS)
    args = parser.parse_args()
    settings = Settings.load()
    if args.way is None:
        figures = compare(settings, args.questions, args.rounds)
    else:
        figures = one_way(args.way, settings, args.questions)
    print(json.dumps(figures, ensure_ascii=False, indent=2))
    return 0


if __name__ == "__main__":
    sys.exit(main())
