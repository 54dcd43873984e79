"""Relief: a text brings the news that nothing happened, the danger is over, or money is back.

After first aid the bot answers what the text asks besides; before it there is no emergency.
"""

import re
from collections.abc import Iterable
from itertools import takewhile

from bot.assistant.language.clauses import clauses
from bot.assistant.language.lengths import NEWS, fits
from bot.assistant.language.payment import PAYS, done
from bot.assistant.places.abroad import DENS
from bot.assistant.situations import (
    APP_INSTALLED,
    AUTO_PAY,
    CARD_LENT,
    CODE_GIVEN,
    HELD,
    ID_PHOTOGRAPHED,
    LOAN_TAKEN,
    NFC_TAP,
    REMOTE_CONTROL,
    SEXTORTION,
    SIM_STOPPED,
    STRANGE_MONEY,
    THREATENED,
    UNREACHABLE,
)
from index.script import to_simplified

# In these a person who has not paid is still in danger.
_THREATS = {SEXTORTION, HELD, UNREACHABLE, THREATENED}
# In these something was given away that moves money later: that nothing was paid is no safety. And
# a stranger's money, or a loan, that was not passed on is still wanted by the swindler.
_GIVEN = {
    APP_INSTALLED, AUTO_PAY, CARD_LENT, CODE_GIVEN, ID_PHOTOGRAPHED, LOAN_TAKEN, NFC_TAP,
    REMOTE_CONTROL, SIM_STOPPED, STRANGE_MONEY,
}  # fmt: skip
_BEFORE = (
    "(?:已经|都|刚|还|根本|压根|并|什么|啥|一分钱?|说了|说过|我|你|钱|人|电话|[他她它]|孩子|女儿|儿子"
    "|妈|爸|还好|幸好|幸亏|也|就|把)*"
)
_AFTER = "(?:了|啦|咗|掉|人)*(?:电话|[他她])?(?:了|啊|呀|呢|吧)*"
# 人找到了: nobody is in danger any more.
_SAFE = re.compile(
    rf"{_BEFORE}(?:联系上|找到|回来|没事|没出事|追回来?|虚惊一场){_AFTER}"
    r"|(?:he|she)(?:'s| is) (?:ok|okay|safe|fine)|false alarm"
)
_TAKEN_OFF = "[屏删]掉?|卸载?"
# 已经拉黑了: the swindler was stopped, but what he threatens with is not over.
_STOPPED = re.compile(
    rf"{_BEFORE}(?:止住|拦住|拦下来?|截住|拉黑|{_TAKEN_OFF}|退群|不理[他她]|挂断?(?:了挂)?"
    rf"|没(?:有)?(?:上当|被骗|损失)){_AFTER}"
    r"|i? ?(?:hung up|blocked (?:him|her|them))"
)
# 已经删了: software that was let into the phone may have read all there was by then.
_REMOVED = re.compile(rf"{_BEFORE}(?:{_TAKEN_OFF}){_AFTER}")
_IN_THE_PHONE = {APP_INSTALLED, REMOTE_CONTROL}
# 我没转钱: nothing was given yet, and may be still.
_NOT_DONE = re.compile(
    rf"{_BEFORE}没(?:有)?(?:转|给|点|念|填|说|付|交|打|汇|输)(?:钱|成|进去|出去)?{_AFTER}"
    r"|i? ?did ?n[o']?t (?:click|pay|send|give)(?: anything| it)?"
)
# 我没装, 没答应他, 刚挂: the same of other deeds, and of a talk that was ended.
_UNTOUCHED = re.compile(
    rf"{_BEFORE}没(?:有)?(?:转账|付款|打款|汇款|装|下载?|扫|开|打开|做|照做|投|借|寄|加|发|登录?|登记|共享|同意|答应|拍|租|卖|买|充值?|理|理睬|信|回)"
    rf"(?:给|钱|他|她|过|进去|出去)*{_AFTER}|{_BEFORE}(?:挂断?(?:了挂)?|拉黑){_AFTER}"
)
_UNPAID = re.compile("没(?:有)?(?:转|付|交|打|汇)|pay|send")
# 吓死我了, 你怎么老叫我报警: said beside such news.
_BESIDE = re.compile(
    r"(?:好险|吓死我?了?|还好|幸好|太?(?:谢谢|多谢|感谢)(?:了|你|您|们|大家|民警|啊|小助手)*"
    r"|你(?:怎么|咋|干嘛|为啥|为什么)(?:老|总|又|还|一直|是|就)+(?:叫|让|喊|说|讲).*"
    r"|thx|thanks?|thank you|ok(?:ay)?|phew|行吧?|好的?|嗯+|哈+)(?:啊|呀|了)*"
)
_ASKS = re.compile(
    r"[?？吗么呢]|怎|咋|哪|谁|什|啥|多少|几|(.)[不没]\1|[不没伐]$|想知道|想问|\b(?:what|how|who|can)\b"
)
# Something else has happened after all: 没转，但是卡号给了; 联系上了，他说在园区.
_BUT = re.compile(
    f"{DENS}|绑|赎|不让|走不|关[着在]|被打|打得|伤|^可(?![以能])"
    r"|但|可是|不过|却|还|又|前头|之前[^，。]{0,4}[转给交付]|早就[转给交付]|要回|追回|退回|给|转|填|卡|码|钱|骂|威胁|我是|我把|是把|租|卖|借|帮|共享|屏幕|软件|会议|下了|装了|点了|扫|身份证|照片|\b(?:but|gave|sent|card|code)\b"
)
_FEWEST = 6  # characters that are a question of their own
_HUNG_UP = "挂(?:断|掉)?|收(?:咗|了)?线|删|拉黑|屏蔽|退(?:群)?|扔|拒绝"
# 有人扮公安打来, 差点去汇: what a swindler tried.
_ATTEMPT = re.compile(
    "骗子|假|冒充|扮|自称|说是|差点|险些|客服|陌生|链接|验证码|刮刮卡|股票群|投资群|荐股|炒股|刷单|共享|公安|警察|贷款"
    "|高薪|裸聊|中奖|退款|盗来|etc|扫脸|汇钱|转钱|转账|借钱|百万保障|[医社健]保|会员|打[来嚟].*[说话系]"
)
# 我即刻收线, 一分没少, 懒得理: what the writer did about it, or did not do, as his last words.
_IGNORED = re.compile(
    rf"{_BEFORE}(?:(?:觉得|感觉|看着)?不对(?:劲|头)?|没(?:有)?(?:同意|答应)|就|所以)*"
    rf"(?:我|直接|马上|立刻|即刻|当场|果断|一眼|赶紧|全)*(?:{_HUNG_UP}|(?:没有?|冇|不)(?:理|睬|应声?|按|搭[腔话茬理]|吭声|接话|点|给|付|转|借|上当|信|回|去|交|买|同意|答应|开|装|扫|关|照做|配合)"
    "|懒得理|一分(?:钱)?(?:都|也)?没(?:少|丢|损失)|没事|冇事|识破|看穿|被[^，。]{1,6}拦(?:住|下)(?:来)?|抢过来)"
    f"(?:[他她它])?{_AFTER}"
)
_TOLD = "给填输念读扫装开进点拍登寄传"
_GAVE = re.compile(
    f"(?<!没)(?<!没有)(?<!冒){done(f'[{PAYS}{_TOLD}]|报(?!警|案)|下载|告诉|共享|操作|配合')}|看了我"
    "|过咗?数|取(?:了|咗|出来)|(?<![佢方人])[俾畀入]咗|(?<![叫让要催]我)[按照][他她佢](?:们|哋)?(?:说|讲|话|教)?的?(?:做|操作)"
    "|(?<!没)(?<!没有)给(?:[他她佢]|对方|骗子|人家)[^，。,\\s]{0,3}(?:了|过|咗)"
    "|(?<![给叫让要催喊对跟])我[^，。,\\s没未冇唔他她佢]{0,8}[发说讲做打](?:了|过|完|咗)"
    "|(?<![给叫让要催喊对跟])我(?:[填输汇][^，。,\\s不]|转[\\d一二两三四五六七八九十几百千])"
    "|(?<!没)(?<!没有)(?:[念报读说讲发拍]给?|告诉)(?:[他她佢]们?|对方|客服|人家|那边)(?:听|知)?(?:了|过|咗)"
    "|(?<!没)(?<!没有)[念报读发拍]给[^，。,\\s]{1,6}(?:了|过|咗)|[叫让][^，。,\\s]{0,3}[下装]的|拿着我"
    "|(?<!差点)(?<!险些)(?<!没)(?<!没有)被骗(?!子)"
)
# 有人顶着我的名字借钱，我没借, 号被顶下线: the writer's friends are asked for money, and may pay.
# 放款成功的短信，我没借: somebody may have borrowed in the writer's name.
_AS_ME = re.compile(
    "我的?(?:名|号|头像|微信|qq|账号)"
    "|(?:冒充|扮|顶着)(?:是)?我(?!们?的?(?:领导|老板|上司|经理|主管|同[学事]|[儿女]|孙|老师|亲戚|[爸妈哥姐弟妹]))"
    "|(?:号|微信|qq|抖音)(?:被人?|给人?)?(?:顶|挤|踢)(?:下|掉|出|了)"
    "|(?:放款|放贷|下款|贷款)[^，。]{0,4}(?:成功|到账|通过|短信|通知)"
)
# 打来说女儿被绑，我挂了: nobody knows yet whether she is safe. 裸聊了，他要钱，我没给: the swindler
# may send the pictures around.
_TAKEN = re.compile(
    "绑[架了走匪]|赎金|撕票|失联|联系不|车祸|撞[了人伤]|在(?:他们?|[她你我]们?)手[里上]|出了?事"
    "|裸聊(?:了|过|完|咗|被|视频|截图|录)|裸(?:照|体|露)|私密|录(?:了|下|到|屏)|勒索|敲诈|把柄|通讯录"
)
# 她就挂了, 他把我拉黑了: it was not the writer who ended it.
_THEY = re.compile(
    "^(?:就|后来|现在|然后|结果)*"
    "(?:[他她佢]们?|对方|骗子|那边|人家?|[卖商店]家|代购|客服|群主|平台)(?:就|也|又|马上|直接|立刻)*"
    "(?:挂(?:断|掉)?|收(?:咗|了)?线|退(?:群|出)?|不[回理]|(?:把我)?(?:拉黑|删|踢|屏蔽)(?:掉|除)?)"
    "(?:了|咗)?(?:我|人|群|电话|消息|信息|微信)*(?:了|啦|啊|呀|的)*$"
)
# 钱追回来了, 全额返还: what was lost is back.
_RECOVERED = re.compile(
    rf"{_BEFORE}(?:那|这)?(?:一|几)?笔?(?:款|钱|全额|全部|一半)?(?:已经|都|也)?(?:被|给)?(?:追|要|拿|找|攞)(?:得)?(?:回|返)(?:来|嚟)?{_AFTER}"
    rf"|{_BEFORE}(?:款|钱|全额|全部)*(?:退|返还)(?:回)?(?:来|给我)?(?:了|啦){_AFTER}"
)


