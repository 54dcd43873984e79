"""Exact: the card of the very trick speaks, where the search over a message surely finds it.

The models tell the kind; within it, or at its edge, the search knows the trick better. Explanation,
action and source are then all of one card.
"""

from dataclasses import replace

from bot.assistant.check.judging.matters import Matter
from bot.assistant.check.judging.verdict import CLOSE, Verdict
from bot.assistant.check.judging.verdict_cards import CARDS, advice_of
from index import Passage
from index.corpus.cards import KINDS, SCAMS

LONGEST = 400  # characters of a message that is searched for; a longer one is a conversation
_ALIKE, _OTHER = 0.7, 0.85  # confidence for a card of a kind that is likely, and of another one


def exact(verdict: Verdict, found: Passage | None, confidence: float) -> Verdict:
    """Give the verdict with the card of its trick first, and the matter that this card has.

    `found` is the first card of the search over the message. A matter that was told by the words of
    the message stays as it is.
    """
    if not verdict.is_risky or verdict.matter is not None:
        return verdict
    if found is not None and _is_surer(verdict, found, confidence):
        verdict = _led_by(verdict, found, confidence)
    return replace(verdict, matter=_matter(verdict))


def _is_surer(verdict: Verdict, found: Passage, confidence: float) -> bool:
    likely = found.kind in {kind for kind, _ in verdict.kinds}
    known = found.folder == SCAMS and found.kind in KINDS
    return known and confidence >= (_ALIKE if likely else _OTHER)


def _led_by(verdict: Verdict, found: Passage, confidence: float) -> Verdict:
    kind = found.kind or ""
    others = tuple(
        (other, min(share, CLOSE * confidence)) for other, share in verdict.kinds if other != kind
    )
    cards = (found.document, *(each for each in verdict.cards if each != found.document))
    kinds = verdict.kinds if verdict.scam == kind else ((kind, confidence), *others)
    return replace(verdict, cards=cards[:CARDS], kinds=kinds)


def _matter(verdict: Verdict) -> Matter | None:
    """Give the matter whose advice is that of the card that speaks; None where the kind's is."""
    return advice_of(verdict.cards[0]) if verdict.cards else None
