"""Remarks on the last reply: too long, not understood, where from, or that it missed the point."""

import re

from bot.assistant.language.lengths import TURN, fits
from index.script import SIGNS, fold, spaced

_SHORTER = re.compile(
    r"太长|(?:太|这么)?多字|(?:说|讲|写|捡|挑|拣)?(?:重点|要点|关键的?|要紧的?)|(?:短|简单|简短|精简|通俗|简洁)"
    r"(?:一?点|一?些|些)?|(?:看|听|搞|弄)不(?:懂|明白|清楚?|下去)|(?:没|冇)(?:看|听)(?:懂|明白)|唔明|"
    r"一句话|长话短说|啰嗦|罗嗦|字(?:太|有点)?小|睇唔(?:明|晒)|记不住"
)
_SHORTER_IN_ENGLISH = re.compile(
    r"(?:(?:it'?s|that'?s|this is) )?too long|(?:in )?short(?:er)?(?: version)?(?: please)?|"
    r"tl;?dr|(?:keep|make) it (?:short|simple)|i (?:don'?t|do not) understand|simpler(?: please)?"
)
_KNOWN = re.compile(
    "[我俺您你说讲写看给请能吗呢吧啊呀嘛么的了就太也这那好多个些点吧成行不是来嘞咯哦嗯]|一下|可以|只要|老人|麻烦"
)
# 不是这个意思 我是说…: what follows is what was meant.
_MISSED = re.compile(
    r"^(?:你(?:说|讲)的)?(?:都是|跟)?(?:答非所问|文不对题|你(?:没|不)懂|(?:都是)?(?:废话|屁话)(?:一样)?"
    r"|你?(?:没|没有)(?:回答|听懂|明白)我?的?(?:问题|意思)?|(?:你|您)?(?:是不是|好像)?(?:理解|搞|弄|听)错了(?:吧|吗)?"
    r"|你?(?:说|讲|答)了?(?:也)?等于没(?:说|讲|答)|你(?:说|答|讲)的?(?:是)?(?:啥|什么)[呀啊]?"
    r"|你?听不懂(?:人话|我说的)?"
    # 你怎么老叫我打 110
    r"|你(?:怎么|咋|干嘛|干吗|为啥|为什么)(?:老|总|又|还|一直|是|就)+"
    r"(?:叫|让|喊|说|讲)[^，,。!！?？ ]*"
    # 你就会说报警, 别老叫我打 110, 除了报警你还会说啥
    r"|(?:我说)?你?(?:就|只)(?:会|知道|晓得)(?:叫|让|喊|说|讲)[^，,。!！?？ ]*"
    r"|(?:你|请)?(?:别|不要|唔好)(?:再|老|总|一直|又)+(?:叫|让|喊|说|讲)我?[^，,。!！?？ ]*"
    r"|除了[^，,。!！?？ ]{0,8}(?:报警|110)[^，,。!！?？ ]{0,2}"
    r"你?(?:还|就)?(?:会|能|知道)[^，,。!！?？ ]*"
    r"|我?(?:不是|唔系)(?:问|讲|说)?(?:这个|呢个|那个)(?:意思)?"
    r"|that'?s not what i (?:asked|meant)|wrong answer|not helpful|you'?re not helping)"
    r"[啊呀吧了嘛]?[,，。.!！?？;； ]*"
    r"(?:我(?:的意思)?是(?:说|问|想问)?|我(?:就|只|想|要)?(?:是)?问你?(?:的是)?|i mean(?:t)?)?"
)
# 我说的是取件码，不是取钱; 我说的不是公安，是明星
_CORRECTED = re.compile(
    r"^\W*(?:不是(?:的|啊|呀|哦)?[,，。 ]*)?我(?:就|只)?(?:是)?(?:说|问|讲|指)的(?:就)?"
    r"(?:是|不是[^，,。!！?？ ]{1,16}[,，。!！?？ ]+(?:我(?:说|问)的)?是)"
    r"|^(?:no+\b[,. !]*)?(?:i(?:'m| am) (?:talking|asking) about|i mean|i meant|i said)\b"
    r"|^no+\b[,. !]*not? [^.,!?]{1,40}[.,!?]+"
)
_INSTEAD = re.compile(
    r"[,，。!！?？ ]+(?:而|又|可)?(?:不是|唔系|没说|没问)[^，,。!！?？ ]{1,16}[,，。!！?？ ]*$"
)
_ENGLISH = re.compile(
    r"\b(?:(?:in )?english,? (?:please|pls|version)|(?:please |pls )?(?:in|speak|use) english"
    r"|(?:can'?t|cannot|don'?t|do not) (?:read|understand|know) (?:this|that|it|chinese))\b"
)
# 出处是哪里, 这个数是谁公布的, 那来源呢
_SOURCE = re.compile(
    r"(?:请问|麻烦|想问|你|您|上面|上边|刚才|说|讲|写|给|引用|的|要|我|一下|[这那呢个些条段句]"
    r"|数据|数字?|资料|内容|话|信息|消息|答案|回答|结论)*"
    r"(?:(?:有没有|有|标|注明|注)?(?:官方)?(?:出处|来源|信源|原始出处)(?:是|在|出自|呢|来自|有)*"
    r"|是?出自|是?来自|是?从?(?=哪[里儿]?来|边度嚟)"
    r"|是?(?=(?:谁|哪个?(?:部门|单位|机关)?|哪[天年]|几时)(?:公布|发布)))"
    r"(?:哪[里儿]?|边度|什么|啥|谁|哪个?(?:部门|单位|机关|文件|报告|天|年)?|几时|官方|给)*"
    r"(?:来|嚟|公布|发布|通报|出来|发|查到|看到|的|我|看看|一下)*[吗呢么啊呀吧嘛]*"
)
# 我的信息从哪来的, 你来自哪里: these ask how a swindler knows something, or where somebody is from.
_WHENCE = re.compile("我的?(?:个人)?(?:信息|资料|数据|号码|内容)|^[你您我]是?(?:从|来自)")
_SOURCE_IN_ENGLISH = re.compile(
    r"(?:and |so |ok |please )*"
    r"(?:(?:what|where)(?:'s| is| are) (?:the|your|its) (?:official )?sources?"
    r"|(?:any|the|your|official) sources?|sources?(?: please)?|give me (?:the|your) sources?"
    r"|where (?:does|did|is) (?:it|(?:this|that|the)(?: number| figure| data)?) (?:come )?from"
    r"|who (?:published|released|said) (?:this|that|it))(?: of (?:this|that|it))?"
)
_FEWEST = 4  # characters that are a question of their own


