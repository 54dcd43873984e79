"""One real process for the tests that do not break it."""

from collections.abc import AsyncIterator

import pytest_asyncio

from bot.reading.reader import Reader


@pytest_asyncio.fixture(loop_scope="package", scope="package")
async def reader() -> AsyncIterator[Reader]:
    reader = Reader()
    yield reader
    await reader.close()
