"""The firms and the money of a message tell where its readers are."""

import pytest

from bot.assistant.check.showing.present import what_to_do
from bot.assistant.places.place import Place
from bot.assistant.places.readers import place_of_readers
from index.asked_in import script_of
from index.script import Script


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("【SingPost】Your parcel is held, pay SGD 1.50", Place.SINGAPORE),
        ("【SingPost】您的包裹被扣，请付 SGD 1.50", Place.SINGAPORE),
        ("DBS: your account is locked, verify your Singpass", Place.SINGAPORE),
        ("POSB: unusual login", Place.SINGAPORE),
        ("Pos Malaysia: your parcel is on hold", Place.MALAYSIA),
        ("【Maybank】您的户口已被冻结", Place.MALAYSIA),
        ("Your parcel is held, pay RM 2.90", Place.MALAYSIA),
        ("【中華郵政】您的包裹欠費，請繳納", Place.TAIWAN),
        ("Your parcel is held, pay NT$32", Place.TAIWAN),
        ("HSBC HK: your account is locked", Place.HONGKONG),
        ("【顺丰】您的包裹欠费1.5元", Place.MAINLAND),
        ("【中国邮政】您的包裹被扣", Place.MAINLAND),
        ("Your parcel is held, pay $1.50", Place.MAINLAND),
        ("微信好友推荐 DBS 理财，用支付宝付", Place.MAINLAND),
        ("您的包裹欠費，請繳納", Place.EITHER),
    ],
)
def test_the_place_is_told_by_firms_and_money(text: str, place: Place) -> None:
    assert place_of_readers(text, script_of(text)) is place


def test_the_line_of_the_place_is_named() -> None:
    said = what_to_do("钓鱼盗号", Script.LATIN, place=Place.SINGAPORE, has_link=True)
    assert "1799 in Singapore" in said
    assert "96110" not in said
