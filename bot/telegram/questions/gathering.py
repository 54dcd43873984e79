"""Gathering: what somebody sends at once is one case, and so is the line that he adds to it."""

from telegram import Message, Update

from bot.assistant.check.pointing import points
from bot.telegram.chats.admit import sender
from bot.telegram.context import Context, services
from bot.telegram.questions.wish import Wish
from bot.telegram.sending.place import Place
from bot.telegram.sending.typing import typing


def comments(wanted: Wish, message: Message) -> bool:
    """Tell whether a message only points at others that may come with it: 我妈收到的，你看看."""
    if message.chat.type != message.chat.PRIVATE or message.reply_to_message is not None:
        return False
    if wanted.command or wanted.forwarded or wanted.file is not None:
        return False
    return points(wanted.text)


def is_one_of_several(wanted: Wish, message: Message) -> bool:
    """Tell whether a message may be one of several: of an album, forwards, files.

    In a group, and behind a command, it is by itself what is to be checked.
    """
    if message.media_group_id is not None:
        return True
    if message.chat.type != message.chat.PRIVATE or wanted.command:
        return False
    shown = wanted.forwarded and bool(wanted.text)
    return shown or wanted.file is not None or comments(wanted, message)


async def gather(
    wanted: Wish, message: Message, update: Update, context: Context
) -> tuple[Wish, ...]:
    """Wait for what comes with a message; nothing where another message has waited already.

    An album comes as several, only one of which holds the command or the caption.
    """
    service, place = services(context), Place.of(message)
    if not is_one_of_several(wanted, message):
        return (wanted,)
    if wanted.file is not None:
        service.reader.wake()
    async with typing(place, context.bot, service.limits.typing):
        found = await service.bursts.gather(
            (place.chat_id, sender(update)), (message.message_id, wanted)
        )
    return tuple(each for _, each in sorted(found, key=lambda numbered: numbered[0]))
