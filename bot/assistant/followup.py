"""Follow-ups: questions that only make sense after what was just shown."""

import re
from dataclasses import dataclass, replace

from bot.assistant.onward import LONGEST, SIGNS, moves_on
from bot.assistant.reply import Reply
from index.passages import EMERGENCY, STATUTE
from index.script import fold

WINDOW = 600.0  # seconds for which a follow-up may refer to what was shown
_KEPT = 120  # characters of what was asked that a further follow-up is read with
_REMEMBERED = 24  # passages of a document of which it is known that they were shown
_CLIPPED = 12  # characters up to which a question may lack what it is about

_OPENING = re.compile(
    r"^(?:那(?!个.{5})|咁|还有|另外|这(?:个|种|样|是)|这|它|要是|如果|不够|不(?:过|是说)|可是|可[我他她]|但|万一|最多|最少|"
    r"几年|多久|多长|多少|谁|[在从去]?哪(?:条|个|里|儿)|为什么|为啥|凭什么|(?:怎么|咋)(?:办|算|弄|查|看|认|分|辨)|违反|触犯|依据|法条|"
    r"收不收|要不要|能不能|会不会|有没有|一共|结果|旧法|"
    r"what about|what if|how long|how much|why|and |but |(?:is|does|can|will) (?:it|that) )"
)
# 我能发短信给它吗, 澳门呢, 你说的第二点是什么意思
_REFERS = re.compile(
    r"它|^.{1,6}呢[?？]?$|^.{2,10}也(?:不行|算|要|得|一样)吗?[?？]?$|你(?:刚才|刚刚|上面|前面)?[说讲写提](?:到)?的|(?:刚才|上面|前面)[说讲写提](?:到)?的"
    r"|第[一二三四五六七八1-8][点步]"
    r"|\b(?:report|about|of|to|with|from|stop|avoid|prevent|get) (?:it|this|that|them)\b"
)
_KIN = re.compile(
    r"^(?:我|俺|咱)(?:爸|妈|爹|娘|儿子|女儿|老公|老婆|弟|妹|哥|姐|孩子|朋友).{0,4}(?:也|呢)"
)
_OTHER = re.compile(r"呢[?？]?$|呢[,，]|^what about|^and ")
_FILLER = re.compile(
    r"依据|法律|法条|条文|原文|文件|司法解释|规定|[写说讲]|says?|what|which|article|law|that|it|第几条|哪(?:一)?条|边条|係|系|是|在|的|那|这|啊|呀|吗|[?？]"
)
# Begins with what is asked of something, and not with the something: 能按住多久, 孩子的能看到吗.
_WITHOUT_MATTER = re.compile(
    r"(?:能(?!帮我|陪我|给我)|必须|一定要|非得|会|可以|是|要|需要|得|算|收|管|到|用|按|怕|只|不|也|都|就|还|多|几|谁|啥|"
    r"什么时候|没(?!.*怎么办)|[去找从打哪]?哪|[去找]谁|交|查|过期|到期|结果|周末|半夜|晚上|下班|节假日|"
    r"外地|国外|境外|注销|(?:老人|小孩|孩子|自己|本人|家人|别人|亲戚|对方)[的也能会可没呢是]|[他她它]|一次)"
)
_ASKING = re.compile(
    r"吗|么|呢|[不没]$|多久|多少|几|谁|哪|什么|啥|怎|咋|如何|是不是|能不能|会不会|要不要"
)
_TURN = re.compile(r"(?:那么?|还有|如果是)?(?:是)?(.{2,6}?)呢")
_IF_TRUE = re.compile(
    r"(?:所以|那|那么|这|它|他|她|对方)*(?:到底|应该)?(?:是不是|算不算|是|算)?(?:真的|假的|骗子|诈骗|骗人的|骗局|骗我的|骗钱的)"
    r"(?:吗|吧|么|对吧|对吗)?|(?:这|他|她)?(?:能信|可信|靠谱)(?:吗|么|不)|(?:能不能|可不可以)信"
    r"|is (?:it|this|that|he|she) (?:real|true|a scam|fraud|fake|legit)"
)
_AMOUNT = re.compile(
    r"(?:那|要是|如果|要|才|只)*[\d零一二三四五六七八九十百千万两几多]+(?:块|元|万|千|百)*(?:块|元)?钱?(?:以上|以下)?(?:呢|的话)?"
)
_BASIS = re.compile(
    r"依据|(?:哪|什么)(?:一?个|份|部)?(?:文件|法律?|司法解释|规定)|哪(?:一)?条|边条|第几条|法条|原文|"
    r"条文|which article|what law"
)


