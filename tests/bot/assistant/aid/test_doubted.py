"""What only the alarm takes for an emergency, and not surely, may be a trick that is told."""

from types import SimpleNamespace
from typing import cast

import pytest

from bot.assistant.aid.doubted import doubted
from bot.assistant.aid.unpaid import SURE
from bot.assistant.situations import DESPAIR, HELD, MONEY_SENT, ON_THE_LINE, SEXTORTION
from bot.assistant.sorting import CERTAIN
from bot.assistant.triage import Intent, Triage
from bot.assistant.turns.shown import Shown
from bot.assistant.turns.turn import Turn
from index import Hit, Library, Passage
from index.corpus.cards import EMERGENCY, LAW, SCAMS
from index.gate import Stance, Stand
from index.hits import Result
from index.script import Script

TOLD = "同学拉我进的群，老总和会计都在，叫我付货款"
DOUBT = (CERTAIN - 0.2, SEXTORTION)


def library(alarm: tuple[float, str] = DOUBT) -> Library:
    hears = SimpleNamespace(judge=lambda _: alarm)
    return cast(Library, SimpleNamespace(alarm=hears, normalise=lambda text: text))


def hit(document: str, folder: str) -> Hit:
    passage = Passage(document, document, folder, "名", "name", "", "text", "source")
    return Hit(passage, 4.0, 0.9, 0.9, 1.0)


TRICK = hit("scam-laobanqun-caiwu", SCAMS)


def turn(
    text: str = TOLD,
    hits: tuple[Hit, ...] = (TRICK,),
    confidence: float = SURE,
    stance: Stance = Stance.ANSWER,
    shown: Shown | None = None,
) -> Turn:
    result = Result(hits, stance, confidence, Stand(0.9, 1.0, 0.1, 0, 0, 0, 0, 0))
    return Turn(text, Script.HANS, shown, lambda: result, lambda: True)


def heard(situation: str = SEXTORTION) -> Triage:
    return Triage(Intent.EMERGENCY, situation)


def test_the_trick_is_told_and_a_button_leads_to_the_steps() -> None:
    told = doubted(library(), turn(), heard())
    assert (told.intent, told.hint) == (Intent.ANSWER, SEXTORTION)


@pytest.mark.parametrize("situation", [DESPAIR, HELD, MONEY_SENT, ON_THE_LINE])
def test_where_minutes_count_nothing_is_doubted(situation: str) -> None:
    assert doubted(library(), turn(), heard(situation)) == heard(situation)


@pytest.mark.parametrize(
    "text", ["进了老总的群，货款付了", "他拍了我的裸照，要钱", "他说有我裸照，要钱"]
)
def test_nor_what_has_happened_or_what_a_rule_hears(text: str) -> None:
    assert doubted(library(), turn(text), heard()) == heard()


def test_nor_what_the_alarm_is_sure_of() -> None:
    assert doubted(library((CERTAIN, SEXTORTION)), turn(), heard()) == heard()


@pytest.mark.parametrize(
    "less",
    [
        turn(confidence=SURE - 0.1),
        turn(stance=Stance.ASK),
        turn(hits=(hit("law-fraud", LAW),)),
        turn(hits=(TRICK, hit(SEXTORTION, EMERGENCY))),
        turn(shown=cast(Shown, SimpleNamespace())),
    ],
)
def test_nor_what_the_search_does_not_surely_know(less: Turn) -> None:
    assert doubted(library(), less, heard()) == heard()


def test_what_was_done_about_it_is_believed() -> None:
    done = Triage(Intent.EMERGENCY, SEXTORTION, done=True)
    assert doubted(library(), turn(), done) == done
