"""Which messages may come with others, and which lines wait for them."""

from typing import Any

import pytest

from bot.telegram.questions.gathering import comments, is_one_of_several
from bot.telegram.questions.wish import wish
from tests.bot.telegram.questions.test_wish import GROUP, ME, MINE, PRIVATE, message, said
from tests.bot.telegram.updates.test_hidden import FORWARD
from tests.bot.telegram.updates.test_media import SIZES

POINTS = "我妈收到的，你看看"


@pytest.mark.parametrize(
    ("chat", "text", "fields", "comment", "several"),
    [
        (PRIVATE, POINTS, {}, True, True),
        (PRIVATE, POINTS, {"forward_origin": FORWARD}, False, True),
        (PRIVATE, POINTS, {"reply_to_message": said(MINE, "…")}, False, False),
        (PRIVATE, "我已经转了2000怎么办", {}, False, False),
        (PRIVATE, "/check 加群领红包", {}, False, False),
        (PRIVATE, "", {"photo": SIZES}, False, True),
        (GROUP, "/check", {}, False, False),
        (GROUP, "", {"photo": SIZES, "caption": "/check", "media_group_id": "1"}, False, True),
    ],
)
def test_what_may_come_with_others(
    chat: dict[str, Any], text: str, fields: dict[str, Any], comment: bool, several: bool
) -> None:
    shown = message(chat, text, **fields)
    wanted = wish(shown, ME)
    assert wanted is not None
    assert comments(wanted, shown) is comment
    assert is_one_of_several(wanted, shown) is several
