"""Tips, and which tip a chat gets next. Pure: the caller brings the tips that were shown, and when.

Now and then a quiz comes instead. Tips and quizzes each have a round of their own.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import blake2b

from index.corpus.tips import SEASON, Quiz, Season, Tip, Tips

Item = Tip | Quiz


def stock(tips: Tips) -> tuple[Item, ...]:
    """Give all tips and quizzes that may be sent."""
    return (*tips.tips, *tips.quizzes)


def suits(item: Item, topics: Collection[str], day: date) -> bool:
    """Tell whether an item is for a chat with these topics (none means all), on a day there.

    Without a topic it is for everybody, without a season always.
    """
    season, readers = _season(item), set(item.topics) - {SEASON}
    for_them = not topics or not readers or not readers.isdisjoint(topics)
    return for_them and (season is None or season.holds(day))


@dataclass(frozen=True, slots=True)
class Choice:
    """The next tip; `forget` are tips that may come again, since all fitting ones were shown."""

    tip: Item
    forget: tuple[str, ...] = ()


def choose(
    tips: Sequence[Item],
    topics: Collection[str],
    shown: Mapping[str, datetime],
    day: date,
    seed: str,
) -> Choice | None:
    """Choose a tip that was not shown in this round; tips of the season come first.

    The order among equals follows `seed`, so that different chats get different tips, and a plan
    that is made twice is the same. None where no tip fits at all.
    """
    fitting = [tip for tip in tips if suits(tip, topics, day)]
    if not fitting:
        return None
    fresh = [tip for tip in fitting if tip.id not in shown]
    if fresh:
        return Choice(min(fresh, key=lambda tip: (_season(tip) is None, _mixed(seed, tip.id))))
    oldest = min(fitting, key=lambda tip: (shown[tip.id], _mixed(seed, tip.id)))
    return Choice(oldest, tuple(tip.id for tip in fitting))


def choose_mixed(
    items: Sequence[Item],
    topics: Collection[str],
    shown: Mapping[str, datetime],
    day: date,
    seed: str,
    quiz_every: int,
) -> Choice | None:
    """Choose a quiz if a quiz's turn has come, and a tip otherwise.

    With `quiz_every` 3 a quiz comes after two tips; with 0 never.
    """
    quizzes = [each for each in items if isinstance(each, Quiz)]
    tips = [each for each in items if isinstance(each, Tip)]
    first, second = (quizzes, tips) if _turn(quizzes, shown, quiz_every) else (tips, quizzes)
    if not quiz_every:
        return choose(tips, topics, shown, day, seed)
    return choose(first, topics, shown, day, seed) or choose(second, topics, shown, day, seed)


def _turn(quizzes: Sequence[Quiz], shown: Mapping[str, datetime], quiz_every: int) -> bool:
    if quiz_every < 1:
        return False
    latest = sorted(shown, key=lambda each: (shown[each], each))[len(shown) - quiz_every + 1 :]
    ids = {quiz.id for quiz in quizzes}
    return len(shown) >= quiz_every - 1 and ids.isdisjoint(latest if quiz_every > 1 else ())


def _season(item: Item) -> Season | None:
    return item.season if isinstance(item, Tip) else None  # a quiz fits always


def _mixed(seed: str, tip: str) -> bytes:
    return blake2b(f"{seed}/{tip}".encode(), digest_size=8).digest()
