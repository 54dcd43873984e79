"""Whose: whether an emergency is a relative's, as his family tells it, or the writer's own."""

import re

from index.script import spaced

_CLAUSE = re.compile(r"[，,。；;！!?？…~～\n\s]+")
_KIN = (
    "(?:爸妈|爸爸?|妈妈?|父母|父亲|母亲|爹|娘|爷爷|奶奶|外公|外婆|姥姥|姥爷|老伴|老头子?|老太婆|老公|老婆|丈夫|妻子"
    "|媳妇|爱人|对象|儿子|女儿|闺女|丫头|娃儿?|孩子|孙子|孙女|外孙|弟弟?|妹妹?|哥哥?|哥们|姐姐?|侄子|侄女|外甥女?"
    "|舅舅?|姨妈?|姑妈?|姑姑|叔叔?|婶婶?|伯伯?|公公|婆婆|女婿|亲戚|男朋友|女朋友|男友|女友|室友|舍友|同学|同事"
    "|朋友|闺蜜|邻居|老乡|客户|学生|家里?人|屋企人|服务对象|案主|受害[人者]|被害人|当事人|居民)"
)
_OURS = re.compile(rf"(?:我|俺|咱|阿拉)(?:们|家)?的?[大小二三老表堂亲]?({_KIN})")
# What the writer says of himself who is in no danger.
_ASIDE = re.compile(
    "我(?:们)?(?:就)?(?:是|作为|当|做)(?:[^，。,\\s]{0,6}的)?[^，。,\\s]{0,4}(?:社工|志愿者|网格员|民警|辅警|老师|辅导员|班主任|咨询师|护[士工]"
    "|干部|调解员)|"
    "我(?:们)?(?:就|正)?在(?:旁边|边上|现场|楼下|电话里)|(?:我|俺|咱)(?:劝|拦|拉)不[动住]"
    "|(?:我|俺|咱)们?(?:的|这)?(?:辖区|社区|小区|村|单元?|楼|班|学校|单位|店|群)里?的?"
    "|我(?:们)?(?:真的?|好|很|特别|太)?(?:害?怕|慌|急|担心)(?:得?要?死了?|得不行|了|啊)?(?=$|[，。！,.!\\s])"
    "|对不起我(?:们|和[^，。\\s]{1,4})?|我(?:们)?(?:想问|该|应该|要|能)?(?:怎么|咋|如何|做[啥什])|我想问(?:一下)?"
    "|我(?:们)?(?:人)?在(?:外地|国内|老家)|[跟给对和找问]我(?:们)?(?=说|讲|发|打|要)|[让叫要]我们|不[让许准]我(?=找|进|接)|我们(?=农村|家|哪|凑|付|打钱)"
)
_SELF = re.compile("我|俺|咱|阿拉|本人|自己一个人")
_WHEN = "(?:今天|昨天|昨晚|刚才|刚刚|现在|这两天|最近|去年|上个月|早上|晚上|突然|但是|可是)*"
_NAMED = re.compile(rf"{_WHEN}(?:那个)?[大小二三老表堂亲]?{_KIN}")
_GOES_ON = re.compile(
    "(?:一直|老是?|总是?|天天|还|就|又|后来|现在|昨[天晚夜]|今[天早]|刚才|刚|晚上|突然|偷偷|哭着)*(?:他|她|说|讲|念叨|发消息|发信息|打电话|视频"
    "|(?:把自己|反锁|躲|关)[^，。\\s]{0,8}(?:说|喊|讲))"
    "|(?:[一两二三四五几]天|电话|微信|手机|人)(?:就|也|都|已经|一直|打)*"
    "(?:没(?:了)?消息|不通|联系不|失联|关机|不[回接])"
)
_DESPAIR = (
    "没脸(?:见|活)|不吃不喝|不想活|想死|去死|死了算|活不下去|活着没|没意思|轻生|自杀|想不开|寻死|遗书|跳(?:楼|江|河|桥|下去)|[要想]跳(?=$|[，。！,.!\\s])"
    "|[站坐]在[^，。]{0,4}(?:楼|天台|窗台|桥|江|河)|割腕|[吞吃]了?[^，。]{0,3}药|喝(?:了|下)?(?:农药|药(?![店房酒膳])|敌敌畏|百草枯)|把[^，。\\s]{0,3}药|留(?:了|下)?[^，。\\s]{0,3}(?:字条|纸条|封信)"
)
_DANGER = re.compile(
    rf"{_DESPAIR}|不[让放给]走|走不[了脱掉]|出不来|联系不[上到]|打不通|没(?:了)?(?:消息|音信|音讯)|失(?:了|咗)?(?:联|踪)|回不来|被(?:扣|关|打|卖)|骗[去到]|赎|才肯?放|放人|收走?了?护照|护照被"
)
# What may stand between somebody and his despair. 有人骗光了钱不想活了 and 她走了不想活了 tell of
# the writer.
_BETWEEN = (
    "(?:被骗[^，。]{0,5}?|[跟给对和]我|[坐站爬在上到]|说|讲|发[^，。]{0,4}?|念叨|喊|闹着|吵着|要|想|正|又|就|都|还|了"
    "|一直|老是?|总是?|天天|今天|现在|突然|准备|打算|写|留|他|她|自己)"
)
# 有个老太太站在天台上: a stranger whom the writer sees, in one clause with the despair.
_STRANGER = re.compile(
    rf"{_WHEN}(?:他|她|有个?人|[^，。]{{0,8}}(?:居民|村民|住户|群众|网友|群友|主播|受害[人者]|当事人|旅客|乘客|邻居"
    "|老(?:太太?|头|人|汉)|大[妈爷姐叔]|阿姨|男[的人孩生]|女[的人孩生]|小伙子?|姑娘|被骗的人?|有个?人))"
    rf"{_BETWEEN}{{0,7}}(?:{_DESPAIR}|要跳|跳下|寻短|天台|楼顶|窗台|[桥江河]边)"
)
# Who is led by a false officer: where he is kept, what he is told to do there.
_LED = re.compile(
    "酒店|宾馆|旅馆|旅店|招待所|民宿|开(?:了|个)?房|反锁|锁(?:在|着)|关在|躲|保密|不(?:让|准|许)[^，。\\s]{0,4}(?:说|讲|告诉|找)"
    "|(?:配合|协助)[^，。\\s]{0,6}(?:警|公安|检|调查|办案)|专案组|做笔录|[跟和][^，。\\s]{0,6}(?:警|公安|检察)[^，。\\s]{0,4}(?:视频|通话|打电话)"
)


