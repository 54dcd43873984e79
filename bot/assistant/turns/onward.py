"""Onward: short texts that say that the steps were taken, or only ask for what comes next.

Every word of such a text has to be known here: a text that tells of anything else is a question or
a cry for help of its own.
"""

import re

from bot.assistant.language.deeds import Deed, deeds, only_deeds
from bot.assistant.language.lengths import TURN, fits
from bot.assistant.language.tone import asks
from index.language.dialects import as_asked
from index.script import SIGNS, fold

_HELPER = r"(?:110|幺幺零|报警电话|警察|公安局?|民警|派出所|银行|反诈中心|96110|165|18222)"
_HELPERS = rf"{_HELPER}(?:[和跟与及]{_HELPER})*的?(?:电话|客服)*"
_YET = r"(?:已经|也|都|刚才|刚|全|早就)*"
_DONE = r"(?:完了?|过了?|好了?|通了?|了)"
# If the police or a bank is named, 打 means to call, and not to pay: 打完110了, but not 打了.
_CALLED = re.compile(
    rf"(?:打|拨|联系|通知|告诉|找){_DONE}给?{_HELPERS}了?"
    rf"|(?:打|拨|打电话|联系|通知|告诉|找)给?{_HELPERS}{_DONE}"
    rf"|[给跟和向]?{_HELPERS}{_YET}(?:打|拨|联系|通知|说|报){_DONE}"
    rf"|(?:去|到){_DONE}?(?:派出所|公安局){_DONE}|(?:派出所|公安局){_YET}去{_DONE}"
    rf"|报{_DONE}[警案]了?|报[警案]{_DONE}|[警案]{_YET}报{_DONE}"
)
# 我要去报警了, 我这就关机: nothing was done yet.
_PLANNED = re.compile("(?:要|准备|打算|想|马上|这就|快)(?:去|先|就|来)*[报打拨关断停挂锁]")
# 卡挂失了, 密码改好了, 打完了
_STEP = re.compile(
    rf"(?:打|拨)(?:电话)?{_DONE}|电话{_YET}(?:打|拨){_DONE}|(?:做|办|弄|搞)(?:完|好)了?|搞定了?|完成了?"
    rf"|(?:银行)?卡{_YET}(?:挂失|冻结|停|锁){_DONE}|(?:挂失|冻结){_DONE}(?:银行)?卡?了?"
    rf"|密码{_YET}改{_DONE}|改{_DONE}密码了?|(?:证据|截图){_YET}(?:截|留|存|保存){_DONE}|截{_DONE}图了?"
    rf"|(?:软件|会议|共享|app|它)?{_YET}(?:卸载|卸|退出|关闭?|停)(?:了|掉|完)+(?:软件|会议|共享|app)?了?"
    rf"|断{_DONE}?网了?|网{_YET}断{_DONE}|(?:手机)?{_YET}(?:关{_DONE}?机|重启){_DONE}?|挂断?{_DONE}"
)
# 报了警说让登记, 回执丢了: whatever else it tells, the police know.
_WITH_THE_POLICE = re.compile(
    r"(?<![没不要想敢让别])(?:报|打|拨)(?:了|过|完|通)?(?:110|警|案)(?:了|过|(?<=0)电话|说(?!什么)|叫|让|回)"
    r"|回执(?!是|有)|\b(?<!if i )(?:called|reported to) (?:the )?(?:police|110)\b"
)
# 民警叫我去一趟: officers who speak know of the case, unless they say what only false ones do.
_POLICE_SPEAK = re.compile(
    r"(?:民警|警察|派出所|110)(?:说|叫|让|来|到|打来|登记|做了|问)|笔录"
    r"|\bpolice (?:said|came|told|asked)\b"
)
_AS_FALSE_OFFICERS = re.compile(
    "自称|冒充|假(?:民警|警察)|涉嫌|涉案|洗黑?钱|我[^，。,]{0,4}犯[了法罪]|通缉|逮捕|抓我|贩毒|冒用|盗用|安全账户|保证金|资金清查"
    "|保密|共享|屏幕|荧幕|视频|会议|开会|电话里|网上|加我|[加用]我?(?:qq|微信)|[宾酒][馆店]|验证码|密码(?!改)"
    "|别(?:告诉|跟家)|不[许能准](?:告诉|跟|挂)|保释|余额|卡里|(?:核查|清查|查)我?的?(?:资金|钱)|被用"
    "|[叫让要]我[^，。,]{0,6}(?:转(?![告达发])|汇(?![总报])|付|交[钱款费]|充[钱值]|取[钱现款]|[打给][钱款])"
    r"|\bmoney laundering\b|\b(?:arrest|warrant|safe account|suspect(?:ed)?|suspicion"
    r"|package|stay on the (?:line|phone))\b"
    r"|\bpolice (?:told|asked) me to (?:pay|transfer|send money|keep)\b"
)
_NAME = re.compile("挂失|冻结|停|锁|密码|截图|断网|关机|重启|挂断|卸")
# 接下来呢, 再说详细点
_NEXT = re.compile(
    "再来(?!一|电)|还有没有|还有|还要|还需要?|还该|还得|继续|接着|往下|然后|接下来|下一步|后面|后续|之后|后来|跟住|"
    "再?详细|展开|更多|(?:再|多)+(?:说|讲|来)(?:一?些|一?点|说|讲)|(?:说|讲)多(?:一?些|一?点)|"
    "具体(?:一?些|一?点|说|讲)|(?:说|讲)(?:得|的)?(?:更)?(?:清楚|明白|具体|仔细|细)"
)
# Other words that may stand in such a text, since they name nothing.
_FILLER = re.compile(
    "什么|怎么|如何|办法|方法|法子|注意|留意|小心|当心|事项|地方|其[他它]|内容|信息|步骤|情况|"
    "上面|前面|这几步|介绍|知道|明白|谢谢|多谢|麻烦|应该|需要|能不能|可不可以|可以|一下|一些|一点|"
    "已经|刚才|现在|全部|早就|我们|咱们|是不是|等着?|"
    "[我俺咱你您来去说讲看给请能吗呢吧啊呀嘛咧嘞么哪啥咋做干办弄要该得是的点些事别有就这那了嗯好行完都也刚全喇啦先再也过]"
)
# tell me more, ok what next
_GO_ON = re.compile(
    r"(?:(?:ok|okay|please|and|so|yes|thanks|all|done)\b[ ,]*)*(?:(?:can|could) you )?"
    r"(?:go on|continue|keep going|(?:tell|give|show) me (?:some )?more(?: details?)?|say more|"
    r"more(?: details?)?|in more detail|(?:is there )?(?:anything|something) (?:else|more)|"
    r"then what|then|what(?:'s| is| comes)? next|what now|what else|"
    r"what (?:should|do|can) i do next|what else (?:should|do|can) i do)"
    r"(?: about (?:it|this|that))?(?:,? please| (?:i )?should (?:i )?know)?"
)
_CALLED_IN_ENGLISH = re.compile(
    r"(?:ok|okay|yes)?[ ,]*(?:i|we)?(?:'ve| have| already| just)* ?"
    r"(?:called|phoned|rang|told|contacted|reported(?: it)? to|went to)"
    r"(?: the| my|,| and| both| police(?: station)?| bank| 110)+(?: already| too)?"
)


