"""The rules that tell a matter: what a text is about within its kind.

A person who is asked to lend a bank card has no official number to call, and for the words of a
wallet there is no bank to ask. Some matters are told by their own words, since the models may see
one kind as well as another: a caller who says that the gas will be cut off is no shop.
"""

import re
from dataclasses import dataclass

from bot.assistant.check.evidence.evidence import FlagKind
from bot.assistant.check.evidence.reading import Reading
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
_FEES = "(?:学费|课时费?|培训费|会费|年费|年卡|押金)"


@dataclass(frozen=True)
class _Known:
    """A matter that is told by words: all `words` must stand in a text of one of the `scams`."""

    matter: Matter
    scams: frozenset[str]
    words: tuple[re.Pattern[str], ...]

    def fits(self, text: str, scam: str) -> bool:
        return scam in self.scams and all(each.search(text) for each in self.words)


def _known(matter: Matter, scams: str, *words: str) -> _Known:
    return _Known(matter, frozenset(scams.split()), tuple(map(re.compile, words)))


_KNOWN = (
    _known(
        Matter.CHILD,
        "网络游戏虚假交易 冒充公检法及政府机关 中奖福利 刷单返利 钓鱼盗号 其他",
        "(?:妈妈?|爸爸?|爸妈|父母|家长|大人)的?(?:手机|微信|支付宝|银行卡|密码)",
        "小朋友|同学|未成年|粉丝|饭圈|追星|明星|偶像|你(?:爸|妈)|(?:别|不要|不许|不能)告诉(?:大人|家长|老师|爸|妈)",
    ),
    _known(
        Matter.INSURANCE,
        "其他 冒充电商物流客服 虚假征信 虚假投资理财 钓鱼盗号",
        r"(?:代理|代办|专业|全额)退保|退保(?:代理|中介|团队)|(?:帮|替|给)[您你][^。！？!?\n]{0,10}退保"
        r"|(?:保单|保费|保险)[^。！？!?\n]{0,8}(?:全额退|全退|一分不少)",
    ),
    _known(
        Matter.UTILITY,
        "其他 冒充电商物流客服 冒充公检法及政府机关 冒充领导熟人 钓鱼盗号",
        "燃气|煤气|天然气|电费|水费|电力|电网|供[电水]|停[电水气]|自来水|台电|港灯"
        "|(?:electric(?:ity)?|gas|water|power|utility) (?:bill|supply|service|company)",
        "欠费|欠缴|逾期|停[气电水]|断[电气水]|缴|交(?:一下|清|齐|[费钱])|不换就"
        "|overdue|unpaid|disconnect|cut off",
    ),
    _known(
        Matter.RECOVERY,
        "其他 虚假投资理财",
        r"(?:被骗|受骗|损失|黑平台|亏)[^。！？!?\n]{0,24}(?:追回|挽回|找回|挽损|追款|退回|退还)"
        r"|(?:追回|挽回|找回|追款|挽损)[^。！？!?\n]{0,12}(?:被骗|损失|资金|款|钱)"
        "|recovery (?:expert|agent|specialist|service|team)|recover (?:your|the) (?:lost|stolen)"
        "|(?:located|traced|found|recovered) your (?:lost|stolen)",
        r"费|先[付交]|委托金|押金|佣金|[成\d%]提成|\d%|fee|upfront|retainer|pay",
    ),
    _known(
        Matter.TECH_SUPPORT,
        "其他 冒充公检法及政府机关 冒充电商物流客服 虚假购物服务 钓鱼盗号",
        r"(?:电脑|计算机)[^。！？!?\n]{0,10}(?:中毒|感染|病毒|木马|锁定|被锁)"
        "|(?:computer|pc|laptop|mac|device) (?:has been |is |was )?"
        "(?:infected|locked|hacked|blocked)"
        "|windows defender|microsoft (?:support|security)",
        "致电|拨打|电话|远程|技术|工程师|call|remote|support|technician|engineer",
    ),
    _known(
        Matter.REFUND,
        "冒充电商物流客服 虚假贷款 刷单返利 虚假投资理财",
        rf"(?:学费|课时|培训|会费|年费|年卡|单车|小黄车|健身|充电宝)[^。！？!?\n]{{0,20}}(?:清退|退)"
        rf"|(?:清退|退费|退还|退)[^。！？!?\n]{{0,8}}{_FEES}|退押|退款通知[^。！？!?\n]{{0,16}}{_FEES}",
        "群|任务|投资|消费|下载|app|软件|客服|转|充|付|点|链接|二维码|登记",
    ),
    _known(
        Matter.SUBSIDY, "钓鱼盗号 中奖福利", "补贴|补助|津贴|国补|以旧换新|生育金|消费券|普发|退税"
    ),
    _known(
        Matter.MEDICINE,
        "虚假购物服务 其他",
        "根治|治愈|药到病除|包治|疗程|保健品|特效药|神药|国药|祖传|秘方|偏方|不复发|三高|降[压糖脂]"
        "|(?:miracle|herbal) (?:cure|remedy|pills?)|cures? (?:diabetes|cancer|pain)",
        r"买|下单|订购|付款|免费|领取|名额|\d元|\d{3}|order|buy|free",
    ),
    _known(
        Matter.PYRAMID,
        "虚假投资理财",
        r"[拉带]\S{0,5}?人[^。！？!?\n,，]{0,4}(?:奖|返|提成)|拉人头|下线"
        r"|(?:推荐|发展|介绍一?[个人位])[^。！？!?\n,，]{0,8}(?:奖励?|返|提成?|拿|得)\d+%",
    ),
    _known(
        Matter.WALLET,
        "中奖福利 虚假投资理财 网络婚恋交友 其他",
        "助记词|私钥|钱包.{0,8}授权|(?:seed|recovery|secret) phrase|private key",
    ),
    _known(
        Matter.CHARITY,
        "冒充领导熟人 网络游戏虚假交易 虚假投资理财 中奖福利 网络婚恋交友 其他",
        "募捐|筹款|善款|好心人|爱心(?:接力|人士)|(?:转发|爱心|紧急)求助|捐|donat|fundrais",
        "病|手术|住院|烧伤|孤儿|灾|救命|surgery|cancer|orphan|disaster",
        "收款码|卡号|账[户号]|扫码|二维码|打到|转到|转账|转给|account|transfer|qr",
    ),
    _known(
        Matter.TRAIN,
        "机票退改签 冒充电商物流客服 钓鱼盗号",
        r"12306|铁路|高铁|动车|火车|列车|车次|(?:railway|train) (?:ticket|service)",
        "退|改签|停运|出票|赔|取消|refund|cancel",
    ),
    _known(
        Matter.JOB_FEE,
        "其他 刷单返利 虚假贷款 冒充领导熟人 虚假购物服务",
        "入职|上岗|面试|应聘|录用|简历|招聘|工牌",
        r"(?<!不)[交缴付转收][^。！？!?\n,，]{0,14}(?:押金|保证金|培训费|服装费|工装|体检费|工牌|资料费|工本费|建档费|报名费)",
    ),
    _known(
        Matter.PAYROLL,
        "钓鱼盗号",
        r"(?:工资|薪资|薪酬|代发)[^。！？!?\n]{0,24}(?:更新|切换|升级|登记|确认|核对|调整|变更)"
        "|全体(?:同事|员工)|人力资源部|(?:hr|payroll) (?:department|team)",
        "扫|填|录入|提交|登记|链接|scan|click|log ?in",
    ),
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
_INVESTS = re.compile("投资|平台|理财|收益|币|股|invest|trad(?:e|ing)|crypto|bitcoin|profit")


def matter_of(reading: Reading, scam: str) -> Matter | None:
    """Tell what a text of this kind of fraud is about; None where the kind's own advice is apt."""
    text = reading.cleaned.text
    if reading.brings_program and scam in _SENDS_PROGRAM:
        return Matter.PROGRAM
    for known in _KNOWN:
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
    ):
        if tells(reading, text, scam):
            return matter
    if scam == "其他":
        return _of_taking_part(reading, text)
    if scam == "钓鱼盗号":
        return _of_phishing(reading, text)
    if scam == "裸聊敲诈" and _BLACKMAILS.search(text) is None:
        return Matter.NUDE_LURE
    return None


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
