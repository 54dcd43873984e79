"""Puts figures, themes and scores in words for operators. Pure; Traditional is the caller's."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import Protocol

from bot.assistant.check.judging.verdict import Risk
from bot.assistant.insight.feedback import RECENT_DAYS, Score, to_review
from bot.assistant.insight.summary import Summary
from bot.assistant.insight.texts import InsightTexts, insight_texts
from bot.assistant.triage import Intent
from index.script import Script

Title = Callable[[str], str]  # of a card, by its id
_CARDS, _KINDS = 5, 3
_INTENTS = (Intent.ANSWER, Intent.UNKNOWN, Intent.CHECK, Intent.EMERGENCY, Intent.SMALLTALK)
_FAILED = ("gone", "rejected", "unsure")


class Themed(Protocol):
    """What enough people doubted in a week."""

    @property
    def week(self) -> date: ...
    @property
    def kind(self) -> str: ...
    @property
    def card(self) -> str: ...
    @property
    def people(self) -> int: ...
    @property
    def number(self) -> int: ...


def described(summary: Summary, title: Title, script: Script) -> str:
    """Tell what happened, line by line."""
    texts = insight_texts(script)
    lines = [period(summary, texts)]
    if summary.total:
        lines += [
            _messages(summary, texts),
            _declined(summary, texts),
            *_checked(summary, texts),
            *_speed(summary, texts),
        ]
    else:
        lines.append(texts.nothing_yet)
    lines += [*_sent(summary, texts), *_cards(summary, title, texts)]
    return "\n".join(lines)


def period(summary: Summary, texts: InsightTexts) -> str:
    """Name the days that a summary is of."""
    number = (summary.last - summary.first).days + 1
    name = texts.periods.get(number, texts.days).format(days=number)
    return (texts.one_day if number == 1 else texts.span).format(
        period=name, first=day(summary.first, texts), last=day(summary.last, texts)
    )


def day(when: date, texts: InsightTexts) -> str:
    return texts.day.format(month=when.month, day=when.day)


def share(value: float | None) -> str:
    """Print a share; a dash where nothing was counted."""
    return "—" if value is None else f"{value:.0%}"


def seconds(value: float | None, texts: InsightTexts) -> str:
    """Print a time; a dash where there is none."""
    if value is None:
        return "—"
    return texts.seconds.format(seconds=f"{value:.2f}" if value < 10 else f"{value:.0f}")


def themes(found: Sequence[Themed], enough: int, title: Title, script: Script) -> str:
    """List what enough people doubted."""
    texts = insight_texts(script)
    if not found:
        return texts.themes_none.format(enough=enough)
    lines = [texts.themes.format(enough=enough)]
    lines += [
        texts.theme.format(
            title=title(each.card),
            doubt=texts.doubts.get(each.kind, each.kind),
            people=each.people,
            number=each.number,
            week=day(each.week, texts),
        )
        for each in found
    ]
    return "\n".join(lines)


def topics_lost(closed: int, gone: int, script: Script) -> list[str]:
    """Tell how many topics take no tips, if any."""
    if not closed and not gone:
        return []
    return [insight_texts(script).topics_lost.format(closed=closed, gone=gone)]


def review(found: tuple[Score, ...], title: Title, script: Script, most: int) -> str:
    """List the cards that somebody should look at, so many at most."""
    texts, wanted = insight_texts(script), to_review(found)[:most]
    if not wanted:
        return texts.review_none
    lines = [texts.review, *(_score(each, title, texts) for each in wanted), texts.how_scored]
    return "\n".join(lines)


def _messages(summary: Summary, texts: InsightTexts) -> str:
    parts = _listed(((texts.intents[each], summary.asked.get(each, 0)) for each in _INTENTS), texts)
    return texts.messages.format(total=summary.total, parts=parts)


def _declined(summary: Summary, texts: InsightTexts) -> str:
    if summary.declined is None:
        return texts.declined_none
    return texts.declined.format(share=share(summary.declined), asked_back=summary.asked_back)


def _checked(summary: Summary, texts: InsightTexts) -> list[str]:
    parts = _listed(((texts.risks[each], summary.verdicts.get(each, 0)) for each in Risk), texts)
    lines = [texts.verdicts.format(parts=parts) if parts else texts.verdicts_none]
    if summary.kinds:
        lines.append(texts.kinds.format(parts=_listed(summary.kinds[:_KINDS], texts)))
    if summary.guard:
        lines.append(texts.guard.format(number=summary.guard))
    return lines


def _speed(summary: Summary, texts: InsightTexts) -> list[str]:
    if summary.p50 is None:
        return []
    p50, p95 = seconds(summary.p50, texts), seconds(summary.p95, texts)
    return [texts.speed.format(p50=p50, p95=p95)]


def _sent(summary: Summary, texts: InsightTexts) -> list[str]:
    line = texts.posted.format(tips=summary.sent("tip"), campaigns=summary.sent("campaign"))
    failed = _failed(summary.posted)
    if failed:
        line += texts.posted_failed.format(failed=failed)
    parts = _listed(
        ((texts.ways_out.get(how, how), number) for how, number in summary.unsubscribed.items()),
        texts,
    )
    left = texts.subscribed.format(
        subscribed=summary.subscribed,
        left=summary.left,
        parts=texts.aside.format(words=parts) if parts else "",
    )
    return [line, left]


def _failed(posted: Mapping[str, int]) -> int:
    return sum(number for key, number in posted.items() if key.endswith(_FAILED))


def _cards(summary: Summary, title: Title, texts: InsightTexts) -> list[str]:
    if not summary.cards:
        return []
    shown = (
        "· " + texts.item.format(name=title(card), number=number)
        for card, number in summary.cards[:_CARDS]
    )
    return [texts.cards, *shown]


def _score(each: Score, title: Title, texts: InsightTexts) -> str:
    return texts.score.format(
        title=title(each.card),
        useful=each.votes.useful,
        useless=each.votes.useless,
        low=share(each.votes.low),
        days=RECENT_DAYS,
        recent_useful=each.recent.useful,
        recent_useless=each.recent.useless,
        concerns=texts.comma.join(texts.concerns[concern] for concern in each.concerns),
    )


def _listed(items: Iterable[tuple[str, int]], texts: InsightTexts) -> str:
    """Name what happened at all, with its number."""
    return texts.comma.join(
        texts.item.format(name=name, number=number) for name, number in items if number
    )
