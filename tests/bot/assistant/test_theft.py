"""A phone that was stolen is told apart from one that is in hand."""

import pytest

from bot.assistant.theft import is_gone, lost_first
from index import Hit, Passage


def hit(document: str) -> Hit:
    """Give a hit of a card."""
    passage = Passage(document, document, "law", "名", "", "", "话", "公安部")
    return Hit(passage, 1.0, 1.0, 1.0, 1.0)


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("手机被偷了", True),
        ("手機俾人搶咗", True),
        ("手机昨天在车上被扒了", True),
        ("小偷偷走了我的钱包", True),
        ("my phone was stolen", True),
        ("he snatched my wallet", True),
        ("手机上的钱被偷了", False),
        ("手机号被偷了", False),
        ("手机被人偷偷装了软件", False),
        ("手机被人偷看了", False),
        ("抢了我手机里的钱", False),
        ("my phone number was stolen", False),
        ("", False),
    ],
)
def test_a_phone_that_was_taken_is_heard(text: str, *, gone: bool) -> None:
    assert is_gone(text) is gone


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("my phone was stolen, it has my bank app", "law-lost-card"),
        ("my phone moves on its own", "scam-phone-hijack"),
    ],
)
def test_steps_for_a_phone_in_hand_come_after_where_it_is_gone(text: str, first: str) -> None:
    hits = (hit("scam-phone-hijack"), hit("law-lost-card"))
    assert lost_first(text, hits)[0].passage.document == first


def test_what_is_first_of_another_matter_stays() -> None:
    hits = (hit("law-bangxin-what"), hit("law-lost-card"))
    assert lost_first("手机被偷了", hits) == hits
