"""Files of messages: finds the file that can be read, if any, and downloads its bytes."""

from dataclasses import dataclass

from telegram import Bot, Message, PhotoSize

from bot.telegram.sending.persist import persist

_INSTALLERS = (".apk", ".xapk", ".ipa", ".exe", ".msi", ".scr", ".mobileconfig")


@dataclass(frozen=True)
class Attachment:
    """A file that Telegram keeps; `size` in bytes as Telegram tells it, 0 where it does not.

    `of_album` says that other files were sent with it, each in a message of its own.
    """

    file_id: str
    size: int = 0
    name: str = ""
    of_album: bool = False

    @property
    def installs(self) -> bool:
        """Whether the file is a program by its name; that alone is a sign of fraud."""
        return self.name.lower().endswith(_INSTALLERS)


def attachment(message: Message) -> Attachment | None:
    """Give the picture in its largest size, or the document; None for voice, video, stickers."""
    of_album = message.media_group_id is not None
    if message.photo:
        largest = largest_photo(message)
        return Attachment(largest.file_id, largest.file_size or 0, of_album=of_album)
    document = message.document
    if document is None or message.animation is not None:
        return None
    return Attachment(document.file_id, document.file_size or 0, document.file_name or "", of_album)


def largest_photo(message: Message) -> PhotoSize:
    """Give the picture of a message that has one, in its largest size."""
    return max(message.photo, key=lambda each: each.width * each.height)


async def download(file_id: str, bot: Bot) -> bytes:
    """Read a file from Telegram into memory. Raises TelegramError where Telegram gives none."""
    found = await persist(lambda: bot.get_file(file_id), harmless=True)
    return bytes(await persist(found.download_as_bytearray, harmless=True))
