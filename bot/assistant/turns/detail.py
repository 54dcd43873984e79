"""Detail: a turn that only tells what the police ask for: how much, when, by which bank, to whom.

Every word of such a turn has to be known here: a turn that tells anything else is a question or a
cry for help of its own.
"""

import re

from bot.assistant.language.lengths import TURN, fits
from bot.assistant.language.tone import asks
from index.script import SIGNS, fold

_NUMBER = "[\\d零一二两三四五六七八九十]+"
_END = r"(?=$|[\W_])"
# 户名张三, 对方叫李四; not 对方叫我再转
_NAME = re.compile(
    r"(?:户名|开户名|收款(?:人|方|户)?|账户名|名字|姓名)(?:是|叫|写的是?|[\s:：])*[\u4e00-\u9fff·]{2,20}?"
    rf"{_END}|(?:对方|那人|那个人)?(?:叫做?|姓)"
    rf"(?![我俺咱你您他她佢人再去来赶快马先别不把转付打加下装给等做继开点填交说报])[\u4e00-\u9fff·]{{2,4}}?{_END}"
)
_ACCOUNT = re.compile(
    r"(?:[卡账帐户]号?|电话|手机号?|号码)?(?:的?(?:尾数|尾号|后四位|最后四位))?(?:是|[\s:：])*"
    r"(?:(?<=[号数位码是:：])\d{4,}|\d{8,})(?![\d块元万千百点月年])"
)
_DAY = (
    "大?前[天晚日]|[昨琴尋寻][天晚夜日]|今[天晚早日朝]早?|当[天晚]|刚[刚才]?|上午|中午|下午|早上|早晨|凌晨|晚上|傍晚"
    "|半夜|夜里|[上下晏]昼|上?个?(?:周|星期|礼拜)[一二三四五六日天]?"
    rf"|(?:上个?月|这个?月|{_NUMBER}月)?{_NUMBER}[日号]|(?:去年|今年)?{_NUMBER}月份?"
    "|上个?(?:周|星期|礼拜|月)(?:初|底|中旬)?|去年年?底?"
)
_CLOCK = (
    rf"{_NUMBER}点(?:{_NUMBER}分?|半|整|钟|一刻|三刻|多|不到|过|出头|左右|前后)*|\d{{1,2}}[:：]\d{{2}}"
    r"|\d{1,2}(?::\d{2})? ?(?:am|pm|o'clock)"
)
_AGO = rf"(?:{_NUMBER}个?多?|半个?|十几|几)(?:分钟|小时|钟头|天)(?:以?前)?"
_IN_ENGLISH = (
    r"\b(?:yesterday|today|tonight|last night|(?:this|in the) (?:morning|afternoon|evening)|noon)\b"
)
_TIME = re.compile(rf"{_CLOCK}|{_AGO}|{_DAY}|{_IN_ENGLISH}")
_BANK = re.compile(
    r"[一-鿿]{2,4}银行(?:卡|账户)?|[工建农中招交]行|邮储|邮政|信用社|农商行|微信|支付宝|云闪付"
    r"|\b(?:icbc|ccb|abc|boc|cmb|alipay|wechat(?: pay)?|bank of china)\b"
)
_UNITS = (
    "块|元|万|千|百|w|k|蚊|美[元金]|港[币元]|台[币元]|令吉|日元"
    "| ?(?:yuan|rmb|usd|hkd|dollars?|pounds?)"
)
_PARTS = re.compile(rf"分(?:成|了)?{_NUMBER}[次笔]|{_NUMBER}[次笔]")
_SUM = re.compile(
    r"(?:(?!一共)[\d零一二三四五六七八九十百千万两]+几?(?:\.\d+)?|几(?=[万千百])|\$ ?\d[\d,.]*k?)"
    rf"(?:{_UNITS})*(?:多|左右|上下|块|元|钱)*"
)
_BESIDE = re.compile(
    "一共|总共|大概|大约|差不多|前前?后?后|全部|(?:被骗|损失|骗|骗走)了?|左右|那?时候?|那会儿?"
    "|对方|骗子|过去|出去|转账?|付款?|打款?|汇款?|交钱?|充值?|我|俺|他|她|也|就|在|到|用|从|是|走|给|的|了|咗|钱|款|卡|多"
    r"|\b(?:i|sent|paid|lost|at|on|from|with|by|via|around|about|my|it|was|account)\b"
)
# 他转给我三千 tells of money that came in.
_TO_ME = re.compile("[给转打汇付](?:了|咗|到)?(?:我|俺)(?!的)")
_PIECES = (_NAME, _ACCOUNT, _TIME, _BANK, _PARTS, _SUM)
# 三点多, 四万多: said of a time or a sum, the word for much asks nothing.
_ABOUT = re.compile("(?<=[点万千百十块元天年月])多(?![少久长大])")


def tells_detail(text: str) -> bool:
    """Tell whether a turn only says how much was paid, when, by which bank, or to whom."""
    said = fold(text)
    if not fits(said, TURN) or _TO_ME.search(said) or asks(exactly(text)):
        return False
    found = 0
    for pattern in _PIECES:
        said, count = pattern.subn(" ", said)
        found += count
    return found > 0 and not SIGNS.sub("", _BESIDE.sub(" ", said))


def exactly(text: str) -> str:
    """Give a text without words that only say that a time or a sum is not exact: 三点多."""
    return _ABOUT.sub("", fold(text))
