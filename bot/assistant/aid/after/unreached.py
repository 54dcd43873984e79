"""Unreached: somebody who follows the steps reaches nobody: the bank is closed, the line is busy.

The steps stand above, in the last reply; this tells what to do instead.
"""

import re

from bot.assistant.aid.after.afterwards import afterwards
from bot.assistant.language.deeds import UNHEARD
from bot.assistant.language.lengths import TURN, fits
from bot.assistant.language.tone import WHAT_NOW
from index import Library, Passage
from index.script import HAN, SIGNS, fold

BUSY = "hotline-110#占线、排队怎么办"  # what to do where 110 itself is busy
_UNHEARD = f"{UNHEARD}|转不[到了进]"
_SHUT = re.compile(
    rf"{_UNHEARD}|关了?门|下了?班|收(?:咗|了)?工(?![程资钱作])|打烊|[没未不唔]开(?:门|工|着|$|[了啊呀,，。!?]|怎|咋|点)|放假|休息(?!室|区)"
    "|没人(?:在|上班|值班|$|[了啊,，。])|要?等[^钱到]{0,4}(?:分钟|小时)"
)
# The swindler's own "customer service" may not answer either; that is not meant here.
_BANK = re.compile(
    r"银行|柜台|网点|信用社|邮储|人工(?:客服|台)?|卡背面|(?:支付宝|微信|财付通)的?客服|(?<!\d)95\d{3}(?!\d)"
)
_POLICE = re.compile("110|幺幺零|报警电话|报案电话")
# Words of other matters: news of the money or of the swindler, the hours of a bank, a bank that is
# still open, 110 from abroad.
_ELSE = re.compile(
    "到账|骗子|对方|[他她佢]说|叫我|让我|要不要|是不是|几[点时]|什么时候|国外|境外|海外|外国"
    "|[没未](?:有)?(?:关门|下班|打烊|收工|放假|休息)|之前|以前"
    r"|\b(?:abroad|overseas|outside|scammers?|he|she|they) ?"
    r"|\b(?:accounts?|cards?|case) (?:is|was|has been|got|are) |\bclosed (?:my|our|the|his|her) "
    r"|\banswer (?:my|the|any) "
)
_PHONE = re.compile(
    rf"(?:这个?|那个?|可是|但是?|可)?(?:电话|号码|热线)(?:一直|老是?|总是?|都|也|根本|怎么)*(?:{_UNHEARD})"
    f"(?:了|啊|呀|喇|{WHAT_NOW})*"
)
_IN_ENGLISH = re.compile(
    r"\b(?:closed|busy|shut|not open|no ?(?:one|body) (?:answers|picks? up|is there)|on hold"
    r"|(?:can'?t|cannot|could ?n'?t) (?:get through|reach)"
    r"|(?:won'?t|does ?n'?t|not) answer(?:ing)?)\b"
)
_BANK_IN_ENGLISH = re.compile(r"\bbanks?\b")
_POLICE_IN_ENGLISH = re.compile(r"\b(?:110|police)\b")


def unreached(library: Library, situation: str, text: str) -> Passage | None:
    """Give what to do if a turn says that the bank or 110 cannot be reached; else None.

    None too in situations in which that does not matter.
    """
    said = fold(text).replace("’", "'")
    if not fits(said, TURN) or _ELSE.search(said):
        return None
    bank, police = _in_chinese(said) if HAN.search(said) else _in_english(said)
    shut = afterwards(situation).shut
    if shut is None or not (bank or police):
        return None
    return library.get(shut if bank else BUSY)


def instead(library: Library, situation: str, text: str) -> Passage | None:
    """Give what to do where it is known that a turn says so: of the bank, if it names that."""
    said, shut = fold(text), afterwards(situation).shut
    bank = _BANK.search(said) or _BANK_IN_ENGLISH.search(said)
    return library.get(shut if bank and shut else BUSY)


def _in_chinese(said: str) -> tuple[bool, bool]:
    """Tell whether the bank, or 110, cannot be reached; a telephone without a name means 110."""
    phone = _PHONE.fullmatch(SIGNS.sub("", said)) is not None
    shut = _SHUT.search(said) is not None
    bank = shut and _BANK.search(said) is not None
    return bank, not bank and (phone or (shut and _POLICE.search(said) is not None))


def _in_english(said: str) -> tuple[bool, bool]:
    if not _IN_ENGLISH.search(said):
        return False, False
    bank = _BANK_IN_ENGLISH.search(said) is not None
    return bank, not bank and _POLICE_IN_ENGLISH.search(said) is not None
