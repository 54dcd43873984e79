"""Writes the default encoder as it is served, once, and finds it again.

The folder holds an ONNX graph with weights in eight bits, word vectors in the package's own four,
and the tokenizer's pieces; nothing of torch is needed to write or to read it.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from index.model import folder as files
from index.model.tuning import TunedWeights, open_tuned
from index.progress import Progress
from index.storage.turns import in_turn

if TYPE_CHECKING:
    from index.model.graph import Linear

NAME = "multilingual-e5-small-int8"
# Raised with every change of what is written, of `tuning.npz` and `smoothing.npz` too. It is also
# told by the encoder's fingerprint: vectors of another one are refused.
FORMAT = 6
NEEDED = frozenset(
    {"model.onnx", "model.onnx.data", "pieces.marisa", "pieces.npy", "characters.json"}
)


def model_folder(data_dir: Path) -> Path:
    return data_dir / "models" / NAME


def prepare(data_dir: Path, progress: Progress) -> Path:
    """Give the folder of the default encoder; write it first unless a whole one is there.

    Of processes that begin at once the first writes it, and the others take it.
    """
    folder = model_folder(data_dir)
    if is_whole(folder):
        return folder
    with in_turn(data_dir, progress):
        if not is_whole(folder):
            with files.written_aside(folder) as aside:
                _write(aside, progress)
    return folder


def is_whole(folder: Path) -> bool:
    """Compare every file with the manifest, byte for byte by its hash."""
    return files.is_whole(folder, FORMAT, NEEDED)


def _write(folder: Path, progress: Progress) -> None:
    # Imported here: whoever serves has no onnx.
    from index.model import quantise
    from index.model.pieces import write_pieces

    weights = open_tuned()
    linear = quantise.Int8Linear(quantise.read())
    parts: list[Callable[[], None]] = [
        lambda: _write_graph(folder, weights, linear),
        lambda: write_pieces(weights.vocabulary, folder),
        lambda: files.seal(folder, FORMAT, "intfloat/multilingual-e5-small"),
    ]
    for part in progress(parts, "preparing the model", len(parts)):
        part()


def write_exact(folder: Path) -> None:
    """Write the same encoder in single precision, which eight bits are measured against (90 MB)."""
    from index.model import graph
    from index.model.pieces import write_pieces

    weights = open_tuned()
    _write_graph(folder, weights, graph.float_linear)
    write_pieces(weights.vocabulary, folder)


def _write_graph(folder: Path, weights: TunedWeights, linear: "Linear") -> None:
    from index.model import graph

    built, result = graph.build(weights, linear)
    graph.save(built.model(result, weights.shape.hidden), folder)
