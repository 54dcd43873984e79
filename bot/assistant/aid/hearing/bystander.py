"""Bystander: a clerk or an officer sees somebody who is about to pay a swindler and says so."""

import re

from bot.assistant.language.lengths import NEWS, fits
from bot.assistant.language.tone import asks
from bot.assistant.situations import WONT_LISTEN
from bot.assistant.triage import Intent, Triage
from bot.assistant.turns.shown import Shown, is_staff
from index.script import spaced

# 她要当着我面转账, 客户要转30万给什么老师
_ABOUT_TO_PAY = re.compile(
    r"(?:他|她|客户|顾客|客人|用户|居民|村民|住户|老人|老(?:奶奶|爷爷|太太?)|大爷|大妈|阿姨|大姐)[^，。,.!！?？]{0,6}"
    r"(?:要|在|准备|坚持|非得?|硬要)[^，。,.!！?？]{0,8}?"
    r"(?:转账|转钱|转出|转(?=[\d一二三四五六七八九十百几]+[万千块])|汇款|汇钱|汇出|打款|打钱|取现|取钱|[转汇打][到给进](?!了)"
    r"|(?:把|拿|取)(?:了)?(?:钱|现金|存款|积蓄|黄金|金[条子饰])[^，。,]{0,6}?[给交送寄])"
    r"(?!记录|凭证|失败|限额)"
)


def stands_by(text: str, shown: Shown | None, found: Triage) -> Triage:
    """Give the emergency of somebody who is about to pay, where staff tell of it; else `found`.

    A text that asks about such people in general stays a question.
    """
    if (
        found.intent is not Intent.ANSWER
        or not is_staff(text, shown)
        or not fits(text, NEWS)
        or asks(text)
    ):
        return found
    pays = _ABOUT_TO_PAY.search(spaced(text))
    return Triage(Intent.EMERGENCY, WONT_LISTEN) if pays else found
