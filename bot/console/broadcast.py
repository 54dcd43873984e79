"""`python -m bot broadcast`: queues campaigns for the running bot, and steers them."""

import json
import re
import sys
from argparse import Namespace
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

from bot.broadcast.campaign import CampaignDesk, Status, Target
from bot.broadcast.errors import CampaignError, ContentError
from bot.broadcast.photo import wrong_with
from bot.clock import now
from bot.console.database import with_database
from bot.console.deeds import note
from bot.storage.broadcasts.campaigns import NewCampaign
from bot.storage.database.engine import Database
from bot.storage.operators.audit import Deed
from index.errors import USAGE_ERROR

_UNFIT = re.compile(r"[\0\ud800-\udfff]")  # NUL, and bytes of an argument that are not UTF-8

# A step gives the number of the campaign that it changed.
Step = Callable[[CampaignDesk, Namespace], Coroutine[Any, Any, int | None]]


def run_broadcast(url: str, args: Namespace) -> int:
    """Take the step that the arguments name. Gives the exit status."""

    async def work(database: Database) -> int:
        desk = CampaignDesk(database, now)
        try:
            number = await STEPS[args.step](desk, args)
            if number is not None:
                await note(database, Deed(f"campaign.{args.step}"), number)
        except CampaignError as error:
            print(error, file=sys.stderr)
            return USAGE_ERROR if isinstance(error, ContentError) else 1
        return 0

    return with_database(url, work)


def status_json(status: Status) -> dict[str, Any]:
    """The object of `broadcast status --json`. Fields may be added, never renamed."""
    counts = status.counts
    return {
        "id": status.campaign.id,
        "state": status.state,
        "total": counts.total,
        "pending": counts.pending,
        "sent": counts.sent,
        "unsure": counts.unsure,
        "failed": counts.failed,
        "unreachable": counts.unreachable,
        "skipped": counts.skipped,
        "urgent": status.campaign.urgent,
        "retracted": status.campaign.retracted,
        "again": counts.again,
        "halted": status.campaign.halted,
        "reasons": status.reasons,
    }


async def _start(desk: CampaignDesk, args: Namespace) -> int:
    photo = _photo(args.photo) if args.photo else None
    draft = NewCampaign(_text(args), photo, urgent=args.urgent)
    number, total = await desk.start(draft, Target(args.to, args.topic))
    _show({"id": number, "total": total}, as_json=args.json)
    return number


async def _status(desk: CampaignDesk, args: Namespace) -> None:
    _show(status_json(await desk.status(args.id)), as_json=args.json)


async def _steer(desk: CampaignDesk, args: Namespace) -> int:
    await _STEERING[args.step](desk, args.id)
    return int(args.id)


async def _correct(desk: CampaignDesk, args: Namespace) -> int:
    await desk.correct(args.id, _text(args))
    return int(args.id)


_STEERING: dict[str, Callable[[CampaignDesk, int], Coroutine[Any, Any, None]]] = {
    "pause": CampaignDesk.pause,
    "resume": CampaignDesk.resume,
    "cancel": CampaignDesk.cancel,
    "retract": CampaignDesk.retract,
}
STEPS: dict[str, Step] = {
    "start": _start,
    "status": _status,
    "correct": _correct,
    **dict.fromkeys(_STEERING, _steer),
}


def _text(args: Namespace) -> str:
    wrong = ContentError(f"{args.file or '--text'}: a text in UTF-8 is expected")
    try:
        text = str(args.text) if args.file is None else _from_file(args.file)
    except UnicodeDecodeError:
        raise wrong from None
    if _UNFIT.search(text):
        raise wrong
    return text


def _from_file(file: str) -> str:
    text = sys.stdin.read() if file == "-" else _bytes(file).decode()
    return text.removeprefix("\ufeff").rstrip()


def _photo(file: str) -> bytes:
    photo = _bytes(file)
    wrong = wrong_with(photo)
    if wrong is not None:
        raise ContentError(f"{file}: {wrong}")
    return photo


def _bytes(file: str) -> bytes:
    try:
        return Path(file).read_bytes()
    except OSError as error:
        raise ContentError(f"{file}: {error.strerror}") from None


def _show(values: dict[str, Any], *, as_json: bool) -> None:
    if as_json:
        print(json.dumps(values, ensure_ascii=False))
        return
    for name, value in values.items():
        if value not in (None, {}):
            print(f"{name}: {value}")
