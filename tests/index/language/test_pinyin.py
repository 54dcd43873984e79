"""Pinyin read back into the characters of the corpus; English stays English."""

import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.language import pinyin
from index.language.pinyin import PinyinReader, Spelling
from index.language.trigrams import EDGE

TEXTS = (
    "一键查卡是什么",
    "银行卡借给别人犯法吗",
    "我被骗了怎么办",
    "国家反诈中心 app 怎么下载",
    "转账之后马上打110",
)
READER = PinyinReader(Spelling.learn(TEXTS))


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("yijian chaka shi shenme", "一键查卡是什么"),
        ("yijianchaka", "一键查卡"),
        ("wo bei pian le zenme ban", "我被骗了怎么办"),
        ("yinhangka jiegei bieren fanfa ma", "银行卡借给别人犯法吗"),
        ("bei pian le 5000 zenmeban", "被骗了 5000 怎么办"),
        ("guojia fanzha app zenme xiazai", "国家反诈app 怎么下载"),
    ],
)
def test_pinyin_becomes_characters(text: str, read: str) -> None:
    assert READER.read(text) == read


def test_syllables_mixed_into_a_few_texts_are_still_read() -> None:
    texts = (*TEXTS, "借银行卡犯fa吗", "别人犯fa ma", *["ai 换脸怎么办"] * 5)
    reader = PinyinReader(Spelling.learn(texts))
    assert reader.read("jie gei bieren fanfa ma") == "借给别人犯法吗"
    assert "ai" in reader.read("ai zenme ban")


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("pianzi", "骗子"),
        ("pianzi?", "骗子"),
        ("fanfa", "fanfa"),  # the texts have it, but not often
        ("pian zi", "pian zi"),
        ("women pianzi", "women pianzi"),
        ("banana", "banana"),
    ],
)
def test_a_lone_word_is_read_where_it_is_a_common_one(text: str, read: str) -> None:
    texts = (*TEXTS, *["骗子"] * pinyin._COMMON)
    assert PinyinReader(Spelling.learn(texts)).read(text) == read


@pytest.mark.parametrize(
    "text",
    [
        "what is 96110",
        "i can have a card",
        "hello",
        "zhuan zhang",
        "please help me because wo bei pian le",
        "一键查卡是什么",
        "96110",
        "",
    ],
)
def test_what_is_no_pinyin_stays(text: str) -> None:
    assert READER.read(text) == text


def test_the_likelier_pair_is_chosen() -> None:
    reader = PinyinReader(Spelling.learn(["报警", "报警", "报警", "抱紧"]))
    assert reader.read("bao jing bao jing") == "报警报警"


def test_a_word_is_cut_into_as_few_syllables_as_can_be() -> None:
    assert PinyinReader(Spelling.learn(["先看看", "西安人"])).read("xian kankan") == "先看看"


def test_without_texts_nothing_is_read() -> None:
    assert (
        PinyinReader(Spelling.learn([])).read("yijian chaka shi shenme")
        == "yijian chaka shi shenme"
    )


@given(st.text(st.sampled_from("abcdehgiklmnostuxyz 19，我"), max_size=40))
def test_no_text_breaks_it(text: str) -> None:
    READER.read(text)


@given(st.lists(st.sampled_from(["what", "bank", "fraud", "12381", "，", "转账"])).map(" ".join))
def test_numbers_and_characters_are_kept(text: str) -> None:
    read = READER.read(text)
    assert [each for each in read if each.isdigit() or each in "转账，"] == [
        each for each in text if each.isdigit() or each in "转账，"
    ]


def test_a_spelling_is_read_as_it_was_written(tmp_path: Path) -> None:
    learnt = Spelling.learn(TEXTS)
    learnt.save(tmp_path / "pinyin.json")
    assert Spelling.load(tmp_path / "pinyin.json") == learnt


def test_a_spelling_in_many_lines_is_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pinyin, "_A_LINE", 3)
    learnt = Spelling.learn(TEXTS)
    learnt.save(tmp_path / "pinyin.json")
    lines = (tmp_path / "pinyin.json").read_text(encoding="utf-8").splitlines()
    assert max(len(part) for line in lines for part in json.loads(line).values()) == 3
    assert Spelling.load(tmp_path / "pinyin.json") == learnt


def test_every_pair_of_characters_is_counted() -> None:
    learnt = Spelling.learn(["报警", "报警，报名", "警"])
    pairs = {"报警": 2, "报名": 1, "警报": 0, "名报": 0, "没有": 0}
    assert {pair: learnt.rows.uses(*pair) for pair in pairs} == pairs
    begins = {"报": 3, "警": 1, "名": 0, "没": 0}
    edge = np.array([EDGE])
    found = {each: learnt.rows.uses_of(edge, learnt.rows.numbers(each))[0] for each in begins}
    assert found == begins


def test_a_syllable_that_texts_write_in_latin_too_is_pinyin_among_pinyin() -> None:
    texts = (*TEXTS, *["先 hang up 再报警"] * 5)
    reader = PinyinReader(Spelling.learn(texts))
    assert reader.read("yin hang ka jie gei bie ren") == "银行卡借给别人"
    assert reader.read("先hang up") == "先hang up"


def test_pinyin_that_many_texts_mix_into_chinese_is_still_read_there() -> None:
    mixed = ["shenme 是借银行卡", "ai 是什么"] * pinyin._USUAL
    english = ["how do i tell ai from a real face"] * pinyin._USUAL
    reader = PinyinReader(Spelling.learn((*TEXTS, *mixed, *english)))
    assert reader.read("shenme 是jiegei别人") == "什么 是借给别人"
    assert reader.read("ai yinhangka借给别人") == "ai 银行卡借给别人"


def test_an_english_sentence_is_not_read_for_a_few_words_that_look_like_pinyin() -> None:
    texts = (*TEXTS, *["this is wrong number can we be friends sorry hi 什么意思"] * 5)
    reader = PinyinReader(Spelling.learn(texts))
    text = "hi this is anna sorry wrong number you can we be friends"
    assert reader.read(text) == text


@pytest.mark.parametrize(
    "text", ["pension scam", "job in cambodia", "shanghai tea scam", "can i sue", "pension"]
)
def test_a_few_words_of_english_are_not_read(text: str) -> None:
    syllables = ("盆以哦嗯", "擦呒百嗲", "伤害特阿", "参诉", "以啊")
    foreign = ["job in scam 什么意思"] * 5
    reader = PinyinReader(Spelling.learn((*TEXTS, *syllables, *foreign)))
    assert reader.read(text) == text


def test_pinyin_beside_a_word_of_english_is_read() -> None:
    assert READER.read("wo bei pian le zenme ban help") == "我被骗了怎么办help"
