"""Tales: whether a text begins to tell what happened, goes on with it, or asks something.

On Telegram people tell in several short messages: 在吗 / 我昨天认识一个人 / 他让我投资 / 我投了3万.
"""

import re

from bot.assistant.language.kin import FAMILY, FRIENDS, RELATIVES
from bot.assistant.language.tone import WHAT_NOW, asks
from index.language.dialects import as_asked
from index.script import SIGNS, fold

# 20多万, 好多钱, 几天前, 多了两万, 我什么都没干 have words that ask, and ask nothing.
_AMOUNTS = re.compile(
    r"(?<=[\d零一二两三四五六七八九十百千万])多|(?:[好很许这那差太]|不)多|多(?=[了万块个天次年])|没什么|(?:什么|谁|哪里?|怎么)(?:也|都)"
    r"|几(?=[天日个百千万次年月周分块笔单])(?!个?(?:人|月|小时|钱)?[吗呢?？]?$)|(?:^|[，,])还是(?!.*还是)"
    r"|教[^，,。]{0,6}怎么|不?知道?(?:该)?(?:怎么|从哪(?:里|儿)?)(?:讲|说)(?:起)?"
)
# A cry at the end of a tale belongs to it: 我转了三万，怎么办.
_CRY = re.compile(
    rf"(?:^|[，,。！!；; ])(?:{WHAT_NOW}|(?:那|我|现在|该|要|应该)*怎么做[啊呀呢好]*)[?？!！。]*$"
    r"|\b(?:please )?(?:help(?: me)?|what (?:now|(?:do|should|can) i do(?: now)?))\W*$"
)

_WHO = (
    f"(?:我|俺|咱|偶|阿拉|你们|您们|有个|有人|他|她|佢|对方|人家|{FAMILY}|{RELATIVES}|{FRIENDS}"
    "|老爷子|老太太|大[爷妈叔]|阿(?:姨|妈|嬷|公|婆)|居民|群众|老人)"
)
# Whoever tells of a fraud tells of somebody, or something, that reached him, or of what is his.
_REACHES = re.compile(
    "人|[他她佢]|对方|电话|短信|信息|视频|微信|qq|抖音|快手|闲鱼|脸书|加了?我|找我|联系|认识|网[上恋友购贷]|群|客服|快递|平台|软件|app|链接|二维码"
    "|兼职|投资|贷款|账[户号]|[说讲话]|钱|款|卡|号|码|警|公安|法院|骗|亲戚|同[学事]|朋友|不对劲|做错|怪"
    f"|{FAMILY}|{RELATIVES}"
)
_BEFELL = re.compile(r"[了过着咗]|自称|[说讲话]|[收接看碰遇]到|^[我俺咱]|\b(?:i|my|he|she|they)\b")
# A wish put to the bot, and no tale: 帮我写首诗, 我想学做菜, 推荐几个电视剧.
_WISHES = re.compile(
    "^(?:请|麻烦)?(?:你|您)?(?:能)?(?:帮[我忙]|给我|替我|教|推荐|介绍一下|翻译|讲[个讲]|写|唱|算一?下|查一?下|解释|告诉我|画|播放)"
    "|^(?:我|俺)?(?:就|只|很|也)?(?:想要?|需要)(?:知道|了解|学|听|看|查|找|买|吃|去|玩|申请|办|咨询|要)"
    r"|^(?:please |(?:can|could) you )?(?:draft|write|give|make|tell|show|translate|explain|find"
    r"|recommend|list)\b"
)
_IN_ENGLISH = re.compile(
    r"\b(?:i|my|he|she|they|someone|somebody"
    r"|a (?:man|woman|guy|girl|person|friend|lady|stranger))\b"
    r".*\b(?:told|tells|asked|asks|called|calls|wrote|texted|messaged|met|added|contacted|sent|said"
    r"|says|wants|wanted|got|received|found|happened|did|paid|gave|clicked)\b"
)

