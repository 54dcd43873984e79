"""What a text is about within its kind, where another advice is apt than for the kind as a whole.

Whoever is asked to lend a bank card has no official number to call, and whoever is asked for the
words of a wallet has no bank. The sentences are in texts.py.
"""

import re
from enum import StrEnum

from bot.assistant.check.evidence import FlagKind
from bot.assistant.check.reading import Reading


class Matter(StrEnum):
    JOINING = "joining"  # taking part: accounts lent, money fetched, calls relayed
    ABROAD = "abroad"  # a job in a scam compound
    WALLET = "wallet"
    CHAT_ACCOUNT = "chat_account"
    BANK = "bank"
    NUDE_LURE = "nude_lure"  # before anybody is blackmailed


# After these nothing else need be said: they are about what one does, not about what one is told.
ALONE = frozenset({Matter.JOINING, Matter.ABROAD})
_TAKES_PART = frozenset({FlagKind.LENDS_ACCOUNT, FlagKind.RUNS_ERRANDS})
_JOINS = re.compile("跑分|四件套|手机口|引流|拉群|一个头|小卡片|卡给.{0,4}用|下号|上号|代收款")
_GOES_ABROAD = frozenset({"works_abroad", "compound_job"})
_RENTS = frozenset({"rents_account", "takes_kits", "lends"})
_ACCOUNT = re.compile(
    "(?:出?租|收|借|卖).{0,4}(?:微信|qq|支付宝|账)?号|(?:微信|qq)号?.{0,4}(?:出?租|卖)"
)
_WALLET = re.compile(
    "助记词|私钥|冷钱包|钱包.{0,8}(?:授权|助记)"
    "|(?:seed|recovery|secret) phrase|private key|metamask"
)
_CHAT = re.compile(
    "微信(?:号|账|帐|登|密|辅助|解封|被|异常|安全|团队|冻|封|将|即将|让)"
    "|【微信】|租.{0,4}微信|微信.{0,8}租|telegram|电报|whatsapp|(?<![a-z])line(?![a-z])|投(?:个|一)?票|辅助|qq(?:号|登|密)|盗号"
)
_BANK = re.compile(
    "银行|信用卡|储蓄卡|借记卡|提款卡|网银|u盾|卡号|工行|建行|农行|招行|中行"
    "|(?<![a-z])(?:bank|card|visa|cvv)"
)
_BLACKMAILS = re.compile(
    "通讯录|录(?:了|下|像|屏|音)|不想|发给|群发|万|元|转(?:账|钱|过来)|pay|send|contacts"
)


def matter_of(reading: Reading, scam: str) -> Matter | None:
    """Tell what a text of this kind of fraud is about; None where the kind's own advice is apt."""
    text = reading.cleaned.text
    if scam == "其他":
        if reading.names & _GOES_ABROAD:
            return Matter.ABROAD
        taking_part = reading.kinds & _TAKES_PART or _JOINS.search(text)
        return Matter.JOINING if taking_part else None
    if scam == "钓鱼盗号":
        return _of_phishing(reading, text)
    if scam == "裸聊敲诈" and _BLACKMAILS.search(text) is None:
        return Matter.NUDE_LURE
    return None


def _of_phishing(reading: Reading, text: str) -> Matter | None:
    if reading.names & _RENTS and _ACCOUNT.search(text):
        return Matter.JOINING
    for words, matter in (
        (_WALLET, Matter.WALLET),
        (_BANK, Matter.BANK),
        (_CHAT, Matter.CHAT_ACCOUNT),
    ):
        if words.search(text):
            return matter
    return None
