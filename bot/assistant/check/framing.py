"""Framing: a message that somebody else wrote, between the words of the person who shows it.

我妈收到的：【…】…… 这个是真的吗 is a message and a question about it. Judged as one text, the
question hides what the message is.
"""

import re

from index.script import to_simplified

FEWEST = 12  # characters that can be a message
_MOST = 3  # clauses on either side that may be the reader's own
_LONGEST = 24  # characters that such a clause may have
_SIGNS = r"\s,，.。!！?？;；:：~～…、"
_GAP, _WORDS = f"[{_SIGNS}]", f"[^{_SIGNS}]+"
_FIRST = re.compile(rf"{_GAP}*(?P<clause>{_WORDS}){_GAP}+")
_LAST = re.compile(rf"{_GAP}(?P<clause>{_WORDS}){_GAP}*$")
# Words with which a person shows a message, and words with which he asks about it.
_SHOWS = re.compile(
    r"[收接看]到|[发转][来给的了过]|转发|发这|手机|跳出来|短信|信息|消息|通知|邮件|内容|来一条|这[个条封段是张]|如下"
    r"|帮|看看|瞅|瞧|睇|鉴定|请[问教]|想?问一?下|真|假|骗|诈|咋回事|怎么回事|什么|是啥|同事|朋友|群里|我[妈爸]"
)
_ASKS = re.compile(
    r"真|假|骗|诈|呃|可信|能信|可靠|靠谱|正规|官方|合法|安全|要紧|问题|危险|有事|看看|瞅|瞧|睇|鉴定|核实|理[他它]|[点回]|咋办|怎么办"
    r"|什么意思|啥意思|怕|慌|吓|担心|没理|这条|这个|[转发]给我的|[收接看]到的"
)
# All words of a person who shows a message: a clause of nothing else is no part of the message. A
# word whose single characters all stand here needs no entry: 是不是, 收到.
_KNOWN = re.compile(
    r"接到|跳出来|手机号?|短信|信息|消息|通知|邮件|微信|内容|电话|链接|截图|聊天|记录|如下|鉴定|请教|帮忙|"
    r"咋回事|怎么回事|什么|意思|怎么办|咋办|是否|算不算|骗子|骗局|骗钱|可靠|靠谱|正规|官方|合法|安全|要紧|"
    r"问题|危险|有事|没事|核实|可不可以|应该|该不该|需不需要|担心|同事|朋友|亲戚|邻居|老公|老婆|老伴|老妈|老爸|"
    r"爷爷|奶奶|外婆|外公|孩子|儿子|女儿|闺女|群里|别人|早上|上午|中午|下午|晚上|昨天|今天|突然|一下|一条|一个|一封|一张|几条|两条|"
    r"麻烦|谢谢|您好|你好|大家|各位|一直|相信|到底|或者|最后|一句|这句|吓|"
    r"[我俺你您他它她咱妈爸姐哥弟妹叔姨这那是的了吗嘛么呢吧啊呀哦喂唉哎呃额嗯哈呵呗喽啦着过得地个条封段张点回理来去上里收发看瞅瞧睇问说讲给转刚还又再有没不会能可要想请帮让到在和跟把被为对真假骗诈怕慌"
    r"信乱咋啥怎哪些样人家都也很就才只系咪嘅呃㗎係]"
)
_WHICH = r"(?: one| message| text| email| sms)?"
_ENGLISH = (
    rf"(?:(?:so )?(?:is|was) (?:this|it|that){_WHICH}(?: an?)? ?"
    r"(?:real|legit(?:imate)?|scam|fake|fraud|genuine|safe|phishing|official|true)"
    r"(?: or (?:not|(?:a )?(?:fake|scam|real)))?"
    r"|(?:can|should) i (?:trust|believe|click|reply to|answer) (?:this|it)"
    r"|(?:i|we|my (?:mom|mum|dad|wife|husband|friend|son|daughter|grandma))"
    rf" (?:just )?(?:got|received) (?:this|it){_WHICH}(?: today)?"
    rf"|(?:please )?(?:check|look at) this{_WHICH}(?: for me)?|real or fake|legit|what is this)"
)
_ENGLISH_BEFORE = re.compile(rf"\W*{_ENGLISH}(?:[:?!.]+\s*|\s*\n\s*)")
# A run of blanks that holds a line break; a search tries it only once, however long the run is.
_BREAK = r"(?<!\s)(?=[^\S\n]*\n)\s+"
_ENGLISH_AFTER = re.compile(rf"(?:[.!?]\s+|{_BREAK}){_ENGLISH}\W*$")
# A question that follows the message without a sign between them.
_JOINED = re.compile(
    r"(?P<clause>(?:(?:请问|这|是不是|是否|会不会是|不会是|是真|是假|是骗|是诈|可信|靠谱|帮我看|能信)[^\s,，.。!！?？;；:：]{0,14}))"
    rf"{_GAP}*$"
)


def message_of(text: str) -> str:
    """Give the message in a text without its reader's own words; empty where none frame it."""
    said = to_simplified(text).lower()
    if len(said) != len(text):
        return ""
    start = _begin(said)
    message = text[start : _end(said, start)].strip()
    return message if len(message) < len(text.strip()) and len(message) >= FEWEST else ""


def _begin(said: str) -> int:
    """Give where the message begins: after the last clause that shows it."""
    if english := _ENGLISH_BEFORE.match(said):
        return english.end()
    begins = at = 0
    for _ in range(_MOST):
        found = _FIRST.match(said, at)
        if found is None or not _is_plain(found["clause"]):
            break
        at = found.end()
        if _SHOWS.search(found["clause"]):
            begins = at
    bracket = said.find("【", begins, begins + _LONGEST)
    shows = bracket > begins and _frames(said[begins:bracket], _SHOWS)
    return bracket if shows else begins


def _end(said: str, start: int) -> int:
    """Give where the message ends: before the first clause that asks about it."""
    if english := _ENGLISH_AFTER.search(said, start):
        return english.start() + 1
    at = len(said)
    for _ in range(_MOST):
        found = _LAST.search(said, start, at)
        if found is None or not _frames(found["clause"], _ASKS):
            break
        at = found.start()
    joined = _JOINED.search(said, start, at) if at == len(said) else None
    return joined.start() if joined and _frames(joined["clause"], _ASKS) else at


def _frames(clause: str, anchors: re.Pattern[str]) -> bool:
    """Tell whether a clause only shows a message, or only asks about one."""
    return bool(anchors.search(clause)) and _is_plain(clause)


def _is_plain(clause: str) -> bool:
    return len(clause) <= _LONGEST and not _KNOWN.sub("", clause)
