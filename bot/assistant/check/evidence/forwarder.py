"""Forwarder: the words of the person who shows a message, which are no part of the message.

老板在群里说：…… 我急用钱，这钱能交吗 begins and ends with his own words: they may not be quoted
as if a swindler had said them.
"""

import re

from index.script import to_simplified

# 群里接待员发的：, 我妈转来的：, 客服说：; not 公安机关通知：, which is how messages begin.
_OPENS = re.compile(
    r"[^。！？!?\n：:【]{0,24}(?:[说讲]|(?:发|转|收到|写)(?:来|给我|我|过来|着)?的?)[：:]"
)
_LAST = re.compile(r"(?:(?<=[。！？!?\n])|(?<=\s))[^。！？!?\n\s]+[。！？!?\s]*$")
# 这钱能交吗, 我该不该转啊, 是真的吗，我确实海淘了
_WONDERS = re.compile(
    "[能该敢]不[能该敢]|要不要|可不可以|用不用"
    "|(?:能|该|敢|可以|要)[^。！？!?,，]{0,4}[交转付给信做去借点填办理回收][^。！？!?,，]{0,3}[吗么嘛不]"
    "|真的?(?:还是)?假|是真|真的[吗么嘛]|骗[子局人]|靠谱|可信|怎么办|咋办|怎么处理"
)
# 客服叫我共享屏幕是不是骗子 tells what was demanded; 您能转吗 is asked of the reader.
_TELLS = re.compile("[叫让要喊](?:我|俺|咱)|说[我俺]|[您你](?!们?(?:帮|看|们))")
_SENTENCES = 2  # that may stand behind the message


def forwarders(text: str) -> tuple[tuple[int, int], ...]:
    """Give the places of the forwarder's own words before and behind a message."""
    said = to_simplified(text).lower()
    if len(said) != len(text):
        return ()
    begins = _OPENS.match(said)
    before = ((0, begins.end()),) if begins else ()
    end = len(said)
    for _ in range(_SENTENCES):
        last = _LAST.search(said[:end])
        asks = last is not None and _WONDERS.search(last[0]) and not _TELLS.search(last[0])
        if last is None or not asks:
            break
        end = last.start()
    return before if end == len(said) else (*before, (end, len(said)))
