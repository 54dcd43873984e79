"""Relief: the danger is over, as somebody tells after first aid; and what he asks beside that."""

import re

from index.script import to_simplified

SAFE = "meibeipian-baojing"  # the card for those who have lost nothing
LONGEST = 40  # characters; a longer text tells of something else
_CLAUSE = re.compile(r"[,，。.!！~～…;；]+\s*|(?<=[^\x00-\x7f])\s+|\s+(?=[^\x00-\x7f])")
_OVER = re.compile(
    r"(?:已经|都|刚刚?|还|根本|压根|并|什么|啥|一分钱?|说了|说过|我|你|钱|人|电话|[他她它]|孩子|女儿|儿子|妈|爸|还好|幸好|幸亏|也|就|把)*"
    r"(?:止住|拦住|拦下来?|截住|联系上|找到|回来|没事|没出事|追回来?|拉黑|[屏删]掉?|退群|卸载?|不理[他她]|虚惊一场|"
    r"挂断?(?:了挂)?|没(?:有)?(?:转|给|点|念|填|说|付|交|打|汇|输|上当|被骗|损失)(?:钱|成|进去|出去)?)"
    r"(?:了|啦|咗|掉|人)*(?:电话|[他她])?(?:了|啊|呀|呢|吧)*"
    r"|i? ?(?:hung up|blocked (?:him|her|them)"
    r"|did ?n[o']?t (?:click|pay|send|give)(?: anything| it)?)"
    r"|(?:he|she)(?:'s| is) (?:ok|okay|safe|fine)|false alarm"
)
_BESIDE = re.compile(
    r"(?:好险|吓死我?了?|还好|幸好|太?(?:谢谢|多谢|感谢)(?:了|你|您|啊|小助手)*"
    r"|你(?:怎么|咋|干嘛|为啥|为什么)(?:老|总|又|还|一直|是|就)+(?:叫|让|喊|说|讲).*"
    r"|thx|thanks?|thank you|ok(?:ay)?|phew|行吧?|好的?|嗯+|哈+)(?:啊|呀|了)*"
)
_ASKS = re.compile(
    r"[?？吗么呢]|怎|咋|哪|谁|什|啥|多少|几|(.)[不没]\1|[不没伐]$|想知道|想问|\b(?:what|how|who|can)\b"
)
# Something else has happened after all: 没转，但是卡号给了.
_BUT = re.compile(
    r"但|可是|不过|却|还|又|前头|之前[^，。]{0,4}[转给交付]|早就[转给交付]|要回|追回|退回|给|转|填|卡|码|钱|骂|威胁|我是|我把|是把|租|卖|借|帮|共享|屏幕|软件|会议|下了|装了|点了|扫|身份证|照片|\b(?:but|gave|sent|card|code)\b"
)
_FEWEST = 6  # characters that are a question of their own


def over(text: str) -> str | None:
    """Give what is asked beside the news that nothing has happened; None where it is no such news.

    It is empty where the text says no more than that.
    """
    said = to_simplified(text).lower().strip()
    if len(said) > LONGEST:
        return None
    clauses = [clause for clause in _CLAUSE.split(said) if clause]
    known = 0
    for clause in clauses:
        if not (_OVER.fullmatch(clause) or _BESIDE.fullmatch(clause)):
            break
        known += 1
    if not any(_OVER.fullmatch(clause) for clause in clauses[:known]):
        return None
    rest = "，".join(clauses[known:])
    if _ASKS.search(rest) and len(rest) >= _FEWEST:
        return rest
    return None if _BUT.search(rest) else ""
