"""What handlers work with: one frozen value of services, reached through the application."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta

from telegram.ext import CallbackContext, ExtBot

from bot.bounded import Lately, Seen
from bot.broadcast.campaign import CampaignDesk
from bot.reading.reader import Reader
from bot.storage.chats.chats import Chats
from bot.storage.chats.guards import Guards
from bot.storage.chats.records import Records
from bot.storage.chats.subscriptions import Subscriptions
from bot.storage.operators.reports import Reports
from bot.storage.operators.votes import Votes
from bot.telegram.campaigns.watching import Watching
from bot.telegram.cards.desk import CardDesk
from bot.telegram.chats.burst import Bursts
from bot.telegram.chats.flood import FloodControl
from bot.telegram.insight.desk import Insight
from bot.telegram.knowledge.reloader import Reloader
from bot.telegram.process.metrics import Metrics
from bot.telegram.questions.latest import Latest
from bot.telegram.questions.memory import Answers, Recent
from bot.telegram.questions.thinking import Thinking
from bot.telegram.questions.told import Told
from bot.telegram.questions.wish import Wish
from bot.telegram.resilience.outage import Outage
from bot.telegram.resilience.storing import Storing
from bot.telegram.updates.turns import Turns
from bot.telegram.verdicts.held import Held

SERVICES = "services"
PRESSES = 60  # of settings' buttons that one person has in a minute
GUARDING = 4  # messages of groups that the guard looks at at a time; others pass unseen
INLINE = 30  # inline queries of one person that are answered in a minute
PRESSED = 300.0  # seconds in which a group is not shown twice what a button shows
TYPING = 20  # chats that see at a time that the bot is typing; Telegram limits those actions too


@dataclass(frozen=True)
class Guarding:
    """What the guard of groups works with.

    `pause` lies between two warnings, `outage` tells whether there is no database, `looking` lets
    in so many messages at a time.
    """

    groups: Guards
    pause: timedelta
    outage: Outage = field(default_factory=lambda: Outage("guard_unseeing", "guard_sees_again"))
    looking: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(GUARDING))


@dataclass(frozen=True)
class Limits:
    """How much one person gets: messages, presses of settings' buttons and inline queries.

    `typed` waits until a query is typed to its end, `typing` lets in so many chats at a time.
    """

    messages: FloodControl
    presses: FloodControl = field(default_factory=lambda: FloodControl(PRESSES))
    inline: FloodControl = field(default_factory=lambda: FloodControl(INLINE))
    typed: Latest = field(default_factory=Latest)
    typing: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(TYPING))


@dataclass(frozen=True)
class Counted:
    """What counts once only: votes, doubts, pictures of one album, and a group's presses."""

    votes: Seen = field(default_factory=Seen)
    doubts: Seen = field(default_factory=Seen)
    albums: Seen = field(default_factory=Seen)
    presses: Lately = field(default_factory=lambda: Lately(PRESSED))


@dataclass(frozen=True)
class Services:
    """What handlers share.

    `abbreviated` spells out values that were too long for a button. `bursts` gather messages by
    number. `operators` are the people who may send campaigns, `retention_days` is how long records
    of what was sent are kept, `report_days` the same of messages that were handed in. `held` holds
    verdicts with their messages for some minutes. `insight` counts what happens, `reloader` swaps
    the knowledge that `thinking` answers from. `storing` holds the writes that no answer hangs on.
    """

    thinking: Thinking
    chats: Chats
    votes: Votes
    limits: Limits
    abbreviated: Mapping[str, str]
    subscriptions: Subscriptions
    records: Records
    campaigns: CampaignDesk
    reports: Reports
    guard: Guarding
    reloader: Reloader
    insight: Insight
    cards: CardDesk
    operators: frozenset[int] = frozenset()
    retention_days: int = 90
    report_days: int = 90
    metrics: Metrics = field(default_factory=Metrics)
    reader: Reader = field(default_factory=Reader)
    bursts: Bursts[tuple[int, Wish]] = field(default_factory=Bursts)
    turns: Turns = field(default_factory=Turns)
    storing: Storing = field(default_factory=Storing)
    recent: Recent = field(default_factory=Recent)
    told: Told = field(default_factory=Told)
    answers: Answers = field(default_factory=Answers)
    held: Held = field(default_factory=Held)
    counted: Counted = field(default_factory=Counted)
    watching: Watching = field(default_factory=Watching)


Context = CallbackContext[
    ExtBot[None], dict[object, object], dict[object, object], dict[object, object]
]


def services(context: Context) -> Services:
    found = context.bot_data[SERVICES]
    assert isinstance(found, Services)  # noqa: S101 - set once, before the first update
    return found
