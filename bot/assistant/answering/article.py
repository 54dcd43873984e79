"""Article: a question asks 第几条, or for the rule of one law, and the reply names that one first.

A card stands on several articles. By itself a part names first the one that it rests on most.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.assistant.answering.law import kind_of, led_by
from bot.assistant.language.pairs import pairs
from bot.assistant.ordering import ahead
from index import Hit, Library, Passage
from index.corpus.cards import LAW, POLICY
from index.script import fold

_BEHIND = 0.25  # fused score by which the nearest card on a crime's article may be behind
_CLEARLY = 2  # another article must hold so many more pairs of characters of the question
# 第几条, 哪一条, 刑法多少条; not 哪条短信, nor 哪条路 and the like: 条 is a measure word, too.
_WHICH = re.compile(
    r"第(?:几|多少|哪|啥|什么)条|[哪边](?:一|几)?条(?!短信|信息|消息|微信|语音|链接|视频|记录|新闻|路|街)"
    r"|法(?:的|里|中)?多少条|\b(?:which|what) (?:article|section|provision)s?\b"
)
# 诈骗罪是哪条: the crime's own article; not 不构成犯罪, nor 什么罪
_CRIME = re.compile(
    r"(?<![犯认定判什么啥何])罪(?:名)?(?!犯|行|责|恶|证)|刑事责任"
    r"|(?<!not a )(?<!no )\b(?:crime|criminal law)\b"
)
# 诈骗坐牢是第几条: this means a crime, too, but an interpretation of it answers as well.
_PRISON = re.compile(r"(?<![不没])(?:坐牢|坐监|判刑|徒刑)|判(?:几|多少)年|\b(?:prison|jail)\b")
# Words of a question that stand in articles on any matter: 分别处罚, 违反规定.
_ASIDE = re.compile("分别|规定|法律")
_CRIMINAL = "刑法"


def of_the_crime(text: str, hits: Sequence[Hit]) -> Sequence[Hit]:
    """Put the nearest law card that stands on the Criminal Law first, for 诈骗罪是哪条.

    The name of the crime also stands in cards on its interpretation and on lesser fines.
    """
    said = fold(text)
    asks = _WHICH.search(said) and (_CRIME.search(said) or _asks_for_prison(said))
    if not hits or hits[0].named or not asks:
        return hits
    first, least = hits[0], hits[0].score - _BEHIND
    if first.passage.folder not in {LAW, POLICY} or _stands_on_crime(first):
        return hits
    near = (hit for hit in hits if hit.score >= least and _stands_on_crime(hit))
    return ahead([*near][:1], hits)


def asked_first(
    library: Library, text: str, hits: Sequence[Hit], laws: Sequence[str]
) -> Sequence[Hit]:
    """Let the first hit name first the article that a text asks for; `laws` are those it names."""
    said = fold(text)
    which = bool(_WHICH.search(said))
    if not hits or hits[0].passage.folder != LAW or not (which or laws):
        return hits
    if which and not laws and _CRIME.search(said):
        laws = (_CRIMINAL,)
    first, *rest = hits
    article = _meant(library, said, first, laws, which=which)
    if article is None:
        return hits
    return replace(first, passage=led_by(library, first.passage, article.id)), *rest


def _meant(
    library: Library, said: str, hit: Hit, laws: Sequence[str], *, which: bool
) -> Passage | None:
    """Give the article that is asked for, of those on which the shown parts stand.

    It is the first article of the nearest part, unless another has clearly more of the question's
    words. An interpretation that stands first is more to the point than the article that it
    interprets, unless the question names the law of that article.
    """
    own = hit.passage.stands_on
    if not laws and "/" not in own[0]:
        return None
    shown = (cite for part in hit.more for cite in part.stands_on)
    found = [*_of(library, (*own, *shown), laws)]
    if not found or not which:
        return next(iter(found), None)
    kind = kind_of(said)
    asked = [each for each in found if kind.match(each.id)] or found
    first = next((each for each in asked if each.id in own), found[0])
    about = pairs(_ASIDE.sub(" ", said))
    shared = {each: sum(pair in each.text for pair in about) for each in (first, *asked)}
    best = max(asked, key=shared.__getitem__)
    return best if shared[best] >= shared[first] + _CLEARLY else first


def _of(library: Library, cites: Sequence[str], laws: Sequence[str]) -> Iterator[Passage]:
    for cite in dict.fromkeys(cites):
        article = library.get(cite)
        if article is not None and (not laws or cite.partition("/")[0] in laws):
            yield article


def _asks_for_prison(said: str) -> bool:
    return bool(_PRISON.search(said)) and kind_of(said).match("治安管理处罚法/") is None


def _stands_on_crime(hit: Hit) -> bool:
    own = hit.passage.stands_on
    return hit.passage.folder == LAW and any(each.startswith(f"{_CRIMINAL}/") for each in own)
