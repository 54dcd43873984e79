"""A long message that nothing answers as a whole is read again in part."""

from dataclasses import replace

import pytest

from bot.assistant.answering.rereading import LONG, reread
from bot.assistant.assistant import Assistant
from index import Index
from index.gate import Stance
from index.hits import Result

pytestmark = pytest.mark.model

TALE = "昨天下雨我在隔壁嫂子屋里坐着说了半天闲话，云闪付的一键查卡怎么用，能查出名下几张卡"
LIMIT = 9


@pytest.fixture(scope="module")
def index(assistant: Assistant) -> Index:
    return assistant.search()


@pytest.fixture(scope="module")
def doubted(index: Index) -> Result:
    """What is found for the tale, as if nothing of it were sure."""
    return replace(index.search(TALE, LIMIT), stance=Stance.ASK, confidence=0.1)


def test_the_matter_is_found_without_what_stands_around_it(index: Index, doubted: Result) -> None:
    found = reread(index, TALE, doubted, LIMIT)
    assert found.stance is Stance.ANSWER
    assert found.hits[0].passage.document == "yijian-chaka"


def test_what_is_answered_as_a_whole_is_not_read_again(index: Index, doubted: Result) -> None:
    sure = replace(doubted, stance=Stance.ANSWER)
    assert reread(index, TALE, sure, LIMIT) is sure


def test_a_short_text_has_no_parts(index: Index, doubted: Result) -> None:
    assert reread(index, TALE[: LONG - 1], doubted, LIMIT) is doubted


def test_a_side_matter_is_not_taken_for_the_matter(index: Index, doubted: Result) -> None:
    nothing = replace(doubted, hits=())
    assert reread(index, TALE, nothing, LIMIT) is nothing


def test_what_is_not_ours_stays_unanswered(index: Index) -> None:
    text = "我家住在山里头昨天去镇上赶集，买了二十个土鸡蛋，想问问土鸡蛋怎么腌才出油，要放多少盐"
    whole = index.search(text, LIMIT)
    assert reread(index, text, whole, LIMIT) is whole


def test_words_that_only_colour_a_question_are_left_out(index: Index) -> None:
    text = "气死了，抢票软件把我号给封了，12306能找谁"
    found = reread(index, text, index.search(text, LIMIT), LIMIT)
    assert found.stance is Stance.ANSWER
    assert found.hits[0].passage.document == "jipiao-guanfang"
