"""Masked links: an official address in plain sight that opens another address behind it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.assistant.check.evidence.evidence import FlagKind
from bot.assistant.check.evidence.links import Link

LEADS_TO = " → "  # stands between words and the hidden address that they lead to
_ARROW = re.compile(rf"\W*{LEADS_TO.strip()}\W*")
_PLAIN = frozenset({FlagKind.LINK, FlagKind.LOOKALIKE_LINK, FlagKind.OFFICIAL_LINK})


def unmasked(links: Sequence[Link], text: str) -> tuple[Link, ...]:
    """Give the links of a text, in order; join an official one to the address that it leads to.

    The two become one link, which looks like a link of the official owner and is none.
    """
    kept: list[Link] = []
    for link in links:
        if kept and _leads(kept[-1], link, text):
            link = _joined(kept.pop(), link)  # noqa: PLW2901
        kept.append(link)
    return tuple(kept)


def _leads(mask: Link, link: Link, text: str) -> bool:
    official = FlagKind.OFFICIAL_LINK
    theirs = official in link.kinds
    stands_before = _ARROW.fullmatch(text, mask.end, link.start) is not None
    return stands_before and official in mask.kinds and not theirs


def _joined(mask: Link, link: Link) -> Link:
    more = (each for each in link.kinds if each not in _PLAIN)
    return replace(
        link,
        start=mask.start,
        kinds=(FlagKind.LOOKALIKE_LINK, *more),
        owner=mask.owner,
        claimed=link.claimed or tuple(filter(None, (mask.owner,))),
    )
