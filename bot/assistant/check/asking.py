"""Asking: recognises questions about the verdict on a message that has just been judged."""

import re

from index.script import SIGNS, fold

HOW_TO_TELL = "mosheng-duanxin#真单位也发短信，凭什么分"
_WHY = re.compile(
    r"(?:那|这|你)*(?:为什么|为啥|凭什么|凭啥|咋看出来的?|怎么看出来的?|点解|why"
    r"|how (?:do|can) you (?:know|tell))"
    r"(?:呢|啊|呀|这么说|说没事|说是诈骗)*"
)
# 怎么核实, 是不是银行发的; but 咋知道我手机号的 doubts no sender
_VERIFIES = re.compile(
    r"(?:怎么|咋|如何|怎样|点样)(?:样|去|才能|能)?(?:核实|分辨|分|辨|看|查|确认|判断|(?:知道|晓得)(?![我俺咱]))|核实|真假|真不真"
    r"|是不是(?:真的?|他们|官方|本人|物业|银行|学校)[^,，。]{0,6}发的"
    r"|\bhow (?:do|can) i (?:check|verify|tell|know|make sure)\b"
)


# 点了会怎样, 点开会不会中毒, what happens if i click it
_CLICKING = re.compile(
    r"(?:要是|如果|万一|那|我|它|链接)*(?:点|打)(?:了|开|进去|击)+(?:它|了|那个|这个|链接)*(?:会)?(?:怎么?样|咋样|怎样"
    r"|有(?:什么|啥)(?:后果|事|影响)"
    r"|(?:会不会|会|不会)(?:中毒|有事|出事|怎样|怎么样|扣钱|被盗|中病毒))(?:吗|么|啊|呢)*"
    r"|(?:and )?what (?:happens|would happen|will happen) if i (?:click|tap|open)(?: on)?"
    r"(?: it| that| the link)?"
)


def asks_of_clicking(text: str) -> bool:
    """Tell whether a text asks nothing but what opening a link does: 点了会怎样."""
    return bool(_CLICKING.fullmatch(SIGNS.sub(" ", fold(text)).strip()))


def asks_why(text: str) -> bool:
    """Tell whether a text asks nothing but how a verdict came about."""
    return bool(_WHY.fullmatch(SIGNS.sub(" ", fold(text)).strip()))


def asks_how_to_tell(text: str) -> bool:
    """Tell whether a text asks how to make sure who sent something."""
    return bool(_VERIFIES.search(fold(text)))
