"""Who blames himself is comforted; who blames others, or tells what happened, is answered."""

import pytest

from bot.assistant.aid.suiting.comfort import KIND, blames_himself, is_cheated
from bot.assistant.assistant import Assistant
from bot.assistant.situations import MONEY_SENT
from bot.assistant.texts import ZH
from index.corpus.corpus import Corpus
from tests.bot.assistant.talking import talk


@pytest.mark.parametrize(
    "text",
    [
        "我真没用",
        "我怎么这么蠢，这都能被骗",
        "我真没用 被骗了",
        "都怪我自己太傻了",
        "我是不是太没用了",
        "我自己就是个大傻瓜",
        "我好傻啊",
        "我是不是很笨",
        "我觉得自己没用",
        "我怎么这么糊涂",
        "我點解咁蠢",
        "I'm so stupid",
        "I'm so stupid, I fell for a scam",
        "i feel useless for falling for it",
    ],
)
def test_self_blame_is_heard(text: str) -> None:
    assert blames_himself(text)


@pytest.mark.parametrize(
    "text",
    [
        "没用",
        "我没用",
        "我也没用了",
        "我觉得没用",
        "我糊涂了",
        "我不是傻瓜",
        "我又不是白痴",
        "不是我蠢",
        "我真没用，不想活了",
        "你真没用",
        "他真傻",
        "我的手机没用了",
        "骗子说我傻",
        "我老公骂我蠢",
        "我怎么这么蠢，把验证码给他了",
        "我真傻，转了两万",
        "举报有没有用",
        "我信了",
        "is it stupid to call 110",
        "",
    ],
)
def test_all_else_is_not(text: str) -> None:
    assert not blames_himself(text)


def test_the_kind_words_are_in_the_corpus(corpus: Corpus) -> None:
    assert KIND in {f"{card.id}#{each.heading}" for card in corpus.cards for each in card.sections}


def test_the_first_step_is_not_forgotten_over_them(assistant: Assistant) -> None:
    alone = talk(assistant, "我真没用")
    assert alone.passages[0].passage.id == KIND
    assert MONEY_SENT in [each.value for row in alone.buttons for each in row]
    after = talk(assistant, "我刚转了两万给骗子", "我真没用")
    assert after.passages[0].passage.id == KIND
    assert after.paragraphs[-1].text == ZH.aid.call.still.format(number="110")


@pytest.mark.parametrize(
    "text", ["我真没用，被骗了", "我太蠢了，中招了", "I'm so stupid, I fell for a scam"]
)
def test_they_never_stand_instead_of_first_aid(assistant: Assistant, text: str) -> None:
    assert talk(assistant, text).situation == MONEY_SENT


@pytest.mark.parametrize("text", ["我怎么这么蠢，这都能被骗", "我真没用", "我真傻，居然信了"])
def test_who_does_not_say_that_he_was_cheated_is_not_taken_for_it(text: str) -> None:
    assert not is_cheated(text)
