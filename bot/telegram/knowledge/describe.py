"""What operators read of a reload or a review list. Pure."""

from collections.abc import Iterator, Sequence

from bot.telegram.knowledge.reloader import Outcome, Result
from bot.telegram.sending.catalogues import knowledge_words
from index.building.report import Report
from index.corpus.stale import Stale
from index.script import Script

_TITLES = 8  # of cards that changed in the same way
_PROBLEMS = 10
_STALE = 20


def outcome(found: Outcome, script: Script) -> str:
    """Say what became of it, what changed and how the new index answers."""
    lacking = "、".join(found.reasons)
    first = knowledge_words(
        script, str(found.result), version=found.version, before=found.before, lacking=lacking
    )
    lines = [first]
    if found.result in {Result.BROKEN, Result.REFUSED, Result.WORSE}:
        lines += _some(found.reasons, script)
    if found.report is not None and found.result not in {Result.BROKEN, Result.REFUSED}:
        lines += _report(found.report, script)
    return "\n".join(lines)


def stale(found: Sequence[Stale] | None, script: Script) -> str:
    """List the cards that should be reviewed."""
    if found is None:
        return knowledge_words(script, "no_corpus")
    if not found:
        return knowledge_words(script, "nothing_stale")
    lines = [knowledge_words(script, "stale", count=len(found))]
    for each in found[:_STALE]:
        day, due = each.verified, each.due
        line = knowledge_words(
            script, "stale_card", title=each.title, file=each.path, verified=day, due=due
        )
        lines.append(f"- {line}")
    if len(found) > _STALE:
        lines.append(knowledge_words(script, "stale_left", count=len(found) - _STALE))
    return "\n".join(lines)


def _some(reasons: Sequence[str], script: Script) -> Iterator[str]:
    yield from (f"- {each}" for each in reasons[:_PROBLEMS])
    if len(reasons) > _PROBLEMS:
        yield knowledge_words(script, "problems_left", count=len(reasons) - _PROBLEMS)


def _report(report: Report, script: Script) -> Iterator[str]:
    if report.counts:
        yield knowledge_words(script, "counts", **report.counts)
    changes = report.changes
    for name in ("added", "changed", "removed"):
        titles = getattr(changes, name)
        if titles:
            shown = knowledge_words(script, "between").join(titles[:_TITLES])
            more = knowledge_words(script, "and_more") if len(titles) > _TITLES else ""
            yield knowledge_words(script, name, count=len(titles), titles=shown + more)
    if report.judged:
        yield _figures(report, script)


def _figures(report: Report, script: Script) -> str:
    now, before = report.figures, report.figures_before
    if now is None:
        return knowledge_words(script, "not_checked")
    values = {
        "questions": now.questions,
        "right": _share(now.at_1),
        "declined": _share(now.declined),
        "silent": _share(now.silent),
    }
    if before is None:
        return knowledge_words(script, "figures_alone", **values)
    return knowledge_words(
        script,
        "figures",
        was_right=_share(before.at_1),
        was_declined=_share(before.declined),
        was_silent=_share(before.silent),
        **values,
    )


def _share(value: float) -> str:
    """Print a share; a group without questions has none."""
    return "–" if value != value else f"{value:.1%}"  # noqa: PLR0124 - NaN alone differs from itself
