"""The days that cards name: nothing was published after it was verified, or verified ahead."""

from collections.abc import Iterator
from datetime import date

from index.breaches import Breach
from index.corpus.cards import first_day
from index.corpus.corpus import Corpus
from index.errors import Problem

_EARLIEST = date(2026, 11, 28)  # a clock that shows an earlier day is wrong, not the cards
_TOLERANCE = 1  # days: somewhere it is tomorrow already


def source_days(corpus: Corpus) -> Iterator[Problem]:
    """A source is no younger than its card's check; of a month or year the first day counts."""
    for card in corpus.cards:
        for source in card.sources:
            if _is_after(first_day(source.date), card.verified):
                line = card.line_of(f"date: {source.date}") or card.line_of("sources:")
                ahead = Breach.DATE_AHEAD.by(verified=card.verified, date=source.date)
                yield Problem.of(card.path, line, ahead)


def verified_by(corpus: Corpus, today: date) -> Iterator[Problem]:
    """No card was verified on a day that is still to come."""
    latest = max(today, _EARLIEST)
    for card in corpus.cards:
        if _is_after(card.verified, latest):
            message = f"'verified' is today ({latest}) or earlier, not '{card.verified}'"
            yield card.problem("verified:", message)


def _is_after(day: date, other: date) -> bool:
    return (day - other).days > _TOLERANCE
