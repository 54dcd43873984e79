"""Vague: texts that say too little to be answered by themselves."""

import re

from bot.assistant.lexicon import concept, plain
from bot.assistant.tone import ASKS
from bot.assistant.turns.followup import leans
from bot.assistant.turns.onward import SIGNS, asks_more
from index.script import fold

_DETAIL = re.compile(
    r"(?:是|的|用|走|通过|从|转给|打给|打到|转到|给|我的?|公司的?|就)*"
    r"(?:(?:对公|对私|信用卡|储蓄卡|银行卡|微信|支付宝|跨行|同行|本行|异地|现金|花呗|网银|数字人民币|usdt|虚拟币|扫码|二维码|红包|atm|柜台)"
    r"(?:账户|账号|户头|卡)?|刚刚|刚才|昨天|昨晚|今天|今早|上午|下午|前天"
    r"|(?:大概|大约)?[\d一二三四五六七八九十几半]+(?:分钟|个?小时|天)(?:以?前|了)?)"
    r"(?:转|付|打|汇|刷|扫|发)?(?:过去|走|出去)?[的了]?"
)
_LONGEST_WORD = 4  # characters of a lone word: 银行卡, 我妈
_CRY = re.compile(
    r"(?:我|现在|那|这)*(?:该|要)?(?:怎么办|怎办|如何是好|怎么搞|怎么弄)(?:才好|好)?|"
    "help|(?:please )?help me(?: please)?|what (?:should|can|do) i do(?: now)?"
)
_WHOLE = re.compile("^(?!那|这|要是|如果|你).*(?:什么|谁|哪里|哪儿).*呢[?？]?$")  # 晚上吃什么好呢


def cries(text: str) -> bool:
    """Tell whether a text only asks what to do: 怎么办啊."""
    said, _ = concept("filler").remove(plain(text))
    return bool(_CRY.fullmatch(SIGNS.sub("", said)) or _CRY.fullmatch(fold(text).strip(" .?!")))


def hangs(text: str) -> bool:
    """Tell whether a text is about something said before: 那判几年呢, 再说详细点."""
    return asks_more(text) or (leans(text) and not _WHOLE.search(fold(text)))


def bare(text: str) -> bool:
    """Tell whether a text is a word or two that asks nothing."""
    said = fold(text)
    return len(SIGNS.sub("", said)) <= _LONGEST_WORD and not ASKS.search(said)


def adds(text: str) -> bool:
    """Tell whether a text only says how, or when, money was sent: 对公账户, 微信转的, 半小时前."""
    return bool(_DETAIL.fullmatch(SIGNS.sub("", fold(text))))
