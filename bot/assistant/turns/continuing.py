"""Continuing: whether a later turn that sounds like an emergency is one, and whether it is new."""

import re

from bot.assistant.language.deeds import beside_deeds
from bot.assistant.language.lengths import TURN, fits
from bot.assistant.language.lexicon import concept, plain
from bot.assistant.language.payment import has_given, names_money, only_paid, paid_some
from bot.assistant.language.tone import WHAT_NOW, asks
from bot.assistant.situations import (
    CALM,
    CASH_HANDED,
    DESPAIR,
    FROZEN,
    HELD,
    LOSSES,
    MONEY_SENT,
    SEXTORTION,
    THREATENED,
    UNDER_WAY,
    WONT_LISTEN,
)
from bot.assistant.sorting import CERTAIN, Hear, ruled, sort
from bot.assistant.triage import Intent, Triage
from bot.assistant.turns.followup import only_amount
from bot.assistant.turns.shown import Shown, join
from bot.assistant.turns.turn import Turn
from index import Library
from index.corpus.cards import EMERGENCY, LAW, POLICY, REPORT, SCAMS
from index.odds import log_odds
from index.script import to_simplified

# Mean log-odds, by words and by meaning, from which a short turn is an emergency; from which it is
# one if a rule says so too; and from which it is the emergency that it sounds like by itself.
HEARD, RULED, SURELY = 1.0, -1.0, 2.0
TOLD = 2.5  # the same for a turn of any length that no rule takes for an emergency
# Confidence of the search from which it answers a turn that asks; and a turn that follows an answer
# about the law, since culprits and their families ask in victims' words.
ANSWERED, LAWFUL = 0.6, 0.37
_OF_LAW = {LAW, POLICY, REPORT}
# 我给了两千他还要: the steps of these emergencies are for who has paid as well.
_EXTORTED = {SEXTORTION, THREATENED}
_MORE = re.compile(r"[还還又再]要|\b(?:wants?|asks?|asking) (?:for )?more\b")
# 转了, 汇过去了: not by hand.
_WIRED = re.compile(r"[转汇充]|打[款钱]|过数|\b(?:sent|transfer|wired)")
# 就收了他五百块, he paid me 50: the writer was paid, and has lost nothing.
_RECEIVED = re.compile(
    "(?<![他她它佢们方家子人])[收拿赚挣](?:了|过|咗|到)(?!我)|[给畀俾](?:了|过|咗)我(?!们?家?[爸妈])"
    r"|\b(?:i|we) (?:only |just )?(?:got|received)\b|\b(?:he|she|they) (?:paid|gave|sent) me\b"
)
# 我妈不让我报警, but not 我妈还要去转: what comes next is no payment.
_TO_COME = re.compile(r"[转汇付交取给投充]|打[款钱]|银行|\b(?:pay|send|transfer)")
# I already sent 40,000. What now? The question asks no more than first aid tells.
_WHAT_NOW = re.compile(
    r"[\s,，。.!！]*(?:what now|what (?:do|should|can) i do(?: now)?"
    rf"|{WHAT_NOW})[\s?？。.!！]*$",
    re.IGNORECASE,
)
_MOST = 8.0  # log-odds of the alarm count up to this
# Somebody who is held looks for a way out, or has a telephone for a moment.
_ESCAPES = re.compile(
    "怎么(?:逃|跑|脱身)|(?:逃|跑)(?:得|不)?出去|(?:拿|摸|借|偷)[^，。]{0,6}(?:手机|电话)|先打(?:谁|哪)|打哪个(?:号|电话)"
)

# 然后扣了我1280, 少了两千: money that went since the matter was opened. `plain` writes ¥ for sums.
_TAKEN = re.compile(
    r"(?:[扣刷划](?:走|掉|去)?|少|转走|不见|没)[了咗](?:我们?|俺|[他她佢])?(?:的|卡[里上]?|差不多|大概|快)*¥"
)

# 药我准备好了, 我先走了: ordinary words, but not of somebody who spoke of dying.
_READY = re.compile(
    "(?:药|刀|绳子?|炭|遗书|信)[^，。,没不]{0,6}(?:准备|备|买|拿|写|找|放|吃|喝)(?:好了?|到了|了|过来|在)"
    r"|我(?:就)?先?走了(?:[，。,!！]|$)|\bi(?:'m| am) (?:ready|going now)\b"
    r"|\bpills? (?:are |is )?ready\b"
)


