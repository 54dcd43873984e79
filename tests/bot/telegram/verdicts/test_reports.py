"""A message that is handed in while the database is away can be handed in again."""

from collections.abc import AsyncIterator
from dataclasses import replace
from typing import Any

import pytest
from telegram.ext import CallbackContext

from bot.assistant.check.judging.verdict import Risk, Verdict
from bot.assistant.check.showing.report_texts import ZH
from bot.assistant.texts import ZH as COMMON
from bot.storage.database.engine import open_database
from bot.storage.operators.reports import Reports
from bot.telegram.context import SERVICES
from bot.telegram.process.assembly import Bot
from bot.telegram.sending.place import Place
from bot.telegram.verdicts.reports import offer
from index.script import Script
from tests.bot.storage.conftest import postgresql_url, postgresql_user
from tests.botapi import BotApiServer, Message, PrivateChat
from tests.botapi.waiting import aside
from tests.postgresql import PostgreSQL

__all__ = ["postgresql_url", "postgresql_user"]

TEXT = "把钱转到安全账户"


@pytest.fixture
async def reports(running: Bot, postgresql_url: str) -> AsyncIterator[Reports]:
    """The bot's reports, in a database that can be taken away from them alone."""
    database = await open_database(postgresql_url)
    apart = Reports(database)
    running.application.bot_data[SERVICES] = replace(running.services, reports=apart)
    yield apart
    await database.close()


async def offered(bot: Bot, chat: PrivateChat) -> Message:
    chat.send("/privacy")
    await chat.next_reply()
    verdict = Verdict(TEXT, Risk.HIGH)
    await offer(verdict, Place(chat.id), Script.HANS, CallbackContext(bot.application))
    return await chat.next_reply()


async def pressed(chat: PrivateChat, under: Message, button: str) -> dict[str, Any]:
    return await aside(chat.press(under, button).wait_for_answer)


async def test_what_could_not_be_stored_can_be_handed_in_again(
    running: Bot,
    reports: Reports,
    server: BotApiServer,
    postgresql: PostgreSQL,
    postgresql_user: str,
) -> None:
    chat = server.private_chat(language_code="zh-hans")
    asked = await offered(running, chat)
    await postgresql.run(f"ALTER ROLE {postgresql_user} NOLOGIN")
    await postgresql.drop_connections(postgresql_user)
    failed = COMMON.failed.partition("{")[0]
    assert (await pressed(chat, asked, ZH.offer_yes))["text"].startswith(failed)
    await postgresql.run(f"ALTER ROLE {postgresql_user} LOGIN")
    assert (await pressed(chat, asked, ZH.offer_yes))["text"] == ""
    assert TEXT in (await chat.next_reply()).text
    report = await reports.next_new()
    assert report is not None
    assert report.text == TEXT


async def test_a_message_is_handed_in_once(running: Bot, server: BotApiServer) -> None:
    chat = server.private_chat(language_code="zh-hans")
    asked = await offered(running, chat)
    await pressed(chat, asked, ZH.offer_yes)
    assert (await pressed(chat, asked, ZH.offer_yes))["text"] == ZH.gone


async def test_a_message_that_is_left_is_forgotten(running: Bot, server: BotApiServer) -> None:
    chat = server.private_chat(language_code="zh-hans")
    asked = await offered(running, chat)
    assert (await pressed(chat, asked, ZH.offer_no))["text"] == ""
    assert (await pressed(chat, asked, ZH.offer_yes))["text"] == ZH.gone
