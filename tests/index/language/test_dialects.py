"""Words of dialects are read as most questions put them; everything else stays."""

import pytest

from index.language.dialects import as_asked, table
from index.script import fold
from index.search import Index


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("俾人呃咗錢點算", "被骗了钱怎么办"),
        ("佢哋话我条卡唔使还", "他们话我条卡不用还"),
        ("俺把卡借出去咧咋整", "我把卡借出去咧怎么办"),
        ("莫得钱是不是就不得遭骗", "没有钱是不是就不得被骗"),
        ("提款卡租人會關幾年", "银行卡租人会判几年"),
        ("简讯里的连结能点么", "短信里的连结能点么"),
        ("Kena scam RM500, apa nak buat", "got scammed rm500, what should i do"),
        ("kena scam call from DHL", "got a scam call from dhl"),
        ("國家反炸中心喊我去銀航", "国家反诈中心喊我去银行"),
        ("國家飯詐中心打來", "国家反诈中心打来"),
        ("我的account被人拿去行骗", "我的账号被人拿去行骗"),
        ("report了平台不takedown", "举报了平台不下架"),
        ("我的 bank account 被 freeze 了", "我的 银行账户 被 冻结 了"),
        ("租房agent要先付deposit这是scam吗", "租房中介要先付押金这是诈骗吗"),
        ("反诈app login不了", "反诈app 登录不了"),
        ("Steam上被人骗了skin", "steam上被人骗了皮肤"),
    ],
)
def test_dialect_is_read_as_most_people_ask(written: str, read: str) -> None:
    assert as_asked(written) == read


@pytest.mark.parametrize(
    "text",
    [
        "联系不上客服，系统说关系到账户",
        "返还被骗的钱要多久",
        "呢绒大衣退款",
        "看了一部反诈片",
        "is lending my card illegal?",
        "what is 断卡行动 for a bank account",
        "Can I still use 一键查卡 card check from abroad?",
        "linkedin上的人加我，discord也有",
        "邮箱是deposit@example.com",
        "公司叫scamwatch的网站",
        "在伦敦被骗了打action fraud还是report fraud",
        "英国的 action fraud 电话",
    ],
)
def test_words_that_only_look_like_dialect_stay(text: str) -> None:
    assert as_asked(text) == fold(text)


def test_every_line_of_the_table_is_a_pair_of_folded_words_that_differ() -> None:
    lines = table().splitlines()
    pairs = [tuple(line.split("\t")) for line in lines if not line.startswith("#")]
    assert all(len(pair) == 2 and pair[0] and pair[0] != pair[1] for pair in pairs)
    assert [pair for pair in pairs if pair != tuple(map(fold, pair))] == []
    assert len({written for written, *_ in pairs}) == len(pairs) > 150


def test_what_has_been_read_is_not_changed_again() -> None:
    lines = table().splitlines()
    reads = [line.split("\t")[1] for line in lines if not line.startswith("#")]
    assert [read for read in reads if as_asked(read) != read] == []


def test_a_question_is_searched_without_its_dialect(real_index: Index) -> None:
    assert real_index.library.normalise("张卡畀人呃咗點算") == "张卡被骗了怎么办"
