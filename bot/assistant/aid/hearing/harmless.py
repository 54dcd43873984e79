"""Harmless: texts that use an emergency's words, and certainly tell of none that befell anybody.

They are lines for a play, news that was seen, a debt paid off, a bill paid by QR code, a code that
its owner typed in himself. A text that speaks of another person who took part is none of these.
"""

import re

from bot.assistant.language.kin import CHILDREN, FAMILY, FRIENDS, RELATIVES
from bot.assistant.language.lengths import NEWS, fits
from bot.assistant.language.tone import asks
from index.script import spaced

# 写一段台词：…, 作文：…: the rest is no tale of the writer's own, unless he asks what to do.
_WRITTEN = re.compile(
    r"^(?:请|麻烦|能不能|可以)?(?:(?:帮|给|替)(?:我|我们|孩子))?(?:写|编|续写|改写|润色)(?:一?[段句个篇首条则下])?"
    r"[^，。,：:]{0,10}(?:台词|对白|作文|剧本|小品|相声|快板|小说|故事|段子|情景剧|短剧|旁白|标语|主持词)(?![被遭骗的时])"
    r"|^(?:作文|台词|对白|剧本|小品|小说|故事|情景剧|短剧|造句|题目|日记|续写)[^，。,：:]{0,6}[：:]"
)
_STRANGER = (
    "(?:老(?:太太?|奶奶|头|人|伯|汉)|大(?:爷|妈|叔|姐|娘|学生)|阿(?:姨|嬷)|[男女](?:子|的|孩子?)|小伙子?|姑娘|学生"
    "|村民|市民)"
)
_GIVES = (
    "[^，。,我俺咱\\s]{0,6}(?:把|将|给|取|拿|递|转|汇|寄|交)[^，。,我俺咱\\s]{0,8}"
    "(?:钱|[万千元块]|金[条子镯饰]|卡|存折|现[金钞]|积蓄|码)"
)
# 抖音上看到一个老太太把钱…, 新闻里有个大爷把金条…: what a stranger gave away, in one clause.
_NEWS = re.compile(
    "(?:(?:看到|看见|瞧见|刷到|听到|[播讲说]|报道)(?:说|了)?|(?:视频|新闻|电视|报纸|热搜|头条|广播|直播)(?:里|上|中))"
    f"(?:有|说)?(?:一|那|几)?[个位名]?{_STRANGER}{_GIVES}"
)
_MEDIA = re.compile(
    "抖音|快手|视频|小红书|微博|b站|新闻|电视|报纸|热搜|头条|广播|直播|报道|电影|剧"
)
# 刚还完信用卡 卡里空了: the owner emptied it himself.
_PAID_OFF = re.compile(
    r"(?:还|交|结|付)(?:完|清|掉|了)(?:了|的)?[^，。,]{0,3}(?:信用卡|房贷|车贷|月供|花呗|白条|借呗|网贷|贷款|账单|欠款|房租|学费|账)"
    r"|(?:信用卡|房贷|车贷|月供|花呗|白条|借呗|网贷|贷款|账单|欠款)[^，。,]{0,4}(?:还|结|付)(?:完|清|掉|了)"
)
# 扫码付了停车费: people scan codes for such bills every day; the text says nothing else.
_BILLS = (
    r"(?:停车费|车费|饭钱|饭费|菜钱|午饭|早饭|晚饭|早餐|午餐|晚餐|奶茶|咖啡|水费|电费|燃气费|话费|油钱|过路费|地铁票"
    r"|门票|房费|药费|快递费|洗衣费|水果|早点|外卖|打车钱|公交)"
)
_BILL = re.compile(
    rf"(?:扫码?|刷码|扫二维码)[^，。,]{{0,6}}?(?:付|交|缴|给|买)(?:了|过|完)?[^，。,]{{0,4}}{_BILLS}"
    rf"|{_BILLS}[^，。,]{{0,4}}扫码?(?:付|交|缴|给)(?:了|过|完)"
    r"|(?:收银员?|收银台|店员|售货员)[^，。,]{0,8}扫(?:了|一下)*我?的?(?:付款码|手机|码)(?!.*没了)"
)
# 给儿子发了红包: the money stays with relatives, and these are not the ones whom swindlers pose as.
_FAMILY = f"(?:我|俺|咱|他|她)?家?(?:{FAMILY})"
_PRESENT = "(?:红包|压岁钱|零花钱?|生活费|\\d{2,}|[\\d一二两三五六八百千]+(?:元|块|百|千))"
_GIFT = re.compile(
    f"(?:给|转给|发给){_FAMILY}[^，。,\\s]{{0,4}}(?:发|包|转|打|寄)(?:了|过|完)[^，。,]{{0,6}}{_PRESENT}"
    f"|(?:刚|才|今天)[^，。,\\s]{{0,2}}(?:发|包|转|打|寄)(?:了)?[^，。,]{{0,4}}{_PRESENT}(?:转)?给{_FAMILY}"
)
_PARENT = re.compile(f"[他她](?={FAMILY})")  # 老公给他妈转了三千
# 他给了我五百, he gave me 500 for my birthday: somebody known paid the writer, and no more is told.
_SUM = "(?:了)?[\\d一二两三四五六七八九十百千万几]+(?:元|块|蚊|刀)?钱?"
_PAID_ME = re.compile(
    f"(?:今天|昨天|刚才|刚)*(?:他|她|(?:我|俺)?(?:{FAMILY}|{FRIENDS}|{RELATIVES}))(?:今天|昨天|刚才|刚|已经|又|也|就)*"
    f"(?:给|转|汇|打|发|还|付)(?:给|回)?(?:了)?(?:我|俺)(?:转|汇|打|发|还)?{_SUM}的?(?:红包|零花钱?|生活费|学费|压岁钱|生日红包|份子)?[。！!~]*"
    r"|(?:he|she|my \w+) (?:just |already )?(?:gave|sent|paid|transferred|lent) me (?:back )?"
    r"(?:the |a )?[$£€¥]?\d[\d,k]*(?: (?:dollars|yuan|rmb|bucks|pounds|euros|usd))?(?: back)?"
    r"(?: (?:he|she) (?:owed|borrowed)(?: me)?| for (?:my|the) (?:\w+ ?){1,2}| for \w+)?[.!]*"
)
# 把一万块存到银行了, 零钱转到银行卡了: it stays the writer's own.
_MINE = "(?:我|俺)?(?:自己)?的?"
_SAVING = re.compile(
    f"(?:存|放)(?:进|到|入|在)?了?{_MINE}(?:余额宝|零钱通|定期|活期|国债|银行(?!卡)|自己的?卡)(?:里|上)?(?:了|啦)?[。！!]*$"
    f"|转(?:进|到|入)了?{_MINE}(?:余额宝|零钱通|理财通|定期)(?:里|上)?(?:了|啦)?[。！!]*$"
    r"|^i (?:just )?(?:put|deposited|moved|transferred) [^,.]{1,20} (?:in|into|to) my (?:own )?"
    r"(?:savings?|bank)(?: account)?[.!]*$"
    f"|(?:零钱|余额宝?|微信|支付宝)(?:里|上)?的?钱?(?:提现|转)(?:到|进|回)了?{_MINE}(?:银行卡|卡)(?:里|上)?(?:了|啦)?[。！!]*$"
)
# 验证码是我自己输的: nobody else has it.
_OWN_CODE = re.compile(
    r"(?:验证码|短信码|密码|动态码).*(?<![它机])自己(?:输|填|登|用)(?:的|了|进)"
    r"|(?<![它机])自己(?:输|填)(?:的|了|进)[^，。,]{0,4}(?:验证码|短信码|密码)"
)
# 孩子拿我手机给游戏充了三千, 给主播刷了礼物: a matter of the law on minors; no swindler is told of.
_CHILD = f"(?:{CHILDREN}|小孩|细路|小子)"
_GAME = "(?:游戏|手游|王者|原神|吃鸡|蛋仔|皮肤|点券|钻石|课金|主播|打赏|礼物|roblox)"
_PAYS = "(?:充|买|刷|花|课|打赏|送)"
_TOP_UP = re.compile(
    f"{_CHILD}[^。]{{0,20}}{_GAME}[^。]{{0,8}}{_PAYS}|{_CHILD}[^。]{{0,20}}{_PAYS}[^。]{{0,8}}{_GAME}"
    r"|\b(?:kids?|sons?|daughters?|child|(?:year|yr) old)\b"
    r".*\b(?:spent|bought|topped up|charged|purchased)\b"
    r".*\b(?:games?|in-app|v-?bucks|skins?|roblox|fortnite|minecraft|genshin)\b"
)
_CHEATED = re.compile(
    "[骗盗假冒哄冻币]|被|打给|人家|他们|有人|给[人他她]|那边|对方|网友|陌生|客服|群|[扫刷]脸|我的脸|领|送(?!礼物|[了给过])|代充|代练"
    "|扫[了码个]|见面|人没了|结婚|拍照|照片|帮人|转出去|私聊|微信上|听了|[叫让][他她我]|教|威胁|不然|免密|还在|一直|没给|不给|刷不了"
    r"|\b(?:scam|trick|told|asked|guy|stranger|someone|somebody|discord|chat|gift|hack|stole|call|refund)"
)
# Words for another person's part, a doubt or a call for help: then it is no everyday matter.
_AMISS = re.compile(
    r"[骗盗假冒?？]|自称|被|遭|对方|他|她|客服|陌生|有人|不是我|没动|莫名|突然|结果|后来|才发现|可是|但是?|少了|扣|转走|刷走"
    r"|拉黑|不对|咋|吗|么|救|报警|贴|罚单|链接|网页|网站|告诉|念|发给|共享|软件|叫我|让我|要我|退款|老师|平台|老板|[欠差]我"
)
_TAKEN = re.compile("[他她](?:就|已经|也)?(?:收|领)了")  # said of a present
_OURS = re.compile(
    "我(?!在(?:抖音|快手|网上|电视|新闻)|看|刷|瞧|听)|俺|咱|本人|室友|同事|邻居|怎么办|救|急"
)


def tells_of_none(text: str) -> bool:
    """Tell whether a text certainly tells of no emergency, however much it sounds like one."""
    said = spaced(text).strip()
    if _WRITTEN.search(said):
        return True
    if _TOP_UP.search(said) and fits(said, 2 * NEWS):
        return not _CHEATED.search(said)
    if not fits(said, NEWS):
        return False
    if _MEDIA.search(said) and _NEWS.search(said):
        return not _OURS.search(said)
    return is_everyday(text)


def is_childs_payment(text: str) -> bool:
    """Tell whether a child paid in a game, whoever told him to: the parent lent nobody a card."""
    return bool(_TOP_UP.search(spaced(text)))


def is_everyday(text: str) -> bool:
    """Tell whether a text tells of an everyday payment or login, and of nothing amiss."""
    said = spaced(text).strip()
    if not fits(said, NEWS) or asks(text):
        return False
    if _PAID_ME.fullmatch(said):
        return True
    everyday = any(each.search(said) for each in (_PAID_OFF, _BILL, _GIFT, _OWN_CODE, _SAVING))
    return everyday and not _AMISS.search(_PARENT.sub("", _TAKEN.sub("", said)))
