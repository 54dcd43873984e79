"""Adding: whether a turn is a piece that adds to the matter that is open, or names its own.

Told in pieces, a matter is named once. What comes after it, 今天收到好多短信进账 or 说我涉及帮信罪,
is near to lighter matters by itself, which nobody spoke of.
"""

import re

from bot.assistant.language.clauses import clauses
from bot.assistant.language.lengths import NEWS, TURN, fits
from bot.assistant.language.tales import wonders
from bot.assistant.turns.turn import NAMES, Turn
from index.language.dialects import as_asked
from index.script import spaced

# Who says so stands in an earlier message.
_SAID = re.compile(
    "^(?:就|还|又|然后|现在|他|她|对方|上面|里面|那边|短信|电话里?)*(?:说|讲|写)(?!明|不|实话|真|来|起|到底)"
)
_HE = (
    "(?:他|她|佢|[老我]?(?:[爸妈爷奶公婆哥姐弟妹]{1,2}|老[公婆伴头]|儿子|女儿|孩子|家里?人)"
    "|老人家?)们?"
)
_NEVER = "(?:就是|根本|死活|还是|还|就|也|都|又|压根|完全|一直|偏)*"
_UNHEEDED = re.compile(
    f"{_HE}{_NEVER}(?:不|唔)(?:肯)?(?:听|信)(?:我|咱|家里?人?|劝|人劝)?们?(?:的|说的|的话|讲)?(?:话|劝)?(?:了|啊|呀|呢)*"
    f"|(?:我|怎么|咋|谁|家里人?)*(?:说|劝|拦|讲)(?:{_HE})?(?:了)?(?:也|都|又)?(?:不(?:动|住|听|通|进)|没用|唔听)(?:{_HE})?(?:了|啊|呀|呢)*"
    f"|{_HE}?{_NEVER}(?:听不进|不听劝|不听话|说不通|被洗脑)(?:去|了|啊|呀|呢)*"
    f"|{_HE}{_NEVER}(?:信|相信|护着)(?:那(?:边|个人?)|他们?|她|骗子|对方)(?:了|啊|呀|呢)*"
)  # fmt: skip


def adds(turn: Turn) -> bool:
    """Tell whether a turn asks nothing, and surely finds no matter of its own."""
    return fits(turn.text, NEWS) and not wonders(turn.text) and turn.sure() < NAMES


def reports_on(text: str) -> bool:
    """Tell whether a text only goes on with what somebody said who was told of before."""
    return fits(text, TURN) and not wonders(text) and bool(_SAID.search(as_asked(text)))


def is_unheeded(text: str) -> bool:
    """Tell whether a clause of a short text says that a relative does not listen: 他不听我的."""
    said = clauses(spaced(text)) if fits(text, TURN) else []
    return any(_UNHEEDED.fullmatch(as_asked(each)) for each in said)
