"""Telling: turns a call or message that somebody tells of into what the stranger would have said.

A person who asks 我接到个电话说我快递丢了，是不是骗子 was not sent this text. Without the question
and the opening words, and with 您 for 我, the story can be compared with swindlers' lines.
"""

import re

from index.script import fold

_IT = "[,，]?(?:请问|想问|那|这|这个|这种|他们?|对方)?"
_FALSE = "(?:真的|真|可信|靠谱|可靠|骗人|骗子|诈骗|骗局|违法|犯法|安全|能信|假的)(?:的)?"
_ASKED = re.compile(
    rf"{_IT}(?:会)?(?:是不是|是否|会不会|算不算|该不该|能不能|可不可以|要不要)[^。！!\n,，]{{0,10}}[?？]?"
    rf"|{_IT}(?:是|属于)?{_FALSE}(?:(?:吗|嘛|么)[?？]?|(?:啊|不)?[?？])"
    r"|[,，]?(?:我)?(?:该)?(?:怎么办|怎么处理)[啊呀?？]*"
)
_WHO = "(?:我|我妈|我爸|妈妈|爸爸|老人|孩子|朋友)?(?:刚|刚才|今天|昨天|最近|早上|下午)*"
_GOT = (
    "(?:收到|接到|遇到|碰到)(?:了|过)?(?:一?[个条通封])?"
    r"[^。！？!?\n,，说讲称]{0,8}?(?:电话|短信|信息|消息|微信|邮件)?"
)
_BEFORE = re.compile(
    "^(?:请问|想问一?下|问一?下|大家好|你好)?[,，]?"
    rf"(?:{_WHO}{_GOT}|有人(?:给我)?(?:打电话|发短信|发消息|加我微信|加我)?)"
    "[,，]?(?:上面|里面|对方|他)?(?:说|讲|称|写着)?(?:是|他是)?[,，:]?"
)
# 短信说我的卡…, 客服叫我报…: the writer tells in his own words what a stranger said or wanted.
_REPORTS = re.compile(
    "(?:短信|信息|消息|邮件|电话|来电|客服|对方|人家|有人)(?:里|上|上面|那边|打来|发来|打电话|发短信){0,2}"
    "(?:说|讲|称|写着|(?<!不)(?:叫|让|喊|要)(?:我|俺|我们))"
)
_SIGNED = re.compile(r"[【\[][^】\]\n]{2,16}[】\]]|https?://|谨防|请勿|切勿|不会")
_BEGINS = 24  # characters at the beginning of a text, within which it names the stranger
# Words said to somebody: 你好顺丰的，件给你放驿站了哈; and words that ask for something.
_ADDRESSED = re.compile(r"[你您妳【]|大家|各位|\byour?\b")
_WONDERS = re.compile(r"[吗嘛么呢?？]|[帮教给][我俺]|怎|啥|咩|想问")
_TURNED = str.maketrans({"我": "您"})


def told_story(text: str) -> str:
    """Give the story of a cleaned question as it was said to the asker; "" if nothing is left."""
    story = _ASKED.sub("", text).strip(" ,，。?？!！啊呀呢")
    return _BEFORE.sub("", story).translate(_TURNED)


def reports(text: str) -> bool:
    """Tell whether a text reports what a stranger said, and is not the stranger's own message."""
    said = fold(text)
    return _REPORTS.search(said[:_BEGINS]) is not None and _SIGNED.search(said) is None


def speaks_to(text: str) -> bool:
    """Tell whether a text speaks to somebody, and asks nothing."""
    said = fold(text)
    return _WONDERS.search(said) is None and _ADDRESSED.search(said) is not None
