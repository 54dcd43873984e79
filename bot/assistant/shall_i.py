"""Shall I: a few words ask whether to do it, or whether it was fraud, and the verdict comes first.

Below it stands the card that is talked about. Nothing is searched for: the words name nothing.
"""

import re
from dataclasses import replace

from bot.assistant.aid.first_aid import Circumstances, first_aid
from bot.assistant.aid.hearing.only_asked import is_demand, nothing_given
from bot.assistant.aid.hearing.saved import STOPPED_PART
from bot.assistant.answering import answer
from bot.assistant.language.clauses import clauses
from bot.assistant.reply import Paragraph, Reply
from bot.assistant.situations import (
    APP_INSTALLED,
    AUTO_PAY,
    CARD_LENT,
    CODE_GIVEN,
    COINS,
    DESPAIR,
    GIFT_CARD,
    LOAN_TAKEN,
    LOSSES,
    MONEY_SENT,
    NFC_TAP,
    ON_THE_LINE,
    REMOTE_CONTROL,
    SAFE,
    SEXTORTION,
    STRANGE_MONEY,
)
from bot.assistant.texts import texts_for
from bot.assistant.texts.whether import whether_texts
from bot.assistant.turns.shown import Shown, join, place_told
from bot.assistant.turns.turn import SURELY, Turn
from bot.assistant.turns.wanted import wanted
from bot.assistant.turns.whether import Kind, Whether, whether
from index import Library, Passage
from index.asked_in import script_of
from index.corpus.cards import EMERGENCY, MEASURES, SCAMS
from index.script import Script, to_simplified

# Something was lost or given away in these; in the others a swindler wants something.
_CHEATED = LOSSES | {
    COINS, GIFT_CARD, CODE_GIVEN, LOAN_TAKEN, AUTO_PAY, NFC_TAP, APP_INSTALLED, REMOTE_CONTROL,
}  # fmt: skip
_WANTED = frozenset({ON_THE_LINE, SEXTORTION, STRANGE_MONEY, CARD_LENT})
REST = "jinji-zhifu#一定追得回吗"
BACK = "zijin-fanhuan#什么时候能退"
# What is paid before money is given out, given back or freed, and comes back from no swindler.
_FEE = re.compile(
    "(?:解冻|激活|认证|手续|工本|会员|服务|代办|押|运|关|清关|定|诚意|保证|保险|预付|流水|验资|税)[费金款]|保证金|押金|定金|交税|验资|刷流水|先[交付转充垫]"
)
_GIVEN_BACK = frozenset({"退", "返", "还"})
_LENDING = frozenset({"law-lend-bank-card", "chuzu-chujie-ka"})
# 反诈App 要装吗: a card warns of false ones, and the real one is meant.
_OFFICIAL = re.compile("反诈|官方|96110|12381|一证通查|征信")
_LENT = re.compile("[借贷]")  # then 什么时候还 is asked of a loan
_FRAUD = re.compile("诈骗|骗子|骗局")
_FORBIDS = re.compile("^[^。]{0,8}(?:别|不要|绝不|不[点填转借加给])")


def shall_i(library: Library, turn: Turn, shown: Shown) -> Reply | None:
    """Answer a turn that asks so, by the card that stands; None where none does."""
    asked = whether(_told_apart(turn.text)) or _of_wish(turn, shown)
    if asked is None or shown.message or shown.aid == DESPAIR or shown.document == SAFE:
        return None
    if asked.kind is Kind.KEPT and shown.harmed and not _gave_nothing(shown):
        return _of_fee(library, turn, shown, asked)
    if asked.kind is Kind.REST:  # the police know: what was not stopped may still be found
        rest = library.get(REST) if shown.reported or STOPPED_PART in shown.passages else None
        return None if rest is None else answer.show(library, rest, turn.script, more=())
    told = (
        _in_aid(library, turn, shown, asked)
        if shown.harmed
        else _of_card(library, turn, shown, asked)
    )
    return None if told is None else replace(told, asked=join(shown, turn.text))


def _told_apart(text: str) -> str:
    """Leave out what somebody wants before a question whether to do it: 他让我下个app，下不下."""
    if script_of(text) is Script.LATIN:
        return text
    # A space beside an English word parts nothing elsewhere: 下个app 下不下.
    *before, last = clauses(text.replace(" ", "，")) or [text]
    return last if before and all(map(is_demand, before)) else text


def _of_wish(turn: Turn, shown: Shown) -> Whether | None:
    """Tell what is asked of what a swindler wants or promised; None where nobody does.

    After a report, or a loss, when money comes back is asked of the police; but not where a fee was
    paid for it.
    """
    asked = wanted(turn.text, shown.question)
    if asked is None or _OFFICIAL.search(to_simplified(turn.text)):
        return None
    if asked.kind is not Kind.KEPT:
        return asked if turn.sure() < SURELY else None
    if shown.guessed or (asked.verb == "还" and _LENT.search(shown.question)):
        return None
    fee = shown.aid == MONEY_SENT and _FEE.search(to_simplified(shown.question)) is not None
    return asked if not shown.reported and (fee or _gave_nothing(shown)) else None