# 要找谁, 打哪个电话
_WHOM = re.compile(
    "(?:[那我咱他她该要先得还再去给]|现在|应该|可以|能|到底|需要)*(?:找|打|拨|报|联系|问|告诉|通知)(?:去|给|到)*"
    "(?:谁|哪[里儿]|哪个?(?:电话|部门|单位|号码|地方)?|什么(?:电话|号码|部门))(?:呢|啊|呀|吗|好|比较好)*"
    r"|(?:so |and |ok )*(?:who|whom|which number) (?:should|do|can|must) (?:i|we) "
    r"(?:call|contact|ask|tell|dial)(?: first)?"
)


def asks_whom(text: str) -> bool:
    """Tell whether a text only asks whom to call or to go to: 要找谁."""
    return bool(_WHOM.fullmatch(SIGNS.sub(" ", as_asked(text)).strip()))


_LEFT = re.compile(
    "(?:那|我|现在|那我|看看)*还(?:剩|差|有|欠)(?:下|了)?(?:啥|什么|哪些|哪几样|哪样|咩|乜嘢?)(?:事|步骤|步|东西)?"
    "(?:是)?(?:没|未|要|该|冇)?(?:有)?(?:弄|办|做|搞|干|打|说)?(?:的|好|完|了|啊|呢|呀)*"
    "|(?:还)?有(?:没有|冇)(?:什么|啥)?(?:漏|忘|落下)(?:掉|了)?(?:的|什么|啥)*"
    r"|what(?: s|'s| is)? left(?: to do)?|did i (?:forget|miss) (?:anything|something)"
    r"|(?:is there )?anything (?:else )?left(?: to do)?"
)


