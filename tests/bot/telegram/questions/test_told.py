"""What the bot's messages showed: by chat, topic and message, for some minutes, and for whom."""

from dataclasses import replace

from bot.assistant.language.deeds import Deed
from bot.assistant.turns.shown import WINDOW, Shown
from bot.assistant.turns.told_so_far import Piece
from bot.telegram.questions.told import Told
from bot.telegram.sending.place import Place

ANN, BOB = 1, 2
HERE = Place(-100, 3)
LENT = Shown("借卡犯法吗", "law-jie-ka", 0.0, ("law-jie-ka",), message="话")
PAID = Shown("钱转了", "emergency-money-sent", 0.0, aid="emergency-money-sent")


def test_each_message_is_leant_on_for_what_it_showed() -> None:
    told, other = Told(), replace(LENT, document="law-other")
    told.keep(HERE, (10, 11), ANN, LENT, 0.0)
    told.keep(HERE, (12,), ANN, other, 0.0)
    assert [told.of(HERE, number, ANN, 1.0) for number in (10, 11, 12, 13)] == [
        LENT, LENT, other, None,
    ]  # fmt: skip


def test_what_was_shown_crosses_neither_chats_nor_topics() -> None:
    told = Told()
    told.keep(HERE, (10,), ANN, LENT, 0.0)
    for place in (Place(-200, 3), Place(-100, 4), Place(-100)):
        assert told.of(place, 10, ANN, 1.0) is None
    assert told.of(replace(HERE, answers=77), 10, ANN, 1.0) == LENT


def test_another_leans_on_the_card_and_not_on_what_is_the_askers_own() -> None:
    told = Told()
    own = replace(LENT, aid="emergency-money-sent", place="abroad-japan", staff=True)
    own = replace(own, done=frozenset({Deed.POLICE}), harmed=True)
    told.keep(HERE, (10,), ANN, own, 0.0)
    told.keep(HERE, (11,), ANN, PAID, 0.0)
    assert told.of(HERE, 10, ANN, 1.0) == own
    assert told.of(HERE, 10, BOB, 1.0) == LENT
    assert told.of(HERE, 11, ANN, 1.0) == PAID
    assert told.of(HERE, 11, BOB, 1.0) is None


def test_a_tale_is_its_writers_own() -> None:
    told = Told()
    tale = (Piece("他让我投资", 0.0), Piece("我投了3万", 1.0))
    several = replace(LENT, question="他让我投资，我投了3万", tale=tale)
    asked = replace(LENT, question="他让我投资，我投了3万，能信吗", tale=tale)
    for number, shown in ((10, several), (11, asked), (12, replace(LENT, tale=tale))):
        told.keep(HERE, (number,), ANN, shown, 0.0)
        assert told.of(HERE, number, ANN, 1.0) == shown
    assert told.of(HERE, 10, BOB, 1.0) == replace(LENT, question="我投了3万")
    assert told.of(HERE, 11, BOB, 1.0) == replace(LENT, question="")
    assert told.of(HERE, 12, BOB, 1.0) == LENT


def test_it_is_forgotten_after_some_minutes_and_with_its_chat() -> None:
    told = Told()
    told.keep(HERE, (10,), ANN, LENT, 0.0)
    assert told.of(HERE, 10, ANN, WINDOW) == LENT
    assert told.of(HERE, 10, ANN, WINDOW + 1) is None
    assert "借卡" not in repr(vars(told))
    told.keep(HERE, (10,), ANN, LENT, 0.0)
    told.keep(Place(-200), (10,), ANN, LENT, 0.0)
    told.drop(-100)
    assert told.of(HERE, 10, ANN, 1.0) is None
    assert told.of(Place(-200), 10, ANN, 1.0) == LENT


def test_a_message_that_was_corrected_shows_something_else_or_nothing() -> None:
    told = Told()
    told.keep(HERE, (10,), ANN, PAID, 0.0)
    told.keep(HERE, (10,), ANN, LENT, 0.0)
    assert told.of(HERE, 10, ANN, 1.0) == LENT
    told.keep(HERE, (10,), ANN, None, 0.0)
    assert told.of(HERE, 10, ANN, 1.0) is None


def test_the_oldest_is_forgotten_when_it_is_too_much() -> None:
    told = Told(remembered=2)
    told.keep(HERE, (10, 11, 12), ANN, LENT, 0.0)
    assert [told.of(HERE, number, ANN, 1.0) is None for number in (10, 11, 12)] == [
        True, False, False,
    ]  # fmt: skip