def wants_shorter(text: str) -> bool:
    """Tell whether a text only asks to have the last reply shorter or plainer: 太长了说重点."""
    said = fold(text)
    if not fits(said, TURN):
        return False
    if _SHORTER_IN_ENGLISH.fullmatch(said.strip(" .!?")):
        return True
    rest, count = _SHORTER.subn("", SIGNS.sub("", said))
    return count > 0 and not _KNOWN.sub("", rest)


def asks_source(text: str) -> bool:
    """Tell whether a text only asks where what was shown comes from: 出处是哪里."""
    said = fold(text)
    if not fits(said, 2 * TURN):
        return False
    if _SOURCE_IN_ENGLISH.fullmatch(said.strip(" .!?")):
        return True
    return bool(_SOURCE.fullmatch(SIGNS.sub("", said))) and not _WHENCE.search(said)


def wants_english(text: str) -> bool:
    """Tell whether a short text asks to have the last reply in English."""
    return fits(text, 2 * TURN) and bool(_ENGLISH.search(fold(text)))


def missed(text: str) -> str | None:
    """Where a text says that the last reply missed the point, give what was meant; else None.

    It is empty where the text says no more than that.
    """
    said = spaced(text)
    found = _MISSED.match(said) or _CORRECTED.match(said)
    if found is None:
        return None
    rest = _INSTEAD.sub("", said[found.end() :]).strip(" ,.!?，。！？、")
    return rest if len(rest) >= _FEWEST else ""
