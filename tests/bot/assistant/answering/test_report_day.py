"""Who names the day of the police report asks for what it says."""

from dataclasses import replace

import pytest

from bot.assistant.answering.report_day import report_first, undated
from bot.assistant.assistant import Assistant
from index import Hit

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def hits(assistant: Assistant) -> tuple[Hit, ...]:
    """The figure of the whole year, then that of the report."""
    hit = assistant.search().search("2023年破了多少案").hits[0]
    year, report = map(assistant.library.get, ("policy-figures-2023", "report-solved"))
    assert year is not None
    assert report is not None
    return replace(hit, passage=year), replace(hit, passage=report)


@pytest.mark.parametrize(
    "text",
    [
        "2023年5月30日的会上说破了多少案",
        "5月30号那次会议",
        "2023.5.30通报",
        "2023-05-30",
        "五月三十号的大会",
        "May 30 report",
    ],
)
def test_the_report_comes_first_on_its_day(hits: tuple[Hit, ...], text: str) -> None:
    assert report_first(text, hits, ()) == (hits[1], hits[0])


@pytest.mark.parametrize(
    "text", ["2023年破了多少案", "2024年5月30日收到的短信", "15月30", "2023年5月3日", ""]
)
def test_on_no_other(hits: tuple[Hit, ...], text: str) -> None:
    assert report_first(text, hits, ()) == hits


def test_the_day_is_left_out_of_what_is_asked() -> None:
    assert undated("2023年5月30日的会上破了多少案") == "的会上破了多少案"
    assert undated("2023-05-30") == ""
    assert undated("2023年破了多少案") is None


def test_its_figure_is_told(assistant: Assistant) -> None:
    reply = assistant.reply("2023年5月30日的会议上公布破了多少案")
    assert reply.passages[0].passage.document == "report-solved"
    assert "46.4万" in reply.text
