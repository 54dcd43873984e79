"""What is remembered of conversations: the answers, and what was shown; and that it is bounded."""

from typing import Any

from telegram import Message

from bot.assistant.turns.shown import WINDOW, Shown
from bot.telegram.questions.memory import Answers, Given, Recent


def message(number: int, **fields: Any) -> Message:
    chat = {"id": 5, "type": "private"}
    found = Message.de_json({"message_id": number, "date": 1, "chat": chat, **fields})
    assert found is not None
    return found


def test_the_answers_of_a_chat_are_forgotten() -> None:
    answers = Answers()
    answers.remember(message(1), "words", (7,))
    answers.remember(message(1, chat={"id": 6, "type": "private"}), "words", (8,))
    answers.drop(5)
    assert answers.of(message(1)) is None
    assert answers.of(message(1, chat={"id": 6, "type": "private"})) is not None


def test_an_answer_is_found_by_its_message() -> None:
    answers = Answers(remembered=1)
    answers.remember(message(1), "words", (7, 8))
    assert answers.of(message(1)) == Given(hash("words"), (7, 8))
    assert answers.of(message(2)) is None
    answers.remember(message(2), "words", ())
    assert answers.of(message(1)) is None


def test_what_was_shown_is_remembered_for_some_minutes() -> None:
    recent, shown = Recent(), Shown("借卡犯法吗", "law-jie-ka", at=0.0)
    recent.remember("ann", shown, 0.0)
    recent.remember("ann", None, 1.0)  # a reply that shows nothing
    assert recent.of("ann", WINDOW) == shown
    assert recent.of("bob", 1.0) is None
    assert recent.of("ann", WINDOW + 1) is None
    assert "借卡" not in repr(vars(recent))


def test_what_was_nothing_after_all_is_forgotten() -> None:
    recent, shown = Recent(), Shown("我的钱没了", "emergency-money-sent", at=0.0)
    recent.remember("ann", shown, 0.0)
    recent.remember("bob", shown, 0.0)
    recent.end("ann")
    recent.end("cem")
    assert recent.of("ann", 1.0) is None
    assert recent.of("bob", 1.0) == shown


def test_what_was_shown_stays_with_the_person_and_the_chat() -> None:
    recent, shown = Recent(), Shown("借卡犯法吗", "law-jie-ka", 0.0, ("law-jie-ka",))
    recent.remember((-100, 1), shown, 0.0)
    assert recent.of((-100, 1), 1.0) == shown
    assert [recent.of(who, 1.0) for who in ((-100, 2), (-200, 1), (1, 1))] == [None] * 3
    recent.drop(-100)
    assert recent.of((-100, 1), 1.0) is None


def test_of_what_was_shown_the_oldest_is_forgotten() -> None:
    recent = Recent(remembered=2)
    for number, who in enumerate(["ann", "bob", "ann", "cem", "dan"]):
        recent.remember(who, Shown("x", "y", at=number), number)
    assert [recent.of(who, 5.0) is not None for who in ("ann", "bob", "cem", "dan")] == [
        False, False, True, True,
    ]  # fmt: skip


def test_no_words_are_kept() -> None:
    answers = Answers()
    answers.remember(message(1, text="云雀"), "云雀", (7,))
    assert "云雀" not in repr(vars(answers))
