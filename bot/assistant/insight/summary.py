"""Adds up what was counted over some days. Pure: counts in, one value out."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from bot.assistant.check.judging.verdict import Risk
from bot.assistant.check.judging.verdict_code import parse
from bot.assistant.insight import names
from bot.assistant.triage import Intent

Counts = Iterable[tuple[tuple[date, str, str], int]]  # day, name and key, with their number
_QUESTIONS = (Intent.ANSWER, Intent.UNKNOWN)


@dataclass(frozen=True)
class Summary:
    """What happened from `first` to `last`, both included.

    `asked` counts messages by intent, `days` the same day by day, the quiet ones too. `cards` are
    those that were shown, most often first; `verdicts` counts by risk, `kinds` the warnings by kind
    of fraud. `posted` counts what was sent by schedule or campaign, by lane and outcome. p50 and
    p95 are seconds to an answer, None where nothing was answered.
    """

    first: date
    last: date
    asked: Mapping[Intent, int]
    asked_back: int
    days: Mapping[date, Mapping[Intent, int]]
    cards: tuple[tuple[str, int], ...]
    verdicts: Mapping[Risk, int]
    kinds: tuple[tuple[str, int], ...]
    guard: int
    posted: Mapping[str, int]
    subscribed: int
    unsubscribed: Mapping[str, int]
    p50: float | None
    p95: float | None

    @property
    def total(self) -> int:
        return sum(self.asked.values())

    @property
    def questions(self) -> int:
        """Count those messages that asked for knowledge, answered or not."""
        return sum(self.asked.get(each, 0) for each in _QUESTIONS)

    @property
    def declined(self) -> float | None:
        """The share of questions without an answer; None without questions."""
        if not self.questions:
            return None
        return self.asked.get(Intent.UNKNOWN, 0) / self.questions

    @property
    def warnings(self) -> int:
        return sum(number for risk, number in self.verdicts.items() if risk.is_risky)

    def sent(self, lane: str) -> int:
        """Count what arrived of the tips or of the campaigns."""
        return self.posted.get(f"{lane}.sent", 0)

    @property
    def left(self) -> int:
        return sum(self.unsubscribed.values())


def summarise(counts: Counts, first: date, last: date) -> Summary:
    """Add up the counts of these days."""
    by_name: dict[str, Counter[str]] = {}
    days: dict[date, Counter[Intent]] = {
        first + timedelta(days=each): Counter() for each in range((last - first).days + 1)
    }
    for (day, name, key), number in counts:
        if day not in days:
            continue
        by_name.setdefault(name, Counter())[key] += number
        if name == names.ASKED and key in set(Intent):
            days[day][Intent(key)] += number

    def of(name: str) -> Counter[str]:
        return by_name.get(name, Counter())

    verdicts, kinds = _judged(of(names.VERDICT))
    seconds = of(names.SECONDS)
    return Summary(
        first=first,
        last=last,
        asked=sum(days.values(), Counter()),
        asked_back=of(names.ASKED_BACK).total(),
        days=days,
        cards=_ranked(of(names.SHOWN)),
        verdicts=verdicts,
        kinds=_ranked(kinds),
        guard=of(names.GUARD).total(),
        posted=of(names.POSTED),
        subscribed=of(names.SUBSCRIBED).total(),
        unsubscribed=of(names.UNSUBSCRIBED),
        p50=quantile(seconds, 0.5),
        p95=quantile(seconds, 0.95),
    )


def quantile(buckets: Mapping[str, int], share: float) -> float | None:
    """Estimate a quantile in seconds, as if times were spread evenly within each bucket.

    What lies beyond the last bucket is given as its end.
    """
    counts = [buckets.get(f"{end:g}", 0) for end in names.BUCKETS]
    wanted = share * (sum(counts) + buckets.get(names.SLOWER, 0))
    if not wanted:
        return None
    below, begin = 0, 0.0
    for end, here in zip(names.BUCKETS, counts, strict=True):
        if here and below + here >= wanted:
            return begin + (end - begin) * (wanted - below) / here
        below, begin = below + here, end
    return names.BUCKETS[-1]


def _judged(codes: Counter[str]) -> tuple[Counter[Risk], Counter[str]]:
    """Count verdicts by risk, and warnings by kind; codes of another version count by nothing."""
    risks: Counter[Risk] = Counter()
    kinds: Counter[str] = Counter()
    for code, number in codes.items():
        judged = parse(code)
        if judged is None:
            continue
        risks[judged.risk] += number
        if judged.scam is not None:
            kinds[judged.scam] += number
    return risks, kinds


def _ranked(counts: Counter[str]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(counts.items(), key=lambda each: (-each[1], each[0])))
