"""Unpaid: somebody is asked for money and has given none yet: what he tells, and what he asks."""

import re
from collections.abc import Callable

from bot.assistant.situations import (
    COINS,
    HELD,
    MONEY_SENT,
    NEVER,
    ON_THE_LINE,
    SEXTORTION,
    UNREACHABLE,
)
from bot.assistant.triage import Intent, Triage
from index import Library, Passage
from index.script import spaced, to_simplified

SURE = 0.6  # confidence of what the search finds, from which that is told instead of first aid
# First aid of these is about money that is gone. Who is on the telephone with a swindler, has let
# him into his phone or sees him at the door is in danger before he pays.
_OF_MONEY = {MONEY_SENT, COINS}
_PAY = "(?:转账?|付款?|打款?|打钱|给钱?|交钱?|汇款?|[俾畀]|过数)(?![过我俺咱你])"
# 我还没转, 该不该交, 能付吗, 交不交
_NOT_YET = re.compile(
    rf"(?:还|都|也|就|钱|款|一分|并|根本|我|俺|佢|她|他|先)(?:还|都|也)?(?:没有?|未|冇)敢?{_PAY}"
    rf"|(?:要不要|该不该|能不能|可不可以|应不应该|敢不敢|使唔使|好唔好)[^，。,?？]{{0,4}}{_PAY}"
    rf"|(?:能|可以|敢|该|要){_PAY}(?:给?他|给?她|过去|这个?钱)?(?:吗|么|不|嘛)"
    r"|([交转付给打汇])不\1"
    r"|(?:\bnot|n[o']?t) (?:yet )?(?:paid|pay|sent|send|transferred)"
    r"|\bshould (?:i|she|he|we) (?:pay|send|transfer)"
    r"|(?:叫|让|催|要)(?:我|俺|咱)们?(?:马上|赶紧|赶快|立刻|现在|今天|先)*(?:给|往|向)[^，。,\s]{1,6}?(?:打|转|付|汇)"
    r"|(?:交|付|打|转)[\d一二三五六八百千]{1,6}[^，。,\s]{0,4}(?:就)?(?:能|可以|可)(?:领|返|得|拿|分)"
    r"|\bif (?:i|we) (?:first )?(?:pay|send|transfer|cover)\b"
    r"|\b(?:wants?|asks? for|charges?) [\w%$ ]{1,20}\b(?:first|up ?front|in advance)"
)
# 已经给了三万, 上回交过: of that first aid is due, whatever is not paid yet.
_PAID = re.compile(
    r"(?:转|付|打|给|交|汇|投|充|买|寄|刷|垫|俾|畀|借|贷)(?:给[他她它]们?|过去|出去|进去|款|钱)?(?:了|过(?!去|数)|咗|完|掉|脱)"
    r"|刚[刚才]?(?:转|付|打|汇)|已经|都(?:进去|没了|没有了)|被骗了?[\d一二三四五六七八九十几]|骗了我|骗走|取了|拿走|血汗|前前后后|陆陆续续|再(?:交|转|付|给|打)"
    r"|\b(?:paid|sent|transferred|gave)\b(?! (?:yet|anything))"
)
# What is denied is no payment, as far as its clause goes.
_NOT_PAID = re.compile(r"(?:没有?|未|冇|\bnot|n[o']?t) ?(?:敢|yet )?[^\s，。,.!！?？;；、]{0,8}")
_LONGEST = 60  # characters of a turn that asks whether to pay; a longer one tells more than that
# Who pays in these pays again: 要不要给他一半 has one answer.
_EXTORTED = {SEXTORTION, HELD, UNREACHABLE, ON_THE_LINE}
# 先给他一半行不行, 要不要打钱, 畀唔畀
_WHETHER = re.compile(
    r"(?:要不要|该不该|能不能|可不可以|应不应该|需不需要|是不是要|要唔要|使唔使|该|先|还是)[^，。,.!！?？]{0,6}"
    r"(?:给|打|转|交|付|汇|凑|俾|畀|比)(?:他|她|佢|你|钱|款|一半|一点|过去|[\d一二三四五六七八九十百千万]|[^，。?？]{0,4}(?:吗|么|呢|[?？]))"
    r"|(?:给|打|转|交|付|俾|畀|比)[^，。,.!！?？]{0,8}(?:行不行|行吗|好不好|可以吗|得唔得|[给俾畀比付交]唔?不?[给俾畀比付交])"
    r"|([给付交俾畀比])[不唔]\1"
    r"|\b(?:do|should|can|must) (?:i|we) (?:just |really )?(?:pay|send|give|transfer)\b"
)


def unpaid(text: str) -> bool:
    """Tell whether a text says or asks whether to pay, and tells of nothing that was paid."""
    said = spaced(text)
    if not _NOT_YET.search(said):
        return False
    return not _PAID.search(_NOT_PAID.sub(" ", said))


def spared(text: str, found: Triage, sure: Callable[[], float]) -> Triage:
    """Spare who has not paid the steps of who has, where the search is `sure` of an answer.

    A button leads to them. `sure` gives the confidence of what it finds.
    """
    if found.intent is not Intent.EMERGENCY or found.situation not in _OF_MONEY:
        return found
    if not unpaid(text) or sure() < SURE:
        return found
    return Triage(Intent.ANSWER, hint=found.situation)


def never_paid(library: Library, aid: str, text: str) -> Passage | None:
    """Give what never to do in the emergency that was shown, where somebody asks whether to pay."""
    if aid not in _EXTORTED or len(text) > _LONGEST:
        return None
    if not _WHETHER.search(to_simplified(text).lower()):
        return None
    parts = library.document(aid)
    return next((part for part in parts if part.heading == NEVER), None)
