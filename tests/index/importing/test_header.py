"""What stands above and below a body says who published it, and when."""

import pytest

from index.importing.header import agency_line
from index.importing.page import Found
from tests.index.importing.runs import PLAIN, body_of, said_by


@pytest.mark.parametrize(
    ("text", "published", "publisher", "date"),
    [
        ("中国警察网北京5月30日电 记者袁某报道:今天晴。", "2023-05-31", "中国警察网", "2023-05-30"),
        ("新华社台北12月31日电（记者何某）今天晴。", "2024-01-01", "新华社", "2023-12-31"),
        ("中国青年报客户端广州3月1日讯 今天晴。", "2024-03-01", "中国青年报客户端", "2024-03-01"),
        ("湖南民生在线讯(杨某)今天晴。", None, "湖南民生在线", None),
        ("（江州电视台2024年2月29日讯）今天晴。", None, "江州电视台", "2024-02-29"),
        ("本报讯（记者 何某）今天晴。", "2024-01-01", None, None),
        ("新华社北京5月30日电 今天晴。", None, "新华社", None),
    ],
)  # fmt: skip
def test_an_agency_line_says_who_and_when(
    text: str, published: str | None, publisher: str | None, date: str | None
) -> None:
    found, words = agency_line(text, published)
    assert (found.publisher, found.date) == (publisher, date)
    assert text[len(words) :] == "今天晴。"


@pytest.mark.parametrize("text", ["反诈网电话打通以后，请说清楚。", "据新华社报道，今天晴。"])
def test_a_sentence_that_names_an_agency_is_no_agency_line(text: str) -> None:
    assert agency_line(text, "2024-01-01") == (Found(), "")


def test_an_official_notice_is_signed_below() -> None:
    body = body_of(f"关于防范诈骗的通告\n\n{PLAIN}\n特此通告。\n\n江州市公安局\n\n2024年3月5日\n")
    assert body.found == Found("关于防范诈骗的通告", "江州市公安局", "2024-03-05")
    assert said_by(body) == [PLAIN.strip(), "特此通告。"]


@pytest.mark.parametrize(
    ("above", "found"),
    [
        ("江州市公安局官方网站\n\n关于防范诈骗的通告\n\n"
         "发布时间：2024-03-06　来源：江州市公安局　浏览：9",
         Found("关于防范诈骗的通告", "江州市公安局", "2024-03-06")),
        ("关于防范诈骗的通告\n\n江州网 2024-03-06 10:00 来源：江州日报",
         Found("关于防范诈骗的通告", "江州日报", "2024-03-06")),
        ("江州导航|公安机关发布防诈骗注意事项\n\n江州网 2024-03-06",
         Found("江州导航|公安机关发布防诈骗注意事项", "江州网", "2024-03-06")),
        ("公安机关发布防诈骗注意事项|江州导航\n\n江州网 2024-03-06",
         Found("公安机关发布防诈骗注意事项", "江州网", "2024-03-06")),
        ("关于防范诈骗的通告\n\n2024年2月30日 江州网", Found("关于防范诈骗的通告", None, None)),
    ],
)  # fmt: skip
def test_the_header_says_title_publisher_and_date(above: str, found: Found) -> None:
    assert body_of(f"{above}\n\n{PLAIN}").found == found
