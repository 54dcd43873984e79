"""Relatives: whether a text tells that another person is in danger, and not its writer."""

import re

from bot.assistant.language.clauses import clauses
from bot.assistant.language.kin import FAMILY, FRIENDS, RELATIVES
from bot.assistant.turns.shown import join
from bot.assistant.turns.turn import Turn
from index.script import spaced

# Kin, friends, and people who are in the writer's care.
PEOPLE = (
    f"(?:{FAMILY}|老头子?|老太婆|对象|哥们|{RELATIVES}|[男女]朋友|[男女]友|{FRIENDS}"
    "|服务对象|案主|受害[人者]|被害人|当事人|居民)"
)
_KIN = re.compile(rf"{PEOPLE}|老人")
_OURS = re.compile(rf"(?:我|俺|咱|阿拉)(?:们|家|屋头|屋里)?的?[大小二三老表堂亲]?({PEOPLE})")
# What the writer says of himself who is in no danger.
_ASIDE = re.compile(
    "我(?:们)?(?:就)?(?:是|作为|当|做)(?:[^，。,\\s]{0,6}的)?[^，。,\\s]{0,4}(?:社工|志愿者|网格员|民警|辅警|老师|辅导员|班主任|咨询师|护[士工]"
    "|干部|调解员)|"
    "我(?:们)?(?:就|正)?在(?:旁边|边上|现场|楼下|电话里)|(?:我|俺|咱)(?:劝|拦|拉)不[动住]"
    "|(?:我|俺|咱)们?(?:的|这)?(?:辖区|社区|小区|村|单元?|楼|班|学校|单位|店|群)里?的?"
    "|我(?:们)?(?:真的?|好|很|特别|太)?(?:害?怕|慌|急|担心)(?:得?要?死了?|得不行|了|啊)?(?=$|[，。！,.!\\s])"
    # 孩子放学要去接: this child waits for the writer, and no swindler leads it.
    "|(?:孩子|小孩|[儿女]子?|娃儿?|孙[子女])[^，。,\\s]{0,4}(?:放学(?![路后回以])|要[去人]?接|没人(?:接|管|看|带)|(?:还)?饿着|发烧)"
    "|(?:别|不要|不用)(?:来|再)?找我(?:们)?|(?:拖累|连累|累)我们?|(?:交|留|塞)给(?:了)?我(?=$|[，。！,.!\\s])"
    "|对不起我(?:们|和[^，。\\s]{1,4})?|我(?:们)?(?:想问|该|应该|要|能)?(?:怎么|咋|如何|做[啥什])|我想问(?:一下)?"
    "|我(?:们)?(?:人)?在(?:外地|国内|老家)|[跟给对和找问]我(?:们)?(?=说|讲|发|打|要)|[让叫要]我们|不[让许准]我(?=找|进|接)|我们(?=农村|家|哪|凑|付|打钱)"
)
SELF = re.compile("我|俺|咱|阿拉|本人|自己一个人")
WHEN = "(?:今天|昨天|昨晚|刚才|刚刚|现在|这两天|最近|去年|上个月|早上|晚上|突然|但是|可是)*"
_NAMED = re.compile(rf"{WHEN}(?:那个|屋头|屋里)?[大小二三老表堂亲]?{PEOPLE}")
_ALWAYS = "一直|老是?|总是?|天天|[整成]天"
_GOES_ON = re.compile(
    f"(?:{_ALWAYS})(?=不[吃喝说讲出想]|哭|想不开|想死)"
    f"|(?:{_ALWAYS}|还|就|又|后来|现在|昨[天晚夜]|今[天早]|刚才|刚|晚上|突然|偷偷|哭着)*(?:他|她|佢|说|讲|念叨|[发传来]消息|[发传来]信息|传讯息|打电话|视频"
    "|(?:把自己|反锁|躲|关)[^，。\\s]{0,8}(?:说|喊|讲)|留(?:了|下)[^，。\\s]{0,3}(?:字条|纸条|封信|遗书))"
    "|(?:[一两二三四五几]天|电话|微信|手机|人)(?:就|也|都|已经|一直|打)*"
    "(?:没(?:了)?消息|不通|联系不|失联|关机|不[回接])"
)
_DESPAIR = (
    "没脸(?:见|活)|不吃不喝|不想活|不想(?:再)?醒|一了百了|活(?:太|得太|够|腻)|家里?[^，。]{0,3}靠你|想死|去死|死了(?:算|干净|拉倒)|不如死|活够|活不下去|活着没|没意思|轻生|自杀|想不开|寻死|遗书|跳(?:楼|江|河|桥|下去)|(?:要|想|由)[^，。]{0,4}跳(?:落|下)|[要想]跳(?=$|[，。！,.!\\s])"
    "|[站坐]在[^，。]{0,4}(?:楼|天台|窗台|桥|江|河)|割腕|[吞吃]了?[^，。]{0,3}药|喝(?:了|下)?(?:农药|药(?![店房酒膳])|敌敌畏|百草枯)|把[^，。\\s]{0,3}药|留(?:了|下)?[^，。\\s]{0,3}(?:字条|纸条|封信)"
)
_DANGER = re.compile(
    rf"{_DESPAIR}|把自己[^，。\s]{{0,3}}[关锁]|睡不(?:着|好)|不吃饭|不[让放给]走|走不[了脱掉]|出不来|联系不[上到]|打不通|没(?:了)?(?:消息|音信|音讯)|失(?:了|咗)?(?:联|踪)|回不来|[被挨](?:扣|关|打|卖|电|揍)|电棍|电击|水牢|骗[去到]|赎|才肯?放|放人|收走?了?护照|护照被"
)
# Words that may stand between a person and his despair. 有人骗光了钱不想活了 and 她走了不想活了
# tell of the writer's own despair.
_BETWEEN = (
    "(?:被骗[^，。]{0,5}?|[跟给对和]我|[坐站爬在上到]|说|讲|发[^，。]{0,4}?|念叨|喊|闹着|吵着|要|想|正|又|就|都|还|了"
    "|一直|老是?|总是?|天天|今天|现在|突然|准备|打算|写|留|他|她|自己)"
)
# 有个老太太站在天台上: a stranger whom the writer sees, in one clause with the despair.
_STRANGER = re.compile(
    rf"{WHEN}(?:他|她|有个?人|[^，。]{{0,8}}(?:居民|村民|住户|群众|网友|群友|主播|受害[人者]|当事人|旅客|乘客|邻居"
    "|老(?:太太?|头|人|汉)|大[妈爷姐叔]|阿姨|男[的人孩生]|女[的人孩生]|小伙子?|姑娘|被骗的人?|有个?人))"
    rf"{_BETWEEN}{{0,7}}(?:{_DESPAIR}|要跳|跳下|寻短|天台|楼顶|窗台|[桥江河]边)"
)
# How somebody is led by a false officer: where he is kept, what he is told to do there.
_LED = re.compile(
    "酒店|宾馆|旅馆|旅店|招待所|民宿|开(?:了|个)?房|反锁|锁(?:在|着)|关在|躲|保密|不(?:让|准|许)[^，。\\s]{0,4}(?:说|讲|告诉|找)"
    "|(?:配合|协助)[^，。\\s]{0,6}(?:警|公安|检|调查|办案)|专案组|做笔录|[跟和][^，。\\s]{0,6}(?:警|公安|检察)[^，。\\s]{0,4}(?:视频|通话|打电话)"
)
_OTHERS = re.compile(rf"{PEOPLE}|他|她|有人|人家")
_PEOPLE_IN_ENGLISH = (
    r"(?:husband|wife|m[uo]m|mother|dad|father|parents?|grand\w+|sister|brother|son|daughter|aunt"
    r"|uncle|cousin|(?:(?:boy|girl)?friend|(?:room|flat|class)-?mate|neighbou?r|colleague)s?)"
)
_FEW = r"(?:\w+ ){0,3}"
# Each form names a third person, since the writer's own wish often has no subject.
_ENDS_IT = (
    rf"(?:(?:wants|wanted|wanting) {_FEW}to (?:die|end it)"
    r"|(?:does|did)(?: not|n'?t) want to (?:live|be here|go on)"
    r"|kill(?:ing)? (?:him|her|them)sel\w+|end(?:ing)? (?:his|her|their) (?:own )?life"
    rf"|(?:is|was|seems?|feels|talk(?:s|ed|ing)|threatens?|attempted|tried) {_FEW}suicid\w+"
    rf"|(?:is|was) {_FEW}(?:roof|ledge|bridge)|(?:is|was|wants|threatens) {_FEW}to jump"
    rf"|(?:he|she|they|has|had)(?:'d| has| had)? {_FEW}(?:took|taken|swallowed|left|wrote) {_FEW}"
    r"(?:pills|goodbye note|suicide note)"
    r"|(?:he|she|they) (?:is|are|was|were|would be|'d be) better off dead)\b"
)
# My sister lost everything and says she wants to die: hers, unless the writer tells of himself.
_HERS = re.compile(rf"\bmy (?:\w+ )?{_PEOPLE_IN_ENGLISH}\b[^.!?]{{0,100}}\b{_ENDS_IT}")
# What the writer says of himself beside that; whatever else he says may be of his own despair.
_ASIDE_IN_ENGLISH = re.compile(
    r"\b(?:what|how|whom?|where) (?:should|can|do|could|must|shall) i\b"
    r"|\bi(?:'m| am) (?:so |very |really )?"
    r"(?:scared|worried|afraid|with|next|beside|here|her|his|far)\b"
    r"|\bi (?:think|fear|heard|found|am told|do ?n[o']?t know|need help)\b"
    r"|\b(?:told|tells|telling|texted|called|says to|said to|tell|with|help) me\b"
)
_MINE = re.compile(r"\b(?:i|i'm|i've|i'd|i'll|im|me|myself)\b")


