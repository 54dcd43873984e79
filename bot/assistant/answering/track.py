"""Track: whether a question is about what a court does, or about what the police do by themselves.

A part of a card often stands on both: 会坐牢吗 asks for the crime, 会拘留吗 for the fine and the
detention without one. The article that is asked for is named first.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from index import Hit, Library, Passage
from index.passages import LAW
from index.script import fold

_COURT = re.compile(
    r"(?<![没被已不])(?<!没有)判(?!了|决|断)|坐牢|坐监|蹲(?:几|多)|什么罪|啥罪|哪个罪|何罪|入刑|犯罪|刑事责任|(?:几|多少)年(?!前)"
    r"|\b(?:jail|prison|criminal)\b"
)
_POLICE = re.compile(
    r"治安|(?<!刑事)拘留|行政处罚|拘(?:几|多少)[天日]|(?:会|被|要|就)拘(?!传)|罚款|罚(?:多少|几|钱)|\bfined?\b"
)
_CRIMINAL, _ORDER = "刑法/", "治安管理处罚法/"


def on_track(library: Library, text: str, hits: Sequence[Hit]) -> Sequence[Hit]:
    """Let the parts of the first hit name first the article of the law that a text asks for."""
    if not hits or hits[0].passage.folder != LAW:
        return hits
    said = fold(text)
    court, police = bool(_COURT.search(said)), bool(_POLICE.search(said))
    if court == police:
        return hits
    law = _CRIMINAL if court else _ORDER
    first, *rest = hits
    more = tuple(_led_by(library, each, law) for each in first.more)
    return replace(first, passage=_led_by(library, first.passage, law), more=more), *rest


def _led_by(library: Library, passage: Passage, law: str) -> Passage:
    """Put the first article of a law before the others that a part itself stands on.

    An interpretation of the Criminal Law is what a court goes by, too. A card's beginning answers
    its title, which mostly asks for prison: it keeps its own order there.
    """
    own = passage.stands_on
    if law == _CRIMINAL and not passage.heading:
        return passage
    if not own or own[0].startswith(law) or (law == _CRIMINAL and "/" not in own[0]):
        return passage
    article = next((each for each in own if each.startswith(law)), None)
    found = library.get(article) if article is not None else None
    if article is None or found is None:
        return passage
    cites = (article, *(each for each in passage.cites if each != article))
    return replace(passage, cites=cites, law=found.law, article=found.article)
