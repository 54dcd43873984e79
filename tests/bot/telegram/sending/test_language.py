"""The script of a reply: that of the words, else that of the reader's Telegram."""

import pytest
from telegram import Update

from bot.assistant.texts import EN, ZH
from bot.telegram.sending.catalogues import sentence
from bot.telegram.sending.language import script_for, script_of_reader
from index.script import Script, to_traditional


def update(language: str | None) -> Update:
    sender = {"id": 1, "is_bot": False, "first_name": "x"}
    if language:
        sender["language_code"] = language
    message = {"message_id": 1, "date": 1, "chat": {"id": 1, "type": "private"}, "from": sender}
    return Update.de_json({"update_id": 1, "message": message})


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "一键查卡是什么", Script.HANS),
        ("en", "一鍵查卡是什麼", Script.HANT),
        ("zh-hans", "what is 96110", Script.LATIN),
        ("zh-hant", "", Script.HANT),
        ("zh-TW", "96110？", Script.HANT),
        ("zh-hans", "", Script.HANS),
        ("zh", "", Script.HANS),
        (None, "", Script.HANS),
        ("de", "", Script.LATIN),
    ],
)
def test_the_script_follows_the_words_and_then_the_reader(
    language: str | None, text: str, expected: Script
) -> None:
    assert script_for(update(language), text) is expected


@pytest.mark.parametrize(
    ("language", "written", "expected"),
    [
        ("zh-hans", Script.LATIN, Script.HANS),
        ("zh-TW", Script.LATIN, Script.HANT),
        ("zh-TW", Script.HANS, Script.HANT),
        ("en", Script.HANT, Script.HANT),
        (None, Script.LATIN, Script.LATIN),
    ],
)
def test_who_shows_what_others_wrote_reads_as_his_telegram_does_where_that_is_chinese(
    language: str | None, written: Script, expected: Script
) -> None:
    assert script_of_reader(update(language), written) is expected


def test_a_sentence_comes_in_the_readers_script() -> None:
    assert sentence(Script.HANS, "stale_button") == ZH.stale_button
    assert sentence(Script.HANT, "stale_button") == to_traditional(ZH.stale_button)
    assert sentence(Script.LATIN, "slow_down", seconds=3) == EN.slow_down.format(seconds=3)
