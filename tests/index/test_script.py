"""One folded form for search, and Traditional characters to read."""

import opencc
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.corpus.corpus import Corpus
from index.script import clean, fold, to_simplified, to_traditional

HAN = st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5))


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("  一键查卡  ", "一键查卡"),
        ("一鍵查卡", "一键查卡"),
        ("９６１１０", "96110"),
        ("ＡＰＰ", "app"),
        ("国家反诈中心 App", "国家反诈中心 app"),
        ("转 账 了", "转账了"),
        ("what\tis\u3000 this", "what is this"),
        ("反\u200b诈", "反诈"),
        ("\ufeff反诈\u2060", "反诈"),
        ("乾 隆", "乾隆"),
        ("暱稱", "昵称"),
        ("", ""),
    ],
)
def test_text_folds_to_one_form(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize("text", ["e\u200b\u0301", "ﬁ\u2060\u0301"])
def test_an_invisible_character_keeps_no_accent_apart(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@given(st.text())
def test_clean_text_has_single_inner_spaces(text: str) -> None:
    assert clean(text) == " ".join(clean(text).split())


@given(HAN)
def test_conversion_keeps_the_number_of_characters(text: str) -> None:
    assert len(to_traditional(text)) == len(to_simplified(text)) == len(text)


@given(HAN)
def test_folded_traditional_keeps_the_number_of_characters(text: str) -> None:
    assert len(fold(to_traditional(text))) == len(fold(text))


def test_statutes_keep_their_names_in_traditional() -> None:
    assert to_traditional("中华人民共和国反电信网络诈骗法") == "中華人民共和國反電信網絡詐騙法"
    assert to_traditional("个人信息保护法") == "個人信息保護法"


def test_two_steps_make_the_traditional_that_opencc_makes_in_one(corpus: Corpus) -> None:
    whole = opencc.OpenCC("s2tw")
    mended = {"髮發", "隻只", "籤簽", "藉借", "乾幹", "幹干", "準准", "製制"}
    mended |= {"里裡", "弔吊", "鍾鐘", "瞭了", "制製"}
    for card in corpus.cards:
        for section in card.sections:
            text = section.text.translate({ord(kept): None for kept in "着幺"})
            pairs = zip(whole.convert(text), to_traditional(text), strict=True)
            assert {theirs + ours for theirs, ours in pairs if theirs != ours} <= mended


@pytest.mark.parametrize(
    ("simplified", "traditional"),
    [
        ("银发〔2016〕261号", "銀發〔2016〕261號"),
        ("以发卡银行为准", "以發卡銀行為準"),
        ("一头白发的理发师", "一頭白髮的理髮師"),
        ("别只顾吵，这只管拘留", "別只顧吵，這只管拘留"),
        ("两只猫，一只鞋，这只股票", "兩隻貓，一隻鞋，這隻股票"),
        ("别签合同，标签上说中签了", "別簽合同，標籤上說中籤了"),
        ("又来干的，不必干等", "又來幹的，不必乾等"),
        ("晒干了的饼干", "曬乾了的餅乾"),
        ("继续干扰他人", "繼續干擾他人"),
        ("期间不准干，也说不准", "期間不准幹，也說不準"),
        ("照规定制定", "照規定制定"),
        ("借手机卡是借口", "借手機卡是藉口"),
        ("卡里的钱，报道里说的，本金里扣", "卡裡的錢，報道裡說的，本金裡扣"),
        ("公里，里程，邻里，村里长", "公里，里程，鄰里，村里長"),
        ("布里斯班、里斯本、索马里、斯里兰卡", "布里斯班、里斯本、索馬里、斯里蘭卡"),
        ("二里地，三里外，卡里约有", "二里地，三里外，卡裡約有"),
        ("卡里斯文得很，宝马里，第二条里说", "卡裡斯文得很，寶馬裡，第二條裡說"),
        ("不得非法制造，限制造成的，依法制造成", "不得非法製造，限制造成的，依法制造成"),
        ("复制定金单，由部里制定", "複製定金單，由部裡制定"),
        ("孩子游戏里，上游", "孩子遊戲裡，上游"),
        ("该干点啥，干点心", "該幹點啥，乾點心"),
        ("到昆明了，昆明了解到", "到昆明了，昆明瞭解到"),
        ("假发射器，戴假发，植发、脱发", "假發射器，戴假髮，植髮、脫髮"),
        ("钱榨干了，他们干了", "錢榨乾了，他們幹了"),
        ("假发票，家长发现的假发", "假發票，家長發現的假髮"),
        ("会吊销执照，几分钟、半小时", "會吊銷執照，幾分鐘、半小時"),
        ("讲明了帮谁，了解", "講明了幫誰，瞭解"),
    ],
)
def test_words_that_opencc_misreads_are_written_right(simplified: str, traditional: str) -> None:
    assert to_traditional(simplified) == traditional
    assert fold(traditional) == fold(simplified)


def test_the_corpus_is_found_by_its_traditional_form(corpus: Corpus) -> None:
    lost = [
        alias
        for card in corpus.cards
        for alias in card.aliases
        if fold(to_traditional(alias)) != fold(alias)
    ]
    assert lost == []
