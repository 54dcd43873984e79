"""Explained: after first aid a turn says that what alarmed was ordinary: 是我老公拿去交电费了.

Nothing of it is leant on then. A clause that this file does not know, or a word of a swindler's
tale (说是我儿子, 网上的), leaves the first aid standing.
"""

import re
from enum import StrEnum

from bot.assistant.language.clauses import clauses
from bot.assistant.language.kin import FAMILY, FRIENDS, RELATIVES
from bot.assistant.language.lengths import NEWS, fits
from bot.assistant.situations import (
    APP_INSTALLED,
    AUTO_PAY,
    CARD_DRAINED,
    CARD_LENT,
    CASH_HANDED,
    CODE_GIVEN,
    DESPAIR,
    MONEY_SENT,
    ON_THE_LINE,
    REMOTE_CONTROL,
    THREATENED,
)
from index.script import fold, spaced


class Explained(StrEnum):
    """`KNOWN`: it was somebody he knows, or he himself. `PLAY`: a joke, a game, a story."""

    KNOWN = "known"
    PLAY = "play"


_OURS = f"(?:我|我们|我家|咱|俺)?的?(?:{FAMILY}|{RELATIVES}|{FRIENDS})"
_END = "(?:了|啦|的|哈|呢|啊|呀|来着)*"
# 哦不是, 查了一下, 原来
_OH = (
    "(?:哦|噢|喔|哎呀?|啊|咦|对不起|不好意思|抱歉|不对|(?:搞|弄|看|记)错了?|原来|其实|结果|后来|不是(?:的|啦)?"
    "|(?:我|刚)*(?:查|问|看|翻|想)(?:了|清楚|起来|到)*(?:一下|账单|明细)*了?|才(?:发现|知道|想起来?)|发现)*"
)
_USE = "(?:拿|取|转|用|花|刷|扣|交|还|买|付|存|充)"
_FOR = (
    "(?:[水电气话房油学保物][费租]|物业费|停车费|房贷|车贷|贷款|花呗|信用卡|会员|保险"
    "|菜|米|药|衣服|东西|家电|装修|材料|定期|存款)"
)
_MONEY = (
    rf"{_OH}(?:是|被)?{_OURS}(?:自己|刚才?|昨天|早上|今天)*{_USE}(?:走|去|掉|了)*(?:{_USE}(?:了)?{_FOR}?|{_FOR})?{_END}",
    rf"{_OH}(?:是)?(?:银行|系统|微信|支付宝|手机)?自动(?:还|扣|续|交)(?:款|费)?的?{_FOR}?{_END}",
    rf"{_OH}(?:钱|卡)?(?:找到|找着){_END}|(?:钱)?(?:还|都|就)*在(?:另一?张|别的|我的?另)[^，。,]{{0,6}}(?:里|上)?",
    rf"{_OH}(?:是)?我(?:自己)?(?:看|记|搞|弄|数|算)错{_END}|{_OH}是?我自己(?:刚才?|昨天)*{_USE}(?:走|掉|了)*{_FOR}?{_END}",
)
_CASH = (
    rf"{_OH}(?:那|他|她|这|来的)*(?:个?(?:男的|女的|人))?是(?:{_OURS}|(?:我|我们|咱)?(?:家)?的?(?:老板|房东|工头|包工头|装修[^，。,]{{0,4}}|师傅))"
    rf"{_END}",
    "(?:是)?(?:给他?的?|付的?|还的?)?(?:装修|工程|材料|货|房|工资|彩礼|份子|借|还)(?:款|钱|租|金)?的?",
)
_CARD = (
    rf"{_OH}(?:是|被)?{_OURS}(?:自己|刚才?|早上|今天)*(?:拿|借|用)(?:走|去|着|了)*(?:{_USE}(?:了)?{_FOR}?)?{_END}",
)
_BESIDE_ME = "(?:就|正|现在|人|也)*(?:坐|站|在)*(?:我)?(?:旁边|身边|边上|跟前|对面)(?:坐着)?"
_CODE = (
    rf"(?:那|他|她|对方|要码的)?(?:就)?是{_OURS}{_END}",
    _BESIDE_ME,
    "(?:在|正在)?(?:帮|替)(?:我|俺)[^，。,]{0,8}",
)
_REMOTE = (
    rf"{_OH}(?:那)?是(?:我|我们|咱)?(?:公司|单位|学校|厂里)?的?(?:同事|it|电脑部|网管|技术(?:部|员)?|网络中心|信息科)"
    rf"(?:的)?(?:在|正在)*(?:远程|给我|帮我|装|修|弄|调)*[^，。,]{{0,6}}{_END}",
    "(?:我们)?(?:公司|单位|学校)(?:的)?(?:电脑部|it|网管|技术(?:部|员)?|信息科)的?(?:人|同事)?",
)
_OFFICER = (
    rf"{_OH}(?:他|那)?是(?:我们)?(?:社区|小区|派出所|片区|村里?)*的?(?:片警|民警|警察)",
    "(?:是)?(?:来)?(?:登记|查户口|走访|宣传|送材料|了解情况)[^，。,]{0,8}",
)
_BY_AID = {
    **dict.fromkeys((MONEY_SENT, CARD_DRAINED, AUTO_PAY), _MONEY),
    CASH_HANDED: _CASH,
    CARD_LENT: _CARD,
    CODE_GIVEN: _CODE,
    **dict.fromkeys((REMOTE_CONTROL, APP_INSTALLED), _REMOTE),
    **dict.fromkeys((THREATENED, ON_THE_LINE), _OFFICER),
}
_EXPLAINS = {aid: re.compile("|".join(words)) for aid, words in _BY_AID.items()}
# A code is asked for in a son's name, too: it is told only where he sits beside the writer.
_NEXT_TO = re.compile(_BESIDE_ME)
_PLAY = re.compile(
    "(?:我|俺|刚才?|其实|就是|只是|哈)*(?:是)?(?:跟你|逗你|和你)?(?:开(?:个)?玩笑|闹着玩|逗(?:你|你们|着)?玩|骗你|测试(?:一?下)?(?:你)?|试试你|说着玩)"
    rf"{_END}|(?:我|我们|是|就是|刚才?|在)*(?:玩|打)?(?:狼人杀|剧本杀|游戏|小说|电视剧|演戏|做梦|梦){_END}(?:里{_END})?"
    r"|(?:haha )?(?:just |i was )?(?:kidding|joking)"
    r"|it was (?:only |just )?(?:a|in a) (?:joke|game|movie|dream)"
)
_ENGLISH = re.compile(
    r"(?:oh |sorry |never ?mind |actually |no |wait )*(?:it was |it's |that was )?(?:just )?my "
    r"(?:husband|wife|son|daughter|mum|mom|dad|mother|father|brother|sister)(?: who)?"
    r" (?:paid|used|took|withdrew|transferred|spent)[^,.]{0,24}"
    r"|(?:oh |sorry |never ?mind |actually )*(?:i )?found it[^,.]{0,16}"
    r"|it was (?:an? |the )?(?:auto(?:matic)?|direct)[^,.]{0,24}"
)
_ASIDE = re.compile(
    f"(?:{_OH}|吓死我?了?|虚惊一场|(?:没|冇)事(?:了|儿)?|不好意思|抱歉|对不起|谢谢(?:你|您|啊|了)*|多谢|哈+|嗯+|好的?|还好|幸好|¥|[\\d一二两三四五六七八九十百千万]+(?:块|元|万|千)?"
    r"|sorry|thanks?|thank you|phew|ok(?:ay)?|lol|all good)(?:了|啊|呀|哈)*"
)
# Words of a tale, or of a question: who says so may be the swindler.
_TALE = re.compile(
    "骗(?!你)|假|冒充|自称|说(?!着玩)|电话里|微信[上里]|网[上友]|视频里|[让叫要催]我|陌生|验证|对方|客服|[?？吗]|怎|咋|不信|不听|不认"
)


def explained(text: str, aid: str) -> Explained | None:
    """Tell how a text explains away the emergency `aid` that was heard; None where it does not."""
    said = spaced(fold(text)).strip(" 。.!！~～")
    if not fits(said, NEWS) or aid == DESPAIR or _TALE.search(said):
        return None
    told = [each.strip(" .!！~～") for each in clauses(said)]
    matter = [each for each in told if each and not _ASIDE.fullmatch(each)]
    if matter and all(map(_PLAY.fullmatch, matter)):
        return Explained.PLAY
    words = _EXPLAINS.get(aid)
    if words is None or not matter:
        return None
    known = all(words.fullmatch(each) or _ENGLISH.fullmatch(each) for each in matter)
    beside = aid != CODE_GIVEN or _NEXT_TO.search(said)
    return Explained.KNOWN if known and beside else None
