"""Two pictures of an evaluation: what declining buys, and whether confidence can be believed."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from index.evaluate.metrics import bins
from index.evaluate.outcomes import Outcome
from index.evaluate.table import calibration
from index.storage.writable import writing_to

FORMATS = ("png", "svg")


def draw(outcomes: Sequence[Outcome], folder: Path, *, ungated: bool = True) -> tuple[Path, ...]:
    """Write risk-coverage and reliability as PNG and SVG; give the paths.

    `ungated` tells whether the outcomes know what the gate held back; whole replies do not, and
    are drawn up to the gate. Raises StoreError where nothing can be written.
    """
    import matplotlib as mpl

    mpl.use("Agg")
    mpl.rcParams["svg.hashsalt"] = "fanzha"  # equal figures give equal files
    answered = [outcome for outcome in outcomes if not outcome.declined]
    drawn = outcomes if ungated else answered
    with writing_to(folder):
        folder.mkdir(parents=True, exist_ok=True)
        return (
            *_risk_coverage(drawn, len(answered), len(outcomes), folder),
            *_reliability(answered, folder),
        )


def _risk_coverage(
    outcomes: Sequence[Outcome], answered: int, total: int, folder: Path
) -> tuple[Path, ...]:
    """Share of wrong answers among the surest questions, from the surest down to all.

    A line marks how many of the `total` questions are answered.
    """
    from matplotlib import pyplot as plt

    ordered = sorted(outcomes, key=lambda outcome: -outcome.confidence)
    wrong = np.cumsum([outcome.rank != 1 for outcome in ordered])
    count = np.arange(1, len(ordered) + 1)
    figure, axes = plt.subplots(figsize=(6, 4))
    axes.plot(count / max(total, 1), wrong / count)
    gate = answered / max(total, 1)
    axes.axvline(gate, linestyle="--", color="grey")
    axes.annotate(f"the gate: {gate:.0%} answered", (gate, 0.98), rotation=90,
                  xycoords=("data", "axes fraction"), ha="right", va="top")  # fmt: skip
    axes.set(
        xlabel="questions answered (surest first)",
        ylabel="wrong among them",
        xlim=(0, 1),
        title=f"Risk and coverage, {total} questions in and out of scope",
    )
    axes.grid(alpha=0.3)
    return save(figure, folder / "risk-coverage")


def _reliability(answered: Sequence[Outcome], folder: Path) -> tuple[Path, ...]:
    """Confidence of answers against the share that is right, in bins, with each bin's size."""
    from matplotlib import pyplot as plt

    confidence = np.array([outcome.confidence for outcome in answered], dtype=np.float64)
    right = np.array([outcome.right for outcome in answered], dtype=np.float64)
    figure, axes = plt.subplots(figsize=(5, 5))
    axes.plot([0, 1], [0, 1], linestyle="--", color="grey")
    for inside in bins(confidence):
        point = (confidence[inside].mean(), right[inside].mean())
        axes.plot(*point, "o", color="tab:blue")
        axes.annotate(f"{inside.sum()}", point, xytext=(6, -12), textcoords="offset points")
    axes.set(
        xlabel="confidence of answers",
        ylabel="share that is right",
        title=f"Reliability, calibration error {calibration(answered):.3f}",
        xlim=(0, 1.05),
        ylim=(0, 1.05),
    )
    axes.grid(alpha=0.3)
    return save(figure, folder / "reliability")


def save(figure: object, stem: Path) -> tuple[Path, ...]:
    """Write a figure of matplotlib in all FORMATS, and close it; give the paths."""
    from matplotlib import pyplot as plt
    from matplotlib.figure import Figure

    assert isinstance(figure, Figure)  # noqa: S101 - narrows matplotlib's loose types
    paths = tuple(stem.with_suffix(f".{kind}") for kind in FORMATS)
    for path in paths:
        figure.savefig(path, dpi=120, metadata={"Date": None} if path.suffix == ".svg" else None)
    plt.close(figure)
    return paths