def over(text: str, aid: str = "") -> str | None:
    """Give what a text asks beside the news that nothing has happened; None if it is no such news.

    It is empty where the text says no more than that. It is no such news where somebody has not
    paid yet and goes on about the swindler: he may still pay. Where the emergency `aid` is a
    threat, it is news only if the text says that the threatened person was found, or is safe.
    """
    told = clauses(_said(text))
    known = list(takewhile(_is_known, told))
    safe = _any(_SAFE, known)
    left = aid in _IN_THE_PHONE and _any(_REMOVED, known)
    stopped = safe or (any(map(_is_stopped, known)) and aid not in _THREATS and not left)
    undone = [each for each in known if aid not in _GIVEN or not _UNPAID.search(each)]
    if not stopped and (aid in _THREATS or not _any(_NOT_DONE, undone)):
        return None
    rest = "，".join(told[len(known) :])
    if _ASKS.search(rest) and len(rest) >= _FEWEST:
        return rest
    return None if _BUT.search(rest) or (rest and not stopped) else ""


def broken_off(text: str) -> bool:
    """Tell whether a text says that the other person hung up or is gone, and no more."""
    said = _said(text)
    told = clauses(said)
    return bool(told) and all(map(_THEY.search, told)) and not _ASKS.search(said)


def untouched(text: str) -> bool:
    """Tell whether a text says that something was not done, and no more: 我没点, 没填呢，谢谢.

    The same holds of who hung up; not if it was the other person who did.
    """
    told = [each for each in clauses(_said(text)) if not _BESIDE.fullmatch(each)]
    return bool(told) and all(map(_is_untouched, told))


