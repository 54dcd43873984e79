"""A few words that ask for a part that every card on a trick has."""

import pytest

from bot.assistant.assistant import Assistant
from bot.assistant.situations import HOW_TO_SPOT
from bot.assistant.turns.parts_asked import GOES, GUARD, SAYS, SIGNS_OF_IT, asked_part
from tests.bot.assistant.talking import talk

ASKED = [
    ("他们怎么弄的", GOES),
    ("怎么骗的", GOES),
    ("那骗子一般怎么骗", GOES),
    ("一般什么套路", GOES),
    ("为什么开头真给钱", GOES),
    ("那他为啥先给我佣金", GOES),
    ("佢哋点样做到嘅", GOES),
    ("how does it work?", GOES),
    ("有什么破绽", SIGNS_OF_IT),
    ("那怎么看出来", SIGNS_OF_IT),
    ("怎么识别呢", SIGNS_OF_IT),
    ("so how can I tell", SIGNS_OF_IT),
    ("他们怎么说", SAYS),
    ("骗子会说什么", SAYS),
    ("以后怎么防", GUARD),
    ("那要是下次怎么防", GUARD),
    ("以后怎么才能不被骗", GUARD),
]
OTHERS = [
    "怎么办", "怎么弄", "那怎么办呢", "该怎么做", "怎么说", "我怎么说", "怎么跟她说", "怎么开口",
    "怎么看待帮信罪", "他怎么知道我名字", "怎么分期", "他说什么我都信了", "怎么做到不坐牢",
    "怎么防止别人用我身份证贷款", "有什么办法", "什么原因", "为什么给不了钱", "声音是怎么仿的",
    "怎么认定明知", "what do I do", "how long does it work",
]  # fmt: skip


@pytest.mark.parametrize(("text", "part"), ASKED)
def test_the_part_is_heard(text: str, part: str) -> None:
    assert asked_part(text) == part


@pytest.mark.parametrize("text", OTHERS)
def test_other_questions_ask_for_none(text: str) -> None:
    assert asked_part(text) is None


@pytest.mark.model
@pytest.mark.parametrize(
    ("turns", "shown"),
    [
        (("刷单是什么", "有什么破绽"), "scam-shuadan#危险信号"),
        (("杀猪盘是什么", "他们怎么说"), "scam-hunlian-touzi#骗子会说"),
        (("what is a romance scam", "how can I tell"), "scam-hunlian-jieqian#危险信号"),
        (("刷单是什么", "以后怎么防"), "scam-shuadan#危险信号"),
        (("刷单被骗了三千", "以后怎么才能不被骗"), HOW_TO_SPOT),
    ],
)
def test_the_part_of_the_shown_trick_is_read(
    assistant: Assistant, turns: tuple[str, ...], shown: str
) -> None:
    assert talk(assistant, *turns).passages[0].passage.id == shown


@pytest.mark.model
def test_what_was_read_is_said_again_in_short(assistant: Assistant) -> None:
    reply = talk(assistant, "刷单是什么", "怎么骗的")
    assert reply.text.startswith("还是刚才")


@pytest.mark.model
def test_what_to_do_is_no_part_of_how_it_goes(assistant: Assistant) -> None:
    reply = talk(assistant, "刷单是什么", "怎么办")
    assert reply.passages[0].passage.heading != GOES
