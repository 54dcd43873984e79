"""`tips/*.yaml`: what groups are sent, tip by tip, and the questions of their quizzes."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from index.corpus.cards import whole_day
from index.corpus.yaml_rows import Keys, Place, Row, read_rows
from index.errors import Problem

SEASON = "season"  # says where a tip stands, not whom it is for
TOPICS = (
    "elderly", "students", "parents", "work", "shopping", "investment", "loans", "jobs",
    "romance", "games", "travel", "overseas", "accounts", "official", "ai", "privacy", "report",
    "law", SEASON,
)  # fmt: skip
SEASONS_FILE, QUIZZES_FILE = "seasons.yaml", "quizzes.yaml"

_LEAP_YEAR = 2024  # in which 02-29 exists
_COMMON = frozenset({"id", "topics", "card", "source", "verified"})
_SEASON_KEYS = Keys(frozenset({"id", "from", "until"}))
_TIP_KEYS = Keys(_COMMON | {"text"}, frozenset({"season"}), frozenset({"topics"}))
_QUIZ_KEYS = Keys(
    _COMMON | {"question", "options", "right", "explanation"},
    lists=frozenset({"topics", "options"}),
)

MonthDay = tuple[int, int]


@dataclass(frozen=True)
class Season:
    """A time of the year, from one month and day to another, both included, over New Year too."""

    id: str
    begin: MonthDay
    end: MonthDay

    def holds(self, day: date) -> bool:
        today = (day.month, day.day)
        if self.begin <= self.end:
            return self.begin <= today <= self.end
        return today >= self.begin or today <= self.end


@dataclass(frozen=True)
class Tip:
    """One thing to do. It leads to a card and rests on one of that card's sources."""

    id: str
    text: str
    topics: tuple[str, ...]
    card: str
    source: str  # publisher and date
    verified: date
    season: Season | None = None
    place: Place = field(default=Place(Path(), 0), compare=False, repr=False)


@dataclass(frozen=True)
class Quiz:
    """A question of which one answer is right: `options[right]`."""

    id: str
    question: str
    options: tuple[str, ...]
    right: int
    explanation: str
    topics: tuple[str, ...]
    card: str
    source: str  # publisher and date
    verified: date
    place: Place = field(default=Place(Path(), 0), compare=False, repr=False)

    @property
    def answer(self) -> str:
        """The right option; empty where `right` points to none."""
        return self.options[self.right] if self.right in range(len(self.options)) else ""


@dataclass(frozen=True)
class Tips:
    tips: tuple[Tip, ...]
    quizzes: tuple[Quiz, ...]
    seasons: tuple[Season, ...]


NO_TIPS = Tips((), (), ())


def read_tips(folder: Path) -> tuple[Tips, tuple[Problem, ...]]:
    """Read seasons, tips and quizzes; wrong rows are named and left out.

    A corpus without the folder has none; that is no problem.
    """
    problems: list[Problem] = []
    seasons = _table(folder / SEASONS_FILE, _SEASON_KEYS, problems)
    named = {season.id: season for row in seasons for season in _season(row, problems)}
    tips: list[Tip] = []
    for path in sorted(folder.glob("*.yaml")):
        if path.name in {SEASONS_FILE, QUIZZES_FILE}:
            continue
        if path.stem not in TOPICS:
            problems.append(Problem(path, 0, f"the file's name is a topic: {', '.join(TOPICS)}"))
            continue
        rows = _table(path, _TIP_KEYS, problems)
        tips += [tip for row in rows for tip in _tip(row, named, problems)]
    rows = _table(folder / QUIZZES_FILE, _QUIZ_KEYS, problems)
    quizzes = [quiz for row in rows for quiz in _quiz(row, problems)]
    return Tips(tuple(tips), tuple(quizzes), tuple(named.values())), tuple(problems)


def _table(path: Path, keys: Keys, problems: list[Problem]) -> tuple[Row, ...]:
    if not path.is_file():
        return ()
    rows, found = read_rows(path, keys)
    problems += found
    return rows


def _season(row: Row, problems: list[Problem]) -> Iterator[Season]:
    days: list[MonthDay] = []
    for key in ("from", "until"):
        text = row.texts[key]
        day = whole_day(f"{_LEAP_YEAR}-{text}")
        if day is None:
            problems.append(row.place.problem(key, f"{key!r} is MM-DD, not {text!r}"))
        else:
            days.append((day.month, day.day))
    if len(days) == 2:
        yield Season(row.texts["id"], *days)


def _tip(row: Row, seasons: Mapping[str, Season], problems: list[Problem]) -> Iterator[Tip]:
    verified = _verified(row, problems)
    name = row.texts.get("season")
    if name is not None and name not in seasons:
        problems.append(row.place.problem("season", f"not in {SEASONS_FILE}: {name}"))
    elif verified is not None:
        yield Tip(
            id=row.texts["id"],
            text=row.texts["text"],
            topics=row.lists["topics"],
            card=row.texts["card"],
            source=row.texts["source"],
            verified=verified,
            season=seasons[name] if name else None,
            place=row.place,
        )


def _quiz(row: Row, problems: list[Problem]) -> Iterator[Quiz]:
    verified = _verified(row, problems)
    right = row.texts["right"]
    if not (right.isascii() and right.isdigit()):
        problems.append(row.place.problem("right", f"'right' counts from 0, not {right!r}"))
    elif verified is not None:
        yield Quiz(
            id=row.texts["id"],
            question=row.texts["question"],
            options=row.lists["options"],
            right=int(right),
            explanation=row.texts["explanation"],
            topics=row.lists["topics"],
            card=row.texts["card"],
            source=row.texts["source"],
            verified=verified,
            place=row.place,
        )


def _verified(row: Row, problems: list[Problem]) -> date | None:
    text = row.texts["verified"]
    day = whole_day(text)
    if day is None:
        problems.append(row.place.problem("verified", f"'verified' is YYYY-MM-DD, not {text!r}"))
    return day
