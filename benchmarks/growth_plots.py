"""Draws what grows: time to build, memory, time to search, recall, by the number of keys."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from index.evaluate.plots import save

FIGURES = (
    ("build_s", "to build, s"),
    ("mb", "memory, MB"),
    ("ms_p50", "a search, ms (p50)"),
    ("recall", "recall@10 against flat"),
)
_LEAST = {"build_s": 0.01, "mb": 1.0, "ms_p50": 0.01}  # what stands for 0 on a logarithmic scale


def draw(rows: Sequence[Mapping[str, Any]], folder: Path) -> tuple[Path, ...]:
    """Write `growth.png` and `growth.svg`; give their paths.

    Rows whose `keys` are no number are real cases, drawn as stars beside the lines.
    """
    import matplotlib as mpl

    mpl.use("Agg")
    mpl.rcParams["svg.hashsalt"] = "fanzha"  # equal figures give equal files
    from matplotlib import pyplot as plt

    folder.mkdir(parents=True, exist_ok=True)
    figure, panels = plt.subplots(2, 2, figsize=(9, 6.5), layout="constrained")
    for axes, (name, words) in zip(panels.flat, FIGURES, strict=True):
        for kind in dict.fromkeys(row["kind"] for row in rows):
            repeated, real = _points(rows, kind, name)
            (line,) = axes.plot(*zip(*repeated, strict=True), marker="o", label=kind)
            axes.plot(*zip(*real, strict=True), "*", color=line.get_color(), markersize=11)
        axes.set(xscale="log", xlabel="keys (stars: articles in force)", title=words)
        if name in _LEAST:
            axes.set_yscale("log")
        axes.grid(alpha=0.3)
    panels[0, 0].legend()
    return save(figure, folder / "growth")


def _points(
    rows: Sequence[Mapping[str, Any]], kind: str, name: str
) -> tuple[list[tuple[int, float]], list[tuple[int, float]]]:
    """Give the points of repeated keys, in their order, and those of real cases."""
    own = [row for row in rows if row["kind"] == kind]
    points = [(row["count"], max(row[name], _LEAST.get(name, 0.0))) for row in own]
    numbered = [str(row["keys"]).isdigit() for row in own]
    repeated = sorted(point for point, is_number in zip(points, numbered, strict=True) if is_number)
    real = [point for point, is_number in zip(points, numbered, strict=True) if not is_number]
    return repeated, real or [(1_000, float("nan"))]
