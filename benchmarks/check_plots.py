"""Two pictures of the message check: which kinds are mistaken for which, and its reliability."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from index.corpus.cards import KINDS
from index.evaluate.metrics import bins
from index.evaluate.plots import save

_MISSED = "(low)"
_FONTS = ("Noto Sans CJK SC", "Noto Sans SC", "WenQuanYi Zen Hei", "DejaVu Sans")


def draw(
    right: Sequence[str],
    given: Sequence[str],
    probability: Sequence[float],
    fraud: Sequence[bool],
    folder: Path,
) -> tuple[Path, ...]:
    """Write both as PNG and SVG; give the paths. An empty kind given means that none was named."""
    import matplotlib as mpl

    mpl.use("Agg")
    mpl.rcParams["svg.hashsalt"] = "fanzha"  # equal figures give equal files
    mpl.rcParams["font.family"] = list(_FONTS)
    folder.mkdir(parents=True, exist_ok=True)
    confusion = _confusion(right, given, folder) if right else ()
    return (*confusion, *_reliability(probability, fraud, folder))


def _confusion(right: Sequence[str], given: Sequence[str], folder: Path) -> tuple[Path, ...]:
    from matplotlib import pyplot as plt

    columns = (*KINDS, _MISSED)
    counts = np.zeros((len(KINDS), len(columns)), dtype=int)
    for kind, told in zip(right, given, strict=True):
        counts[KINDS.index(kind), columns.index(told or _MISSED)] += 1
    figure, axes = plt.subplots(figsize=(11, 9))
    shares = counts / np.maximum(counts.sum(axis=1, keepdims=True), 1)
    axes.imshow(shares, cmap="Blues", vmin=0, vmax=1)
    for row, column in zip(*np.nonzero(counts), strict=True):
        dark = shares[row, column] > 0.5
        axes.text(
            column, row, counts[row, column], ha="center", va="center",
            color="white" if dark else "black", fontsize=8,
        )  # fmt: skip
    axes.set_xticks(range(len(columns)), columns, rotation=60, ha="right")
    axes.set_yticks(range(len(KINDS)), KINDS)
    axes.set(xlabel="named", ylabel="right", title="Kinds of fraud")
    figure.tight_layout()
    return save(figure, folder / "check-confusion")


def _reliability(
    probability: Sequence[float], fraud: Sequence[bool], folder: Path
) -> tuple[Path, ...]:
    from matplotlib import pyplot as plt

    told, true = np.array(probability), np.array(fraud)
    figure, axes = plt.subplots(figsize=(5, 5))
    axes.plot([0, 1], [0, 1], linestyle="--", color="grey")
    for inside in bins(told):
        point = told[inside].mean(), true[inside].mean()
        axes.plot(*point, "o", color="tab:blue")
        axes.annotate(str(inside.sum()), point)
    axes.set(xlabel="probability of fraud", ylabel="share that is fraud", title="Reliability")
    axes.set(xlim=(0, 1), ylim=(0, 1.05))
    axes.grid(alpha=0.3)
    return save(figure, folder / "check-reliability")
