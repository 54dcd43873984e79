"""Wondering: the shapes of a question beside a notice: 要回吗, 要收费吗, 能改吗.

Each shape has a first sentence of its own, since no card knows what only the sender can know.
"""

import re
from enum import StrEnum

from bot.assistant.check.asking import asks_how_to_tell
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
    DO = "do"  # whether to go there, or to do what it says
    NORMAL = "normal"
    GENUINE = "genuine"
    OTHER = "other"


# The first that fits counts: 真的要收费吗 asks for the fee.
_WORDS = (
    (
        Wondering.FEE,
        r"[收带交付花要]多?少?(?:手续|工本)?[费钱](?![^吗么嘛不没?？]{3})|(?:手续费|免费|收费|自费|花钱|多少钱|几块钱)"
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
        Wondering.DO,
        "(?:要不要|用不用|需不需要|该不该|要|用|需要|真的要)(?:去|弄|办|做|管|改|换|填|报|带|拿|取|缴|还|登)(?!什么|啥|哪)"
        r"|\b(?:do i need to|should i)\b",
    ),
    (Wondering.NORMAL, r"正常[吗么嘛不]|正不正常|有没有问题|有问题[吗么嘛]|\b(?:normal|ok|okay)\b"),
    (
        Wondering.GENUINE,
        r"真[的吗么假嘅]|是真|不真|假的|骗|可信|靠谱|能信|是官方|\b(?:real|scam|legit|genuine|fake)\b",
    ),
)

# 怎么关掉, 如何取消: how something is done is no question of whether.
_HOW = re.compile(r"怎么(?!样|回事)|咋(?!样)|如何|\bhow (?:do|can|to)\b")
_SHAPES = tuple((shape, re.compile(words)) for shape, words in _WORDS)
_GENUINE = _SHAPES[-1][1]


def wondering(asked: str) -> Wondering:
    """Tell which shape a question beside a message has."""
    said = fold(asked)
    if asks_how_to_tell(asked):
        return Wondering.GENUINE
    if _HOW.search(said) or (len(said) > _MOST and not said.isascii()):
        return Wondering.GENUINE if _GENUINE.search(said) else Wondering.OTHER
    return next((each for each, words in _SHAPES if words.search(said)), Wondering.OTHER)
