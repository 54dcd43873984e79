"""Denied: what a later turn says that it is not about, though its words would find just that.

不是租房，是租手机 is about a phone: the search leaves out 租房, and the card that was shown.
"""

import re

from bot.assistant.language.lengths import TURN, fits
from index.script import HAN, clean, to_simplified

FEWEST = 3  # characters that are left to search for
_START, _SIGN = r"(?:^|(?<=[\s,，。.!！?？;；]))", r"[\s,，。.!！?？;；]"
# 不是租房, 没问冻结; 是不是 denies nothing.
_ZH = re.compile(
    rf"{_START}(?:我|又|可|都|也|说了|真的?)*(?:不是|唔系|没问|没说|冇问|不关|跟)(?!不是)"
    rf"[^\s,，。.!！?？;；]{{1,12}}?(?:没关系|无关)?[啊呀哦啦的了]*(?={_SIGN}|$)"
    rf"|(?:又|(?<=了))不是[^\s,，。.!！?？;；]{{1,8}}(?={_SIGN}|$)"
)
# 我没卖卡，是借给他: this denies only if it says something else instead.
_NOT_DONE = re.compile(
    rf"{_START}(?:我|俺)(?:又|可|都|根本|压根)?(?:没有?|冇)(?!收到|[报人钱点填给转付交输装下])[\u3400-\u9fff]{{1,8}}?"
    rf"[啊呀哦啦的了过]*(?={_SIGN})"
)
# 没有裸聊，我说的是那两万: where somebody corrects, the denial needs no subject.
_CORRECTS = re.compile("我(?:就|只|是)?(?:说|问|讲|指)的(?:就)?是|(?:弄|搞|理解|听)错")
_NONE = re.compile(
    rf"{_START}(?:又|可|都|根本|压根)?(?:没有|冇)[\u3400-\u9fff]{{2,6}}?[啊呀哦啦的了]*(?={_SIGN})"
)
_EN = re.compile(
    r"(?:^|(?<=[,.!?;\s]))(?:no+[, ]+)?(?:(?:i(?:'m| am)|it(?:'s| is)|this is)\s*"
    # "He does not believe me" denies nothing.
    r"|(?<!does )(?<!did )(?<!do )(?<!can )(?<!will )(?<!would )(?<!is )(?<!was )(?<!are )"
    r"(?<!has )(?<!have ))(?:not|didn'?t say|never said)\b(?! sure)[^,.!?;]{1,30}(?=[,.!?;]|$)",
    re.IGNORECASE,
)
# 哦不对，不是ETC，是医保: all that was told before is about the other matter.
_MIXED_UP = re.compile(
    r"不(?:是|系|係)(?P<old>[^\s,，。.!！?？;；]{2,10}?)(?:的|啊|呀|啦)?[\s,，。.;；]+"
    r"(?:我(?:说|說|问|問|指|講|讲|話)的)?(?:是|系|係)(?P<new>[^\s,，。.!！?？;；]{2,14})"
)
# What says no in a denial, and words that name nothing.
_NO = re.compile(
    r"不是|唔系|没[问说]|冇问|不关|没关系|无关|[我又可都也啊呀哦啦的了跟]"
    r"|\b(?:no|not|i'?m|i am|it'?s|it is|this is|didn'?t say|never said|the|a|an|my|about|is)\b",
    re.IGNORECASE,
)
_STRIPPED = " ,，。.!！?？;；"
_UNSURE = re.compile(r"是不是|不是[^,，。!！?？]*(?:[吗吧呢?？]|么(?:\W|$))")


def denies_told(text: str, told: str) -> bool:
    """Tell whether a turn denies a matter that was told of: 不是租房 after 租房押金不退.

    不是被骗，是我转错了 after 钱转错了人 denies nothing that was answered.
    """
    said, before = _short(text), to_simplified(clean(told)).lower()
    matters = (_NO.sub("", each[0]) for form in (_ZH, _EN) for each in form.finditer(said))
    return any(_is_named(matter, before) for matter in matters)


def _is_named(matter: str, told: str) -> bool:
    """Tell whether two characters of a matter stand together, or all: 卖卡 in 卖银行卡.

    Of a matter in English one word has to stand there.
    """
    if not HAN.search(matter):
        return any(word in told for word in matter.lower().split() if len(word) > 2)
    pairs = (matter[at : at + 2] for at in range(len(matter) - 1))
    return any(pair in told for pair in pairs) or (len(matter) > 1 and {*matter} <= {*told})


def without_denied(text: str) -> str:
    """Give a turn without what it denies; the turn itself where it denies nothing.

    It is empty where the turn says nothing else.
    """
    said = _short(text)
    if not said:
        return text
    rest = _EN.sub(" ", _ZH.sub(" ", said)).strip(_STRIPPED)
    less = _NOT_DONE.sub(" ", rest).strip(_STRIPPED)
    if _CORRECTS.search(said):
        less = _NONE.sub(" ", less).strip(_STRIPPED)
    rest = less if len(less) >= FEWEST else rest
    if rest == said.strip(_STRIPPED):
        return text
    return rest if len(rest) >= FEWEST else ""


def corrected(question: str, text: str) -> str:
    """Give the earlier question, with one matter replaced by the other that a turn names."""
    found = _MIXED_UP.search(text)
    if found is None or found["old"] not in question:
        return question
    return question.replace(found["old"], found["new"])


def _short(text: str) -> str:
    """Give the form in which a turn is compared; "" where it is long, or only asks if it is so."""
    said = to_simplified(clean(text))
    return "" if not fits(said, 2 * TURN) or _UNSURE.search(said) else said
