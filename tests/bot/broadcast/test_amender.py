"""What a correction or retraction cannot reach is left alone, and said."""

import asyncio

import pytest

from bot.broadcast.campaign import Target
from bot.broadcast.message import Edit, Post, Request
from bot.broadcast.outcome import Outcome
from bot.broadcast.pace import Pace
from bot.storage.broadcasts.campaigns import Counts, NewCampaign
from tests.bot.broadcast.conftest import World, eventually


@pytest.mark.parametrize("retract", [False, True], ids=["corrected", "retracted"])
async def test_in_a_group_that_moved_nobody_elses_message_is_touched(
    world: World, retract: bool
) -> None:
    await world.subscribe(-5, 1)
    number, _ = await world.desk.start(NewCampaign("警惕刷单"), Target())
    async with world.running():
        await world.until(number)
    await world.chats.migrate(-5, -1005, world.clock())
    if retract:
        await world.desk.retract(number)
    else:
        await world.desk.correct(number, "更正")

    async def told() -> bool:
        return (await world.desk.status(number)).reasons == {"not amended: moved": 1}

    async with world.running():
        await eventually(told)
    amended = [each.chat_id for each in world.messenger.requests if not isinstance(each, Post)]
    assert amended == [1]
    assert (await world.desk.status(number)).counts == Counts(sent=2)


async def test_a_request_that_fails_by_a_fault_of_ours_does_not_hold_up_the_others(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    await world.subscribe(*range(1, 6))
    numbers = [(await world.desk.start(NewCampaign(text), Target()))[0] for text in ("一", "二")]
    async with world.running():
        for number in numbers:
            await world.until(number)
    for number in numbers:
        await world.desk.retract(number)
    send, faulty = world.messenger.send, [1]

    async def fail(request: Request) -> Outcome:
        if request.chat_id in faulty:
            raise ValueError
        return await send(request)

    monkeypatch.setattr(world.messenger, "send", fail)

    async def left(chats: set[int]) -> bool:
        return {chat for chat, _ in world.messenger.shown} == chats

    async with world.running():
        await eventually(lambda: left({1}))
        faulty.clear()
        world.clock.forward(minutes=2)
        await eventually(lambda: left(set()))


async def test_a_stop_does_not_wait_for_a_chat_and_leaves_its_message_to_the_next_run(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    await world.subscribe(1)
    number, _ = await world.desk.start(NewCampaign("警惕刷单"), Target())
    async with world.running():
        await world.until(number)
    await world.desk.correct(number, "更正")
    waiting = asyncio.Event()

    async def take(*_: object) -> float:
        waiting.set()
        return 60.0

    with monkeypatch.context() as slow:
        slow.setattr(Pace, "take", take)
        async with world.running() as stop:
            await waiting.wait()
            stop.set()
            began = asyncio.get_running_loop().time()
        assert asyncio.get_running_loop().time() - began < 30
    assert not [each for each in world.messenger.requests if isinstance(each, Edit)]

    async def amended() -> bool:
        return "更正" in world.messenger.shown.values()

    async with world.running():  # the clock stands: nothing of the first run holds it any more
        await eventually(amended)
