"""Chats from the people's side: what a test says, presses and waits for."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Unpack

from . import polls
from .compose import Content, concerns_bot, content_fields, envelope, text_fields
from .errors import Json
from .members import member_json
from .messages import Message, Pushed
from .state import Action, ChatState, Stored, User, World
from .waiting import PATIENCE, Answer, aside, last_calls


class Conversation:
    """A chat. Waits block; where the bot shares the test's loop, await `next_reply` or `aside`."""

    def __init__(self, world: World, state: ChatState) -> None:
        self.world = world
        self.state = state

    @property
    def id(self) -> int:
        return self.state.id

    @property
    def messages(self) -> list[Message]:
        """All messages that are there now, of both sides, as they read now."""
        with self.world.lock:
            stored = [one for one in self.state.messages.values() if not one.deleted]
            return [Message.of(one) for one in stored]

    @property
    def replies(self) -> list[Message]:
        """The bot's messages that are there now."""
        return [message for message in self.messages if message.from_bot]

    @property
    def actions(self) -> list[Action]:
        with self.world.lock:
            return list(self.state.actions)

    def wait_for_reply(
        self, timeout: float = PATIENCE, where: Callable[[Message], bool] | None = None
    ) -> Message:
        """The next message that the bot sent or edited here, each given once.

        With `where`, those that do not fit are passed over, and not given later.
        """
        taken: list[Message] = []

        def came() -> bool:
            while not taken and self.state.seen < len(self.state.shown):
                body, stored, edited = self.state.shown[self.state.seen]
                self.state.seen += 1
                message = Message.of(stored, body, edited=edited)
                if where is None or where(message):
                    taken.append(message)
            return bool(taken)

        with self.world.lock:
            if not self.world.wait_for(came, timeout):
                raise TimeoutError(f"no reply in {timeout} s; {last_calls(self.world)}")
            return taken[0]

    async def next_reply(
        self, patience: float = PATIENCE, where: Callable[[Message], bool] | None = None
    ) -> Message:
        """`wait_for_reply` for tests whose loop the bot shares."""
        return await aside(self.wait_for_reply, patience, where)

    def stays_silent(self, seconds: float) -> bool:
        """Whether the bot sends and edits nothing here for so long."""
        with self.world.lock:
            return not self.world.wait_for(lambda: self.state.seen < len(self.state.shown), seconds)

    def press(
        self,
        message: Message,
        button: str = "",
        *,
        data: str = "",
        user: User | None = None,
    ) -> Answer:
        """Presses the button with this text; or sends callback data, also of a button long gone."""
        pressed = data or _callback_data(message, button)
        with self.world.lock:
            press = Answer(self.world, self.world.callbacks)
            shown = self.state.messages.get(message.id)
            body: Json = {
                "id": press.id,
                "from": self._person(user).json,
                "chat_instance": str(-self.id),
                "data": pressed,
                "message": message.json if shown is None else shown.json,
            }
            if shown is not None and shown.deleted:
                body["message"] = {"chat": self.state.json, "message_id": message.id, "date": 0}
            press.update_id = self.world.push("callback_query", body)
            return press

    def vote(self, message: Message, *options: int, user: User | None = None) -> int | None:
        """Answers a poll (no options: takes the answer back); the id of the poll update."""
        person = self._person(user)
        with self.world.lock:
            stored = self.state.messages[message.id]
            poll = stored.json["poll"]
            earlier = self.world.votes.get((poll["id"], person.id), [])
            self.world.votes[poll["id"], person.id] = list(options)
            poll = polls.vote(poll, list(options), earlier)
            stored.json = stored.json | {"poll": poll}
            if not poll["is_anonymous"]:
                chosen = [poll["options"][index]["persistent_id"] for index in options]
                self.world.push(
                    "poll_answer",
                    {
                        "poll_id": poll["id"],
                        "user": person.json,
                        "option_ids": list(options),
                        "option_persistent_ids": chosen,
                    },
                )
            return self.world.push("poll", poll)

    def delete(self, message: Message | Pushed) -> None:
        """A person removes a message; bots are not told."""
        with self.world.lock:
            self.state.messages[message.id].deleted = True

    def _person(self, user: User | None) -> User:
        chosen = user or self.state.user
        if chosen is None:
            raise ValueError("who? groups and channels need user=")
        return chosen

    def _post(
        self, sender: Json | None, sender_chat: Json | None, text: str, content: Content
    ) -> Pushed:
        """Puts a person's message into the chat and tells the bot, if the bot is to know."""
        with self.world.lock:
            body = envelope(self.world, self.state, sender, sender_chat)
            body |= content_fields(self.world, self.state, text, content)
            return self._store("message", body, hidden=self._hidden(body))

    def _edit(self, kind: str, message: Message | Pushed, text: str) -> Pushed:
        with self.world.lock:
            stored = self.state.messages[message.id]
            caption = "text" not in stored.json
            names = {"text", "entities", "caption", "caption_entities"}
            kept = {key: value for key, value in stored.json.items() if key not in names}
            stored.json = kept | text_fields(text, None, caption=caption)
            stored.json["edit_date"] = int(time.time())
            update_id = None if self._hidden(stored.json) else self._push(kind, stored.json)
            return Pushed(update_id, Message.of(stored))

    def _store(self, kind: str, body: Json, *, hidden: bool = False) -> Pushed:
        stored = Stored(body, from_bot=False)
        self.world.store(self.state, stored)
        return Pushed(None if hidden else self._push(kind, body), Message.of(stored))

    def _hidden(self, body: Json) -> bool:
        """Whether privacy mode keeps a message from the bot."""
        private = self.world.privacy and self.state.bot_status != "administrator"
        return private and self.state.is_group and not concerns_bot(self.world, self.state, body)

    def _push(self, kind: str, body: Json) -> int | None:
        away = self.state.bot_status in {"kicked", "left"} and kind != "my_chat_member"
        return None if away else self.world.push(kind, body)

    def _change_bot(self, by: User, status: str, *, update: bool) -> int | None:
        """Sets what the bot is here, and tells it by my_chat_member if `update` says so."""
        with self.world.lock:
            old, self.state.bot_status = self.state.bot_status, status
            if not update:
                return None
            return self._push(
                "my_chat_member",
                {
                    "chat": self.state.json,
                    "from": by.json,
                    "date": int(time.time()),
                    "old_chat_member": member_json(self.world.me, old),
                    "new_chat_member": member_json(self.world.me, status),
                },
            )


class PrivateChat(Conversation):
    """A chat of one person with the bot."""

    @property
    def user(self) -> User:
        return self._person(None)

    def send(self, text: str = "", **content: Unpack[Content]) -> Pushed:
        return self._post(self.user.json, None, text, content)

    def edit(self, message: Message | Pushed, text: str) -> Pushed:
        return self._edit("edited_message", message, text)

    def block(self, *, update: bool = True) -> int | None:
        """From now on sends are refused with 403."""
        return self._change_bot(self.user, "kicked", update=update)

    def unblock(self, *, update: bool = True) -> int | None:
        return self._change_bot(self.user, "member", update=update)

    def deactivate(self) -> None:
        """The account is deleted: sends are refused with 403, and the bot is not told."""
        with self.world.lock:
            self.state.deactivated = True


def _callback_data(message: Message, text: str) -> str:
    for row in message.rows:
        for button in row:
            if button["text"] == text:
                if "callback_data" not in button:
                    raise LookupError(f"{text!r} is no callback button: {button}")
                return str(button["callback_data"])
    raise LookupError(f"no button {text!r}; there are {message.buttons}")