def is_led(text: str) -> bool:
    """Tell whether a text tells of a relative who does as a false officer says, and of no other.

    As of a relative in danger: a clause begins with him, and its writer says nothing of himself.
    """
    said = _without_asides(text)
    clauses = [each for each in _CLAUSE.split(said) if each]
    named = any(map(_NAMED.match, clauses))
    return named and not _SELF.search(said) and bool(_LED.search(said))


def _without_asides(text: str) -> str:
    return _ASIDE.sub("", _OURS.sub(r"\1", spaced(text)))


_OTHERS = re.compile(rf"{_KIN}|他|她|有人|人家")


def names_others(text: str) -> bool:
    """Tell whether a text names anybody but its writer."""
    return bool(_OTHERS.search(spaced(text)))


def is_of_relative(text: str) -> bool:
    """Tell whether a text tells of somebody else in danger, and of its writer in none.

    A clause must begin with a relative or friend, and that or a later one that goes on about him
    name the danger; of a stranger it must be the same clause, and despair. The writer says nothing
    of himself. Where in doubt it is the writer's own: who is in danger himself is never spoken to
    as if it were another.
    """
    said = _without_asides(text)
    if _SELF.search(said):
        return False
    named = False
    for clause in filter(None, _CLAUSE.split(said)):
        heads = bool(_NAMED.match(clause))
        if _DANGER.search(clause) and (heads or (named and _GOES_ON.match(clause))):
            return True
        if _STRANGER.match(clause):
            return True
        named = named or heads
    return False


