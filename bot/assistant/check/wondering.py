"""Wondering: the shapes of a question beside a notice: 要回吗, 要收费吗, 能改吗.

Each shape has a first sentence of its own, since no card knows what only the sender can know.
"""

import re
from enum import StrEnum

from bot.assistant.check.asking import asks_how_to_tell
from bot.assistant.language.tone import asks
from index.script import fold

_MOST = (
    24  # characters of a Chinese question that has a shape; a longer one has a matter of its own
)


class Wondering(StrEnum):
    """What is asked about a message."""

    FEE = "fee"  # whether it costs anything
    REPLY = "reply"  # whether to answer, call back or click
    PICK_UP = "pick_up"  # whether to take a call
    MUST = "must"  # whether it has to be done
    CHANGE = "change"  # whether it can be put off, changed or left
    WHEN = "when"
    IF_NOT = "if_not"  # what follows if it is not done
    ANYTHING = "anything"  # whether anything has to be done
    NOT_ME = "not_me"  # the reader says that it was not him
    STATES = "states"  # he says something else of it, and asks nothing
    DO = "do"  # whether to go there, or to do what it says
    MAY = "may"  # whether a harmless thing may be done: 能让他放门口吗
    WHERE = "where"  # where it is done
    NORMAL = "normal"
    GENUINE = "genuine"
    OTHER = "other"


# The first that fits counts: 真的要收费吗 asks for the fee.
_WORDS = (
    (
        Wondering.FEE,
        r"[收带交付花要扣]多?少?(?:手续|工本)?[费钱](?![^吗么嘛不没?？]{3})|(?:手续费|免费|收费|自费|花钱|多少钱|几块钱)"
        r"|\b(?:pay|free|cost|fee|charge)",
    ),
    (
        Wondering.IF_NOT,
        r"(?:不|没)[^,，。]{1,6}(?:会怎|会不会|会有|有什么(?:后果|影响)|行不行|会停|会被|要紧)|(?:晚|逾期)[^,，。]{0,4}会"
        r"|\bif i (?:do not|don.?t|ignore)",
    ),
    (
        Wondering.MUST,
        r"必须|一定[要得]|非[要得]|强制|(?:可以|能)不[^,，。]{1,6}[吗么嘛]|不[^,，。]{1,4}(?:可以|行)[吗么嘛]"
        r"|\b(?:have to|must|mandatory|required|compulsory)\b",
    ),
    (
        Wondering.MAY,
        r"(?:能|可以|可否|(?<!我)[要用])[^,，。]{0,10}(?:放(?!心|款)|代[收取拿签](?!货?款|钱)|[去来]?[拿取](?![钱款现消出到回身证卡得])|签收|拒收)",
    ),
    (
        Wondering.WHERE,
        "[点去到在从上][^,，。怎]{0,2}哪(?!种|些|天|来|[里儿]?(?:知道|骗|来|得|弄|搞|泄)|个(?!地方)|家(?:公司|医院)好)|^哪[里儿].{0,6}[交缴办看付领]",
    ),
    (Wondering.PICK_UP, "接(?:他|它|她)?的?(?:电话|听)|(?:要|能|该|敢)接(?:[吗么嘛?？]|$)"),
    (
        Wondering.REPLY,
        r"(?:要|用|需要?|该|得|能|可以|应该)(?:不[要用该能])?(?:给?[他它她])?(?:点(?!什么)|回(?!来|家|去)|理)"
        r"|\b(?:reply|respond|answer|click|call (?:them|back))\b",
    ),
    (
        Wondering.CHANGE,
        "(?:能|可以|可不可以|能否|还能)[^,，。]{0,6}(?:改|换|推迟|延[期后]|请假|取消|续|分期|提前|代[领取办]|晚[点一几])",
    ),
    (
        Wondering.WHEN,
        r"什么时候|啥时候?|几[点天号时]|多久|多长时间|哪天|何时|\bwhen\b|\bhow long\b",
    ),
    (
        Wondering.ANYTHING,
        "(?:要|用|需要?)(?:不[要用])?我?们?(?:操作|处理|办理|做|办|干|弄)(?:点|些)?(?:什么|啥)(?:吗|么|嘛|不|$)",
    ),
    (
        Wondering.DO,
        "(?:要不要|用不用|需不需要|该不该|要|用|需要|真的要)(?:去|弄|办|做|管|改|换|填|报|带|拿|取|缴|还|登)(?!什么|啥|哪)"
        r"|\b(?:do i need to|should i)\b",
    ),
    (Wondering.NORMAL, r"正常[吗么嘛不]|正不正常|有没有问题|有问题[吗么嘛]|\b(?:normal|ok|okay)\b"),
    (
        Wondering.GENUINE,
        r"真[的吗么假嘅]|是真|不真|假的|骗|可信|靠谱|能信|[要该不敢用]信(?![用息箱号])|是官方|(?:可以|敢)信|信得过|\b(?:real|scam|legit|genuine|fake)\b",
    ),
)

