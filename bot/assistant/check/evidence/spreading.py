"""Spreading: a message that asks to be passed on, as rumours and real notices do."""

import re

_ASKS = re.compile(
    r"请(?:大家|各位|务必|立即|尽快|速|赶紧|帮忙|互相|相互)*(?:广泛|多多|互相|相互)?(?:转发|转告|扩散)"
    r"|(?:速|急|赶快|赶紧|紧急|求|跪求|互相|相互|广泛|多多|动动手指)(?:转发|转告|扩散|转(?=[!！。~，,\s]|$))"
    r"|扩散(?:周知|出去|开来)|转(?:发)?起来|不转(?:不是|就是|会)|转(?:发)?(?:到|给)?.{0,3}个(?:微信)?群"
    r"|转(?:发|告)给?(?:你|您|咱)?们?(?:家里|身边|所有|更多)的?(?:老?人|家人|亲人|朋友|亲友|亲戚|群)"
    r"|[转发]给(?:家里|身边|所有)的?(?:老?人|家人|亲人|朋友|亲友)(?:们)?(?:看|知道|吧|[!！。]?$)"
    r"|(?:转发|转告)给?(?:家人|亲友|朋友|大家)|让(?:更多的?|所有|每个)人(?:都)?(?:看到|知道)"
    r"|\b(?:forward|share|send|pass) (?:this|it)(?: message)?(?: on)? (?:to|with) "
    r"(?:everyone|everybody|all|as many|your|other|family|friends)"
    r"|\b(?:please|pls|kindly) (?:forward|share)\b|\bpass (?:this|it) on\b"
)


def asks_to_be_spread(text: str) -> bool:
    """Tell whether a text, in Simplified characters, asks its readers to send it to others."""
    return bool(_ASKS.search(text.lower()))
