"""Questions and outcomes for the tests of the evaluation."""

import re

from index.evaluate.outcomes import Outcome
from index.evaluate.questions import TUNE, Question

LAW_31 = ("中华人民共和国反电信网络诈骗法", "第三十一条")


def question(
    name: str,
    folder: str,
    text: str = "问",
    *cards: str,
    articles: tuple[tuple[str, str], ...] = (),
) -> Question:
    return Question(name, TUNE, "plain", folder, text, cards, articles, re.compile(""))


def outcome(
    rank: int, confidence: float, folder: str = "law", *, cited: bool | None = None
) -> Outcome:
    return Outcome(question("q", folder), rank, cited, confidence, confidence < 0.5, "first")
