"""Another: a later turn that asks for another person what was shown, and tells nothing more.

Every word of it has to be known here: 我妈昨天取了三万现金给他 tells a case of its own.
"""

import re
from dataclasses import dataclass

from bot.assistant.language.kin import FAMILY, FRIENDS, RELATIVES
from bot.assistant.language.lengths import TURN, fits
from index.script import HAN, SIGNS, fold

# No lovers: whom somebody met online may be the swindler himself.
_RELATIVE = f"{FAMILY}|{RELATIVES}|{FRIENDS}|阿[公婆嬷]|嬷嬷|老[豆爸妈]|先生|太太|隔壁|老板|领导"
_WHO = re.compile(
    rf"(?:我|俺|咱)?(?:们|哋)?(?:的|嘅|家)?(?:[大小二三老表堂亲阿])?(?P<who>{_RELATIVE})"
    # 人家 is left out, since people call the swindler so.
    "|(?P<they>群里(?:好?几个|好?多|很多)?(?:的?人)?|好几个人|别人|其他人)"
)
# 大哥，我该怎么办; 怎么办啊姐: the writer speaks to the bot, and asks for nobody else.
_ADDRESSED = re.compile(
    rf"^[大小二三老阿]?(?:{_RELATIVE})(?:[\s,.!~…、]|(?=我|俺|咱))"
    rf"|(?<![我俺咱的家们])[大小二三老阿]?(?:{_RELATIVE})[\W_]*$"
)
# 我爸妈急了，我该怎么办 asks for the writer himself.
_ASKS_FOR_HIMSELF = re.compile(
    r"(?:^|[\W_]|(?<=[了呢啊会]))(?:我|俺|咱)们?(?:现在|还|又|该|应该|要|可以|能)*(?:怎么|咋|点样?|如何)(?:办|做|弄|整|算|搞)"
)
# 我朋友也是这么说的, 我老公也在, 我妈也急: these name a person, and nothing that befell him.
_OF_HIM = re.compile(
    "(?:也|亦|都|就)(?:是|已经|刚刚?|还|有)*"
    "(?:急|在(?!里面|那边|那里|入面)|到|帮|问|要|会|这么|那么|他|她|佢|说是|说的)"
)
_SUM = (
    r"(?:给?(?:[他她佢]|骗子|对方|人家?))?(?:[\d一二两三四五六七八九十百千万几多]+(?:块钱?|元)?)?"
)
_HAVE = "[了过咗晒到完掉去出进]+"
# 还没付, 没上当
_UNDONE = re.compile(
    "(?:还|都|也|并|钱|一分)*(?:没有?|未|冇)"
    "(?:[转付汇交打给点填说报装信理回](?!我|消息|信息|短信|电话|微信)|下载|上当|被骗|中招|照做)"
    "(?:钱|款|到|过|他|她)*"
)
# 也收到了, 打过去了, 加了: these say of nothing that it was given away.
_GOT = re.compile(
    f"(?:收|接|碰|遇|撞|见)[到见上着过咗了]+|打(?:过去|返去|回去){_HAVE}?|回拨?了|加了(?:他|微信|好友)?"
)
_PAID = re.compile(f"(?:[转付汇交投充垫](?:账|款|钱)?|[打给][款钱]|过数){_HAVE}{_SUM}")
_DID = re.compile(
    f"(?:[说讲填点装扫输报借卖办做发拍录刷给]|下载|共享){_HAVE}|(?:被|遭|畀人|俾人)[骗呃]{_HAVE}?{_SUM}"
    "|中招了?|上当了?|受骗了?|在(?:里面|那边|那里|入面)"
)
_SAME = re.compile("也|亦|都|同样|[一这那]样")
_ASKS = re.compile(
    "呢|(?:怎么|咋|点|如何)(?:办|做|弄|整|算|搞)|做(?:什么|啥|乜)|会不会有事|(?:有没|冇)有事|有事吗|要紧吗|危险吗"
)
# 不对，是我姐，不是我: the same is asked for her.
_CORRECTS = re.compile("不对|[搞弄讲说打]错了?|不是我(?:自己|本人)?(?=$|[\\W_])")
_FILLER = re.compile(
    r"[\d一二两三四五六七八九十几]+[单次遍回]|短信|消息|信息|链接|电话|邮件|验证码|软件|刚[刚才]?|[昨今]天|最近|好像|已经|现在|[应]?该|可以|一下|想?问|请"
    "|[我俺他她佢您你们的嘅地了过吗啊呀嘛么喇那这条个种份封是系有像人才还就咁要几次到在会帮替对急]"
)

