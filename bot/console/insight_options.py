"""The command line of figures, feedback and audit; imports what they need when they run."""

import argparse

from bot.settings import Settings

_MOST_DAYS = 400


def add_insight(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    stats = commands.add_parser("stats", help="print what people asked in the last days, counted")
    stats.add_argument(
        "--days", type=_days, default=1, metavar="N", help="so many days, today included"
    )
    stats.set_defaults(run=_stats)
    feedback = commands.add_parser("feedback", help="print what people say of each card")
    feedback.set_defaults(run=_feedback)
    audit = commands.add_parser("audit", help="print what operators did, the latest first")
    audit.add_argument("--number", type=_number, default=20, metavar="N", help="so many actions")
    audit.set_defaults(run=_audit)
    for each, words in ((stats, "one JSON object"), (feedback, "JSON"), (audit, "JSON")):
        each.add_argument("--json", action="store_true", help=words)


def _days(text: str) -> int:
    number = _number(text)
    if number > _MOST_DAYS:
        raise argparse.ArgumentTypeError(f"counts are kept for {_MOST_DAYS} days")
    return number


def _number(text: str) -> int:
    if not (text.isascii() and text.isdigit() and 1 <= len(text) <= 6 and int(text)):
        raise argparse.ArgumentTypeError("a number from 1 is expected")
    return int(text)


def _stats(args: argparse.Namespace, settings: Settings) -> int:
    from bot.console.insight import stats

    return stats(settings, args)


def _feedback(args: argparse.Namespace, settings: Settings) -> int:
    from bot.console.insight import feedback

    return feedback(settings, args)


def _audit(args: argparse.Namespace, settings: Settings) -> int:
    from bot.console.insight import audit

    return audit(settings, args)
