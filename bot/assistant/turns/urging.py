"""Urging: a turn tells how the swindler presses: he weeps, shows papers, promises.

他哭着说今天不交就遣返了 and 他给我看了军官证 name no trick, and alone are near to any other one.
"""

import re
from enum import StrEnum

from bot.assistant.language.lengths import TURN, fits
from bot.assistant.language.payment import has_given
from bot.assistant.language.tone import WHAT_NOW, asks
from index.language.dialects import as_asked


class Urging(StrEnum):
    """How he presses."""

    PRESSES = "presses"
    SHOWS = "shows"
    PROMISES = "promises"


_HE = (
    "(?:[他她佢]们?|对方|人家|那边|那人|客服|老师|师傅|大师|平台|群主|网友|经理|导师|女友|男友"
    "|骗子)"
)
_PAY = "(?:交|给|付|转|汇|补|垫|打|充|投|还|认证|操作|处理|配合)"
_THREAT = re.compile(
    rf"(?<![我俺])(?:再)?不{_PAY}[^，。,不]{{0,6}}?(?:就|便|要|会)(?!没事|行|好|算|可以|对|不|没关系)"
    rf"|(?:今[天晚日]|明[天早]|[\d一二两三半几]个?(?:小时|分钟|钟头|天)|[\d一二三四五六七八九十]+点)(?:之?[内前])?"
    rf"[^，。,]{{0,4}}(?:不|没)?{_PAY}[^，。,]{{0,6}}(?:就(?!没事|行|好|算|可以|对)|否则|不然)"
)
_PRESSES = re.compile(
    rf"{_HE}[^，。,我]{{0,6}}?(?:哭|求我|跪|骂我|生气|发火|急了|怪我|吓[我唬]|威胁|[一老天]直?天?催|催(?:我|得|了))"
)
_PAPER = (
    "(?:证件?|执照|合同|护照|照片|工牌|截图|视频|文件|公章|红头|证书|批文|收据|发票|机票|病历|单子)"
)
_SHOWS = re.compile(
    rf"{_HE}[^，。,我]{{0,8}}?(?:给我|发我|[发拿晒传寄](?:给|来|出|了))[^，。,]{{0,10}}?{_PAPER}"
    rf"|{_HE}[^，。,]{{0,2}}把[^，。,我]{{0,8}}?{_PAPER}[^，。,]{{0,3}}[发拿晒传寄给]"
    rf"|{_HE}有[^，。,没]{{0,6}}?{_PAPER}"
)
_PROMISES = re.compile(
    rf"{_HE}[^，。,我]{{0,4}}?(?:说|话|讲|保证|答应|承诺|发誓)(?!要|叫|让)[^，。,]{{0,10}}?(?:就|一定|肯定|保证|马上|会|包)"
    "[^，。,不]{0,4}(?:退|返|放人|还我|还给|还钱|到账|回本|赔|解冻|放款|提现)"
)
_ASKS_WHAT_NOW = re.compile(
    f"[，。,\\s]*(?:{WHAT_NOW}|(?:那|我|现在|这|能|可)*(?:怎么回事|能信吗|可信吗|信吗|可以信吗|是真的吗|真的吗|要紧吗)[啊呀呢]*)[?？]?$"
)


def urging(text: str) -> Urging | None:
    """Tell how a turn says that a swindler presses; None where it tells or asks anything else."""
    said = _ASKS_WHAT_NOW.sub("", as_asked(text))
    if not fits(said, TURN) or asks(said) or has_given(said):
        return None
    if _THREAT.search(said) or _PRESSES.search(said):
        return Urging.PRESSES
    if _SHOWS.search(said):
        return Urging.SHOWS
    return Urging.PROMISES if _PROMISES.search(said) else None
