"""The rules that tips and quizzes keep, beside those of cards in `check`."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations

from index.corpus.claims import Sources, wrong_sayings
from index.corpus.corpus import Corpus
from index.corpus.figures import figures
from index.corpus.tips import TOPICS, Quiz, Tip
from index.errors import Problem
from index.script import fold

TIP_LENGTH = 300
QUESTION_LENGTH = 250  # Telegram takes 300, 100 and 200; Traditional text may be longer
OPTION_LENGTH = 90
EXPLANATION_LENGTH = 180
OPTIONS = range(2, 5)
MOST_TOPICS = 3
NEAR = 0.5  # Jaccard over four characters at a time, from which two texts count as the same
ENOUGH = 12  # from so many questions on, right answers must be spread over the positions

_ID = re.compile(r"tip-[a-z]+-\d{3}|quiz-\d{3}")
_QUOTED = re.compile(r"“[^”]*”")


def lengths(corpus: Corpus) -> Iterator[Problem]:
    """What a poster and a Telegram poll can hold."""
    for tip in corpus.tips.tips:
        yield from _too_long(tip, "text", tip.text, TIP_LENGTH)
    for quiz in corpus.tips.quizzes:
        yield from _too_long(quiz, "question", quiz.question, QUESTION_LENGTH)
        yield from _too_long(quiz, "explanation", quiz.explanation, EXPLANATION_LENGTH)
        for option in quiz.options:
            yield from _too_long(quiz, "options", option, OPTION_LENGTH)


def _too_long(each: Tip | Quiz, key: str, text: str, limit: int) -> Iterator[Problem]:
    if len(text) > limit:
        yield each.place.problem(key, f"{key}: {len(text)} characters, {limit} allowed")


def names(corpus: Corpus) -> Iterator[Problem]:
    """Ids of one form, each used once; topics that exist, a file's own topic among them."""
    seen: set[str] = set()
    for each in _all(corpus):
        if not _ID.fullmatch(each.id):
            form = "tip-elderly-001" if isinstance(each, Tip) else "quiz-001"
            yield each.place.problem("id", f"an id is like {form}, not {each.id!r}")
        if each.id in seen:
            yield each.place.problem("id", f"the id {each.id} stands twice")
        seen.add(each.id)
        for topic in each.topics:
            if topic not in TOPICS:
                yield each.place.problem("topics", f"unknown topic {topic!r}")
        if not 1 <= len(each.topics) <= MOST_TOPICS or len(set(each.topics)) < len(each.topics):
            yield each.place.problem("topics", f"one to {MOST_TOPICS} different topics")
        if isinstance(each, Tip):
            own = each.place.path.stem
            if own not in each.topics:
                yield each.place.problem("topics", f"the file's topic {own!r} is missing")
            if (own == "season") != (each.season is not None):
                yield each.place.problem("season", "a season is for season.yaml, and needed there")


def sources(corpus: Corpus) -> Iterator[Problem]:
    """Each leads to a card that exists, and rests on one of its sources."""
    cards = {card.id: card for card in corpus.cards}
    for each in _all(corpus):
        card = cards.get(each.card)
        if card is None:
            if each.card not in corpus.unread:
                yield each.place.problem("card", f"no card has the id {each.card}")
            continue
        known = [f"{source.publisher} {source.date}" for source in card.sources]
        if each.source not in known:
            yield each.place.problem("source", f"not a source of {card.id}: {'; '.join(known)}")


def answers(corpus: Corpus) -> Iterator[Problem]:
    """Two to four different options, one of them right."""
    for quiz in corpus.tips.quizzes:
        if len(quiz.options) not in OPTIONS or len(set(quiz.options)) < len(quiz.options):
            yield quiz.place.problem("options", "two to four different options")
        if not quiz.answer:
            yield quiz.place.problem("right", f"no option has the number {quiz.right}")


def spread(corpus: Corpus) -> Iterator[Problem]:
    """Nobody wins by always taking the same position, or always the longest option."""
    quizzes = corpus.tips.quizzes
    longest = sum(_is_longest(quiz) for quiz in quizzes)
    if len(quizzes) >= ENOUGH and 2 * longest > len(quizzes):
        yield Problem(
            quizzes[0].place.path,
            0,
            f"of {len(quizzes)} questions, the right answer is the longest in {longest}: too many",
        )
    for count in OPTIONS:
        group = [quiz for quiz in quizzes if len(quiz.options) == count]
        held = Counter(quiz.right for quiz in group)
        if len(group) < ENOUGH:
            continue
        for position in range(count):
            if 2 * held[position] * count < len(group):
                yield Problem(
                    group[0].place.path,
                    0,
                    f"of {len(group)} questions with {count} options, "
                    f"{held[position]} are right at position {position}: too few",
                )


def _is_longest(quiz: Quiz) -> bool:
    wrong = [len(option) for at, option in enumerate(quiz.options) if at != quiz.right]
    return len(quiz.answer) > max(wrong, default=0)


def near_duplicates(corpus: Corpus) -> Iterator[Problem]:
    """No two tips, and no two questions, say nearly the same."""
    yield from _alike("text", [(each, each.text) for each in corpus.tips.tips])
    yield from _alike("question", [(each, each.question) for each in corpus.tips.quizzes])


def _alike(key: str, said: Sequence[tuple[Tip | Quiz, str]]) -> Iterator[Problem]:
    texts = [(each, _grams(text)) for each, text in said]
    for (one, grams), (other, others) in combinations(texts, 2):
        shared = len(grams & others)
        if shared >= NEAR * (len(grams) + len(others) - shared):
            yield one.place.problem(key, f"{one.id} and {other.id} say nearly the same")


def _grams(text: str) -> frozenset[str]:
    bare = re.sub(r"\W", "", fold(text))
    return frozenset(bare[at : at + 4] for at in range(max(1, len(bare) - 3)))


def claims(corpus: Corpus) -> Iterator[Problem]:
    """Every figure stands in the facts of the card, and no wrong saying is repeated.

    Wrong options are wrong on purpose, and what a question quotes are somebody else's words.
    """
    known = Sources(corpus)
    cards = {card.id: card for card in corpus.cards}
    for each in _all(corpus):
        card = cards.get(each.card)
        allowed = known.figures_of(card) if card else None
        for key, text in _said(each):
            for sentence, trap in wrong_sayings(text, corpus.facts.traps):
                yield each.place.problem(
                    key, f"wrong saying {trap.id} in {sentence[:20]!r}: {trap.right}"
                )
            for value, words in figures(text).items():
                if allowed is not None and value not in allowed:
                    yield each.place.problem(
                        key, f"the figure {words!r} is in none of the facts of {each.card}"
                    )


def _said(each: Tip | Quiz) -> Iterator[tuple[str, str]]:
    if isinstance(each, Tip):
        yield "text", each.text
    else:
        yield "question", _QUOTED.sub("", each.question)
        yield "options", each.answer
        yield "explanation", each.explanation


def _all(corpus: Corpus) -> tuple[Tip | Quiz, ...]:
    return (*corpus.tips.tips, *corpus.tips.quizzes)


TIP_RULES: tuple[Callable[[Corpus], Iterator[Problem]], ...] = (
    lengths,
    names,
    sources,
    answers,
    spread,
    near_duplicates,
    claims,
)
