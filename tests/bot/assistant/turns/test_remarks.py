"""Remarks on the last reply get it in short, or what else may have been meant."""

import pytest

from bot.assistant.assistant import Assistant
from bot.assistant.situations import REMOTE_CONTROL
from bot.assistant.texts import ZH
from bot.assistant.triage import Intent
from bot.assistant.turns.remarks import asks_source, missed, wants_english, wants_shorter
from bot.assistant.turns.shown import remember


@pytest.mark.parametrize(
    "text",
    [
        "太长了 说重点",
        "看不懂",
        "听不清 你写短点",
        "字太小了，说的也太长，短点成不",
        "简单点说",
        "too long",
    ],
)
def test_who_wants_it_shorter_is_understood(text: str) -> None:
    assert wants_shorter(text)


@pytest.mark.parametrize(
    "text",
    ["合同看不懂怎么办", "短信太长了点不开链接", "what does short selling mean", "96110", "好"],
)
def test_a_question_is_no_such_remark(text: str) -> None:
    assert not wants_shorter(text)


@pytest.mark.parametrize(
    "text",
    [
        "出处是哪里",
        "那来源呢？",
        "这个数是谁公布的",
        "有出处吗",
        "给个出处",
        "哪天公布的",
        "呢個數邊度嚟",
        "資料來源",
        "What is the source?",
        "where does this number come from",
    ],
)
def test_who_asks_only_for_the_source_is_understood(text: str) -> None:
    assert asks_source(text)


@pytest.mark.parametrize(
    "text",
    [
        "钱哪里来的",
        "来源不明的钱怎么办",
        "资金来源怎么证明",
        "骗子从哪来",
        "谁公布我的信息",
        "我的信息从哪来的",
        "我的资料从哪里来",
        "你来自哪里",
        "谁",
        "哪里",
        "数据",
        "",
    ],
)
def test_a_source_of_something_else_is_a_question(text: str) -> None:
    assert not asks_source(text)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("答非所问", ""),
        ("你说了等于没说", ""),
        ("？？我说的是快递取件码 不是取钱", "快递取件码"),
        ("我说的不是公安啊，是那个明星", "那个明星"),
        ("你咋老叫我打110说想不开，我问你钱能不能拿回来", "钱能不能拿回来"),
        ("你就会说报警", ""),
        ("别老叫我报警", ""),
        ("除了叫我报警你还会说啥", ""),
        ("他就会说好听的", None),
        ("I mean the bank card", "the bank card"),
        ("no not naked pics!! it looked like my mum", "it looked like my mum"),
        ("不是这个意思 我是说收别人押金合不合法", "收别人押金合不合法"),
        ("你没回答我的问题", ""),
        ("that's not what I asked", ""),
        ("不是我转的钱", None),
        ("一键查卡怎么查", None),
    ],
)
def test_what_was_missed_is_asked_anew(text: str, meant: str | None) -> None:
    assert missed(text) == meant


@pytest.mark.model
def test_the_last_reply_is_told_in_short(assistant: Assistant) -> None:
    first = assistant.reply("介绍一下帮信罪")
    shown = remember("介绍一下帮信罪", first, None, now=0.0)
    assert shown is not None
    short = assistant.reply("太长了 说重点", shown)
    assert short.intent is Intent.ANSWER
    assert short.passages[0].passage.document == shown.document
    assert len(short.text) < len(first.text) / 2


@pytest.mark.model
def test_first_aid_in_short_still_says_whom_to_call(assistant: Assistant) -> None:
    text = "我刚给骗子转了两万"
    shown = remember(text, assistant.reply(text), None, now=0.0)
    assert "110" in assistant.reply("你写短点", shown).text


@pytest.mark.model
def test_who_was_misunderstood_is_asked_back(assistant: Assistant) -> None:
    shown = remember("帮信罪判几年", assistant.reply("帮信罪判几年"), None, now=0.0)
    reply = assistant.reply("答非所问", shown)
    assert reply.text.startswith(ZH.missed)
    assert reply.suggestions


@pytest.mark.model
def test_in_short_nothing_is_said_to_come_before_what_comes_first(assistant: Assistant) -> None:
    text = "手机屏幕自己在动"
    shown = remember(text, assistant.reply(text), None, now=0.0)
    short = assistant.reply("写短点", shown)
    assert short.paragraphs[0].text == ZH.aid.heads[REMOTE_CONTROL]


@pytest.mark.parametrize(
    "text", ["Sorry I cant read that. English please", "in English please", "i don't read chinese"]
)
def test_who_wants_it_in_english_is_understood(text: str) -> None:
    assert wants_english(text)


@pytest.mark.parametrize("text", ["英语培训班退费是真的吗", "my English teacher lost money", ""])
def test_who_only_speaks_of_english_is_not(text: str) -> None:
    assert not wants_english(text)
