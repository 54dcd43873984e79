"""Unpaid: somebody is asked for something and has given nothing yet; he needs no first aid."""

import re

from bot.assistant.aid.asked import Asked
from bot.assistant.aid.hearing.only_asked import only_asked
from bot.assistant.language.lengths import TURN, fits
from bot.assistant.language.payment import others_paid, unpaid
from bot.assistant.situations import (
    AUTO_PAY,
    CARD_LENT,
    COINS,
    DESPAIR,
    HELD,
    LOAN_TAKEN,
    MONEY_SENT,
    NEVER,
    ON_THE_LINE,
    SEXTORTION,
    STRANGE_MONEY,
    THREATENED,
    UNREACHABLE,
    WONT_LISTEN,
)
from bot.assistant.triage import Intent, Triage
from bot.assistant.turns.turn import Turn
from index import Library, Passage
from index.script import to_simplified

SURE = 0.6  # confidence of the search, from which its answer replaces first aid
# First aid for these is about money that is gone. Other situations are dangerous before anything is
# paid: a swindler is on the telephone, in the phone or at the door.
_OF_MONEY = {MONEY_SENT, COINS}
# In these, too, nothing is lost before it was given: 叫我办三张卡给他, 叫我们去网贷里借两万.
_OF_GIVING = {AUTO_PAY, CARD_LENT, LOAN_TAKEN}
# 理发店的卡充了三千，店关了门: a shop that is gone leaves no account to be frozen at once.
_SHOP_GONE = re.compile(
    "(?:店|馆|健身房|中心|影楼|机构|商家|会所|培训班|养老院|公司|老板|[办年月充会]卡|会员|学费|课)[^。]{0,24}"
    "(?:关了?门|门(?:就|都|也|已经)?(?:关|锁)|关店|关张|倒闭|跑路|走佬|执笠|结业|搬走|人去楼空|停业|门锁|大门紧)"
)
_IN_A_SHOP = re.compile("卡|会员|充|[定订押]金|学费|课|照|年费|预付|预存")
# 前面已经有三个家长付了: the writer has not; 好几个人都交了，现在找不到人 may be he as well.
_LOST = re.compile("骗|没了|跑路|跑了|不见|联系不|退群|解散|我们")
# In these somebody who has given nothing yet is in danger, or about to give it.
_IN_DANGER = {DESPAIR, HELD, ON_THE_LINE, SEXTORTION, THREATENED, UNREACHABLE, WONT_LISTEN}
# Words for money that came in and is to be sent on, or for a service to others; none of them stands
# in 陌生人让我给他打钱.
_CAME_IN = re.compile(
    r"收|进|[到入]账|多(?:了|出)|给我(?!说|讲)|[帮替代]|退|还给"
    r"|\b(?:received|got|refund|in(?:to)? my (?:\w+ )?account)\b"
)
# In these whoever pays is asked to pay again: 要不要给他一半 has one answer.
_EXTORTED = {SEXTORTION, HELD, UNREACHABLE, ON_THE_LINE}
# 先给他一半行不行, 要不要打钱, 钱要不要打, 畀唔畀
_WHETHER = re.compile(
    r"(?:要不要|该不该|能不能|可不可以|应不应该|需不需要|是不是要|要唔要|使唔使|该|先|还是)[^，。,.!！?？]{0,6}"
    r"(?:给|打|转|交|付|汇|凑|俾|畀|比)(?:他|她|佢|你|钱|款|一半|一点|过去|[\d一二三四五六七八九十百千万]|[^，。?？]{0,4}(?:吗|么|呢|[?？]))"
    r"|(?:给|打|转|交|付|俾|畀|比)[^，。,.!！?？]{0,8}(?:行不行|行吗|好不好|可以吗|得唔得|[给俾畀比付交]唔?不?[给俾畀比付交])"
    r"|([给付交俾畀比])[不唔]\1"
    r"|(?:钱|款|赎金|这笔)(?:到底|究竟|还|是)?(?:要不要|该不该|能不能|可不可以|应不应该|要唔要|使唔使)[给打转交付汇凑出俾畀比]"
    r"|\b(?:do|should|can|must) (?:i|we) (?:just |really )?(?:pay|send|give|transfer)\b"
)


def spared(turn: Turn, found: Triage, asked: Asked) -> Triage:
    """Turn an emergency in which nothing was given yet into a question, if the search is sure.

    A button leads to the steps.
    """
    if found.intent is not Intent.EMERGENCY or found.done:
        return found
    text, situation = turn.text, found.situation
    later = turn.shown is not None and situation == MONEY_SENT
    if later and others_paid(text) and not _LOST.search(to_simplified(text)):
        return Triage(Intent.ANSWER, hint=situation)
    can_wait = (
        (situation not in _IN_DANGER and asked.sounds(turn))
        or (situation == MONEY_SENT and _is_of_shop(text))
        or (_none_left(text, situation) and not asked.gone(turn))
    )
    return Triage(Intent.ANSWER, hint=situation) if can_wait and turn.sure() >= SURE else found


def _is_of_shop(text: str) -> bool:
    """Tell whether a shop that was paid in advance is gone: then no payment can be stopped."""
    said = to_simplified(text).lower()
    return bool(_SHOP_GONE.search(said) and _IN_A_SHOP.search(said))


def _none_left(text: str, situation: str | None) -> bool:
    """Tell whether the emergency is about money, and none was paid."""
    if situation == STRANGE_MONEY:
        return only_asked(text) and not _CAME_IN.search(to_simplified(text).lower())
    if situation in _OF_GIVING:
        return only_asked(text)
    return situation in _OF_MONEY and (unpaid(text) or only_asked(text))


def never_paid(library: Library, aid: str, text: str) -> Passage | None:
    """Give what never to do in the emergency that was shown, if a turn asks whether to pay."""
    if aid not in _EXTORTED or not fits(text, 2 * TURN):
        return None
    if not _WHETHER.search(to_simplified(text).lower()):
        return None
    parts = library.document(aid)
    return next((part for part in parts if part.heading == NEVER), None)
