"""Whether a message tells of an emergency, and which, without the embedding model."""

from pathlib import Path

import pytest

from index.classifiers.alarm import Alarm
from index.script import to_traditional

TOLD = [
    *[(f"刚把{what}转给他了", "sent") for what in ("钱", "存款", "两万", "学费", "养老钱")],
    *[(f"{what}打过去人就没了", "sent") for what in ("钱", "定金", "押金", "货款")],
    *[(f"验证码{how}对方了", "code") for how in ("告诉", "念给", "发给", "报给")],
    *[(f"把短信里的{what}说出去了", "code") for what in ("码", "数字", "密码")],
    *[(f"{who}不听劝非要去汇款", "deaf") for who in ("我妈", "我爸", "老伴", "邻居")],
]
OTHERS = [
    *[f"{what}怎么办理" for what in ("银行卡", "手机卡", "贷款", "社保")],
    *[f"{year}年有多少人被骗" for year in (2021, 2022, 2023)],
    *[f"什么是{what}" for what in ("验证码", "刷单", "断卡行动", "一键查卡")],
]
ALARM = Alarm.fit(TOLD, OTHERS)


@pytest.mark.parametrize(("text", "situation"), TOLD[::3])
def test_an_emergency_is_told_with_its_situation(text: str, situation: str) -> None:
    probability, found = ALARM.judge(text)
    assert probability > 0.5
    assert found == situation


@pytest.mark.parametrize("text", OTHERS[::3])
def test_what_is_no_emergency_is_told(text: str) -> None:
    assert ALARM.judge(text)[0] < 0.5


def test_a_sentence_that_was_not_learnt_is_told() -> None:
    probability, situation = ALARM.judge("刚把买菜钱转给他了")
    assert (probability > 0.5, situation) == (True, "sent")


def test_traditional_is_judged_as_simplified() -> None:
    assert ALARM.judge(to_traditional("验证码告诉对方了")) == ALARM.judge("验证码告诉对方了")


def test_every_number_counts_as_the_same() -> None:
    assert ALARM.judge("2021年有多少人被骗") == ALARM.judge("1987年有多少人被骗")


def test_a_long_message_is_judged_by_its_beginning() -> None:
    text = "刚把钱转给他了。" * 60
    assert ALARM.judge(text) == ALARM.judge(text + "什么是刷单")


@pytest.mark.parametrize("text", ["", " ", "😀", "zzz", "\x00"])
def test_a_message_without_known_pieces_is_judged_all_the_same(text: str) -> None:
    probability, situation = ALARM.judge(text)
    assert 0 <= probability <= 1
    assert situation in {"sent", "code", "deaf"}


def test_a_saved_alarm_judges_the_same(tmp_path: Path) -> None:
    ALARM.save(tmp_path / "alarm")
    loaded = Alarm.load(tmp_path / "alarm")
    for text, situation in TOLD:
        probability, found = loaded.judge(text)
        assert (probability, found) == (ALARM.judge(text)[0], situation)


def test_what_no_emergency_says_takes_no_room_among_the_situations() -> None:
    silent = [each for each in ALARM.grams.trie if "办理" in each]
    places = [ALARM.told[ALARM.grams.trie[each]] for each in silent]
    assert places == [len(ALARM.situations) - 1] * len(silent) != []
    assert len(ALARM.grams.idf) > len(ALARM.situations)
    assert not ALARM.situations[-1].any()


@pytest.mark.parametrize("situations", [1, 2, 3])
def test_few_situations_are_told_apart_too(situations: int) -> None:
    names = ["sent", "code", "deaf"][:situations]
    told = [pair for pair in TOLD if pair[1] in names]
    alarm = Alarm.fit(told, OTHERS)
    assert [alarm.judge(text)[1] for text, _ in told] == [situation for _, situation in told]


def test_a_look_alike_counts_more_than_a_way_of_asking() -> None:
    text = "钱打过去人就没了是什么骗术"
    asked = Alarm.fit(TOLD, [*OTHERS, text]).judge(text)[0]
    alike = Alarm.fit(TOLD, OTHERS, [text]).judge(text)[0]
    assert alike < asked


PASTED = [
    "【中国银行】您的账户已被冻结，请立即点击链接验证",
    "亲，您的快递丢失了，请加客服微信办理三倍赔付",
    "恭喜您被抽中为幸运用户，请缴纳保证金领取奖品",
]


def test_what_others_wrote_is_told_from_what_people_say(tmp_path: Path) -> None:
    alarm = Alarm.fit(TOLD, OTHERS, messages=PASTED)
    alarm.save(tmp_path / "alarm")
    alarm = Alarm.load(tmp_path / "alarm")
    assert alarm.pasted("恭喜您，您的账户被抽中，请点击链接缴纳保证金") > 0.5
    assert all(alarm.pasted(text) < 0.5 for text in (*OTHERS, *(text for text, _ in TOLD)))


def test_messages_teach_nothing_about_emergencies() -> None:
    with_messages, without = Alarm.fit(TOLD, OTHERS, messages=PASTED), ALARM
    for text, _ in TOLD:
        assert with_messages.judge(text)[0] == pytest.approx(without.judge(text)[0], abs=0.05)


def test_without_messages_nothing_is_taken_for_one() -> None:
    assert ALARM.pasted(PASTED[0]) < 1e-6