_RELATIVE_IN_ENGLISH = (
    r"(?:mom|mum|mommy|mother|dad|father|parent|grandma|grandmother|granny|grandpa|grandfather"
    r"|husband|wife|son|daughter|kid|child|children|brother|sister"
    r"|uncle|aunt|cousin|nephew|niece|friend|roommate|classmate|colleague|co-?worker|neighbou?r"
    r"|boss|family)"
)
_IN_ENGLISH = re.compile(
    r"(?:(?:and|but|ok|okay|so|then)\b[ ,]*)*(?P<asks>(?:what|how) about )?"
    r"(?:my|our|his|her) (?:(?:old|elderly|younger|older|little|best) )?"
    rf"(?P<who>{_RELATIVE_IN_ENGLISH}s?)"
    r"(?: (?:has|have|also|too|just|already))*"
    r"(?:(?P<got> (?:got|gets|received|had|saw|got sent) (?:one|it|this|that|them"
    r"|(?:the|a) (?:same|similar)(?: (?:one|thing|call|text|sms|message|e-?mail))?"
    r"|(?:this|that|such an?) (?:call|text|sms|message|e-?mail)))"
    r"|(?P<did> (?:did|done|is|was)(?: (?:it|that|this|the same(?: thing)?))?))?"
    r"(?P<same> (?:too|also|as well))*[ ,.!?;]*"
    r"(?P<what>(?:what|how) (?:should|can|do|must|could) (?:she|he|they|i|we) (?:do|help)(?: \w+)?"
    r"|(?:is (?:she|he)|are they) (?:in danger|safe|ok(?:ay)?|at risk))?[ ?.!]*"
)
# Words for one and the same person: people change between them.
_SAME_PERSON = tuple(
    map(
        re.compile,
        (
            "妈妈?|妈咪|母亲|老妈|娘亲?|mom|mum|mommy|mother",
            "爸爸?|父亲|老爸|老豆|爹|dad|father",
            "爸妈|父母|parents?",
            "老公|丈夫|先生|爱人|husband",
            "老婆|妻子|媳妇|太太|爱人|wife",
            "儿子|孩子|sons?|kids?|child|children",
            "女儿|闺女|孩子|daughters?|kids?|child|children",
            "外公|姥爷|阿公|grandpa|grandfather",
            "外婆|姥姥|阿婆|grandma|grandmother|granny",
            "奶奶|阿嬷|嬷嬷|grandma|grandmother|granny",
        ),
    )
)


@dataclass(frozen=True)
class Another:
    """The person that a turn names, and what it says of him. `who` is empty of people in general.

    `got` says that the message reached him, `undone` that he has done nothing, `did` that he did
    what was talked about or that it happened to him, and `paid` that he paid.
    """

    who: str = ""
    got: bool = False
    undone: bool = False
    did: bool = False
    paid: bool = False

    @property
    def is_told_of(self) -> bool:
        """Whether the turn says anything of that person: 那我妈怎么办 does not."""
        return self.got or self.undone or self.did


def another(text: str, before: str) -> Another | None:
    """Tell for whom a turn asks the same; None where it is no such turn.

    It is none if that person was named `before`: 那我妈怎么办 after 我妈被骗了 is the same case.
    """
    said = fold(text)
    han = HAN.search(said)
    if han is None:
        found = _in_english(said)
    else:
        found = _in_chinese(said) or _in_both(said[: han.start()], said[han.start() :])
    return None if found is None or _is_told_of(found.who, fold(before)) else found


def _is_told_of(who: str, before: str) -> bool:
    """Tell whether a text names somebody, by whatever word: 妈妈 after 我妈, 孩子 after 我女儿."""
    if not who:
        return False
    words = [each.pattern for each in _SAME_PERSON if each.fullmatch(who)]
    names = "|".join(words) or f"{re.escape(who.removesuffix('s'))}s?"
    return re.search(rf"(?<![a-z])(?:{names})(?![a-z])", before) is not None


def _in_chinese(said: str) -> Another | None:
    named = _WHO.search(said)
    if named is None or not fits(said, TURN) or _ADDRESSED.search(said) or _OF_HIM.search(said):
        return None
    return _told(_WHO.sub("", said), named["who"] or "")


def _told(said: str, who: str, *, asked: bool = False) -> Another | None:
    """Read the words about a person, without those that name him; None where they tell more.

    `asked` says that a question about him stands before them.
    """
    rest, himself = _ASKS_FOR_HIMSELF.subn("", said)
    rest, corrected = _CORRECTS.subn("", rest)
    rest, counts = SIGNS.sub("", rest), list[int]()
    for pattern in (_UNDONE, _GOT, _PAID, _DID, _SAME, _ASKS):
        rest, count = pattern.subn("", rest)
        counts.append(count)
    undone, got, paid, did, same, asks = map(bool, counts)
    asks = asked or asks or corrected > 0 or (himself > 0 and any((undone, got, paid, did)))
    if not (same or asks) or _FILLER.sub("", rest):
        return None
    done = not undone and (paid or did or (same and not got))
    return Another(who, got=got, undone=undone, did=done, paid=paid and done)


def _in_both(english: str, chinese: str) -> Another | None:
    """Read what names somebody in English and goes on about him in Chinese."""
    named = _IN_ENGLISH.fullmatch(english.strip())
    if named is None or not fits(chinese, TURN):
        return None
    return _told(chinese, named["who"], asked=bool(named["asks"]))


def _in_english(said: str) -> Another | None:
    if not fits(said, TURN):
        return None
    found = _IN_ENGLISH.fullmatch(said.strip())
    if found is None or not any(found[each] for each in ("asks", "got", "same", "what")):
        return None  # my brother did this: he may be the one who cheated
    return Another(found["who"], got=bool(found["got"]), did=bool(found["did"]))
