"""What the load benchmark asks, and how it tells which reply is whose."""

from collections import Counter

from benchmarks.load import ASKERS, Asked, plan, replied
from benchmarks.serving import EMERGENCY


def test_chats_ask_in_turn_and_one_in_twenty_tells_of_an_emergency() -> None:
    planned = plan(["一键查卡是什么", "96110 是什么"], chats=10, count=200)
    assert set(Counter(chat for chat, _ in planned).values()) == {20}
    assert min(chat for chat, _ in planned) == ASKERS
    assert sum(text == EMERGENCY for _, text in planned) == 10


def test_a_reply_belongs_to_the_last_question_before_it() -> None:
    asked = [Asked(1, "甲", 10.0), Asked(2, "乙", 10.0), Asked(1, "丙", 20.0), Asked(3, "丁", 20.0)]
    deliveries = [
        (1, 1, "sendMessage", 10.5),
        (1, 2, "sendMessage", 10.6),  # the second part of a long answer
        (2, 1, "sendMessage", 9.0),  # before the question: an answer to nothing
        (1, 3, "sendMessage", 22.0),
        (3, 1, "sendMessage", 20.25),
    ]
    assert replied(asked, deliveries) == [0.5, None, 2.0, 0.25]
