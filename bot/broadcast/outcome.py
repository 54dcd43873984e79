"""What became of a request, in words that every messenger has."""

from dataclasses import dataclass

from bot.storage.chats.chats import Gone as GoneState


@dataclass(frozen=True, slots=True)
class Sent:
    """The request was carried out. `file_id` names the picture for the next time."""

    message_id: int
    file_id: str | None = None


@dataclass(frozen=True, slots=True)
class RetryAt:
    """The request was not carried out, and may be repeated later.

    `after` is the number of seconds that the messenger asks to wait. With None the sender chooses:
    the request never left, or the messenger failed over it.
    """

    after: float | None = None


@dataclass(frozen=True, slots=True)
class Moved:
    """The chat has another id now."""

    chat_id: int


@dataclass(frozen=True, slots=True)
class Gone:
    """The chat cannot be reached any more."""

    state: GoneState
    reason: str

    @property
    def certain(self) -> bool:
        """Whether it tells what the person did: a fault of ours can only look like `left`."""
        return self.state != "left"


@dataclass(frozen=True, slots=True)
class Rejected:
    """The messenger read the request and refused it; the chat is still there."""

    reason: str


@dataclass(frozen=True, slots=True)
class Stale:
    """The messenger no longer knows the picture by its id: it needs the bytes again."""


@dataclass(frozen=True, slots=True)
class Unsure:
    """The request left, and no answer came: it may have been carried out."""


Outcome = Sent | RetryAt | Moved | Gone | Rejected | Stale | Unsure

# Reasons, as `Rejected` and `Gone` hold them; the database keeps them, so they never change.
NO_RIGHT = "no right to write"
TOPIC_CLOSED = "topic closed"
TOPIC_DELETED = "topic deleted"  # the one refusal that ends a subscription, of that topic
CHAT_NOT_FOUND = "chat not found"
NOT_MODIFIED = "not modified"
MESSAGE_GONE = "message gone"
# Refusals that come from the settings of one group, so that many of them are no fault of ours.
OF_ONE_PLACE = frozenset({NO_RIGHT, TOPIC_CLOSED})
NOTHING_TO_AMEND = frozenset({NOT_MODIFIED, MESSAGE_GONE})
