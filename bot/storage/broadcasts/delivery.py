"""A delivery at its three moments: as it is queued, claimed, and settled."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

TIPS = 0  # the campaign number of tips
# The id of a row and the token under which it was claimed: one process may hold a row twice, the
# first time under a lease that has ended.
Ticket = tuple[int, str]
DeliveryState = Literal[
    "pending", "claimed", "sending", "sent", "unsure", "failed", "unreachable", "skipped"
]


@dataclass(frozen=True, slots=True)
class NewDelivery:
    """A row to be added: unique by campaign, chat, topic and due time.

    It is sent from `ready_at` on, but not in the quiet hours that begin at `closes_at`, and never
    from `expires_at` on. `content` names the tip.
    """

    campaign_id: int
    chat_id: int
    thread_id: int
    due_at: datetime
    ready_at: datetime
    expires_at: datetime
    closes_at: datetime | None = None
    content: str = ""
    urgent: bool = False


def new_row(given: NewDelivery) -> dict[str, object]:
    """Give the columns of a new row with their first values."""
    return {
        "campaign_id": given.campaign_id,
        "chat_id": given.chat_id,
        "thread_id": given.thread_id,
        "due_at": given.due_at,
        "content": given.content,
        "urgent": given.urgent,
        "state": "pending",
        "ready_at": given.ready_at,
        "closes_at": given.closes_at,
        "expires_at": given.expires_at,
        "attempts": 0,
        "again": False,
        "version": 0,
    }


@dataclass(frozen=True, slots=True)
class Delivery:
    """A claimed row. `attempts` counts its requests; `again` says that one of them was unsure."""

    id: int
    campaign_id: int
    chat_id: int
    thread_id: int
    due_at: datetime
    closes_at: datetime | None
    expires_at: datetime
    content: str
    urgent: bool
    attempts: int
    again: bool
    token: str

    @property
    def ticket(self) -> Ticket:
        return self.id, self.token


@dataclass(frozen=True, slots=True)
class Result:
    """What became of a delivery. With `pending` it is tried again from `ready_at` on."""

    id: int
    token: str
    state: DeliveryState
    reason: str | None = None
    message_id: int | None = None
    version: int = 0
    ready_at: datetime | None = None
    again: bool = False

    @property
    def ticket(self) -> Ticket:
        return self.id, self.token


@dataclass(frozen=True, slots=True)
class Swept:
    """How many rows with an ended lease are unsure, or are sent once more."""

    unsure: int
    again: int
