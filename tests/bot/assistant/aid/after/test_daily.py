"""Who spoke of dying and tells of his days reads whom he can talk to, and not all once more."""

import pytest

from bot.assistant.aid.after.daily import tells_of_days
from bot.assistant.assistant import Assistant
from bot.assistant.situations import DESPAIR, MONEY_SENT, NO_WISH
from bot.assistant.texts import EN, ZH
from tests.bot.assistant.talking import talk

WISH = "被骗了十五万，我不想活了"


@pytest.mark.parametrize(
    "text", ["可是我不敢告诉我老公", "天天晚上睡不着", "吃不下饭", "我怕老公骂我", "我妈不知道这事"]
)
def test_daily_things_are_met_with_a_kind_word(assistant: Assistant, text: str) -> None:
    reply = talk(assistant, WISH, text)
    assert reply.text.startswith(ZH.aid.stay)
    assert "12356" in reply.text
    assert "您先别走" not in reply.text
    assert reply.passages[0].passage.document == DESPAIR


def test_what_was_read_is_not_told_again(assistant: Assistant) -> None:
    assert talk(assistant, WISH, "不敢告诉我老公", "晚上睡不着").text == ZH.aid.stay


def test_in_english_too(assistant: Assistant) -> None:
    reply = talk(assistant, "i want to kill myself, lost everything", "I can't sleep")
    assert reply.text.startswith(EN.aid.stay)
    assert "Not suicidal" not in reply.text


@pytest.mark.parametrize(
    "turns",
    [
        ("我站在楼顶，钱全没了", "我妈不知道这事"),
        ("我坐在桥上，钱没了不想活", "不敢跟家里说", "睡不着"),
    ],
)
def test_who_is_at_the_edge_hears_the_first_words(
    assistant: Assistant, turns: tuple[str, ...]
) -> None:
    assert "您先别走" in talk(assistant, *turns).text


@pytest.mark.parametrize(
    "text", ["被骗了睡不着", "被骗了吃不下饭睡不着觉", "i was scammed and can't sleep"]
)
def test_who_only_sleeps_badly_after_a_fraud_does_not_despair(
    assistant: Assistant, text: str
) -> None:
    reply = assistant.reply(text)
    assert reply.situation is None
    assert reply.passages[0].passage.id == NO_WISH
    assert talk(assistant, text, "诈骗判几年").text.count(ZH.aid.stay) == 0


@pytest.mark.parametrize(
    "text", ["被骗了5万 睡不着", "被骗了11万，天天失眠，吃不下饭", "被网友骗了十几万，晚上失眠"]
)
def test_the_sum_that_keeps_somebody_awake_is_saved_first(assistant: Assistant, text: str) -> None:
    assert assistant.reply(text).situation == MONEY_SENT


@pytest.mark.parametrize(
    "text",
    ["被骗了睡不着想死", "被骗了5万，睡不着，不想活了", "被杀猪盘骗了，每天睡不着，养老钱，想死"],
)
def test_bad_nights_hide_no_wish_to_die(assistant: Assistant, text: str) -> None:
    assert assistant.reply(text).situation == DESPAIR


@pytest.mark.parametrize("text", ["我真的想死", "药我准备好了", "睡不着，我先走了", "我跳下去算了"])
def test_who_speaks_of_dying_again_gets_all_of_it(assistant: Assistant, text: str) -> None:
    assert talk(assistant, WISH, "晚上睡不着", text).situation == DESPAIR


@pytest.mark.parametrize(
    "text", ["睡不着，我先走了", "不想跟他们说", "算了", "老公走了", "睡不着怎么办"]
)
def test_any_other_clause_is_no_daily_thing(text: str) -> None:
    assert not tells_of_days(text, "")


def test_whose_money_it_was_is_no_wish_to_die(assistant: Assistant) -> None:
    said = talk(assistant, "我也被杀猪盘骗了，现在每天睡不着", "三十多万 爸妈养老钱")
    assert said.situation == MONEY_SENT