# Whom a clause may begin with beside the kin above.
_IN_LAW = (
    "(?:丈母娘|丈人|岳[父母]|嬷嬷|嫂子?|[姐妹]夫|[姑姨](?:父|夫|丈)|阿[爸妈公婆嬷爷姨]|老[豆爸妈])"
)
_COUPLE = "(?:爸妈|父母|公公婆婆|爷爷奶奶|外公外婆|姥姥姥爷|[他她]们)"
_OUR_IN_LAW = re.compile(rf"(?:我|俺|咱)(?:们|家)?的?(?=娘家|{_IN_LAW})")
_OTHER = re.compile(
    rf"{_WHEN}(?:刚刚?|就|是)?(?:隔壁|楼下|村里|娘家)?(?:的|个)?[大小二三老表堂亲]?"
    rf"(?P<who>{_COUPLE}|{_IN_LAW}|{_KIN}(?:[他她](?:爸爸?|妈妈?)|阿姨|大[妈爷叔])?|[大老](?:妈|爷|娘|叔)|老人)"
)
# Whom swindlers play, or are: what these paid, they may have paid the writer.
_PLAYED = re.compile(
    "朋友|男友|女友|对象|室友|舍友|同[学事]|亲戚|老乡|哥们|闺蜜|学生|邻居|居民|当事人"
)
# What may stand between his name and his loss: 我妈昨天在网上买药被骗了. Any other word may make it
# the writer's: 妈妈给的钱被骗了, 朋友让转了两万. Five at most,
# so that a long run of them takes no time.
_DID = (
    "(?:今天|昨[天晚]|前天|刚才?|现在|这两天|最近|去年|上个月|早上|上午|中午|下午|晚上|突然|已经|就|都|又|也|才"
    "|不小心|一个人|把[^，。,的]{1,6}|[给跟向往][^，。,的]{1,6}|在(?:网上|抖音|快手|微信|直播间|银行|外面)|网上|去银行"
    "|刷单|炒股|投资|理财|网购|网贷|买[^，。,的被]{1,5}|做[^，。,的被]{1,5}){0,5}"
)
_LOST = (
    "(?:(?:被|遭|畀|俾)[^，。,的]{0,8}?|(?:让|叫|给|教)(?:人家?|骗子))[骗呃坑哄诈]"
    "|上当|受骗|中招|过(?:咗)?数"
)
_PAID = "[转汇打付交充投垫](?:账|款|钱|给|了|咗|过|出|走|进)|刷(?:了|走)"
_LOSS = re.compile(rf"{_DID}(?P<loss>{_LOST}|{_PAID})")
# 我妈接到假警察电话，转了五万: it goes on about him.
_MET = re.compile(
    "(?:昨[天晚]|今天|刚才?)?(?:接到?了?|收到|遇[到上]|碰[到上]|听信|相信|信了|下载|加了|点了|扫了)(?!我)"
)
_FALSE = re.compile("[骗呃诈假]")
_HERS = re.compile("妈|母|娘|奶|婆|嬷|姥姥|姨|姑|婶|姐|妹|女|媳|妻|嫂|闺|丫头")
_HIS = re.compile("(?:夫|父|丈|婿|爸|哥|弟)$")
# 我帮她问: what the writer says of himself who has lost nothing.
_ASKING = re.compile(
    "(?:我|俺)(?:们)?(?:来|是|想|先)?(?:帮|替|给)[他她佢]?(?:们)?(?:来)?问(?:问|一下|下)?"
    "|[让叫]我(?:来|帮)?问(?:问)?"
)


def whose(text: str) -> str:
    """Give 她, 他 or 他们 where a Chinese text tells of another's loss; "" of its writer's.

    A clause begins with him and tells what he lost, or what he met with, and the next one what he
    paid. In doubt it is the writer's own, who would give the police another's account.
    """
    said = _OUR_IN_LAW.sub("", _ASKING.sub("", _without_asides(text)))
    if _SELF.search(said):
        return ""
    met: re.Match[str] | None = None
    for clause in filter(None, _CLAUSE.split(said)):
        named = _OTHER.match(clause)
        whom = named or met
        loss = whom and _LOSS.match(clause, named.end() if named else 0)
        if whom and loss and _is_his(whom["who"], loss["loss"], said):
            return _called(whom["who"])
        met = named if named and _MET.match(clause, named.end()) else None
    return ""


def _is_his(who: str, loss: str, said: str) -> bool:
    """Tell whether it was he who lost what was paid, and not who writes of a false friend."""
    if who == "客户":
        return False
    paid = re.fullmatch(_PAID, loss) is not None
    return not (paid and _PLAYED.search(who)) or _FALSE.search(said) is not None


def _called(who: str) -> str:
    if re.fullmatch(_COUPLE, who):
        return "他们"
    return "她" if _HERS.search(who) and not _HIS.search(who) else "他"
