"""What answers a clause that asks why goes before the card on what is told besides."""

import pytest

from bot.assistant.answering.why import why_first
from bot.assistant.assistant import Assistant

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    "text",
    [
        "现在说的百万保障取消自动扣费这种骗局,为什么总要让人下会议软件开共享啊",
        "被退款客服骗过一次，事后想弄懂他为什么非要我开屏幕共享",
    ],
)
def test_the_card_that_says_why_is_first(assistant: Assistant, text: str) -> None:
    assert assistant.reply(text).passages[0].passage.document == "scam-screen-sharing"


@pytest.mark.parametrize(
    "text",
    [
        "为啥刷单的骗子开头都真给返钱",
        "刷单被骗了五千，为什么会这样",  # names no matter of its own
        "百万保障要不要手动关闭，会自动扣费吗",
        "网上赌博头几把都赢，后来提不出钱是为什么",
    ],
)
def test_others_keep_their_order(assistant: Assistant, text: str) -> None:
    index = assistant.search()
    hits = index.search(text, 9).hits
    assert tuple(why_first(index, text, hits)) == hits
