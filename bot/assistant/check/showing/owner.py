"""Owner: recognises who runs the group in which a message stood; he does not leave it.

群里有人发这个：…… 我是群主，该怎么处理: he removes the sender and warns the others.
"""

import re

from index.script import spaced

OWNERS = "law-group-owner#群主这样做"
# Not 他说：我是群主, which the swindler says of himself.
_OWNS = re.compile(
    r"(?<![:：“「\"'])(?:(?:我们?|俺|本人)(?:就?是|系|当|做)|身为|作为)(?!不)"
    r"[^。！？!?,，听问跟找被]{0,6}(?:群主|群?管理员|群管)(?![说发叫让拉])"
    r"|\b(?:i am|i'm|im|as) (?:the |an? )?(?:group(?:'s)? )?(?:owner|admin\w*)\b"
    r"|\bi (?:run|manage) (?:the|this|a) group\b"
)
# Who shows the message of another member, or asks what is to be done about it.
_SHOWS = re.compile(
    r"有(?:个|一个)?(?:人|成员|群友|业主|家长)[^。！？!?,，]{0,6}[发转贴]"
    r"|(?:怎么|咋|如何|点|应该)[^。！？!?,，]{0,2}(?:处理|办|做|管|提醒)"
    r"|要不要[^。！？!?,，]{0,4}[踢移删报管]|\bposted\b|what (?:should|do|can) i\b"
)


def runs_group(text: str) -> bool:
    """Tell whether who shows a message says that he runs the group."""
    said = spaced(text)
    return _OWNS.search(said) is not None and _SHOWS.search(said) is not None
