"""Where an answer goes: the chat, the topic, and the message that it answers."""

from dataclasses import dataclass, replace

from telegram import Message, ReplyParameters


@dataclass(frozen=True)
class Place:
    """A chat, a topic in it, and the message that is answered, which is quoted in groups only."""

    chat_id: int
    thread_id: int | None = None
    answers: int | None = None

    @classmethod
    def of(cls, message: Message) -> "Place":
        private = message.chat.type == message.chat.PRIVATE
        return cls(
            message.chat_id,
            message.message_thread_id if message.is_topic_message else None,
            None if private else message.message_id,
        )

    @property
    def quoted(self) -> ReplyParameters | None:
        if self.answers is None:
            return None
        return ReplyParameters(self.answers, allow_sending_without_reply=True)

    def moved(self, chat_id: int) -> "Place":
        """Give the place in the supergroup that a group became; old message numbers end there."""
        return replace(self, chat_id=chat_id, answers=None)