def reconsidered(library: Library, turn: Turn, found: Triage, hear: Hear) -> Triage:
    """Tell what kind of message a later turn is that sounds like an emergency by itself.

    Steps that stand above are not told again. A turn that tells more of the emergency that was
    shown is no other emergency: 他哭着说救命钱 after money of a stranger. `hear` is that of `sort`.
    """
    text, shown = turn.text, turn.shown
    if shown is None:
        return found
    if only_amount(text):  # 五万呢, of the penalty or the trick that was shown
        return Triage(Intent.ANSWER)
    if shown.despair and _READY.search(text):
        return Triage(Intent.EMERGENCY, DESPAIR)
    if _ESCAPES.search(text) and concept("sea").find(plain(join(shown, text))):
        return Triage(Intent.EMERGENCY, HELD)
    if found.intent is not Intent.EMERGENCY or _is_told_beside(library, text, found):
        return found
    if found.situation == DESPAIR:
        return _despairing(library, turn, shown, found, hear)
    return _weighed(library, turn, shown, found, hear)


def _weighed(library: Library, turn: Turn, shown: Shown, found: Triage, hear: Hear) -> Triage:
    """Tell whether a turn tells of a new emergency, by rules, by the alarm and by the search."""
    text, situation = turn.text, found.situation
    told = _WHAT_NOW.sub("", to_simplified(text))
    paid = situation == MONEY_SENT and not again(found, shown)
    paid = paid and paid_some(told) and not asks(told)
    taken = _is_taken(library, shown, text)
    by_rule = situation == ruled(library, text) or paid or taken
    if situation == HELD and by_rule and not again(found, shown):
        return found  # whatever else was talked about in between
    hinted = Triage(Intent.ANSWER, hint=situation)
    # 转了 after a frozen card may be money that the writer passed on for others.
    passed_on = situation == MONEY_SENT and shown.aid == FROZEN and only_paid(text)
    odds = odds_of(library, text, hear)
    likely = (
        by_rule
        or odds >= TOLD
        or (odds >= HEARD and _is_still_told(library, shown, found, text, hear))
    )
    # 剩下六万呢: the police know, and no further payment is told of.
    known = situation == MONEY_SENT and shown.reported and not paid
    repeated = (again(found, shown) or known) and (asks(text) or not by_rule)
    if passed_on or repeated or not likely:
        return hinted
    least = LAWFUL if _is_of_law(library, shown) else ANSWERED
    if (least == LAWFUL or asks(told if paid else text)) and turn.sure() >= least:
        return hinted
    if not fits(text, TURN):
        return found
    if odds < (RULED if by_rule else HEARD):
        return hinted
    if situation == MONEY_SENT and shown.aid in _EXTORTED and _MORE.search(text):
        return hinted
    if not taken and (within := _within(library, shown, found, text, hear)) is not None:
        return within
    if taken or (situation in LOSSES and (by_rule or not _is_demanded(situation, text))):
        return found  # money that was lost since then is new, whatever was told before
    return _of_the_whole(library, text, shown, found, odds, hear)


def _within(library: Library, shown: Shown, found: Triage, text: str, hear: Hear) -> Triage | None:
    """Give what a turn is that sounds like a loss, but is a piece of the open case; else None.

    给了2000 after blackmail, or after a stranger came for cash, is told within these: their steps
    are for who has paid. 给他了 that names no money means what the case before it is about.
    """
    said, situation, aid = to_simplified(text).lower(), found.situation, shown.aid
    if situation not in {MONEY_SENT, WONT_LISTEN} or not shown.question:
        return None
    whole = sort(library, join(shown, text), hear)
    same, hinted = bool(aid) and whole.situation == aid, Triage(Intent.ANSWER, hint=situation)
    if situation == WONT_LISTEN:
        return hinted if same and aid in LOSSES and not _TO_COME.search(said) else None
    by_hand = aid == CASH_HANDED and not _WIRED.search(said)
    if same and (aid in _EXTORTED or by_hand):
        return whole
    if has_given(text) or whole.intent is not Intent.EMERGENCY:
        return None
    if same:
        return hinted if not names_money(text) or _RECEIVED.search(said) else None
    return None if names_money(text) else whole


