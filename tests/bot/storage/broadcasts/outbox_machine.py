"""A machine that does to an outbox whatever can be done to it, and looks at it after each step.

Requests go to a ledger in place of a messenger; it knows what really arrived, which the outbox
may not.
"""

import asyncio
from collections import Counter
from collections.abc import Awaitable, Sequence
from datetime import datetime, timedelta
from typing import Any, TypeVar

from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
)

from bot.storage.broadcasts.campaigns import Campaigns, NewCampaign
from bot.storage.broadcasts.delivery import TIPS, NewDelivery
from bot.storage.broadcasts.outbox import Outbox
from bot.storage.chats.chats import Chats
from bot.storage.database.engine import Database
from tests.bot.storage.broadcasts.ledger import (
    NOT_CARRIED_OUT,
    Answer,
    Ledger,
    Request,
    Sender,
    told,
)
from tests.bot.storage.broadcasts.steps import (
    HOUR,
    STEPS,
    all_rows,
    emptied,
    has,
    hungry,
    late,
    made_timely,
    seen,
    step,
)
from tests.bot.storage.moments import NOON

LEASE = timedelta(seconds=60)
SENDERS, CHATS = 2, 4
Value = TypeVar("Value")
Key = tuple[int, int, datetime]

kinds = st.sampled_from(["ordinary", "tips", "urgent"])
campaign_kinds = st.sampled_from(["urgent", "ordinary"])
senders = st.integers(0, SENDERS - 1)
some_chats = st.sets(st.integers(1, CHATS), min_size=1)
few = st.integers(1, CHATS)
spans = st.sampled_from([timedelta(seconds=1), LEASE / 2, LEASE])


