"""Carries broadcasts to Telegram, and says what became of each request."""

from collections.abc import Awaitable, Callable
from typing import Any

from telegram import InlineKeyboardMarkup, Message, MessageEntity
from telegram.constants import PollType
from telegram.error import BadRequest, ChatMigrated, Forbidden, RetryAfter, TelegramError
from telegram.ext import ExtBot

from bot.broadcast.message import Content, Delete, Edit, Photo, Poll, Post, Request
from bot.broadcast.outcome import (
    CHAT_NOT_FOUND,
    Gone,
    Moved,
    Outcome,
    Rejected,
    RetryAt,
    Sent,
    Stale,
    Unsure,
)
from bot.telegram.sending.answers_first import BROADCAST
from bot.telegram.sending.failures import Failure, failure_of, gone, pause, silenced, unchanged
from bot.telegram.sending.render import NO_PREVIEW

# Seconds; shorter than for answers, since a broadcast can wait and its lease cannot.
_TIMES = {"connect_timeout": 5.0, "pool_timeout": 5.0, "write_timeout": 10.0, "read_timeout": 15.0}
# Telegram's words for a chat that takes texts, but no pictures or no polls.
_TEXTS_ONLY = ("not enough rights to send photos", "not enough rights to send polls")
# Telegram's words for a file id that it gave once: another bot's id, or one whose file is gone.
_STALE = (
    "wrong file identifier",
    "wrong remote file identifier",
    "wrong file_id",
    "file reference",
    "file_reference_",
)
# Telegram's words for a message that was to have a picture, and went out as text.
_NO_CAPTION = "no caption in the message"


class TelegramTransport:
    """The only way to Telegram that broadcasts know."""

    def __init__(self, bot: ExtBot[Any]) -> None:
        self._bot = bot
        self._marked = {"rate_limit_args": BROADCAST} if bot.rate_limiter else {}

    async def send(self, request: Request) -> Outcome:
        """Make a request, once."""
        try:
            match request:
                case Post():
                    return _sent(await self._post(request))
                case Edit():
                    await self._edit(request)
                case Delete():
                    await self._made(self._bot.delete_message, request.chat_id, request.message_id)
            return Sent(request.message_id)
        except TelegramError as error:
            return what_became(error)

    async def _post(self, post: Post) -> Any:
        content = post.content
        given = self._shared(content) | {"message_thread_id": post.thread_id or None}
        try:
            if content.poll is not None:
                return await self._quiz(post.chat_id, content.poll, given)
            if content.photo is not None:
                return await self._picture(post.chat_id, content, content.photo, given)
        except BadRequest as error:
            if not error.message.lower().startswith(_TEXTS_ONLY):
                raise
        given |= {"entities": self._entities(content), "link_preview_options": NO_PREVIEW}
        return await self._made(self._bot.send_message, post.chat_id, content.text, **given)

    async def _picture(
        self, chat_id: int, content: Content, photo: Photo, given: dict[str, Any]
    ) -> Any:
        return await self._made(
            self._bot.send_photo,
            chat_id,
            photo.file_id or photo.data,
            caption=content.text,
            caption_entities=self._entities(content),
            **given,
        )

    async def _quiz(self, chat_id: int, poll: Poll, given: dict[str, Any]) -> Any:
        return await self._made(
            self._bot.send_poll,
            chat_id,
            poll.question,
            poll.options,
            type=PollType.QUIZ,
            correct_option_ids=[poll.right],
            explanation=poll.explanation,
            **given,
        )

    async def _edit(self, edit: Edit) -> None:
        content = edit.content
        place = {"chat_id": edit.chat_id, "message_id": edit.message_id}
        given, entities = self._shared(content) | place, self._entities(content)
        if content.photo is not None:
            caption = {"caption": content.text, "caption_entities": entities}
            try:
                await self._made(self._bot.edit_message_caption, **given, **caption)
            except BadRequest as error:
                if _NO_CAPTION not in error.message.lower():
                    raise
            else:
                return
        given |= {"entities": entities, "link_preview_options": NO_PREVIEW}
        await self._made(self._bot.edit_message_text, content.text, **given)

    def _shared(self, content: Content) -> dict[str, Any]:
        if not content.buttons:
            return {}
        rows = {"inline_keyboard": [list(row) for row in content.buttons]}
        return {"reply_markup": InlineKeyboardMarkup.de_json(rows, self._bot)}

    def _entities(self, content: Content) -> tuple[MessageEntity, ...]:
        return MessageEntity.de_list([dict(each) for each in content.entities], self._bot)

    async def _made(
        self, method: Callable[..., Awaitable[Any]], *arguments: object, **given: object
    ) -> Any:
        return await method(*arguments, **given, **_TIMES, **self._marked)


def what_became(error: TelegramError) -> Outcome:
    """Translate an error into the outcome of its request."""
    if isinstance(error, RetryAfter):
        return RetryAt(pause(error))
    if isinstance(error, ChatMigrated):
        return Moved(error.new_chat_id)
    if isinstance(error, Forbidden):
        state = gone(error)
        return Gone(state, state)
    if isinstance(error, BadRequest):
        reason = silenced(error)
        if reason == CHAT_NOT_FOUND:
            return Gone("left", CHAT_NOT_FOUND)
        if error.message.lower().startswith(_STALE):
            return Stale()
        return Rejected(reason or unchanged(error) or "refused")
    match failure_of(error):
        case Failure.NOT_SENT:
            return RetryAt()
        case Failure.UNSURE:
            return Unsure()
        case _:
            return Rejected(type(error).__name__)


def _sent(message: Message) -> Sent:
    return Sent(message.message_id, message.photo[-1].file_id if message.photo else None)
