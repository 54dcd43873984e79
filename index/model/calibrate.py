"""Measures what eight bits must hold, on our own texts: `python -m index.model.calibrate`.

Needed again only for other weights. It writes `smoothing.npz`, from which every machine then makes
the same model; a new one changes the encoder's fingerprint, and so all vectors.
"""

import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

import numpy as np
import onnxruntime

from index.corpus.corpus import read_corpus
from index.language.dialects import as_asked
from index.model import graph, quantise
from index.model.pieces import PieceTokenizer, write_pieces
from index.model.tuning import TunedWeights, open_tuned
from index.model.weights import PROMPTS, Array
from index.passages import entries
from index.progress import bar
from index.settings import KnowledgeSettings

EACH = 200  # texts of each role


class _Watch:
    """Writes linear layers in single precision and remembers the name of each one's input."""

    def __init__(self) -> None:
        self.inputs: dict[str, str] = {}
        self.weights: dict[str, Array] = {}

    def __call__(self, made: graph.Graph, name: str, x: str, weights: Array, bias: Array) -> str:
        self.inputs[name], self.weights[name] = x, weights
        return graph.float_linear(made, name, x, weights, bias)


def measure(weights: TunedWeights, texts: Iterable[str]) -> dict[str, quantise.Smoothing]:
    """Run the texts in single precision and fit the smoothing of every linear layer."""
    watch = _Watch()
    built, result = graph.build(weights, watch)
    names = sorted(set(watch.inputs.values()))
    least: dict[str, Array] = {}
    most: dict[str, Array] = {}
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        graph.save(built.model(result, weights.shape.hidden, watched=names), folder)
        write_pieces(weights.vocabulary, folder)
        tokenizer = PieceTokenizer(folder)
        session = onnxruntime.InferenceSession(folder / graph.MODEL)
        for text in texts:
            ids = np.array([tokenizer.ids(text)], dtype=np.int64)
            for name, values in zip(names, session.run(names, {graph.IDS: ids}), strict=True):
                low, high = values[0].min(axis=0), values[0].max(axis=0)
                least[name] = np.minimum(least.get(name, low), low)
                most[name] = np.maximum(most.get(name, high), high)
    return {
        name: quantise.fit(watch.weights[name], least[x], most[x])
        for name, x in watch.inputs.items()
    }


def _texts(corpus_dir: Path) -> list[str]:
    found = entries(read_corpus(corpus_dir)[0])
    asks = sorted(as_asked(ask) for entry in found for ask in entry.asks)
    bodies = sorted(PROMPTS["passage"] + entry.body for entry in found)
    return [text for all_of in (asks, bodies) for text in all_of[:: max(1, len(all_of) // EACH)]]


def main() -> int:
    texts = _texts(KnowledgeSettings.load().corpus_dir)
    quantise.write(measure(open_tuned(), bar(texts, "calibrating", len(texts))))
    return 0


if __name__ == "__main__":
    sys.exit(main())
