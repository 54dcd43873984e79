"""Several questions: clauses of one message that each ask something, and what answers them."""

import re
from collections.abc import Collection, Sequence

from bot.assistant.language.clauses import clauses
from bot.assistant.language.lengths import NEWS, fits
from bot.assistant.vague import only_asks_for_help
from index import Index, Passage
from index.corpus.cards import EMERGENCY
from index.hits import Result
from index.script import spaced

_AND = re.compile(r"\s+(?=(?:and|also|but)\b)")
# People who speak instead of typing set no signs: 要坐牢不我才21岁, 能退吗要找谁.
_SPOKEN_BREAK = re.compile(
    r"(?<=[吗嘛呢啊呀吧])(?=[\u4e00-\u9fff])"
    r"|(?<=[了不])(?=[我俺咱他她]|那(?!么)|还有|以后|现在|后来|结果|听说|[会能要]不[会能要]|是不是|有没有|算不算)"
)
_RUN = 25  # characters of a clause that somebody spoke
_ASKS = re.compile(
    r"吗|呢|嘛|怎|咋|点样|如何|什么(?![都也])|啥(?![都也])|多少|多久|(?<!好)几(?![万千百十])|谁(?![都也])|哪(?!里[都也])"
    r"|是不是|能不能|会不会|要不要|有没有|算不算|可不可以|使唔使|会唔会|可唔可以|[不没伐]$|必须.{1,6}"
    r"|(?<![./])\b(?:what|how|can|is|are|do|does|will|should|which|why|where)\b(?![./])"
)
# 那是不是真的: such a clause does not say what it is about, so no search can find it.
_NAMES_NOTHING = re.compile(
    r"(?:现在|我们?|你们?|那|这|该|到底|请问|的)*(?:该找谁|是不是真的|真的吗|可以吗|可以不|行不|行吗|对吗)(?:啊|呀|呢)*"
)
_FEWEST = 5  # characters of a clause that says what it is about
# 多久能解, 怎么解除, 能提前不: such a clause says it in fewer. 会坐牢吗 does not.
_IN_FEW = re.compile(
    "(?:多久|几天|几年|几时)(?:才?能|会|可以).+"
    "|(?:怎么|咋|如何)(?![办做弄整搞样说么个]|回事).{1,3}|能(?!不能).{1,3}[吗不么]"
)
_LONGEST = 600  # characters of a message in which clauses are looked for
_TALE = 2  # a message with more clauses than that tells a story
_MOST = 4  # clauses that are searched for, the last ones: questions mostly stand at the end
OTHERS = 2  # answers that are told beside the first
ALONE = 0.8  # confidence from which an answer is told that is sure by itself
LEANING = 0.7  # the same of an answer to a clause that is read with the rest of its message


def asking(text: str) -> tuple[str, ...]:
    """Give the clauses that ask something and name what they ask about, the last few."""
    told = (each.strip(" ?？") for run in _runs(text) for each in _spoken(run))
    return tuple(filter(_asks, told))[-_MOST:]


def halves(text: str) -> tuple[str, ...]:
    """Give these clauses if there are two or more, or one at the end of a story; else none.

    The search for a long story finds what the story is about, and not the question at its end.
    """
    told = asking(text)
    return told if len(told) > 1 or _is_tale(text) else ()


def _is_tale(text: str) -> bool:
    """Tell whether a text is long, and says several things before or after what it asks."""
    return not fits(text, NEWS) and len(_runs(text)) > _TALE


def answers(
    index: Index, text: str, asked: Sequence[str], whole: Result, shown: Collection[str] = ()
) -> tuple[Passage, ...]:
    """Give the sure answers to clauses `asked` in a text that are not among the passages `shown`.

    A clause is read with the rest of its message, or else by itself if its answer is among those
    for the `whole` too. Where no sign separates the clauses, both readings need that.
    """
    near = {hit.passage.document for hit in whole.hits}
    found: dict[str, Passage] = {}
    for clause in asked:
        answer = _sure(index.search(clause, 1, after=text[-_LONGEST:]), LEANING)
        if answer is not None and answer.document not in near and not _is_signed(text):
            continue
        if answer is None:
            alone = _sure(index.search(clause, 1), ALONE)
            answer = alone if alone is not None and alone.document in near else None
        if answer is not None and answer.id not in shown:
            found[answer.id] = answer
        if len(found) == OTHERS:
            break
    return tuple(found.values())


def _is_signed(text: str) -> bool:
    return len(_runs(text)) > 1


def _runs(text: str) -> list[str]:
    """Cut a text at its signs, and at words with which another question begins."""
    return [run for each in clauses(spaced(text[-_LONGEST:])) for run in _AND.split(each)]


def _spoken(run: str) -> Sequence[str]:
    return _SPOKEN_BREAK.split(run) if len(run) >= _RUN else (run,)


def _asks(clause: str) -> bool:
    return (
        (len(clause) >= _FEWEST or bool(_IN_FEW.fullmatch(clause)))
        and bool(_ASKS.search(clause))
        and not only_asks_for_help(clause)
        and not _NAMES_NOTHING.fullmatch(clause)
    )


def _sure(found: Result, least: float) -> Passage | None:
    if not found.hits or found.confidence < least:
        return None
    passage = found.hits[0].passage
    return None if passage.folder == EMERGENCY else passage
