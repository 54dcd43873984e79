"""Groups and channels from the people's side."""

from __future__ import annotations

import time
from typing import Literal, Unpack

from .compose import Content, envelope
from .conversation import Conversation
from .errors import Json
from .members import member_json
from .messages import Message, Pushed
from .state import ANONYMOUS_ADMIN, CHANNEL_BOT, SUPERGROUP_BASE, ChatState, Topic, User, World

Joins = Literal["first", "last"]
TELEGRAM: Json = {"id": 777000, "is_bot": False, "first_name": "Telegram"}


class Group(Conversation):
    """A group or supergroup. Whoever writes becomes a member."""

    def send(self, user: User, text: str = "", **content: Unpack[Content]) -> Pushed:
        self._know(user)
        return self._post(user.json, None, text, content)

    def send_anonymously(self, text: str = "", **content: Unpack[Content]) -> Pushed:
        """As an anonymous administrator: the sender is the group itself."""
        return self._post(ANONYMOUS_ADMIN, self.state.json, text, content)

    def send_as(self, channel: Channel, text: str = "", **content: Unpack[Content]) -> Pushed:
        """In the name of a channel."""
        return self._post(CHANNEL_BOT, channel.state.json, text, content)

    def forward_from(self, channel: Channel, post: Pushed) -> Pushed:
        """The automatic forward of a post of the linked channel."""
        origin = {
            "type": "channel",
            "date": post.message.json["date"],
            "chat": channel.state.json,
            "message_id": post.id,
        }
        extra: Json = {"is_automatic_forward": True, "forward_origin": origin}
        return self._post(TELEGRAM, channel.state.json, post.message.text, {"extra": extra})

    def edit(self, message: Message | Pushed, text: str) -> Pushed:
        return self._edit("edited_message", message, text)

    def join(self, user: User, *, by: User | None = None) -> Pushed:
        """A person comes in, or is brought in by another."""
        self._set_member(user, "member")
        return self._service(by or user, {"new_chat_members": [user.json]})

    def leave(self, user: User) -> Pushed:
        self._set_member(user, "left")
        return self._service(user, {"left_chat_member": user.json})

    def promote(self, user: User, status: str = "administrator") -> int | None:
        """To administrator or creator; the id of the chat_member update, if those are asked for."""
        return self._set_member(user, status)

    def demote(self, user: User) -> int | None:
        return self._set_member(user, "member")

    def add_bot(self, by: User, *, update: bool = True) -> int | None:
        """The bot is added: my_chat_member, then the service message. The id of the first."""
        self._know(by)
        update_id = self._change_bot(by, "member", update=update)
        if update:
            self._service(by, {"new_chat_members": [_plain(self.world)]})
        return update_id

    def kick_bot(self, by: User, *, update: bool = True) -> int | None:
        return self._change_bot(by, "kicked", update=update)

    def promote_bot(self, by: User, *, update: bool = True) -> int | None:
        return self._change_bot(by, "administrator", update=update)

    def demote_bot(self, by: User, *, update: bool = True) -> int | None:
        return self._change_bot(by, "member", update=update)

    def restrict_bot(self, by: User, *, update: bool = True) -> int | None:
        """The bot may read but not write: sends are refused with 400."""
        return self._change_bot(by, "restricted", update=update)

    def delete_chat(self) -> None:
        """The group is gone: sends are refused with 403, and the bot is not told."""
        with self.world.lock:
            self.state.deleted = True

    def migrate(
        self, by: User | None = None, *, update: bool = True, joins: Joins | None = None
    ) -> Group:
        """Becomes a supergroup under another number; sends to the old one are refused with 400.

        `joins` says when the bot is told by my_chat_member that it came into the supergroup:
        before or after the two service messages.
        """
        person = by or self._anyone()
        with self.world.lock:
            new_id = SUPERGROUP_BASE + self.state.id
            state = ChatState(
                new_id,
                "supergroup",
                title=self.state.title,
                bot_status=self.state.bot_status,
                members=dict(self.state.members),
            )
            self.world.chats[new_id] = state
            group = Group(self.world, state)
            if joins == "first":
                group.come_in(person)
            if update:
                self._service(person, {"migrate_to_chat_id": new_id})
                group._service(person, {"migrate_from_chat_id": self.id})
            if joins == "last":
                group.come_in(person)
            self.state.migrated_to = new_id
            return group

    def come_in(self, by: User) -> None:
        """Tell the bot that it came in, with the rights that it has."""
        status, self.state.bot_status = self.state.bot_status, "left"
        self._change_bot(by, status, update=True)

    def topic(self, name: str, by: User | None = None) -> int:
        """Opens a topic in a forum; its thread id."""
        made = {"name": name, "icon_color": 7322096}
        with self.world.lock:
            thread_id = self.state.last_message_id + 1
            pushed = self._service(
                by or self._anyone(),
                {
                    "forum_topic_created": made,
                    "message_thread_id": thread_id,
                    "is_topic_message": True,
                },
            )
            self.state.topics[pushed.id] = Topic(name)
            return pushed.id

    def close_topic(self, thread_id: int, *, closed: bool = True) -> None:
        """Sends to a closed topic are refused with 400 unless the bot is an administrator."""
        with self.world.lock:
            self.state.topics[thread_id].closed = closed
            name = "forum_topic_closed" if closed else "forum_topic_reopened"
            self._service(
                self._anyone(),
                {name: {}, "message_thread_id": thread_id, "is_topic_message": True},
            )

    def delete_topic(self, thread_id: int) -> None:
        """Sends to it are refused with 400; bots are not told."""
        with self.world.lock:
            del self.state.topics[thread_id]

    def _service(self, by: User, fields: Json) -> Pushed:
        with self.world.lock:
            body = envelope(self.world, self.state, by.json, None) | fields
            return self._store("message", body)

    def _know(self, user: User) -> None:
        with self.world.lock:
            self.world.users[user.id] = user
            if self.state.members.get(user.id, (user, "left"))[1] == "left":
                self.state.members[user.id] = (user, "member")

    def _set_member(self, user: User, status: str) -> int | None:
        with self.world.lock:
            self.world.users[user.id] = user
            old = self.state.members.get(user.id, (user, "left"))[1]
            self.state.members[user.id] = (user, status)
            return self._push(
                "chat_member",
                {
                    "chat": self.state.json,
                    "from": user.json,
                    "date": int(time.time()),
                    "old_chat_member": member_json(user.json, old),
                    "new_chat_member": member_json(user.json, status),
                },
            )

    def _anyone(self) -> User:
        with self.world.lock:
            people = [user for user, _ in self.state.members.values()]
            return people[0] if people else User(self.world.me["id"] + 1)


class Channel(Conversation):
    """A channel; the bot gets its posts when it is an administrator there."""

    def post(self, text: str = "", **content: Unpack[Content]) -> Pushed:
        return self._post(None, self.state.json, text, content)

    def edit(self, message: Message | Pushed, text: str) -> Pushed:
        return self._edit("edited_channel_post", message, text)

    def kick_bot(self, by: User, *, update: bool = True) -> int | None:
        return self._change_bot(by, "kicked", update=update)

    def promote_bot(self, by: User, *, update: bool = True) -> int | None:
        return self._change_bot(by, "administrator", update=update)

    def _store(self, kind: str, body: Json, *, hidden: bool = False) -> Pushed:
        return super()._store("channel_post" if kind == "message" else kind, body, hidden=hidden)


def _plain(world: World) -> Json:
    return {key: world.me[key] for key in ("id", "is_bot", "first_name", "username")}
