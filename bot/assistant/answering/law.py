"""Law: a question about the law is answered by a law card, and the law it means is named first.

A part of a card often stands on two laws: 会坐牢吗 asks for the crime, which a court judges, and
会拘留吗 for the fine and the detention that the police decide by themselves.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.assistant.ordering import ahead
from index import Hit, Library, Passage
from index.passages import LAW, SCAMS
from index.script import fold

_BEHIND = 0.25  # of the fused score, that the nearest law card may be behind the trick
# 算什么罪, 要蹲几年; with 涉嫌什么罪 swindlers threaten.
_ASKS = re.compile(
    r"(?<!涉嫌)(?:什么|啥|何|哪条|几条|边条|咩)罪|判(?:几|多|啥|什么|得?重|咩)|(?:坐|蹲|关)(?:几|多)|法律上"
    r"|(?:几|多少)年(?!前)|(?:能|可以|可唔可以)治[他她佢]|(?:怎么|咋|点)(?:罚|判[他她佢])"
    r"|\b(?:what (?:crime|offen[cs]e)|how many years|how long in (?:jail|prison)|sentenced?"
    r"|punish\w*|penalt\w+)\b"
)
# 会坐牢吗, but not 骗子被判了
_COURT = re.compile(
    r"(?<![没被已不])(?<!没有)判(?!了|决|断)|坐牢|坐监|蹲(?:几|多)|什么罪|啥罪|哪个罪|何罪|入刑|犯罪|刑事责任|(?:几|多少)年(?!前)"
    r"|\b(?:jail|prison|criminal)\b"
)
_POLICE = re.compile(
    r"治安|(?<!刑事)拘留|行政处罚|拘(?:几|多少)[天日]|(?:会|被|要|就)拘(?!传)|罚款|罚(?:多少|几|钱)|\bfined?\b"
)
_CRIMINAL, _ORDER = "刑法/", "治安管理处罚法/"


def asks_of_crime(text: str) -> bool:
    """Tell whether a text asks for a crime or its punishment, which no swindler threatens with."""
    return bool(_ASKS.search(fold(text)))


def law_first(text: str, hits: Sequence[Hit]) -> Sequence[Hit]:
    """Put the nearest law card before the trick that a text tells of, where it asks for the crime.

    Such a question tells the trick at length and the law in two words, and is nearest to the trick.
    """
    if not hits or hits[0].passage.folder != SCAMS or not asks_of_crime(text):
        return hits
    least = hits[0].score - _BEHIND
    law = [hit for hit in hits if hit.passage.folder == LAW and hit.score >= least][:1]
    return ahead(law, hits)


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
