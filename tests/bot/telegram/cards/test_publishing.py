"""What an operator writes while a card is being published is neither lost nor published unseen."""

import asyncio
import sqlite3
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from bot.assistant.texts.cards import ZH
from bot.storage.database.errors import StorageError
from bot.telegram.cards.desk import CardDesk
from bot.telegram.knowledge.reloader import Outcome, Result
from index.authoring.draft import CardDraft
from index.authoring.examine import Examined
from index.authoring.publish import publish
from tests.bot.telegram.cards.conftest import Desk
from tests.botapi import Message, PrivateChat
from tests.index.authoring.drafts import ASKS, DRAFT

LONG = 240  # seconds: a trial counts every pair of lines of the corpus, on a machine that is shared
CARD = "measures/can-i-scan-a-prize-card-from-a-parcel.md"
TITLE = ASKS[0]
FELL = Outcome(Result.WORSE, "1", "1", reasons=("at_1 fell",))
OTHER = CardDraft(folder="measures", asks=("另一张卡片", "another card"))
QUOTE = "受害人先收到返利 77 元，随后被要求垫付大额资金。"


@dataclass
class Gate:
    """Holds up who comes first until it is opened."""

    reached: asyncio.Event = field(default_factory=asyncio.Event)
    opened: asyncio.Event = field(default_factory=asyncio.Event)

    async def wait(self) -> None:
        if not self.reached.is_set():
            self.reached.set()
            await self.opened.wait()

    async def is_reached(self) -> None:
        async with asyncio.timeout(LONG):
            await self.reached.wait()


async def previewed(desk: Desk, chat: PrivateChat, draft: CardDraft = DRAFT) -> Message:
    """Keep a whole draft and have it shown; give the message with the buttons."""
    await desk.services.cards.keep(chat.id, draft)
    chat.send("/newcard")
    offered = await shown(chat, TITLE)
    await desk.pressed(chat, offered, ZH.go_on)
    return await chat.next_reply(LONG, lambda message: ZH.publish in message.buttons)


async def shown(chat: PrivateChat, words: str) -> Message:
    return await chat.next_reply(LONG, lambda message: words in message.text)


async def kept(desk: Desk, chat: PrivateChat) -> CardDraft | None:
    found = await desk.services.cards.find(chat.id)
    return None if found is None else found[1]


