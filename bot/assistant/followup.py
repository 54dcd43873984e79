"""Follow-ups: questions that only make sense after what was just shown."""

import re
from dataclasses import dataclass

from bot.assistant.reply import Reply
from index.script import fold

WINDOW = 600.0  # seconds for which a follow-up may refer to what was shown
_KEPT = 120  # characters of what was asked that a further follow-up is read with
LONGEST = 30  # characters; a longer text says itself what it is about

_OPENING = re.compile(
    r"^(?:那|咁|还有|另外|这(?:个|种|样|是)|这|它|要是|如果|不够|不(?:过|是说)|可是|但|万一|最多|最少|"
    r"几年|多久|多长|多少|谁|哪(?:条|个|里|儿)|为什么|为啥|凭什么|怎么(?:办|算|弄|查)|依据|法条|"
    r"收不收|要不要|能不能|会不会|有没有|一共|结果|旧法|what about|how long|how much|why|and )"
)
_KIN = re.compile(
    r"^(?:我|俺|咱)(?:爸|妈|爹|娘|儿子|女儿|老公|老婆|弟|妹|哥|姐|孩子|朋友).{0,4}(?:也|呢)"
)
_OTHER = re.compile(r"呢[?？]?$|^what about|^and ")
_FILLER = re.compile(
    r"依据|法律|法条|条文|原文|第几条|哪(?:一)?条|边条|係|系|是|在|的|那|这|啊|呀|吗|[?？]"
)
_BASIS = re.compile(r"依据|哪(?:一)?条|边条|第几条|法条|原文|条文|which article")


@dataclass(frozen=True)
class Shown:
    """What a person asked last, the document that answered it, and when (seconds, monotonic)."""

    question: str
    document: str
    at: float

    def fresh(self, now: float) -> bool:
        return now - self.at <= WINDOW


def leans(text: str) -> bool:
    """Tell whether a text leans on something said before."""
    plain = fold(text)
    return len(plain) <= LONGEST and bool(_OPENING.search(plain) or _KIN.search(plain))


def asks_basis(text: str) -> bool:
    """Tell whether a short text asks for the article itself."""
    plain = fold(text)
    return bool(_BASIS.search(plain)) and len(_FILLER.sub("", plain)) <= 1


def turns_away(text: str) -> bool:
    """Tell whether a follow-up asks for something other than what was shown: 那2025年呢."""
    return bool(_OTHER.search(fold(text)))


def remember(text: str, reply: Reply, before: Shown | None, now: float) -> Shown | None:
    """Give what the next message may refer to. A reply that shows nothing changes nothing."""
    if not reply.passages:
        return before
    leaned = before is not None and leans(text) and before.fresh(now)
    question = join(before, text) if leaned and before else text
    return Shown(question[-_KEPT:], reply.passages[0].passage.document, now)


def join(shown: Shown, text: str) -> str:
    """Give one question that holds both."""
    return f"{shown.question}，{text}"
