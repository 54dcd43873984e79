"""Words of dialects are read as most questions put them; everything else stays."""

import time
from importlib.resources import files

import pytest

from index.language.dialects import FILE, INITIALS, LOANS, as_asked
from index.script import fold
from index.search import Index


def table() -> str:
    """Give all tables as they stand."""
    folder = files("index.language")
    return "".join((folder / name).read_text("utf-8") for name in (FILE, LOANS, INITIALS))


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("俾人呃咗錢點算", "被骗了钱怎么办"),
        ("佢哋话我条卡唔使还", "他们话我条卡不用还"),
        ("俺把卡借出去咧咋整", "我把卡借出去咧怎么办"),
        ("莫得钱是不是就不得遭骗", "没有钱是不是就不得被骗"),
        ("提款卡租人會關幾年", "银行卡租人会判几年"),
        ("简讯里的连结能点么", "短信里的连结能点么"),
        ("細佬俾公安捉咗", "弟弟被公安抓了"),
        ("張卡俾銀行凍咗點解除", "张卡被银行冻了怎么解除"),
        ("佢叫我俾銀行卡號，我打俾公安", "他叫我给银行卡号,我打给公安"),
        ("賣卡俾人坐幾耐監", "卖卡给人坐多久牢"),
        ("過咗數仲攞唔攞得返", "转了账还拿不拿得回"),
        ("網上識嘅人，同佢傾計", "网上认识的人,同他聊天"),
        ("Kena scam RM500, apa nak buat", "got scammed rm500, what should i do"),
        ("kena scam call from DHL", "got a scam call from dhl"),
        ("國家反炸中心喊我去銀航", "国家反诈中心喊我去银行"),
        ("國家飯詐中心打來", "国家反诈中心打来"),
        ("我的account被人拿去行骗", "我的账号被人拿去行骗"),
        ("report了平台不takedown", "举报了平台不下架"),
        ("我的 bank account 被 freeze 了", "我的 银行账户 被 冻结 了"),
        ("qr码", "二维码"),
        ("租房agent要先付deposit这是scam吗", "租房中介要先付押金这是诈骗吗"),
        ("反诈app login不了", "反诈app 登录不了"),
        ("佢send咗張相俾我", "他发了张相给我"),
        ("Steam上被人骗了skin", "steam上被人骗了皮肤"),
        ("房东叫先transfer deposit才给看", "房东叫先转账押金才给看"),
        ("收到fake的court summons email", "收到假的法院传票邮件"),
        ("我的money被freeze了，可以appeal吗", "我的钱被冻结了,可以申诉吗"),
        ("phone number丢了，bank app打不开", "手机号码丢了,手机银行打不开"),
        ("report了police，case number是多少", "报警了,案件编号是多少"),
        ("扫QR码付的，QR入群", "扫二维码付的,二维码入群"),
        ("客服工作真的咩，犯法咩", "客服工作真的吗,犯法吗"),
        ("咸鱼上卖家叫我加绿泡泡", "闲鱼上卖家叫我加微信"),
        ("帮新罪判几年", "帮信罪判几年"),
        ("yjck", "一键查卡"),
        ("fzzx给我打dh", "反诈中心给我打dh"),
        ("租WX犯法吗", "租微信犯法吗"),
        ("把yhk借给同学 他要yzm", "把银行卡借给同学他要验证码"),
        ("wx zhanghao chuzu", "微信 zhanghao chuzu"),
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
        "到银行开户要什么，公安怎么查",
        "96110接收线索，不收线下报案",
        "看了一部反诈片",
        "is lending my card illegal?",
        "what is 断卡行动 for a bank account",
        "Can I still use 一键查卡 card check from abroad?",
        "linkedin上的人加我，discord也有",
        "邮箱是deposit@example.com",
        "公司叫scamwatch的网站",
        "他的号是wxid_88，网址是wx.example.cn和example.cn/dy",
        "我的邮箱是yhk@example.com，邮箱名是zfb2020",
        "proxy和taxyhk都不是",
        "在伦敦被骗了打action fraud还是report fraud",
        "英国的 action fraud 电话",
        "wells fargo bank打来的",
        "boss直聘和apple pay上的",
        "sms-code.cn是什么",
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


@pytest.mark.parametrize("end", ["", "x", "的", "@"])
@pytest.mark.parametrize("begin", ["", "我的"])
def test_words_without_end_take_no_time(begin: str, end: str) -> None:
    as_asked("我的account")  # which reads the tables
    began = time.thread_time()
    as_asked(f"{begin}{'send money bank account ' * 150}{end}")
    assert time.thread_time() - began < 0.2


def test_a_question_is_searched_without_its_dialect(real_index: Index) -> None:
    assert real_index.library.normalise("张卡畀人呃咗點算") == "张卡被骗了怎么办"
