"""Comfort: somebody calls himself stupid since he was cheated; he reads that he is not to blame."""

import re

from bot.assistant.answering import answer
from bot.assistant.answering.declining import reminding
from bot.assistant.language.clauses import clauses
from bot.assistant.language.lengths import NEWS, fits
from bot.assistant.reply import Reply
from bot.assistant.turns.onward import has_called
from bot.assistant.turns.shown import is_reported
from bot.assistant.turns.turn import Turn
from index import Library
from index.script import spaced

KIND = "wuqu-baojing-diuren#心里过不去"
# 不是 is no such word but in 是不是: 我不是傻瓜 denies it.
_WELL = (
    "(?:真的?|太|好|很|也|就|又|都|是不是|系咪|是|怎么|咋|点解|这么|那么|咁|一?个|大|死"
    "|觉得|感觉|啊|当初|当时)*"
)
# 我没用 may be of an app, 我觉得没用 of a report, and 我糊涂了 of what was just read.
_SO = rf"(?=.*(?:真|太|好|很|怎么|咋|点解|这么|那么|咁|觉得自己|感觉自己|个)){_WELL}"
# 我真没用, 怎么我这么蠢; 没用 alone may be said of anything.
_BLAMES = re.compile(
    rf"(?:{_WELL}(?:我|俺|咱|自己){_WELL}(?:自己{_WELL})?"
    "(?:[蠢傻笨](?:[货蛋瓜子猪逼]|死|得要命|透顶?|到家)?|废物?|白痴|没脑子|活该)"
    rf"|{_SO}(?:我|俺|咱|自己){_WELL}(?:自己{_WELL})?(?:没用|冇用|无用|不中用|糊涂))"
    "(?:了|啊|呀|吧|吗|的|呢|啦)*"
    r"|(?:全|都)?怪(?:我|俺)(?:自己)?(?:太|真)?(?:没用|蠢|傻|笨|糊涂|贪心)?(?:了|啊|呀|吧)*"
    r"|i(?:'m| am| feel) (?:so |such |really |an? |just )*"
    r"(?:stupid|dumb|useless|worthless|idiot|fool(?:ish)?)"
    r"(?: (?:for|to have) (?:fallen|falling) for (?:it|this|that))?"
)
_WHY = re.compile(
    "(?:就|竟然|居然|还|[这那](?:样|种|么)?|人家|几句话|低级|的|骗局|话|当|我|都|也|能|会)*"
    "(?:被骗|上当|中招|相?信)(?:了|的)*"
    r"|i (?:just )?(?:fell for (?:a scam|it|this|that)|(?:got|was) scammed"
    r"|believed (?:him|her|them))"
)
_CHEATED = re.compile(
    "(?<![能会])(?:被骗|上当|中招)了|\\bi (?:just )?(?:fell for a scam|(?:got|was) scammed)"
)


def blames_himself(text: str) -> bool:
    """Tell whether a text blames its writer for having been cheated, and tells nothing more."""
    said = spaced(text).replace("’", "'").strip()
    if not fits(said, NEWS):
        return False
    told = (each.rstrip("?") for each in clauses(said))
    known = [(_BLAMES.fullmatch(each), _WHY.fullmatch(each)) for each in told]
    return any(blame for blame, _ in known) and all(map(any, known))


def is_cheated(text: str) -> bool:
    """Tell whether he says that he was cheated, not only that he believed it: 我真没用，被骗了."""
    return _CHEATED.search(spaced(text)) is not None


def comforted(library: Library, turn: Turn) -> Reply | None:
    """Tell somebody who blames himself that the swindler is to blame; None for any other text.

    After first aid he is reminded of its first step.
    """
    kind = library.get(KIND) if blames_himself(turn.text) else None
    if kind is None:
        return None
    reply, shown = answer.show(library, kind, turn.script), turn.shown
    if shown is None or not shown.aid or has_called(turn.text) or is_reported(turn.text, shown):
        return reply
    return reminding(reply, library.document(shown.aid)[0], turn.script)
