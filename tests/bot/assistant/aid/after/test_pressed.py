"""Who has paid and is asked for more is told not to pay, in emergencies in which that happens."""

import pytest

from bot.assistant.aid.after.afterwards import table
from bot.assistant.aid.after.pressed import pressed
from bot.assistant.assistant import Assistant
from bot.assistant.situations import FROZEN, HELD, MONEY_SENT, SEXTORTION
from index.corpus.corpus import Corpus
from tests.bot.assistant.aid.shelf import Shelf
from tests.bot.assistant.talking import talk


def told(text: str, situation: str = MONEY_SENT) -> object:
    return pressed(Shelf(), situation, text)


@pytest.mark.parametrize(
    "text",
    [
        "现在又要8000",
        "他又让我再交一万",
        "客服还要我补五千保证金",
        "平台说再交一笔税才能提",
        "对方再要三千",
        "佢仲要我俾多三千蚊過數，仲要再轉兩萬",
        "they're asking for more now",
        "now he wants another 500",
    ],
)
def test_more_is_asked_for(text: str) -> None:
    assert told(text) == table()[MONEY_SENT].more
    assert told(text, SEXTORTION) == table()[SEXTORTION].more


@pytest.mark.parametrize(
    "text",
    [
        "还要交什么材料",
        "还要去派出所吗",
        "还要给银行打电话吗",
        "还要等多久",
        "他又要我转，我又转了五千",
        "I sent another 500 because they wanted more",
        "钱还要得回来吗",
        "还要做什么",
    ],
)
def test_what_else_is_told_or_asked_is_no_demand(text: str) -> None:
    assert told(text) is None


def test_where_nobody_asks_for_more_nothing_is_told() -> None:
    assert table()[FROZEN].more is None
    assert told("又要8000", FROZEN) is None


def test_every_part_stands_in_the_corpus(corpus: Corpus) -> None:
    parts = {f"{card.id}#{each.heading}" for card in corpus.cards for each in card.sections}
    named = {each.more for each in table().values() if each.more is not None}
    assert named <= parts
    assert table()[HELD].more in named


@pytest.mark.model
def test_it_is_the_first_thing_that_is_read(assistant: Assistant) -> None:
    reply = talk(assistant, "网贷说要交解冻费，我交了4000", "现在又要8000")
    assert [each.passage.id for each in reply.passages] == [table()[MONEY_SENT].more]
