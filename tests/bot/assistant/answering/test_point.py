"""What is asked stands first: the part whose heading asks just that goes before its card's lead."""

import pytest

from bot.assistant.answering.point import point_first
from bot.assistant.assistant import Assistant

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        ("惩戒名单要几年才出来", "惩戒挂几年，能不能申诉"),
        ("派出所说不予立案，我接下来有几天时间做什么？", "几天内提、几天有结果"),
        ("社区民警上门叫我别转。我转自己的钱，他们哪来的依据？", "有法律依据吗"),
    ],
)
def test_the_part_that_is_asked_for_leads(assistant: Assistant, text: str, heading: str) -> None:
    cited = assistant.reply(text).passages[0]
    assert cited.passage.heading == heading
    assert any(not each.heading for each in cited.more)  # the card's beginning follows


@pytest.mark.parametrize(
    "text",
    [
        "骗了五千块钱，要判多久",
        "公安扣了我电话，什么时候还",
        "什么是跑分",
        "帮信罪是刑法第几条",
        "被骗了打哪个电话",
        "孩子三年级能下载反诈App吗",
    ],
)
def test_others_keep_what_the_search_put_first(assistant: Assistant, text: str) -> None:
    index = assistant.search()
    hits = index.search(text, 9).hits
    assert tuple(point_first(index, text, hits)) == hits
