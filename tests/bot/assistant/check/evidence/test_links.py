"""Links are found however they are written, and judged by comparison only."""

from pathlib import Path
from time import thread_time
from timeit import repeat

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.assistant.check.evidence.clean import clean
from bot.assistant.check.evidence.evidence import FlagKind
from bot.assistant.check.evidence.links import Link, find_links
from bot.assistant.check.evidence.official import read_official

OFFICIAL = read_official(Path(__file__).parents[5] / "corpus" / "official" / "domains.toml")


def links(text: str) -> tuple[Link, ...]:
    return find_links(clean(text), OFFICIAL)


WRITTEN = [
    ("请登录www.icbc.com.cn查询", "www.icbc.com.cn"),
    ("点（t.dz9k3.top/q）领", "t.dz9k3.top"),
    ("ｗｗｗ．ｉｃｂｃ．ｃｏｍ．ｃｎ", "www.icbc.com.cn"),
    ("abc[.]example[.]top", "abc.example.top"),
    ("abc点top/x", "abc.top"),
    ("www。abc。com", "www.abc.com"),
    ("h t t p s : / / a b c . t o p / q", "abc.top"),
    ("https://abc.\ntop/x", "abc.top"),
    ("hxxp://abc.top", "abc.top"),
    ("a\u200bbc.top/x", "abc.top"),
    ("https://abc.top/x，回复1", "abc.top"),
    ("http://abc.top:8080/x", "abc.top"),
]


@pytest.mark.parametrize(("text", "host"), WRITTEN)
def test_a_link_is_found_however_it_is_written(text: str, host: str) -> None:
    assert [link.host for link in links(text)] == [host]


@pytest.mark.parametrize(
    "text",
    ["node.js v2.0.1 第3.2条 12.50元 8.8.8.8", "我很好.thanks", "写信到abc@icbc.com.cn", "3点pm"],
)
def test_what_only_resembles_a_link_is_none(text: str) -> None:
    assert links(text) == ()


L = FlagKind
JUDGED = [
    ("mybank.icbc.com.cn", {L.OFFICIAL_LINK}),
    ("gaj.cq.gov.cn/x", {L.OFFICIAL_LINK}),
    ("尊敬的建行用户请登陆www.ccbseu.com", {L.LOOKALIKE_LINK}),  # 12321, April 2016
    ("移动商城10086wds.cn", {L.LOOKALIKE_LINK}),  # 大同日报 2015-10-13
    ("www.jk-10086.cn", {L.LOOKALIKE_LINK}),  # 临汾新闻网 2015-06-01
    ("http://www.unioay.com", {L.LOOKALIKE_LINK}),  # 建设银行 2014-03-21
    ("http://www.95516aa.com", {L.LOOKALIKE_LINK}),
    ("http://61.222.251.66/my/mybank/", {L.IP_LINK}),  # 新快报 2006-04-11
    ("http://3232235777/a", {L.IP_LINK}),
    ("1cbc.com.cn", {L.LOOKALIKE_LINK}),
    ("I0086.cn", {L.LOOKALIKE_LINK}),
    ("icbc.top", {L.LOOKALIKE_LINK}),
    ("icbc-xx.top", {L.LOOKALIKE_LINK}),
    ("www.icbc.com.cn.login.top", {L.LOOKALIKE_LINK}),
    ("www.ccb.com.login.top", {L.LOOKALIKE_LINK}),
    ("cmbchina-bank.net", {L.LOOKALIKE_LINK}),
    ("nhsa-gov.cn", {L.LOOKALIKE_LINK}),
    ("https://icbc.com.cn@evil.top/", {L.LOOKALIKE_LINK}),
    ("https://www.аlipay.com/", {L.LOOKALIKE_LINK, L.PUNYCODE_LINK}),
    ("http://xn--lipay-3ve.com", {L.LOOKALIKE_LINK, L.PUNYCODE_LINK}),
    ("t.cn/A6xyz", {L.SHORT_LINK}),
    ("https://dwz.cn/xoY8eDs0", {L.SHORT_LINK}),
    ("t.me/abcdef", {L.HANDLE}),
    ("https://t.me/login/90817", {L.OFFICIAL_LINK}),
    ("t.me/login", {L.HANDLE}),
    ("v.whatsapp.com/391204", {L.OFFICIAL_LINK}),
    ("chat.whatsapp.com/Abc123", {L.HANDLE}),
    ("telegram.me/abcdef", {L.HANDLE}),
    ("telegram-login.top", {L.LOOKALIKE_LINK}),
    ("https://m.tb.cn/h.5xYz", {L.OFFICIAL_LINK}),
    ("abc.top/a.apk", {L.APK_LINK}),
    ("安装icbc.apk", {L.APK_LINK}),
    ("itms-services://?action=download", {L.APK_LINK}),
    ("https://abc.com/?url=https%3A%2F%2Fdef.top", {L.REDIRECT_LINK}),
    ("https://www.taobao.com/go?to=https://def.top/", {L.REDIRECT_LINK}),
    ("https://www.taobao.com/go?to=https://www.taobao.com/a", {L.OFFICIAL_LINK}),
    ("yx-liao5.xyz", {L.LINK}),
    ("jd.example.com", {L.LINK}),
    ("请登录教务系统 jwxt.pku.edu.cn 选课", set()),
    ("https://jwc.sjtu.edu.cn", set()),
    ("cuhk.edu.hk/x", set()),
    ("www.ntu.edu.tw", set()),
    ("jwxt.pku.edu.cn/a.apk", {L.APK_LINK}),
    ("https://icbc.com.cn@jwc.sjtu.edu.cn/", {L.LOOKALIKE_LINK}),
    ("pku-edu.cn", {L.LINK}),
    ("pku.edu.cn.top", {L.LINK}),
    ("www.chsi.com.cn", {L.OFFICIAL_LINK}),
    ("缴费请登录 https://www.95598.cn", {L.OFFICIAL_LINK}),
]