@dataclass(frozen=True)
class Shown:
    """What a person asked last, the document that answered it, and when (seconds, monotonic).

    `passages` are the ids of the document's parts that have been shown, the latest last. `aid` is
    the emergency that was shown last or just before, if any.
    """

    question: str
    document: str
    at: float
    passages: tuple[str, ...] = ()
    aid: str = ""

    def fresh(self, now: float) -> bool:
        return now - self.at <= WINDOW


def leans(text: str) -> bool:
    """Tell whether a text leans on something said before."""
    plain = fold(text)
    if len(plain) > LONGEST:
        return False
    return any(each.search(plain) for each in (_OPENING, _KIN, _REFERS))


def clipped(text: str) -> bool:
    """Tell whether a short question does not say what it is about: 能按住多久.

    Less sure than `leans`: 我失业了怎么办 is no such question, 会下雨吗 is one.
    """
    plain = SIGNS.sub("", fold(text))
    short = len(plain) <= _CLIPPED
    return short and bool(_WITHOUT_MATTER.match(plain) and _ASKING.search(plain))


def matter(text: str) -> str:
    """Give what a turn names: 澳门 of 那澳门呢; empty where it names nothing."""
    named = _TURN.fullmatch(fold(text).strip(" ?？"))
    return named[1] if named else ""


def asks_if_true(text: str) -> bool:
    """Tell whether a text asks nothing but whether what was told before is a fraud."""
    return bool(_IF_TRUE.fullmatch(SIGNS.sub(" ", fold(text)).strip()))


def only_amount(text: str) -> bool:
    """Tell whether a text names an amount and nothing else: 五万呢."""
    return bool(_AMOUNT.fullmatch(SIGNS.sub("", fold(text))))


def asks_basis(text: str) -> bool:
    """Tell whether a short text asks for the article itself."""
    plain = fold(text)
    return bool(_BASIS.search(plain)) and len(_FILLER.sub("", plain)) <= 1


def turns_away(text: str) -> bool:
    """Tell whether a follow-up asks for something other than what was shown: 那2025年呢."""
    return bool(_OTHER.search(fold(text)))


def remember(text: str, reply: Reply, before: Shown | None, now: float) -> Shown | None:
    """Give what the next message may refer to. A reply that shows nothing changes nothing."""
    if not reply.passages:
        return before
    if before is None or not before.fresh(now):
        return opened(text, reply, None, now)
    if asks_basis(text) and reply.passages[0].passage.folder == STATUTE:
        return replace(before, at=now)  # the articles of a card, which is still talked about
    shown = opened(text, reply, before, now)
    same = shown.document == before.document and len(text) <= LONGEST
    if same and (moves_on(text) or before.question.endswith(text)):
        return replace(shown, question=before.question)  # nothing was added
    return replace(shown, question=join(before, text)[-_KEPT:]) if same or leans(text) else shown


def opened(question: str, reply: Reply, before: Shown | None, now: float) -> Shown:
    """Give the same of a reply with passages to a question that stands by itself."""
    first = reply.passages[0]
    document = first.passage.document
    aided = before is not None and before.aid == before.document
    aid = before.document if before is not None and aided else ""
    if first.passage.folder == EMERGENCY:
        aid = document
    earlier = before.passages if before is not None and before.document == document else ()
    seen = dict.fromkeys((*earlier, *(each.id for each in (first.passage, *first.more))))
    return Shown(question[-_KEPT:], document, now, tuple(seen)[-_REMEMBERED:], aid)


def join(shown: Shown, text: str) -> str:
    """Give one question that holds both."""
    return f"{shown.question}，{text}"
