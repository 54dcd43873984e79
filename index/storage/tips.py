"""Tips as they lie in an index folder, so that who sends them needs no corpus."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

from index.corpus.tips import NO_TIPS, Quiz, Season, Tip, Tips
from index.errors import IndexRefused
from index.storage import store

TIPS_FILE = "tips.json"


def dump(tips: Tips) -> str:
    """Print all tips and quizzes; the same ones always give the same text."""
    return json.dumps(
        {
            "seasons": [asdict(season) for season in tips.seasons],
            "tips": [
                _row(tip) | {"season": tip.season.id if tip.season else None} for tip in tips.tips
            ],
            "quizzes": [_row(quiz) for quiz in tips.quizzes],
        },
        ensure_ascii=False,
        indent=1,
    )


def open_tips(root: Path) -> Tips:
    """Read the tips of the current index below `root`; raises StoreError where there is none."""
    folder = store.current(root)
    store.verify(folder, None, (TIPS_FILE,))
    return load(folder)


def load(folder: Path) -> Tips:
    """Read what `dump` printed. A folder without such a file has no tips."""
    path = folder / TIPS_FILE
    if not path.is_file():
        return NO_TIPS
    try:
        rows = json.loads(path.read_text(encoding="utf-8"))
        seasons = {season.id: season for season in map(_season, rows["seasons"])}
        return Tips(
            tuple(Tip(**_common(row), season=seasons.get(row["season"])) for row in rows["tips"]),
            tuple(Quiz(**_common(row)) for row in rows["quizzes"]),
            tuple(seasons.values()),
        )
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise IndexRefused(
            f"{path} cannot be read; build the index anew: python -m index build"
        ) from error


def _row(each: Tip | Quiz) -> dict[str, Any]:
    kept = {name: value for name, value in asdict(each).items() if name not in {"place", "season"}}
    return kept | {"verified": str(each.verified)}


def _common(row: Mapping[str, Any]) -> dict[str, Any]:
    kept = {name: _tuple(value) for name, value in row.items() if name != "season"}
    return kept | {"verified": date.fromisoformat(row["verified"])}


def _season(row: Mapping[str, Any]) -> Season:
    return Season(row["id"], _day(row["begin"]), _day(row["end"]))


def _day(pair: Iterable[int]) -> tuple[int, int]:
    month, day = pair
    return int(month), int(day)


def _tuple(value: object) -> object:
    return tuple(value) if isinstance(value, list) else value
