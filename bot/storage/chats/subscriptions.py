"""Subscriptions to tips and campaigns: one for a chat, or for a topic in it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time
from typing import Any

from sqlalchemy import ColumnElement, Row, false, func, null, select, tuple_, update

from bot.storage.broadcasts.delivery import NewDelivery, new_row
from bot.storage.chats.chats import Kind, State
from bot.storage.database.engine import Database
from bot.storage.database.insert import insert_into
from bot.storage.tables import chats, deliveries, subscriptions

SUBSCRIBERS = select(subscriptions, chats.c.kind, chats.c.language, chats.c.state).join(
    chats, chats.c.chat_id == subscriptions.c.chat_id
)
EVERY_DAY = (1, 2, 3, 4, 5, 6, 7)
Key = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Subscription:
    """What a chat wants, and when.

    `thread_id` 0 is the chat itself; `times` are wall times in `timezone`, an IANA name;
    `weekdays` count from Monday, 1, to Sunday, 7; `quiet` is the begin and end of the hours without
    messages, over midnight where the end is earlier; no `topics` means all; every `quiz_every`th
    message is a quiz, with 0 none; `posters` asks for tips as pictures; `next_due` is when the
    planner next looks at the subscription, None when nothing is to come.
    """

    chat_id: int
    thread_id: int = 0
    title: str | None = None
    timezone: str = "Asia/Shanghai"
    times: tuple[time, ...] = (time(10),)
    weekdays: tuple[int, ...] = EVERY_DAY
    quiet: tuple[time, time] | None = None
    topics: tuple[str, ...] = ()
    subscribed: bool = True
    next_due: datetime | None = None
    quiz_every: int = 3
    posters: bool = True

    @property
    def key(self) -> Key:
        return self.chat_id, self.thread_id


@dataclass(frozen=True, slots=True)
class Subscriber:
    """A subscription with the kind, language and state of its chat."""

    subscription: Subscription
    kind: Kind
    language: str | None
    state: State


class Subscriptions:
    """All subscriptions. A chat must be known (`Chats.seen`) to receive anything."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def get(self, chat_id: int, thread_id: int = 0) -> Subscription | None:
        """Look a subscription up."""
        row = await self._database.row(
            select(subscriptions).where(
                subscriptions.c.chat_id == chat_id, subscriptions.c.thread_id == thread_id
            )
        )
        return None if row is None else subscription_of(row)

    async def several(self, keys: Sequence[Key]) -> dict[Key, Subscription]:
        """Look several subscriptions up at once, by chat and topic; unknown ones are left out."""
        if not keys:
            return {}
        key = tuple_(subscriptions.c.chat_id, subscriptions.c.thread_id)
        found = await self._database.rows(select(subscriptions).where(key.in_(keys)))
        return {each.key: each for each in map(subscription_of, found)}

    async def of(self, chat_id: int) -> tuple[Subscription, ...]:
        """List the subscriptions of a chat and its topics."""
        found = await self._database.rows(
            select(subscriptions)
            .where(subscriptions.c.chat_id == chat_id)
            .order_by(subscriptions.c.thread_id)
        )
        return tuple(map(subscription_of, found))

    async def subscriber(self, chat_id: int, thread_id: int = 0) -> Subscriber | None:
        """Look a subscription up with its chat."""
        row = await self._database.row(
            SUBSCRIBERS.where(
                subscriptions.c.chat_id == chat_id, subscriptions.c.thread_id == thread_id
            )
        )
        return None if row is None else subscriber_of(row)

    async def put(self, *changed: Subscription) -> None:
        """Make or replace subscriptions, all or none."""
        if not changed:
            return
        async with self._database.writing() as connection:
            new = insert_into(connection, subscriptions)
            again = new.on_conflict_do_update(
                index_elements=[subscriptions.c.chat_id, subscriptions.c.thread_id],
                set_={c.name: new.excluded[c.name] for c in subscriptions.c if not c.primary_key},
            )
            # In one order, so that two writers never wait for each other.
            ordered = sorted(changed, key=lambda each: each.key)
            await connection.execute(again, [_row(each) for each in ordered])

    async def stumble(
        self, key: Key, trouble: str, word: NewDelivery | None, *, ends: bool
    ) -> bool:
        """Note why a topic takes nothing, and queue the `word` about it; False if known already.

        With `ends` the subscription stops, too. All or nothing: after a crash the trouble is either
        noted and its word queued, or neither.
        """
        values: dict[str, Any] = {"trouble": trouble}
        if ends:
            values |= {"subscribed": false(), "next_due": None}
        async with self._database.writing() as connection:
            found = await connection.execute(
                update(subscriptions)
                .where(
                    *_is(key),
                    subscriptions.c.subscribed,
                    subscriptions.c.trouble.is_distinct_from(trouble),
                )
                .values(values)
            )
            if not found.rowcount:
                return False
            if word is not None:
                new = insert_into(connection, deliveries).on_conflict_do_nothing()
                await connection.execute(new, [new_row(word)])
            return True

    async def recover(self, chat_id: int, thread_id: int) -> None:
        """Note that a topic takes messages; write only if it had trouble: a read is cheaper."""
        here = _is((chat_id, thread_id))
        row = await self._database.row(select(subscriptions.c.trouble).where(*here))
        if row is not None and row.trouble is not None:
            await self._database.write(update(subscriptions).where(*here).values(trouble=null()))

    async def troubled(self) -> dict[str, int]:
        """Count the topics that take nothing, by their trouble."""
        found = await self._database.rows(
            select(subscriptions.c.trouble, func.count())
            .where(subscriptions.c.trouble.is_not(None))
            .group_by(subscriptions.c.trouble)
        )
        return {row.trouble: int(row[1]) for row in found}

    async def page(
        self, after: Key | None, limit: int, chat_ids: Sequence[int] | None = None
    ) -> tuple[Subscriber, ...]:
        """List subscribers in the order of their keys, from the first key after `after`."""
        order = subscriptions.c.chat_id, subscriptions.c.thread_id
        key, query = tuple_(*order), SUBSCRIBERS.order_by(*order).limit(limit)
        if after is not None:
            query = query.where(key > after)
        if chat_ids is not None:
            query = query.where(subscriptions.c.chat_id.in_(chat_ids))
        return tuple(map(subscriber_of, await self._database.rows(query)))


