"""Slips by sound are put right; what is no slip stays."""

import gc
import weakref
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.language.homophones import Homophones
from index.language.pinyin import Spelling
from index.language.words import dictionary

TEXTS = (
    *("银行卡借给别人犯法吗", "手机收到验证码怎么办", "被骗了要马上报警") * 200,
    "犯发吗",  # people's slips stand in the corpus too
)


@cache
def homophones() -> Homophones:
    return Homophones(Spelling.learn(TEXTS), dictionary().FREQ.get)


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("银行咔借给别人", "银行卡借给别人"),
        ("手鸡丢了", "手机丢了"),
        ("要不要抱警", "要不要报警"),
        ("犯发吗", "犯法吗"),
        ("手鸡收到宴证码", "手机收到验证码"),
        ("银航咔戒给别人", "银行卡借给别人"),
        ("银行卡借给别人汗法吗", "银行卡借给别人犯法吗"),  # heard alike by many
        ("银行卡劫给别人", "银行卡借给别人"),
        ("手机收到厌政码怎么办", "手机收到验证码怎么办"),
    ],
)
def test_a_slip_by_sound_is_put_right(text: str, mended: str) -> None:
    assert homophones().mend(text) == mended


@pytest.mark.parametrize(
    "text",
    [
        "膝盖疼贴膏药",  # words that the corpus does not know
        "这是什么",  # characters that stand alone
        "鸡蛋怎么煮",
        "抱紧我",
        "咔",  # nothing stands beside it
        "card number",
        "",
    ],
)
def test_what_is_no_slip_stays(text: str) -> None:
    assert homophones().mend(text) == text


def test_a_slip_that_many_write_is_put_right_too() -> None:
    texts = (*["我被骗了怎么办"] * 400, *["钱被片了"] * 5)
    mend = Homophones(Spelling.learn(texts), dictionary().FREQ.get).mend
    assert mend("我被片了怎么办") == "我被骗了怎么办"


def test_who_buys_is_not_taken_for_one_who_sells() -> None:
    spelling = Spelling.learn(["卖银行卡犯法吗"] * 200)
    mend = Homophones(spelling, dictionary().FREQ.get).mend
    assert mend("买银行卡犯法吗") == "买银行卡犯法吗"


def test_a_fear_is_never_taken_for_a_slip() -> None:
    spelling = Spelling.learn(("把钱转走了", "钱没了怎么办") * 200)
    assert Homophones(spelling, dictionary().FREQ.get).mend("睡不着怕钱没了").endswith("怕钱没了")


@given(st.text(alphabet="银行咔手鸡抱警的了a1 ，", max_size=30))
def test_mending_changes_neither_length_nor_what_is_not_chinese(text: str) -> None:
    mended = homophones().mend(text)
    assert len(mended) == len(text)
    assert all(
        old == new or (old > "\u4e00" and new > "\u4e00")
        for old, new in zip(text, mended, strict=True)
    )


def test_an_old_one_is_gone_without_a_garbage_collection() -> None:
    """What is opened is kept from Python's collector: in a cycle it would stay for ever."""
    gc.disable()
    try:
        new = Homophones(Spelling.learn(TEXTS), dictionary().FREQ.get)
        new.mend("手鸡丢了")
        old = weakref.ref(new)
        del new
        assert old() is None
    finally:
        gc.enable()


@pytest.mark.parametrize("text", TEXTS[:3])
def test_the_corpus_itself_is_left_alone(text: str) -> None:
    assert homophones().mend(text) == text
