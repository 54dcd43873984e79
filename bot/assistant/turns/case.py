"""The case: which documents may answer a later turn, of all that are near to its few words.

A short turn (那要多久) is near to matters that nobody spoke of. Only documents that have to do with
the case which is talked about may answer it, unless it surely names a matter of its own.
"""

import re
from dataclasses import dataclass, replace

from bot.assistant.language.payment import has_given, unpaid
from bot.assistant.language.sides import has_lent
from bot.assistant.places.abroad import card_abroad
from bot.assistant.situations import CARD_LENT, FROZEN, LOSSES, SAFE, SIM_STOPPED
from bot.assistant.turns.followup import leans, matter
from bot.assistant.turns.refused import FOR_VICTIMS, barred_for
from bot.assistant.turns.shown import Shown
from index import Hit, Index, Passage
from index.gate import Stance
from index.hits import Result
from index.language.dialects import as_asked
from index.passages import STATUTE
from index.script import SIGNS, fold

# Confidence of what a turn finds alone, from which it names its own matter; and how many documents
# for the earlier question any other answer has to be among. Without the latter, 17 labelled turns
# were answered from beyond these; three of them well, two of those by the cards below.
NAMES, NEAR = 0.8, 50
FEW = 10  # characters of a turn that only says that nothing was paid
# Cards on what comes after a fraud, whichever it was: they have to do with every case.
_GENERAL = frozenset({
    "baoan", "emergency-wont-listen", "hotline-110", "hotline-12356", "hotline-96110",
    "jiaren-buting-quan", "jinji-zhifu", "law-legal-aid", "law-money-back", "law-overseas-scope",
    "law-report-not-filed", "law-sue-scammer", "law-victim-court", "lian-qixian",
    "liuzheng-qingdan", "wuqu-baojing-diuren", "wuqu-mei-zhengju", "wuqu-zhuizou-meiyong",
    "zhao-nage-dianhua", "zijin-fanhuan",
})  # fmt: skip
# Cards on an account that was stopped or closed: after these 要带什么 means a shop or a platform,
# and not the police, as long as no emergency was told.
_STOPPED = frozenset({
    "dianhuaka-tingji", "law-account-ban", "law-appeal", "law-bank-limits", "yinhangka-dongjie",
})  # fmt: skip
# First aid for accounts that were stopped: nobody has lost anything by that.
_NO_LOSS = frozenset({FROZEN, SIM_STOPPED})
SURRENDER = "law-surrender"  # not meant by 要带什么 after a card was stopped and nothing was done
_AID = "emergency-"  # so begin the names of all first aid
# Confidence, and lead in score, from which a document that a turn finds alone has to do with the
# case after all, if the turn read with the earlier question finds it hardly behind (`BEHIND`).
SURELY, CLEARLY, BEHIND = 0.6, 0.05, 0.1
_NEAREST = 3  # documents whose parts are compared with a turn that names nothing
# Nearness (`Within`) from which a part answers such a turn, and the bonus for a part of the card
# that was shown, or of a general one. Of a hundred parts below it hardly one answered.
_ENOUGH, _HOME = 1.025, 0.02
_NEARER = 0.009  # by how much a part of a document that was found later has to be nearer
# 那要多久, 还能要回来吗, 那我现在还要做什么: such a turn may follow any case, and names none.
_WAITS = re.compile(r"多(?:久|长时间|少天)|几(?:天|耐|久|时)|(?:什么|啥|何)时候?")
_BACK = re.compile(r"(?:[要拿追取退讨揾攞还][得唔不]?)+(?:回来?|回|返|翻)|还给?[我俺]")
_ACTS = re.compile(r"(?:该|要|应该|能)?(?:怎么|咋|点)(?:办|做|弄)|(?:该|要|还)?做(?:什么|啥|乜)")
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


