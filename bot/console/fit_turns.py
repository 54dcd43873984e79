"""`python -m bot fit turns`: learn which passage answers a later turn, from readers' labels."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

import numpy as np

from bot.assistant.assistant import Assistant
from bot.assistant.turns.referring import before
from bot.assistant.turns.shown import Shown, remember
from bot.clock import now
from bot.console.later import TABLE
from index.corpus.tsv_rows import read_table
from index.evaluate.questions import TUNE
from index.fits import keep
from index.following_fit import FAIR, SEEN, Lesson, as_toml, fit
from index.progress import Progress


def fit_turns(
    assistant: Assistant, folder: Path, file: Path, progress: Progress
) -> Mapping[str, float]:
    """Fit on the tuning part of the table, write the weights and give the figures."""
    following, figures = fit(list(lessons(assistant, folder, progress)))
    keep(as_toml(following, figures, now().date()), file)
    return figures


def lessons(assistant: Assistant, folder: Path, progress: Progress) -> Iterator[Lesson]:
    """Hold the turns that some passage answers; those before each were answered by `assistant`."""
    rows = [row for row in read_table(folder / TABLE) if row["part"] == TUNE and row["good"]]
    for row in progress(rows, "reading turns", len(rows)):
        *told, text = json.loads(row["turns"])
        shown: Shown | None = None
        for each in told:
            shown = remember(each, assistant.reply(each, shown), shown, now=0.0)
        if shown is None:
            continue
        index = assistant.search()
        passages, features = index.traits(text, before(index.library, text, shown))
        worth = np.array([_worth(each.id, row, shown) for each in passages])
        if worth.any():
            yield Lesson(row["id"].rpartition("-")[0], features, worth)


def _worth(passage: str, row: Mapping[str, str], shown: Shown) -> float:
    """Tell what a passage is worth; one that was just shown tells nothing new."""
    if passage in row["good"].split("|"):
        return SEEN if passage in shown.passages else 1.0
    return FAIR if passage in row["fair"].split("|") else 0.0
