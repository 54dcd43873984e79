"""Borrowing: somebody asks for a loan, or for money to be sent: 手头紧，能不能借我2000.

Friends write so, and so does whoever has stolen a friend's account: the words do not tell which.
"""

import re

from index.script import spaced

_SUM = r"(?:\d[\d,.]*|[一二两三四五六七八九十几][百千万])"
_ASKS = re.compile(
    # 借我2000, 跟你借点钱, 问我借2万蚊, 能不能先借三千; not 借我本书
    rf"借(?:给|俾|畀)?(?:我|俺)(?:先|应?急|周转|一下|住|[点些个])*(?:钱|{_SUM}|[,，。!！?？]|$)"
    rf"|(?:跟|向|问|同|和|找|揾)(?:[你您我俺]|大家)(?:先|再|想)*借[^。！？!?,，书车伞]{{0,4}}(?:钱|{_SUM}|$)"
    rf"|(?:想|能|可以|可否|方便|先|帮[我忙])[^。！？!?,，]{{0,6}}借(?![你您])[^。！？!?,，书车伞]{{0,4}}(?:钱|{_SUM})"
    # 先转我三千, 转500给我, 打五千到我卡上, 过5000俾我
    rf"|(?:先|再|帮忙?|能|可以|麻烦|快)[^。！？!?,，]{{0,6}}(?:转|打|汇)(?:给|俾|畀)?我[^。！？!?,，]{{0,4}}{_SUM}"
    rf"|(?:转|打|汇|过)(?:数|账)?{_SUM}(?:元|块|蚊)?(?:给我|俾我|畀我|[到去进]我|过来)"
    rf"|(?:帮|替)(?:我|俺|手)(?:先|再)?(?:垫|代付|代交|过数|过账|(?:付|交|转)[^。！？!?,，]{{0,4}}{_SUM})"
    r"|(?:过数|转账)(?:俾|畀|给)我"
    r"|\b(?:lend|loan|spot) me (?:some (?:money|cash)|(?:about |around )?[$£€]?\d)"
    r"|\bborrow (?:some (?:money|cash)|a few hundred|(?:about |around )?[$£€]?\d)"
    r"|\b(?:send|transfer|wire|paynow|payme) me (?:some (?:money|cash)|[$£€]?\d)"
)
# What is shared, owed or paid back: 四个人一人107，你转我; 上次借你的500还你.
_SHARED = re.compile(
    r"\baa\b|aa制|一人\d|每人|人均|平摊|均摊|拼[车单饭]|团购|一起(?:订|买|吃)|吃饭|饭钱|餐费|房租|水电|份子|奶茶|外卖"
    r"|(?:上次|上回|之前|那天|昨天|前几天)[^。！？!?]{0,8}(?:借|垫)|借(?:了|过|的)|(?:欠|该)(?:我|你)的"
    r"|\b(?:split|your (?:share|half)|you owe|i owe|paid for (?:you|dinner|lunch))\b"
)


def asks_to_borrow(text: str) -> bool:
    """Tell whether a message asks a person for a loan, or for money to be sent to its writer."""
    said = spaced(text)
    return _ASKS.search(said) is not None and _SHARED.search(said) is None
