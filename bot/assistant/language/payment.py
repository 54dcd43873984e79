"""Payment: whether a text says that money was paid, or only asked for and not paid yet."""

import re

from index.asked_in import script_of
from index.script import Script, spaced, to_simplified

# Verbs that move money and, unlike 打 and 给, hardly mean anything else; then what may stand
# between such a verb and the word that says it is done: 转给他们了, 汇出去咗.
PAYS = "转付汇交充投垫"
_AWAY = "(?:给?[他她它佢]们?|[过出进]去|款|钱|账)?"
_DONE = "(?:了|咗|完|掉|脱|过(?![去来数]))"


def done(verbs: str) -> str:
    """Give a pattern for something that was done, from a pattern for its verbs."""
    return f"(?:{verbs}){_AWAY}{_DONE}"


FEW = 10  # characters of a turn that only says that money was paid, or none

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
    # 叫我轉數快過一萬蚊, 話要我俾五千
    r"|(?:叫|要)我(?:即刻|马上|快啲|而家|再|先)?(?:用)?(?:转数快|fps|payme)?"
    r"(?:过数|[过俾畀入][\d一二两三四五六七八九十几百])(?!咗|[年月日天次个])"
    r"|(?:交|付|打|转)[\d一二三五六八百千]{1,6}[^，。,\s]{0,4}(?:就)?(?:能|可以|可)(?:领|返|得|拿|分)"
    r"|\bif (?:i|we) (?:first )?(?:pay|send|transfer|cover)\b"
    r"|\b(?:wants?|asks? for|charges?) [\w%$ ]{1,20}\b(?:first|up ?front|in advance)"
)
# 已经给了三万, 上回交过: for such a payment first aid is due, whatever else is not paid yet.
_PAID = re.compile(
    rf"{done(f'[{PAYS}打给买寄刷俾畀借贷]')}"
    r"|[过入]咗(?:数|钱|[\d一二两三四五六七八九十几])|刚[刚才]?(?:转|付|打|汇)|已经|都(?:进去|没了|没有了)|被骗了?[\d一二三四五六七八九十几]|骗了我|骗走|取了|拿走|血汗|前前后后|陆陆续续|再(?:交|转|付|给|打)"
    r"|\b(?:paid|sent|transferred|gave)\b(?! (?:yet|anything))"
)
# 群里好几个家长都交了: what others paid says nothing about the writer.
_OTHERS_PAID = re.compile(
    rf"(?:家长|同学|同事|邻居|大家|大伙|别人|人家|群友|群里|好几个|好多人|朋友们?)[^我俺咱，。,!！?？]{{0,6}}?(?:都|已经?|早)+{done(f'[{PAYS}打给买]')}"
    # 前面已经有三个家长付了
    rf"|(?<![给跟向替帮\d一二两三四五六七八九十几多])[\d一二两三四五六七八九十几多]+个(?:家长|同学|同事|邻居|村民|老乡|群友|人)(?:都|也|已经?)*{done(f'[{PAYS}]')}"
)
# A payment that is denied does not count, up to the end of its clause.
_NOT_PAID = re.compile(
    r"(?:没有?|未|冇|\bnot|n['’]t|\b(?:did|do|does|have|has)nt) ?(?:敢|yet )?"
    r"[^\s，。,.!！?？;；、]{0,8}"
)