_MEETS = re.compile(
    r"(?:认识|遇到|碰到|加|找|联系|来)(?:了|咗|上)?(?:我|俺)?(?:一|几)?个?[^，。,]{0,4}$|有一?个[^，。,]{0,6}$|\b(?:met|added|contacted|called|wrote|texted|messaged)\b"
)
_WANTS = re.compile(r"[说讲话叫让要催]|自称|\b(?:wants?|says?|said|told|asks?|asked|about)\b")

_WHEN = (
    "(?:(?:今天|昨天|前天|大前天|昨晚|今早|今晚|刚才|刚刚?|前几天|前两天|前阵子?|前段时间|上周|上个?月|去年|最近|这几天|尋日|寻日|今日|朝早)"
    "(?:早上|上午|中午|下午|傍晚|晚上|夜里|半夜)?(?:的时候|那会儿?)?|(?:早上|上午|中午|下午|晚上)(?:的时候)?)"
)
_MATTER = "(?:事情?儿?|情况|问题|麻烦事?|难处|话|嘢|事体|怪事|急事|心事|单嘢)"
_SAY = "(?:讲下|讲|说|问|请教|咨询|反映|聊聊?|倾下?|報告|报告|求助|请问)"
# Words that only announce a tale, in any order: 您好，我遇到点事情，不知道怎么讲. They are taken
# away one by one, longer ones first: a repeated group would try all ways to read 那个那个那个.
_ANNOUNCES = re.compile(
    r"喂|嗨|哎|唉|诶|欸|那个|这个|嗯|呃|啊|呀|喔|哦|吧|呢|了|的|在吗|在不在|有人(?:在)?吗|你好|您好|大家好|同志|老师|警官|警察|哥|姐|师傅|先生|小姐"
    r"|(?:等|稍)(?:我|一?下|一会儿?|会儿?|等|陣|阵)*|我?(?:谂|諗)一?下(?:点|點)?|(?:一言|三言两语)[^，。]{0,2}难尽|是这么回事"
    r"|(?:捋|理|想|缓)(?:一?[捋理想缓]|一?下)?|脑子|心里|乱|打字(?:很|太|比较)?慢?|不太?会打字"
    r"|(?:还)?没(?:说|讲|打)完|就是|后来|从哪|这事儿?|个忙|先"
    r"|事情(?:是|呢)|是(?:这样|咁样?)(?:的|子的?)?|[很好]?急|有点|好像|说来话长|听我[说讲]|麻烦[你您]"
    r"|不?知道?(?:该)?(?:怎么|从哪(?:里|儿)?)(?:讲|说)(?:起|好)?|怎么说"
    r"|(?:可以|能|方便)(?:不(?:可以|能|方便))?|可不可以|该不该|帮帮?忙?我?|不好意思|难开口|丢人"
    rf"|{_WHEN}|(?:我|俺|咱|偶)(?:们|家)?|请问|{_SAY}|跟|同|和|给|对|向|你们?|您|想|要|得|先|就|又|也|真的?"
    r"|碰见|遇见|(?:碰|遇|撞|摊)(?:到|上|着)?|咗|有|出|发生|做错"
    rf"|(?:一|这么?|那么?)?(?:一下|点儿|个|件|些|点|桩|单|啲|种|下)"
    rf"|{_MATTER}|慢慢|从头|长|比较|复杂|吗"
)
_ANNOUNCED = re.compile(
    f"^(?:那个)+$|{_MATTER}|{_SAY}|{_WHEN}|是(?:这样|咁|这么)|做错|帮|[等稍捋谂諗乱]|打字|打完|难尽|就是|后来|[想缓理]一?[想下缓理]"
)
_ANNOUNCES_IN_ENGLISH = re.compile(
    r"(?:(?:hi|hello|hey|excuse me|please|so|well|ok|um+|listen|sorry)\b[ ,.!]*)*"
    r"(?:i (?:need|want|have|would like|'d like) "
    r"(?:to (?:tell|ask|talk to|report)(?: to)? ?(?:you|someone)? ?"
    r"(?:something|about something|a question)?|a (?:problem|question|situation))"
    r"|(?:so )?(?:something|something (?:strange|bad|weird)|it) (?:has |just )?happened"
    r"(?: to (?:me|us|my \w+))?(?: (?:today|yesterday|last (?:week|night)))?"
    r"|(?:can|could|may) i (?:tell|ask) (?:you )?(?:something|a question)|it'?s a long story"
    r"|(?:can|could|may) i talk to you(?: about something)?|this is (?:a bit )?embarrassing"
    r"|i (?:think i )?(?:made|did) (?:a mistake|something (?:stupid|wrong|bad))"
    r"|(?:hold on|wait|one (?:sec(?:ond)?|moment|minute)|just a (?:sec(?:ond)?|moment|minute))"
    r"|let me (?:explain|think|tell you)|(?:so )?basically"
    r"|yesterday|last (?:week|night|month)|i don'?t know (?:where|how) to (?:start|begin))[ .!…]*"
)