def noticed(text: str) -> bool:
    """Tell whether somebody tells, asking nothing, how he saw through a swindler in time."""
    said = _said(text)
    told = clauses(said)
    if not told or any(each.search(said) for each in (_ASKS, _GAVE, _AS_ME, _TAKEN)):
        return False
    if _THEY.search(told[-1]):
        return False
    return bool(_ATTEMPT.search(said) and _IGNORED.fullmatch(told[-1]))


def recovered(text: str) -> bool:
    """Tell whether a text says, with thanks or without, that money came back, and no more."""
    told = clauses(_said(text))
    back = _any(_RECOVERED, told)
    return back and all(_RECOVERED.fullmatch(each) or _is_known(each) for each in told)


def _said(text: str) -> str:
    """Give the form in which news is compared; "" for a longer text, which tells more than news."""
    said = to_simplified(text).lower().strip()
    return said if fits(said, NEWS) else ""


def _is_known(clause: str) -> bool:
    known = any(each.fullmatch(clause) for each in (_SAFE, _NOT_DONE, _BESIDE))
    return known or _is_stopped(clause)


def _is_untouched(clause: str) -> bool:
    said = any(each.fullmatch(clause) for each in (_NOT_DONE, _UNTOUCHED))
    return said and not _THEY.search(clause)


def _is_stopped(clause: str) -> bool:
    return bool(_STOPPED.fullmatch(clause)) and not _THEY.search(clause)


def _any(pattern: re.Pattern[str], told: Iterable[str]) -> bool:
    return any(map(pattern.fullmatch, told))
