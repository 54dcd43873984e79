"""Notices: somebody asks for words to pin up, read out or send on; a ready text is put first.

写段提醒发业主群，有人假冒燃气公司上门 is nearest to the card on the trick; but that card speaks
to the person who asks, and not to his neighbours.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from index import Hit, Index, Library, Passage
from index.corpus.cards import SCAMS
from index.gate import Stance
from index.hits import Result
from index.script import fold

NOTICES = "xuanchuan-duanwen"  # texts that are ready, by matter and by whom they are for
# Cards whose parts are ready texts, or tell how to make one: questions, plays, plans, outlines.
READY = frozenset({NOTICES, "fanzha-ke", "jiang-gei-laoren", "wujin-xuanchuan"})
NEAREST = 2  # ready texts that are looked at; texts that are further off fit by chance only
_PIECES = r"[一几两三五十\d]*(?:点|些|条|则|份|个|张|副|篇|首|道|封|块|段|幅|套|组|句)"
_MADE = (
    "告示|标语|口号|横幅|海报|传单|折页|展板|顺口溜|快板|口诀|歌谣|文案|推文|稿|发言|演讲|讲话|提纲|教案|方案|小品|短剧|剧本|脚本|台词"
    "|(?:判断|选择|问答|情景|防骗|反诈)题|问答|题(?:目|$|，|,)|手抄报|倡议|公开信|[段句]话|几句|两句|一段"
)
# Such texts also come to people who write nothing: 来条短信说我欠费.
_SENT = "通知|公告|通告|通报|短信|提示|提醒|牌子|广播|声明|承诺书|邮件|消息"
_ASKS = re.compile(
    # 写个提示牌, 拟一条短信, 编个快板; 帮我拟通知, 给全班家长写一段
    rf"(?<![填书手抄听改在])(?:写|拟|编|起草){_PIECES}[^，。,!?]{{0,10}}?(?:{_MADE}|{_SENT})"
    rf"|(?:写|拟|编)(?:[一几两三]|)[段句条](?=提醒|话|给|发|，|,|$)"
    rf"|[帮替给请](?:(?![写拟编])[^，。,!?]){{0,14}}(?:拟|编|起草|写(?![好了着的过完]))[^，。,!?]{{0,8}}?(?:{_MADE}|{_SENT})"
    # 公告栏要贴个提醒, 给打工的发条提醒短信; 给老乡讲三句，帮我编
    rf"|(?:想|要|给[^，。,!?]{{1,10}})[^，。,!?]{{0,8}}(?:贴|发){_PIECES}[^，。,!?]{{0,6}}?(?:提醒|通知|公告|告示)"
    r"|(?:讲|念|说|喊)[几两三四五]句[^。!?]{0,12}(?:帮|编|写|拟)"
    # 弄个告示, 求个横幅, 出十道判断题, 给我一段演讲稿, 列个提纲
    rf"|(?:印|整|弄|做|出|列|来(?!个)|给[我俺咱]们?|求|要){_PIECES}[^，。,!?]{{0,8}}?(?:{_MADE})"
    # 明天班会上讲什么好; not 家长会说什么, which may be what parents will say
    r"|(?:(?:班会|晨会|例会|国旗下)课?[上里]?|(?:家长会|业主会|村民会|课堂?)[上里])"
    r"[该要能]?(?:[给跟][^，。,!?]{1,6}?)?[该要能]?[讲说][点些]?(?:什么|啥|哪些)(?!时候|[都也])"
    r"|\b(?:write|draft|word)\b[^.,?!]{0,24}\b(?:notice|message|text|poster|leaflet|slogan|speech|script|reminder|warning|quiz|questions|outline)\b"
)
# Other texts that somebody writes: one about himself that others want from him, one to the police
# or a court, a story.
_OF_HIS_OWN = re.compile(
    "(?:[他她]们?|对方|骗子|警官|警察|民警|客服|法官|检察官|公安|银行|催收)(?:又|非|还)*(?:叫|让|要|逼|催)我"
    "|欠条|借条|检讨|申诉|情况说明|报案|举报|求情|论文|证明|小说|作文|模拟法庭|网关|程序"
    r"|导师|平台|回(?:那个|[他她对])|\basking\b"
)
# Words in headings that say nothing of the matter: ready texts of all kinds have them.
_OF_ALL = re.compile(
    "一段|短文|提醒|防骗|反诈|诈骗|骗局|通知|怎么|什么|直接|现成|照着|[的防假给发贴]"
)
_HAN = re.compile("[\u4e00-\u9fff]+")


def asks_for_notice(text: str) -> bool:
    """Tell whether a text asks for words to be shown or said to others: 帮我写个告示贴门口."""
    said = fold(text)
    return _ASKS.search(said) is not None and not _OF_HIS_OWN.search(said)


def notice_first(library: Library, index: Index, text: str, hits: Sequence[Hit]) -> Sequence[Hit]:
    """Put the ready text on the same matter first, for who asks for one.

    Where there is none, the beginning of the trick's own card tells what everybody should know.
    """
    if not hits or not asks_for_notice(text) or _is_it(hits[0].passage, text):
        return hits
    part = _on_the_matter(index, text)
    if part is not None:
        notice = replace(hits[0], passage=part, more=(), rest=())
        return notice, *(hit for hit in hits if hit.passage.document != NOTICES)
    lead = library.get(hits[0].passage.document)
    if lead is None or lead.folder != SCAMS:
        return hits
    return replace(hits[0], passage=lead, more=()), *hits[1:]


def nearly_ready(text: str, result: Result) -> bool:
    """Tell whether the first hit, though not sure, is a ready text for a text that asks for one."""
    ready = result.hits and result.hits[0].passage.document in READY
    return bool(ready) and result.stance is Stance.ASK and asks_for_notice(text)


def lacks_notice(text: str, first: Passage) -> bool:
    """Tell whether there is no ready text for what is asked, so that a trick's card must do."""
    return first.folder == SCAMS and not first.heading and asks_for_notice(text)


def _is_it(passage: Passage, text: str) -> bool:
    """Tell whether a passage is ready for what a text asks for; not 防养老投资 for 刷单那种的."""
    if passage.document != NOTICES:
        return passage.document in READY
    return not passage.heading or _names(passage.heading, fold(text))


def _on_the_matter(index: Index, text: str) -> Passage | None:
    """Give the nearest ready text whose heading names what the text is about."""
    within = index.within(text, NOTICES)
    if within is None:
        return None
    said = fold(text)
    near = within.nearest()[:NEAREST]
    return next((part for part in near if _names(part.heading, said)), None)


def _names(heading: str, said: str) -> bool:
    """Tell whether a heading and the text share two characters in a row that name a matter."""
    runs = _HAN.findall(_OF_ALL.sub(" ", heading))
    return any(run[at : at + 2] in said for run in runs for at in range(len(run) - 1))
