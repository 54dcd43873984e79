"""Tips and quizzes of which a test says only what matters to it."""

from datetime import date

from index.corpus.tips import Quiz, Season, Tip

VERIFIED = date(2026, 11, 25)


def a_tip(
    id_: str,
    text: str,
    *topics: str,
    season: Season | None = None,
    source: str = "",
    card: str = "",
) -> Tip:
    return Tip(id_, text, topics, card, source, VERIFIED, season)


def a_quiz(id_: str) -> Quiz:
    return Quiz(id_, "问", ("甲", "乙"), 0, "因为", (), "", "", VERIFIED)
