"""Makes one case of the messages that somebody sent for a check: their words, and their files'."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import structlog
from telegram.error import BadRequest, TelegramError

from bot.assistant.check.evidence.links import SENT_FILE
from bot.assistant.reply import Paragraph, Reply
from bot.logs import error_name
from bot.reading.values import Found, Note, Reason, UnreadableError
from bot.telegram.context import Context, services
from bot.telegram.questions.wish import Wish
from bot.telegram.sending.catalogues import sentence
from bot.telegram.updates.media import Attachment, download
from index.script import Script

log = structlog.get_logger()


@dataclass(frozen=True)
class Examined:
    """`text` is what others wrote, `words` what the sender says of it.

    `reasons` say why files were not read, `notes` what was left out of others and of albums.
    `parts` are the messages and files that `text` was made of, where they are several.
    """

    text: str = ""
    words: str = ""
    reasons: tuple[Reason, ...] = ()
    notes: tuple[Note, ...] = ()
    parts: tuple[str, ...] = ()

    @property
    def wish(self) -> Wish:
        """What to answer: the evidence, or the sender's own words where there is none."""
        if not self.text:
            return Wish(self.words)
        return Wish(self.text, "check", parts=self.parts)


async def examine(wishes: Sequence[Wish], context: Context) -> Examined:
    """Read the files of these messages, one after another, in their order."""
    texts: list[str] = []
    words: list[str] = []
    reasons: dict[Reason, None] = {}
    notes: dict[Note, None] = {}
    for each in wishes:
        (texts if each.forwarded or each.command == "check" else words).append(each.text)
        words.append(each.words)
        if each.file is None:
            continue
        found = await _read(each.file, context)
        if isinstance(found, Found):
            texts.append(found.evidence)
            notes |= dict.fromkeys(found.notes)
            continue
        reasons[found] = None
        if each.file.installs:
            texts.append(SENT_FILE + each.file.name)
    if len(wishes) == 1 and wishes[0].file is not None and wishes[0].file.of_album:
        notes[Note.ONE_OF_ALBUM] = None
    files = sum(each.file is not None for each in wishes)
    log.info("examined", messages=len(wishes), files=files, unread=[str(each) for each in reasons])
    parts = tuple(each for each in texts if each.strip())
    return Examined(
        _joined(parts),
        _joined(words),
        tuple(reasons),
        tuple(notes),
        parts if len(parts) > 1 else (),
    )


def with_remarks(reply: Reply, examined: Examined, script: Script) -> Reply:
    """Add to a reply what could not be read."""
    said = [sentence.entry(script, "unreadable", each) for each in examined.reasons]
    said += [sentence.entry(script, "partly_read", each) for each in examined.notes]
    if not said:
        return reply
    return replace(reply, paragraphs=(*reply.paragraphs, Paragraph("\n".join(said))))


async def _read(file: Attachment, context: Context) -> Found | Reason:
    reader = services(context).reader
    if file.size > reader.limits.file_bytes:
        return Reason.TOO_BIG
    try:
        with reader.place():
            return await reader.read(await _fetch(file, context))
    except UnreadableError as error:
        return error.reason


async def _fetch(file: Attachment, context: Context) -> bytes:
    """Download a file into memory. Raises UnreadableError where Telegram does not give it."""
    try:
        return await download(file.file_id, context.bot)
    except TelegramError as error:
        log.info("not_fetched", error=error_name(error))
        big = isinstance(error, BadRequest) and "too big" in error.message.lower()
        raise UnreadableError(Reason.TOO_BIG if big else Reason.NOT_FETCHED) from None


def _joined(texts: Sequence[str]) -> str:
    return "\n".join(filter(None, (each.strip() for each in texts)))
