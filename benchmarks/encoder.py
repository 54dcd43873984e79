"""How fast, how large and how faithful is the served encoder? python -m benchmarks.encoder.

Both ways, sentence-transformers in single precision on torch and onnxruntime in eight bits, encode
the same questions and aliases in processes of their own, one after the other; the figures are
printed as JSON. The plain model (490 MB) is written to the data folder where it is missing. It has
the package's weights as they are; vectors are compared with those of the tuned weights in single
precision.
"""

import argparse
import json
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from benchmarks.machine import machine, memory, versions
from index.encoder import Encoder, SentenceTransformerEncoder
from index.model.graph import APART
from index.model.plain import plain_folder, prepare_plain
from index.model.prepare import model_folder, prepare, write_exact
from index.onnx_encoder import OnnxEncoder
from index.progress import bar
from index.settings import KnowledgeSettings

PLAIN, SERVED, EXACT = "plain", "served", "exact"
AT_ONCE = 64


def material(corpus_dir: Path, count: int) -> dict[str, list[str]]:
    """Give aliases to embed and questions to ask, the same in every run."""
    from index.corpus.corpus import read_corpus
    from index.evaluate.questions import read_questions

    aliases = sorted({each for card in read_corpus(corpus_dir)[0].cards for each in card.aliases})
    asked = read_questions(corpus_dir / "questions", "answer.tsv", "out-of-scope.tsv")
    questions = [each.text for each in asked]
    shuffle = random.Random(6).shuffle
    shuffle(aliases)
    shuffle(questions)
    return {"aliases": aliases[:count], "questions": questions[: count // 4]}


def load(way: str, data_dir: Path, threads: int) -> Encoder:
    if way == SERVED:
        return OnnxEncoder(model_folder(data_dir), threads=threads)
    if way == EXACT:
        with tempfile.TemporaryDirectory() as folder:
            write_exact(Path(folder))
            return OnnxEncoder(Path(folder), threads=threads)
    import torch

    torch.set_num_threads(threads)
    return SentenceTransformerEncoder(str(plain_folder(data_dir)))


def measure(way: str, data_dir: Path, threads: int, texts: dict[str, list[str]]) -> dict[str, Any]:
    """Give the figures of one way, in this process, with its vectors."""
    start = time.perf_counter()
    encoder = load(way, data_dir, threads)
    encoder.queries(texts["questions"][:1])
    loaded = time.perf_counter() - start
    encoder.queries(texts["questions"][:AT_ONCE])  # warm

    single = []
    for text in texts["questions"][:200]:
        start = time.perf_counter()
        encoder.queries([text])
        single.append(1000 * (time.perf_counter() - start))
    aliases = sorted(texts["aliases"], key=len)  # as the index is built
    start, busy = time.perf_counter(), time.process_time()
    for part in _parts(aliases):
        encoder.queries(part)
    took, busy = time.perf_counter() - start, time.process_time() - busy
    start = time.perf_counter()
    for part in _parts(texts["questions"]):
        encoder.queries(part)
    at_once = time.perf_counter() - start
    return {
        "load_s": round(loaded, 2),
        "question_ms_p50": round(float(np.percentile(single, 50)), 2),
        "question_ms_p99": round(float(np.percentile(single, 99)), 2),
        "questions_per_s_64_at_once": round(len(texts["questions"]) / at_once, 1),
        "texts_per_s": round(len(aliases) / took, 1),
        "texts_per_cpu_s": round(len(aliases) / busy, 1),
        "resident_mb": memory("VmRSS"),
        "peak_mb": memory("VmHWM"),
        # The same words go before texts both ways, which before questions they do not.
        "vectors": tuple(_passages(encoder, each) for each in (aliases, texts["questions"])),
    }


def _passages(encoder: Encoder, texts: list[str]) -> NDArray[np.float32]:
    return np.vstack([encoder.passages(part) for part in _parts(texts)])


def _parts(texts: list[str]) -> Iterator[list[str]]:
    return (texts[at : at + AT_ONCE] for at in range(0, len(texts), AT_ONCE))


def run_apart(way: str, threads: int, texts: Path, folder: Path) -> dict[str, Any]:
    """Measure one way in a fresh process, whose memory is its own."""
    command = [sys.executable, "-m", "benchmarks.encoder", "--threads", str(threads)]
    command += ["--way", way, "--material", str(texts), "--vectors", str(folder / f"{way}.npz")]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    figures: dict[str, Any] = json.loads(done.stdout)
    return figures


def likeness(folder: Path) -> dict[str, float]:
    """Compare vectors with those in single precision: cosines, each question's nearest alias."""
    exact, served = (np.load(folder / f"{way}.npz") for way in (EXACT, SERVED))
    together = np.concatenate([np.sum(exact[name] * served[name], axis=1) for name in exact.files])
    cosines = 1 - (1 - together) / APART  # as they would be without what all vectors share
    nearest, likewise = (each["questions"] @ each["aliases"].T for each in (exact, served))
    best = nearest.argmax(axis=1)
    three = np.argsort(-likewise, axis=1)[:, :3]
    return {
        "cosine_mean": round(float(cosines.mean()), 5),
        "cosine_min": round(float(cosines.min()), 5),
        "nearest_agrees": round(float((likewise.argmax(axis=1) == best).mean()), 4),
        "nearest_in_first_3": round(float((three == best[:, None]).any(axis=1).mean()), 4),
    }


def compare(count: int, threads: int, settings: KnowledgeSettings) -> dict[str, Any]:
    prepare(settings.data_dir, bar)
    prepare_plain(settings.data_dir, bar)
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        texts = folder / "texts.json"
        texts.write_text(json.dumps(material(settings.corpus_dir, count)), encoding="utf-8")
        ways = {way: run_apart(way, threads, texts, folder) for way in (PLAIN, EXACT, SERVED)}
        alike = likeness(folder)
    plain, served = ways[PLAIN], ways[SERVED]
    return {
        "command": f"python -m benchmarks.encoder --texts {count} --threads {threads}",
        "machine": machine(),
        "versions": versions(),
        **ways,
        "likeness": alike,
        "ratios": {
            "question_ms_p50": round(served["question_ms_p50"] / plain["question_ms_p50"], 3),
            **{
                name: round(served[name] / plain[name], 2)
                for name in ("questions_per_s_64_at_once", "texts_per_s", "texts_per_cpu_s")
            },
        },
    }


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--texts", type=int, default=2000)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--way", choices=[PLAIN, EXACT, SERVED], help=argparse.SUPPRESS)
    parser.add_argument("--material", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--vectors", type=Path, help=argparse.SUPPRESS)
    args = parser.parse_args()
    settings = KnowledgeSettings.load()
    if args.way is None:
        figures = compare(args.texts, args.threads, settings)
    else:
        texts = json.loads(args.material.read_text(encoding="utf-8"))
        figures = measure(args.way, settings.data_dir, args.threads, texts)
        aliases, questions = figures.pop("vectors")
        np.savez(args.vectors, aliases=aliases, questions=questions)
    print(json.dumps(figures, indent=2))
    return 0


if __name__ == "__main__":
    sys.exit(main())