# 我闺女 is known to begin a tale; so do 16岁, 我儿子才11, 七十多了, 不认字.
_YEARS = (
    "(?:[0-9]{1,2}|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])(?:多|几|来)?"
)
_OF_WHOM = re.compile(
    f"(?:我|俺|咱)?(?:家|们)?(?:的|里)?(?:{FAMILY}|{RELATIVES}|{FRIENDS}|他|她|佢)?"
    f"(?:(?:今年|刚满?|已经|都|快|也|就|还|只有|才)*{_YEARS}(?:岁半?|嵗)(?:多|大)?"
    f"|(?:今年|才|都|快){_YEARS}|(?<=.){_YEARS}了|^{_YEARS}多了"
    "|(?:也|都|又|还)*(?:不(?:识|认)字|没(?:上|读)过(?:什么)?学|耳朵?(?:不好|背|聋)|眼睛?(?:不好|花))"
    "|(?:也|都|又|还)*(?:一个人|独自?)[住居](?:在老家)?)(?:了|啊|呀|呢)*"
)

_ODD = re.compile(
    r"不对劲|不大对|怪怪|古怪|奇怪|反常|不正常|瞒着|神神秘秘|鬼鬼祟祟|自己[^，。,]{0,3}[关锁]|\b(?:strange|odd|weird)"
)
# 窗口刷卡，这不是骗子吧: such a doubt asks.
_DOUBTS = re.compile(
    "(?:不是|不会|可以|[行对]|没事|没问题|正常|[真假]的|能)[^，。,]{0,6}吧[。!！~]*$"
)


def wonders(text: str) -> bool:
    """Tell whether a text asks or wants something, cries for help and words of amounts aside."""
    said = _CRY.sub(" ", _AMOUNTS.sub("", as_asked(text))).strip()
    return bool(said) and (asks(said) or any(each.search(said) for each in (_WISHES, _DOUBTS)))


def may_tell(text: str) -> bool:
    """Tell whether a text may be the first of a tale, or begins to tell one: 租房子被坑了."""
    return tells(text) or (not wonders(text) and bool(_BEFELL.search(fold(text))))


def announces(text: str) -> bool:
    """Tell whether a text only says that something is to be told: 我跟你说个事, 昨天下午的时候."""
    said = fold(text).strip()
    if _ANNOUNCES_IN_ENGLISH.fullmatch(said):
        return True
    words = SIGNS.sub("", said)
    return not _ANNOUNCES.sub("", words) and bool(_ANNOUNCED.search(words))


def says_of_whom(text: str) -> bool:
    """Tell whether a text only says how old somebody is, or what he cannot do: 才11, 不认字."""
    return bool(_OF_WHOM.fullmatch(SIGNS.sub("", fold(text).strip())))


def only_meets(text: str) -> bool:
    """Tell whether a text only says that somebody turned up, not what he wants: 有个人加了我."""
    said = fold(text)
    return bool(_MEETS.search(said)) and not _WANTS.search(said)


def finds_odd(text: str) -> bool:
    """Tell whether a text says of somebody that he is not as he used to be: 我妈最近有点不对劲."""
    return bool(_ODD.search(fold(text)))


def tells(text: str) -> bool:
    """Tell whether a text begins to tell what befell somebody, and asks nothing."""
    said = fold(text).strip()
    if wonders(text):
        return False
    if _IN_ENGLISH.search(said):
        return True
    return bool(re.search(_WHO, said)) and bool(_REACHES.search(said))
