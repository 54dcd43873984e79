"""Whatever senders, operators and clocks do, in any order: the outbox loses and doubles nothing.

Hypothesis makes up the order, and shrinks one that breaks a rule.
"""

import asyncio
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import settings
from hypothesis.stateful import run_state_machine_as_test

from bot.storage.database.engine import open_database
from tests.bot.storage.broadcasts.outbox_machine import OutboxMachine

# More examples on the database that takes less time for each.
EFFORT = {
    "sqlite": settings(max_examples=30, stateful_step_count=50),
    "postgresql": settings(max_examples=8, stateful_step_count=50),
}


@pytest.fixture
def sqlite_url() -> Iterator[str]:
    """A file in memory where there is such a folder: it is written ten thousand times."""
    memory = Path("/dev/shm")  # noqa: S108
    with TemporaryDirectory(dir=memory if memory.is_dir() else None) as folder:
        yield f"sqlite+aiosqlite:///{folder}/test.db"


@pytest.mark.parametrize("name", EFFORT)
def test_nothing_is_lost_or_doubled_in_any_order(name: str, request: pytest.FixtureRequest) -> None:
    url = request.getfixturevalue(f"{name}_url")
    with asyncio.Runner() as runner:
        opened = runner.run(open_database(url))

        class Machine(OutboxMachine):
            database = opened

        Machine.runner = runner
        try:
            run_state_machine_as_test(Machine, settings=EFFORT[name])
        finally:
            runner.run(opened.close())
