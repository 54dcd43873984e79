"""Pointing: recognises texts that only point at a message which stands elsewhere.

我妈收到的，你看看 holds no message: there is nothing to judge before the message comes.
"""

import re

from bot.assistant.language.lengths import NEWS, fits
from index.script import SIGNS, fold

_WHO = (
    r"(?:我|俺|咱|我们)?(?:妈妈?|爸爸?|爷爷|奶奶|外婆|外公|姥姥|姥爷|老公|老婆|老伴|儿子|女儿|闺女|孩子|哥哥?|姐姐?|弟弟?|妹妹?"
    r"|同事|朋友|亲戚|邻居|别人|有人|家人|老人|群里)?"
)
_WHEN = r"(?:刚才|刚刚|刚|今天|昨天|早上|上午|下午|晚上|今早|昨晚)?"
_ITEM = r"(?:短信|信息|消息|微信|邮件|通知|内容|截图|图片?|聊天(?:记录)?|东西)"
_THIS = r"(?:[这那](?:一)?[个条封段张份些]?|下面这?[个条]?|呢[个条])"
_SHOWN = (
    rf"{_WHO}{_WHEN}(?:手机)?(?:收到|接到|看到|发来|转来|发给我|转发给我|发过来|转过来|发)的?了?"
    rf"(?:一|这|几|的)?[个条封段张]?{_ITEM}?的?"
)
_TRUE = (
    rf"(?:{_THIS}{_ITEM}?)?(?:到底|究竟|应该)?(?:是不是|会不会是|算不算|系咪|系唔系|是|算)?"
    r"(?:真的?(?:还?是)?假的?|真的?|假的|骗子(?:发的)?|诈骗(?:短信|信息)?|骗人的?|骗局|骗钱的?|可信|可靠|靠谱|能信"
    r"|可不可信|靠不靠谱|能不能信)(?:嘅|㗎)?[的吗么嘛不吧啊呀呢呗]*"
)
_LOOK = (
    r"(?:麻烦|请|能不能|可以|能)?[你您]?们?(?:能不能|可以|能)?(?:(?:帮|给|替)(?:我们?|俺)|帮(?:忙|[她他])?)?"
    r"(?:[看瞅瞧睇]|鉴定|分析|判断|核实|辨别)(?:一?[看瞅瞧睇下]|个)*"
    rf"(?:{_THIS}?{_ITEM}|{_THIS})?(?:{_TRUE})?[呗吧啊呀哈吗]*"
)
_POLITE = r"您好|你好|请问一?下?|麻烦[你您]?了?|谢谢[你您]?|帮帮?忙|帮我|喂|急"
_CLAUSE = re.compile(rf"(?:请问)?(?:{_LOOK}|{_SHOWN}|{_TRUE}|{_THIS}{_ITEM}?)|{_POLITE}")
# Words that tell of a message: 是真的吗 alone may ask about anything, and 别人转来的 about money.
_NAMES = re.compile(
    rf"[这那]|呢[个条]|{_ITEM}|帮(?:我们?|忙|俺)?[看瞅瞧睇鉴分判核辨]"
    r"|[妈爸爷奶婆公姥伴友事里人]\w*(?:[收接看]到|发)"
)
_KIND = re.compile("诈骗(?:短信|信息)")  # asks about such messages in general, not about one
_WHICH = r"(?: one| message| text| email| sms)?"
_ENGLISH = re.compile(
    r"(?:(?:please|can you|could you|help me|help) )*(?:check|look at) (?:this|it)"
    rf"{_WHICH}(?: for me)?(?: please)?"
    rf"|(?:so )?(?:is|was) (?:this|it|that){_WHICH}(?: an?)? ?"
    r"(?:real|legit(?:imate)?|scam|fake|fraud|genuine|phishing)"
    r"(?: or (?:not|(?:a )?(?:fake|scam)))?"
)


def points(text: str) -> bool:
    """Tell whether a text only points at a message that stands elsewhere: 这条短信是真的吗."""
    said = fold(text).strip()
    if not fits(said, NEWS) or _KIND.fullmatch(said):
        return False
    if _ENGLISH.fullmatch(said.strip(" .?!")):
        return True
    clauses = [each for each in SIGNS.split(said) if each]
    return all(map(_CLAUSE.fullmatch, clauses)) and bool(_NAMES.search(said))
