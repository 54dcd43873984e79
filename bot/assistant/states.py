"""States: parts of first aid that hold in one state of things only, and the words that tell it.

No part is better than a part that contradicts the writer: 没填密码, when he did fill it in.
"""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from bot.assistant.audience import is_for_others
from bot.assistant.belied import NOT, belied
from bot.assistant.language.lexicon import concept, plain
from bot.assistant.situations import WHOLE
from index import Hit, Passage
from index.corpus.cards import EMERGENCY

_FILE = Path(__file__).with_name("states.toml")


def _states() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    """Read the table: headings of parts for a state, and the texts that these may answer."""
    data = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    parts = {**data["part"], "not": NOT}

    def filled(entry: str) -> re.Pattern[str]:
        for name, part in parts.items():
            entry = entry.replace(f"{{{name}}}", part)
        return re.compile(entry)

    return tuple((re.compile(each["heading"]), filled(each["says"])) for each in data["state"])


_STATES = _states()
_AT_HOME = re.compile("关在国内|^孩子在国内")
_NEAR = 3  # the nearest parts of first aid, of which the first that fits answers


def suits_state(heading: str, text: str) -> bool:
    """Tell whether a part may answer a text, as far as the part's heading names a state."""
    return _fits(heading, plain(text))


def fitting(parts: Sequence[Passage], text: str) -> list[Passage]:
    """Give those of the parts that may answer a text."""
    said = plain(text)
    return [each for each in parts if _fits(each.heading, said)]


def theirs(parts: Sequence[Passage], told: str) -> list[Passage]:
    """Give those of the parts that may answer all that was told, and speak to who told it."""
    return fitting([each for each in parts if not is_for_others(each, told)], told)


def _fits(heading: str, said: str) -> bool:
    if _AT_HOME.search(heading) and (concept("sea").find(said) or concept("abroad").find(said)):
        return False
    if belied(heading, said):
        return False
    return all(says.search(said) for named, says in _STATES if named.search(heading))


def _fitted(hit: Hit, text: str) -> Hit:
    """Let the nearest part that fits stand for its card, and keep others that fit below it."""
    more = fitting(hit.more, text)
    part = next(iter(fitting((hit.passage, *more, *hit.rest), text)), hit.passage)
    return replace(hit, passage=part, more=tuple(each for each in more if each != part))


def fitting_state(text: str, hits: Sequence[Hit]) -> Sequence[Hit]:
    """Let a part of first aid answer only if its state fits, else the next near part that fits.

    The parts that all first aid has (`WHOLE`) may come first, but replace no other part. Other
    cards, and a second hit, show the nearest part that fits and leave out parts below that do not.
    """
    if not hits:
        return hits
    first, *rest = (hits[0], *(_fitted(each, text) for each in hits[1:2]), *hits[2:])
    if first.passage.folder != EMERGENCY:
        found = (_fitted(first, text), *rest)
        return hits if found == tuple(hits) else found
    # The next parts of a card say more to who gave what the nearest one says he kept.
    count = None if belied(first.passage.heading, plain(text)) else _NEAR
    near = (first.passage, *first.more, *first.rest)[:count]
    parts = fitting(near, text)
    if parts and (parts[0] == first.passage or parts[0].heading not in WHOLE):
        more = tuple(each for each in parts[1:] if each in first.more)
        return replace(first, passage=parts[0], more=more), *rest
    return fitting_state(text, rest) if rest else hits
