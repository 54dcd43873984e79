"""Carried out: a turn says that what somebody was last asked to do was done: 我开了, 她给了.

By itself it does not say what was done; the demand in the turn before it does.
"""

import re
from itertools import takewhile

from bot.assistant.aid.hearing.only_asked import is_demand, tells_no_deed
from bot.assistant.language.clauses import clauses
from bot.assistant.language.lengths import SHORT
from bot.assistant.language.tone import WHAT_NOW
from bot.assistant.turns.shown import Shown
from index.script import SIGNS, fold

_WHO = "(?:我|俺|咱|她|他|我?(?:爸|妈|老公|老婆|爷爷|奶奶|儿子|女儿|孩子))"
_ACT = (
    "(?:照(?:着|他说的)?做|按他说的做|同意|答应|打开|点开|下载|安装|登录|操作|注册|绑定"
    "|[加点扫进按绑开装下给付转交汇打充投寄发填输说念报告诉刷租借卖拍传取存签买])"
)
_DONE = re.compile(
    rf"(?:就|那|可是|但是?)*{_WHO}?(?:也|已经|已|都|就|刚才?|全|早|真的?)*{_ACT}"
    "(?:给?[他她]们?|过去|进去|出去|好|完|上)*(?:了|咗|过了)(?:给?[他她]们?)?"
    f"(?:{WHAT_NOW})?[啊呀呢吧]*"
)


def carried_out(text: str, shown: Shown) -> str:
    """Give the last demand before a turn together with the turn, which says it was met; else "".

    A deed that was told since the demand ends the search: then the turn may mean any later matter.
    """
    said = SIGNS.sub("", fold(text))
    if len(said) > SHORT or not _DONE.fullmatch(said):
        return ""
    since = takewhile(tells_no_deed, reversed(clauses(shown.question)))
    asked = next(filter(is_demand, since), "")
    return f"{asked}，{text}" if asked else ""
