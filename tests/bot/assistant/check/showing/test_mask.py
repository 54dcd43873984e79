"""What operators see of a message: no digits, no names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.assistant.check.showing.mask import DIGIT, LETTER, NAME, mask

PIECES = (
    "张先生", "我叫李小红，", "转到6222 0200", "QQ 12345678", "微信：wxid_ab12cd", "①", "1️⃣",
    "一三八零零一三八", "Dear John Smith,", "a.b@mail.com", "https://a-b.com/u?id=John7", "马上",
    "\n", "٣٤", "½", "\u200b",
)  # fmt: skip
TEXTS = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=8)), max_size=8).map("".join)


@given(TEXTS)
def test_no_digit_remains_and_nothing_moves(text: str) -> None:
    masked = mask(text)
    assert len(masked) == len(text)
    assert not any(each.isdigit() for each in masked)
    assert all(new in {old, DIGIT, NAME, LETTER} for old, new in zip(text, masked, strict=True))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("你好张建国，我是李晓红的班主任", "你好某某某，我是某某某的班主任"),
        ("请把钱转给王大爷，收款人：欧阳雪梅", "请把钱转给某大爷，收款人：某某某某"),
        ("联系刘经理，小王明天也在", "联系某经理，小某明天也在"),
        ("請聯絡陳主任，戶名：張麗華", "請聯絡某主任，戶名：某某某"),
        ("我是市公安局的李警官，警号012345", "我是市公安局的某警官，警号######"),
        ("转到６２２２ 0200，电话一三八零零一三八零零零", "转到#### ####，电话###########"),
        ("加QQ 12345678，微信:abc_hello99", "加QQ ########，微信:xxx_xxxxx##"),
        ("Dear John Smith, this is Officer Brown", "Dear xxxx xxxxx, this is Officer xxxxx"),
        ("https://bank-x.com/login?user=john1", "https://bank-x.com/xxxxx?xxxx=xxxx#"),
        ("收款人：马小明，姓名:高晓松", "收款人：某某某，姓名:某某某"),
        ("户名江华，我叫方明。", "户名某某，我叫某某。"),
        ("联系人：阿依古丽", "联系人：某某某某"),
        ("姓名：买买提·艾力", "姓名：某某某·某某"),
        ("开户名：白敬亭 账号6222", "开户名：某某某 账号####"),
        ("mail john.s@mail.com", "mail xxxx.x@mail.com"),
    ],
)
def test_names_numbers_and_accounts_are_masked(text: str, expected: str) -> None:
    assert mask(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "转到安全账户，平台总监和公司老师带您",
        "一切都好，三五天后到账",
        "高级经理、公安局民警、金牌导师",
        "亲爱的客户您好，方便的时候请回复",
        "Dear Customer, click here",
    ],
)
def test_what_names_nobody_stays(text: str) -> None:
    assert mask(text) == text