class OutboxMachine(RuleBasedStateMachine):
    """Two senders, an operator and a clock on one outbox."""

    database: Database
    runner: asyncio.Runner

    def __init__(self) -> None:
        super().__init__()
        self.outbox = Outbox(self.database)
        self.campaigns = Campaigns(self.database)
        self.now = NOON
        self.senders = [Sender() for _ in range(SENDERS)]
        self.lost: list[Request] = []  # under way when their sender died; answers may still come
        self.ledger = Ledger()
        self.queued: Counter[int] = Counter()  # deliveries ever queued, by campaign
        self.keys: set[Key] = set()
        self.current = {"tips": TIPS}
        self.seen: list[Any] = []  # the rows after the last step
        self.tokens = 0
        self.paused = False

    @initialize()
    def begin_afresh(self) -> None:
        self.do(emptied(self.database))

    @rule(data=st.data())
    def go_on(self, data: st.DataObject) -> None:
        fitting = [
            name for name, (fits, often, _) in STEPS.items() for _ in range(often) if fits(self)
        ]
        name = data.draw(st.sampled_from(fitting), "step")
        *_, drawn = STEPS[name]
        getattr(self, name)(**{key: data.draw(each, key) for key, each in drawn.items()})

    # What senders do

    @step(
        hungry,
        kind=kinds,
        to=some_chats,
        due=st.integers(0, 1),
        valid=st.sampled_from([LEASE, HOUR]),
    )
    def enqueue(self, kind: str, to: set[int], due: int, valid: timedelta) -> None:
        number, due_at = self._open(kind), NOON + timedelta(seconds=due)
        urgent, expires = kind == "urgent", self.now + valid
        self.do(self.outbox.add([
            NewDelivery(number, chat, 0, due_at, self.now, expires, urgent=urgent) for chat in to
        ]))  # fmt: skip
        new = {(number, chat, due_at) for chat in to} - self.keys
        self.keys |= new
        self.queued[number] += len(new)

    @step(seen("pending"), 4, who=senders, room=few)
    def claim(self, who: int, room: int) -> None:
        self.tokens += 1
        before = {row.id: row for row in self.rows()}
        for number in (*self._running(), TIPS):
            taken = self.do(self.outbox.claim(
                number, room, f"token {self.tokens}", self.now, self.now + LEASE
            ))  # fmt: skip
            for each in taken:
                assert before[each.id].state == "pending"
                assert before[each.id].ready_at <= self.now < each.expires_at
            self.senders[who].claimed.extend(taken)

    @step(has("claimed"), 4, who=senders, arrives=st.booleans())
    def start_sending(self, who: int, arrives: bool) -> None:
        sender = self._one_with("claimed", who)
        held, sender.claimed = sender.claimed, []
        before = {row.id: row for row in self.rows()}
        begun = self.do(self.outbox.begin(held, self.now, self.now + LEASE))
        running = {TIPS, *self._running()}
        for each in held:
            if each.ticket not in begun:
                continue
            assert (before[each.id].state, before[each.id].token) == ("claimed", each.token)
            assert each.expires_at > self.now, "sent too late"
            assert each.campaign_id in running, "sent while halted"
            request = Request(each, arrives)
            self.ledger.add(request)
            sender.under_way.append(request)
        self.do(self.outbox.release([each for each in held if each.ticket not in begun]))

    @step(has("under_way"), 4, who=senders, most=few)
    def answers_come(self, who: int, most: int) -> None:
        sender = self._one_with("under_way", who)
        arrived = [each for each in sender.under_way if each.arrived][:most]
        sender.under_way = [each for each in sender.under_way if each not in arrived]
        self._settle(arrived, "sent")

    @step(has("under_way"), 4, who=senders, answer=st.sampled_from(NOT_CARRIED_OUT))
    def refusals_come(self, who: int, answer: Answer) -> None:
        sender = self._one_with("under_way", who)
        refused = [each for each in sender.under_way if not each.arrived]
        sender.under_way = [each for each in sender.under_way if each.arrived]
        self._settle(refused, answer)

    @step(has("under_way"), 4, who=senders)
    def connections_break(self, who: int) -> None:
        sender = self._one_with("under_way", who)
        broken, sender.under_way = sender.under_way, []
        self._settle(broken, "unsure")

    @step(lambda self: self.lost, 2)
    def a_lost_sender_wakes_up(self) -> None:
        woken, self.lost = self.lost, []
        self._settle([each for each in woken if each.arrived], "sent")
        self._settle([each for each in woken if not each.arrived], "retry")

    def _settle(self, requests: Sequence[Request], answer: Answer) -> None:
        before = {row.id: row for row in self.rows()}
        results = told(requests, answer, self.now)
        ours = self.do(self.outbox.settle(results, self.now))
        for each in requests:
            row = before.get(each.delivery.id)
            begun = row is not None and row.state in {"sending", "unsure"}
            mine = row is not None and row.token == each.delivery.token
            assert (each.delivery.ticket in ours) == (begun and mine)
            if each.delivery.ticket in ours or answer != "unsure":
                each.known = answer

    @step(has("claimed"), who=senders)
    def stop(self, who: int) -> None:
        sender = self._one_with("claimed", who)
        self.do(self.outbox.release(sender.claimed))
        sender.claimed = []

    @step(has("under_way"), 4, who=senders)
    def crash(self, who: int) -> None:
        sender = self._one_with("under_way", who)
        self.lost.extend(sender.under_way)
        self.senders[self.senders.index(sender)] = Sender()

    # What time and operators do

    @step(seen("pending", "claimed", "sending"), by=spans, back=st.booleans())
    def the_clock_moves(self, by: timedelta, back: bool) -> None:
        self.now += -by if back else by

    @step(seen("claimed", "sending"), 4, by=spans)
    def leases_end(self, by: timedelta) -> None:
        self.now += by
        before = {row.id: row for row in self.rows()}
        self.do(self.outbox.sweep(self.now))
        for row in self.rows():
            was = before[row.id]
            if was.state not in {"claimed", "sending"} or was.lease_until > self.now:
                assert row == was
            elif was.state == "claimed" or (was.urgent and not was.again):
                assert (row.state, row.token) == ("pending", None)
            else:
                assert (row.state, row.token) == ("unsure", was.token)

    @step(late)
    def what_is_late_is_skipped(self) -> None:
        self.do(self.outbox.expire(self.now))
        late = [row for row in self.rows() if row.state == "pending" and row.expires_at <= self.now]
        for number in {row.campaign_id for row in late}:
            campaign = self.do(self.campaigns.get(number))
            assert campaign is not None
            assert campaign.state == "paused"

    @step(seen("claimed"), kind=campaign_kinds)
    def pause(self, kind: str) -> None:
        self._turn(kind, "paused", ["running"])
        self.paused = True

    @step(lambda self: self.paused)
    def resume(self) -> None:
        for kind in ("urgent", "ordinary"):
            self._turn(kind, "running", ["paused"])
        self.paused = False

    @step(seen("sending"), kind=campaign_kinds, retract=st.booleans())
    def cancel(self, kind: str, retract: bool) -> None:
        number = self.current.get(kind)
        if retract and number is not None:
            self.do(self.campaigns.retract(number, self.now))
        self._turn(kind, "cancelled", ["running", "paused"])

    @step(seen("failed", "unreachable"))
    def refusals_are_doubted(self) -> None:
        refused = [row.id for row in self.rows() if row.state in {"failed", "unreachable"}]
        self.do(self.outbox.reopen(refused, self.now))

    @step(seen("sending"), chat=st.integers(1, CHATS))
    def a_chat_is_forgotten(self, chat: int) -> None:
        self.do(Chats(self.database).forget(chat))
        rows = self._left()
        assert all(row.chat_id != chat for row in rows)

    @step(seen("sent"))
    def old_records_go(self) -> None:
        self.do(self.outbox.prune(self.now - LEASE))
        rows = self._left()
        assert all(row.settled_at is None or row.settled_at >= self.now - LEASE for row in rows)

    # What holds all the time, and in the end

    @invariant()
    def the_figures_add_up(self) -> None:
        for number, queued in self.queued.items():
            assert self.do(self.campaigns.counts(number)).total == queued

    @invariant()
    def each_occurrence_has_one_row_that_agrees_with_its_requests(self) -> None:
        self.seen = self.rows()
        found = [(row.campaign_id, row.chat_id, row.due_at) for row in self.seen]
        assert len(found) == len(set(found))
        assert set(found) == self.keys
        for row in self.seen:
            self.ledger.check(row)

    def teardown(self) -> None:
        """Leases end, and one sender goes on: nothing is left over, and campaigns are done."""
        self.resume()
        self.leases_end(10 * LEASE)
        self.senders = [Sender()]
        self.do(made_timely(self.database, self.now))
        self.what_is_late_is_skipped()
        self.claim(0, 1000)
        if self.senders[0].claimed:
            self.start_sending(0, arrives=True)
            self.answers_come(0, 1000)
        self.do(self.campaigns.finish())
        assert not self._running()
        unsettled = {"pending", "claimed", "sending"}
        assert not [row for row in self.rows() if row.state in unsettled]
        self.the_figures_add_up()

    # How it is done

    def do(self, work: Awaitable[Value]) -> Value:
        async def done() -> Value:
            return await work

        return self.runner.run(done())

    def _left(self) -> list[Any]:
        """Note which rows are left after some were deleted."""
        rows = self.rows()
        self.keys &= {(row.campaign_id, row.chat_id, row.due_at) for row in rows}
        self.ledger.keep({row.id for row in rows})
        return rows

    def _one_with(self, what: str, who: int) -> Sender:
        fitting = [each for each in self.senders if getattr(each, what)]
        return fitting[who % len(fitting)]

    def rows(self) -> list[Any]:
        return self.do(all_rows(self.database))

    def _open(self, kind: str) -> int:
        """Give the kind's campaign, and begin another when that is through."""
        number = self.current.get(kind)
        found = None if number is None else self.do(self.campaigns.get(number))
        if number is None or (found is not None and found.state in {"cancelled", "done"}):
            draft = NewCampaign("文", urgent=kind == "urgent")
            number = self.current[kind] = self.do(self.campaigns.create(draft, NOON))
            self._turn(kind, "running", ["preparing"])
        return number

    def _turn(self, kind: str, state: Any, among: Any) -> None:
        if kind in self.current:
            self.do(self.campaigns.turn(self.current[kind], state, self.now, among=among))

    def _running(self) -> list[int]:
        return [each.id for each in self.do(self.campaigns.running())]
