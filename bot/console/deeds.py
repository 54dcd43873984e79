"""Writes down what was done from the command line, and by which of the system's users."""

import os

from bot.clock import now
from bot.storage.database.engine import Database
from bot.storage.operators.audit import Audit, Deed, Via


async def note(database: Database, deed: Deed, target: object = "") -> None:
    """Write it down after it was done; `target` is an id. Windows has no numbers of users."""
    who = os.getuid() if hasattr(os, "getuid") else 0
    await Audit(database).note(who, deed, str(target), now(), Via.CONSOLE)
