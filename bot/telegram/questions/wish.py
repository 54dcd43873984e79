"""What a message wants of the bot, if it wants anything of it at all."""

import re
from dataclasses import dataclass

from telegram import Message, MessageEntity, User

from bot.assistant.menu import MENU_FOLDERS
from bot.telegram.updates.hidden import quoted, words_of
from bot.telegram.updates.media import Attachment, attachment

# Telegram sees no command in `/ask一键查卡是什么`, but people mean one.
_COMMAND = re.compile(r"/(?P<name>[A-Za-z]+)(?:@(?P<bot>[A-Za-z0-9_]+))?\s*(?P<rest>.*)", re.DOTALL)
_ASKING = {"ask", "check"}


@dataclass(frozen=True)
class Wish:
    """An answer to `text`, or a check of it and of `file`.

    `about` are the words of another person's message that it points at, `shows` is that one's file.

    `command` is ask, check, or empty for plain words. `forwarded` says that somebody else wrote
    the text, `goes_on` that it may lean on what was said before: in a group only a reply does.
    `words` are the asker's own, where the text is of others; `parts` are the messages and files
    that the text was made of, where they are several.
    """

    text: str
    command: str = ""
    about: str = ""
    forwarded: bool = False
    goes_on: bool = False
    file: Attachment | None = None
    shows: Attachment | None = None
    words: str = ""
    parts: tuple[str, ...] = ()

    @property
    def shows_something(self) -> bool:
        """Whether there is something to judge beside the asker's own words."""
        return self.forwarded or self.file is not None or bool(self.command)


def wish(message: Message, bot: User) -> Wish | None:
    """Read a message; None where it is not meant for the bot, or is a command of another kind.

    In a private chat everything is meant for it; in a group a mention of its name, a reply to it,
    and its commands. Where Telegram marks no command, as in `/help我被骗了` and under pictures, no
    handler of commands takes it: what stands behind it is meant, and the file. What is forwarded
    was said to others: it is evidence and never a command.
    """
    if _of_a_bot(message) or _is_own(message, bot) or message.is_automatic_forward:
        return None
    private, forwarded = message.chat.type == message.chat.PRIVATE, message.forward_origin
    if private and forwarded is not None:
        return Wish(words_of(message), forwarded=True, file=attachment(message))
    text = words_of(message)
    if is_for_another(text, bot):
        return None
    command = _COMMAND.match(text.lstrip()) if forwarded is None else None
    if command is not None:
        name, rest = command["name"].lower(), command["rest"].strip()
        if name in MENU_FOLDERS:  # opens a menu; with words after it, it is a question
            return Wish(rest, file=attachment(message) if private else None)
        if name in _ASKING:
            file = attachment(message) if name == "check" else None
            return Wish(rest, name, _about(message, bot), file=file, shows=_shows(message, bot))
        if not private or _is_marked(message):
            return None
    mentions = _mentions(message, bot)
    words = words_of(message, without=mentions)
    if command is not None:
        words = behind_command(words)
    replies = replies_to(message, bot)
    if private or mentions or replies:
        return Wish(
            words.strip(),
            about=_about(message, bot),
            goes_on=private or replies,
            file=attachment(message),
            shows=_shows(message, bot),
        )
    return None


def behind_command(text: str) -> str:
    """Give the words behind a command, whichever it is; all of a text without one."""
    found = _COMMAND.match(text.lstrip())
    return found["rest"].strip() if found else text


def is_for_another(text: str, bot: User) -> bool:
    """Tell whether a text is a command that names another bot: `/ask@other`."""
    found = _COMMAND.match(text.lstrip())
    named = found["bot"] if found else None
    return bool(named) and str(named).lower() != str(bot.username).lower()


def _of_a_bot(message: Message) -> bool:
    """Tell whether another bot wrote; Telegram's stand-ins for hidden people are no such bots."""
    sender = message.from_user
    return bool(sender and sender.is_bot and message.sender_chat is None)


def _is_own(message: Message, bot: User) -> bool:
    """Tell whether a message is an inline result of the bot that somebody posted."""
    return message.via_bot is not None and message.via_bot.id == bot.id


def _is_marked(message: Message) -> bool:
    """Tell whether a text begins with what Telegram takes for a command."""
    return any(
        each.type == MessageEntity.BOT_COMMAND and each.offset == 0 for each in message.entities
    )


def _mentions(message: Message, bot: User) -> tuple[MessageEntity, ...]:
    """Give where the bot is mentioned by name or by link."""
    covered = message.parse_entities() if message.text else {}
    if message.caption:
        covered = message.parse_caption_entities()
    return tuple(entity for entity, words in covered.items() if _names(entity, words, bot))


def _names(entity: MessageEntity, words: str, bot: User) -> bool:
    if entity.type == MessageEntity.MENTION:
        return words.lower() == f"@{bot.username}".lower()
    return entity.user is not None and entity.user.id == bot.id


def replies_to(message: Message, bot: User) -> bool:
    """Tell whether it answers one of the bot's messages, and not just stands in a topic of its."""
    replied = message.reply_to_message
    return (
        replied is not None
        and replied.from_user is not None
        and replied.from_user.id == bot.id
        and replied.forum_topic_created is None
    )


def _about(message: Message, bot: User) -> str:
    """Give the words of the message that this one answers, or the part of them that it quotes."""
    if replies_to(message, bot):
        return ""
    if message.quote is not None:
        return quoted(message)
    replied = message.reply_to_message
    return words_of(replied) if replied is not None else ""


def _shows(message: Message, bot: User) -> Attachment | None:
    """Give the file of the message that this one answers."""
    replied = message.reply_to_message
    if replied is None or message.quote is not None or replies_to(message, bot):
        return None
    return attachment(replied)
