"""What the benchmark of the replicas counts as lost, and as answered twice."""

from benchmarks.load import Asked
from benchmarks.replicas import AGAIN, BUSY, Said, figures

ASKED = [Asked(chat, "一键查卡是什么", 10.0) for chat in range(1, 8)]


def test_each_question_is_counted_by_what_came() -> None:
    heard = {
        1: [Said("第一页", 10.5), Said("第二页", 10.6)],  # one answer of two messages
        2: [Said("答", 11.0), Said("答", 30.0)],
        3: [Said("答", 11.0), Said("答", 30.0)],
        4: [Said(AGAIN, 40.0)],
        5: [Said("答", 10.5), Said(AGAIN, 40.0)],
        6: [Said(next(iter(BUSY)), 10.5)],
    }
    found = figures(ASKED, heard, unsure={2, 4})
    assert found["sent"] == 7
    assert found["answered_once"] == 2
    assert (found["answered_twice"], found["twice_unsure"], found["twice_sure"]) == (2, 1, 1)
    assert (found["asked_again"], found["answered_and_asked_again"]) == (1, 1)
    assert found["told_busy"] == 1
    assert found["lost"] == 1


def test_the_time_is_that_to_the_first_message() -> None:
    found = figures(ASKED[:1], {1: [Said("第一页", 10.5), Said("第二页", 10.6)]}, unsure=())
    assert found["replies"]["ms_p50"] == 500
    assert found["emergencies"] == {}


def test_silence_is_a_loss() -> None:
    assert figures(ASKED[:1], {}, unsure=())["lost"] == 1
