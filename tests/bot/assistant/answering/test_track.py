"""Which of the articles that a part stands on is named first."""

from dataclasses import replace

import pytest

from bot.assistant.answering.track import on_track
from bot.assistant.assistant import Assistant
from index import Hit

pytestmark = pytest.mark.model
CRIME, ORDER, DUTY = "刑法/287之二", "治安管理处罚法/23", "反电信网络诈骗法/31"


def led_by(
    assistant: Assistant, text: str, *cites: str, folder: str = "law", heading: str = "怎么罚"
) -> str:
    """Give the article that comes first where a part stands on all of these."""
    hit = assistant.search().search("把银行卡借给别人违法吗").hits[0]
    passage = replace(hit.passage, folder=folder, heading=heading, cites=cites, basis=len(cites))
    hits: list[Hit] = [replace(hit, passage=passage, more=())]
    first = on_track(assistant.library, text, hits)[0].passage
    assert set(first.cites) == set(cites)
    article = assistant.library.get(first.cites[0])
    if first.cites != cites:
        assert article is not None
        assert (first.law, first.article) == (article.law, article.article)
    return first.cites[0]


@pytest.mark.parametrize("text", ["借卡给人会坐牢吗", "这算什么罪", "要判几年"])
def test_who_asks_what_a_court_does_is_told_the_criminal_law(
    assistant: Assistant, text: str
) -> None:
    assert led_by(assistant, text, DUTY, ORDER, CRIME) == CRIME


@pytest.mark.parametrize("text", ["会不会被拘留", "治安上怎么罚", "七十三了会拘几天"])
def test_who_asks_what_the_police_decide_is_told_the_law_on_order(
    assistant: Assistant, text: str
) -> None:
    assert led_by(assistant, text, CRIME, ORDER, DUTY) == ORDER


@pytest.mark.parametrize(
    "text", ["借卡违法吗", "会判刑还是拘留", "骗子被判了，我还能告他吗", "没判刑那步会怎样"]
)
def test_who_asks_neither_or_both_gets_the_order_of_the_card(
    assistant: Assistant, text: str
) -> None:
    assert led_by(assistant, text, DUTY, ORDER, CRIME) == DUTY


def test_what_is_no_law_card_or_stands_on_no_such_article_stays(assistant: Assistant) -> None:
    assert led_by(assistant, "会坐牢吗", DUTY, ORDER) == DUTY
    assert led_by(assistant, "会坐牢吗", DUTY, CRIME, folder="scams") == DUTY
    assert led_by(assistant, "会坐牢吗", "帮信解释（2019） 第12条", CRIME).startswith("帮信解释")


def test_a_cards_beginning_keeps_its_order_where_prison_is_asked_for(assistant: Assistant) -> None:
    assert led_by(assistant, "会坐牢吗", DUTY, CRIME, heading="") == DUTY
    assert led_by(assistant, "会拘留吗", CRIME, ORDER, heading="") == ORDER
