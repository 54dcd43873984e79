"""What grows with the number of keys, and what bears it? python -m benchmarks.growth.

Keys are the ways of asking of the current index, each taken again and again with a little noise
until there are enough: good for times and sizes, and for recall no more than a hint, since such
keys lie in dense clusters. The articles in force of the statute package are the real case beside
them: every one is encoded as a passage (minutes, once; the vectors are kept under build/). The
index that is shipped, `index/vectors.py`, is measured beside those that could take its place, each
in a process of its own; recall is measured against the exact index with the tuning questions. The
figures are printed as JSON; `--plots` draws them as PNG and SVG.
"""

import argparse
import json
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from benchmarks.growth_plots import draw
from benchmarks.machine import machine, memory, versions
from benchmarks.serving import questions
from bot.settings import Settings
from index.encoder import Vectors
from index.evidence import KEYS
from index.vectors import VectorIndex

Json = dict[str, Any]
SIZES = (1_000, 10_000, 100_000, 1_000_000)
STATUTES = "statutes"
NOISE = 0.35  # length of what is added to a vector of length one
ASKED = 200
RECALLED = 10
KEPT = Path("build") / "growth"
Rows = NDArray[np.integer[Any]]
Search = Callable[[Vectors], Rows]  # a question to the rows of its nearest keys, the nearest first


def searching(index: Any) -> Search:
    """Search an index of faiss for KEYS keys."""
    return lambda vector: index.search(vector[None], KEYS)[1][0]


def shipped(vectors: Vectors) -> Search:
    """The index that the bot searches, whose kind follows from the number of keys."""
    index = VectorIndex.build(vectors)
    return lambda vector: index.nearest(vector, KEYS)[1]


def flat(vectors: Vectors) -> Search:
    """Exact search over keys in 32 bits."""
    import faiss

    index = faiss.IndexFlatIP(vectors.shape[1])
    index.add(vectors)
    return searching(index)


def half(vectors: Vectors) -> Search:
    """Exact search over keys in 16 bits."""
    import faiss

    kind = faiss.ScalarQuantizer.QT_fp16
    index = faiss.IndexScalarQuantizer(vectors.shape[1], kind, faiss.METRIC_INNER_PRODUCT)
    index.add(vectors)
    return searching(index)


