"""Vague: texts that say too little to be answered by themselves."""

import re

from bot.assistant.language.lexicon import concept, plain
from bot.assistant.language.tone import ASKS, WHAT_NOW
from bot.assistant.turns.followup import leans
from bot.assistant.turns.onward import asks_more
from index.script import SIGNS, fold

_DETAIL = re.compile(
    r"(?:是|的|用|走|通过|从|转给|打给|打到|转到|给|我的?|公司的?|就)*"
    r"(?:(?:对公|对私|信用卡|储蓄卡|银行卡|微信|支付宝|跨行|同行|本行|异地|现金|花呗|网银|数字人民币|usdt|虚拟币|扫码|二维码|红包|atm|柜台)"
    r"(?:账户|账号|户头|卡)?|刚刚|刚才|昨天|昨晚|今天|今早|上午|下午|前天"
    r"|(?:大概|大约)?[\d一二三四五六七八九十几半]+(?:分钟|个?小时|天)(?:以?前|了)?)"
    r"(?:转|付|打|汇|刷|扫|发)?(?:过去|走|出去)?[的了]?"
)
_LONGEST_WORD = 4  # characters of a lone word: 银行卡, 我妈
_CRY = re.compile(
    f"{WHAT_NOW}|(?:我|现在|那|这|该|要)*如何是好|"
    "help|(?:please )?help me(?: please)?|what (?:should|can|do) i do(?: now)?"
)
_WHOLE = re.compile("^(?!那|这|要是|如果|你).*(?:什么|谁|哪里|哪儿).*呢[?？]?$")  # 晚上吃什么好呢

# 能不能让机器人小声点, 为什么骗子要骗人: such a text names what it is about, however it begins.
_NAMES = re.compile(
    "^(?!那|这|咁|要是|如果).*(?:机器人|小助手|反诈|防骗|骗子|诈骗|管理员|群主|96110|12381)"
)
# 联席办是干嘛的，银行归它管吗: what 它 means stands before it, in the same text.
_MEANT_WITHIN = re.compile(
    "^(?!那|这|咁|你|它|他|她|要是|如果|还有|另外|不|可|但|万一|谁|哪|为|凭|怎|咋|有没有|[能会要]不[能会要])"
    r"(?!.*(?:[那这](?:个|种|些|样|条|件)|刚才|刚刚说|上面|前面|[说讲写提]到?的))"
    r"[^，,。；;！!？?]{6,}[，,。；;！!？?].*(?:它|第[一二三四五六七八1-8]步)"
)
_OPENS = re.compile("谁|怎么|咋|多久|多长|多少|哪")
_LONG_ENOUGH = 8  # characters
# 最多能办几张银行卡: most such questions are on matters of ours, so the reply offers the nearest
# questions, or answers one that is found well enough.
_TOUCHES = re.compile(
    "^(?!那|这|咁|要是|如果|你).*(?:(?:银行|电话|手机|工资)卡|我的卡|账户|手机号|身份证|收款码|征信"
    "|取钱|转账|公安|民警|警察|老人被骗)"
)

# 我是网格员, 我10岁, I live in China: says who the writer is, and nothing of what he wants.
_ROLE = (
    "(?:民警|辅警|警察|网格员|社工|柜员|老师|班主任|辅导员|学生|小朋友|小孩|记者|律师|会计|财务|人事|hr|店[主长员]|老板"
    "|老人|家长|外国人|群主|管理员|志愿者|营业员|客户经理|保安|物业)"
)
# 我是被骗的老人, 我遇到假警察, I work in a scam compound: these also tell what has happened.
_HAPPENED = re.compile(
    r"[骗假诈冒冻抓赌]|受害|(?:借|租|卖|办)[卡号]|是不|不是"
    r"|\b(?:\w+ed|scam\w*|fraud\w*|fake|compound|park|trouble|fear|debt|lost|stolen|victim)\b"
)
_WHO = re.compile(
    r"(?:你好|您好|hello|hi)?[,， ]*(?:我|俺|咱|本人)"
    r"(?:(?:今年|就|也|才)*(?:是|系|在[^,，。.!！?？\s]{0,6}(?:做|当)|做|当)(?:[一1]?[个名位])?"
    rf"[^,，。.!！?？\s]{{0,6}}{_ROLE}"
    r"|(?:今年|就|也|才|是)*(?:\d{1,2}|[一二三四五六七八九十]{1,3})岁(?:半|多)?)(?:了|啊|呀|哦|的)?"
    r"|(?:hello|hi)?[, ]*i(?:'m| am) (?:only )?(?:\d{1,2}(?: years old)?|an? (?:\w+ ){0,2}"
    r"(?:student|teacher|foreigner|expat|police officer|bank teller|journalist|reporter|lawyer"
    r"|social worker|kid|child))"
    r"|i (?:live|work|study) in (?:\w+ ?){1,3}"
)

