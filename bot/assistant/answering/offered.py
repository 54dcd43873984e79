"""Offered: somebody tells what was offered or demanded, and asks nothing: 元宇宙投资 年化300%.

Such few words are near to one trick, but far from sure. Their writer may be about to pay: so the
reply tells the nearest trick, and does not ask back which one is meant.
"""

import re

from bot.assistant.answering.declining import disputes
from bot.assistant.language.tone import asks, grieves, thanks
from index.corpus.cards import SCAMS
from index.gate import Stance
from index.hits import Result
from index.script import fold

# Likelihood that somebody else wrote the text, from which it is judged as a message.
ANOTHERS = 0.5
LEAST = 0.03  # confidence of the first hit, below which it is another matter altogether
_SUM = r"[\d一二两三四五六七八九十百千万几半]+(?:\.\d+)?"
_WHERE = "[开进下装加用](?:载|个|了)?(?:会议|软件|app|qq|微信|企业微信|钉钉|群)"
_OFFERS = re.compile(
    # What the offer is said to earn.
    rf"(?:年化|年利率?|月息|日息|收益|回报|返利|返现|分红)[^，。,]{{0,6}}\d%|{_SUM}个?[天周月年][^，。,]{{0,3}}(?:回本|翻)"
    rf"|翻(?:{_SUM})?[倍番]|涨{_SUM}倍|{_SUM}个点|{_SUM}厘|保[本息]|稳[赚赢]|[包躺]赚|日入|月入过|[一每](?:单|次|条|张|件)[^，。,]{{0,4}}{_SUM}[块元毛蚊]|人头[费，,]?{_SUM}"
    # What is to be paid before something else comes, and where the demand leads to.
    r"|(?<!自己)先(?:交|付|缴|转|打|垫|充)|[押定]金(?:能|可以?|还会|再|会)退|(?:运费|邮费|手续费|工本费)(?:自付|到付|自理)"
    rf"|{_WHERE}[^，。,]{{0,6}}[退返领提赔]|[退返领提赔][^，。,]{{0,8}}{_WHERE}|免费(?:送|领|带)"
    r"|\bpay\b[^.,]{0,30}\bfirst\b|\d ?% (?:a|per|every|each) (?:day|week|month)\b"
    r"|\bguaranteed (?:profits?|returns?)\b"
)


# Only messages name an account to pay into; people do not in their own words.
_ACCOUNT = re.compile(r"(?<!\d)\d{12,}(?!\d)")


def tells_offer(text: str) -> bool:
    """Tell whether a text says what is offered or demanded, on the terms that swindlers make."""
    return _OFFERS.search(fold(text)) is not None


def names_account(text: str) -> bool:
    """Tell whether a text holds the number of an account, as a demand to pay does."""
    return _ACCOUNT.search(text) is not None


def nearly(text: str, result: Result) -> bool:
    """Tell whether a text asks nothing, and is answered with the trick that is nearest to it.

    Where no card is near enough to ask back, only a text that sounds like an offer is.
    """
    if result.stance is Stance.ANSWER or not result.hits:
        return False
    if result.hits[0].passage.folder != SCAMS:
        return False
    if any(each(text) for each in (asks, disputes, grieves, thanks)):
        return False
    return result.stance is Stance.ASK or (result.confidence >= LEAST and tells_offer(text))
