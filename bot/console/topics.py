"""The topics that a chat can choose, or a campaign be for."""

from index.corpus.tips import SEASON, TOPICS

# A tip of the season is for everybody in its time, so nobody chooses it.
CHOICES = tuple(each for each in TOPICS if each != SEASON)
