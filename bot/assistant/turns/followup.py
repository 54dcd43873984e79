"""Follow-ups: questions that only make sense after what was just shown."""

import re

from bot.assistant.language.lengths import TURN
from index.asked_in import script_of
from index.language.dialects import as_asked
from index.script import SIGNS, Script, fold, to_simplified

# 那要关几年, 要是借给亲戚呢, 收不收费
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
_FILLER = re.compile(
    r"依据|法律|法条|条文|原文|文件|司法解释|规定|[写说讲]|呢|我|要|想|引用|一下|出来|给|says?|what|which|article|law|that|it|第几条|哪(?:一)?条|边条|係|系|是|在|的|那|这|啊|呀|吗|[?？]"
)
# 所以是骗子吗, 靠不靠谱
_IF_TRUE = re.compile(
    r"(?:所以|那么|[这那](?:个|条|种)?|它|他|她|对方)*(?:到底|应该)?(?:是不是|算不算|会不会是|是|算)?"
    r"(?:真的?(?:还?是)?假的?|真的?|假的|骗子|诈骗|骗人的|骗局|骗我的|骗钱的)"
    r"(?:吗|吧|么|啊|呀|㗎|架|不|对吧|对吗)*|(?:这|他|她)?(?:能信|可信|靠谱|靠得住)(?:吗|么|不)|(?:能不能|可不可以)信"
    r"|(?:到底)?(?:可不可信|靠不靠(?:谱|得住)|可不可靠)"
    r"|(?:这|那|公司|他们|这样|这种)*(?:正规|正常|合法)(?:吗|么|不|的吗)"
    r"|is (?:it|this|that|he|she) (?:real|true|a scam|fraud|fake|legit)(?: or (?:what|not))?"
)
_HIM = re.compile(r"\b(?:he|she|him|his|her|they|them|their)\b")
_I_ASK = re.compile(r"^(?:我)?(?:就|只|就是|只是)?(?:想)?问(?:你)?(?:一下)?(?:的是)?")
_AMOUNT = re.compile(
    r"(?:那|要是|如果|要|才|只|剩下?|其余|另外|的)*[\d零一二三四五六七八九十百千万两几多]+(?:块|元|万|千|百)*(?:块|元)?钱?(?:以上|以下)?(?:呢|的话)?"
)
_TURN = re.compile(r"(?:那么?|还有|如果是)?(?:是)?(.{2,6}?)呢")
# 对了，另外问一下…, 换个话题
_ANEW = re.compile(
    r"(?:^|[\s,，。.!！?？;；])(?:(?:对了|噢|哦|喔|诶|欸|算了|好的?|谢谢|多谢|我)[,，。 ]*)?(?:"
    r"(?:另外|还有|再|顺便|顺带|我?还想|我?想再)(?:我?想)?再?请?问(?:埋|一下|下|哈|一?个)*"
    r"|另(?:外|一)(?:还有)?(?:一?[个件])?(?:事情?儿?|问题)?|还有(?:一?[个件])(?:事情?儿?|问题)"
    r"|对了|换一?个(?:事情?儿?|话题|问题)?|问一?个(?:另外|不搭边|别|不相干)的?"
    r"|新的?问题|另问|(?:by the way|btw|(?:an)?other question|different question"
    r"|one more (?:thing|question)|(?<![a-z] )also)\b)(?:一?个)?[\s,，:：。]*"
)
_FEWEST = 6  # characters of a question that is new
_BASIS = re.compile(
    r"依据|(?:哪|什么)(?:一?个|份|部)?(?:文件|法律?|司法解释|规定)|哪(?:一)?条|边条|第几条|法条|原文|"
    r"条文|which article|(?:what|which) law"
)


def leans(text: str) -> bool:
    """Tell whether a text leans on something said before."""
    plain = fold(text)
    if len(plain) > TURN:  # in English, too: nearly every longer question points at something
        return False
    return bool(_OPENING.search(plain) or _REFERS.search(plain))


def matter(text: str) -> str:
    """Give the matter that a turn names: 澳门 in 那澳门呢; "" where it names none."""
    named = _TURN.fullmatch(fold(text).strip(" ?？"))
    return named[1] if named else ""


def asks_if_true(text: str) -> bool:
    """Tell whether a text asks nothing but whether what was told before is a fraud."""
    said = _I_ASK.sub("", SIGNS.sub(" ", as_asked(text)).strip())
    return bool(_IF_TRUE.fullmatch(said))


def of_him(text: str) -> bool:
    """Tell whether an English turn (Can I block his account?) means a person told of before."""
    return bool(_HIM.search(fold(text))) and script_of(text) is Script.LATIN


def only_amount(text: str) -> bool:
    """Tell whether a text names an amount and nothing else: 五万呢."""
    return bool(_AMOUNT.fullmatch(SIGNS.sub("", fold(text))))


def asks_basis(text: str) -> bool:
    """Tell whether a short text asks for the article that an answer stands on."""
    plain = fold(text)
    return bool(_BASIS.search(plain)) and len(_FILLER.sub("", plain)) <= 1


def begins_anew(text: str) -> str:
    """Give what follows words that begin another subject (另外，…); "" where there are none."""
    said = to_simplified(text).lower()
    found = _ANEW.search(said)
    whole = text if len(text) == len(said) else said
    rest = whole[found.end() :].strip(" ,，:：。.!！?？") if found else ""
    return rest if len(rest) >= _FEWEST else ""