@pytest.fixture
def building(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Gate:
    """The build of the knowledge takes until the gate is opened."""
    gate, reload = Gate(), desk.builds.reload

    async def slowly() -> Outcome:
        await gate.wait()
        return await reload()

    monkeypatch.setattr(desk.builds, "reload", slowly)
    return gate


def examining(monkeypatch: pytest.MonkeyPatch) -> Gate:
    """From now on one card is examined until the gate is opened."""
    gate, examine = Gate(), CardDesk.examine

    async def slowly(self: CardDesk, draft: CardDraft) -> Examined:
        await gate.wait()
        return await examine(self, draft)

    monkeypatch.setattr(CardDesk, "examine", slowly)
    return gate


async def test_a_card_begun_during_the_build_outlives_one_that_is_taken_back(
    desk: Desk, building: Gate
) -> None:
    chat = desk.operator()
    desk.builds.instead = FELL
    draft = replace(DRAFT, answer="刷单群先返 77 元，再要大钱。", quote=QUOTE)
    await desk.pressed(chat, await previewed(desk, chat, draft), ZH.publish)
    await building.is_reached()
    chat.send("/newcard")
    await desk.pressed(chat, await shown(chat, ZH.begin), ZH.folders["measures"])
    asked = await shown(chat, ZH.asked["asks"])
    chat.send("\n".join((*OTHER.asks, *ASKS)), reply_to=asked)
    await shown(chat, ZH.asked["answer"])
    building.opened.set()
    told = await shown(chat, ZH.withdrawn_beside.format(title=TITLE))
    assert "at_1 fell" in told.text
    other = await kept(desk, chat)
    assert other is not None
    assert other.title == OTHER.title
    assert not (desk.knowledge.corpus / CARD).exists()
    await chat.next_reply(30)
    await chat.next_reply(30)
    card, fact = (each.parameters for each in desk.server.calls("sendDocument"))
    assert {str(card["chat_id"]), str(fact["chat_id"])} == {str(chat.id)}


async def test_a_card_that_is_taken_back_is_a_draft_again(desk: Desk, building: Gate) -> None:
    chat = desk.operator()
    desk.builds.instead = FELL
    await desk.pressed(chat, await previewed(desk, chat), ZH.publish)
    await building.is_reached()
    building.opened.set()
    await shown(chat, ZH.withdrawn.format(title=TITLE))
    assert await kept(desk, chat) == DRAFT
    assert not desk.server.calls("sendDocument")


async def test_a_correction_while_the_card_is_examined_stops_it(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    chat = desk.operator()
    panel = await previewed(desk, chat)
    await desk.pressed(chat, panel, ZH.edit)
    await desk.pressed(chat, await shown(chat, ZH.edit_what), ZH.fields["source"])
    asked = await shown(chat, ZH.asked["source"])
    gate = examining(monkeypatch)
    await desk.pressed(chat, panel, ZH.publish)
    await gate.is_reached()
    chat.send("国家邮政局\n2024-05-01", reply_to=asked)
    again = await chat.next_reply(LONG, lambda message: ZH.publish in message.buttons)
    gate.opened.set()
    await shown(chat, ZH.moved_on.format(title=TITLE))
    assert not (desk.knowledge.corpus / CARD).exists()
    assert await kept(desk, chat) == replace(
        DRAFT, publisher="国家邮政局", day="2024-05-01", document=""
    )
    await desk.pressed(chat, again, ZH.publish)
    await shown(chat, ZH.published.format(title=TITLE))
    assert "国家邮政局" in (desk.knowledge.corpus / CARD).read_text(encoding="utf-8")


async def test_a_card_that_is_cancelled_while_it_is_examined_is_not_published(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    chat = desk.operator()
    panel = await previewed(desk, chat)
    gate = examining(monkeypatch)
    await desk.pressed(chat, panel, ZH.publish)
    await gate.is_reached()
    chat.send("/cancel")
    await shown(chat, ZH.cancelled)
    gate.opened.set()
    await shown(chat, ZH.moved_on.format(title=TITLE))
    assert not (desk.knowledge.corpus / CARD).exists()
    assert await kept(desk, chat) is None


async def test_a_correction_while_the_file_is_written_is_kept_and_said(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    chat = desk.operator()
    loop = asyncio.get_running_loop()
    corrected = replace(DRAFT, publisher="国家邮政局")

    def meanwhile(root: Path, folder: str, name: str, text: str, fact: str) -> Path:
        keeping = desk.services.cards.keep(chat.id, corrected)
        asyncio.run_coroutine_threadsafe(keeping, loop).result(30)
        return publish(root, folder, name, text, fact)

    panel = await previewed(desk, chat)
    monkeypatch.setattr("bot.telegram.cards.publishing.publish", meanwhile)
    await desk.pressed(chat, panel, ZH.publish)
    await shown(chat, ZH.moved_late.format(title=TITLE))
    await shown(chat, ZH.published.format(title=TITLE))
    assert "公安部" in (desk.knowledge.corpus / CARD).read_text(encoding="utf-8")
    assert await kept(desk, chat) == corrected


async def test_a_card_whose_draft_could_not_be_dropped_is_published_by_a_second_press(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chat = desk.operator()
    panel = await previewed(desk, chat)

    def renamed(before: str, after: str) -> None:
        """Take the drafts away from the bot, or bring them back."""
        with sqlite3.connect(tmp_path / "fanzha.db") as database:
            database.execute(f"ALTER TABLE {before} RENAME TO {after}")

    def at_last(root: Path, folder: str, name: str, text: str, fact: str) -> Path:
        renamed("card_drafts", "away")
        return publish(root, folder, name, text, fact)

    with monkeypatch.context() as patch:
        patch.setattr("bot.telegram.cards.publishing.publish", at_last)
        patch.setattr("bot.telegram.cards.publishing._PAUSES", (0.0,))
        await desk.pressed(chat, panel, ZH.publish)
        await shown(chat, ZH.publishing_failed.format(title=TITLE))
    assert not (desk.knowledge.corpus / CARD).exists()
    renamed("away", "card_drafts")
    changed = replace(DRAFT, publisher="国家邮政局")
    await desk.pressed(chat, await previewed(desk, chat, changed), ZH.publish)
    await shown(chat, ZH.published.format(title=TITLE))
    assert "国家邮政局" in (desk.knowledge.corpus / CARD).read_text(encoding="utf-8")


async def test_a_draft_is_given_back_once_the_database_is_there_again(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    chat = desk.operator()
    panel = await previewed(desk, chat)

    async def away(self: CardDesk, draft: CardDraft) -> Examined:  # noqa: ARG001
        raise StorageError("database: away")

    with monkeypatch.context() as patch:
        patch.setattr(CardDesk, "examine", away)
        await desk.pressed(chat, panel, ZH.publish)
        await shown(chat, ZH.publishing_failed.format(title=TITLE))
    await desk.pressed(chat, panel, ZH.publish)
    await shown(chat, ZH.published.format(title=TITLE))


async def test_an_operator_hears_that_what_he_published_was_not_built(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    chat = desk.operator()
    panel = await previewed(desk, chat)

    async def fails() -> Outcome:
        raise OSError(12, "Cannot allocate memory")

    monkeypatch.setattr(desk.builds, "reload", fails)
    await desk.pressed(chat, panel, ZH.publish)
    await shown(chat, ZH.building_failed.format(title=TITLE))
    assert (desk.knowledge.corpus / CARD).is_file()
    assert await kept(desk, chat) is None
