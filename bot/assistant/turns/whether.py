"""Whether: a few words ask if to do what was told of, if it was fraud, or what to do first.

填不填, 还要继续吗, 我是不是被骗了, 现在先做哪个: such words name nothing, so that alone they
find anything.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from bot.assistant.language.lengths import TURN, fits
from index.asked_in import script_of
from index.language.dialects import as_asked
from index.script import SIGNS, Script


class Kind(StrEnum):
    """What is asked: to do it, to go on, if one may, was cheated, is safe; what first; the rest.

    Or when, and how well, a swindler keeps what he promised; or whether to put the telephone down.
    """

    DO = "do"
    GO_ON = "go on"
    MAY = "may"
    CHEATED = "cheated"
    SAFE = "safe"
    LATE = "late"
    FIRST = "first"
    REST = "rest"
    KEPT = "kept"
    HANG_UP = "hang up"
    LEAVE = "leave the group"


@dataclass(frozen=True)
class Whether:
    """What a turn asks, and the verb with which it asks whether to do it."""

    kind: Kind
    verb: str = ""


# Swindlers want these; 报不报 and 要不要挂失 are none of them.
VERB = (
    "(?:填写|填表|填|充值|充钱|充|转账|转钱|转|打款|打钱|付款|付钱|付|交钱|交|汇款|汇|给钱|给他|给她|给|垫付|垫钱|垫|投钱|投|缴|提供|扫码|扫|点开|点进去|点"
    "|下载|下|安装|装|注册|寄|发|拍|录|登录|登|授权|刷脸|刷|开共享|共享|开|加微信|加他|加她|加|进群|借卡|借|卖|租|签(?!证)|做单|做任务|接单|刷单|做|买|退|信|听他的|听|回他|回|见面|见|拿)"
)
_IT = "(?:它|这个|那个|这单|这一单|这笔|这一笔|进去|过去|下去|了)?"
_IF = (
    "(?:要不要|该不该|能不能|可不可以|应不应该|用不用|敢不敢|使唔使|要唔要|好唔好"
    "|还要|可以|能|要|该|得)"
)
_DO = (
    re.compile(f"(?P<verb>{VERB})(?:还是)?(?:不|唔)(?P=verb){_IT}"),
    re.compile(
        f"(?P<one>[填充转付交汇给垫投缴扫点下装登开加进借卖租签做接买退信听回见寄刷发拍录])[不唔](?P<verb>{VERB})"
    ),
    re.compile(
        f"(?:要不要|该不该|能不能|可不可以|应不应该|用不用|敢不敢|使唔使|要唔要){_IT}(?P<verb>{VERB}){_IT}"
    ),
    re.compile(f"{_IF}?(?P<verb>{VERB})(?:它|这个|那个|这笔|进去|过去)?(?:吗|么)"),
    re.compile(
        f"只?(?P<verb>{VERB})(?:这|最后|最後)?[一两]?[单笔次个点下](?:行不行|行吗|可以吗|得唔得|好不好)"
    ),
)
# Who asks if it can be given back wants his own money; 多打来的钱要退吗 is another thing.
_BACK = re.compile(
    "(?:可以|能|得|能不能|可不可以|还能|钱)+(?:全|都|给我)?退(?:钱|款|货|掉|回来?)?(?:吗|么|不)?"
)
_GO_ON = re.compile(
    f"(?:还)?(?:要不要|该不该|能不能|可不可以|要|能|可以|该)?(?:接着|继续){VERB}?(?:下去)?(?:吗|么|不|行不行)?"
)
_GO_ON_ASKS = re.compile("[吗么不]|可以|该|能")
_CHEATED = re.compile(
    "(?:是不是|不会是|应该是|会不会是|可能|大概|算不算|是)?(?:已经)?(?:被骗|被人骗|遇到(?:诈骗|骗子|骗局)|碰到(?:诈骗|骗子)|中招|上当|受骗|俾人呃)(?:钱)?(?:了|咗)?(?:吗|么|吧|对吧|对吗|不)?"
)
_CHEATED_ASKS = re.compile("[吗么吧]|是不是|会不会|算不算")
_SAFE = re.compile(
    "(?:应该|会不会|是不是|不会)?(?:就)?(?:没事|没问题|有事|有问题|出事|要紧|没关系|冇事|有风险|有危险)(?:的)?(?:了)?(?:吧|吗|么|嘛)"
    "|(?:会不会|有没有|有冇)(?:出?事|问题|危险|风险)|要不要紧"
)
_MAY = re.compile(
    "(?:就)?(?:可以|行|能行|靠谱|安全)(?:的)?(?:吗|么)|行不行|可不可以|得唔得|靠不靠谱|可以不"
)
_REST = re.compile(
    r"(?:剩下?|其余|另外)的?(?:钱|[\d一二两三四五六七八九十几百千万]+[块元]?)(?:呢|怎么办|咋办|还能要回来吗|追得回吗)?"
)
_LATE = re.compile(
    "(?:是不是)?(?:没救|彻底没救|没戏|没希望|完蛋|追不回来|冇得救|来不及)了?(?:吗|么|吧)?|还?有(?:没有)?(?:救|希望)(?:吗|么|没有)?|还来得及(?:吗|么|不)?"
)
_LATE_ASKS = re.compile("[吗么吧]|是不是|有没有|没有$")
_FIRST = re.compile(
    "(?:该|应该|要|得)?(?:最?先|第一步)(?:该|要|得|去)?(?:做|干|办|搞|弄|打)(?:什么|啥|乜|嘛|哪个?样?|哪一[样个步]|什么好|边样|哪里|哪个电话)"
    "|(?:该|应该|要|得)?(?:做|干|办|搞|弄)(?:什么|啥|乜|嘛|哪个?样?|哪一[样个步])(?:最)?先|第一步(?:是|该|要)?(?:做|干|办)?(?:什么|啥)|点做先|怎么做先"
)
_HANG_UP = re.compile(
    "(?:是不是|要不要|该不该|能不能|可不可以|应不应该|敢不敢|要唔要|好唔好|可以|[能要该得])*"
    "(?:先|马上|直接|把)*(?:电话|视频)?(?:挂[不唔])?挂(?:断|掉|电话|佢|了|咗)*"
    "(?:行不行|行吗|可以吗|好不好|得唔得|[吗么吧不好])?"
)
_HANG_UP_ASKS = re.compile("[吗么吧不唔]|可以|[该能得]")
_LEAVE = re.compile(
    "(?:[那这]?个?群聊?)?(?:是不是|要不要|该不该|能不能|可不可以|应不应该|要唔要|好唔好|可以|[能要该得])*"
    "(?:先|马上|直接|把|[那这]个|群)*(?:退[不唔])?退(?:出|掉)*(?:[那这]?个?群聊?)?"
    "(?:行不行|行吗|可以吗|好不好|得唔得|[吗么吧不好])*"
)
_LEAVE_ASKS = re.compile("群.*[吗么吧不唔]|[不唔].*群|(?:可以|[该能得]).*群")
# What may stand around it, and tells nothing. It is taken away piece by piece.
_AROUND = re.compile(
    "^(?:那|我们|我|俺|咱|现在|到底|还|急|就|快说|这个|这样|这么|这|他|她|所以|请问|[欸诶咦])|(?:啊|呀|呢|咧|嘞|啦|哦|架|㗎)$"
)
_IN_ENGLISH = (
    (
        Kind.GO_ON,
        r"(?:should|do|can|must) (?:i|we) (?:still )?"
        r"(?:continue|keep going|go on|carry on|stay on)(?: .{0,16})?",
    ),
    (
        Kind.DO,
        r"(?:should|do|can|must|shall) (?:i|we) (?:still |really |just )?"
        r"(?P<verb>pay|send|click|tap|fill|install|download|sign|lend|transfer|reply|answer|give"
        r"|trust|scan)(?: (?:it|them|him|her|that|this|in|on|out|now))?(?: (?:money|first|now))?",
    ),
    (
        Kind.CHEATED,
        r"(?:was|am|have|did) i (?:just |been |being |get )?(?:scammed|cheated|tricked|defrauded)"
        r"|is this a scam",
    ),
    (
        Kind.HANG_UP,
        r"(?:should|can|may|must|do|shall) (?:i|we) (?:just |now |really )?hang up"
        r"(?: now| on (?:him|her|them))?",
    ),
    (
        Kind.LEAVE,
        r"(?:should|can|may|must|do|shall) (?:i|we) (?:just |now )?"
        r"(?:leave|quit|exit) (?:the|this|that) (?:group|chat)(?: now)?",
    ),
    (Kind.SAFE, r"(?:is (?:it|this|that)|am i|will i be) (?:ok|okay|safe|fine)"),
    (Kind.LATE, r"is it too late|is (?:it|everything|all) lost"),
    (
        Kind.FIRST,
        r"what (?:do|should|must) (?:i|we) do (?:first|now first)|what (?:is|comes) first"
        r"|what first",
    ),
)
_OPENS_IN_ENGLISH = re.compile(r"^(?:(?:so|and|but|then|ok|okay|please|hey)\b[ ,]*)+")
_ENGLISH = tuple((kind, re.compile(pattern)) for kind, pattern in _IN_ENGLISH)
_ASKS_ONLY_SO = (
    (Kind.REST, _REST, None),
    (Kind.FIRST, _FIRST, None),
    (Kind.HANG_UP, _HANG_UP, _HANG_UP_ASKS),
    (Kind.LEAVE, _LEAVE, _LEAVE_ASKS),
    (Kind.GO_ON, _GO_ON, _GO_ON_ASKS),
    (Kind.CHEATED, _CHEATED, _CHEATED_ASKS),
    (Kind.LATE, _LATE, _LATE_ASKS),
    (Kind.MAY, _MAY, None),
    (Kind.SAFE, _SAFE, None),
)


def whether(text: str) -> Whether | None:
    """Tell what a turn asks that names nothing; None for other texts."""
    if not fits(text, TURN):
        return None
    said = as_asked(text).strip()
    if script_of(text) is Script.LATIN:
        return _in_english(said)
    words = bare(SIGNS.sub("", said))
    for pattern in () if _BACK.fullmatch(words) else _DO:
        found = pattern.fullmatch(words)
        if found:
            return Whether(Kind.DO, found["verb"])
    for kind, pattern, asks in _ASKS_ONLY_SO:
        if pattern.fullmatch(words) and (asks is None or asks.search(words)):
            return Whether(kind)
    return None


def bare(words: str) -> str:
    """Take away what stands around a question, unless nothing would be left."""
    while (rest := _AROUND.sub("", words, count=1)) != words and rest:
        words = rest
    return words


def _in_english(said: str) -> Whether | None:
    asked = _OPENS_IN_ENGLISH.sub("", SIGNS.sub(" ", said).strip()).strip()
    for kind, pattern in _ENGLISH:
        found = pattern.fullmatch(asked)
        if found:
            return Whether(kind, found["verb"] if kind is Kind.DO else "")
    return None
