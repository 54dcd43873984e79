"""When too many search: a polite sentence instead of silence, and first aid as ever."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bot.assistant.texts import ZH
from bot.telegram.process.assembly import Bot
from tests.botapi import BotApiServer


@asynccontextmanager
async def polling(bot: Bot) -> AsyncIterator[None]:
    await bot.application.start()
    assert bot.application.updater is not None
    await bot.application.updater.start_polling()
    yield
    await bot.application.updater.stop()
    await bot.application.stop()


async def test_who_comes_too_late_is_asked_to_come_again(bot: Bot, server: BotApiServer) -> None:
    bot.services.thinking._room = 0
    chat = server.private_chat()
    async with polling(bot):
        chat.send("一键查卡是什么")
        assert (await asyncio.to_thread(chat.wait_for_reply)).text == ZH.busy
        chat.send("刚给客服转了两万")
        assert "110" in (await asyncio.to_thread(chat.wait_for_reply)).text
