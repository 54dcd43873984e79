"""Who said what, by position; what belongs to the phone is left out. Sizes of a real phone."""

import pytest

from bot.reading.layout import as_text
from bot.reading.lines import Box
from tests.bot.reading.patience import within

WIDTH, HEIGHT = 1080, 2340
LINE = 50  # height of a line of words; their characters are 44 wide


def line(left: float, top: float, text: str, size: float = 44, score: float = 1.0) -> Box:
    wide = sum(1.0 if ord(each) > 0x2FFF else 0.55 for each in text)
    return Box(left, top, left + wide * size, top + LINE * size / 44, text, score)


def right(top: float, text: str) -> Box:
    """A short line of the phone's owner."""
    box = line(0, top, text)
    return Box(895 - box.right, top, 895, box.bottom, text)


def centre(top: float, text: str) -> Box:
    box = line(0, top, text, 32)
    return Box((WIDTH - box.right) / 2, top, (WIDTH + box.right) / 2, box.bottom, text)


BAR = (line(50, 30, "9:41", 32), line(854, 30, "5G 87%", 32))
INPUT = line(300, 2240, "发消息")
# The words of a wide bubble reach nearly as far to the right as those of the owner.
WIDE = "您好，这里是客服，您账户异常需"


def test_a_chat_keeps_who_said_what() -> None:
    boxes = [
        *BAR,
        centre(126, "客服小张"),
        centre(245, "星期三14:05"),
        line(185, 358, WIDE),
        line(185, 422, "要处理"),
        right(650, "我没有开通过"),
        line(185, 800, "请下载"),
        INPUT,
    ]
    assert as_text(boxes, WIDTH, HEIGHT).split("\n") == [
        "客服小张",
        "对方：您好，这里是客服，您账户异常需要处理",
        "我：我没有开通过",
        "对方：请下载",
    ]


def test_wide_bubbles_go_to_the_side_whose_edge_they_share() -> None:
    others = line(185, 358, WIDE)
    mine = Box(229, 558, 893, 608, "链接在哪里？我不太会弄手机，能")
    boxes = [others, mine, right(650, "好"), line(185, 800, "请下载")]
    told = as_text(boxes, WIDTH, HEIGHT).split("\n")
    assert [each[:2] for each in told] == ["对方", "我：", "我：", "对方"]


def test_names_above_bubbles_go_to_their_speakers() -> None:
    boxes = [
        line(152, 313, "李导师", 32),
        line(184, 380, WIDE),
        line(152, 585, "阿芳", 32),
        line(184, 640, "已收到返利"),
        right(900, "真的能提现吗"),
    ]
    assert as_text(boxes, WIDTH, HEIGHT).split("\n") == [
        f"对方（李导师）：{WIDE}",
        "对方（阿芳）：已收到返利",
        "我：真的能提现吗",
    ]


def test_what_a_reader_made_of_a_group_is_told_by_its_names() -> None:
    boxes = [
        Box(152, 313, 266, 364, "李导师"),
        Box(184, 395, 853, 450, "各位家人，今天的返利任务已经发"),
        Box(182, 459, 780, 514, "放，垫付500返650，当天到账"),
        Box(150, 585, 234, 640, "阿芳"),
        Box(180, 667, 851, 724, "导师我做完了，已收到返利，太好"),
        Box(178, 728, 242, 793, "了"),
        Box(577, 903, 876, 958, "真的能提现吗？"),
        Box(152, 1031, 266, 1084, "李导师"),
        Box(184, 1113, 881, 1166, "可以的，您先垫500元，做完马上返"),
        Box(176, 1174, 272, 1236, "650"),
    ]
    assert as_text(boxes, WIDTH, HEIGHT).split("\n") == [
        "对方（李导师）：各位家人，今天的返利任务已经发放，垫付500返650，当天到账",
        "对方（阿芳）：导师我做完了，已收到返利，太好了",
        "我：真的能提现吗？",
        "对方（李导师）：可以的，您先垫500元，做完马上返650",
    ]


def test_wide_bubbles_alone_are_the_others_where_the_owner_has_the_same_margin() -> None:
    boxes = [Box(185, 358, 882, 408, WIDE), right(650, "好"), Box(185, 800, 889, 850, WIDE)]
    told = as_text(boxes, WIDTH, HEIGHT).split("\n")
    assert [each[:2] for each in told] == ["对方", "我：", "对方"]


def test_an_english_chat_has_english_speakers() -> None:
    boxes = [line(185, 358, "Hi dear"), Box(600, 500, 895, 550, "Who are you")]
    assert as_text(boxes, WIDTH, HEIGHT) == "Them: Hi dear\nMe: Who are you"


def test_a_text_message_is_one_paragraph() -> None:
    boxes = [
        *BAR,
        centre(140, "1069 0253 8812"),
        centre(264, "今天 10:32"),
        line(56, 372, "【银行】尊敬的客户，请登录"),
        line(56, 436, "bcm-jf.vip/h5 兑换，逾期作废"),
    ]
    assert as_text(boxes, WIDTH, HEIGHT) == (
        "1069 0253 8812\n【银行】尊敬的客户，请登录bcm-jf.vip/h5 兑换，逾期作废"
    )


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("http://www.jd-kefu888.top/app.a", "pk", "http://www.jd-kefu888.top/app.apk"),
        ("please pay the", "deposit now", "please pay the deposit now"),
        ("请把钱转到安", "全账户", "请把钱转到安全账户"),
        ("打开 www.", "abc.com", "打开 www.abc.com"),
        ("see a-", "bc", "see a-bc"),
        ("It ends.", "Then", "It ends. Then"),
    ],
)
def test_lines_of_a_paragraph_join_as_they_were_written(
    first: str, second: str, joined: str
) -> None:
    assert as_text([line(60, 300, first), line(60, 364, second)], WIDTH, 1000) == joined


