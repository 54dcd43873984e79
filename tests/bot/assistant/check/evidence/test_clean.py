"""Disguised words are read as they are meant, and what is quoted stands in the original."""

import csv
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.disguises import WAYS
from bot.assistant.check.evidence.clean import clean
from bot.assistant.check.evidence.folding import folded
from index.script import fold

MESSAGES = Path(__file__).parents[5] / "corpus" / "messages"

READ = [
    ("贷-款", "贷款"),
    ("微 信", "微信"),
    ("验。证。码", "验证码"),
    ("做 任 务 得 \u200b返\u200b利", "做任务得返利"),
    ("微\n信", "微信"),
    ("加\n薇\n领\n钱", "加微信领钱"),
    ("加薇信", "加微信"),
    ("联系➕V：abc888", "联系加微信:abc888"),
    ("工作V：hz7788xx", "工作微信:hz7788xx"),
    ("卫星abc12345", "微信abc12345"),
    ("加威❤️ gp20268", "加微信 gp20268"),
    ("理赔微：kdlp_0091", "理赔微信:kdlp_0091"),
    ("扣扣群 88888888", "qq群 88888888"),
    ("加微裙或q裙", "加微信群或qq群"),
    ("加裙，福利裙号", "加群,福利群号"),
    ("代款秒到，帐户无忧", "贷款秒到,账户无忧"),
    ("注朋即送", "注册即送"),
    ("裸了聊", "裸聊"),
    ("低息dai款，办daikuan", "低息贷款,办贷款"),
    ("您的yzm是", "您的验证码是"),
    ("低息dk秒批", "低息贷款秒批"),
    ("1️⃣3️⃣8️⃣ ❶❸❽ ①③⑧ １３８", "138 138 138 138"),
    ("一三八零零一三八零零零", "13800138000"),
    ("l38OO138OOO", "13800138000"),
    ("q Q 3 1 2 0 8", "qq31208"),
    ("аbс123 ѵ信", "abc123 微信"),
    ("領取貸款補貼，帳戶", "领取贷款补贴,账户"),
    ("銭 欵 単", "钱款单"),
    ("𝐀𝐩𝐩 🅰🅿🅿 Ａｐｐ", "app app app"),
    ("wēixìn联系", "微信联系"),
]

ORDINARY = [
    "加微量元素",
    "微博加v认证",
    "小微：abc123",
    "略微：ok",
    "他在单位威信很高",
    "天上的卫星",
    "接待款项",
    "现代款式",
    "脉冲值",
    "违反利益",
    "资金安全。账户余额充足",
    "公司运转，账户正常",
    "刷单是违法的",
    "天籁菠菜汤",
    "穿裙子",
    "hb铅笔 sd卡",
    "二〇二六年",
    "привет 你好",
]


@pytest.mark.parametrize(("written", "meant"), READ)
def test_a_disguised_word_is_read_as_meant(written: str, meant: str) -> None:
    assert clean(written).text == meant


@pytest.mark.parametrize("text", ORDINARY)
def test_ordinary_words_stay(text: str) -> None:
    assert bare(clean(text).text) == bare(fold(text))


def test_a_quote_holds_what_was_written() -> None:
    cleaned = clean("请加➕薇 信：ａbc123，领取")
    start = cleaned.text.index("微信")
    assert cleaned.quote(start, start + len("微信:abc123")) == "薇 信：ａbc123"


def test_a_character_of_a_word_of_another_length_quotes_the_whole_word() -> None:
    cleaned = clean("请weixin联系")
    assert [cleaned.quote(at, at + 1) for at in range(5)] == ["请", "weixin", "weixin", "联", "系"]


def test_speakers_keep_their_lines() -> None:
    assert clean("好的\n对方：转账").text == "好的\n对方:转账"


DISGUISES = st.text(
    alphabet="微薇信加vxqk贷代款验证码 \n-.:,1lo0零一二三四五六七八а①\u200b裙帐帳wei", max_size=40
)


@given(st.one_of(st.text(), DISGUISES))
def test_every_character_quotes_some_of_the_original(text: str) -> None:
    cleaned = clean(text)
    spans = list(zip(cleaned.starts, cleaned.ends, strict=True))
    assert len(spans) == len(cleaned.text)
    assert spans == sorted(spans)
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert [end for _, end in spans] == sorted(end for _, end in spans)


@given(st.one_of(st.text(), DISGUISES))
def test_what_is_clean_stays_so(text: str) -> None:
    once = clean(text).text
    assert clean(once).text == once


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    once = folded(text).text
    assert folded(once).text == once


def test_messages_that_are_no_fraud_are_only_folded() -> None:
    texts = messages("normal")
    changed = [text for text in texts if usual(clean(text).text) != usual(fold(text))]
    assert len(changed) <= 0.005 * len(texts), changed


@pytest.mark.parametrize("name", [name for name in WAYS if name != "broken_links"])
def test_an_obfuscation_is_undone(name: str) -> None:
    way, kept, told = WAYS[name], 0, 0
    for seed, text in enumerate(messages("fraud")):
        disguised = way(text, seed)
        if disguised != text:
            told += 1
            kept += bare(clean(disguised).text) == bare(clean(text).text)
    assert told
    assert kept >= (0.8 if name in ("add_wechat", "pinyin_initials") else 0.95) * told


def messages(name: str) -> list[str]:
    with (MESSAGES / f"{name}.tsv").open(encoding="utf-8", newline="") as file:
        table = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [row["text"].replace("\\n", "\n") for row in table]


def bare(text: str) -> str:
    return re.sub(r"\s+", "", text)


def usual(text: str) -> str:
    """Without spaces, and with the two spellings that are both in use made one."""
    return bare(text).replace("帐", "账").replace("身分证", "身份证")
