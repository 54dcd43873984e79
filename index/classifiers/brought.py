"""Brought: what news a short message brings: 闹了个乌龙，是房贷扣的; 找着了，手机没电."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from index.classifiers.telling import Means, Telling
from index.encoder import Vectors
from index.news import News

_MEANS = Means(strength=10.0, meaning=4.0)  # chosen on 420 turns that teach nothing
_ORDER = list(News)


@dataclass(frozen=True, eq=False)
class NewsModel:
    """The model of news."""

    model: Telling

    @classmethod
    def fit(cls, told: Sequence[tuple[str, News]], vectors: Vectors) -> "NewsModel":
        """Learn from texts, in the form in which questions are compared, and their vectors."""
        numbered = [(text, _ORDER.index(news)) for text, news in told]
        return cls(Telling.fit(numbered, vectors, len(_ORDER), _MEANS))

    def judge(self, text: str, vector: Vectors) -> dict[News, float]:
        """Tell how likely each news is, by a text's wording and its vector (dimension,)."""
        return dict(zip(_ORDER, map(float, self.model.judge(text, vector)), strict=True))

    def save(self, folder: Path) -> None:
        self.model.save(folder)

    @classmethod
    def load(cls, folder: Path) -> "NewsModel":
        return cls(Telling.load(folder))