# 不是我登的, 我没办过这个, it wasn't me: whatever else is asked beside that.
_NOT_ME = re.compile(
    "(?:(?<!是)不是|唔系)(?:我|本人)(?!们|家|的)"
    "|我(?:可|都|并|从来|根本|最近|今[天晚早]|昨[天晚])*没(?:有)?(?:登录?|操作|办|申请|开通?|买|订|下单|绑|改|弄|消费|刷|花|取|转|付|用|借|贷|补|换|签|处理|打车|点(?:过|外卖|餐|单))过?"
    r"|\b(?:was|is)(?: not|n.?t) me\b"
    r"|\bi (?:did not|didn.?t|never) (?:sign|log|do|order|buy|make|apply|authori[sz]e|request|open"
    r"|spend|pay)"
)
# A reader tells of himself; a sender is 我行, 我司, 我们.
_STATES = re.compile(
    "^(?:可是?|但是?|不过|哎呀?|唉|咦|额)?(?:我|俺)(?![们行司局院校部处市省县区店社所公中方站国])"
    "|^i |^but i "
)
# 怎么关掉, 如何取消: how something is done is no question of whether.
_HOW = re.compile(r"怎么(?!样|回事)|咋(?!样)|如何|\bhow (?:do|can|to)\b")
# 到那里要交押金, 万一让我转钱: what the message does not say, but may be followed by.
_SUPPOSES = re.compile(
    "(?:要是|如果|万一|到[那了时]|的话|去了|以后|之后|面试).{0,8}(?:[要叫让][^,，。]{0,4})?"
    "(?:[交付给转收]|押金|[验校]证?码|下载|刷)"
)
_SHAPES = tuple((shape, re.compile(words)) for shape, words in _WORDS)
_GENUINE = _SHAPES[-1][1]


def says_not_me(said: str) -> bool:
    """Tell whether words beside a message say that the reader did not do what it tells of."""
    return bool(_NOT_ME.search(fold(said).replace("’", "'")))


def asks_how(said: str) -> bool:
    """Tell whether it is asked how, and not whether: 怎么核实."""
    return bool(_HOW.search(fold(said)))


def supposes(said: str) -> bool:
    """Tell whether a question is about what may be wanted later: 到那要交押金的话正常不."""
    return bool(_SUPPOSES.search(fold(said)))


def states(said: str) -> bool:
    """Tell whether words behind a message are something that its reader says of himself."""
    return bool(_STATES.search(fold(said).strip())) or says_not_me(said)


def wondering(asked: str) -> Wondering:
    """Tell which shape a question beside a message has."""
    said = fold(asked)
    if dict(_SHAPES)[Wondering.MAY].search(said):
        return Wondering.MAY  # whoever ordered it: 我没买东西 要去拿吗
    if says_not_me(asked) and not _GENUINE.search(said):
        return Wondering.NOT_ME
    if asks_how_to_tell(asked):
        return Wondering.GENUINE
    if _HOW.search(said) or (len(said) > _MOST and not said.isascii()):
        return Wondering.GENUINE if _GENUINE.search(said) else Wondering.OTHER
    found = next((each for each, words in _SHAPES if words.search(said)), None)
    if found is not None or asks(asked) or not states(asked):
        return found or Wondering.OTHER
    return Wondering.STATES