@pytest.mark.parametrize(("text", "kinds"), JUDGED)
def test_a_link_is_judged(text: str, kinds: set[FlagKind]) -> None:
    (link,) = links(text)
    assert set(link.kinds) == kinds


@pytest.mark.parametrize("piece", ["a1", "a.", "哈", "-", "www"])
def test_a_text_without_end_holds_up_nobody(piece: str) -> None:
    text = piece * (8000 // len(piece))
    assert links(text) == ()
    # The best of a few, of this thread alone: what else a machine does is no fault of ours.
    assert min(repeat(lambda: links(text), timer=thread_time, number=1)) < 0.5


def test_a_lookalike_names_whom_it_imitates() -> None:
    (link,) = links("您的工行卡请点 icbc-xx.top/a")
    assert link.owner is not None
    assert link.owner.name == "中国工商银行"
    assert [owner.name for owner in link.claimed] == ["中国工商银行"]
    assert link.odd_suffix


@given(st.text(), st.sampled_from([text for text, _ in JUDGED]), st.text())
def test_a_quote_stands_in_the_text(before: str, link: str, after: str) -> None:
    text = f"{before} {link} {after}"
    for found in links(text):
        for evidence in found.evidence:
            assert evidence.quote(text)
            assert 0 <= evidence.start < evidence.end <= len(text)


def test_no_official_domain_looks_like_another() -> None:
    assert all(
        links(f"https://{domain}/a")[0].kinds == (L.OFFICIAL_LINK,) for domain in OFFICIAL.domains
    )


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("请安装 国家反诈中心.apk", "国家反诈中心.apk"),
        ("点http://qj.top/请柬.apk查看", "http://qj.top/请柬.apk"),
        ("http://qj.top/请柬.apk?a=1，速看", "http://qj.top/请柬.apk?a=1"),
        ("文件：电子请柬 (1).apk", "文件：电子请柬 (1).apk"),
        ("文件：setup.exe", "文件：setup.exe"),
    ],
)
def test_a_program_is_found_whatever_letters_its_name_has(text: str, quote: str) -> None:
    (found,) = links(text)
    assert text[found.start : found.end] == quote
    assert found.kinds == (L.APK_LINK,)
    assert found.sent is quote.startswith("文件")
