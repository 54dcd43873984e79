"""Turns the corpus's tips and quizzes into the planner's."""

from bot.broadcast.tips import Item, Quiz, Tip
from index.corpus.tips import SEASON, Tips
from index.corpus.tips import Tip as CorpusTip


def stock(tips: Tips) -> tuple[Item, ...]:
    """Give all tips and quizzes that may be sent."""
    quizzes = (
        Quiz(
            each.id,
            each.question,
            each.options,
            each.right,
            each.explanation,
            frozenset(each.topics),
            each.card,
        )
        for each in tips.quizzes
    )
    return (*map(_tip, tips.tips), *quizzes)


def _tip(tip: CorpusTip) -> Tip:
    return Tip(
        tip.id,
        tip.text,
        frozenset(tip.topics) - {SEASON},
        tip.season,
        tip.source,
        tip.card,
    )
