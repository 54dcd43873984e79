"""Saved: a text brings the news that a payment was stopped, held back or given back.

Who tells it is believed: he reads a kind word and what remains to do, and no first aid.
"""

import re
from dataclasses import replace
from enum import StrEnum

from bot.assistant.aid.hearing.relatives import PEOPLE
from bot.assistant.aid.hearing.relief import recovered
from bot.assistant.answering.answer import show
from bot.assistant.language.clauses import clauses
from bot.assistant.language.lengths import NEWS, fits
from bot.assistant.reply import Paragraph, Reply
from bot.assistant.situations import LOSSES, SAFE, WONT_LISTEN
from bot.assistant.texts import texts_for
from bot.assistant.triage import Intent, Triage
from bot.assistant.turns.shown import Shown
from bot.assistant.turns.turn import Turn
from index import Library
from index.script import Script, spaced

STOPPED_PART = "jinji-zhifu#对方账户已经止付了，接下来做什么"
KEPT_PART = f"{SAFE}#家里人差点上当，拦住了、抢过来了，一分没少"

# In these nothing else is to be feared, once the payment was stopped.
_MAY_BE_STOPPED = LOSSES | {WONT_LISTEN}


class Saved(StrEnum):
    """`BACK`: money came back. `STOPPED`: where it went. `KEPT`: it never left."""

    BACK = "back"
    STOPPED = "stopped"
    KEPT = "kept"


_DONE = "(?:成功|[住下到回来嚟了咗]){1,4}"
_MONEY = "(?:钱|(?<!退)款项?|条?数|资金|积蓄|[\\d一二两三四五六七八九十几百]+[万千百块元])"
_POLICE = "警|公安|派出所|反诈|110|96110|止付"
_BANK = "银行(?!卡)|柜[员台面]|行员|网点|信用社|邮局"
_HELD = f"(?:(?:拦截?|截|挡|冻结?|按){_DONE}|成功(?:拦截?|截|挡|冻结?|止付)|拦截)"
# 止付成功了, 银行拦住了, 钱冻住了
_STOPS = re.compile(
    f"止付(?:办|做|弄)?{_DONE}|成功止付|止住(?:了|咗)"
    f"|(?:{_MONEY}|{_BANK}|{_POLICE}|转账|汇款|[那这]笔)[^，。,没未不]{{0,12}}{_HELD}"
    r"|\b(?:banks?|tellers?|clerks?|cashiers?|police|officers?|wechat|alipay)\b[^.]{0,16}"
    r"\b(?:stopped|blocked|caught|intercepted|held|froze)\b[^.]{0,24}"
    r"\b(?:transfer|payment|money|wire|transaction|scammer(?:'?s)?|(?:his|her|their) account|it)\b"
    r"|\b(?:transfer|payment|money|wire|transaction)\b (?:was|got|has been|is) "
    r"(?:stopped|blocked|intercepted|held|frozen)\b"
)
# 被骗的两万退回来了
_BACK = re.compile(
    f"{_MONEY}[^，。,没未不能会要想]{{0,6}}(?:追|要|拿|找|退|返|还|攞)得?(?:回|还)(?:来|嚟|给)?(?:[我咱]们?)?"
    "(?:了|咗|啦)?(?:一[半些]|大半|一部分)?(?:了|咗|啦|啊)*$"
    r"|\b(?:got|have|received|recovered)\b[^.]{0,12} money back\b"
    r"|\bmoney (?:is|was|came|has come|has been) (?:back|returned|refunded|recovered)\b"
)
# Nothing had gone: 没转成, 一分没少.
_NEVER_LEFT = re.compile(
    "没(?:有)?(?:转|汇|付|打|取|买|给)(?:成|出|走|到)|没(?:有)?(?:损失|丢|少|被骗)|冇(?:蚀|损失)|分(?:钱)?(?:都|也)?没"
    r"|\b(?:nothing|no money) (?:was )?(?:lost|left|gone|went)\b|\bbefore (?:it|the money) left\b"
)
_OF_POLICE = re.compile(
    rf"{_POLICE}|(?:对方|骗子|收款)[^，。,]{{0,3}}(?:账户|卡|户头)|police|scammer"
)
_WITH_PAYEE = re.compile("止付|对方|骗子|scammer")
_OF_BANK = re.compile(rf"{_BANK}|bank|teller|clerk|cashier")
# 钱冻住了 alone may tell of the writer's own money: somebody must have helped.
_FROZEN = re.compile("冻")
_HELPED = re.compile("帮|好消息|谢|太好|警|公安|对方|骗子|反诈")
_PERSON = re.compile(f"(?:拦|截|挡|劝){_DONE}(?:我|俺|咱)?(?:们|家)?的?{PEOPLE}")
# What may stand beside such news: thanks, who told it, that the rest will come.
_BESIDE = re.compile(
    "(?:好消息|太好了|谢天谢地|好险|幸好|幸亏|还好|吓死我?了?|(?:太|真的?|非常)?(?:谢谢|多谢|感谢)[^，。,]{0,8}|[哈嗯]+"
    f"|(?:刚才?|今天|昨天)?(?:{_POLICE}|{_BANK}|民)[^，。,]{{0,8}}[说讲告诉通知]了?(?:我们?)?"
    f"|(?:{_POLICE}|{_BANK}|民)?[^，。,]{{0,4}}(?:说|讲)?(?:之后|过几天|以后|很快)?会(?:退|还|返)[^，。,]{{0,8}}"
    f"|{_MONEY}?(?:都|也|就|还)*(?:在|还在|没事)(?:对方)?(?:账户|卡|那边)?(?:里|上)?"
    "|(?:人|钱|都|也)*(?:没事|平安|安全)(?:了)?"
    r"|(?:thanks?|thank (?:you|god|goodness)|phew|good news|(?:my|the)? ?money is safe)[^,.]{0,16}"
    ")(?:了|啊|呀|啦)*"
)
# It was not stopped, another wants money for it, the writer's own account was stopped, or somebody
# has come who says that he can get it back.
_NOT_SO = re.compile(
    "[?？吗呢]|怎|咋|如何|多[久少]|(?<!好)几[次条起]|什么|啥|哪|谁|为[什啥]|凭|(?:没|未|不|冇|唔)(?:有|能|曾)?[^，。,]{0,3}(?:拦|截|止|冻|追|退|挡)"
    "|只|剩|其余|但|可是|不过|却|又|再|还要|还得|才[能会]|如果|要是|能不能|是否|假|冒|自称|骗子[说叫让]|[他她]们?[说叫让]"
    "|客服|平台|网站|解冻|保证金|[交缴]|(?<!止)付|税|费|验证码|差点"
    "|(?<!对方)(?<!对方的)(?<!骗子)(?<!骗子的)(?<!收款)(?:[卡咭]|账户|账号|户[头口])|工资|(?<!止)付|点[算搞]|把我(?![妈爸老奶爷外]|拦[下住])"
    "|(?:骗子|对方|[卖商店]家)(?:把|退|还)"
    "|(?:能|可以|保证|包|有办法|答应)[^，。,]{0,12}[追要拿找退]回|有人(?:来|打|联系|加|说|讲|找|发|私信)"
    r"|\b(?:but|not|how|what|why|when|will|would|could|can|if|fees?|tax|pay|says?|said|still|wants?"
    r"|asks?|want(?:ed)?|need|my (?:card|account|bank account)|me)\b|n't\b"
)


