"""An official address that leads elsewhere is the other one's disguise."""

import pytest

from bot.assistant.check.evidence.clean import clean
from bot.assistant.check.evidence.evidence import FlagKind
from bot.assistant.check.evidence.links import Link, find_links
from bot.assistant.check.evidence.masked_links import unmasked
from tests.bot.assistant.check.evidence.test_links import OFFICIAL

L = FlagKind


def links(text: str) -> tuple[Link, ...]:
    return unmasked(find_links(clean(text), OFFICIAL), text)


@pytest.mark.parametrize(
    ("text", "quote", "kinds"),
    [
        ("见https://www.icbc.com.cn → https://abcd.com/x 。", "https", {L.LOOKALIKE_LINK}),
        ("www.icbc.com.cn。 → https://mp.weixin.qq.com/s/x", "www", {L.LOOKALIKE_LINK}),
        ("icbc.com.cn → http://icbc-xx.top", "icbc", {L.LOOKALIKE_LINK}),
        ("icbc.com.cn → http://a.top/b.apk", "icbc", {L.LOOKALIKE_LINK, L.APK_LINK}),
    ],
)
def test_both_addresses_are_one_lookalike(text: str, quote: str, kinds: set[FlagKind]) -> None:
    (found,) = links(text)
    assert set(found.kinds) == kinds
    assert text[found.start : found.end].startswith(quote)
    assert found.owner is not None
    assert found.claimed


@pytest.mark.parametrize(
    "text",
    [
        "www.icbc.com.cn → https://m.icbc.com.cn/x",
        "点此 → https://abcd.com/x",
        "www.icbc.com.cn https://abcd.com/x",
        "abcd.com → https://www.icbc.com.cn",
    ],
)
def test_other_links_stay_as_they_are(text: str) -> None:
    assert links(text) == find_links(clean(text), OFFICIAL)
    assert not any(L.LOOKALIKE_LINK in each.kinds for each in links(text))
