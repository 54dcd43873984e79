"""Referring: what a later turn finds, read with what was asked before it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.assistant.language.lengths import SHORT, fits, is_short
from bot.assistant.ordering import ahead
from bot.assistant.places.local import is_for_few
from bot.assistant.reply import LIMIT, SUGGESTIONS
from bot.assistant.situations import DESPAIR, HELD, UNREACHABLE
from bot.assistant.turns.adding import reports_on
from bot.assistant.turns.barred import barred_for
from bot.assistant.turns.few import stands
from bot.assistant.turns.followup import matter
from bot.assistant.turns.shown import Shown
from bot.assistant.turns.told_so_far import joined
from index import Hit, Index, Library, Passage
from index.corpus.cards import EMERGENCY, LAW, POLICY, REPORT
from index.following import Before
from index.gate import Stance
from index.hits import Result
from index.odds import log_odds, probability
from index.passages import STATUTE
from index.script import fold

_LOOKED_AT = 12  # documents of which those that are never for this writer are left out
# Confidence from which a turn is answered, and from which the bot asks back what it means. They are
# chosen so that one in twenty turns that have nothing to do with fraud is answered.
ANSWERED, ASKED = 0.25, 0.12
# The first of these for a turn that finds the shown card, and so goes on about it; the second if it
# has few words, which alone are near to nothing: 能上班不. After first aid a detail is only taken
# note of.
AT_HOME, IN_FEW = 0.2, 0.12
_FEW = 7  # characters
TOLD = 0.6  # confidence from which a hit of the turn alone is told beside another answer
_AS_NEAR = 0.03  # score by which first aid that was given may be behind, and still come first
_LEAST = 1e-4
# 那是做什么用的, 它有什么用: a turn that only points at what was shown is about that, and names
# nothing that could be found alone.
_POINTS = re.compile(
    r"^(?:那|这|咁|嗰|呢)(?:个|种|东西|些|样)?(?:是|系)|^(?:那|这)(?:个|种|东西|些)(?!.{8})|^它"
    r"|^(?:and )?(?:what|who|how) (?:is|are|does|do) (?:it|that|this|they|these)\b"
)
_OF_LAW = frozenset({LAW, POLICY, REPORT, STATUTE})  # which tells what a crime is, not who says so
_IN_DANGER = {DESPAIR, HELD, UNREACHABLE}
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


def before(library: Library, text: str, shown: Shown) -> Before:
    """Tell what a turn is read with; what it says itself again is not read twice."""
    asked = shown.question.removesuffix(text)
    told = (joined(shown.said) or asked).removesuffix(text)
    card = library.get(shown.document)
    title, read = "" if card is None else card.title, frozenset(shown.passages)
    return Before(asked, told, title, shown.document, read)


def followed(index: Index, text: str, shown: Shown, alone: Result) -> Result:
    """Give what answers a turn, read with all that was before it, as labelled turns taught.

    The confidence lies between that of the turn `alone`, which tells what is not our field, and
    that of the turn with what was asked before it; it is that of a long turn alone, which stands by
    itself.
    """
    result = index.follow(text, before(index.library, text, shown), _LOOKED_AT)
    barred = barred_for(shown, text)
    hits = tuple(hit for hit in result.hits if hit.passage.document not in barred)
    hits = _meant_first(text, shown, in_one_emergency(hits, shown.aid))[:LIMIT]
    if hits and not leans_on(text, alone):
        return replace(alone, hits=(_with_more(hits[0], alone, shown), *hits[1:]))
    confidence = _between(alone.confidence, result.confidence)
    at_home = hits[:1] and hits[0].passage.document == shown.document and not shown.in_aid
    few = IN_FEW if fits(text, _FEW) else AT_HOME
    stance = _stance(confidence, few if at_home else ANSWERED)
    if hits and stands(text):  # 那要多久 alone is near to nothing, and is asked of the case
        stance = Stance.ANSWER
    return replace(result, hits=hits, confidence=confidence, stance=stance)


def _with_more(hit: Hit, alone: Result, shown: Shown) -> Hit:
    """Tell the further parts that a turn which stands by itself finds in the same document."""
    same = next(
        (each for each in alone.hits if each.passage.document == hit.passage.document), None
    )
    if same is None:
        return hit
    known = {hit.passage.id, *shown.passages}
    more = tuple(each for each in (same.passage, *same.more) if each.id not in known)
    rest = tuple(each for each in hit.rest if each not in more)
    return replace(hit, more=more, rest=rest)


def _meant_first(text: str, shown: Shown, hits: tuple[Hit, ...]) -> tuple[Hit, ...]:
    """Let the shown card come first where a turn only points at it, or one that it names.

    那是做什么用的 and 说我涉及帮信罪 are about what was shown, 那平台呢 about a near card with that
    word in its title. First aid that was given comes before what is about as near: 钱还在.
    """
    named = matter(text)
    law = bool(hits) and hits[0].passage.folder in _OF_LAW
    pointing = _POINTS.search(fold(text)) is not None or (law and reports_on(text))
    points = pointing and not named
    titled = [hit for hit in hits[:SUGGESTIONS] if named and named in hit.passage.title]
    of_shown = [hit for hit in hits if points and hit.passage.document == shown.document]
    aid = "" if shown.aid == DESPAIR else shown.aid  # parts of that are for those around him
    in_aid = [
        hit for hit in hits if hit.passage.document == aid and hits[0].score - hit.score < _AS_NEAR
    ]
    return ahead((titled or of_shown or in_aid)[:1], hits)


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


def with_another(hits: Sequence[Hit], alone: Result) -> tuple[Sequence[Hit], tuple[Passage, ...]]:
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


def _stance(confidence: float, answered: float) -> Stance:
    if confidence >= answered:
        return Stance.ANSWER
    return Stance.ASK if confidence >= ASKED else Stance.DECLINE


def _between(alone: float, both: float) -> float:
    """Give the probability that belongs to the mean log-odds of two others."""
    return probability((log_odds(alone, _LEAST) + log_odds(both, _LEAST)) / 2)
