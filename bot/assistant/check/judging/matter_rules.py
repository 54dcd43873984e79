"""The rules that tell a matter: what a text is about within its kind.

A person who is asked to lend a bank card has no official number to call, and for the words of a
wallet there is no bank to ask.
"""

import re

from bot.assistant.check.evidence.evidence import COUNTER, FlagKind
from bot.assistant.check.evidence.reading import Reading
from bot.assistant.check.judging.matter_words import KNOWN
from bot.assistant.check.judging.matters import Matter

_TAKES_PART = frozenset({FlagKind.LENDS_ACCOUNT, FlagKind.RUNS_ERRANDS})
_JOINS = re.compile(
    "跑分|四件套|手机口|引流|拉群|一个头|小卡片|卡给.{0,4}用|下号|上号|代收款"
    "|(?:设备|机器|盒子).{0,12}(?:插电|网线|电费)|(?:放|架|装).{0,4}(?:设备|机器|盒子).{0,30}(?:一天|每天|日结)"
)
_TAKES_CASH = frozenset(
    {
        "其他",
        "刷单返利",
        "虚假投资理财",
        "冒充电商物流客服",
        "虚假贷款",
        "虚假征信",
        "冒充公检法及政府机关",
        "网络婚恋交友",
    }
)
# If the money was paid to the reader before it is fetched, it is not his own.
_PAID_BEFORE = re.compile("(?:打|转|汇)(?:到|给|进)?[你您](?:的|私人|名下)*(?:卡|账|户)")
# Gold or cash that its owner is to hand over; and the person who comes for it.
_HANDED = re.compile("现金|现钞|黄金|金条|金饰|首饰|(?<![a-z])(?:cash|gold)(?![a-z])")
_FETCHED = re.compile(
    r"上门(?:来)?[取收拿攞]|面交"
    r"|(?:专员|专人|同事|司机|师傅|跑腿|闪送|网约车|货拉拉|快递员|工作人员)[^。！？!?\n]{0,10}[取收拿接]"
    r"|交给(?:他|她|来人|专员|专人|司机|师傅|跑腿|快递员|工作人员)"
    r"|(?:courier|driver|agent|officer)[^.!?\n]{0,30}(?:collect|pick)"
)
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

_TAKES_CARD = frozenset({FlagKind.ASKS_DETAILS, FlagKind.ASKS_PAYMENT, FlagKind.LINK})
# A link, and what every shop writes beside one: 红包今日过期，点击查看.
_LINKS = frozenset({FlagKind.LINK, FlagKind.ASKS_CLICK, FlagKind.BAIT, FlagKind.PRESSURE})
_DEMANDS = frozenset(
    {
        FlagKind.ASKS_CODE,
        FlagKind.ASKS_DETAILS,
        FlagKind.ASKS_INSTALL,
        FlagKind.ASKS_PAYMENT,
        FlagKind.CASH_OR_GOLD,
        FlagKind.FEE_FIRST,
        FlagKind.LINK,
    }
)
# Signals that tell a matter by themselves, whatever the kind.
_BY_SIGNAL = {"thawed_assets": Matter.ASSETS, "payee_changed": Matter.PAYEE}
# Kinds in which a file that installs software has its own advice.
_SENDS_PROGRAM = frozenset(
    {"钓鱼盗号", "冒充公检法及政府机关", "冒充电商物流客服", "冒充领导熟人", "中奖福利", "其他"}
)
_ASKS_PERSON = frozenset({"code_to_me", "collects_code"})
_WANTS_CODE = frozenset({"钓鱼盗号", "冒充领导熟人", "网络婚恋交友", "刷单返利", "其他"})
# A caller from an office is no friend whose account was stolen.
_OFFICES = frozenset({"customer_service", "bank_staff", "police", "agency", "courier", "airline"})
_OFFICE = re.compile("客服|公司|中心|单位|工会|财务|人事|移动|电信|联通|会员|support|service")
_RELAYS = re.compile(
    r"辅助(?:验证|注册|解封)|发错[^。！？!?\n]{0,12}码"
    r"|code[^.!?\n]{0,24}by mistake|by mistake[^.!?\n]{0,24}code"
)
_BUYER = re.compile("买家|买方|buyer")
_PAID = re.compile("付[咗了过]?[钱款]|收(?:到|取)?[钱款]|下单|订单|冻结|认证|签署|paid|payment")
_MISDIALLED = re.compile("wrong (?:number|person|contact)|[加发打]错(?:人|了|好友|电话|号)|认错人")
# 朋友介绍的，方便认识一下吗: a stranger says hello, and no word of money or trouble stands beside.
_GREETS = re.compile(
    "认识(?:一?下|[你您])|朋友(?:介绍|推荐)|交个?朋友|加个?好友|聊聊天|看到[你您]的(?:微信|朋友圈|头像)"
    "|nice to meet|get to know"
)
_BURDENED = re.compile(
    r"[钱借费元万赚脱裸]|视频|看片|转账|红包|礼物|包裹|住院|手术|生病|机票|签证|军|叙利亚|也门|app|软件|\d{3}"
    "|money|gift|ticket|hospital|army|widow"
)
_HELLO = 60  # characters that a greeting may have
_CALLS_BACK = re.compile(
    "未接|没接|响一?声|[打响]了[^。！？!?,，]{0,4}[次遍下声]|回电|回拨"
    "|(?:missed|return(?:ed)?) (?:a |your )?call|call (?:me |us )?back"
)
_INVESTS = re.compile(
    "投资|平台|理财|收益|币|股|套利|期货|外汇|合约|个点|usdt|invest|trad(?:e|ing)|crypto|bitcoin|profit"
)


