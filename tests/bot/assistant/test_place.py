"""Whom to call: by the words of the text, and by its script."""

import pytest

from bot.assistant.place import Place, place_of
from index.script import Script


@pytest.mark.parametrize(
    ("text", "script", "place"),
    [
        ("我是台北地檢署書記官，你的健保卡被冒用", Script.HANT, Place.TAIWAN),
        ("阿媽，我出咗事，唔好同爸爸講", Script.HANT, Place.HONGKONG),
        ("入境事務處：閣下將被限制出境", Script.HANT, Place.HONGKONG),
        ("【HKeToll】你的隧道費仍未繳付", Script.HANT, Place.HONGKONG),
        ("您的包裹無法派送，請點連結", Script.HANT, Place.EITHER),
        ("台北的健保卡", Script.HANS, Place.MAINLAND),
        ("Your parcel is on hold in Hong Kong", Script.LATIN, Place.HONGKONG),
        ("Your parcel is on hold", Script.LATIN, Place.MAINLAND),
    ],
)
def test_the_place_is_told_by_words(text: str, script: Script, place: Place) -> None:
    assert place_of(text, script) is place
