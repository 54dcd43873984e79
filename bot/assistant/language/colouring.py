"""Colouring: words that only say how the writer takes something, and not what he asks.

完了完了，反诈考试没过 and 气死我了，号被封了 ask of an exam and of an account.
"""

import re

from bot.assistant.language.clauses import clauses
from index.script import spaced

LAUGH = re.compile(
    r"[哈嘿呵嘻]{2,}|h{3,}|2?33+|\b(?:lol|lmao|(?:ha){2,})\b|\[(?:doge|狗头|笑哭|捂脸)\]"
    "|[\U0001f600-\U0001f606\U0001f923]"
)
_EXCLAIMS = re.compile(
    "(?:我|俺|真的?是?|简直|都|要|快|也|太|全|彻底|今天)*"
    "(?:完(?:了|蛋|犊子)|毁|崩溃|疯|裂开|麻|绝|服|醉|吐|哭|(?:累|烦|气|急|笑|困|饿|热|冻|吓|郁闷|无语|尴尬)(?:死|疯|哭|坏|炸)?"
    "|无语|救命|我?(?:的)?(?:天[哪啊呐]?|妈呀|老天爷?)|要[命死]|头大|心累|笑不活|唉|哎|呜+|啊+|晕)"
    "(?:死|了|啊|呀|我|俺|人|哦|吧|啦|哪|完了|全)*"
)


def without_colour(text: str) -> str:
    """Leave out the clauses that only exclaim or laugh; give the text itself where none does."""
    told = clauses(LAUGH.sub("，", spaced(text)))
    left = [each for each in told if not _EXCLAIMS.fullmatch(each)]
    if not left or left == clauses(spaced(text)):
        return text
    return "，".join(left)