def test_lines_of_a_poster_stay_apart() -> None:
    boxes = [
        Box(326, 134, 754, 261, "刷单兼职"),
        Box(176, 369, 904, 438, "在家动动手，日入300-800元"),
        Box(192, 478, 885, 548, "押金99元，做完一单返一单"),
        Box(338, 700, 741, 767, "扫码进群领任务"),
    ]
    assert as_text(boxes, 1080, 1600).split("\n") == [each.text for each in boxes]


def test_a_receipt_is_no_chat() -> None:
    boxes = [
        line(60, 400, "收款方"),
        right(400, "张三"),
        line(60, 560, "金额"),
        right(560, "5000元"),
    ]
    assert as_text(boxes, WIDTH, HEIGHT).split("\n") == ["收款方 张三", "金额 5000元"]


def test_a_value_follows_its_name_whichever_stands_a_pixel_higher() -> None:
    boxes = [
        line(50, 402, "状态"),
        right(400, "审核失败"),
        line(50, 500, "失败原因"),
        Box(400, 502, 895, 552, "银行卡号填写错误，账户"),
        Box(400, 566, 547, 616, "已冻结"),
        line(50, 700, "解冻保证金"),
        right(700, "￥11,580.00"),
    ]
    assert as_text(boxes, WIDTH, HEIGHT).split("\n") == [
        "状态 审核失败",
        "失败原因 银行卡号填写错误，账户已冻结",
        "解冻保证金 ￥11,580.00",
    ]


def test_buttons_beside_a_title_and_the_card_that_received_are_left_out() -> None:
    boxes = [
        *BAR,
        line(40, 120, "<返回"),
        centre(126, "1069 0253 8812"),
        line(900, 124, "呼叫", 32),
        line(56, 372, "【银行】您的验证码是5521"),
        line(60, 460, "SIM1 中国移动", 28),
    ]
    assert as_text(boxes, WIDTH, HEIGHT) == "1069 0253 8812\n【银行】您的验证码是5521"
    assert as_text([*BAR, line(40, 120, "<王书记"), line(60, 400, "在吗")], WIDTH, HEIGHT) == (
        "王书记\n在吗"
    )
    assert as_text([*BAR, line(60, 400, "返回")], WIDTH, HEIGHT) == "返回"


def test_words_that_the_phone_shows_are_kept_when_somebody_says_them() -> None:
    assert as_text([line(185, 900, "发送"), right(1000, "9:41 开会")], WIDTH, HEIGHT)
    assert as_text([*BAR, line(60, 400, "5G套餐")], WIDTH, HEIGHT) == "5G套餐"
    assert as_text([line(60, 20, "恭喜中奖")], WIDTH, HEIGHT) == "恭喜中奖"


@pytest.mark.parametrize(
    "time",
    ["星期三14:05", "今天 10:32", "2026年1月3日 下午3:20", "Yesterday 9:41 PM", "14:03 ✓✓",
     "周五 8:00", "2026-01-03 12:00:01", "昨天20:11"],
)  # fmt: skip
def test_times_are_left_out(time: str) -> None:
    assert as_text([centre(300, time), line(60, 400, "您好")], WIDTH, HEIGHT) == "您好"


def test_the_time_in_the_corner_of_a_bubble_is_no_part_of_its_words() -> None:
    boxes = [line(60, 400, "请转账"), line(205, 404, "14:05", 32), right(600, "不转")]
    assert as_text(boxes, WIDTH, HEIGHT) == "对方：请转账\n我：不转"


def test_what_is_not_sure_is_left_out() -> None:
    boxes = [line(60, 400, "您好"), line(60, 600, "乱码", score=0.4), line(60, 800, "0", score=0.7)]
    assert as_text(boxes, WIDTH, HEIGHT) == "您好"


def test_pieces_of_one_line_are_one_line() -> None:
    boxes = [line(280, 402, "的账户"), line(60, 400, "请登录您"), line(430, 400, "abc")]
    assert as_text(boxes, WIDTH, HEIGHT) == "请登录您的账户abc"


def test_nothing_gives_nothing() -> None:
    assert as_text([], WIDTH, HEIGHT) == ""
    assert as_text(BAR, WIDTH, HEIGHT) == ""


@pytest.mark.parametrize(
    "stamp",
    [
        "2024年12月31日 下午 11:05",
        "12-3114:05",  # without the space between
        "24/5/6 7:30:15",
        "5-1 14:05 已读",
        "星期二 9:41",
        "Wednesday 9:41 PM, read",
        "5分钟前 ✓✓",
    ],
)
def test_the_time_of_a_message_is_no_part_of_it(stamp: str) -> None:
    words = line(60, 900, "请您尽快转账到安全账户")
    assert as_text((*BAR, line(400, 800, stamp, 32), words), WIDTH, HEIGHT) == words.text


def test_what_only_begins_like_times_is_read_at_once() -> None:
    numbers = f"1-{'111-' * 100}"
    with within(5):
        told = as_text((line(60, 900, f"{numbers}x"),), WIDTH, HEIGHT)
    assert told == f"{numbers}x"
