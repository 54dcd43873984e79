"""Who went along with a trick is told what to do now."""

from dataclasses import replace

import numpy as np
import pytest

from bot.assistant.answering.acted import (
    AS_NEAR,
    PERSUADING,
    STEPS_OF_TRICK,
    for_who_did,
    has_acted,
    has_clicked,
    never_second,
    persuading_first,
    steps_first,
)
from bot.assistant.assistant import Assistant
from bot.assistant.situations import NEVER
from bot.assistant.turns.shown import remember
from index import Passage
from index.hits import Within
from tests.bot.assistant.talking import talk


@pytest.mark.parametrize(
    "text",
    [
        "我把卡号填了进去",
        "爷爷把养老钱交给他们了",
        "我垫了两千",
        "扫了码以后会怎样",
        "俾咗驗證碼佢",
        "我照他說去ATM操作了",
        "按他讲的在取款机上按了",
        "過咗數",
        "我已經匯款",
        "I entered my card number on the toll page",
        "my grandma paid the fee yesterday",
    ],
)
def test_a_deed_is_heard(text: str) -> None:
    assert has_acted(text)


@pytest.mark.parametrize(
    "text",
    [
        "ETC短信是怎么骗人的",
        "我没填卡号",
        "我没垫钱",
        "如果填了会怎样",
        "有人给我打了个电话说是客服",
        "今天交了钱的都是怎么骗进去的，什么套路",
        "他填了我的名字",
        "匯款要帶什麼",
        "he says I must pay first",
        "I have not clicked it",
    ],
)
def test_what_was_not_done_is_no_deed(text: str) -> None:
    assert not has_acted(text)


@pytest.mark.model
def test_the_steps_come_under_the_card(assistant: Assistant) -> None:
    hits = assistant.search().search("ETC失效短信", 3).hits
    assert hits[0].passage.document == "scam-etc-sms"
    acted = steps_first(assistant.library, "短信里的链接点了，卡号也填了", hits)
    assert [part.heading for part in acted[0].more] == [STEPS_OF_TRICK]
    assert steps_first(assistant.library, "这短信真的假的", hits) == hits


@pytest.mark.model
def test_who_adds_that_he_paid_gets_the_steps(assistant: Assistant) -> None:
    text = "免费领鸡蛋的讲座能去不"
    shown = remember(text, assistant.reply(text), None, now=0.0)
    assert shown is not None
    reply = assistant.reply("我都交了五百块定金了", shown)
    assert reply.passages[0].passage.document == shown.document or reply.situation


@pytest.mark.model
def test_what_must_not_be_done_is_told_after_what_must(assistant: Assistant) -> None:
    library = assistant.library
    lead, never = (library.get(f"emergency-code-given{part}") for part in ("", f"#{NEVER}"))
    assert lead is not None
    assert never is not None
    hit = replace(assistant.search().search("验证码", 1).hits[0], passage=never)
    (told,) = never_second(library, "要是填了卡号和验证码呢", [hit])
    assert (told.passage, told.more) == (lead, (never,))
    assert never_second(library, "给了验证码以后不能做什么", [hit]) == [hit]


@pytest.mark.model
def test_how_to_persuade_comes_before_the_trick(assistant: Assistant) -> None:
    hits = assistant.search().search("我妈信网上的投资老师，怎么劝她", 9).hits
    trick = next(hit for hit in hits if hit.passage.folder == "scams")
    talk = next(hit for hit in hits if hit.passage.document == PERSUADING)
    lead, *_ = assistant.library.document(trick.passage.document)
    trick = replace(trick, passage=lead, more=(), rest=())
    assert persuading_first("怎么劝她", [trick, talk]) == (talk, trick)
    assert list(persuading_first("这是真的吗", [trick, talk])) == [trick, talk]


@pytest.mark.parametrize(
    ("text", "only"),
    [
        ("我点了", True),
        ("我妈不小心点进去了", True),
        ("I already clicked on it", True),
        ("我点了同意", False),
        ("点进去填了卡号", False),
        ("I clicked and paid", False),
    ],
)
def test_some_only_opened_a_link(text: str, only: bool) -> None:
    assert has_clicked(text) is only


def _part(heading: str) -> Passage:
    return Passage(f"wuqu-a#{heading}", "wuqu-a", "measures", "题", "", heading, "文", "源")


PARTS = tuple(map(_part, ("", "已经照着按了", "已经报过，能换个派出所再报吗")))


@pytest.mark.parametrize(
    ("near", "told"),
    [
        ((1.0, 1.0 - AS_NEAR / 2, 0.9), PARTS[1]),
        ((0.9, 1.0, 0.9), PARTS[1]),
        ((1.0, 1.0 - 2 * AS_NEAR, 0.9), None),
        ((0.9, 0.9, 1.0), None),
    ],
)
def test_the_part_for_who_did_it_is_told_where_it_is_near(
    near: tuple[float, ...], told: Passage | None
) -> None:
    assert for_who_did(Within(PARTS, np.array(near, np.float32))) == told


@pytest.mark.model
def test_who_went_along_reads_what_is_left_to_do_of_a_card_on_no_trick(
    assistant: Assistant,
) -> None:
    reply = talk(assistant, "解除分期付款的电话", "我已经照着按了")
    first = reply.passages[0].passage
    assert first.document == "wuqu-jiechu-fenqi"
    assert first.heading == "已经照着按了"


@pytest.mark.model
def test_a_tricks_own_part_on_it_is_told(assistant: Assistant) -> None:
    library = assistant.library
    lead, *parts = library.document("scam-health-products")
    own = next(part for part in parts if "怎么劝" in part.heading)
    steps = next(part for part in parts if part.heading == STEPS_OF_TRICK)
    hit = assistant.search().search("我妈天天去听课买保健品", 9).hits[0]
    trick = replace(hit, passage=lead, more=(steps,), rest=(own,))
    (told,) = persuading_first("我妈天天去听课买保健品，咋劝", [trick])
    assert (told.passage, told.more) == (own, (steps,))
