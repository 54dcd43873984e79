"""Pressed: a swindler asks somebody who has paid for more, and he must not pay that.

The steps stand above, in the last reply.
"""

import re

from bot.assistant.aid.after.afterwards import afterwards
from bot.assistant.language.lengths import TURN, fits
from bot.assistant.language.payment import has_given
from index import Library, Passage
from index.language.dialects import as_asked

_MONEY = (
    r"(?:交|付|转(?![告达发])|汇|充|补|垫|打(?:钱|款)|给(?:钱|他|她|[\d一二两三四五六七八九十几])|加钱|缴|投|买币"
    r"|[\d一二两三四五六七八九十几]+[\d万千百]|钱)"
)
_THEY = (
    "(?:现在|今天|刚才?|[他她它佢]们?|对方|那边|平台|客服|骗子|人家|就|却|居然|竟然|说|讲|话|结果)*"
)
# 现在又要8000, 他说再给一万就删; not 还要交什么材料, which asks what is to be done.
_MORE = re.compile(
    rf"^{_THEY}(?:[又还再]|仲)+(?:来)?(?:要|叫|让|催|问|喊|想|话要)(?:我|俺|我们|我妈|我爸)?"
    rf"(?:再|继续)?[^，。,?？什啥哪]{{0,4}}{_MONEY}"
    "(?!什么|啥|哪)"
    rf"|(?:[他她佢]们?|对方|那边|平台|客服|骗子)[^，。,]{{0,6}}再{_MONEY}"
    r"|再(?:交|付|转|给|打|汇|充|补|加)[^，。,]{0,8}(?:才|就)(?:能|可以|会|给|删|放|退|解|行)"
    r"|\b(?:wants?|asks?|asked|asking|demand(?:s|ing)?)(?: (?:me|us))?(?: (?:for|to pay|to send))*"
    r" (?:some |even )?(?:more|another|again)\b|\bpay (?:more|again|another)\b"
)


def pressed(library: Library, situation: str, text: str) -> Passage | None:
    """Give what to say to a turn after first aid that tells that more is asked for; else None.

    None too where the writer has paid that as well, and in situations where nobody asks for more.
    """
    said = as_asked(text)
    part = afterwards(situation).more
    if part is None or not fits(said, 2 * TURN) or not _MORE.search(said):
        return None
    return None if has_given(text) else library.get(part)
