"""`python -m bot stats`, `feedback` and `audit`: what operators are told, for the shell."""

import json
from argparse import Namespace
from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo

from bot.assistant.check.judging.verdict import Risk
from bot.assistant.insight.describe import described, themes
from bot.assistant.insight.feedback import RECENT_DAYS, Ballot, Score, scores
from bot.assistant.insight.summary import Summary, summarise
from bot.assistant.triage import Intent
from bot.broadcast.notices import lost
from bot.clock import now
from bot.console.database import with_database
from bot.settings import Settings
from bot.storage.chats.subscriptions import Subscriptions
from bot.storage.database.engine import Database
from bot.storage.operators.audit import Action, Audit
from bot.storage.operators.doubts import ENOUGH, Doubts, Theme
from bot.storage.operators.figures import Figures
from bot.storage.operators.votes import Votes
from index.errors import KnowledgeError
from index.library import Library
from index.script import Script

Title = Callable[[str], str]


def stats(settings: Settings, args: Namespace) -> int:
    """Print what happened in the last days, today included. Gives the exit status."""

    async def work(database: Database) -> int:
        last = now().astimezone(ZoneInfo(settings.timezone)).date()
        days = last - timedelta(days=args.days - 1), last
        summary = summarise((await Figures(database).between(*days)).items(), *days)
        # Only counts are read: nobody's hash is made here, so that no secret is needed.
        found = await Doubts(database, b"").themes(*days)
        title = _titles(settings)
        troubled = await Subscriptions(database).troubled()
        if args.json:
            told = stats_json(summary, found, settings.timezone, title)
            _print_json(told | {"topics_in_trouble": troubled})
        else:
            print(described(summary, title, Script.LATIN))
            print(themes(found, ENOUGH, title, Script.LATIN))
            for line in lost(troubled, Script.LATIN):
                print(line)
        return 0

    return with_database(settings.database, work)


def feedback(settings: Settings, args: Namespace) -> int:
    """Print what people say of each card, the lowest bound first. Gives the exit status."""

    async def work(database: Database) -> int:
        votes, title = Votes(database), _titles(settings)
        since = now().date() - timedelta(days=RECENT_DAYS - 1)
        found = scores(await votes.totals(), await votes.totals(since))
        if args.json:
            _print_json([score_json(each, title) for each in found])
            return 0
        for each in found:
            print(_score_line(each, title))
        return 0

    return with_database(settings.database, work)


def audit(settings: Settings, args: Namespace) -> int:
    """Print what operators did, the latest first. Gives the exit status."""

    async def work(database: Database) -> int:
        found = await Audit(database).latest(args.number)
        if args.json:
            _print_json([action_json(each) for each in found])
            return 0
        for each in found:
            print(f"{each.at:%Y-%m-%dT%H:%M:%SZ} {each.via} {each.who} {each.what} {each.target}")
        return 0

    return with_database(settings.database, work)


def stats_json(
    summary: Summary, found: tuple[Theme, ...], timezone: str, title: Title
) -> dict[str, Any]:
    """The object of `stats --json`. Fields may be added, never renamed."""
    return {
        "from": str(summary.first),
        "to": str(summary.last),
        "timezone": timezone,
        "messages": summary.total,
        "intents": _by_intent(summary.asked),
        "declined": summary.declined,
        "asked_back": summary.asked_back,
        "cards": [
            {"id": card, "title": title(card), "shown": number} for card, number in summary.cards
        ],
        "verdicts": {risk: summary.verdicts.get(risk, 0) for risk in Risk},
        "warnings": summary.warnings,
        "kinds": dict(summary.kinds),
        "group_warnings": summary.guard,
        "tips_sent": summary.sent("tip"),
        "campaign_messages_sent": summary.sent("campaign"),
        "posted": dict(summary.posted),
        "subscribed": summary.subscribed,
        "unsubscribed": dict(summary.unsubscribed),
        "p50_seconds": summary.p50,
        "p95_seconds": summary.p95,
        "days": [{"day": str(day), **_by_intent(each)} for day, each in summary.days.items()],
        "themes": [
            {"week": str(each.week), "kind": each.kind, "card": each.card,
             "title": title(each.card), "people": each.people, "number": each.number}
            for each in found
        ],
    }  # fmt: skip


def score_json(score: Score, title: Title) -> dict[str, Any]:
    """One object of `feedback --json`. Fields may be added, never renamed."""
    return {
        "card": score.card,
        "title": title(score.card),
        **_ballot_json(score.votes),
        "recent_days": RECENT_DAYS,
        "recent": _ballot_json(score.recent),
        "concerns": [str(each) for each in score.concerns],
    }


def action_json(action: Action) -> dict[str, Any]:
    """One object of `audit --json`. Fields may be added, never renamed."""
    return {
        "at": action.at.isoformat(),
        "who": action.who,
        "via": str(action.via),
        "what": action.what,
        "target": action.target,
    }


def _by_intent(counts: Mapping[Intent, int]) -> dict[str, int]:
    return {str(intent): counts.get(intent, 0) for intent in Intent}


def _ballot_json(votes: Ballot) -> dict[str, Any]:
    return {
        "useful": votes.useful,
        "useless": votes.useless,
        "low": round(votes.low, 4),
        "high": round(votes.high, 4),
    }


def _score_line(score: Score, title: Title) -> str:
    votes = score.votes
    concerns = " ".join(score.concerns)
    return (
        f"{votes.low:.0%}-{votes.high:.0%} +{votes.useful} -{votes.useless} "
        f"{score.card} {title(score.card)} {concerns}"
    ).rstrip()


def _titles(settings: Settings) -> Title:
    """Give the titles of cards; where there is no index, their ids."""
    try:
        library = Library.open(settings.data_dir)
    except KnowledgeError:
        return str
    names = {each.document: each.title for each in reversed(library.passages)}
    return lambda card: names.get(card, card)


def _print_json(values: object) -> None:
    print(json.dumps(values, ensure_ascii=False))