def lists(vectors: Vectors) -> Search:
    """Keys in 16 bits, in 2 √n lists, of which the nearest 16th is searched."""
    import faiss

    count, width = vectors.shape
    number = max(1, int(2 * count**0.5))
    kind = faiss.ScalarQuantizer.QT_fp16
    index = faiss.IndexIVFScalarQuantizer(
        faiss.IndexFlatIP(width), width, number, kind, faiss.METRIC_INNER_PRODUCT
    )
    index.train(vectors[np.random.default_rng(6).permutation(count)[: 40 * number]])
    index.add(vectors)
    index.nprobe = max(1, number // 16)
    return searching(index)


def graph(vectors: Vectors) -> Search:
    """A navigable graph (HNSW) over keys in 16 bits."""
    import faiss

    kind: Any = faiss.ScalarQuantizer.QT_fp16
    index = faiss.IndexHNSWSQ(vectors.shape[1], kind, 32, faiss.METRIC_INNER_PRODUCT)
    index.hnsw.efConstruction = 100
    index.hnsw.efSearch = KEYS
    index.train(vectors[:10_000])
    index.add(vectors)
    return searching(index)


KINDS: dict[str, Callable[[Vectors], Search]] = {
    "flat": flat,
    "shipped": shipped,
    "half": half,
    "lists": lists,
    "graph": graph,
}


def perturbed(base: Vectors, count: int) -> Vectors:
    """Repeat vectors of length one with noise until there are `count`; the first are as given."""
    generator = np.random.default_rng(6)
    found = np.empty((count, base.shape[1]), np.float32)
    found[: len(base)] = base[:count]
    for start in range(len(base), count, len(base)):
        part = base[: min(len(base), count - start)]
        noise = generator.standard_normal(part.shape, np.float32) * np.float32(
            NOISE / part.shape[1] ** 0.5
        )
        moved = part + noise
        found[start : start + len(part)] = moved / np.linalg.norm(moved, axis=1, keepdims=True)
    return found


def measure(kind: str, vectors: Vectors, asked: Vectors) -> Json:
    """Build one kind of index and search it; the nearest keys come along as `found`."""
    import faiss

    faiss.omp_set_num_threads(2)
    before = memory("VmRSS") or 0
    start = time.perf_counter()
    search = KINDS[kind](vectors)
    built = time.perf_counter() - start
    after = memory("VmRSS") or 0
    faiss.omp_set_num_threads(1)  # a search takes one core, as when the bot serves
    found = [search(each)[:RECALLED].tolist() for each in asked]
    seconds = []
    for each in asked:
        start = time.perf_counter()
        search(each)
        seconds.append(time.perf_counter() - start)
    return {
        "count": len(vectors),
        "build_s": round(built, 2),
        "mb": max(0, after - before),
        "ms_p50": round(float(np.median(seconds)) * 1000, 3),
        "found": found,
    }


def recall(found: Sequence[Sequence[int]], exact: Sequence[Sequence[int]]) -> float:
    """Give the share of the exact nearest keys that were found."""
    shared = [len(set(one) & set(other)) for one, other in zip(found, exact, strict=True)]
    return round(sum(shared) / sum(map(len, exact)), 4)


def prepare(settings: Settings, *, statutes: bool) -> Json:
    """Write the vectors that all processes read; give the figures of encoding the articles."""
    import faiss

    from index.encoder import load_encoder
    from index.storage import store

    KEPT.mkdir(parents=True, exist_ok=True)
    folder = store.current(store.index_root(settings.data_dir))
    asks = faiss.read_index(str(folder / "asks.faiss"))
    np.save(KEPT / "asks.npy", asks.reconstruct_n(0, asks.ntotal))
    encoder = load_encoder(settings.data_dir, None, threads=1)
    texts = questions(settings.corpus_dir, ASKED)
    np.save(KEPT / "asked.npy", encoder.queries(texts))
    return _encode_statutes(encoder) if statutes else {}


def _encode_statutes(encoder: Any) -> Json:
    from index.building.vector_cache import VectorCache
    from index.corpus.statutes import articles_in_force, database_path
    from index.progress import bar

    texts = articles_in_force(database_path())
    start = time.perf_counter()
    cache = VectorCache(KEPT / f"{encoder.fingerprint}.sqlite")
    vectors = cache.encode(encoder, "passages", texts, bar)
    took = time.perf_counter() - start
    np.save(KEPT / "statutes.npy", vectors)
    return {"articles": len(texts), "seconds": round(took, 1)}


def one(kind: str, size: str) -> Json:
    asked = np.load(KEPT / "asked.npy")
    if size == STATUTES:
        vectors = np.load(KEPT / "statutes.npy")
    else:
        vectors = perturbed(np.load(KEPT / "asks.npy"), int(size))
    return measure(kind, vectors, asked)


def run_apart(kind: str, size: str) -> Json:
    command = [sys.executable, "-m", "benchmarks.growth", "--one", kind, size]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    found: Json = json.loads(done.stdout)
    return found


def table(sizes: Sequence[str], kinds: Sequence[str]) -> list[Json]:
    """Measure every kind at every size; the exact one comes first, to compare with."""
    rows: list[Json] = []
    for size in sizes:
        exact: list[list[int]] = []
        for kind in kinds:
            row = run_apart(kind, size)
            found = row.pop("found")
            exact = exact or found
            rows.append({"keys": size, "kind": kind} | row | {"recall": recall(found, exact)})
            print(json.dumps(rows[-1]), file=sys.stderr, flush=True)
    return rows


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.growth", description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=list(SIZES))
    parser.add_argument("--kinds", nargs="+", choices=list(KINDS), default=list(KINDS))
    parser.add_argument("--no-statutes", action="store_true")
    parser.add_argument("--plots", type=Path, metavar="FOLDER", help="draw the figures there")
    parser.add_argument("--one", nargs=2, help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.one:
        print(json.dumps(one(*args.one)))
        return 0
    encoded = prepare(Settings.load(), statutes=not args.no_statutes)
    sizes = [*map(str, args.sizes), *(() if args.no_statutes else (STATUTES,))]
    kinds = sorted(args.kinds, key=list(KINDS).index)
    rows = table(sizes, kinds)
    figures = {
        "command": " ".join(["python -m benchmarks.growth", *sys.argv[1:]]),
        "machine": machine() | {"load": round(os.getloadavg()[0], 1)},
        "versions": versions(),
        "statutes": encoded,
        "rows": rows,
        "by": {kind: {row["keys"]: row for row in rows if row["kind"] == kind} for kind in kinds},
        "peak_mb": resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024,
    }
    print(json.dumps(figures, ensure_ascii=False, indent=2))
    if args.plots is not None:
        print(*draw(rows, args.plots), sep="\n", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