def _is(key: Key) -> tuple[ColumnElement[bool], ...]:
    return subscriptions.c.chat_id == key[0], subscriptions.c.thread_id == key[1]


def subscriber_of(row: Row[Any]) -> Subscriber:
    """Read a row of both tables, as `SUBSCRIBERS` selects it."""
    return Subscriber(subscription_of(row), row.kind, row.language, row.state)


def subscription_of(row: Row[Any]) -> Subscription:
    """Read a row."""
    return Subscription(
        chat_id=row.chat_id,
        thread_id=row.thread_id,
        title=row.title,
        timezone=row.timezone,
        times=tuple(time.fromisoformat(each) for each in _split(row.times)),
        weekdays=tuple(int(each) for each in _split(row.weekdays)),
        quiet=_quiet(row.quiet_hours),
        topics=_split(row.topics),
        subscribed=row.subscribed,
        next_due=row.next_due,
        quiz_every=row.quiz_every,
        posters=row.posters,
    )


def _row(given: Subscription) -> dict[str, object]:
    return {
        "chat_id": given.chat_id,
        "thread_id": given.thread_id,
        "title": given.title,
        "timezone": given.timezone,
        "times": ";".join(f"{each:%H:%M}" for each in given.times),
        "weekdays": ";".join(map(str, given.weekdays)),
        "quiet_hours": "-".join(f"{each:%H:%M}" for each in given.quiet or ()),
        "topics": ";".join(given.topics),
        "subscribed": given.subscribed,
        "next_due": given.next_due if given.subscribed else None,
        "quiz_every": given.quiz_every,
        "posters": given.posters,
    }


def _split(joined: str) -> tuple[str, ...]:
    return tuple(joined.split(";")) if joined else ()


def _quiet(text: str) -> tuple[time, time] | None:
    if not text:
        return None
    begin, end = text.split("-")
    return time.fromisoformat(begin), time.fromisoformat(end)
