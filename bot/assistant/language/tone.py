"""Tone: whether a text asks, thanks, says goodbye, answers back or grieves, whatever its matter."""

import re

from bot.assistant.language.clauses import clauses
from bot.assistant.language.lengths import NEWS, fits
from bot.assistant.language.lexicon import concept, plain
from index.script import fold, to_simplified

# 我现在该咋整呢: a cry, as part of patterns of folded text; what it is about stands before it.
WHAT_NOW = (
    "(?:那|我|现在|这|可|该|要|得|应该)*(?:怎么[办弄搞]|怎办|咋[办整弄搞]|(?<![网一晚早])点[算办])"
    "(?:才好|好|啊|呀|呢|喇|啦)*"
)
ASKS = re.compile(
    r"吗|么|什|谁|哪|几|多|怎|咋|啥|(?<!任)何|[?？]|\b(?:what|how|who|where|can|do|does)\b"
)
# 要不要去, 能不能退, 扔了还是留着, 那平台呢, 周末开门不
_WONDERS = re.compile(
    r"(?![动时])([\u4e00-\u9fff])[不没唔]\1|还是|能否|是否|可(?:不|否)|能(?:把|申|报|办|不)|[呢嘛](?:\W|$)"
    r"|(?![要也拿])[\u4e00-\u9fff]不(?:\W|$)|(?:有用|行|成|中|够|好|对|晚|能|用|管|还)没(?:\W|$)"
    r"|\b(?:which|when|why) "
    r"|^(?:and |but |so )?(?:is|are|will|should|would|could) "
)
_THANKS = re.compile(
    r"谢谢|多谢|感谢|谢了|谢啦|(?:多亏|幸亏|好在)(?:先|来)?问了?[你您]|麻烦(?:你|您)了|辛苦(?:你|您)?了|再见|拜拜"
    r"|\b(?:thanks?|thank (?:you|u)|thx|bye|cheers)\b"
)
_FOR_ADVICE = re.compile(
    "(?:说|道)(?:一?声|个)?谢|(?:听|照)(?:了|着)?[你您](?:们)?(?:说)?的|[你您](?:们)?(?:昨天|上次|之前)(?:教|说|讲)的"
    r"|\b(?:your advice|as you (?:said|told))\b"
)
# 行，俺明天叫闺女来: the writer will do what he was told; he asks nothing, and moves no money.
_CLOSES = re.compile(
    r"(?:行|好(?:的|吧|嘞|呀|啊)?|中|成|嗯+|要得|晓得了?|知道了|明白了|那行|那好|ok|okay)[呀啊吧]?[\s，,。！!]*"
    r"(?:那|谢谢你?|谢了)*(?:我|俺|我们|咱|阿拉)?[^，,?？]{0,10}(?:去|来|问|叫|带|等|报|办|讲|说)[^，,?？]{0,8}"
)
_NODS = re.compile(r"(?:嗯+|哦+|噢+|对(?:的|啊)?|是的?|有)[\s,。.!~…]*")
_MOVES = re.compile("转|付|汇|交|给|钱|款|取|点|填|扫|下载|装|登|买|卖|签|见面")
_MUCH = re.compile("多(?![少久长大])")  # 舒服多了 asks nothing
# 谢谢。有个老乡说能帮忙，5000块三天给我解 is no farewell: somebody wants money.
_WANTED = re.compile(
    "¥|(?<!警察)(?<!民警)(?<!所里)(?<!医生)(?:叫|让|喊|要|催|逼|带)我|给我(?![讲说解分提找])"
)
# 你们别一看见投资就说骗子, 好吧我不转了: such a text speaks to the bot, and of its writer.
_BACK = re.compile(
    "^(?:好吧|行吧|那|可是?|但是?|不过|所以|哦|嗯|算了|不是)[^a-z【]{0,20}我"
    "|^(?:你们?|您)(?:们)?(?:别|怎么|咋|凭什么|凭啥|为什么|为啥|是不是|老是|总是)[^【]*我"
)
_MESSAGE = re.compile("【|https?:|www\\.|您|点击|请(?!问|教)")


def asks(text: str) -> bool:
    """Tell whether a text has words that ask."""
    said = fold(text)
    return bool(ASKS.search(said) or _WONDERS.search(said))


def thanks(text: str) -> bool:
    """Tell whether a text thanks or says goodbye, and asks nothing: 谢谢，心里舒服多了."""
    told = clauses(plain(text)) or [""]
    kind = any(_THANKS.search(each) for each in (told[0], told[-1]))
    return (
        kind
        and fits(text, NEWS)
        and not any(asks(_MUCH.sub("", each)) or _WANTED.search(each) for each in told)
    )


def thanks_for_advice(text: str) -> bool:
    """Tell whether a text only thanks for what the bot said before: 昨天听你的打了110，谢谢."""
    return thanks(text) and bool(_FOR_ADVICE.search(plain(text)))


def talks_back(text: str) -> bool:
    """Tell whether a text asks, and speaks to the bot: then it is no message of somebody else's."""
    said = to_simplified(text).lower().strip()
    told = _BACK.search(said) and not _MESSAGE.search(said.removeprefix("您"))
    return bool(told) and asks(said)


def closes(text: str) -> bool:
    """Tell whether a text only says that the writer will do as told: 行，俺明天叫闺女来."""
    said = fold(text).strip("。！!~～ ")
    return bool(_CLOSES.fullmatch(said)) and not _MOVES.search(said) and not asks(text)


def nods(text: str) -> bool:
    """Tell whether a text is a mere yes, and no thanks: 嗯嗯, 对的."""
    return bool(_NODS.fullmatch(fold(text)))


def grieves(text: str) -> bool:
    """Tell whether a text tells of sorrow or strain, whatever the cause."""
    return bool(concept("sorrow").find(plain(text)))
