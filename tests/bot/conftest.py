"""The assistant over the real corpus, for the tests that talk with it."""

import pytest

from bot.assistant.assistant import Assistant
from index.search import Index


@pytest.fixture(scope="module")
def assistant(real_index: Index) -> Assistant:
    return Assistant(real_index.library, lambda: real_index)
