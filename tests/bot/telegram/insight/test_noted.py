"""What handlers tell the counts: intents, cards, risks, times, and whose question it was."""

from dataclasses import replace

import pytest

from bot.assistant.answering.declining import unknown
from bot.assistant.check.judging.verdict import Risk, Verdict
from bot.assistant.insight import names
from bot.assistant.reply import Cited, Reply
from bot.assistant.triage import Intent
from bot.storage.chats.subscriptions import Subscription
from bot.storage.operators.audit import Deed, Via
from bot.telegram.context import Context, services
from bot.telegram.insight import noted
from index import Hit, Library, Passage
from index.script import Script

CHAT = 5


async def counted(context: Context) -> dict[tuple[str, str], int]:
    insight = services(context).insight
    await insight.counting.flush()
    found = await insight.figures.between(*insight.calendar.last_days(2))
    return {(each.name, each.key): number for each, number in found.items()}


@pytest.fixture
def card(library: Library) -> Passage:
    return library.leads("measures")[3]


async def test_an_answer_is_counted_with_its_card_and_time(context: Context, card: Passage) -> None:
    reply = Reply(Intent.ANSWER, (), passages=(Cited(card),))
    noted.answered(reply, 7, 0.15, context)
    assert await counted(context) == {
        (names.ASKED, "answer"): 1,
        (names.SHOWN, card.document): 1,
        (names.SECONDS, "0.2"): 1,
    }
    assert await services(context).insight.counting.doubts_of(7) == 0


async def test_a_verdict_is_counted_without_its_message(context: Context) -> None:
    verdict = Verdict("请转账", Risk.HIGH, 0.9, kinds=(("刷单返利", 0.8),))
    noted.answered(Reply(Intent.CHECK, (), verdict=verdict), 7, 0.15, context)
    assert (names.VERDICT, "high.刷单返利") in await counted(context)


@pytest.mark.parametrize("close", [False, True])
async def test_a_declined_question_counts_at_the_nearest_card(
    context: Context, library: Library, card: Passage, close: bool
) -> None:
    found = (card, library.leads("scams")[0])
    hits = [Hit(each, 0.3, 0.3, 0.3, 0.3) for each in found]
    offered = None if close else ()
    reply = unknown(library, hits, 0.1, Script.HANT, offered).in_script(Script.HANT)
    assert reply.nearest == card.document
    for who in range(5):
        noted.answered(reply, who, 0.15, context)
    numbers = await counted(context)
    assert numbers[names.ASKED, "unknown"] == 5
    assert numbers.get((names.ASKED_BACK, ""), 0) == 5 * close
    insight = services(context).insight
    (theme,) = await insight.doubts.themes(*insight.calendar.last_days(1))
    kind = "unsure" if close else "declined"
    assert (theme.kind, theme.card, theme.people) == (kind, card.document, 5)


async def test_a_declined_question_that_is_near_to_nothing_is_only_counted(
    context: Context,
) -> None:
    noted.answered(Reply(Intent.UNKNOWN, ()), 7, 40.0, context)
    assert await counted(context) == {
        (names.ASKED, "unknown"): 1,
        (names.SECONDS, names.SLOWER): 1,
    }
    assert await services(context).insight.counting.doubts_of(7) == 0


async def test_subscriptions_that_begin_and_end_are_counted(context: Context) -> None:
    on = Subscription(CHAT, subscribed=True)
    off = replace(on, subscribed=False)
    for before, after in ((off, on), (on, on), (on, off), (off, off)):
        noted.changed(before, after, context)
    await services(context).subscriptions.put(on, replace(off, thread_id=3))
    await noted.ended(CHAT, "blocked", context)
    await noted.ended(CHAT + 1, "blocked", context)
    assert await counted(context) == {
        (names.SUBSCRIBED, ""): 1,
        (names.UNSUBSCRIBED, "off"): 1,
        (names.UNSUBSCRIBED, "blocked"): 1,
    }


async def test_a_deed_is_written_down(context: Context) -> None:
    await noted.audited(7001, Deed.CAMPAIGN_PAUSE, 12, context)
    (action,) = await services(context).insight.audit.latest(5)
    assert (action.who, action.via, action.what, action.target) == (
        7001,
        Via.TELEGRAM,
        "campaign.pause",
        "12",
    )


def test_a_card_that_is_gone_is_named_by_its_id(library: Library, card: Passage) -> None:
    assert noted.titled(library, card.document) == card.title
    assert noted.titled(library, "gone") == "gone"
