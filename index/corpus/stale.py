"""Cards whose facts should be looked at again. Pure: the day is an argument."""

import calendar
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from index.corpus.cards import EMERGENCY, LAW, MEASURES, POLICY, REPORT, SCAMS, Card

# Months after which a card is looked at again, unless it says otherwise. Hotlines, apps and tricks
# change within a year; the report of 2023 and what it counted do not.
REVIEW_MONTHS = {
    REPORT: 36,
    MEASURES: 6,
    LAW: 12,
    POLICY: 12,
    SCAMS: 12,
    EMERGENCY: 6,
}


@dataclass(frozen=True)
class Stale:
    """A card that was due for review before the day that was asked about."""

    path: Path
    title: str
    verified: date
    due: date

    def __str__(self) -> str:
        return f"{self.path}  {self.title}  verified {self.verified}  due {self.due}"


def due(card: Card) -> date:
    """Give the day from which a card should be looked at again."""
    months = card.review_months
    return later(card.verified, REVIEW_MONTHS[card.folder] if months is None else months)


def stale(cards: Iterable[Card], today: date) -> tuple[Stale, ...]:
    """List the cards whose review is due, the longest overdue first."""
    found = [Stale(card.path, card.title, card.verified, due(card)) for card in cards]
    overdue = [each for each in found if each.due <= today]
    return tuple(sorted(overdue, key=lambda each: (each.due, each.path)))


def later(day: date, months: int) -> date:
    """Add months; the last day of a shorter month stands for a day that it does not have.

    What would come after the year 9999 is its last day.
    """
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    if year > date.max.year:
        return date.max
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))
