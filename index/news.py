"""News: what somebody brings who was given first aid some minutes ago."""

from enum import StrEnum


class News(StrEnum):
    """As `emergency/news.tsv` names it."""

    NOTHING = "nothing"  # was wrong: it was he himself, his family, his contract, the real office
    SAFE = "safe"  # whoever or whatever was in danger
    UNREACHED = "unreached"  # whom he should call or go to
    DOUBTFUL = "doubtful"  # good news that is, or may be, the swindler's own tale
    OTHER = "other"  # all else: details, deeds, questions, feelings
