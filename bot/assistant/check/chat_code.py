"""Chat code: a code that lets somebody into a chat account, and that its reader has given away.

A bank's card is blocked for a code of the bank; for such a one the strange device is signed out.
"""

import re

from bot.assistant.language.tone import asks
from index.script import fold, spaced

CODES = "scam-otp-code"
CHAT_CODE = f"{CODES}#聊天账号的码已经给了"
_OF_CHAT = re.compile(
    r"telegram|电报|whats ?app|微信(?!支付)|wechat(?! ?pay)|qq|\bline\b|facebook"
    r"|messenger|instagram|discord|signal"
)
_CODE = re.compile(r"[验校][证验]码|动态码|登[录入]码|\b(?:code|otp|passcode)\b")
_OF_MONEY = re.compile(r"支付|付款|转账|银行|贷|\b(?:bank|pay(?:ment)?|transfer|card)\b")
# 我刚把它发给一个朋友了, 已经告诉他了, i sent it to him
_GAVE = re.compile(
    "(?:[把将](?:它|码|[验校]证码|[这那]个码?|数字|短信)|我|^)(?:刚|已经|都|就|也|把它)*"
    "(?:发|念|报|告诉|转发|给|截图)(?:给|过去)?[^，。,没]{0,8}?(?:了|过去)"
    r"|\bi (?:just |already )?(?:sent|gave|told|read|forwarded) (?:it|him|her|them|the code)\b"
)


def names_code(said: str) -> bool:
    """Tell whether a folded message speaks of a code."""
    return bool(_CODE.search(said))


def gave_chat_code(told: str, text: str) -> bool:
    """Tell whether `told` is of a chat account's code, which a turn says was given away."""
    before, said = spaced(fold(told)), spaced(fold(text))
    ours = names_code(before) and _OF_CHAT.search(before) and not _OF_MONEY.search(before)
    return bool(ours and _GAVE.search(said)) and not asks(text)
