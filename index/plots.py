"""Two pictures of an evaluation: what declining buys, and whether confidence can be believed."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from index.evaluate import Outcome
from index.metrics import BINS

FORMATS = ("png", "svg")


def draw(outcomes: Sequence[Outcome], folder: Path) -> tuple[Path, ...]:
    """Write risk-coverage and reliability as PNG and SVG; give the paths."""
    import matplotlib as mpl

    mpl.use("Agg")
    mpl.rcParams["svg.hashsalt"] = "fanzha"  # equal figures give equal files
    folder.mkdir(parents=True, exist_ok=True)
    return (*_risk_coverage(outcomes, folder), *_reliability(outcomes, folder))


def _risk_coverage(outcomes: Sequence[Outcome], folder: Path) -> tuple[Path, ...]:
    """Share of wrong answers among the surest questions, from the surest down to all."""
    from matplotlib import pyplot as plt

    ordered = sorted(outcomes, key=lambda outcome: -outcome.confidence)
    wrong = np.cumsum([outcome.rank != 1 for outcome in ordered])
    answered = np.arange(1, len(ordered) + 1)
    figure, axes = plt.subplots(figsize=(6, 4))
    axes.plot(answered / len(ordered), wrong / answered)
    axes.set(
        xlabel="questions answered (surest first)",
        ylabel="wrong among them",
        xlim=(0, 1),
        title="Risk and coverage, in and out of scope",
    )
    axes.grid(alpha=0.3)
    return _save(figure, folder / "risk-coverage")


def _reliability(outcomes: Sequence[Outcome], folder: Path) -> tuple[Path, ...]:
    """Confidence against the share that is right, in ten bins, with the size of each bin."""
    from matplotlib import pyplot as plt

    confidence = np.array([outcome.confidence for outcome in outcomes])
    right = np.array([outcome.rank == 1 for outcome in outcomes])
    places = np.minimum((confidence * BINS).astype(int), BINS - 1)
    figure, axes = plt.subplots(figsize=(5, 5))
    axes.plot([0, 1], [0, 1], linestyle="--", color="grey")
    for place in range(BINS):
        inside = places == place
        if inside.any():
            axes.plot(confidence[inside].mean(), right[inside].mean(), "o", color="tab:blue")
            axes.annotate(str(inside.sum()), (confidence[inside].mean(), right[inside].mean()))
    axes.set(xlabel="confidence", ylabel="share that is right", title="Reliability", xlim=(0, 1))
    axes.set_ylim(0, 1.05)
    axes.grid(alpha=0.3)
    return _save(figure, folder / "reliability")


def _save(figure: object, stem: Path) -> tuple[Path, ...]:
    from matplotlib import pyplot as plt
    from matplotlib.figure import Figure

    assert isinstance(figure, Figure)  # noqa: S101 - narrows matplotlib's loose types
    paths = tuple(stem.with_suffix(f".{kind}") for kind in FORMATS)
    for path in paths:
        figure.savefig(path, dpi=120, metadata={"Date": None} if path.suffix == ".svg" else None)
    plt.close(figure)
    return paths
