"""Senders: who sent a notice, told by its signature and never by its matter, and where to ask them.

【某某医院】… 家长请带 is a hospital's, however often it speaks of a school.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from index.script import fold


class Sender(StrEnum):
    """Whom a notice is signed by; it decides whom to ask."""

    ALERT = "alert"  # 12381, 96110
    POLICE = "police"
    COURT = "court"
    TAX = "tax"
    TRAFFIC = "traffic"
    AIRLINE = "airline"
    RAILWAY = "railway"
    OFFICE = "office"
    EMPLOYER = "employer"
    CARRIER = "carrier"
    UTILITY = "utility"
    CLINIC = "clinic"
    SCHOOL = "school"
    PROPERTY = "property"
    BANK = "bank"
    COURIER = "courier"
    PLATFORM = "platform"
    SITE = "site"
    PERSON = "person"
    OTHER = "other"


@dataclass(frozen=True)
class Way:
    """A sender, and the part of a card on how to reach them or to tell them from swindlers.

    `reaches` says that the part tells how to reach the sender, so that it suits any question.
    """

    sender: Sender
    part: str = ""
    reaches: bool = False


_NUMBER = "kefu-dianhua#直接给我一个银行、平台的客服号"
# Words of a signature; the first that fits.
WAYS = (
    ("12381", Way(Sender.ALERT, "hotline-12381#怎么分真假")),
    ("96110|反诈", Way(Sender.ALERT, "hotline-96110#怎么分真假")),
    (r"法院|法庭|12368|\bcourt\b", Way(Sender.COURT, "fayuan-duanxin#怎么查真假")),
    (
        "交管|12123|交警",
        Way(Sender.TRAFFIC, "mosheng-duanxin#说我交通违章、要罚款的短信"),
    ),
    ("出入境|车管所|户政", Way(Sender.OFFICE)),  # counters of the police that give papers
    (r"公安|警|派出所|\bpolice\b", Way(Sender.POLICE)),
    (r"税|个税|\btax\b|\birs\b", Way(Sender.TAX, "mosheng-duanxin#个税有退有补的短信、电话")),
    (r"航空|航司|机场|\bairlines?\b", Way(Sender.AIRLINE, "jipiao-guanfang#收到航班取消通知")),
    (
        "12306|铁路|高铁",
        Way(Sender.RAILWAY, "jipiao-guanfang#火车票、酒店、门票订单说取消、要退款"),
    ),
    (
        r"医院|卫生|门诊|诊所|疾控|妇幼|体检|疫苗|口腔|\b(?:hospital|clinic|dental)\b",
        Way(Sender.CLINIC),
    ),
    (
        "社保|医保|公积金|12333|人社",
        Way(Sender.OFFICE, "scam-medicare-sms#到哪里查"),
    ),
    (
        "政府|政务|[^银]局】|街道办?|民政|残联|卫健|教委|[局委厅]$|育儿补贴|补贴$",
        Way(Sender.OFFICE),
    ),
    (
        r"物业|业委会|社区|居委|村委|管理处",
        Way(Sender.PROPERTY, "kefu-dianhua#物业、社区、学校的真电话去哪找", reaches=True),
    ),
    (
        r"学校|小学|中学|高中|初中|幼儿园|大学|学院|教务|班主任|老师|家委|^家长|\bschool\b|\buniversity\b",
        Way(Sender.SCHOOL, "kefu-dianhua#物业、社区、学校的真电话去哪找"),
    ),
    (
        "^(?:中国)?(?:移动|联通|电信|广电)|10086|10010|10000|营业厅",
        Way(Sender.CARRIER, "yunyingshang-kefu", reaches=True),
    ),
    (
        "电网|国网|供电|电力|水务|自来水|水司|燃气|煤气|天然气|供[水热暖]|热力|暖气",
        Way(Sender.UTILITY, "mosheng-dianhua#来电、短信说欠电费水费，要停电停水"),
    ),
    (
        r"银行|信用卡|[工建农中招交]行|农信|银联|汇丰|渣打|\b(?:bank|hsbc)\b",
        Way(Sender.BANK, _NUMBER, reaches=True),
    ),
    (
        r"快[递运件]|速[递运]|驿站|丰巢|菜鸟|顺丰|中通|圆通|韵达|申通|极兔|邮政|\b(?:parcel|package|dhl|ups|fedex)\b",
        Way(Sender.COURIER, "mosheng-duanxin#没有链接、也没要钱的短信"),
    ),
    (
        "淘宝|天猫|京东|拼多多|美团|抖音|快手|唯品会|闲鱼|饿了么|滴滴|携程|去哪儿|飞猪|同程|支付宝|微信|财付通|云闪付",
        Way(Sender.PLATFORM, _NUMBER),
    ),
    ("网站?$", Way(Sender.SITE)),  # 学信网
    # Behind the firms that have ways of their own: 自来水公司, 顺丰速运公司.
    (r"^hr$|\bhr\b|人事|人力|行政部|财务部|公司|集团|工会", Way(Sender.EMPLOYER)),
    (
        "房东|^[老大小]?[哥姐叔姨舅姑爸妈伯]$|^(?:爸爸?|妈妈?|老[公婆])$|师傅$",
        Way(Sender.PERSON),
    ),
)
_WAYS = tuple((re.compile(words), way) for words, way in WAYS)
_SIGNED = re.compile(r"【([^】\n]{2,20})】|^\s*\[([^\]\n]{2,30})\]")
_SERVICE = re.compile("(?<=微信)支付$|(?<=..)(?:通知|提醒|公告)$|您好$")  # the app is called 微信
_ABBREVIATED = 5  # characters of a name that is written in capitals: HSBC
# Who speaks first gives his name: 物业：明天停水; Your parcel from DHL.
_HEAD = re.compile(r"^\s*([^\s,，:：。!！?？]{1,10})[:：,，]")
# A firm or an office begins so, and speaks to its reader.
_HEADED = re.compile(
    r"^\s*([^\s,，:：。!！?？]{2,10})(?:[:：]|\s+(?=[您尊]))(?=.*(?:[您請请]|尊敬|各位))"
)
_FROM = re.compile(r"^(your \w+(?: order)? from \w+)")


def signature(message: str) -> str:
    """Give the words by which a message names its sender; empty where it names none."""
    said = fold(message)
    if signed := _SIGNED.search(said):
        return (signed[1] or signed[2]).strip()
    begins = _FROM.match(said) or _HEAD.match(said) or _HEADED.match(message)
    return fold(begins[1]) if begins else ""


def name_of(message: str) -> str:
    """Give the name in the signature of a message, as it is written; empty where it has none."""
    signed = _SIGNED.search(message)
    if signed is None and is_headed(message):
        signed = _HEADED.match(message)
    name = next(filter(None, signed.groups()), "") if signed else ""
    name = _SERVICE.sub("", name.strip())
    return name.upper() if name.isascii() and len(name) <= _ABBREVIATED else name


def is_headed(message: str) -> bool:
    """Tell whether a message to its reader begins with a firm or an office: 京东：您购买的…."""
    firm = way_to_ask(message).sender not in {Sender.OTHER, Sender.PERSON, Sender.EMPLOYER}
    return firm and bool(_HEADED.match(message))


def way_to_ask(message: str) -> Way:
    """Tell who sent a message, by its signature, and which part of a card suits them."""
    signed = signature(message)
    found = (way for words, way in _WAYS if signed and words.search(signed))
    return next(found, Way(Sender.OTHER))
