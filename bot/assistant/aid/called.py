"""Called: parts of first aid that a text calls for by their own mark, whatever else is near."""

import re
from collections.abc import Sequence

from bot.assistant.audience import is_child
from bot.assistant.lexicon import plain
from index import Passage

# Headings of parts, and what the texts say that call for them.
_CALLED = tuple(
    (re.compile(heading), re.compile(says))
    for heading, says in (
        (
            "没借过的贷款",
            "(?:名[字义下]|身份|冒)[^。]*(?:(?:没有?|未|冇|不)(?:曾|去)?(?:借|贷|办|申请)|不是我)"
            "|(?:冒用|冒名|顶着?我)[^，。]{0,8}(?:贷|借)"
            r"|\b(?:loan|borrowed).*\bmy name\b",
        ),
        ("^贷款没下来", "(?:贷|放款|借款|额度).*(?:交|缴|付|打|转)(?:了|过(?!去))"),
        ("还找得回来吗", r"报(?:了|过|完)?(?:警|案).*(?:[追找要]得?回|拿得回)"),
        (
            "^家里老人、亲人",
            r"\bmy (?:elderly |old )?(?:mom|mum|mother|dad|father|parents?|grand\w+)\b.*"
            r"\b(?:sent|paid|gave|transferred|wired|lost|scammed)\b",
        ),
    )
)
_CHILDS = re.compile("^孩子")  # a child who writes himself reads his own part


def called(parts: Sequence[Passage], text: str) -> Passage | None:
    """Give the part that a text calls for by its own mark: 用我名字贷了5万, 我没贷过."""
    said, child = plain(text), is_child(text)
    for part in parts:
        if child and _CHILDS.search(part.heading):
            return part
        if any(head.search(part.heading) and says.search(said) for head, says in _CALLED):
            return part
    return None
