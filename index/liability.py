"""Liability: the articles that say what follows from a breach of others of the same law."""

import re
from collections.abc import Iterable, Iterator, Mapping

from index.passages import STATUTE, Passage
from index.references import article_number
from index.script import fold

_NUMBER = "第([一二三四五六七八九十百零]+)条(?:之[一二三四五六七八九])?"
_BREACH = re.compile("违反本法[^，。；]*?规定")
_EACH = re.compile(f"{_NUMBER}(?:至{_NUMBER})?")
_ASKS = re.compile(
    "违反.*(?:责任|处罚|[怎咋][么样]?罚|如何罚|罚[则款多什啥几]|后果|第几条|哪一?条)"
    r"|\b(?:violat|breach|break)\w*\b.*\b(?:penalt|punish|fine|liab)\w*"
)


def asks_liability(question: str) -> bool:
    """Tell whether a question asks what follows from a breach of what it names."""
    return bool(_ASKS.search(fold(question)))


def liabilities(passages: Iterable[Passage]) -> Mapping[str, tuple[str, ...]]:
    """Give, by the id of an article, the ids of those that punish who breaks it, in their order."""
    found: dict[str, dict[str, None]] = {}
    for passage in passages:
        if passage.folder != STATUTE:
            continue
        law = passage.id.partition("/")[0]
        for breach in _BREACH.finditer(passage.text):
            for number in _numbers(breach[0]):
                found.setdefault(f"{law}/{number}", {})[passage.id] = None
    return {broken: tuple(punishing) for broken, punishing in found.items()}


def _numbers(named: str) -> Iterator[int]:
    """Give the numbers of the articles that are named, those between two of a range too."""
    for at in _EACH.finditer(named):
        first = article_number(at[1])
        last = article_number(at[2]) if at[2] else first
        yield from range(first, last + 1)
