"""Naming: whether a text has a word that hardly any other trick's card has, before it is guessed.

Somebody who gave away a code does not want to read that he met with a cancelled student loan.
"""

from collections.abc import Set

from bot.assistant.language.pairs import pairs
from index import Library, Passage
from index.corpus.cards import SCAMS
from index.script import fold

# So many titles, or beginnings, of cards on tricks may share a pair of characters that tells one of
# them: 验证 stands in one title, 客服 in several.
_TITLES, _LEADS = 3, 8


def names(library: Library, text: str, passage: Passage) -> bool:
    """Tell whether a text shares a telling pair of Chinese characters with a trick's card.

    A text in another language names what it names in other words: it always does.
    """
    said, own = pairs(fold(library.normalise(text))), library.get(passage.document)
    if not said or own is None:
        return True
    leads = library.leads(SCAMS)
    titles, whole = [each.title for each in leads], [each.title + each.text for each in leads]
    in_title = pairs(fold(own.title)) & said
    in_lead = pairs(fold(own.title + own.text)) & said
    return _rare(in_title, titles, _TITLES) or _rare(in_lead, whole, _LEADS)


def _rare(shared: Set[str], texts: list[str], most: int) -> bool:
    return any(sum(pair in each for each in texts) <= most for pair in shared)
