"""Dropping: a text says that its writer will not do a thing after all, and nothing else.

好的谢谢，我不交了 follows good advice. The alarm, which has learnt such few words from people who
have lost money or hope (不活了), hears an emergency.
"""

import re

from bot.assistant.language.clauses import clauses
from bot.assistant.language.lengths import TURN, fits
from bot.assistant.language.tone import asks
from index.script import clean, to_simplified

_WHO = r"(?:我|俺|咱|咱们|我们|阿拉|我妈|我爸|我老公|我老婆)?"
_HOW = r"(?:就|也|还是|先|干脆|坚决|绝对|肯定|一定|以后|再也|都|才|可){0,2}"
_NOT = r"(?:不|唔|毋|勿|冇打算|没打算)(?:会|打算|再|敢){0,2}"
# What swindlers want to be done, and what one does with them; no deed against them: 不报警了.
_DEED = (
    r"(?:转账?|汇款?|交|付款?|给|填|寄|下载?|装|投钱|充钱|买|租|跟|加|点|扫|接|理|睬|搭理|弄|搞|领|投|充值?|签|借|回"
    r"|看房?|玩|做|去|发|卖|信|聊|贷款?|参加|刷|联系|见|拍|订|要|惹|参与|报名|开通?|注册|登录?|入金|出金)"
)
_OBJECT = (
    r"(?:他们?|她们?|它|佢哋?|这个|那个|这钱|钱|款|号|群|定金|订金|押金|保证金|手续费|费|单|链接|码|表|软件|房|票|卡"
    r"|微信|qq|app|那边|那儿|那里|了){0,2}"
)
_END = r"(?:了|啦|喇|咯|嘞|的|吧|呀|啊|呢){0,2}"
_DROP = re.compile(
    rf"(?:那么?|好|行|算了|嗯){{0,2}}{_WHO}(?:那|就)?{_HOW}{_NOT}(?P<deed>{_DEED}){_OBJECT}{_END}"
)
# 不去, 不见: without 了 it may be what somebody else is told, or a mere answer.
_GIVEN_UP = re.compile(r"了|啦|喇|咯|嘞|再|打算|^那|^好|^行|^嗯")
_ASSENT = (
    r"(?:那|好|行|嗯|哦|噢|中|成|对|算了|得|可以|ok|okay|知道|晓得|明白|懂|清楚|放心){1,3}"
    r"(?:的|吧|嘞|呀|啊|了|咧|啦){0,2}"
)
_THANKS = r"(?:谢谢|多谢|感谢|谢了|谢啦|唔该|辛苦|麻烦)(?:你们?|您|了|啦|啊|哈|提醒|晒|哦){0,3}"
_KIND = re.compile(
    rf"(?:{_ASSENT})?(?:{_THANKS})?(?:就?听[你您]们?的[了吧]?)?"
    r"(?:(?:幸亏|好在|多亏)先?问了?[你您]?一?[下句声]?)?"
)
_KINDLY = r"(?:ok|okay|alright|thanks|thank you|thx|right|then|so|got it|good|fine)"
_DO = (
    r"(?:pay|paying|send|sending|transfer|click|clicking|go|going|buy|buying|rent|sign|reply|answer"
    r"|install|download|give|do|doing|fill)"
)
_IT = r"(?: (?:it|that|this|there|them|him|her|anything|any money|the money|any ?more|in|up|out))"
_ENGLISH = re.compile(
    rf"(?:{_KINDLY}[,.! ]+)*(?:i|we)(?:'ll| will| am|'m| are|'re)? ?"
    rf"(?:won'?t|will not|not going to|not gonna|never|not) (?:be )?{_DO}{_IT}{{0,3}}"
    rf"(?:[,.! ]+{_KINDLY})*[.! ]*"
)


def drops(text: str) -> bool:
    """Tell whether a text only says that its writer will not do something: 好 那我不去了，谢谢."""
    said = to_simplified(clean(text)).lower().strip()
    if not fits(said, TURN):
        return False
    if _ENGLISH.fullmatch(said):
        return True
    told = [part for each in clauses(said) for part in each.split()]
    rest = [each for each in told if not is_kind(each)]
    return bool(rest) and all(map(_is_given_up, rest))


def dropped(clause: str) -> str | None:
    """Give the verb of what a clause (in Simplified) says will not be done: 扫 of 那我不扫."""
    found = None if asks(clause) else _DROP.fullmatch(clause)
    return None if found is None else found["deed"]


def is_kind(clause: str) -> bool:
    """Tell whether a clause only agrees or thanks: 好的谢谢."""
    return bool(_KIND.fullmatch(clause))


def _is_given_up(clause: str) -> bool:
    return dropped(clause) is not None and bool(_GIVEN_UP.search(clause))
