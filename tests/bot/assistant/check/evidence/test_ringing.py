"""A number of nobody known that is to be rung for a refund, a compensation or a change."""

from pathlib import Path

import pytest

from bot.assistant.check.evidence.evidence import FlagKind
from bot.assistant.check.evidence.official import read_official
from bot.assistant.check.evidence.reading import read

OFFICIAL = read_official(Path(__file__).parents[5] / "corpus" / "official" / "domains.toml")


def rung(text: str) -> list[str]:
    evidence = read(text, OFFICIAL).evidence
    return [each.quote(text) for _, each in evidence if each.kind is FlagKind.ASKS_CALL]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("G7312次停运，请拨打 400-xxx-8871 办理改签并领取300元延误赔偿", "拨打 400-xxx-8871"),
        ("列车取消，改签请联系400-861-2290", "请联系400-861-2290"),
        ("多收您326元，请致电 4008-221-990 办理退费", "致电 4008-221-990"),
        ("包裹破损可获赔偿，请联系专员13911112222办理", "联系专员13911112222"),
        ("列車停駛，請致電 +886 2 5594 1188 辦理退票", "致電 +886 2 5594 1188"),
        ("A refund is due. Call 1-888-555-0134 to receive it.", "Call 1-888-555-0134"),
    ],
)
def test_a_number_to_ring_for_money_back_is_a_sign(text: str, quote: str) -> None:
    assert rung(text) == [quote]
    assert read(text, OFFICIAL).is_decisive


@pytest.mark.parametrize(
    "text",
    [
        "【12306】您的退票款将原路退回，如有疑问请致电12306",
        "【东方航空】航班取消，免费退改请登录东航APP或致电95530",
        "空调退款已经办好，有问题打我电话13811112222",
        "物业退还装修押金请致电物业服务中心 021-5566 7788 预约",
        "【格力】产品召回公告：部分型号可免费更换，详询 400-836-5315",
        "师傅说可以退款，你联系一下他 13555556666 办理",
        "赔款大概2800，有疑问联系我13700002222",
        "维修师傅 13912345678 明天上门，请保持电话畅通",
        "票改好了，到了打我电话13512341234",
        "For changes use the app or call 1-800-221-1212.",
        "有人来电叫您拨打400-861-2290退款的，都是诈骗",
    ],
)
def test_a_number_for_questions_or_an_official_one_is_none(text: str) -> None:
    assert not read(text, OFFICIAL).is_decisive
