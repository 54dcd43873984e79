"""What a correction or retraction cannot reach is left alone, and said."""

import pytest

from bot.broadcast.campaign import Target
from bot.broadcast.message import Post
from bot.storage import Counts, NewCampaign
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
