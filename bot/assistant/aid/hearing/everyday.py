"""Everyday: cries over a task or a game, and greetings in a family, that sound like a farewell.

The alarm knows 照顾好自己, 我走了 and 救命 from people who mean it. Whoever says when he calls or
comes next takes no leave for good.
"""

import re

from bot.assistant.language.lengths import NEWS, fits
from index.script import to_simplified

_DEATH = re.compile(
    r"不想活|[想去要]死|自杀|跳[楼河江]|撑不|活不|遗[书言]|再见|药|\b(?:die|dying|suicid\w*|kill)\b"
)
# 完了，论文还没写完; 抽卡全没了，救命
_TASKS = re.compile(
    "(?:论文|作业|ppt|稿子?|方案|报告|毕设|开题|周报|卷子|单词)[^。]{0,12}"
    "(?:没(?:写|做|交|改|背|动)|(?:写|做|背|改)不完)"
    "|没复习|挂科|抽卡|保底|五星|卡池|上分|排位|开黑|副本|掉段"
)
# 老爸 我走了 到了给你打电话
_TO_FAMILY = re.compile(
    r"(?:老|亲爱的)?(?:爸妈|爸爸?|妈妈?|爷爷|奶奶|外公|外婆|姥姥|姥爷|闺女|女儿|儿子|老公|老婆|老伴|哥|姐)"
    r"(?=[\s,，。!！]|我|你)"
)
_NEXT = re.compile(
    "(?:到了?(?:家)?|回头|晚上|周末|明天|下周|下个?月|过年|国庆|中秋|放假|一会儿?|等下)[^,，。]{0,6}"
    "(?:给[你您]|[打来]电话|打视频|联系|回(?:来|去|家)|看[你您]|报平安|还[你您])"
)
# 今天冷 多穿点; not 妈 我走了 天冷多穿点
_CARE = re.compile("冷|降温|多穿|早点睡")
_LEAVING = re.compile("走|累|撑|照顾|保重|拜托|以后|先去|不回|没用")
_FOR_GOOD = re.compile(
    "别(?:来)?找|对不起|原谅|不孝|下辈子|来世|再也|永远|最后|骗|转|汇|债|借|钱|卡|码"
)


def names_death(said: str) -> bool:
    """Tell whether folded words name death, or what people die of."""
    return bool(_DEATH.search(said))


def is_everyday(text: str) -> bool:
    """Tell whether a text is such a cry, or such a greeting, and speaks of nothing else."""
    said = to_simplified(text).strip().lower()
    if not fits(said, NEWS) or names_death(said) or _FOR_GOOD.search(_TASKS.sub(" ", said)):
        return False
    cares = _CARE.search(said) and not _LEAVING.search(said)
    greets = _TO_FAMILY.match(said) and (_NEXT.search(said) or cares)
    return bool(_TASKS.search(said) or greets)