def _gave_nothing(shown: Shown) -> bool:
    """Tell whether all that was told beside what somebody wants tells of nothing given."""
    told = (each for each in clauses(shown.question) if not is_demand(each))
    return all(map(nothing_given, told))


def _of_fee(library: Library, turn: Turn, shown: Shown, asked: Whether) -> Reply | None:
    """Answer who paid a swindler's fee, and asks when money comes: not from him.

    Below stands how it is given back by way of the police, or whom to call.
    """
    back = library.get(BACK) if asked.verb in _GIVEN_BACK else None
    if back is not None:
        told = answer.show(library, back, turn.script, more=())
    else:
        told = answer.brief(library, library.document(shown.aid), turn.script)
    line = _line(asked, turn.script, lost=True)
    return replace(_below(line, told), asked=join(shown, turn.text))


def _in_aid(library: Library, turn: Turn, shown: Shown, asked: Whether) -> Reply | None:
    """Answer after first aid: whom to call, or the first step, stands below the verdict."""
    first = asked.kind is Kind.FIRST
    parts = library.document(shown.aid)
    if not parts or (first and shown.reported):
        return None
    if not first and asked.kind is not Kind.LATE and shown.aid not in _CHEATED | _WANTED:
        return None
    place = place_told(turn.text, shown)
    told = answer.brief(library, parts, turn.script)
    if shown.reported:
        told = answer.again_in_short(library, parts[0], turn.script, adds=False)
    elif first or place:
        told = (
            first_aid(library, shown.aid, turn.script, Circumstances(shown.question, abroad=place))
            or told
        )
    return told if first else _below(_line(asked, turn.script, lost=shown.aid in _CHEATED), told)


def _of_card(library: Library, turn: Turn, shown: Shown, asked: Whether) -> Reply | None:
    """Answer by a card on a trick: what was read of it, in short, stands below the verdict."""
    official = asked.kind is Kind.DO and _OFFICIAL.search(to_simplified(shown.question))
    if asked.kind in {Kind.LATE, Kind.FIRST} or official:
        return None
    part = warning_part(library, shown)
    if part is not None:
        told = answer.again_in_short(library, part, turn.script, adds=False)
        return _below(_line(asked, turn.script, lost=False), told)
    read = _read(library, shown, shown.document)
    calm = asked.kind is Kind.SAFE and read and shown.aid != shown.document
    return answer.again_in_short(library, read[0], turn.script, adds=False) if calm else None


def warning_part(library: Library, shown: Shown) -> Passage | None:
    """Give what was read, or the beginning, of a card that says not to do it; None of others.

    First aid for who did it is not yet due: the trick that was shown before it is talked about.
    """
    parts = library.document(shown.document)
    if not parts:
        return None
    if parts[0].folder == EMERGENCY:
        seen = [each for each in map(library.get, shown.passages) if each is not None]
        trick = next((each for each in reversed(seen) if each.folder == SCAMS), None)
        if trick is not None:
            return library.document(trick.document)[0]
    read = _read(library, shown, shown.document)
    if parts[0].folder == SCAMS or shown.document in _LENDING:
        return parts[0] if parts[0] in read or not read else read[0]
    demanded = parts[0].folder == MEASURES and any(map(is_demand, clauses(shown.question)))
    warns = (
        each
        for each in read
        if _FORBIDS.search(each.text) or (demanded and _FRAUD.search(each.text))
    )
    return next(warns, None)


def _read(library: Library, shown: Shown, document: str) -> tuple[Passage, ...]:
    return tuple(each for each in library.document(document) if each.id in shown.passages)


def _line(asked: Whether, script: Script, *, lost: bool) -> str:
    texts = whether_texts(script)
    lines = {
        Kind.DO: texts.do_not.format(verb=asked.verb),
        Kind.KEPT: texts.not_kept.format(verb=asked.verb) if asked.verb else texts.promised,
        Kind.GO_ON: texts.stop,
        Kind.HANG_UP: texts.hang_up,
        Kind.LEAVE: texts.leave,
        Kind.MAY: texts.must_not,
        Kind.SAFE: texts.no_all_clear,
        Kind.LATE: texts.not_lost,
        Kind.CHEATED: texts.cheated if lost else texts_for(script).untrue,
    }
    return lines[asked.kind]


def _below(line: str, told: Reply) -> Reply:
    return replace(told, paragraphs=(Paragraph(line), *told.paragraphs))
