"""Several processes that do one thing at the same moment."""

import asyncio
import sys
from asyncio.subprocess import PIPE

# Far beyond what they need: a lock that nobody releases is to fail the test, not to hold it.
_SECONDS = 60

_BARRIER = """
import asyncio, sys
from datetime import UTC, datetime, date
from bot.storage.broadcasts.delivery import Result
from bot.storage.broadcasts.outbox import Outbox
from bot.storage.chats.chats import Chats
from bot.storage.database.engine import open_database
from bot.storage.operators.figures import Figure, Figures
from bot.storage.operators.votes import Votes

async def main(url, number):
    database = await open_database(url)
{body}
    await database.close()

print("ready", flush=True)
sys.stdin.readline()
asyncio.run(main(sys.argv[1], int(sys.argv[2])))
"""


async def at_once(count: int, url: str, body: str = "") -> None:
    """Start processes, let them import, let them go together; all must end well."""
    lines = "\n".join(f"    {line}" for line in body.splitlines())
    program = _BARRIER.format(body=lines)
    processes = [
        await asyncio.create_subprocess_exec(
            sys.executable, "-W", "error", "-c", program, url, str(number),
            stdin=PIPE, stdout=PIPE, stderr=PIPE,
        )
        for number in range(count)
    ]  # fmt: skip
    try:
        async with asyncio.timeout(_SECONDS):
            for process in processes:
                assert process.stdout is not None
                assert await process.stdout.readline() == b"ready\n"
            ends = await asyncio.gather(*(process.communicate(b"go\n") for process in processes))
    finally:
        for process in processes:
            if process.returncode is None:
                process.kill()
                await process.wait()
    for process, (_, complaints) in zip(processes, ends, strict=True):
        assert (process.returncode, complaints.decode()) == (0, "")
