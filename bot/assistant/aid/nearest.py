"""Nearest: which part of an emergency's card a text is nearest to, and where that is told."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.assistant.aid.audience import BY_RELATIVES, YOUNG
from bot.assistant.situations import DESPAIR, HELD, WHOLE
from bot.assistant.staff import is_for_staff
from index import Hit

_CALMS = re.compile("^(?:只|光)")  # 只填了卡号：不用挂失; who gave more must not read it first
# In these nothing stands before the lead and the steps of who is in danger himself.
_STEPS_FIRST = {DESPAIR, HELD}
# Documents among which a situation must be for its nearest part to stand above the steps, or below.
_ABOVE, _BELOW = 2, 6


@dataclass(frozen=True)
class Nearest:
    """The id of the part that a text is nearest to; `above`: so near that it precedes the steps."""

    part: str = ""
    above: bool = False


NOWHERE = Nearest()


def nearest(hits: Sequence[Hit], situation: str, text: str) -> Nearest:
    """Tell which part of a situation's card a text is nearest to, if any is near enough.

    None that speaks to others: to staff, who are told theirs first of all; to relatives; to
    children or their parents, where the text speaks of none.
    """
    for place, hit in enumerate(hits[:_BELOW]):
        if hit.passage.document != situation:
            continue
        heading = hit.passage.heading
        for_children = YOUNG.label.search(heading) and not YOUNG.wrote(text)
        for_others = for_children or BY_RELATIVES.match(heading) or is_for_staff(hit.passage)
        if heading in WHOLE or for_others:
            return NOWHERE
        above = place < _ABOVE and not _CALMS.match(heading) and situation not in _STEPS_FIRST
        return Nearest(hit.passage.id, above)
    return NOWHERE
