"""Nearby: in a later turn, the part of the card of the writer's own region that answers first.

Its place is known by then, and that card has parts on most of what people there meet: they come
before what holds in the mainland only.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.assistant.answering.aftermath import asks_charged
from bot.assistant.answering.instead import OF_LAW, instead
from bot.assistant.places.abroad import law_asked
from bot.assistant.places.cards import PLACES, REGIONS
from bot.assistant.places.local import part_of_card
from bot.assistant.situations import DESPAIR, HELD, UNREACHABLE
from bot.assistant.states import theirs
from bot.assistant.turns.referring import leans_on
from bot.assistant.turns.shown import Shown, join, place_told
from index import Hit, Index, Library, Passage
from index.corpus.cards import EMERGENCY
from index.passages import STATUTE
from index.script import fold

# Nearness (`Within`) of a part to the turn, or to the whole case, from which it answers. In an open
# emergency the steps there do, unless a part is as near to the turn as one of its own questions.
NEAR, AS_ASKED = 0.985, 1.0
FEW_WORDS = 0.015  # by which a turn alone has to be nearer: it says less than the case
SURE = 0.9  # confidence from which a turn is a matter of its own, whatever was told before
# Cards that tell each reader what holds where he is.
_TOLD_ABROAD = frozenset({DESPAIR, HELD, UNREACHABLE, "gangaotai-zai-neidi"})
_CALLED = re.compile("电话|来电|打[来嚟俾畀比给过]|自称|冒充|扮|call|rang|phone")
# 算啦，我想問假扮客服嗰種: a new question does not lean on the case.
_ANEW = re.compile(r"^(?:算[啦了]|另外|对了|换个)|想(?:问|请教)(?!.{0,4}$)")
# How a crime is punished is told by the mainland's law, under a line that says so.
_PUNISHED = re.compile(r"判|罪|刑|罚|几[年耐]|多久|\b(?:sentence|punish)")
_OF_MAINLAND = re.compile(r"内地|大陆|国内|对岸|(?<!\d)(?:96110|12381|12321)(?!\d)|mainland")


def nearby(
    index: Index, place: str, text: str, shown: Shown, situation: str, *, leans: bool
) -> Passage | None:
    """Give the part of a place's card that is near to a turn, or to the case that it `leans` on.

    In an emergency, `situation`, it is the part with the steps there. None where no part is near.
    """
    case = join(shown, text)
    if _OF_MAINLAND.search(fold(case)):
        return None
    alone, whole = index.within(text, place), index.within(case, place)
    if alone is None or whole is None:
        return None
    steps = part_of_card(index.library, place, situation) if situation else None
    scores = {
        part.id: near - FEW_WORDS for part, near in zip(alone.passages, alone.near, strict=True)
    }
    if leans and steps is None:
        for part, near in zip(whole.passages, whole.near, strict=True):
            scores[part.id] = max(scores[part.id], near)
    # 差人叫我去錄口供 is no call by a swindler, however near the part on such calls is.
    called = _CALLED.search(fold(case))
    # Nor is 还没借 meant, once first aid was given.
    headed = [
        each
        for each in alone.passages
        if each.heading and not (shown.harmed and "还没" in each.heading)
    ]
    parts = theirs([each for each in headed if called or "来电" not in each.heading], case)
    best = max(parts, key=lambda part: scores[part.id], default=None)
    least = NEAR if steps is None else AS_ASKED
    return best if best is not None and scores[best.id] >= least else steps


def region_first(
    library: Library, index: Index, text: str, shown: Shown | None, hits: Sequence[Hit]
) -> Sequence[Hit]:
    """Put the part of the region's own card that is nearby ahead of the mainland's answer.

    Not where the case is one of the mainland, nor where another part is known to answer instead.
    """
    place = None if shown is None else place_told(text, shown)
    if shown is None or place not in REGIONS or not hits or hits[0].named:
        return hits
    first = hits[0].passage
    said, case = fold(text), join(shown, text)
    charged = asks_charged(place, said, fold(case))
    if charged and (part := library.get(f"{place}#{charged}")) is not None:
        return replace(hits[0], passage=part, more=(), rest=()), *hits
    if first.document in PLACES | _TOLD_ABROAD or first.folder == STATUTE or law_asked(text):
        return hits
    # 呃人罪坐幾耐, then 如果呃咗成百萬呢: who asks for the law goes on to ask for it.
    lead = library.get(shown.document)
    on_law = lead is not None and lead.folder in OF_LAW
    if first.folder in OF_LAW and (on_law or _PUNISHED.search(said)):
        return hits
    if _OF_MAINLAND.search(fold(case)):
        return hits
    known = instead(library, place, first, text, case)
    if known is not None and known.id not in shown.passages:
        return hits
    alone = index.search(text)
    situation = first.document if first.folder == EMERGENCY else ""
    anew = _ANEW.search(said) is not None
    leans = known is not None or (alone.confidence < SURE and leans_on(text, alone) and not anew)
    part = nearby(index, place, text, shown, situation, leans=leans) or known
    if part is None:
        return hits
    here = replace(hits[0], passage=part, more=(), rest=())
    # Below what was read there, nothing of the mainland is told as news.
    others = () if part.id in shown.passages else hits
    return here, *(hit for hit in others if hit.passage.document != place)