def saved(text: str) -> Saved | None:
    """Tell which good news a text brings, and nothing else; None where it brings none."""
    if recovered(text):
        return Saved.BACK
    said = spaced(text).strip()
    own = _FROZEN.search(said) and not _HELPED.search(said)
    if not fits(said, NEWS) or own or _NOT_SO.search(said):
        return None
    told = [each for each in clauses(said) if not _BESIDE.fullmatch(each)]
    news = [each for each in told if _BACK.search(each) or _STOPS.search(each)]
    if not news or not all(each in news or _NEVER_LEFT.search(each) for each in told):
        return None
    if any(map(_BACK.search, news)):
        return Saved.BACK
    bank = _OF_BANK.search(said) and not _OF_POLICE.search(said)
    kept = bank or _NEVER_LEFT.search(said) or _PERSON.search(said)
    return Saved.KEPT if kept else Saved.STOPPED


def glad(library: Library, text: str, script: Script, aid: str = "") -> Reply | None:
    """Give the reply to such news: a kind word, and what remains to do; None for other texts.

    `aid` is the emergency that was told before, if any: after a loss the bank did not hold money
    back, but stopped it; while somebody was about to pay, nothing had left.
    """
    news, texts = saved(text), texts_for(script).aid
    if news is None:
        return None
    if news is Saved.BACK:
        return Reply(Intent.SMALLTALK, (Paragraph(texts.recovered),))
    known = aid != WONT_LISTEN or _WITH_PAYEE.search(spaced(text))
    stopped = aid in LOSSES or (news is Saved.STOPPED and bool(known))
    others = aid == WONT_LISTEN or re.search(PEOPLE, spaced(text)) is not None
    part = library.get(STOPPED_PART if stopped else KEPT_PART if others else SAFE)
    kind = Paragraph(texts.stopped if stopped else texts.kept)
    if part is None:
        return Reply(Intent.SMALLTALK, (kind,))
    told = show(library, part, script, more=())
    return told if part.id == KEPT_PART else replace(told, paragraphs=(kind, *told.paragraphs))


def glad_since(library: Library, turn: Turn, shown: Shown, found: Triage) -> Reply | None:
    """Believe such news, unless first aid was for neither a loss nor somebody about to pay."""
    if found.intent is Intent.EMERGENCY or shown.aid not in {"", *_MAY_BE_STOPPED}:
        return None
    told = glad(library, turn.text, turn.script, shown.aid)
    return None if told is None else replace(told, asked=shown.question)
