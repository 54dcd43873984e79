"""Looking up: what a reader asks beside a notice, and which part of a card says where to ask.

【建设银行】您的存款将于5日到期…… 这个要收手续费吗 is a notice and a question. What only the sender
can know, the sender is to be asked, on a number that does not come from the notice.
"""

import re
from dataclasses import dataclass

from bot.assistant.check.asking import asks_how_to_tell
from bot.assistant.check.framing import FEWEST
from bot.assistant.language.tone import asks
from index.asked_in import script_of
from index.script import Script, fold, to_simplified

_LONGEST = 48  # characters of a question beside a message
# A question behind the last full stop, line break or blank; in English behind a sentence.
_BEHIND = re.compile(
    r"(?s)(?P<told>.*(?:[。！!…」”』][^\S\n]*|\n\s*|\s(?=[\u4e00-\u9fff])|[.!?]\s+))"
    r"(?P<asked>[^。！!\n【，,：:][^。！!\n【：:]+)$"
)
_BEFORE = re.compile(r"(?P<asked>[^。！!\n【]{3,}?)[\s:：,，。?？]*(?:\n|[:：]|(?=【))")
_SIGNED = re.compile(r"【[^】\n]{2,20}】|^\s*\[[^\]\n]{2,30}\]|^your \w+ from ")
# The reader speaks of what he was sent; or of himself, beside a notice that is signed.
_THIS = re.compile(
    r"[这這呢那][个個条條种種是要能样樣封][^您]*|短信|信息|通知|真的?假?|骗|怎么[查核知]|\b(?:this|it)\b"
)
# A sender asks his reader: 您需要吗, 还在等什么.
_GENUINE = re.compile(
    r"真[的吗么假嘅]|是真|不真|假的|骗|可信|靠谱|能信|是官方|\b(?:real|scam|legit|genuine|fake)\b"
)
_SENDER = re.compile(r"[您妳]|你(?!们?(?:看|说|帮|觉得|讲))|还在等|有兴趣|\byou(?:r|rs)?\b")


@dataclass(frozen=True)
class Way:
    """What a notice is about, and the part of a card that says where to ask about it."""

    subject: str
    part: str


_PAPERS = Way("社保医保", "scam-medicare-sms#到哪里查")
_STATION = Way("快递", "mosheng-duanxin#没有链接、也没要钱的短信")
_FAILING = Way("", _STATION.part)
# Who sent a notice, or what of; the first that fits.
WAYS = (
    (
        r"验证码|校验码|动态码|\b(?:code|otp)\b",
        Way("验证码", "scam-otp-code#没操作，却收到一条验证码"),
    ),
    ("12381", Way("12381", "hotline-12381#怎么分真假")),
    ("96110|反诈", Way("反诈", "hotline-96110#怎么分真假")),
    (r"法院|传票|12368|\bcourt\b", Way("法院传票", "fayuan-duanxin#怎么查真假")),
    (
        r"税务|个税|个人所得税|汇算|\btax\b",
        Way("个税", "mosheng-duanxin#个税有退有补的短信、电话"),
    ),
    (
        "交管|12123|违章|交通违法|交警",
        Way("交通违章", "mosheng-duanxin#说我交通违章、要罚款的短信"),
    ),
    (r"航班|航空|机票|\bflight\b", Way("航班", "jipiao-guanfang#收到航班取消通知")),
    (
        "12306|车次|高铁|火车票|酒店",
        Way("火车票", "jipiao-guanfang#火车票、酒店、门票订单说取消、要退款"),
    ),
    ("社保|医保|公积金|养老金|12333", _PAPERS),
    (
        "中国(?:移动|联通|电信|广电)|【(?:移动|联通|电信)|话费|10086|10010",
        Way("手机话费", "yunyingshang-kefu"),
    ),
    (
        "电费|水费|燃气|煤气|电网|供电|停[电水气]",
        Way("水电费", "mosheng-dianhua#来电、短信说欠电费水费，要停电停水"),
    ),
    (
        "物业|社区|学校|小学|中学|幼儿园|大学|学院|家长",
        Way("学校物业", "kefu-dianhua#物业、社区、学校的真电话去哪找"),
    ),
    (
        r"支出|消费|扣款|\bspent\b|\bcharged\b",
        Way("银行卡", "mosheng-duanxin#扣款、消费的提醒短信"),
    ),
    (
        r"银行|存款|信用卡|借记卡|支付宝|微信支付|淘宝|京东|拼多多|\bbank\b",
        Way("银行卡", "kefu-dianhua#直接给我一个银行、平台的客服号"),
    ),
    (r"快[递件]|包裹|驿站|取件|\b(?:parcel|package)\b", _STATION),
)


def question_beside(text: str) -> tuple[str, str]:
    """Give the notice in a text, and what its reader asks beside it; both empty where none does."""
    said = to_simplified(text)
    if len(said) != len(text):
        return "", ""
    behind = _BEHIND.match(said.rstrip())
    if behind and _is_readers(behind["asked"], behind["told"]):
        return text[: behind.end("told")].strip(), text[behind.end("told") :].strip()
    before = _BEFORE.match(said)
    if before and _is_readers(before["asked"], said[before.end() :]):
        return text[before.end() :].strip(), text[: before.end("asked")].strip()
    return "", ""


def is_signed(message: str) -> bool:
    """Tell whether a message names who sent it, as notices do."""
    return bool(_SIGNED.search(to_simplified(message).lower()))


def way_to_ask(message: str) -> Way:
    """Tell what a notice is about, and where to ask about it."""
    said = fold(message)
    return next((way for words, way in WAYS if re.search(words, said)), _FAILING)


def asks_if_genuine(asked: str) -> bool:
    """Tell whether a question is whether a notice is genuine, or how to make sure."""
    return asks_how_to_tell(asked) or bool(_GENUINE.search(fold(asked)))


def is_of_notice(asked: str) -> bool:
    """Tell whether a question names the notice itself: 这个要收手续费吗, 短信是真的吗."""
    return bool(_THIS.search(fold(asked)))


def _is_readers(asked: str, message: str) -> bool:
    """Tell whether words beside a message are a question of the person who was sent it."""
    wonders = asks(asked) or asks_how_to_tell(asked)
    english = script_of(asked) is Script.LATIN and not asked.rstrip().endswith("?")
    own = len(asked) <= _LONGEST and wonders and not (english or _SENDER.search(asked.lower()))
    about = is_signed(message) or bool(_THIS.search(asked.lower()))
    return own and about and len(message.strip()) >= FEWEST
