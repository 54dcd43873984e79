"""What really happened to messages, beside what the outbox knows of it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

from bot.storage.broadcasts.delivery import Delivery, Result

Answer = Literal["sent", "retry", "failed", "gone", "unsure"]
NOT_CARRIED_OUT = ("retry", "failed", "gone")


@dataclass
class Request:
    """One that left. `known` is what the outbox was told became of it; None is nothing yet."""

    delivery: Delivery
    arrived: bool
    known: Answer | None = None


@dataclass
class Sender:
    """What a process has in its memory."""

    claimed: list[Delivery] = field(default_factory=list)
    under_way: list[Request] = field(default_factory=list)


class Ledger:
    """All requests that left, by row."""

    def __init__(self) -> None:
        self._requests: dict[int, list[Request]] = {}

    def add(self, request: Request) -> None:
        """Note one. The earlier ones were not carried out, but for one unsure of what is urgent."""
        earlier = self._requests.setdefault(request.delivery.id, [])
        doubted = [each for each in earlier if each.known not in NOT_CARRIED_OUT]
        if doubted:
            assert request.delivery.urgent, "an ordinary message was sent twice"
            assert request.delivery.again, "an urgent message was sent twice unreported"
            assert len(doubted) == 1, "an urgent message was sent a third time"
        earlier.append(request)

    def keep(self, ids: Collection[int]) -> None:
        """Forget the other rows: SQLite gives the number of a deleted row to a new one."""
        self._requests = {
            number: self._requests[number] for number in self._requests if number in ids
        }

    def check(self, row: Any) -> None:
        """Compare a row's state with what its requests left behind."""
        requests = self._requests.get(row.id, [])
        assert row.attempts == len(requests)
        held = row.state in {"claimed", "sending"}
        assert (row.lease_until is not None) == held
        assert row.token is not None or not held
        match row.state:
            case "pending":
                assert row.token is None
                assert row.again or all(each.known in NOT_CARRIED_OUT for each in requests)
            case "sent":
                assert requests[-1].known == "sent"
                assert requests[-1].arrived
            case "unsure":
                assert requests[-1].known in {None, "unsure"}
                assert row.again or not row.urgent


def told(requests: Sequence[Request], answer: Answer, ready: datetime) -> list[Result]:
    """Make of an answer what the sender writes down."""
    return [_result(each.delivery, answer, ready) for each in requests]


def _result(held: Delivery, answer: Answer, ready: datetime) -> Result:
    match answer:
        case "retry":
            return Result(held.id, held.token, "pending", ready_at=ready)
        case "failed":
            return Result(held.id, held.token, "failed", "refused")
        case "gone":
            return Result(held.id, held.token, "unreachable", "blocked")
        case "unsure" if held.urgent and not held.again:
            return Result(held.id, held.token, "pending", "unsure", ready_at=ready, again=True)
        case "unsure":
            return Result(held.id, held.token, "unsure", "no answer")
    return Result(held.id, held.token, "sent", message_id=1, version=1)
