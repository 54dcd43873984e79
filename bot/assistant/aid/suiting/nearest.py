"""Nearest: which part of an emergency's card a text is nearest to, and where that is told.

Some parts are called for by their own mark, whatever else is near.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from bot.assistant.aid.hearing.relatives import names_others, tells_of_others
from bot.assistant.audience import BY_RELATIVES, YOUNG, childs_part, is_child
from bot.assistant.language.lexicon import plain
from bot.assistant.own_part import looks_after
from bot.assistant.situations import DESPAIR, HELD, NO_WISH, WHOLE
from bot.assistant.states import fitting
from bot.assistant.trades import is_for_carers
from index import Hit, Passage
from index.corpus.cards import EMERGENCY
from index.hits import Result
from index.script import fold

# 只填了卡号：不用挂失, 验证码只念了一半: somebody who gave more must not read such parts first.
_CALMS = re.compile("只|光|.{0,6}只[念填输报]了一半")
# In these the writer's life is in danger: nothing stands before the lead and the steps.
STEPS_FIRST = {DESPAIR, HELD}
# The situation's card must be among so many documents, for its nearest part to stand above the
# steps, or below them.
_ABOVE, _BELOW = 2, 6
# Cosine to a way of asking, from which such a part is read before all else though its card is not
# the first document.
_LIKE = 0.955
_SURE = 0.9  # confidence from which a part tells the situation, or is read as first aid at a place
# Likelihood from which a part tells the situation. It does so in two of 1,813 emergencies, for
# which both situations are right.
_MEANT = 0.4
# Headings of parts, and the words of a text that call for them.
_MARKED = tuple(
    (re.compile(heading), re.compile(says))
    for heading, says in (
        (
            "没借过的贷款",
            "(?:名[字义下]|身份|冒)[^。]*(?:(?:没有?|未|冇|不)(?:曾|去)?(?:借|贷|办|申请)|不是我)"
            "|(?:冒用|冒名|顶着?我)[^，。]{0,8}(?:贷|借)"
            r"|\b(?:loan|borrowed).*\bmy name\b",
        ),
        ("^贷款没下来", "(?:贷|放款|借款|额度).*(?:交|缴|付|打|转)(?:了|过(?!去))"),
        (  # she does not answer the telephone: so the writer is not with her
            "^您不在旁边",
            "(?:[她他佢妈爸爷奶姥婆儿女娃]|老[公伴]|孩子|老人)[^。]*"
            "(?:(?:不|没人?)(?:接|听(?!使|话|指))(?:我|俺)?的?(?:电话|手机)?|电话[^，。,]{0,4}(?:打不[通进]|占线|关机)|打不[通进])"
            r"|\b(?:mom|mum|mother|dad|father|parents?|she|he)\b.*n[o']?t (?:answer|pick)",
        ),
        (
            "^手机被人当面",
            "手机[^，。,]{0,8}(?:偷|抢|扒|拿走|骗走)|(?:骗|抢|偷|拿)走?了?(?:我|俺)?的?手机"
            "|借[^，。,]{0,4}手机[^。]*(?:跑|走|不见|没影)了"
            r"|\b(?:stole|snatched|grabbed|took) my (?:i?phone|mobile)\b"
            r"|\bmy (?:i?phone|mobile) (?:was|got|is) (?:stolen|snatched|taken)\b",
        ),
        (
            "^微信、支付账户借出去了",
            "(?:微信|抖音|qq|支付宝|快手)号?[^，。,]{0,6}(?:租|借|卖)|(?:租|借|卖)[^，。,]{0,8}(?:微信|抖音|qq|支付宝|快手)",
        ),
        (  # the student himself writes, not his family
            "^给在外的孩子",
            "[让叫要逼][着到了]?我(?!妈|爸|家|儿|女|们|孩)[^。]*(?:酒店|宾馆|旅馆|民宿|关机|躲|被绑|绑起|绑架的"
            "|别跟家|不[要能许准]?(?:跟|和|联系|告诉)家|断联|失联)",
        ),
        (
            "^他不许我挂断",
            r"(?:别|不[许让能准要]|不可以)[^，。,]{0,3}挂|挂(?:了|断)?(?:电话)?就[^，。,]{0,4}抓"
            r"|\b(?:not|n't|never) (?:to )?hang up\b",
        ),
        ("^已经跑出来", r"(?:逃|跑|溜|放)(?:出来|出去|掉)了?|\b(?:escaped|got out|ran away)\b"),
        ("还找得回来吗", r"报(?:了|过|完)?(?:警|案).*(?:[追找要]得?回|拿得回)"),
        (
            "^家里老人、亲人",
            r"\bmy (?:elderly |old )?(?:mom|mum|mother|dad|father|parents?|grand\w+)\b.*"
            r"\b(?:sent|paid|gave|transferred|wired|lost|scammed)\b",
        ),
    )
)
# Parts that are told only if the writer says that it is so.
_AWAY = re.compile("^您不在旁边")  # on the phone of another person, whom he is not with
_AT_POLICE = re.compile("^人已经到派出所")
_POLICE = re.compile("派出所|警[局署察务]|公安局|民警|差馆|police")
# 我被骗了3万 is neither little nor long ago.
_LITTLE = re.compile("^金额小")
_MUCH = re.compile(r"万|[3-9三四五六七八九]千|(?<!\d)[3-9]\d{3}(?!\d)|\d{5}")
_AGO = re.compile(r"[天周月年久昨]|以前|礼拜|才发现|\b(?:ago|days?|weeks?|months?|years?|late)\b")
# Parts on despair for who is with another: 我在外地，家里人被骗后我怕他想不开
_OF_ANOTHER = re.compile("家里人|人出去了")
# 叫我搬走: such a part speaks to the victim; 我是护工，看见老人要去汇钱 does not.
_VICTIMS = re.compile("^(?!我[是开在]).*我(?!们)")


@dataclass(frozen=True)
class Nearest:
    """The id of the part that a text is nearest to; `above`: so near that it precedes the steps.

    `leads` says that it even precedes what the card says first. `order` are the ids of all parts
    that fit what was told, nearest first, as far as is known.
    """

    part: str = ""
    above: bool = False
    leads: bool = False
    # Two values that differ in this alone name the same part.
    order: tuple[str, ...] = field(default=(), compare=False)

    def rank(self, part: Passage) -> int:
        """Give the place of a part in that order; those that are not in it come last."""
        return self.order.index(part.id) if part.id in self.order else len(self.order)


NOWHERE = Nearest()


def nearest(hits: Sequence[Hit], situation: str, text: str) -> Nearest:
    """Tell which part of a situation's card a text is nearest to, if any is near enough.

    A part that speaks to other people than the writer is none: to staff (who read theirs first of
    all), to relatives, to the victim whom staff tell of, or to children and parents where the text
    speaks of no child. Nor is a part that says the opposite of what was told: then the next one is,
    if that is near too.
    """
    for place, hit in enumerate(hits[:_BELOW]):
        if hit.passage.document != situation:
            continue
        parts = fitting((hit.passage, *hit.more, *hit.rest), text)
        order = tuple(each.id for each in parts)
        part = next((each for each in parts if each not in hit.rest), None)
        if part is None or part.heading in WHOLE or _is_for_others(part, text):
            return Nearest(order=order)
        above = place < _ABOVE and not _CALMS.match(part.heading) and situation not in STEPS_FIRST
        leads = above and (not place or hit.asks >= _LIKE)
        return Nearest(part.id, above, leads, order)
    return NOWHERE


def meant(result: Result, situation: str) -> str:
    """Give the situation that the search surely finds a part of; else the one that was heard.

    Despair, and being held, stay what was heard; bad nights are no despair.
    """
    first = result.hits[0] if result.hits else None
    if first is None or result.confidence < _SURE or first.topic < _MEANT:
        return situation
    part = first.passage
    ours = part.folder == EMERGENCY and part.heading and part.id != NO_WISH
    return part.document if ours and situation not in STEPS_FIRST else situation


def surely_there(result: Result, place: str | None) -> Passage | None:
    """Give the part on his case of the card of the place where somebody is, if it is sure."""
    if place is None or not result.hits or result.confidence < _SURE:
        return None
    first = result.hits[0].passage
    return first if first.document == place and first.heading else None


def marked(parts: Sequence[Passage], text: str) -> Passage | None:
    """Give the part that a text calls for by its own mark: 用我名字贷了5万, 我没贷过."""
    said = plain(text)
    own = childs_part(parts) if is_child(text) else None
    if own is not None:
        return own
    for part in parts:
        if any(head.search(part.heading) and says.search(said) for head, says in _MARKED):
            return part
    return None


def with_marked(near: Nearest, parts: Sequence[Passage], text: str) -> Nearest:
    """Give the part that a text calls for by its own mark, if any; else the `near` one."""
    part = marked(parts, text)
    return near if part is None else replace(near, part=part.id, above=True, leads=True)


def _is_for_others(part: Passage, text: str) -> bool:
    heading = part.heading
    for_children = YOUNG.label.search(heading) and not YOUNG.wrote(text)
    away = _AWAY.match(heading) and not names_others(text)
    there = _AT_POLICE.match(heading) and not _POLICE.search(fold(text))
    alone = part.document == DESPAIR and _OF_ANOTHER.search(heading) and not tells_of_others(text)
    others = for_children or away or there or alone or BY_RELATIVES.match(heading)
    theirs = looks_after(text) and _VICTIMS.search(heading)
    said = fold(text)
    much = _LITTLE.match(heading) and _MUCH.search(said) and not _AGO.search(said)
    return bool(others or theirs or much) or is_for_carers(part)
