"""Inline mode: at most one article, for the person alone, and nothing when unsure."""

import pytest

from bot.assistant.check.showing.button_texts import EN, ZH
from tests.botapi import BotApiServer, User
from tests.e2e.process import BotProcess

FRAUD = "兼职刷单，日赚三百到八百，先垫付后返现，佣金秒到账，加微信 abc8899 领任务，垫付马上返本金"


@pytest.fixture
def wang(api: BotApiServer) -> User:
    return api.user(first_name="王阿姨")


def test_a_question_gets_a_short_answer(api: BotApiServer, wang: User) -> None:
    answer = api.inline_query(wang, "一键查卡是什么").wait_for_answer()
    assert (answer["cache_time"], answer["is_personal"]) == (0, True)
    (result,) = answer["results"]
    assert "一键查卡" in result["title"]
    text = result["input_message_content"]["message_text"]
    assert "来源：" in text
    assert len(text) <= 1200


def test_a_message_gets_a_warning_that_repeats_none_of_it(api: BotApiServer, wang: User) -> None:
    (result,) = api.inline_query(wang, FRAUD).wait_for_answer()["results"]
    text = result["input_message_content"]["message_text"]
    assert text.startswith(ZH.share_title)
    assert "刷单返利" in result["title"]
    assert "abc8899" not in text


@pytest.mark.parametrize(
    "query",
    [
        "",
        "你",
        "今天吃什么好呢",
        "你好",
        "【菜鸟驿站】您的包裹已到小区东门店，请凭取件码领取，营业至21点",
        "？" * 30,
    ],
)
def test_nothing_is_given_when_unsure_or_when_nothing_was_found(
    api: BotApiServer, wang: User, query: str
) -> None:
    answer = api.inline_query(wang, query).wait_for_answer()
    assert answer["results"] == []
    assert (answer["cache_time"], answer["is_personal"]) == (0, True)


def test_who_was_cheated_gets_the_number_to_call(api: BotApiServer, wang: User) -> None:
    (result,) = api.inline_query(wang, "刚给骗子转了两万怎么办").wait_for_answer()["results"]
    assert "110" in result["input_message_content"]["message_text"]


def test_of_what_is_typed_only_the_last_is_answered(
    api: BotApiServer, wang: User, bot: BotProcess
) -> None:
    before = len(bot.named("inline"))
    typed = [api.inline_query(wang, "一键查卡是什么"[:length]) for length in range(4, 8)]
    assert typed[-1].wait_for_answer()["results"]
    assert len(bot.named("inline")) - before == 1


def test_a_query_that_telegram_has_forgotten_is_no_failure(
    api: BotApiServer, wang: User, bot: BotProcess
) -> None:
    failures = len(bot.named("handler_failed"))
    api.fail(
        "answerInlineQuery",
        status=400,
        description="query is too old and response timeout expired or query ID is invalid",
        times=1,
    )
    api.inline_query(wang, "一键查卡是什么")
    api.wait_for_call("answerInlineQuery", where=lambda call: call.status == 400)
    assert api.inline_query(wang, "96110是什么").wait_for_answer()["results"]
    assert len(bot.named("handler_failed")) == failures


def test_english_gets_english(api: BotApiServer, wang: User) -> None:
    text = "Your parcel is held at customs. Pay the fee now at http://track-parcel.top or lose it"
    results = api.inline_query(wang, text).wait_for_answer()["results"]
    assert all(EN.share_title in each["input_message_content"]["message_text"] for each in results)
