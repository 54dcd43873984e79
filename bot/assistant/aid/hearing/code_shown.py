"""Code shown: a payment code, or the back of a card, was filmed by or shown to the other side.

Whoever has seen it can take money with it, though nothing was paid and nothing is gone yet.
"""

import re

from bot.assistant.language.kin import CHILDREN, FAMILY
from bot.assistant.language.lengths import TURN, fits
from bot.assistant.language.tone import WHAT_NOW, asks
from bot.assistant.situations import AUTO_PAY, CODE_GIVEN
from index.script import spaced

_CODE = "(?:付款(?:二维|条形?|数字)?码|支付码|(?:微信|支付宝)付款的?码)"
_CARD = "(?:(?:银行|信用|储蓄)?卡(?:片)?的?(?:背面|反面|后面|正反面|正反两面|两面)|cvv)"
_SEEN = (
    "(?:偷?拍(?:了|走|下|去|到|过(?!去))|偷拍|(?:被|给|让)[^，。,]{1,12}(?:拍|看|照|扫)(?:到|见|走|去|光)?了"
    "|截(?:了)?(?:图|屏)?(?:给|发|走)|(?:亮|发|念|报|露|举|放|展示|出示|拍)给[^，。,了]{1,12}(?:看|过)?了)"
)
_BOTH = f"(?:(?P<code>{_CODE})|{_CARD})"
_TOLD = re.compile(f"{_BOTH}[^。]{{0,10}}{_SEEN}")
_TOOK = re.compile(f"(?:偷?拍(?:了|走|下|到)|偷拍)[^，。,]{{0,8}}{_BOTH}")
_ENGLISH = re.compile(
    r"\b(?:i|we|he|she|m[uo]m|dad|they|someone|somebody) (?:\w+ )?"
    r"(?:showed|sent|filmed|photographed|gave|took (?:a )?(?:photo|picture|screenshot) of)\b"
    r"[^.!?]{0,30}\b(?P<code>payment (?:qr )?code|pay(?:ment)? barcode)\b"
    r"|\b(?:showed|sent|took)\b[^.!?]{0,24}"
    r"\b(?:back|both sides) of (?:my|the|his|her) (?:\w+ )?card\b"
)
# At a counter a code is shown every day, and who denies it or asks about it has not done it.
_ORDINARY = re.compile(
    "收银|前台|店员|超市|食堂|地铁|公交|停车|收费站|便利店|早餐|饭|加油|老板(?!说|叫|让)|我?(?:老婆|老公|妈妈?|爸爸?|儿子|女儿)付"
    f"|给(?:我)?(?:{FAMILY}|{CHILDREN}|自己)[^，。,]{{0,4}}(?:拍|看)"
    "|没(?:有)?(?:拍|给|发|亮|看|被|让)|还没|(?:会|能)不(?:会|能)|如果|要是|万一|收款码[^，。,]{0,4}(?:给|发)"
    r"|\b(?:cashier|shop|store|if|should|didn'?t|not|my (?:wife|husband))\b"
)
_WHAT_NOW = re.compile(f"{WHAT_NOW}|what (?:now|do i do|should i do)")


def code_shown(text: str) -> str | None:
    """Give the emergency of who let the other side see a payment code or the back of a card."""
    said = spaced(text)
    if not fits(said, TURN * 3) or _ORDINARY.search(said) or asks(_WHAT_NOW.sub(" ", text)):
        return None
    found = next((hit for each in (_TOLD, _TOOK, _ENGLISH) if (hit := each.search(said))), None)
    if found is None:
        return None
    return AUTO_PAY if found.group("code") else CODE_GIVEN
