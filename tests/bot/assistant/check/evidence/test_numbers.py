"""Numbers are told apart by their form, their checksum and the official list."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.assistant.check.evidence.clean import clean
from bot.assistant.check.evidence.evidence import FlagKind
from bot.assistant.check.evidence.links import find_links
from bot.assistant.check.evidence.numbers import Number, Sort, find_numbers
from bot.assistant.check.evidence.official import read_official

OFFICIAL = read_official(Path(__file__).parents[5] / "corpus" / "official" / "domains.toml")


def numbers(text: str) -> tuple[Number, ...]:
    cleaned = clean(text)
    return find_numbers(cleaned, OFFICIAL, find_links(cleaned, OFFICIAL))


TOLD = [
    ("致电95588", Sort.HOTLINE, "95588"),
    ("请拨打110", Sort.HOTLINE, "110"),
    ("来电显示010-96110", Sort.HOTLINE, "010-96110"),
    ("来电0096110", Sort.SPOOFED, "0096110"),
    ("来电+96110", Sort.SPOOFED, "+96110"),
    ("拨打95013888", Sort.LONG_95, "95013888"),
    ("电话+95 9 123 456 789", Sort.ABROAD, "+95 9 123 456 789"),
    ("0085261234567", Sort.ABROAD, "0085261234567"),
    ("+86 138 0013 8000", Sort.MOBILE, "+86 138 0013 8000"),
    ("联系 138-0013-8000", Sort.MOBILE, "138-0013-8000"),
    ("❶❸❽⓪⓪①③⑧⓪⓪⓪", Sort.MOBILE, "❶❸❽⓪⓪①③⑧⓪⓪⓪"),
    ("17012345678", Sort.VIRTUAL, "17012345678"),
    ("16512345678", Sort.VIRTUAL, "16512345678"),
    ("021-12345678", Sort.LANDLINE, "021-12345678"),
    ("电话021-1234 5678", Sort.LANDLINE, "021-1234 5678"),
    ("电话(0571) 123-4567", Sort.LANDLINE, "(0571) 123-4567"),
    ("0912-345-678", Sort.MOBILE, "0912-345-678"),
    ("400-810-0999", Sort.INBOUND, "400-810-0999"),
    ("4008100999", Sort.INBOUND, "4008100999"),
    ("【招商银行】请致电400-820-5555", Sort.HOTLINE, "400-820-5555"),
    ("【招商银行】请致电400-771-0032", Sort.CLAIMED, "400-771-0032"),
    ("【海尔】报修请致电400-771-0032", Sort.INBOUND, "400-771-0032"),
    ("【招商银行】非本人操作请致电021-55393377", Sort.CLAIMED, "021-55393377"),
    ("【工商银行】若非本人，请立即拨打13800138000", Sort.CLAIMED, "13800138000"),
    ("【招商银行】网点电话021-55393377", Sort.LANDLINE, "021-55393377"),
    ("【工商银行】客户经理电话13800138000", Sort.MOBILE, "13800138000"),
    ("【海尔】非本人操作请致电021-55393377", Sort.LANDLINE, "021-55393377"),
    ("【招商银行】非本人操作请致电95555", Sort.HOTLINE, "95555"),
    ("收款卡号6222 0212 3456 7890 128", Sort.CARD, "6222 0212 3456 7890 128"),
    ("card 4111111111111111", Sort.CARD, "4111111111111111"),
    (
        "打到0x52908400098527886E0F7030069857D2E4169EE7",
        Sort.ETHEREUM,
        "0x52908400098527886E0F7030069857D2E4169EE7",
    ),
    ("1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa", Sort.BITCOIN, "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa"),
    (
        "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq",
        Sort.BITCOIN,
        "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq",
    ),
    (
        "bc1p5cyxnuxmeuwuvkwfem96lqzszd02n6xdcjrs20cac6yqjjwudpxqkedrcr",
        Sort.BITCOIN,
        "bc1p5cyxnuxmeuwuvkwfem96lqzszd02n6xdcjrs20cac6yqjjwudpxqkedrcr",
    ),
    ("TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t", Sort.TRON, "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t"),
    ("请加薇信：abc12345", Sort.WECHAT, "加薇信：abc12345"),
    ("加扣扣 123456789", Sort.QQ, "扣扣 123456789"),
    ("飞机号 xyz_12345", Sort.TELEGRAM, "飞机号 xyz_12345"),
    ("找 @abc_def", Sort.TELEGRAM, "@abc_def"),
    ("LINE ID: abc123", Sort.LINE, "LINE ID: abc123"),
]


@pytest.mark.parametrize(("text", "sort", "quote"), TOLD)
def test_a_number_is_told_by_its_form(text: str, sort: Sort, quote: str) -> None:
    found = [(one.sort, one.evidence.quote(text)) for one in numbers(text)]
    assert [each[0] for each in found] == [sort]
    assert found[0][1] in (quote, quote.removeprefix("加"))


@pytest.mark.parametrize(
    "text",
    [
        "验证码955331",
        "尾号9558，余额12345元",
        "订单共110件，运费120元",
        "运单773012345678901",
        "身份证11010519491231002X",
        "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb",
        "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6u",
        "138****8000",
        "写信到abc@qq.com",
    ],
)
def test_what_only_resembles_a_number_to_call_is_none(text: str) -> None:
    assert numbers(text) == ()


def test_a_number_within_a_link_is_part_of_the_link() -> None:
    assert numbers("https://abc.top/13800138000") == ()


def test_a_number_abroad_names_its_region_and_a_hotline_its_owner() -> None:
    assert [one.of for one in numbers("+95 9 123 456 789 或致电95588")] == ["MM", "中国工商银行"]


def test_each_sort_shows_a_kind_of_evidence() -> None:
    kinds = {Number(0, 1, sort).kind for sort in Sort}
    assert kinds == {
        FlagKind.PHONE,
        FlagKind.VIRTUAL_NUMBER,
        FlagKind.FOREIGN_NUMBER,
        FlagKind.HOTLINE,
        FlagKind.ODD_SHORT_CODE,
        FlagKind.CLAIMED_NUMBER,
        FlagKind.CARD_NUMBER,
        FlagKind.CRYPTO_ADDRESS,
        FlagKind.HANDLE,
    }


@given(st.text(alphabet="0123456789+- 微信qq@打电abc:：加①", max_size=60))
def test_numbers_do_not_overlap_and_are_quoted(text: str) -> None:
    found = numbers(text)
    assert all(one.evidence.quote(text) for one in found)
    assert all(left.end <= right.start for left, right in pairwise(found))
