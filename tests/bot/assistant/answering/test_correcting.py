"""What somebody says of the last reply: corrections, doubts, another language."""

from dataclasses import replace

import pytest

from bot.assistant.answering.declining import declined
from bot.assistant.assistant import Assistant
from bot.assistant.texts import ZH
from bot.assistant.triage import Intent
from bot.assistant.turns.shown import Shown
from index.asked_in import script_of
from index.gate import Stance
from index.script import Script
from tests.bot.assistant.talking import talk

pytestmark = pytest.mark.model
NOTICE = "【市第一人民医院】王女士，您预约的12月2日上午8:30心内科已成功，请提前30分钟到二楼取号。"
FINE = "【交管】您有违章未处理，点 http://12123-cx.top 缴纳罚款，逾期扣分。"


@pytest.mark.parametrize("message", [NOTICE, FINE])
@pytest.mark.parametrize("asked", ["这个真的吗", "是骗子吗？", "那这是真的假的啊"])
def test_what_is_asked_of_a_message_is_answered_by_its_verdict(
    assistant: Assistant, message: str, asked: str
) -> None:
    first = assistant.reply(message)
    again = talk(assistant, "刷单是什么", message, asked)
    assert again.verdict == first.verdict


@pytest.mark.parametrize("asked", ["English please", "sorry I can't read this, in english please"])
def test_the_last_reply_is_given_in_english(assistant: Assistant, asked: str) -> None:
    for before in (FINE, "把银行卡借给朋友违法吗"):
        reply = talk(assistant, before, asked)
        assert script_of(reply.text.split("\n")[0]) is Script.LATIN


def test_who_asks_where_a_figure_comes_from_reads_its_sources(assistant: Assistant) -> None:
    before = "2023年全国破获多少起电信诈骗案件"
    reply = talk(assistant, before, "出处是哪里")
    assert reply.intent is Intent.ANSWER
    assert "公安部 2024-01-09" in reply.text
    assert reply.asked == before
    assert "Source" in talk(assistant, "how many fraud cases were solved in 2023", "source?").text


def test_a_correction_keeps_the_matter(assistant: Assistant) -> None:
    reply = talk(assistant, "一键查卡怎么用", "我问的是查电话卡，不是银行卡")
    assert reply.intent is Intent.ANSWER
    assert "一证通查" in reply.text


def test_who_has_paid_nothing_is_not_told_the_steps_again(assistant: Assistant) -> None:
    told = "我刚给一个叫周老师的转了5000定金"
    assert talk(assistant, told).intent is Intent.EMERGENCY
    assert talk(assistant, told, "我没转！就是问你是不是骗人的").intent is not Intent.EMERGENCY


def test_in_a_conversation_the_nearest_card_is_told_beside_what_is_asked_back(
    assistant: Assistant,
) -> None:
    text, shown = "刷单群主", Shown("群里有人拉我刷单", "scam-shuadan", 0.0)
    result = replace(assistant.search().search(text), stance=Stance.ASK)
    alone = declined(assistant.library, text, result, Script.HANS, None)
    later = declined(assistant.library, text, result, Script.HANS, shown)
    assert alone.asks_back
    assert later.buttons == alone.buttons
    title = result.hits[0].passage.title
    assert (title in later.text, title in alone.text) == (True, False)


STRANGE = "前天有一笔三万打到我卡上，我取出来给了他说的人，他说是货款"


def test_no_other_emergency_is_talked_about_than_the_one_that_was_told(
    assistant: Assistant,
) -> None:
    first = talk(assistant, STRANGE)
    assert first.intent is Intent.EMERGENCY
    reply = talk(assistant, STRANGE, "他今天又打了两万过来催我去取")
    told = {each.passage.document for each in reply.passages[: reply.told or 1]}
    others = {each for each in told if each.startswith("emergency-")} - {first.situation}
    assert not others


def test_what_is_denied_in_a_correction_is_no_emergency(assistant: Assistant) -> None:
    corrected = "你是不是弄错了 没有裸聊 我说的是那两万 我不取他就要我赔"
    about = talk(assistant, STRANGE, corrected).passages[0].passage.document
    assert about == talk(assistant, STRANGE).situation


def test_who_asks_whether_a_trick_is_true_is_told_no_first(assistant: Assistant) -> None:
    trick = talk(assistant, "有人说刷单一天赚三百", "靠谱吗")
    assert trick.paragraphs[0].text == ZH.untrue
    measure = talk(assistant, "一键查卡是什么", "是真的吗")
    assert ZH.untrue not in measure.text
