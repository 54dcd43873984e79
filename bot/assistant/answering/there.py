"""There: what stands above an answer for who is in Hong Kong, Macau or Taiwan, or has reported."""

import re
from dataclasses import replace

from bot.assistant.abroad import PLACES, REGIONS, first_said, is_in_mainland
from bot.assistant.reply import Paragraph, Reply
from bot.assistant.texts import texts_for
from bot.assistant.turns.shown import Shown, is_reported, place_told
from index import Library
from index.passages import EMERGENCY, LAW, POLICY, SCAMS, STATUTE
from index.script import Script

_OF_LAW = {LAW, POLICY, STATUTE}
_CALLED_ABOUT = {EMERGENCY, SCAMS, "measures"}  # folders of what somebody may call for help
_CALLS = re.compile("(?:打|[Cc]all|[Dd]ial) ?110")


def there(library: Library, reply: Reply, text: str, shown: Shown | None, script: Script) -> Reply:
    """Say first whom to call in Hong Kong, Macau or Taiwan, or whose law it is.

    At home who has told the police is not sent there again, where a reply would send him.
    """
    line = _line(library, reply, text, shown, script)
    return replace(reply, paragraphs=(Paragraph(line), *reply.paragraphs)) if line else reply


def _line(library: Library, reply: Reply, text: str, shown: Shown | None, script: Script) -> str:
    first, texts = reply.passages[0].passage, texts_for(script)
    place = None if is_in_mainland(text) else place_told(text, shown)
    if place is None:
        sent = first.folder != EMERGENCY and _CALLS.search(reply.text)
        knows = shown is not None and is_reported(text, shown)
        return texts.aid.reported if sent and knows else ""
    card = library.get(place) if place in REGIONS else None
    if card is None or first.document in PLACES:
        return ""
    if first.folder in _OF_LAW:
        return texts.law_there
    if first.folder in _CALLED_ABOUT:
        return texts.there.format(call=first_said(card, script))
    return ""
