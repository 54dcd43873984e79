"""Refraining: a turn says, or asks if it is right, that what a swindler wants is left undone.

谢谢你 我不租了, 那不扫 直接扔了行不: by its verb such a turn is near to what to do after the deed.
"""

import re
from dataclasses import dataclass

from bot.assistant.language.clauses import clauses
from bot.assistant.language.lengths import TURN, fits
from bot.assistant.turns.whether import VERB
from index.language.dialects import as_asked
from index.script import spaced

# 不退了 and 不信了 leave undone what a swindler does not want.
_DROPPED = re.compile(
    "(?:那|就|嗯|行|好|算了|谢谢你?|我还是|还是)*(?:我|俺|咱|偶)?(?:们)?(?:就|也|还是|先|都|决定|坚决|肯定)*"
    "(?:[^，。不没]{0,6}(?=不投|不买|不做|不充))?(?:不|唔)(?:再|去|要|会)*"
    f"(?P<verb>(?!退|信|做声|说){VERB}|去|租|学|聊|理)"
    "(?:他们?|她|它|钱|码|那个|这个|任何)*(?:了|啦|喇|咯|算了)*"
)
_KIND = re.compile(
    "(?:好的?|嗯|行|谢谢|多谢|感谢|谢了|知道了|明白|算了|ok|那|你|您|啊|呀|啦|哈|了)+"
)
_IF_RIGHT = re.compile(
    "(?:(?:就|直接|干脆|把它)*(?:扔|删|拉黑|挂|退群|走)(?:掉|了|断)?)?"
    "(?:行不行?|行吗|行吧|可以吗|可以吧|可以不|好吗|对吧|对吗|对不对|没事吧|没问题吧|就行吧|就行了吧|是吧|吧)"
)
_AND_ASKS = re.compile(f"(?P<said>.*?)(?P<asks>{_IF_RIGHT.pattern})")


@dataclass(frozen=True)
class Refraining:
    """The verb of what is left undone, and whether it is asked if that is right."""

    verb: str
    asks: bool


def refraining(text: str) -> Refraining | None:
    """Tell what a turn leaves undone; None for a turn that says anything else."""
    said = [as_asked(each) for each in clauses(spaced(text))] if fits(text, TURN) else []
    said = [each for each in said if not _KIND.fullmatch(each)]
    if not said:
        return None
    dropped = _DROPPED.fullmatch(said[0])
    if dropped is not None and len(said) == 1:
        return Refraining(dropped["verb"], asks=False)
    if dropped is not None and len(said) == 2 and _IF_RIGHT.fullmatch(said[1]):
        return Refraining(dropped["verb"], asks=True)
    whole = _AND_ASKS.fullmatch("".join(said))
    dropped = _DROPPED.fullmatch(whole["said"]) if whole is not None else None
    return None if dropped is None else Refraining(dropped["verb"], asks=True)
