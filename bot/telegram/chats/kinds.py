"""Translates Telegram's kinds of chats into those of storage."""

from telegram import Chat

from bot.storage.chats.chats import Kind

_KINDS: dict[str, Kind] = {
    Chat.PRIVATE: "private",
    Chat.GROUP: "group",
    Chat.SUPERGROUP: "supergroup",
    Chat.CHANNEL: "channel",
}


def kind_of(chat: Chat) -> Kind:
    return _KINDS[chat.type]
