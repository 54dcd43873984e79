"""Who may do what where: chats, messages, threads and replies that a call names."""

from __future__ import annotations

from .compose import quoted
from .errors import CHAT_NOT_FOUND, Json, bad_request, forbidden, migrated
from .params import Params
from .state import ChatState, Stored, Topic, World

_NAMES = {"group": "group chat", "supergroup": "supergroup chat", "channel": "channel chat"}
_KINDS = {"photo": "photos", "document": "documents", "poll": "polls"}


def find(world: World, params: Params, name: str = "chat_id") -> ChatState:
    """The chat that a parameter names by number or @name."""
    value = params.text(name).strip()
    if not value:
        raise bad_request(f"{name} is empty")
    chat = world.chat(value if value.startswith("@") else params.integer(name))
    if chat is None:
        raise bad_request(CHAT_NOT_FOUND)
    return chat


def readable(world: World, params: Params) -> ChatState:
    """A chat whose members and messages the bot may see."""
    chat = find(world, params)
    if chat.type in {"supergroup", "channel"}:
        _check_membership(chat)
    return chat


def present(world: World, params: Params) -> ChatState:
    """A chat in which the bot is, and where it may change or remove what it sent."""
    chat = find(world, params)
    if chat.type == "private":
        if chat.deactivated:
            raise forbidden("user is deactivated")
        if chat.bot_status == "kicked":
            raise forbidden("bot was blocked by the user")
        return chat
    if chat.migrated_to is not None:
        raise migrated(chat.migrated_to)
    if chat.deleted:
        raise forbidden("the group chat was deleted")
    _check_membership(chat)
    return chat


def writable(world: World, params: Params, kind: str = "text") -> ChatState:
    """A chat to which the bot may send messages of a kind: text, photo, document, poll, action."""
    chat = present(world, params)
    if chat.type == "channel" and chat.bot_status != "administrator":
        raise bad_request("need administrator rights in the channel chat")
    if chat.bot_status == "restricted":
        if kind == "action":
            raise bad_request("CHAT_WRITE_FORBIDDEN")
        raise bad_request(
            f"not enough rights to send {_KINDS.get(kind, 'text messages')} to the chat"
        )
    return chat


def _check_membership(chat: ChatState) -> None:
    if chat.bot_status == "kicked":
        raise forbidden(f"bot was kicked from the {_NAMES[chat.type]}")
    if chat.bot_status == "left":
        raise forbidden(f"bot is not a member of the {_NAMES[chat.type]}")


def message(chat: ChatState, params: Params, what: str) -> Stored:
    """The message that `message_id` names; `what` is "message to edit" and the like."""
    stored = chat.messages.get(params.integer("message_id"))
    if stored is None or stored.deleted:
        raise bad_request(f"{what} not found")
    return stored


def thread(chat: ChatState, params: Params) -> Json:
    """The fields by which a message belongs to a topic."""
    thread_id = params.integer("message_thread_id")
    if not thread_id:
        return {}
    if not chat.is_forum and thread_id not in chat.messages:
        raise bad_request("message thread not found")
    if chat.is_forum:
        topic = chat.topics.get(thread_id)
        if topic is None:
            raise bad_request("message thread not found")
        _check_topic(chat, topic)
        return {"message_thread_id": thread_id, "is_topic_message": True}
    return {"message_thread_id": thread_id} if chat.type == "supergroup" else {}


def _check_topic(chat: ChatState, topic: Topic) -> None:
    if topic.closed and chat.bot_status != "administrator":
        raise bad_request("TOPIC_CLOSED")


def reply(world: World, chat: ChatState, params: Params) -> Json:
    """The `reply_to_message` field; none where the bot allows sending without."""
    parameters = params.json("reply_parameters", "can't parse reply parameters JSON object")
    if parameters is None:
        parameters = {"message_id": params.integer("reply_to_message_id")}
        parameters["allow_sending_without_reply"] = params.flag("allow_sending_without_reply")
    if not isinstance(parameters, dict):
        raise bad_request("object expected as reply parameters")
    try:
        message_id = int(parameters.get("message_id", 0))
    except (TypeError, ValueError):
        raise bad_request('field "message_id" must be of type Number') from None
    if message_id <= 0:
        return {}
    other = parameters.get("chat_id")
    where = chat if other in (None, "", chat.id, str(chat.id)) else world.chat(_chat_id(other))
    if where is None:
        raise bad_request(CHAT_NOT_FOUND)
    stored = where.messages.get(message_id)
    if stored is None or stored.deleted:
        if parameters.get("allow_sending_without_reply") in (True, "true", "True", 1):
            return {}
        raise bad_request("message to be replied not found")
    quote = parameters.get("quote")
    if quote and quote not in str(stored.json.get("text") or stored.json.get("caption") or ""):
        raise bad_request("QUOTE_TEXT_INVALID")
    body: Json = {"reply_to_message": quoted(stored)}
    if stored.json.get("is_topic_message") and where is chat:
        body |= {
            "message_thread_id": stored.json["message_thread_id"],
            "is_topic_message": True,
        }
    return body


def _chat_id(value: object) -> int | str:
    text = str(value)
    return int(text) if text.lstrip("-").isdigit() else text
