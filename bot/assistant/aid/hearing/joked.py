"""Joked: a wish to die that is laughed at, beside a plain question on another matter.

真想从楼上跳下去哈哈，明天的反诈培训有没有素材: a soft line is said, and the question answered.
In any doubt it is meant: where money is lost, somebody is threatened or left, a place or a means is
at hand, or nothing else is asked.
"""

import re
from dataclasses import replace

from bot.assistant.answering.buttons import aid_rows
from bot.assistant.answering.several_questions import asking
from bot.assistant.language.clauses import clauses
from bot.assistant.language.colouring import LAUGH, without_colour
from bot.assistant.language.lengths import NEWS, fits
from bot.assistant.places.local import URGENT
from bot.assistant.reply import Paragraph, Reply
from bot.assistant.situations import DESPAIR
from bot.assistant.texts import texts_for
from bot.assistant.triage import Intent, Triage
from bot.assistant.turns.shown import place_told
from bot.assistant.turns.turn import Turn
from index import Library
from index.script import spaced

_WISH = re.compile(
    "跳(?:楼|下去|河|江|海)|(?:想|要|去)死(?!机)|死(?:的心|了算|掉算)|不想活|不活了|(?:撞|碰)(?:墙|死)|上吊|一头(?:撞|栽)"
)
# What is no loss and no death in such a text: a course on fraud, and being tired.
_HARMLESS = re.compile("反电?信?诈骗?|防[骗诈]|电信?诈骗?|诈骗|(?<=[累烦气急笑困饿热冻])死")
_IN_JEST = re.compile(
    "(?:我是?|就是|只是)?(?:开(?:个)?玩笑|说着玩|闹着玩|随便说说|逗[你您]玩)(?:的|啦|呢|而已)*"
)
_FAILS = re.compile("收不到|打不开|登不[上了]|装不[上了]|下不了|注册不|连不上|用不了|弄不")
# With one of these in what stands beside the wish, nobody jokes.
_MEANT = re.compile(
    "[死活命药刀绳桥河江骗欠债借贷输亏赌裸胁逼孤独疼痛哭]|没[了人]|照片|(?<!短)视频|追不回|楼|天台|窗|遗|再见|永别|对不起|人生|辈子|抑郁|失眠"
    "|睡不|撑不|熬不|受不|绝望|解脱|拖累|废物|离婚|分手|出轨|开除|裁员|失业|心理|自杀|轻生|自残|热线|12356|结束|算了|没意思|意义"
    "|[他她](?:说|要|让)|一个人|爸|妈|孩子|钱|万"
)


def without_joke(text: str) -> str:
    """Give what a text asks beside a wish to die that is laughed at; empty where it is none."""
    said = spaced(text).strip()
    if not LAUGH.search(said) or not fits(said, 2 * NEWS):
        return ""
    told = [each for each in clauses(said) if LAUGH.sub("", each).strip(" ?？")]
    wished = [at for at, each in enumerate(told) if _WISH.search(each)]
    if len(wished) != 1 or not _laughs_at(said, told[wished[0]]):
        return ""
    before, behind = told[: wished[0]], told[wished[0] + 1 :]
    if _MEANT.search(_HARMLESS.sub("", "，".join(before + behind))):
        return ""
    beside = (without_colour("，".join(each)) for each in (behind, before) if each)
    return next((each for each in beside if asking(each) or _FAILS.search(each)), "")


def only_jokes(text: str) -> bool:
    """Tell whether somebody who asks nothing says himself that he laughs at it: 开玩笑的."""
    said = spaced(text).strip()
    if not fits(said, NEWS) or not (LAUGH.search(said) and _WISH.search(said)):
        return False
    rest = _WISH.sub("", _HARMLESS.sub("", _IN_JEST.sub("", said)))
    return bool(_IN_JEST.search(said)) and not _MEANT.search(rest)


def joked(turn: Turn, found: Triage) -> str | None:
    """Give what is asked beside the joke of a first message, "" if nothing; None if it is none."""
    if turn.shown is not None or found.intent is Intent.EMERGENCY:
        return None
    return "" if only_jokes(turn.text) else without_joke(turn.text) or None


def soft(turn: Turn) -> Reply:
    """Give the soft line alone."""
    return Reply(Intent.ANSWER, (Paragraph(_line(turn)),), confidence=0.0)


def kindly(library: Library, turn: Turn, reply: Reply) -> Reply:
    """Put the soft line above what is answered, and a button for the steps below it."""
    texts = texts_for(turn.script)
    way = aid_rows(library, (DESPAIR,), turn.script, texts.aid.happening)
    said = (Paragraph(_line(turn)), *reply.paragraphs)
    return replace(reply, paragraphs=said, buttons=(*way, *reply.buttons))


def _line(turn: Turn) -> str:
    aid, call = texts_for(turn.script).aid, URGENT.get(place_told(turn.text, turn.shown) or "")
    return aid.joked if call is None else aid.stay_there.format(call=call)


def _laughs_at(said: str, wish: str) -> bool:
    """Tell whether the laugh stands in the clause of the wish, or right behind or before it."""
    at = said.find(wish)
    near = said[max(0, at - 5) : at + len(wish) + 5]
    return bool(LAUGH.search(near))