# 過咗數, 已匯款: in Hong Kong and Taiwan people say that they paid without 了.
HAS_PAID = "过咗数|(?<![他她它们方家户])已经?(?:转[账帐]|汇款|付款|打款|交钱)(?![的前后])"
# I put 20 grand in the app, wired 3k: ways to pay whose verbs alone say less.
_WHO_PUTS = r"(?:i|we|m[uo]m|dad|mother|father|wife|husband)"
PUT_IN = (
    rf"(?:^|\b{_WHO_PUTS} (?:\w+ )?)(?:wired|deposited|invested|topped up|handed over)\b"
    rf"|(?:^|\b{_WHO_PUTS} (?:\w+ )?)put (?:in )?[$£€¥]?(?:\d|all |everything|my (?:savings|money))"
)
# 我已经付了, 转过去了
_GIVEN = re.compile(
    rf"{done(f'[{PAYS}]|[打给][款钱]')}|[{PAYS}打][过出进]去|{HAS_PAID}|[俾畀]咗(?:佢|钱|笔|[\d一二两三四五六七八九十几])"
    r"|\b(?:paid|sent|transferred)\b(?! (?:you|me|to me))"
    rf"|{PUT_IN}"
)
_OURS = re.compile(r"\b(?:i|we|m[uo]m|dad|mother|father|wife|husband)\b")
# 打游戏被骗了六千, 退改签的骗走我一万二, 转账1800后人不见了
_CHEATED_OF = re.compile(
    r"(?:被|遭|让|俾|给)[^，。,]{0,10}骗(?:了|走|去|咗|掉)*[^，。,]{0,3}?[\d一二两三四五六七八九十几][\d百千万k]"
    r"|(?<![想要来没点])骗(?:了|走|去|咗|光)*[我俺咱][^，。,\d]{0,4}?[\d一二两三四五六七八九十几][\d百千万k]"
    r"|(?:转账?|付款?|汇款?|打款|充值?)[^，。,\d]{0,3}\d{2,}[^，。,\d]{0,2}[之以]?后"
)
_SO_MUCH = re.compile(r"\d{2}|[一二两三四五六七八九十几\d][百千万k]")
_MONEY = re.compile(r"钱|款|块|元|蚊|\d{2}|[\d一二两三四五六七八九几]+[十百千万k]|\bmoney\b")
# 要是付了呢, 他转了五千给我: neither the writer nor a relative paid.
_NOT_OURS = re.compile(
    r"如果|要是|万一|假如|会不会|能不能|[他她它佢方人][^，。,]{0,3}(?:转|汇|付|打款|打钱)[^，。,]{0,8}我|(?:转|汇|打|付)给?我|过咗?数(?:给|[俾畀])我"
    r"|(?:客户|客人|顾客|买家|老板)(?:们|说|话|已经?|都|刚)*(?:转(?!让)|汇|付|打|过)"
    r"|\bif\b|\b(?:he|she|they|someone) (?:\w+ )?(?:paid|sent|transferred)\b(?:.{0,12}\bme\b)"
)


def has_given(text: str) -> bool:
    """Tell whether a text says outright that money was paid."""
    said = spaced(text)
    return bool(_GIVEN.search(_NOT_PAID.sub(" ", said))) and not _NOT_OURS.search(said)


def names_money(text: str) -> bool:
    """Tell whether a text names money or a sum: 给他了 does not, and may be of any other thing."""
    return bool(_MONEY.search(to_simplified(text).lower()))


def only_paid(text: str) -> bool:
    """Tell whether a few words say that, and hardly more: 转了, 已经付了怎么办."""
    return len(text) <= FEW and has_given(text)


def paid_some(text: str) -> bool:
    """Tell whether a text says that a sum was paid: 我交了480块; I already paid 200."""
    said = spaced(text)
    theirs = script_of(text) is Script.LATIN and not _OURS.search(said)
    return has_given(text) and bool(_SO_MUCH.search(said)) and not theirs


def cheated_of(text: str) -> bool:
    """Tell whether a text says that somebody was cheated of a sum: 打游戏被骗了六千."""
    said = spaced(text)
    return bool(_CHEATED_OF.search(said)) and not _NOT_OURS.search(said)


def lost_some(text: str) -> bool:
    """Tell whether a text says that a sum was paid, or that somebody was cheated of one."""
    return paid_some(text) or cheated_of(text)


def others_paid(text: str) -> bool:
    """Tell whether a text says that others paid, and not the writer: 五六十个同学都交了."""
    said = spaced(text)
    return bool(_OTHERS_PAID.search(said)) and not _GIVEN.search(_OTHERS_PAID.sub(" ", said))


def unpaid(text: str) -> bool:
    """Tell whether a text says that nothing was paid yet, or asks whether to pay.

    False where it also tells of a payment.
    """
    said = spaced(text)
    if not _NOT_YET.search(said):
        return False
    return not _PAID.search(_NOT_PAID.sub(" ", _OTHERS_PAID.sub(" ", said)))


def only_unpaid(text: str) -> bool:
    """Tell whether a few words say that, and hardly more: 我还没转."""
    return len(text) <= FEW and unpaid(text)
