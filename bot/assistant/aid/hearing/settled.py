"""Settled: the writer says that what was sent has come to whom he meant, or that it was found.

转给房东的房租他收到了，收据没给我，要紧吗: a card on swindlers who pose as the landlord
would tell him not to pay, and to call the police.
"""

import re
from dataclasses import replace

from bot.assistant.answering.declining import unknown
from bot.assistant.language.kin import FAMILY, FRIENDS, RELATIVES
from bot.assistant.language.lengths import NEWS, fits
from bot.assistant.reply import Paragraph, Reply
from bot.assistant.texts import texts_for
from bot.assistant.triage import Intent
from bot.assistant.turns.turn import Turn
from index import Library
from index.corpus.cards import EMERGENCY, SCAMS
from index.script import spaced

SURELY = 0.85  # confidence from which a card on a trick is what he asks about all the same
_WHO = f"(?:他|她|本人|房东|中介|店家|店主|老板|{FAMILY}|{RELATIVES}|{FRIENDS})"
_CAME = re.compile(
    f"{_WHO}(?:那边|说|讲|也|都|已经?|就|确认)*(?:收到|拿到|领到)(?:了|啦)"
    r"|(?:已经|都|也)到账"
    r"|(?<!没)(?:找到|找回来?|捡回来?|送回来?)(?:了|啦)"
)
_AMISS = re.compile(
    "没(?:有)?(?:收到|拿到|到账|找到)|结果|可是|但是?|骗|诈|盗|假|拉黑|删了?我|不是[他她本]|联系不|失联|冒充|自称|又[说要叫让催]|还要(?:我|[再转交打付投收钱])|再[转交打付做]|垫|单|放款"
    "|[催逼]|客服|买家|卖家|发货|截图|短信|陌生|网[友恋上]|平台|群|链接|警|验证码|密码|投资|返|刷单|担保|保证金|新账[户号]|换了|冻|不认|不承认|说没|不对|慌|怕|救|怎么办"
)


def is_settled(text: str) -> bool:
    """Tell whether a text says that the thing ended well, and nothing that speaks against it."""
    said = spaced(text).strip()
    return fits(said, 2 * NEWS) and bool(_CAME.search(said)) and not _AMISS.search(said)


def settled(library: Library, turn: Turn, reply: Reply) -> Reply:
    """Say that nothing has to be stopped, instead of a card on a trick that is not sure."""
    if reply.intent is not Intent.ANSWER or not reply.passages:
        return reply
    first = reply.passages[0].passage
    alarms = first.folder in {SCAMS, EMERGENCY} and reply.confidence < SURELY
    if not alarms or not is_settled(turn.text):
        return reply
    line = texts_for(turn.script).aid.settled
    said = unknown(library, (), reply.confidence, turn.script, (), line)
    return replace(said, paragraphs=(Paragraph(line),))