def asks_what_is_left(text: str) -> bool:
    """Tell whether a text only asks which steps are still to be taken: 还有啥没弄, what is left."""
    return bool(_LEFT.fullmatch(SIGNS.sub(" ", as_asked(text)).strip()))


def asks_more(text: str) -> bool:
    """Tell whether a text asks for more of what was shown, and for nothing else."""
    plain = fold(text)
    if not fits(plain, TURN):
        return False
    if _GO_ON.fullmatch(plain.strip(" .?!…")):
        return True
    return _all_known(*_NEXT.subn(" ", SIGNS.sub("", plain)))


def moves_on(text: str) -> bool:
    """Tell whether a text says that first steps were taken, or asks what comes after them."""
    plain = fold(text)
    if not fits(plain, TURN):
        return False
    if asks_more(text) or only_deeds(text):
        return True
    if _PLANNED.search(plain):
        return False
    called = _CALLED_IN_ENGLISH.match(plain)
    if called and ("police" in called[0] or "bank" in called[0] or "110" in called[0]):
        rest = plain[called.end() :].strip(" .,?!…")
        return not rest or bool(_GO_ON.fullmatch(rest))
    if asks(plain) and not _NEXT.search(plain):  # 卡停了吗, 能关掉哪些
        return False
    rest, found = SIGNS.sub("", plain), 0
    for pattern in (_CALLED, _STEP, _NEXT):
        rest, count = pattern.subn(" ", rest)
        found += count
    return _all_known(rest, found)


def has_called(text: str) -> bool:
    """Tell whether a text speaks of the police as knowing of the case already.

    It does not if an officer accuses the writer, or wants money: 警察说我涉嫌洗钱.
    """
    said = fold(text)
    if _WITH_THE_POLICE.search(said):
        return True
    return bool(_POLICE_SPEAK.search(said)) and not _AS_FALSE_OFFICERS.search(said)


def only_called(text: str) -> bool:
    """Tell whether a text says that the police were called, and perhaps asks what comes next."""
    return only_deeds(text) and deeds(text) == {Deed.POLICE}


def surely(text: str, card: str) -> bool:
    """Tell whether a text that moves on can only mean the steps of this card, and no new trouble.

    It asks what comes next, or names who was called, or a step that stands in the card.
    """
    plain = fold(text)
    if _NEXT.search(plain) or _CALLED.search(plain) or _CALLED_IN_ENGLISH.match(plain):
        return True
    steps = _NAME.findall(plain)
    return bool(steps) and all(each in card for each in steps)


def _all_known(rest: str, found: int) -> bool:
    return found > 0 and not _FILLER.sub("", rest).strip()