def matter_of(reading: Reading, scam: str) -> Matter | None:
    """Tell what a text of this kind of fraud is about; None where the kind's own advice is apt."""
    text = reading.cleaned.text
    if reading.brings_program and scam in _SENDS_PROGRAM:
        return Matter.PROGRAM
    for known in KNOWN:
        if known.fits(text, scam):
            return known.matter
    if _is_handed_over(reading, text, scam):
        return Matter.HANDOVER
    for name, matter in _BY_SIGNAL.items():
        if name in reading.names:
            return matter
    for tells, matter in (
        (_is_code_wanted, Matter.CODE),
        (_is_sold, Matter.SELLER),
        (_is_misdialled, Matter.STRANGER),
        (_is_greeting, Matter.GREETING),
    ):
        if tells(reading, text, scam):
            return matter
    if _is_called_back(reading, text):
        return Matter.CALLBACK
    if scam == "其他":
        return _of_taking_part(reading, text)
    if scam == "钓鱼盗号":
        return _of_phishing(reading, text)
    if scam == "裸聊敲诈" and _BLACKMAILS.search(text) is None:
        return Matter.NUDE_LURE
    return None


def is_lone_link(reading: Reading) -> bool:
    """Tell whether a link of an unknown host is all that speaks against a text."""
    signs = reading.kinds - COUNTER
    odd = any(link.odd_suffix or link.sent for link in reading.links)
    return FlagKind.LINK in signs and signs <= _LINKS and not odd


def _is_handed_over(reading: Reading, text: str, scam: str) -> bool:
    """Tell whether the reader is to give his own cash or gold to somebody who comes for it."""
    others = reading.kinds & _TAKES_PART or "crypto_cash" in reading.names
    asked = FlagKind.CASH_OR_GOLD in reading.kinds and not others and scam in _TAKES_CASH
    own = asked and _PAID_BEFORE.search(text) is None
    return bool(own and _HANDED.search(text) and _FETCHED.search(text))


def _is_code_wanted(reading: Reading, text: str, scam: str) -> bool:
    """Tell whether a person, and no office, wants the reader to tell or receive a code for him."""
    relayed = FlagKind.ASKS_CODE in reading.kinds and _RELAYS.search(text)
    asked = reading.names & _ASKS_PERSON or relayed
    others = reading.links or reading.names & (_OFFICES | _RENTS)
    office = _OFFICE.search(text) or _BANK.search(text)
    return bool(scam in _WANTS_CODE and asked and not (others or office))


def _is_sold(reading: Reading, text: str, scam: str) -> bool:
    """Tell whether a seller is to do more than wait for the buyer's money."""
    asks = reading.kinds & _TAKES_CARD or "platform_steps" in reading.names
    known = scam in {"钓鱼盗号", "冒充电商物流客服", "虚假购物服务"}
    return bool(known and asks and _BUYER.search(text) and _PAID.search(text))


def _is_misdialled(reading: Reading, text: str, scam: str) -> bool:
    """Tell whether a stranger makes friends over a wrong number and asks for nothing yet."""
    known = scam in {"虚假投资理财", "网络婚恋交友"} and not reading.kinds & _DEMANDS
    return known and bool(_MISDIALLED.search(text)) and not _INVESTS.search(text)


def _is_greeting(reading: Reading, text: str, scam: str) -> bool:
    """Tell whether a stranger only says hello."""
    known = (
        scam in {"网络婚恋交友", "裸聊敲诈"}
        and len(text) <= _HELLO
        and not reading.kinds & _DEMANDS
    )
    burdened = _BURDENED.search(text) or _INVESTS.search(text)
    return known and bool(_GREETS.search(text)) and not burdened


def _is_called_back(reading: Reading, text: str) -> bool:
    """Tell whether a number abroad called, or is to be called, and nothing else is asked for."""
    asks = reading.kinds & _DEMANDS
    abroad = FlagKind.FOREIGN_NUMBER in reading.kinds and not asks
    return abroad and bool(_CALLS_BACK.search(text))


def _of_taking_part(reading: Reading, text: str) -> Matter | None:
    if reading.names & _GOES_ABROAD:
        return Matter.ABROAD
    if "cash_errand" in reading.names:
        return Matter.COURIER
    taking_part = reading.kinds & _TAKES_PART or _JOINS.search(text)
    return Matter.JOINING if taking_part else None


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
