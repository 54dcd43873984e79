"""Posters, each drawn when it is first needed, kept as a file, and sent again by Telegram's id."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from hashlib import blake2b
from pathlib import Path

import structlog

from bot.broadcast.message import Photo
from bot.broadcast.poster import VERSION, draw_poster
from bot.storage.broadcasts.pictures import Pictures
from index.corpus.tips import Tip
from index.script import Script

log = structlog.get_logger()


class Posters:
    """The posters of one bot. `account` tells bots apart: each has ids of its own."""

    def __init__(self, folder: Path, pictures: Pictures, account: str) -> None:
        self._folder = folder
        self._pictures = pictures
        self._account = account
        self._known: dict[str, str] = {}
        self._drawing: dict[str, asyncio.Future[bytes]] = {}
        self._drawer = ThreadPoolExecutor(1, "poster")

    async def photo(self, tip: Tip, script: Script) -> Photo:
        """Give a tip's poster: its id where Telegram has it, its bytes otherwise."""
        name = _name(tip, script)
        key = f"{self._account}/{name}"
        known = self._known.get(key) or await self._pictures.get(key)
        if known is not None:
            self._known[key] = known
            return Photo(file_id=known, key=key)
        return Photo(data=await self._once(name, tip, script), key=key)

    async def sent(self, key: str, file_id: str) -> None:
        """Note under which id Telegram keeps a poster."""
        if self._known.get(key) is None:
            self._known[key] = file_id
            await self._pictures.keep(key, file_id)

    async def stale(self, key: str, file_id: str) -> None:
        """Forget an id that Telegram takes no longer, unless there is a newer one."""
        if self._known.get(key) == file_id:
            del self._known[key]
        await self._pictures.drop(key, file_id)

    async def _once(self, name: str, tip: Tip, script: Script) -> bytes:
        """Draw each poster once, however many ask for it at a time."""
        if name not in self._drawing:
            work = asyncio.get_running_loop().run_in_executor(
                self._drawer, _kept, self._folder / f"{name}.png", tip, script
            )
            self._drawing[name] = work
            work.add_done_callback(lambda _: self._drawing.pop(name, None))
        return await asyncio.shield(self._drawing[name])


def _kept(path: Path, tip: Tip, script: Script) -> bytes:
    """Read a poster, or draw and keep it. A folder that cannot be written keeps nothing."""
    try:
        return path.read_bytes()
    except OSError:
        drawn = draw_poster(tip, script)
    aside = path.with_suffix(f".{blake2b(drawn, digest_size=4).hexdigest()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        aside.write_bytes(drawn)
        aside.replace(path)
    except OSError as error:
        log.warning("poster_not_kept", error=type(error).__name__)
    return drawn


def _name(tip: Tip, script: Script) -> str:
    shown = "\n".join((VERSION, script, tip.text, tip.source, *sorted(tip.topics)))
    return blake2b(shown.encode(), digest_size=16).hexdigest()
