"""Referring: what a later turn finds, read with what was asked before it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.assistant.language.lengths import SHORT, is_short
from bot.assistant.ordering import ahead
from bot.assistant.places.local import is_for_few
from bot.assistant.reply import SUGGESTIONS
from bot.assistant.situations import DESPAIR, HELD, UNREACHABLE
from bot.assistant.states import fitting
from bot.assistant.turns.case import Case
from bot.assistant.turns.followup import leans, matter
from bot.assistant.turns.shown import Shown
from index import Hit, Index, Passage
from index.corpus.cards import EMERGENCY
from index.gate import Stance
from index.hits import Result, Within
from index.odds import log_odds, probability
from index.script import fold

ALONE = 0.25  # weight of a turn alone, without the earlier question, in the order of documents
# Weight of a turn with the earlier question in the order of a card's parts. A card has up to thirty
# parts, each for one case, and many are hardly further from a few words than the nearest part:
# 平台在国外 is as near to the part on 数字藏品 as to that on all coins.
TOGETHER = 0.25
# 那是做什么用的, 它有什么用: a turn that only points at what was shown is about that, and names
# nothing that could be found alone.
_POINTS = re.compile(
    r"^(?:那|这|咁|嗰|呢)(?:个|种|东西|些|样)?(?:是|系)|^(?:那|这)(?:个|种|东西|些)(?!.{8})|^它"
    r"|^(?:and )?(?:what|who|how) (?:is|are|does|do) (?:it|that|this|they|these)\b"
)
# Confidence from which a turn is answered, and from which the bot asks back what it means. They are
# chosen so that one in twenty turns that have nothing to do with fraud is answered.
ANSWERED, ASKED = 0.25, 0.12
# The first of these for a turn that finds the shown card, and so goes on about it. After first aid
# a detail is only taken note of.
AT_HOME = 0.2
# Confidence from which a hit of the turn alone is told rather than showing the same part again
# (钱还在 alone is near to much), and from which it is told beside another answer.
BESIDE, TOLD = 0.8, 0.6
# Nearness (`Within`) by which a part of first aid that fits the case may be behind one that does
# not, and still replace it.
FITS = 0.02
_LEAST = 1e-4
_IN_DANGER = {DESPAIR, HELD, UNREACHABLE}
_UNDER_AGE = re.compile(
    r"(?:没|未|不)(?:满|到|够)(?:18|十八)|(?<!\d)(?:[5-9]|1[0-7])岁|(?<![二三四五六七八九])十[一二三四五六七]?岁"
)
_FOR_MINORS = re.compile("未成年|孩子|学生|满 ?1[468]")
_PUNISHED = re.compile("坐牢|判|罪|罚|拘|案底|抓|犯法|违法")


# How long could I go to jail for that? I already did it last month
_OF_THAT = re.compile(
    r"\b(?:for|about|of|with|to|do|did|done|is|was) (?:that|it|this)"
    r"(?: (?:last|already|yesterday|today|yet|now|too|illegal|legal|a crime)\b|[ ?.!,]|$)"
)


def leans_on(text: str, alone: Result) -> bool:
    """Tell by what a turn finds alone whether to read it with what was asked before it.

    It may lean on that however surely it finds something: 怎么试他是不是骗子 alone is about numbers
    and addresses, but about a lover where one was told of.
    """
    unsure = alone.confidence < ANSWERED or _OF_THAT.search(fold(text)) is not None
    short = len(text) <= SHORT or (unsure and is_short(text))
    return short and not alone.stand.named


def taken_up(
    index: Index, text: str, shown: Shown, alone: Result, case: Case, limit: int
) -> Result:
    """Give what a turn finds together with what was asked before it.

    Where that is the card that was shown, one part of it answers: the nearest to the turn, mostly
    as it is near to the turn alone; parts that were not shown are preferred. The confidence lies
    between that of the turn `alone`, which tells what is not our field, and that of both.
    """
    again = shown.question.endswith(text)  # the same question wants the same part
    before = shown.question.removesuffix(text) if again else shown.question
    points = _POINTS.search(fold(text)) is not None
    result = index.search(text, limit, after=before, alone=0.0 if points else ALONE)
    if shown.in_aid and shown.since and not again:
        result = _in_aid(index, text, shown, case, result)
    confidence = _between(alone.confidence, result.confidence)
    hits = case.keep(result.hits)
    of_shown = [hit for hit in hits if points and hit.passage.document == shown.document]
    hits = _minors_first(text, before, _named_first(text, ahead(of_shown, hits)))
    at_home = hits and hits[0].passage.document == shown.document and not shown.in_aid
    stance = _stance(confidence, AT_HOME if at_home else ANSWERED)
    result = replace(result, hits=hits, confidence=confidence, stance=stance)
    if again or not hits or hits[0].passage.document != shown.document:
        return result
    first = _of_the_card(index, text, before, shown, hits[0], alone)
    if not first:
        return result
    return replace(result, hits=_minors_first(text, before, (*first, *hits[1:])))


def _of_the_card(
    index: Index, text: str, before: str, shown: Shown, hit: Hit, alone: Result
) -> tuple[Hit, ...]:
    """Give the part of the shown card that answers a turn; none where none fits.

    A part that the turn surely finds `alone` goes ahead of one that has been read.
    """
    itself = index.within(text, shown.document)
    together = index.within(text, shown.document, before)
    if itself is None or together is None:
        return ()
    told, seen = f"{before}，{text}", shown.passages
    parts = _fitting(itself.leaning(together, TOGETHER), told)
    if parts is None:
        return ()
    part = replace(hit, passage=parts.unseen(seen), more=())
    if part.passage.id not in seen or alone.confidence < BESIDE or leans(text):
        return (part,)
    nearest = _fitting(itself, told)
    if nearest is not None and nearest.unseen(seen).id not in seen:
        return (part,)
    return (*(each for each in alone.hits[:1] if each.passage.document != shown.document), part)


def _in_aid(index: Index, text: str, shown: Shown, case: Case, whole: Result) -> Result:
    """Search for a turn with only the turn that told of the emergency, if that finds first aid.

    钱还在 after a screen was shared belongs to those steps; 这算诈骗吗 belongs to the `whole` case.
    A long case is near to much that is not our field, and makes nothing surer.
    """
    result = index.search(text, len(whole.hits), after=shown.since, alone=ALONE)
    hits = in_one_emergency(case.keep(result.hits), shown.aid)
    if hits and hits[0].passage.document == shown.aid:
        return result
    return replace(whole, confidence=min(whole.confidence, result.confidence))


def in_one_emergency(hits: Sequence[Hit], aid: str) -> tuple[Hit, ...]:
    """Leave out first aid for other emergencies than `aid`, which is talked about.

    A turn that tells of another emergency does not come here. Where a life is in danger, parts of a
    place's card on a frozen or stolen account are left out too: 他是马来西亚人.
    """
    in_danger = aid in _IN_DANGER
    return tuple(
        hit
        for hit in hits
        if (hit.passage.folder != EMERGENCY or hit.passage.document == aid)
        and not (in_danger and is_for_few(hit.passage))
    )


def _fitting(parts: Within | None, told: str) -> Within | None:
    """Leave out parts of a card for a state of things that was not `told` of.

    None is given if all that is left of first aid is clearly further off than the part left out.
    """
    if parts is None:
        return None
    theirs = {part.id for part in fitting(parts.passages, told)}
    kept = [at for at, part in enumerate(parts.passages) if part.id in theirs]
    aid = parts.passages[0].folder == EMERGENCY
    if not kept or (aid and parts.near[kept].max() < parts.near.max() - FITS):
        return None if aid else parts
    return Within(tuple(parts.passages[at] for at in kept), parts.near[kept])


def unrepeated(alone: Result, shown: Shown) -> Result:
    """Leave out the further parts of the shown card that have just been read.

    A first part that was shown stays: the same question may have been asked again.
    """
    if not alone.hits or alone.hits[0].passage.document != shown.document:
        return alone
    first = alone.hits[0]
    if first.passage.id in shown.passages:
        return alone
    fresh = tuple(each for each in first.more if each.id not in shown.passages)
    return replace(alone, hits=(replace(first, more=fresh), *alone.hits[1:]))


def beside(hits: Sequence[Hit], alone: Result) -> tuple[Sequence[Hit], tuple[Passage, ...]]:
    """Give the hits, and a hit of the turn `alone` that is told beside the first of them.

    It is of another document. If it is less likely, it only becomes the second hit, to which a
    button leads.
    """
    found = alone.hits[0] if alone.hits and alone.confidence >= ANSWERED else None
    if found is None or found.passage.document == hits[0].passage.document:
        return hits, ()
    if alone.confidence >= TOLD:
        return hits, (found.passage,)
    rest = (hit for hit in hits[1:] if hit.passage.document != found.passage.document)
    return (hits[0], replace(found, score=0.0), *rest), ()


def _named_first(text: str, hits: tuple[Hit, ...]) -> tuple[Hit, ...]:
    """Let a near card come first whose title has what a turn names: 平台 in 那平台呢."""
    named = matter(text)
    first = [hit for hit in hits[:SUGGESTIONS] if named and named in hit.passage.title][:1]
    return ahead(first, hits)


def _minors_first(text: str, before: str, hits: tuple[Hit, ...]) -> tuple[Hit, ...]:
    """Let a near card for minors come first, if the earlier question is about a young culprit.

    A child who was cheated is no culprit: then 他才11岁 leads to no punishment.
    """
    if not _UNDER_AGE.search(text):
        return hits
    culprit = _PUNISHED.search(before) is not None

    def is_meant(title: str) -> bool:
        punished = _PUNISHED.search(title) is not None
        return _FOR_MINORS.search(title) is not None if culprit else not punished

    return ahead([hit for hit in hits[:SUGGESTIONS] if is_meant(hit.passage.title)][:1], hits)


def _stance(confidence: float, answered: float) -> Stance:
    if confidence >= answered:
        return Stance.ANSWER
    return Stance.ASK if confidence >= ASKED else Stance.DECLINE


def _between(alone: float, both: float) -> float:
    """Give the probability that belongs to the mean log-odds of two others."""
    return probability((log_odds(alone, _LEAST) + log_odds(both, _LEAST)) / 2)