# What the writer feels towards others, and what of theirs is gone: 没脸见他们, 爸妈的养老钱.
_THEM = f"(?:我|俺|咱)?(?:们|家)?的?(?:{PEOPLE}|家里?人|[他她佢]们?)+"
_ONLY_OF_THEM = re.compile(
    rf"(?:对不(?:起|住)|愧对|没脸|见|面对|告诉|连累|害(?:了|苦)?|欠|瞒着?|跟|和|向|让|怎么对)(?:去|再|回家)?(?:见|面对)?{_THEM}(?:和{_THEM})*"
    rf"|{_THEM}的?(?:养老|退休|血汗|救命|看病|棺材|手术|嫁妆|彩礼|买房)?(?:钱|金|存款|积蓄|老本|本)"
    "|有人|人家"
)


def tells_of_others(text: str) -> bool:
    """Tell whether a text tells what somebody else does, not only whom its writer has let down."""
    return bool(_OTHERS.search(_ONLY_OF_THEM.sub(" ", without_asides(text))))


def is_led(text: str) -> bool:
    """Tell whether a text tells of a relative who does as a false officer says, and of no other.

    As in `is_of_relative`, a clause begins with him, and the writer says nothing of himself.
    """
    said = without_asides(text)
    named = any(map(_NAMED.match, clauses(said)))
    return named and not SELF.search(said) and bool(_LED.search(said))


