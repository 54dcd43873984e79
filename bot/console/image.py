"""`python -m bot check --image`: the verdict on a screenshot, a PDF or a text file."""

import asyncio
from pathlib import Path
from typing import Any

from bot.assistant.assistant import Assistant
from bot.assistant.texts import texts_for
from bot.console.check import check_one
from bot.console.standard_input import LineError
from bot.logs import configure
from bot.reading.reader import Reader
from bot.reading.values import Found, UnreadableError
from index.asked_in import script_of


def check_image(assistant: Assistant, path: Path) -> dict[str, Any]:
    """Judge what a file says. Raises LineError where it cannot be read.

    The object is that of `check --json`, with what QR codes say and what was left out.
    """
    configure("WARNING")
    try:
        found = asyncio.run(_read(path.read_bytes()))
    except UnreadableError as error:
        raise LineError(f"{path}: cannot be read: {error}") from None
    except OSError as error:
        raise LineError(f"{path}: {error.strerror}") from None
    checked = check_one(assistant, (found.evidence,))
    left_out = [texts_for(script_of(found.evidence)).partly_read[each] for each in found.notes]
    return checked | {
        "answer": "\n\n".join((checked["answer"], *left_out)),
        "codes": list(found.codes),
        "notes": [str(each) for each in found.notes],
    }


async def _read(data: bytes) -> Found:
    reader = Reader()
    try:
        return await reader.read(data)
    finally:
        await reader.close()