def _is_taken(library: Library, shown: Shown, text: str) -> bool:
    """Tell whether a turn says in few words that money went, in a matter of fraud: 扣了我1280."""
    parts = library.document(shown.document)
    ours = bool(shown.aid) or (bool(parts) and parts[0].folder in {SCAMS, EMERGENCY})
    return ours and fits(text, TURN) and _TAKEN.search(plain(text)) is not None


def _is_told_beside(library: Library, text: str, found: Triage) -> bool:
    """Tell whether words beside a step that was taken tell of the emergency: 报警了，屏幕自己动."""
    if found.situation not in UNDER_WAY:
        return False
    rest = beside_deeds(text)
    return bool(rest) and len(rest) < len(text) and sort(library, rest) == found


def _despairing(library: Library, turn: Turn, shown: Shown, found: Triage, hear: Hear) -> Triage:
    """Tell whether a turn means despair, if only the alarm hears it, and not surely.

    现在门关了打电话不接 is said of somebody who locked himself in, and of a firm that has run off.
    It is no despair if the turn read with what came before is none, and the search finds none near.
    """
    text = turn.text
    likelihood, _ = library.alarm.judge(library.normalise(text))
    if likelihood >= CERTAIN or ruled(library, text) == DESPAIR:
        return found
    near = turn.alone().hits if turn.at_hand() else ()
    whole = sort(library, join(shown, text), hear)
    if (
        not near
        or whole.situation == DESPAIR
        or DESPAIR in {each.passage.document for each in near}
    ):
        return found
    return Triage(Intent.ANSWER, hint=DESPAIR)


def _is_still_told(library: Library, shown: Shown, found: Triage, text: str, hear: Hear) -> bool:
    """Tell whether a turn goes on with a tale that was taken for a question.

    她还没转，说明天去银行 after 我妈要给网上认识的军官转钱: both say that she will not listen.
    """
    if shown.harmed or not shown.question:
        return False
    return sort(library, join(shown, text), hear).situation == found.situation


def _of_the_whole(
    library: Library, text: str, shown: Shown, found: Triage, odds: float, hear: Hear
) -> Triage:
    """Tell which emergency a short turn tells of, read with what was asked before it.

    她取了三万给来人了 alone is money drawn for others; after 奶奶接到电话说我出了车祸 it is
    her own. What a rule says of the turn alone stands.
    """
    joined = join(shown, text)
    whole = sort(library, joined, hear)
    by_rule = found.situation == ruled(library, text)
    if by_rule and odds >= SURELY and found.situation not in CALM:  # 验证码告诉他了
        return found
    if shown.aid and whole.situation == shown.aid:
        return Triage(Intent.ANSWER, hint=found.situation)
    if whole.intent is not Intent.EMERGENCY:
        return found
    surer = not by_rule and odds_of(library, joined, hear) >= TOLD
    return whole if odds < SURELY or surer else found


def again(found: Triage, shown: Shown | None) -> bool:
    """Tell whether the steps of an emergency have just been shown."""
    return shown is not None and found.situation == shown.aid


def is_new(found: Triage, shown: Shown | None) -> bool:
    """Tell whether a turn tells of an emergency that is not the one that was shown."""
    return found.intent is Intent.EMERGENCY and not again(found, shown)


def due(library: Library, text: str, alarmed: Triage, shown: Shown | None) -> bool:
    """Tell whether first aid is due after all: it sounded so, and the search has no answer."""
    return is_new(alarmed, shown) and alarmed.situation == ruled(library, text)


def _is_demanded(situation: str | None, text: str) -> bool:
    """Tell whether money is only asked for, as far as a text tells: 她说要交20万赎金."""
    return situation == MONEY_SENT and not concept("happened").find(plain(text))


def _is_of_law(library: Library, shown: Shown) -> bool:
    passages = library.document(shown.document)
    return bool(passages) and passages[0].folder in _OF_LAW


def odds_of(library: Library, text: str, hear: Hear) -> float:
    """Give the mean log-odds of an emergency, by a text's words and by its meaning."""
    mended = library.normalise(text)
    likelihood, _ = library.alarm.judge(mended)
    worded = log_odds(likelihood)
    meant = hear(mended)
    return worded if meant is None else (max(-_MOST, min(_MOST, worded)) + meant) / 2