def names_kin(text: str) -> bool:
    """Tell whether a text names a relative or a friend."""
    return bool(_KIN.search(spaced(text)))


def names_others(text: str) -> bool:
    """Tell whether a text names anybody but its writer."""
    return bool(_OTHERS.search(spaced(text)))


def is_of_relative(text: str) -> bool:
    """Tell whether a text tells of somebody else in danger, and of its writer in none.

    A clause must begin with a relative or friend, and the same clause, or a later one that goes on
    about him, must name the danger. Of a stranger the same clause must name it, and it must be
    despair. The writer must say nothing of himself. In doubt it is the writer's own danger: he must
    not be spoken to as if it were another's.
    """
    if _HERS.search(text.lower()):
        return not _MINE.search(_ASIDE_IN_ENGLISH.sub(" ", text.lower()))
    said = without_asides(text)
    if SELF.search(said):
        return False
    named = False
    for clause in clauses(said):
        heads = bool(_NAMED.match(clause))
        if _DANGER.search(clause) and (heads or (named and _GOES_ON.match(clause))):
            return True
        if _STRANGER.match(clause):
            return True
        named = named or heads
    return False


def without_asides(text: str) -> str:
    """Take out of a text what its writer says of himself when he is in no danger."""
    return _ASIDE.sub("", _OURS.sub(r"\1", spaced(text)))


def of_whom(turn: Turn) -> str:
    """Put what was asked before a turn in front of it, where that says whose despair it is.

    他说不想活了 comes after 我爸被骗了: the writer is not spoken to as if it were his own despair.
    """
    whole = turn.text if turn.shown is None else join(turn.shown, turn.text)
    return whole if not SELF.search(turn.text) and is_of_relative(whole) else turn.text
