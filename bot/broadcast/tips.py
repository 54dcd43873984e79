"""Tips, and which tip a chat gets next. Pure: the caller brings the tips that were shown, and when.

Now and then a quiz comes instead. Tips and quizzes each have a round of their own.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import blake2b

from index.corpus.tips import Season


@dataclass(frozen=True, slots=True)
class Tip:
    """One thing to know or to do. Without topics it is for everybody, without a season always.

    `card` is the id of the card that tells more.
    """

    id: str
    text: str
    topics: frozenset[str] = frozenset()
    season: Season | None = None
    source: str = ""
    card: str = ""

    def fits(self, topics: Collection[str], day: date) -> bool:
        """Tell whether the tip suits a chat's topics (none means all) on a day at its place."""
        for_them = not topics or not self.topics or not self.topics.isdisjoint(topics)
        return for_them and (self.season is None or self.season.holds(day))


@dataclass(frozen=True, slots=True)
class Quiz:
    """A question with options, of which `options[right]` is the answer."""

    id: str
    question: str
    options: tuple[str, ...]
    right: int
    explanation: str
    topics: frozenset[str] = frozenset()
    card: str = ""

    @property
    def season(self) -> None:
        """Quizzes fit always."""
        return None

    def fits(self, topics: Collection[str], day: date) -> bool:  # noqa: ARG002 - as tips are asked
        """Tell whether the quiz suits a chat's topics (none means all)."""
        return not topics or not self.topics or not self.topics.isdisjoint(topics)


Item = Tip | Quiz


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
    fitting = [tip for tip in tips if tip.fits(topics, day)]
    if not fitting:
        return None
    fresh = [tip for tip in fitting if tip.id not in shown]
    if fresh:
        return Choice(min(fresh, key=lambda tip: (tip.season is None, _mixed(seed, tip.id))))
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


def _mixed(seed: str, tip: str) -> bytes:
    return blake2b(f"{seed}/{tip}".encode(), digest_size=8).digest()