@dataclass(frozen=True)
class Case:
    """Which documents may answer a turn: those that have to do with what was asked before.

    None means any document: the turn names a matter of its own and surely finds it alone, or
    nothing was asked before. `named` is what the turn names (那香港呢), `found` a document that it
    clearly finds alone; `barred` are documents that are never for this writer.
    """

    near: frozenset[str | None] | None
    named: str | None = None
    found: str | None = None
    barred: frozenset[str] = frozenset()

    @classmethod
    def of(cls, index: Index, text: str, shown: Shown, alone: Result) -> "Case":
        """Find what has to do with what was asked before a turn, which finds `alone` by itself."""
        barred = barred_for(shown, text)
        own = alone.confidence >= NAMES and not stands(text) and not is_undone(text)
        if own or not shown.question:
            return cls(None, barred=barred)
        near = index.near(shown.question, NEAR) | {shown.document, card_abroad(text)}
        stopped = shown.document in _STOPPED and not has_lost(shown)
        near = near if stopped else near | _GENERAL
        if stopped or _has_lent(shown):
            barred |= FOR_VICTIMS
        if stopped and not _has_lent(shown):
            barred |= {SURRENDER}
        if shown.harmed:
            barred |= {SAFE}
        # 那要多久 and 咁點樣認得出 are asked of what was told.
        found = None if stands(text) or leans(text) else _found(alone)
        return cls(near, matter(text) or None, found, barred)

    def keep(self, hits: tuple[Hit, ...]) -> tuple[Hit, ...]:
        """Leave out hits that have nothing to do with the case; all are kept if none has."""
        theirs = (hit for hit in hits if self._has(hit.passage) or self._agree(hits, hit))
        return tuple(theirs) or hits

    def by_itself(self, alone: Result) -> Result:
        """Leave out all hits of a turn `alone` if the first of them is not of the case.

        The hits behind the first are no answers to the turn.
        """
        theirs = [hit for hit in alone.hits if self._has(hit.passage)]
        first = theirs[:1] == [*alone.hits[:1]] or not theirs
        return alone if first else replace(alone, hits=())

    def _agree(self, hits: tuple[Hit, ...], hit: Hit) -> bool:
        """Tell whether the turn finds the same new document alone and with the earlier question."""
        found = self.found == hit.passage.document and self.found not in self.barred
        return found and hits[0].score - hit.score <= BEHIND

    def _has(self, passage: Passage) -> bool:
        if passage.document in self.barred:
            return False
        if self.near is None or passage.document in self.near:
            return True
        return self.named is not None and self.named in passage.title


def _found(alone: Result) -> str | None:
    """Give the document that a turn clearly finds alone; None where it finds none so."""
    if alone.confidence < SURELY or len(alone.hits) < 2:
        return None
    first, second = alone.hits[:2]
    return first.passage.document if first.score - second.score >= CLEARLY else None


def _has_lent(shown: Shown) -> bool:
    return shown.aid == CARD_LENT or (shown.aid not in LOSSES and has_lent(shown.question))


def has_lost(shown: Shown) -> bool:
    """Tell whether first aid was given for a loss, and not only for a stopped account."""
    read = {shown.aid, *shown.documents}
    return shown.harmed and any(each.startswith(_AID) and each not in _NO_LOSS for each in read)


def is_undone(text: str) -> bool:
    """Tell whether a few words say that nothing was paid, as may be said in any case."""
    return len(text) <= FEW and unpaid(text)


def is_paid(text: str) -> bool:
    """Tell whether a few words say that money was paid: 转了, 已经付了怎么办."""
    return len(text) <= FEW and has_given(text)


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


def standing(
    index: Index, text: str, shown: Shown, alone: Result, case: Case, limit: int
) -> Result | None:
    """Give the part that answers a turn which names nothing: of the shown card, or a near one.

    The title of that card is searched for with the turn; what was asked before tells a story, in
    which the few words would be lost. A general card that the turn finds `alone` is compared too,
    since many cards may be nearer to a title. None for other turns, and if no part is near enough.
    """
    parts = index.library.document(shown.document)
    if not parts or parts[0].folder == STATUTE or not stands(text):
        return None
    if _asks_alike(text, parts[0]):
        return None
    result = index.search(text, limit, after=parts[0].title)
    hits = case.keep(result.hits)
    general = [hit for hit in alone.hits[:_NEAREST] if hit.passage.document in _GENERAL]
    best = _best(index, text, shown, (*hits[:_NEAREST], *general))
    if best is None:
        return None
    rest = (hit for hit in hits if hit.passage.document != best.passage.document)
    return replace(result, hits=(best, *rest), stance=Stance.ANSWER)


def _asks_alike(text: str, card: Passage) -> bool:
    """Tell whether a card is about what a turn asks: 能要回来吗 after 孩子转了钱能要回吗."""
    said = fold(text)
    return any(each.search(said) and each.search(card.title) for each in _ASKED)


def _best(index: Index, text: str, shown: Shown, hits: tuple[Hit, ...]) -> Hit | None:
    """Give the part of these documents that a turn is nearest to; None where it is near none."""
    best, nearest = None, 0.0
    for hit in hits:
        general, home = hit.passage.document in _GENERAL, hit.passage.document == shown.document
        enough, ahead = _ENOUGH - _HOME * general, _HOME * (general or home)
        within = index.within(text, hit.passage.document)
        if within is None:
            continue
        for part, near in zip(within.passages, within.near, strict=True):
            other = best is not None and hit.passage.document != best.passage.document
            if near >= enough and near + ahead > nearest + _NEARER * other:
                best, nearest = replace(hit, passage=part, more=()), float(near) + ahead
    return best
