"""Dunning: recognises the words of somebody who threatens for a debt, the reader's or another's.

他欠我们三万，你不替他还，别怪我们做得难看 speaks to its reader; who tells of such words says 我.
"""

import re

from index.script import fold

_OWED = re.compile(r"欠[我他她咱]|欠(?:的|了|着)|借(?:钱|款|的)|逾期|[不没快]还|还[钱款清]")
_READER = re.compile("[你您]")
_THREATENS = re.compile(
    "别怪|不客气|难看|走着瞧|[你您]的?(?:单位|公司|学校|亲友|家人)|通讯录|上门|后果"
)
_TELLS = re.compile("(?<!别怪)(?<!欠)(?<!给)(?<!还)[我俺](?!们)|想死|活[不着]|自杀")


def duns(text: str) -> bool:
    """Tell whether a text threatens its reader for a debt, in the words of who wants the money."""
    said = fold(text)
    wants = all(each.search(said) for each in (_OWED, _READER, _THREATENS))
    return wants and _TELLS.search(said) is None