# 能信吗, 会坐牢吗, 犯法吗: such a text asks whether, or how much, but does not say of what. A lone
# noun asks nothing: 诈骗, 罚款.
_ASKED = "(?=.*(?:[吗么嘛不唔吧呢㗎架]|几年|多[少久]|真|假|[能可]信|[靠得]住))"
_OF_IT = (
    "(?:请问|到底|那么?|这(?:样子?|个|种|件事)?|它|他们?|她|我|会不会|是不是|算不算|要不要"
    "|能不能|可不可以|会|算|要|是|被|得|该|还|系咪)*"
)
_PARTICLE = "的?了?(?:[吗么嘛不吧呢啊呀㗎架])*"
_TRUSTED = re.compile(
    rf"{_ASKED}{_OF_IT}(?:能?信|可信|可靠|靠谱|靠得住|信得过|安全|安不安全|真的?(?:还?是)?假的?"
    "|真|假|信唔信得过|靠不靠谱|可不可[信靠])"
    rf"{_PARTICLE}"
    "|(?:is (?:it|this|that) )?(?:safe|trustworthy|reliable)|can i trust (?:it|this|them)"
)
_PUNISHED = re.compile(
    rf"{_ASKED}{_OF_IT}(?:(?:犯|违|合)法|犯罪|坐牢|判刑|判几年|判多久|拘留|罚款|罚多少钱?|抓)"
    rf"{_PARTICLE}"
    "|(?:is (?:it|this|that) )?(?:il)?legal"
    "|(?:will|would|do|can|could) (?:i|he|she|they|we) (?:go|be sent) to (?:jail|prison)"
)
# 可以吗, 真的有用吗
_WHETHER = re.compile(
    "(?:请问|到底|那么?|这样?|真的?|还|会|是)*(?:可以|行|对|好|是|有用|有帮助|有效|管用|要紧)"
    "[吗么][呢啊呀]?"
)


def asks_if_trusted(text: str) -> bool:
    """Tell whether a text asks if something can be trusted, and does not name it: 靠谱吗."""
    return bool(_TRUSTED.fullmatch(_said(text)))


def asks_if_punished(text: str) -> bool:
    """Tell whether a text asks if something is punished, and does not name it: 会坐牢吗."""
    return bool(_PUNISHED.fullmatch(_said(text)))


def asks_whether(text: str) -> bool:
    """Tell whether a text asks if something is so or will do, and does not name it: 可以吗."""
    return bool(_WHETHER.fullmatch(_said(text)))


def lacks_matter(text: str) -> bool:
    """Tell whether a text asks without naming what about, however sure its answer looks."""
    return asks_if_punished(text) or asks_if_trusted(text) or asks_whether(text)


def _said(text: str) -> str:
    return SIGNS.sub(" ", fold(text)).strip()


def only_introduces(text: str) -> bool:
    """Tell whether a text only says who its writer is."""
    said = fold(text).strip(" .,。，!！~～")
    return bool(_WHO.fullmatch(said)) and not _HAPPENED.search(said)


def only_asks_for_help(text: str) -> bool:
    """Tell whether a text only asks what to do: 怎么办啊."""
    said, _ = concept("filler").remove(plain(text))
    return bool(_CRY.fullmatch(SIGNS.sub("", said)) or _CRY.fullmatch(fold(text).strip(" .?!")))


def points_back(text: str) -> bool:
    """Tell whether a text is about something said before: 那判几年呢, 再说详细点."""
    said = fold(text)
    whole = _WHOLE.search(said) or (len(said) >= _LONG_ENOUGH and _NAMES.search(said))
    return asks_more(text) or (leans(text) and not whole)


def means_itself(text: str) -> bool:
    """Tell whether a text points at something it names itself: 联席办是干嘛的，银行归它管吗."""
    return bool(_MEANT_WITHIN.search(fold(text)))


def begins_a_question(text: str) -> bool:
    """Tell whether a text begins like a question that stands by itself: 谁赔, 怎么查对方是谁."""
    return bool(_OPENS.match(fold(text)))


def names_our_matter(text: str) -> bool:
    """Tell whether a text names a thing that we may know of: 为什么办张电话卡这么麻烦."""
    said = fold(text)
    return len(said) >= _LONG_ENOUGH and bool(_TOUCHES.search(said))


def is_lone_word(text: str) -> bool:
    """Tell whether a text is a word or two that asks nothing."""
    said = fold(text)
    return len(SIGNS.sub("", said)) <= _LONGEST_WORD and not ASKS.search(said)


def only_adds_detail(text: str) -> bool:
    """Tell whether a text only says how, or when, money was sent: 对公账户, 微信转的, 半小时前."""
    return bool(_DETAIL.fullmatch(SIGNS.sub("", fold(text))))
