"""What was done is heard as done, where no first aid stands above."""

import pytest

from bot.assistant.aid.after.afterwards import afterwards, note_line
from bot.assistant.aid.after.done import CLEANED, STOPPED_CARD
from bot.assistant.aid.after.still import OPENED
from bot.assistant.aid.hearing.saved import STOPPED_PART
from bot.assistant.answering.acted import ALL_DONE, unclaimed
from bot.assistant.assistant import Assistant
from bot.assistant.shall_i import REST
from bot.assistant.situations import HELD, MONEY_SENT, SIM_STOPPED
from bot.assistant.texts import ZH
from bot.assistant.triage import Intent
from index import Hit
from tests.bot.assistant.talking import talk

pytestmark = pytest.mark.model

CALLED, ALL = afterwards(MONEY_SENT).now, afterwards(MONEY_SENT).last


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("110报过了", CALLED),
        ("我昨晚被骗了 110 报过了", CALLED),
        ("上次问你的那个网恋投资的 我去报案了", CALLED),
        ("I already reported it to the police", CALLED),
        ("受案回执已经拿到手里了", OPENED),
        ("前几天刷单被骗的 已经立案了", OPENED),
        ("民警给我做完笔录让我回家等", OPENED),
        ("110打了，卡停了，笔录也录了", ALL),
        ("银行卡我已经挂失了", STOPPED_CARD),
        ("那个远程软件卸掉了", CLEANED),
        ("止付办成功了", STOPPED_PART),
        ("我昨日已經報咗警 銀行都打咗", "hongkong-18222#人在香港，银行停好了，还要做什么"),
    ],
)
def test_who_did_it_is_told_what_comes_next(assistant: Assistant, text: str, part: str) -> None:
    reply = assistant.reply(text)
    assert reply.intent is Intent.ANSWER
    assert reply.passages[0].passage.id == part
    assert ZH.tell_on not in reply.text


def test_a_step_that_was_taken_is_not_asked_for(assistant: Assistant) -> None:
    reply = assistant.reply("我被骗了五千，已经报警了，银行也打过了")
    assert reply.passages[0].passage.id == CALLED
    assert "告诉银行您被骗了" not in reply.text


@pytest.mark.parametrize(
    "text",
    [
        "怎么报警", "我还没报警", "要不要去报警", "骗子说他已经报警了", "房东报警了说我偷东西",
        "我把抖音卸载了", "手机重启了", "警察说我涉嫌洗钱已经立案了", "朋友报了警说我骗他",
        "收到短信说我已被立案", "I deleted TikTok", "我爸去派出所办身份证了",
    ],
)  # fmt: skip
def test_what_sounds_alike_is_no_step_that_was_taken(assistant: Assistant, text: str) -> None:
    first = next((each.passage.id for each in assistant.reply(text).passages), "")
    assert first not in {CALLED, ALL, OPENED, STOPPED_CARD, CLEANED, STOPPED_PART}


@pytest.mark.parametrize("text", ["刚转了五万，报警了", "骗子还在电话里，报警了"])
def test_money_on_its_way_still_gets_first_aid(assistant: Assistant, text: str) -> None:
    assert assistant.reply(text).intent is Intent.EMERGENCY


def test_the_rest_of_the_money_is_no_new_emergency(assistant: Assistant) -> None:
    reply = talk(assistant, "之前说的那个刷单的我报警了", "止付成功了两万三", "剩下六万呢")
    assert reply.intent is not Intent.EMERGENCY
    assert reply.passages[0].passage.id == REST


def test_a_further_step_leaves_the_police_to_be_called(assistant: Assistant) -> None:
    reply = talk(assistant, "那个app我卸载了", "手机也恢复出厂了")
    assert reply.passages[0].passage.id == CLEANED
    assert "没打过 110 的" in reply.text


def test_a_long_instruction_does_not_stand_within_a_sentence(assistant: Assistant) -> None:
    for situation in (HELD, SIM_STOPPED):
        lead = assistant.library.document(situation)[0]
        assert note_line(lead, ZH) == ZH.aid.call.noted_call
    lead = assistant.library.document(MONEY_SENT)[0]
    assert note_line(lead, ZH).startswith("知道了。还没打 110 的")


@pytest.mark.parametrize("further", [(), ("还有啥没弄",)])
def test_more_that_was_done_leaves_what_nobody_said(
    assistant: Assistant, further: tuple[str, ...]
) -> None:
    reply = talk(assistant, "那个app我卸了", "密码也改了", *further)
    assert reply.passages[0].passage.id == CLEANED
    assert "没打过 110 的" in reply.text
    assert "改支付密码" not in reply.text


def test_once_bank_and_police_know_all_is_told(assistant: Assistant) -> None:
    assert talk(assistant, "银行卡我已经挂失了", "110也打了").text == ZH.aid.aid_done


@pytest.mark.parametrize(
    ("told", "leads"),
    [("110、银行、派出所都办过了", True), ("app卸了，还有啥没弄", False), ("110打了", False)],
)
def test_a_part_that_says_all_is_done_is_for_who_did_all(
    assistant: Assistant, told: str, leads: bool
) -> None:
    assert ALL_DONE == ALL
    parts = filter(None, map(assistant.library.get, (ALL_DONE, CLEANED)))
    hits = [Hit(each, score=1.0, asks=0.9, body=0.9, terms=1.0) for each in parts]
    assert (unclaimed(told, hits)[0] is hits[0]) is leads


def test_who_did_all_that_was_advised_reads_what_comes_after(assistant: Assistant) -> None:
    told = talk(assistant, "我被骗了3万", "该做的我都做了")
    assert told.passages[0].passage.id == ALL


def test_who_asks_what_else_after_a_report_is_not_told_how_to_report(assistant: Assistant) -> None:
    turns = ("我昨天问过你，按你说的报警了，也冻结了", "还有呢")
    assert talk(assistant, *turns[:1]).passages[0].passage.id == CALLED
    assert talk(assistant, *turns).passages[0].passage.id == OPENED
