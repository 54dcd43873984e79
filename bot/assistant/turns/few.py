"""Few words: what a turn asks that may be asked in any case, and names none."""

import re

from index.language.dialects import as_asked
from index.script import SIGNS

# 那要多久, 还能要回来吗, 那我现在还要做什么: such a turn may follow any case, and names none.
_WAITS = re.compile(r"多(?:久|长时间|少天)|几(?:天|耐|久|时)|(?:什么|啥|何)时候?")
_BACK = re.compile(r"(?:[要拿追取退讨揾攞还][得唔不]?)+(?:回来?|回|返|翻)|还给?[我俺]")
_ACTS = re.compile(
    r"(?:该|要|应该|能)?(?:怎么|咋|点)(?:办|做|弄|搞|整)|(?:该|要|还)?做(?:什么|啥|乜)"
)
_ASKED = (_WAITS, _BACK, _ACTS)
_BESIDE = re.compile(
    "[我俺他她它您你们咱那这的了吗呢吧啊呀嘛么不还要能会可以得到有是就都也再又些钱款啲仲咗唔]"
    "|大概|一般|大约|最快|最长|最少|全部|全|现在|接下来|应该|时间|结果|才|等|该|需"
)
_ASKED_IN_ENGLISH = re.compile(
    r"(?:(?:ok|okay|so|and|but|then)\b[ ,]*)*(?:how long(?: (?:does|will|would|do)\b.{0,24})?"
    r"|when (?:do|will|can) i get (?:it|them|(?:my|the) money) back"
    r"|(?:can|could|will|would) (?:i|we|he|she|they) (?:ever |still )?get (?:it|them|any of it|"
    r"(?:my|our|the|her|his) money) back"
    r"|(?P<acts>what (?:should|do|can) (?:i|we) do(?: now)?))[ ?.!]*"
)


def stands(text: str) -> bool:
    """Tell whether a turn is a question that may be asked of any case, and names none."""
    said = as_asked(text)
    if _ASKED_IN_ENGLISH.fullmatch(said):
        return True
    rest, found = SIGNS.sub("", said), 0
    for pattern in _ASKED:
        rest, count = pattern.subn("", rest)
        found += count
    return found > 0 and not _BESIDE.sub("", rest)


def asks_what_to_do(text: str) -> bool:
    """Tell whether a turn asks only what to do now, whatever the case is."""
    said = as_asked(text)
    english = _ASKED_IN_ENGLISH.fullmatch(said)
    if english is not None:
        return english["acts"] is not None
    return stands(text) and not any(each.search(said) for each in (_WAITS, _BACK))
